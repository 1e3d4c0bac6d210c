import { fiscalPosition } from '../reading/period';
import type { Period } from '../reading/types';
import type { Measure } from './view';

/** Number of months of a period within one fiscal year. */
export const monthsIn = ({ from, to }: Period): number => ((fiscalPosition(to.month) - fiscalPosition(from.month) + 12) % 12) + 1;

/** True where the inner period lies within the outer one and is shorter; years count where both are known. */
export function isWithin(inner: Period, outer: Period): boolean {
  if (inner.fiscalYear !== null && outer.fiscalYear !== null && inner.fiscalYear !== outer.fiscalYear) return false;
  return fiscalPosition(inner.from.month) >= fiscalPosition(outer.from.month) && fiscalPosition(inner.to.month) <= fiscalPosition(outer.to.month) && monthsIn(inner) < monthsIn(outer);
}

/**
 * Months (or quarters) of an axis that a quarter, a half or a year on the same axis adds up, by periods alone:
 * 第1四半期 after 4月 5月 6月 is their sum though no 計 says so.
 */
export function partsByTime(measure: Measure, all: readonly Measure[]): { months: Measure[]; quarters: Measure[] } {
  const { period } = measure.entry;
  if (!period || period.granularity === 'month' || period.granularity === 'day' || period.granularity === 'year') return { months: [], quarters: [] };
  const inside = all.filter((m) => m !== measure && m.entry.period !== null && m.isPrevious === measure.isPrevious && m.entry.sameYear === measure.entry.sameYear && isWithin(m.entry.period, period));
  const months = inside.filter((m) => m.entry.period!.granularity === 'month');
  const quarters = inside.filter((m) => monthsIn(m.entry.period!) === 3);
  return { months: months.length === monthsIn(period) ? months : [], quarters: quarters.length * 3 === monthsIn(period) ? quarters : [] };
}
