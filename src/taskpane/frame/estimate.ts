/** Before so many milliseconds nothing can be said about the rest. */
const FIRST = 1_500;
/** A rest of fewer seconds is not worth a word. */
const SHORTEST = 5;
const MINUTE = 60;

/** What is told of the time that a reading still takes. */
export interface Estimate {
  readonly unit: 'seconds' | 'minutes';
  readonly number: number;
}

/**
 * How long the rest of the work takes if it goes on as until now; rounded up, as a promise that is broken is worse than none.
 * @param share of the work that is done, 0 to 1.
 * @param elapsed milliseconds since the beginning.
 * @returns null where it is too early to tell, or not worth it.
 */
export function estimateOf(share: number, elapsed: number): Estimate | null {
  if (elapsed < FIRST || !(share > 0) || share >= 1) return null;
  const seconds = (elapsed / share - elapsed) / 1000;
  if (seconds < SHORTEST) return null;
  return seconds > MINUTE ? { unit: 'minutes', number: Math.ceil(seconds / MINUTE) } : { unit: 'seconds', number: Math.ceil(seconds / 10) * 10 };
}
