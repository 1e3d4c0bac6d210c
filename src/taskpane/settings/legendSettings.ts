import type { LegendReport } from '../../core/report';
import type { Settings } from '../../core/settings';

/** One mark of a legend as the settings keep it. */
export type LegendEntry = NonNullable<Settings['legend']>[number];
export type Mark = LegendEntry['mark'];
export type Bound = 'atLeast' | 'below';

/** All marks, best first. */
export const MARKS: readonly Mark[] = ['◎', '○', '△', '×', '－'];

/** A legend of the book with every place where the very same one stands. */
export interface BookLegend {
  readonly places: readonly { readonly sheet: string; readonly cell: string }[];
  readonly entries: readonly LegendEntry[];
}

/** The book's legends, each once, in the order in which they are first written. */
export function bookLegends(legends: readonly LegendReport[]): BookLegend[] {
  const found = new Map<string, { places: { sheet: string; cell: string }[]; entries: LegendEntry[] }>();
  for (const { sheet, cell, entries } of legends) {
    const own = sorted(entries.map(({ mark, meaning, atLeast, below }) => ({ mark, meaning, atLeast, below })));
    const key = JSON.stringify(own);
    const known = found.get(key);
    if (known) known.places.push({ sheet, cell });
    else found.set(key, { places: [{ sheet, cell }], entries: own });
  }
  return [...found.values()];
}

const sorted = (entries: readonly LegendEntry[]): LegendEntry[] => [...entries].sort((a, b) => MARKS.indexOf(a.mark) - MARKS.indexOf(b.mark));

/** A fraction as a percentage without the dust of binary fractions: 1.1 → 110. */
export const percentOf = (fraction: number): number => Number((fraction * 100).toFixed(4));

/** Largest achievement rate that may be set, in percent. */
export const MOST_PERCENT = 999;

/**
 * What a user has typed as a percentage: `110`, `１１０％`, `99.5 %`.
 * @returns a fraction between 0 and 9.99; null for an empty field; undefined where it is no such figure.
 */
export function readPercent(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').trim().replace(/%$/u, '').trim();
  if (plain === '') return null;
  if (!/^\d{1,3}(?:\.\d{1,2})?$/u.test(plain)) return undefined;
  return Number((Number(plain) / 100).toFixed(6));
}

/** A button press moves a bound by one percent; the first press of one that is not set gives 100%. */
export const steppedPercent = (before: number | null, after: number | null): number | null => (after === null ? null : before === null ? 1 : Number((after / 100).toFixed(6)));

/** The legend with one entry changed. */
export const withEntry = (entries: readonly LegendEntry[], mark: Mark, change: Partial<Omit<LegendEntry, 'mark'>>): LegendEntry[] =>
  entries.map((entry) => (entry.mark === mark ? { ...entry, ...change } : entry));

/** The legend with one more mark, in its place by rank. */
export const withMark = (entries: readonly LegendEntry[], mark: Mark): LegendEntry[] => sorted([...entries, { mark, meaning: '', atLeast: null, below: null }]);

export const withoutMark = (entries: readonly LegendEntry[], mark: Mark): LegendEntry[] => entries.filter((entry) => entry.mark !== mark);

export const missingMarks = (entries: readonly LegendEntry[]): Mark[] => MARKS.filter((mark) => entries.every((entry) => entry.mark !== mark));

/** Why a legend cannot be used: bounds of one mark that exclude each other, or a better mark that asks for less than a worse one. */
export type LegendProblem =
  | { readonly kind: 'crossed'; readonly mark: Mark }
  | { readonly kind: 'order'; readonly mark: Mark; readonly above: Mark };

/** @returns the first problem from the top; null where each achievement rate has one best mark. */
export function legendProblem(entries: readonly LegendEntry[]): LegendProblem | null {
  let above: LegendEntry | null = null;
  for (const entry of sorted(entries)) {
    if (entry.atLeast !== null && entry.below !== null && entry.below <= entry.atLeast) return { kind: 'crossed', mark: entry.mark };
    if (entry.atLeast === null) continue;
    if (above?.atLeast != null && above.atLeast <= entry.atLeast) return { kind: 'order', mark: entry.mark, above: above.mark };
    above = entry;
  }
  return null;
}
