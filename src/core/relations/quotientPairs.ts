import { isCarriedWord } from '../reading/balanceWords';
import { unspaced } from '../reading/normalise';
import { isGrowthRateWord } from '../reading/words';
import type { Measure, View } from './view';

/**
 * Counts that stand in the same group of the table, in groups around it, and all of them; the nearest that are two or more come first.
 * Of a long list of items those right before the rate come last: 対象決定件数 and 10日以内 before 達成率.
 */
export function operandPools(view: View, measure: Measure): Measure[][] {
  const counts = view.measures.filter((m) => m !== measure && m.filled > 0 && !m.isShare && ['value', 'actual', 'target', 'total', 'cumulative', 'average'].includes(m.role));
  const same = counts.filter((m) => m.group === measure.group);
  const enclosing = counts.filter((m) => measure.group.startsWith(m.group) || m.group.startsWith(measure.group));
  const before = counts.length > MOST_OPERANDS ? counts.filter(({ position }) => position < measure.position).slice(-NEAREST) : [];
  const pools = [same, enclosing, counts, before].filter((pool, i, all) => pool.length >= 2 && pool.length !== all[i - 1]?.length);
  return pools.length > 0 ? pools : [counts];
}

/** Measures above and below the line. */
export type Pair = readonly [numerator: readonly Measure[], denominator: readonly Measure[]];

/** Columns of which any two may be compared. */
const MOST_COMPARED = 4;
/** More operands than these are no longer a matter of two or three figures side by side. */
const MOST_OPERANDS = 8;

/** Counts right before a rate in a long list. */
const NEAREST = 3;

function ratePairs(pool: readonly Measure[], measure: Measure): Pair[] {
  // 累計 and 対象者数 behind twelve months: a rate of no month is of none of them.
  const others = pool.length > MOST_OPERANDS && measure.entry.period === null ? pool.filter((m) => m.entry.period?.granularity !== 'month') : pool;
  const near = (others.length >= 2 ? others : pool).slice(0, MOST_OPERANDS);
  const pairs: Pair[] = [];
  // 前年度繰越, 前年度末残高: what is worked off together with what came in the year.
  for (const carried of near) {
    if (!isCarriedWord(unspaced(carried.entry.label))) continue;
    const alike = near.filter((m) => m !== carried && (m.entry.name === carried.entry.name || m.group === carried.group));
    for (const n of alike) for (const d of alike) if (n !== d) pairs.push([[n], [carried, d]]);
  }
  for (const n of near) {
    for (const d of near) {
      if (n === d) continue;
      pairs.push([[n], [d]]);
      pairs.push([[n], d.position < n.position ? [d, n] : [n, d]]);
    }
  }
  return pairs;
}

export function comparisonPairs(pool: readonly Measure[], measure: Measure): Pair[] {
  const isOfMonths = /前月/u.test(measure.entry.name);
  const previous = pool.filter((m) => (isOfMonths ? m.entry.sameYear === 'previous-month' : m.isPrevious));
  // 支部 and 全国 side by side: two bodies, no years.
  // One year twice: a heading was not brought up to date. In both cases arithmetic tells which of the columns are compared.
  const years = pool.filter((m) => m.entry.fiscalYear !== null).map((m) => m.entry.label);
  const isTwice = new Set(years).size < years.length;
  if (previous.length === 0 || isTwice) return [...eachOf(pool.slice(0, MOST_COMPARED)), ...(pool.length > MOST_COMPARED ? [...totalsOfTwoYears(pool), ...overBrackets(pool)] : [])];
  const current = pool.filter((m) => !m.isPrevious && m.entry.sameYear === null);
  const before = current.filter((m) => m.position < measure.position);
  return (before.length > 0 ? before : current).slice(-MOST_OPERANDS).flatMap((n) => previous.slice(0, MOST_OPERANDS).map((d): Pair => [[n], [d]]));
}

const eachOf = (pool: readonly Measure[]): Pair[] => pool.flatMap((n) => pool.filter((d) => d !== n).map((d): Pair => [[n], [d]]));

/** 加入者数 with （407,850） below it: what stands in brackets is last year's of the line above. */
const overBrackets = (pool: readonly Measure[]): Pair[] =>
  pool.slice(1).flatMap((d, i): Pair[] => (d.isBracketed && !pool[i]!.isBracketed && d.position === pool[i]!.position + 1 ? [[[pool[i]!], [d]]] : []));

/** 第1四半期 … 第4四半期, 年度計 | 令和5年度計: the only year that is named is the last one's; 計 | 28年度計（2月末）: there are but the two. */
function totalsOfTwoYears(pool: readonly Measure[]): Pair[] {
  const totals = pool.filter(({ role }) => role === 'total' || role === 'cumulative');
  const own = totals.filter(({ entry }) => entry.fiscalYear === null);
  const dated = totals.filter(({ entry }) => entry.fiscalYear !== null);
  const [now, then] = totals;
  if (dated.length === 0 && totals.length === 2 && /年度|前年/u.test(then!.entry.name)) return [[[now!], [then!]]];
  return dated.length === 1 ? own.slice(-MOST_COMPARED).map((n): Pair => [[n], [dated[0]!]]) : [];
}

/** 増減率: the difference that stands in the table, of one of the figures that it is between. */
const growthPairs = (view: View, pool: readonly Measure[]): Pair[] =>
  view.measures.filter((m) => m.role === 'difference' && m.filled > 0 && !m.isShare).flatMap((n) => pool.slice(0, MOST_OPERANDS).map((d): Pair => [[n], [d]]));

/** Ways in which a rate or a ratio may be computed from the counts of a pool. */
export const pairsFor = (view: View, measure: Measure, pool: readonly Measure[]): Pair[] =>
  isGrowthRateWord(measure.entry.name) ? growthPairs(view, pool) : measure.role === 'ratio' ? comparisonPairs(pool, measure) : ratePairs(pool, measure);
