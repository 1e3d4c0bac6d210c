import type { BadgeProps } from '@fluentui/react-components';
import type { Severity } from '../../core/report';

/** Colours beside the words; nothing is told by colour alone. */
export const SEVERITY_COLOURS: Record<Severity, NonNullable<BadgeProps['color']>> = { error: 'danger', warning: 'warning', info: 'informative' };
