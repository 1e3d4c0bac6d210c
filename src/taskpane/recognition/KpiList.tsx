import type { ReactElement } from 'react';
import type { KpiReport } from '../../core/report';
import { texts } from '../texts';
import { KpiActions } from './CellActions';
import { References } from './References';
import { useRecognitionStyles } from './styles';

const words = texts.recognition;

/** The KPIs of a sheet with the cells that their actuals and targets were read from. */
export function KpiList({ kpis }: { readonly kpis: readonly KpiReport[] }): ReactElement | null {
  const styles = useRecognitionStyles();
  if (kpis.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={words.kpi}>
      {kpis.map((kpi, index) => (
        <li key={index} className={styles.card}>
          <div className={styles.title}>{kpi.name}</div>
          <div>
            {`${words.itsActual} `}
            {kpi.actualCell === null ? words.none : <References cells={[kpi.actualCell]} sheet={kpi.sheet} />}
            {`${words.traitSeparator}${words.itsTarget} `}
            {kpi.targetCell === null ? words.none : <References cells={[`${kpi.targetSheet ?? kpi.sheet}!${kpi.targetCell}`]} sheet={kpi.sheet} />}
          </div>
          <KpiActions kpi={kpi} />
        </li>
      ))}
    </ul>
  );
}
