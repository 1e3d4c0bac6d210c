import { Radio, RadioGroup } from '@fluentui/react-components';
import { type ReactElement, useId, useMemo, useState } from 'react';
import { cellTexts } from '../../report/cellText';
import { Fold } from '../frame/Fold';
import { useChecked } from '../model/paneModel';
import { texts } from '../texts';
import { KpiCard } from './KpiCard';
import { doubtfulMarks, filterCounts, KPI_FILTERS, type KpiFilter, kpiGroups } from './kpiList';
import { MarkForm } from './MarkForm';
import { markSlots } from './markSlots';
import { missingMonthsFinder } from './missingMonths';
import { useKpiStyles } from './styles';

/** KPI一覧: every KPI of the book, and 評価を記入. */
export function Kpis(): ReactElement {
  const styles = useKpiStyles();
  const { report, workbook, settings } = useChecked();
  const [filter, show] = useState<KpiFilter>('all');
  const label = useId();
  const slots = useMemo(() => markSlots(report, workbook, settings.legend), [report, workbook, settings.legend]);
  const slotOf = useMemo(() => new Map(slots.map((slot) => [slot.key, slot])), [slots]);
  const missingOf = useMemo(() => missingMonthsFinder(report, workbook), [report, workbook]);
  const cellText = useMemo(() => cellTexts(workbook), [workbook]);
  const doubtful = useMemo(() => doubtfulMarks(slots), [slots]);
  if (report.kpis.length === 0) return <p className={styles.small}>{texts.kpis.none}</p>;
  const counts = filterCounts(report.kpis, doubtful);
  const groups = kpiGroups(report.kpis, filter, doubtful);
  return (
    <>
      {slots.length > 0 ? <MarkForm slots={slots} /> : null}
      <div>
        <span id={label} className={styles.small}>{texts.kpis.filter}</span>
        <RadioGroup layout="horizontal" className={styles.filters} aria-labelledby={label} value={filter} onChange={(_, { value }) => show(KPI_FILTERS.find((one) => one === value) ?? 'all')}>
          {KPI_FILTERS.map((one) => <Radio key={one} value={one} label={texts.kpis.filterLabel(texts.kpis.filters[one], counts[one])} />)}
        </RadioGroup>
        <p className={styles.small}>{texts.kpis.barNote}</p>
      </div>
      {groups.length === 0 ? <p role="status" className={styles.small}>{texts.kpis.noneHere}</p> : null}
      {groups.map(({ sheet, kpis, isOpen }) => (
        <Fold key={sheet} title={texts.kpis.group(sheet, kpis.length)} isOpenAtFirst={isOpen}>
          {() => (
            <ul className={styles.list}>
              {kpis.map((kpi) => <KpiCard key={`${kpi.name} ${kpi.actualCell ?? ''} ${kpi.targetCell ?? ''}`} kpi={kpi} slot={kpi.markCell === null ? null : (slotOf.get(`${sheet}!${kpi.markCell}`) ?? null)} missing={missingOf(kpi)} cellText={cellText} />)}
            </ul>
          )}
        </Fold>
      ))}
    </>
  );
}
