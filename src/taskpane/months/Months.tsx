import { mergeClasses, Switch } from '@fluentui/react-components';
import { type ReactElement, useCallback, useMemo, useState } from 'react';
import type { MonthRow } from '../../report/monthRows';
import { STATE_SIGNS, STATE_WORDS, STATES } from '../../report/words';
import { Fold } from '../frame/Fold';
import { useChecked, usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { AsOfCard } from './AsOfCard';
import { asOfState } from './asOf';
import { lagNamer, setLag, withLag } from './lags';
import { MonthGrid } from './MonthGrid';
import { monthView, rowKey } from './monthView';
import { useMonthStyles } from './styles';

/** 月次: 報告時点, and for each table which months of which series are there. */
export function Months(): ReactElement {
  const styles = useMonthStyles();
  const { profile, changeSettings, troubles, showCell } = usePane();
  const { report, checkedAt } = useChecked();
  const { settings } = useStore(profile);
  const [onlyGaps, setOnlyGaps] = useState(true);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [said, say] = useState('');
  const nameOf = useMemo(() => lagNamer(report), [report]);
  const view = useMemo(() => monthView(report, onlyGaps, touched), [report, onlyGaps, touched]);
  const onCell = useCallback((sheet: string, cell: string): void => { void troubles.attempt(texts.common.selectCell, () => showCell(sheet, cell)); }, [troubles, showCell]);
  const onLag = useCallback((row: MonthRow, months: number): void => {
    const name = nameOf(row.series);
    // The line stays in view, though its gap may be none any more.
    setTouched((before) => new Set(before).add(rowKey(row)));
    say(texts.months.lag.done(name.label, months, name.lines));
    void troubles.attempt(texts.months.lag.saving, () => changeSettings((before) => withLag(before, name, months)));
  }, [nameOf, troubles, changeSettings]);
  const onAsOf = (month: string | null): void => {
    void troubles.attempt(texts.months.asOf.saving, () => changeSettings((before) => ({ ...before, asOf: month })));
  };
  const lagOf = (row: MonthRow): number => setLag(settings, nameOf(row.series)) ?? row.series.lag;
  const today = `${checkedAt.getFullYear()}-${String(checkedAt.getMonth() + 1).padStart(2, '0')}`;
  return (
    <>
      <AsOfCard asOf={asOfState(report.workbook, settings, today)} onChange={onAsOf} />
      {view.lines === 0
        ? <p className={styles.small}>{texts.months.none}</p>
        : (
            <>
              <section className={styles.card} aria-label={texts.months.title}>
                <h3 className={styles.title}>{texts.months.title}</h3>
                <p className={styles.small}>{texts.months.summary(view.lines, view.gaps)}{texts.months.keys}</p>
                <Legend />
                {view.gaps > 0 ? <Switch label={texts.months.onlyGaps} checked={onlyGaps} onChange={(_, { checked }) => setOnlyGaps(checked)} /> : null}
              </section>
              <div role="status" className={styles.hidden}>{said}</div>
              {view.tables.map((table) => (
                <Fold key={table.key} title={texts.months.table(table.sheet, table.table?.title ?? null, table.rows.length)} isOpenAtFirst={table.isOpen}>
                  {() => <MonthGrid table={table} lagOf={lagOf} onLag={onLag} onCell={onCell} />}
                </Fold>
              ))}
            </>
          )}
    </>
  );
}

function Legend(): ReactElement {
  const styles = useMonthStyles();
  return (
    <ul className={styles.legend} aria-label={texts.months.legend}>
      {STATES.map((state) => (
        <li key={state} className={styles.legendEntry}>
          <span aria-hidden="true" className={mergeClasses(styles.sign, styles.legendSign, styles[state])}>{STATE_SIGNS[state]}</span>
          {STATE_WORDS[state]}
        </li>
      ))}
    </ul>
  );
}
