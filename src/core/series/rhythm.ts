/** What a month of a series holds, as far as a rhythm is concerned. */
export type Beat = 'figure' | 'answered' | 'empty';

export interface Rhythm {
  /** For each month: whether a figure is to be expected there. */
  readonly expected: readonly boolean[];
  /** 1 for every month, 2 for every second …; 0 where no rhythm can be seen and nothing is expected. */
  readonly every: number;
}

/** In a series of every month at most this share may be missing; beyond it the months are occasions, not a rhythm. */
const MOST_MISSING = 0.4;

/** Every second, third, fourth or sixth month. */
const PERIODS = [2, 3, 4, 6];

/** A longer empty start than this is a series that began later in the year. */
const LONGEST_EMPTY_START = 2;

/**
 * In which months a series of one year is to be filled, by its own pattern: every month, every second, every third …
 * @param beats the months from the first of the axis up to the last one that matters, in order
 */
export function findRhythm(beats: readonly Beat[]): Rhythm {
  const filled = beats.flatMap((beat, i) => (beat === 'figure' ? [i] : []));
  const nothing = (): Rhythm => ({ expected: beats.map(() => false), every: 0 });
  const [first, last] = [filled[0], filled[filled.length - 1]];
  if (first === undefined || last === undefined) return nothing();
  if (filled.length === 1) return first === 0 ? { expected: beats.map(() => true), every: 1 } : nothing();
  const inside = beats.slice(first, last + 1);
  const holes = inside.filter((beat) => beat === 'empty').length;
  // Nearly every series: no month is left out between the first and the last.
  if (holes === 0 && first === 0) return { expected: beats.map(() => true), every: 1 };
  if (filled.length === 2 && holes > 1) return pairOf(beats, first, last) ?? nothing();
  let best = { every: 1, phase: 0, missing: holes, cost: holes };
  for (const every of PERIODS) {
    for (let phase = 0; phase < every; phase++) {
      const { hits, missing, extra } = fit(inside, first, every, phase);
      const cost = missing + extra + 0.5;
      if (hits >= 3 && missing + extra < hits && cost < best.cost) best = { every, phase, missing, cost };
    }
  }
  if (best.every === 1) {
    if (holes > inside.length * MOST_MISSING) return nothing();
    const start = first <= LONGEST_EMPTY_START ? 0 : first;
    return { expected: beats.map((_, i) => i >= start), every: 1 };
  }
  return { expected: beats.map((_, i) => i >= first && i % best.every === best.phase), every: best.every };
}

/** Fewest figures of last year's row from which its empty months say anything. */
const FEWEST_OF_LAST_YEAR = 2;

/**
 * In which months a series is to be filled, with last year's beside it: not where last year's month is empty too.
 * @param expected by the series' own rhythm
 * @param beside for each month the place of the same month of last year, -1 where there is none
 * @returns null where last year's row says too little
 */
export function expectedAfter(expected: readonly boolean[], lastYear: readonly Beat[], beside: readonly number[]): boolean[] | null {
  if (lastYear.filter((beat) => beat === 'figure').length < FEWEST_OF_LAST_YEAR) return null;
  const regular = findRhythm(lastYear.slice(0, lastYear.lastIndexOf('figure') + 1)).every > 0;
  return beside.map((place, i) => {
    const was = lastYear[place];
    if (was === 'empty') return false;
    // A dash there may stand for a year in which the thing did not exist yet; it says nothing about this year.
    return expected[i] === true || (was === 'figure' && regular);
  });
}

function fit(inside: readonly Beat[], first: number, every: number, phase: number): { hits: number; missing: number; extra: number } {
  let hits = 0;
  let missing = 0;
  let extra = 0;
  inside.forEach((beat, i) => {
    const onBeat = (first + i) % every === phase;
    if (beat === 'figure' && onBeat) hits++;
    else if (beat === 'figure') extra++;
    else if (beat === 'empty' && onBeat) missing++;
  });
  return { hits, missing, extra };
}

/** Two figures two or three months apart, with nothing between: the start of a rhythm (6月, 9月). */
function pairOf(beats: readonly Beat[], first: number, last: number): Rhythm | null {
  const every = last - first;
  if (every !== 2 && every !== 3) return null;
  return { expected: beats.map((_, i) => i >= first && (i - first) % every === 0), every };
}
