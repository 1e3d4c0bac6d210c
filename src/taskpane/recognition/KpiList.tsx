import { type ReactElement, useState } from 'react';
import type { KpiReport } from '../../core/report';
import { texts } from '../texts';
import { KpiActions } from './CellActions';
import { Disclosure } from './Disclosure';
import { References } from './References';
import { useRecognitionStyles } from './styles';

const words = texts.recognition;

/** The KPIs of a sheet with the cells that their actuals and targets were read from. */
export function KpiList({ kpis, isOpenAtFirst }: { readonly kpis: readonly KpiReport[]; readonly isOpenAtFirst: boolean }): ReactElement | null {
  const styles = useRecognitionStyles();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  if (kpis.length === 0) return null;
  return (
    <Disclosure heading="h5" label={words.kpis(kpis.length)} isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
      <ul className={styles.card} aria-label={words.kpi}>
        {kpis.map((kpi, index) => (
          <li key={index} className={styles.kpi}>
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
    </Disclosure>
  );
}
