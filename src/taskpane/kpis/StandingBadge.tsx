import { Badge, type BadgeProps } from '@fluentui/react-components';
import { ArrowTrendingDown16Filled, ArrowTrending16Filled, CheckmarkCircle16Filled, DismissCircle16Filled, Question16Filled } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Standing } from '../../core/report';
import { STANDING_WORDS } from '../../report/words';

const LOOKS: Record<Standing, { readonly color: NonNullable<BadgeProps['color']>; readonly icon: ReactElement }> = {
  achieved: { color: 'success', icon: <CheckmarkCircle16Filled /> },
  ahead: { color: 'success', icon: <ArrowTrending16Filled /> },
  'on-pace': { color: 'success', icon: <CheckmarkCircle16Filled /> },
  behind: { color: 'warning', icon: <ArrowTrendingDown16Filled /> },
  missed: { color: 'danger', icon: <DismissCircle16Filled /> },
  unknown: { color: 'informative', icon: <Question16Filled /> },
};

/** How a KPI stands: a word, a sign and a colour. */
export const StandingBadge = ({ standing }: { readonly standing: Standing }): ReactElement => (
  <Badge appearance="tint" size="large" color={LOOKS[standing].color} icon={LOOKS[standing].icon}>{STANDING_WORDS[standing]}</Badge>
);
