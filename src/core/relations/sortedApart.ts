import { nearlyAgrees } from './agree';
import type { Figure } from '../reading/types';

/** A printed rate beside what its line gives. */
export interface PrintedRate {
  readonly published: Figure;
  readonly computed: number;
}

/** So many lines must have another's rate, no two of them the same, before it is no chance. */
const FEWEST_MOVED = 3;

/**
 * Whether the rates that do not agree are those of each other's lines, every one of them: a column that was sorted by itself, or that
 * stayed behind when the others were sorted.
 */
export function areOfOtherLines(rates: readonly PrintedRate[]): boolean {
  const moved = rates.filter(({ published, computed }) => !nearlyAgrees(computed, published));
  if (new Set(moved.map(({ published }) => published.value)).size < FEWEST_MOVED) return false;
  const published = moved.map((rate) => rate.published).sort((a, b) => a.value - b.value);
  const computed = moved.map((rate) => rate.computed).sort((a, b) => a - b);
  return published.every((figure, i) => nearlyAgrees(computed[i]!, figure));
}
