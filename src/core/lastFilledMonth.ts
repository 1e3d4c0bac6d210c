import { fiscalYearOf, monthKey, yearInFiscal } from './reading/period';
import type { MonthKey } from './reading/types';
import { sameYearWord } from './reading/words';
import type { Grid, GridCell } from './tables/grid';

/** A heading of a month that has figures, with the month that it means. */
export interface FilledMonth {
  readonly month: MonthKey;
  readonly grid: Grid;
  readonly cell: GridCell;
}

/** Headings looked at in a workbook; no report has more. */
const MOST_HEADINGS = 20_000;

/** Lines looked at below or beside a month: last year's may come first. */
const LINES = 4;

/** Whether a figure was typed for a month, in the first line below or beside it that is not last year's. */
function isFilled(grid: Grid, month: GridCell, fiscalYear: number): boolean {
  const isTyped = (one: GridCell | undefined): boolean => one?.reading.kind === 'figure' && one.cell.formula === undefined;
  const lines = Array.from({ length: LINES }, (_, i) => i);
  const row = lines.map((i) => month.lastRow + 1 + i).find((one) => !isOfEarlierYear(grid.rowCells(one).filter(({ col }) => col < month.col), fiscalYear)) ?? month.lastRow + 1;
  const col = lines.map((i) => month.lastCol + 1 + i).find((one) => !isOfEarlierYear(headingsOver(grid, month.row, one), fiscalYear)) ?? month.lastCol + 1;
  return isTyped(grid.at(row, month.col)) || isTyped(grid.at(month.row, col));
}

/** Rows above a month in which the heading of a column stands: the months of a year and a heading of two lines. */
const HEADING_ROWS = 15;

function headingsOver(grid: Grid, row: number, col: number): GridCell[] {
  for (let above = row - 1; above >= Math.max(0, row - HEADING_ROWS); above--) {
    const cell = grid.at(above, col);
    if (cell && (cell.reading.kind === 'text' || cell.reading.kind === 'period')) return [cell];
  }
  return [];
}

const isOfEarlierYear = (labels: readonly GridCell[], fiscalYear: number): boolean => labels.some((label) =>
  sameYearWord(label.plainText) === 'previous-year' || (label.reading.kind === 'period' && label.reading.period.granularity === 'year' && label.reading.period.fiscalYear !== null && label.reading.period.fiscalYear < fiscalYear));

/** The latest month of a fiscal year whose heading, of a row or a column, has a figure of this year; null where none has. */
export function lastFilledMonth(grids: readonly Grid[], fiscalYear: number): FilledMonth | null {
  let last: FilledMonth | null = null;
  let read = 0;
  for (const grid of grids) {
    for (const cell of grid.saying('period')) {
      if (cell.reading.kind !== 'period' || cell.reading.period.granularity !== 'month' || ++read > MOST_HEADINGS) continue;
      const { to } = cell.reading.period;
      const year = to.year ?? yearInFiscal(fiscalYear, to.month);
      const month = monthKey(year, to.month);
      if (fiscalYearOf(year, to.month) === fiscalYear && (last === null || month > last.month) && isFilled(grid, cell, fiscalYear)) last = { month, grid, cell };
    }
  }
  return last;
}
