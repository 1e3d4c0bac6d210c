import { monthName } from '../../series/months';
import type { MonthSeries, SeriesPoint } from '../../series/types';
import { addressOn } from '../../snapshot/address';
import { textOf } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { Rule, RuleFinding } from '../rule';
import { findFalls, type Fall } from './falls';

/** A sum over the year, or a stock that only grows, becomes smaller (CONTRACT, rule decreasing-cumulative). */
export const rule: Rule = {
  id: 'decreasing-cumulative',
  title: '累計が減っている',
  severity: 'warning',
  yieldsTo: ['outlier', 'total-mismatch', 'malformed-number', 'unit-mismatch'],
  check({ series }) {
    const targets = new Map<Table, Map<string, MonthSeries>>();
    for (const one of series) {
      // A target of the year so far says nothing of the single months beside it.
      if (one.role !== 'target' || one.isPrevious || one.cumulative) continue;
      const ofTable = targets.get(one.table) ?? new Map<string, MonthSeries>();
      targets.set(one.table, ofTable.set(`${one.fiscalYear ?? ''} ${one.item}`, one));
    }
    const targetOf = (one: MonthSeries): MonthSeries | null => (one.role === 'actual' && !one.isPrevious ? (targets.get(one.table)?.get(`${one.fiscalYear ?? ''} ${one.item}`) ?? null) : null);
    return series.filter((one) => !one.quarterly || one.cumulative).flatMap((one) => findFalls(one, targetOf(one))).map(findingOf);
  },
};

const shown = (point: SeriesPoint): string => textOf(point.source.cell ?? point.cell).replace(/\s/gu, '');

function findingOf({ series, before, after, slip, exchanged }: Fall): RuleFinding {
  const cell = slip ?? after;
  const { sheet } = cell.source;
  const at = (point: SeriesPoint): string => addressOn(point.source, sheet);
  const nature = series.cumulative || !series.previous ? '累計は前の月より小さくならないはずです' : 'この項目は前年度も毎月増えており、前の月より小さくならないはずです';
  const suspect = slip ? `${monthName(slip.month)}（${at(slip)}）の${shown(slip)}の打ち間違いと思われます${exchanged ? `（${exchanged}ではありませんか）` : ''}。` : 'どちらかの打ち間違いと思われます。';
  return {
    sheet,
    cell: cell.source.address,
    evidence: [at(before), at(after)],
    message: `「${series.label}」が${monthName(before.month)}の${shown(before)}から${monthName(after.month)}の${shown(after)}に減っています。${nature}。${suspect}元の資料で確かめてください。`,
    found: shown(cell),
  };
}
