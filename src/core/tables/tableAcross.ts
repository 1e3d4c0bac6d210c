import { unitNote } from '../reading/words';
import { isValueClass } from './cellClass';
import type { Grid, GridCell } from './grid';
import { textOf } from './grid';
import { looksLikeCaption } from './captionLooks';
import { readRows, type BandRow } from './rows';

/** Captions, heading rows and the first line of figures stand in so many rows. */
const LOOK_AHEAD = 6;

/**
 * Whether a table of its own begins in this row, below a grid of plans: behind an empty row, headings over figures that stand
 * under more than one of the grid's headings. What belongs to the grid stays in one of its columns.
 */
export function isTableAcross(grid: Grid, row: number, headings: readonly GridCell[]): boolean {
  if (grid.rowCells(row).length === 0 || headings.some((heading) => grid.at(row - 1, heading.col) !== undefined)) return false;
  const { left, right, bottom } = grid.extent!;
  const rows = readRows(grid, { top: row, left, bottom: Math.min(bottom, row + LOOK_AHEAD), right });
  const first = rows.findIndex((one) => !isCaption(one));
  const body = rows.findIndex(({ kind }, i) => i >= first && kind !== 'heading');
  const figures = rows[body];
  if (first < 0 || body <= first || figures?.kind !== 'value' || rows.slice(first, body).some(({ cells }) => cells.some(looksLikeCaption))) return false;
  const columns = figures.cells.filter(({ cls }) => isValueClass(cls)).map(({ col }) => headings.filter((heading) => heading.col <= col).length);
  return new Set(columns).size > 1;
}

/** A line by itself, with a unit note (（件）, 単位：千円) beside it or without. */
const isCaption = ({ kind, cells }: BandRow): boolean => kind === 'single' || (cells.length === 2 && unitNote(textOf(cells[1])) !== null);
