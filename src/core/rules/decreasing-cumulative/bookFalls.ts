import { rememberedOf } from '../../remembered';
import type { RateRelation } from '../../relations/types';
import type { MonthSeries, SeriesPoint } from '../../series/types';
import type { Table } from '../../tables/types';
import { keyOf, solveFor, type Interval } from '../total-mismatch/solve';
import { findFalls, type Fall } from './falls';

/** Falls of all series of a workbook. */
export const bookFalls = rememberedOf((series: readonly MonthSeries[]): readonly Fall[] => {
  const targets = new Map<Table, Map<string, MonthSeries>>();
  for (const one of series) {
    // A target of the year so far says nothing of the single months beside it.
    if (one.role !== 'target' || one.isPrevious || one.cumulative) continue;
    const ofTable = targets.get(one.table) ?? new Map<string, MonthSeries>();
    targets.set(one.table, ofTable.set(`${one.fiscalYear ?? ''} ${one.item}`, one));
  }
  const targetOf = (one: MonthSeries): MonthSeries | null => (one.role === 'actual' && !one.isPrevious ? (targets.get(one.table)?.get(`${one.fiscalYear ?? ''} ${one.item}`) ?? null) : null);
  return series.filter((one) => !one.quarterly || one.cumulative).flatMap((one) => findFalls(one, targetOf(one)));
});

/** The fall that explains why a rate does not agree, with the figure that is wrong: with the one that the rate follows from, the series rises. */
export function fallBehind(rate: RateRelation, falls: readonly Fall[]): { readonly fall: Fall; readonly wrong: SeriesPoint } | null {
  for (const fall of falls) {
    const wrong = [fall.before, fall.after].find((point) => point.cell !== rate.cell && risesWith(fall.series, point, solveFor(rate, keyOf(point.source.sheet, point.source.address))));
    if (wrong) return { fall, wrong };
  }
  return null;
}

/** Whether the series rises around a month once its figure is another. */
function risesWith({ points }: MonthSeries, point: SeriesPoint, value: Interval | null): boolean {
  if (value === null) return false;
  const filled = points.filter(({ figure }) => figure !== null);
  const at = filled.indexOf(point);
  return value.low >= (filled[at - 1]?.figure?.value ?? -Infinity) && value.high <= (filled[at + 1]?.figure?.value ?? Infinity);
}
