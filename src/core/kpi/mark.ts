import type { Legend, LegendEntry, MarkSign, Operator } from '../reading/types';
import { achievementRate, meetsTarget } from './achievement';

export interface MarkSuggestion {
  /** The mark that the figures give; null where they give none. */
  readonly mark: MarkSign | null;
  /** Achievement rate as a fraction, null where there is none (see `achievementRate`). */
  readonly rate: number | null;
  /** True where the legend's own thresholds decided. */
  readonly byThreshold: boolean;
}

/** Whether the legend says from or up to which achievement rate a mark is given. */
export const hasThresholds = (legend: { readonly entries: readonly Bounds[] } | null): boolean =>
  legend !== null && legend.entries.some((entry) => entry.atLeast !== null || entry.below !== null);

/** The rates for which a mark or a grade is given. */
type Bounds = Pick<LegendEntry, 'atLeast' | 'below'>;

const fits = (entry: Bounds, rate: number): boolean =>
  (entry.atLeast !== null || entry.below !== null) && (entry.atLeast === null || rate >= entry.atLeast) && (entry.below === null || rate < entry.below);

/** The entry for a rate: the highest lower bound that the rate reaches, else an entry that has only an upper bound. */
export function entryFor<T extends Bounds>(entries: readonly T[], rate: number): T | null {
  const matching = entries.filter((entry) => fits(entry, rate));
  const bound = (entry: Bounds) => entry.atLeast ?? Number.NEGATIVE_INFINITY;
  const upper = (entry: Bounds) => entry.below ?? Number.POSITIVE_INFINITY;
  // Two entries without a lower bound (△ 100%未満, × 80%未満): the tighter one is meant.
  return matching.sort((a, b) => bound(b) - bound(a) || upper(a) - upper(b))[0] ?? null;
}

/**
 * The mark that figures give under a legend.
 *
 * With thresholds, the achievement rate decides. Without them only ○ (reached) or △ (not reached) can be said:
 * ◎ (far above the plan) is a judgement that no figure gives, and × and － say that nothing was done.
 * @param legend the workbook's own legend, or null where there is none
 */
export function suggestMark(actual: number, target: number, operator: Operator, legend: Legend | null): MarkSuggestion {
  const rate = achievementRate(actual, target, operator);
  if (legend?.limits && operator === '<=') return { mark: meetsTarget(actual, target, operator) ? legend.limits.within : legend.limits.beyond, rate, byThreshold: true };
  if (legend !== null && hasThresholds(legend)) {
    // Nothing at all of what should be little (一者応札 0件) is better than any rate can say.
    const decisive = rate ?? (operator === '<=' && actual === 0 && target >= 0 ? Number.POSITIVE_INFINITY : null);
    if (decisive === null) return { mark: null, rate, byThreshold: false };
    return { mark: entryFor(legend.entries, decisive)?.sign ?? null, rate, byThreshold: true };
  }
  const mark: MarkSign = meetsTarget(actual, target, operator) ? '○' : '△';
  const known = legend === null || legend.entries.some((entry) => entry.sign === mark);
  return { mark: known ? mark : null, rate, byThreshold: false };
}
