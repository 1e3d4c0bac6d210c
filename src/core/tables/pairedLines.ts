import { findPeriods } from '../reading/period';
import { sameYearWord } from '../reading/words';
import type { Grid, GridCell } from './grid';
import { textOf } from './grid';
import type { AxisEntry } from './types';

/** So many lines must have last year's figures in brackets below them. */
const FEWEST_PAIRS = 3;
/** Rows above a table in which the legend of its lines may stand. */
const LEGEND_ROWS = 4;
/** 上段：令和6年度、下段（　）：令和5年度 */
const LOWER = /下段|下行|[（(][\s　]*[）)]|(?:括弧|カッコ|かっこ)[内書]/u;

/** A month merged over two rows, this year's figures and below them last year's in brackets: the lower row is of last year, if a legend above the table says so. */
export function withLastYearBelow(grid: Grid, top: number, rows: readonly AxisEntry[]): readonly AxisEntry[] {
  const lower = rows.map((row, i) => i > 0 && isLowerOf(rows[i - 1]!, row) && !(i > 1 && isLowerOf(rows[i - 2]!, row)));
  if (lower.filter(Boolean).length < FEWEST_PAIRS) return rows;
  let pairs = 0;
  for (const [i, row] of rows.entries()) {
    if (!lower[i]) continue;
    const [upper, below] = [bracketsIn(grid, rows[i - 1]!.index), bracketsIn(grid, row.index)];
    if (upper.all === 0 && below.all === 0) continue;
    if (upper.bracketed > 0 || below.bracketed < below.all) return rows;
    if (below.all > 0) pairs++;
  }
  return pairs >= FEWEST_PAIRS && legendSaysSo(grid, top) ? rows.map((row, i) => (lower[i] && row.sameYear === null ? { ...row, sameYear: 'previous-year' } : row)) : rows;
}

/** Both rows have the one heading that is merged over them. */
const isLowerOf = (upper: AxisEntry, { headings: [heading, ...more] }: AxisEntry): boolean =>
  heading !== undefined && more.length === 0 && heading === upper.headings[0] && heading.row === upper.index && heading.lastRow === upper.index + 1;

/** How many figures begin in a row, and how many of them stand in brackets. */
function bracketsIn(grid: Grid, row: number): { all: number; bracketed: number } {
  const figures = grid.rowCells(row).flatMap(({ reading, lastRow }) => (reading.kind === 'figure' && lastRow === row ? [reading.figure] : []));
  return { all: figures.length, bracketed: figures.filter(({ bracketed }) => bracketed).length };
}

/** 下段（　）：前年度, or a lower line of the year before the upper one's. */
function legendSaysSo(grid: Grid, top: number): boolean {
  const texts: GridCell[] = [];
  for (let row = Math.max(0, top - LEGEND_ROWS); row < top; row++) texts.push(...grid.rowCells(row));
  return texts.some((cell) => {
    const text = textOf(cell);
    const at = text.search(LOWER);
    if (at < 0) return false;
    if (sameYearWord(text.slice(at)) === 'previous-year') return true;
    const years = findPeriods(text).flatMap(({ period, start }) => (period.granularity === 'year' && period.fiscalYear !== null ? [{ year: period.fiscalYear, start }] : []));
    const [before, behind] = [years.find(({ start }) => start < at), years.find(({ start }) => start > at)];
    return before !== undefined && behind !== undefined && behind.year === before.year - 1;
  });
}
