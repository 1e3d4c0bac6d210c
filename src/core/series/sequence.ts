/**
 * Headings of a time axis stand in a plain order: each is one step after the one before.
 * A few that do not fit among many that do are slips of the keyboard or of copying.
 */

export interface Slip {
  /** Place in the list. */
  readonly at: number;
  readonly stated: number;
  readonly expected: number;
}

/** Fewest headings from which an order can be read. */
const FEWEST = 4;

/** At most this share of the headings may be wrong. */
const MOST_WRONG = 0.34;

/**
 * Entries that break an arithmetic sequence which the others keep.
 * @param stated numbers in order
 * @param step what one place adds: 1 for months, 3 for quarters, -1 for years newest first
 * @param cycle numbers start again after so many (12 where the headings name no year), null where they do not
 * @param first the number that the first entry must have where something else says so (the year of the report)
 * @returns [] where the others keep no order either; a list that leaves months out keeps none and has no slips
 */
export function findSlips(stated: readonly number[], step: number, cycle: number | null, first: number | null = null): Slip[] {
  if (stated.length < FEWEST) return [];
  const wrap = (n: number): number => (cycle === null ? n : ((n % cycle) + cycle) % cycle);
  const offsets = stated.map((n, i) => wrap(n - step * i));
  const counts = new Map<number, number>();
  for (const offset of offsets) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  let common = offsets[0]!;
  for (const [offset, count] of counts) if (count > counts.get(common)!) common = offset;
  const whole = first === null ? [] : wholeYears(offsets, first);
  if (whole.length > 0) return whole.map((at) => ({ at, stated: stated[at]!, expected: first! + step * at }));
  const wrong = offsets.flatMap((offset, i) => (offset === common ? [] : [i]));
  if (wrong.length === 0 || wrong.length > stated.length * MOST_WRONG || stated.length - wrong.length < FEWEST - 1) return [];
  // After a month that was left out every later one is shifted: that is a list with a hole, not a slip.
  const last = stated.length - 1;
  if (offsets[last] !== common || offsets[0] !== common) {
    const shifted = shiftedRun(offsets, common);
    const values = new Set(stated.filter((_, i) => offsets[i] === common).map((n) => (cycle === null ? n : wrap(n))));
    if (shifted > 1 || !wrong.some((i) => values.has(cycle === null ? stated[i]! : wrap(stated[i]!)))) {
      const distance = offsets[last] === common ? offsets[0]! - common : offsets[last]! - common;
      // A whole year off is no hole in the list, and a list of a whole year has no room for one.
      const wholeYear = step === 1 && stated.length === 12 && shifted === 1;
      if (!wholeYear && (cycle !== null || distance % 12 !== 0)) return [];
    }
  }
  return wrong.map((at) => ({ at, stated: stated[at]!, expected: cycle === null ? common + step * at : wrap(common + step * at) }));
}

/** Length of the run at the start or at the end whose offsets differ from the common one. */
function shiftedRun(offsets: readonly number[], common: number): number {
  let head = 0;
  while (head < offsets.length && offsets[head] !== common) head++;
  let tail = 0;
  while (tail < offsets.length && offsets[offsets.length - 1 - tail] !== common) tail++;
  return Math.max(head, tail);
}

/** Entries that are off where some are whole years beside the year that the report has; [] where none is. */
function wholeYears(offsets: readonly number[], first: number): number[] {
  const wrong = offsets.flatMap((offset, i) => (offset === first ? [] : [i]));
  const otherwise = wrong.filter((i) => (offsets[i]! - first) % 12 !== 0);
  return wrong.length < offsets.length && otherwise.length < wrong.length && otherwise.length <= offsets.length * MOST_WRONG ? wrong : [];
}
