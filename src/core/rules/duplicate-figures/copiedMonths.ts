import type { Figure, MonthKey } from '../../reading/types';
import { isComputed } from '../../series/content';
import { beyondChance, nearlyAll } from '../../series/copiedMonth';
import type { MonthSeries, SeriesPoint } from '../../series/types';

/** Two equal figures of one series: of two months, or of the same month in two years. */
export interface EqualPair {
  readonly series: MonthSeries;
  readonly copy: SeriesPoint;
  readonly original: SeriesPoint;
}

/** A month of a table whose figures are all those of another month. */
export interface CopiedMonth {
  readonly month: MonthKey;
  readonly original: MonthKey;
  readonly pairs: readonly EqualPair[];
  /** Lines whose figures differ. */
  readonly different: number;
}

/** A series that repeats itself in more than this share of its months is no evidence: copies per month, targets. */
const MOST_REPEATS = 0.34;

/** Typed-in lines of a table that change from month to month. */
interface Line {
  readonly series: MonthSeries;
  readonly typed: readonly (Figure | null)[];
}

/**
 * Months (or quarters) that repeat the one before, or the same one of last year, in every line of a table.
 * @param series the series of one table and one fiscal year
 */
export function findCopiedMonths(series: readonly MonthSeries[]): CopiedMonth[] {
  const inputs = series.filter((one) => (!one.derived || one.role === 'average') && one.role !== 'target');
  // Where only running totals are kept (登録者数（累計）), they are what a month is typed in.
  const kept = inputs.length > 0 ? inputs : series.filter((one) => one.role === 'cumulative' && !one.quarterly);
  const lines = kept
    .map((one): Line => ({ series: one, typed: one.points.map((point) => (isComputed(point) ? null : point.figure)) }));
  return [...beforeCopies(lines), ...yearCopies(lines)];
}

function beforeCopies(lines: readonly Line[]): CopiedMonth[] {
  const moving = lines.filter(({ typed }) => changes(typed.slice(1), typed.slice(0, -1)));
  return copies(moving.map(({ series, typed }) => ({ series, typed, points: series.points, others: [null, ...typed], originals: [undefined, ...series.points] })));
}

function yearCopies(lines: readonly Line[]): CopiedMonth[] {
  return copies(
    lines.flatMap(({ series, typed }) => {
      const last = series.previous;
      if (!last || last.points.length !== series.points.length) return [];
      const others = last.points.map((point) => (isComputed(point) ? null : point.figure));
      return changes(typed, others) ? [{ series, typed, points: series.points, others, originals: last.points }] : [];
    }),
  );
}

/** Whether two rows of figures usually differ. */
function changes(some: readonly (Figure | null)[], others: readonly (Figure | null)[]): boolean {
  let same = 0;
  let compared = 0;
  some.forEach((figure, i) => {
    const other = others[i];
    if (!figure || !other) return;
    compared++;
    if (figure.value === other.value) same++;
  });
  return compared > 0 && same <= Math.max(1, compared * MOST_REPEATS);
}

/** A line beside the figures that it might repeat, place by place. */
interface Compared extends Line {
  readonly points: readonly SeriesPoint[];
  readonly others: readonly (Figure | null)[];
  readonly originals: readonly (SeriesPoint | undefined)[];
}

function copies(lines: readonly Compared[]): CopiedMonth[] {
  const months = Math.max(0, ...lines.map(({ points }) => points.length));
  const found: CopiedMonth[] = [];
  for (let i = 0; i < months; i++) {
    const { pairs, different } = pairsAt(lines, i);
    if (!nearlyAll(pairs.length, different) || !beyondChance(pairs.flatMap(({ copy }) => (copy.figure ? [copy.figure] : [])))) continue;
    found.push({ month: pairs[0]!.copy.month, original: pairs[0]!.original.month, pairs, different });
  }
  return found;
}

/** The equal figures of one place in all lines. A line with a figure on one side only says nothing. */
function pairsAt(lines: readonly Compared[], i: number): { pairs: EqualPair[]; different: number } {
  const pairs: EqualPair[] = [];
  let different = 0;
  for (const { series, points, originals, typed, others } of lines) {
    const [copy, original, figure, other] = [points[i], originals[i], typed[i] ?? null, others[i] ?? null];
    if (!copy || !original || !figure || !other || (figure.value === 0 && other.value === 0)) continue;
    if (figure.value !== other.value) different++;
    // Two references to one cell are a wrong reference, not a copy.
    else if (copy.source.sheet !== original.source.sheet || copy.source.address !== original.source.address) pairs.push({ series, copy, original });
  }
  return { pairs, different };
}
