import { isCumulativeWord } from '../reading/words';
import type { Figure } from '../reading/types';
import type { Settings } from '../settings';
import { nearlyAgrees } from './agree';
import { buildRate } from './build';
import { stepsOf, type Step } from './cumulatives';
import { isProven, type Tally } from './proof';
import { isTypedIn, type Measure, type View } from './view';
import type { Operand, RateRelation } from './types';

/** Months that must agree: in April the month and the year to date are the same. */
const FEWEST_MONTHS = 4;
/** Counts looked at on either side of a rate, the nearest first. */
const MOST_COUNTS = 16;

/** How the counts of a pair are taken: as they stand (both are 累計), or added up from the first month of the year. */
type Way = 'as-shown' | 'added-up';

interface Found extends Tally {
  readonly way: Way;
  readonly top: Measure;
  readonly bottom: Measure;
}

/**
 * 回収率（累計） beside 調定額 and 回収額 of the months: 回収額 added up from April ÷ 調定額 added up from April, or the one 累計 by the
 * other where the table has both. Only where the arithmetic of nearly all months proves it.
 */
export function findCumulativeRates(view: View, rounding: Settings['rounding']): RateRelation[] {
  const rates = view.measures.filter((m) => m.role === 'rate' && m.isShare && m.isTyped && m.filled >= FEWEST_MONTHS && isCumulativeWord(m.entry.label));
  if (rates.length === 0) return [];
  const steps = stepsOf(view.lines);
  if (steps.length < FEWEST_MONTHS) return [];
  return rates.flatMap((measure) => {
    const best = bestPair(view, measure, steps, 'as-shown') ?? bestPair(view, measure, steps, 'added-up');
    return best ? relationsOf(view, measure, best, steps, rounding) : [];
  });
}

function bestPair(view: View, measure: Measure, steps: readonly Step[], way: Way): Found | null {
  const distance = (m: Measure): number => Math.abs(m.position - measure.position);
  const counts = view.measures
    .filter((m) => m !== measure && !m.isShare && m.filled >= FEWEST_MONTHS && m.isPrevious === measure.isPrevious && (way === 'as-shown' ? m.role === 'cumulative' : m.role === 'value' || m.role === 'actual'))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST_COUNTS);
  const taken = new Map(counts.map((m) => [m, valuesOf(view, m, steps, way)]));
  const published = steps.map(({ line, isSubtotal }) => (isSubtotal ? null : view.figure(measure, line)));
  let best: Found | null = null;
  for (const top of counts) {
    for (const bottom of counts) {
      if (top === bottom) continue;
      const tally = agreement(published, taken.get(top)!, taken.get(bottom)!, measure.scale);
      if (tally.agreeing >= FEWEST_MONTHS && isProven(tally) && (!best || tally.agreeing > best.agreeing)) best = { ...tally, way, top, bottom };
    }
  }
  return best;
}

/** The figure of each month, or the sum so far; null where the month has none. */
function valuesOf(view: View, measure: Measure, steps: readonly Step[], way: Way): (number | null)[] {
  let sum = 0;
  return steps.map(({ line, isSubtotal, beginsYear }) => {
    const figure = view.figure(measure, line);
    if (way === 'as-shown' || isSubtotal) return isSubtotal ? null : (figure?.value ?? null);
    if (beginsYear) sum = 0;
    sum += figure?.value ?? 0;
    return figure && sum;
  });
}

function agreement(published: readonly (Figure | null)[], top: readonly (number | null)[], bottom: readonly (number | null)[], scale: number): Tally {
  let [agreeing, computable] = [0, 0];
  for (const [i, figure] of published.entries()) {
    const [n, d] = [top[i] ?? null, bottom[i] ?? null];
    if (!figure || n === null || d === null || d === 0) continue;
    computable++;
    if (nearlyAgrees((n / d) * scale, figure)) agreeing++;
  }
  return { agreeing, computable };
}

function relationsOf(view: View, measure: Measure, { way, top, bottom, agreeing }: Found, steps: readonly Step[], rounding: Settings['rounding']): RateRelation[] {
  const why = `見出し「${measure.entry.label}」と、${way === 'as-shown' ? '累計どうしの比' : '年度の初めからの和どうしの比'}が ${agreeing} か所で合うことから`;
  let parts: [Operand[], Operand[]] = [[], []];
  return steps.flatMap(({ line, isSubtotal, beginsYear }): RateRelation[] => {
    if (isSubtotal) return [];
    if (beginsYear || way === 'as-shown') parts = [[], []];
    for (const [i, count] of [top, bottom].entries()) parts[i]!.push(view.operand(count, line));
    const place = view.operand(measure, line);
    if (!place.cell || !place.figure || !isTypedIn(place.cell) || !view.figure(top, line) || !view.figure(bottom, line)) return [];
    const [numerator, denominator] = parts.map((operands) => operands.filter(({ figure }) => figure !== null)) as [Operand[], Operand[]];
    const rate = buildRate({ cell: place.cell, sheet: view.table.sheet, table: view.table, why, source: 'words', scale: measure.scale }, numerator, denominator, 'rate', rounding);
    return rate ? [rate] : [];
  });
}
