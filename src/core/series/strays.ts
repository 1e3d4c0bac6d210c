import { rememberedOf } from '../remembered';
import type { MonthSeries, SeriesPoint } from './types';

/** A point that shows a cell beside the line of another sheet that the other points show. */
export interface Stray {
  readonly point: SeriesPoint;
  /** Where the line has the figure of its month. */
  readonly row: number;
  readonly col: number;
}

/** Fewest points that show a line, and the share of all that must keep to it. */
const FEWEST = 3;
const MOST = 0.7;

const NONE: readonly Stray[] = [];

/** Points of a series that look one line too high or too low on the sheet that the others show: 前年同月 of June is that of the item above. */
export const straysOf = rememberedOf((series: MonthSeries): readonly Stray[] => {
  const shown = series.points.filter((point) => point.source !== point);
  const [first] = shown;
  if (!first || shown.length < FEWEST || shown.some(({ source }) => source.sheet !== first.source.sheet)) return NONE;
  // Nearly always all lie on one line.
  if (shown.every(({ source }) => source.row === first.source.row) || shown.every(({ source }) => source.col === first.source.col)) return NONE;
  for (const [line, place] of [['row', 'col'], ['col', 'row']] as const) {
    // The months of a line stand in different places.
    if (new Set(shown.map(({ source }) => source[place])).size < shown.length) continue;
    const usual = mostOf(shown.map(({ source }) => source[line]));
    const strays = shown.filter(({ source }) => source[line] !== usual);
    if (strays.length === 0 || shown.length - strays.length < Math.max(FEWEST, shown.length * MOST)) continue;
    return strays.map((point) => ({ point, row: point.source.row, col: point.source.col, [line]: usual }));
  }
  return NONE;
});

function mostOf(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
