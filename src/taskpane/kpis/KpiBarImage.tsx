import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { KpiReport } from '../../core/report';
import { kpiBar } from '../../report/bar';
import { barWords } from '../../report/words';
import { texts } from '../texts';
import { useKpiStyles } from './styles';

/** The actual as a bar against target, the month's target and last year; what it shows is said in words below it. */
export function KpiBarImage({ kpi }: { readonly kpi: KpiReport }): ReactElement | null {
  const styles = useKpiStyles();
  const bar = kpiBar(kpi);
  if (!bar) return null;
  const at = (share: number): string => (share * 100).toFixed(2);
  const line = (share: number, className: string, from: number, to: number): ReactElement => <path className={className} d={`M${at(share)} ${from}V${to}`} />;
  const words = barWords(bar);
  return (
    <div>
      <div className={styles.barBox} role="img" aria-label={words}>
        <svg className={styles.bar} viewBox="0 0 100 18" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect className={styles.track} x="0" y="4" width="100" height="10" />
          <rect className={mergeClasses(styles.value, kpi.met === true && styles.met)} x="0" y="4" width={at(bar.value)} height="10" />
          {bar.previous === null ? null : line(bar.previous, styles.previous, 2, 16)}
          {line(bar.goal, styles.line, 0, 18)}
        </svg>
        {bar.month === null ? null : <span aria-hidden="true" className={styles.month} style={{ left: `${at(bar.month)}%` }}>{texts.kpis.monthSign}</span>}
      </div>
      <p className={styles.small} aria-hidden="true">{words}</p>
    </div>
  );
}
