import { fiscalPosition } from '../reading/period';
import type { Period } from '../reading/types';
import { textOf } from '../tables/grid';
import type { AxisEntry } from '../tables/types';
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
  const inside = all.filter((m) => m !== measure && m.entry.period !== null && m.isPrevious === measure.isPrevious && isWithin(m.entry.period, period) && isAlike(m, measure));
  const months = inside.filter((m) => m.entry.period!.granularity === 'month');
  const quarters = inside.filter((m) => monthsIn(m.entry.period!) === 3);
  return { months: months.length === monthsIn(period) ? months : [], quarters: quarters.length * 3 === monthsIn(period) ? quarters : [] };
}

/** Under the same words for its year, and the same heading below the period: 10月 件数 and 第3四半期計 件数. */
const isAlike = (m: Measure, total: Measure): boolean => m.entry.sameYear === total.entry.sameYear && belowPeriod(m.entry) === belowPeriod(total.entry);

/** The headings below the one that names the period. */
function belowPeriod({ headings, period }: AxisEntry): string {
  if (!period || headings.length < 2) return '';
  let at = headings.length - 1;
  while (at > 0 && !headings[at]!.cell.text.includes(period.text)) at--;
  return headings.slice(at + 1).map(textOf).join(' ');
}

/**
 * The longest periods right after a period, or right before it, that make it up: 4～9月 and 10～3月 below 令和5年度,
 * 上期計 and 第3四半期計 before 4～12月累計. Empty where none do.
 */
export function successiveParts(measure: Measure, all: readonly Measure[]): Measure[] {
  const { period } = measure.entry;
  if (!period || period.granularity === 'month' || period.granularity === 'day' || measure.isShare) return [];
  for (const step of [1, -1]) {
    const parts = tiling(runOf(measure, all, step, period), period);
    if (parts.length >= 2) return parts;
  }
  return [];
}

/** The periods inside a longer one that stand beside it, as far as they go on; figures of another sort between them (件数, 金額) are passed over. */
function runOf(measure: Measure, all: readonly Measure[], step: number, period: Period): Measure[] {
  const run: Measure[] = [];
  for (let i = measure.position + step; i >= 0 && i < all.length; i += step) {
    const m = all[i]!;
    if (m.entry.period === null || m.filled === 0 || m.isShare || m.role === 'difference') continue;
    // 4～9月 below 平成25年度 is of that year though it names none.
    const isInside = (m.isPrevious === measure.isPrevious || m.entry.fiscalYear === null) && isWithin(m.entry.period, period);
    if (isAlike(m, measure)) {
      if (!isInside) break;
      run.push(m);
    }
  }
  return run;
}

/** The longest period that begins where the one before it ends, until the whole is made up. */
function tiling(run: readonly Measure[], { from, to }: Period): Measure[] {
  const parts: Measure[] = [];
  let next = fiscalPosition(from.month);
  const end = fiscalPosition(to.month);
  while (next <= end) {
    const starting = run.filter(({ entry }) => fiscalPosition(entry.period!.from.month) === next);
    const [longest, other] = starting.sort((a, b) => monthsIn(b.entry.period!) - monthsIn(a.entry.period!));
    // Two of one length are of different things.
    if (!longest || (other && monthsIn(other.entry.period!) === monthsIn(longest.entry.period!))) return [];
    parts.push(longest);
    next = fiscalPosition(longest.entry.period!.to.month) + 1;
  }
  return parts;
}
