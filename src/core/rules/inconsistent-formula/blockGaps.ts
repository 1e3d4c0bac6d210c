import type { FormulaReference } from '../../formula';
import type { Range } from '../../snapshot/workbook';
import type { Grid, GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { RuleContext } from '../rule';

/** A sum outside a table that adds up a column of it from the first line on and stops short of the last. */
export interface BlockGap {
  readonly sheet: string;
  readonly total: GridCell;
  readonly table: Table;
  readonly range: Range;
  readonly left: readonly GridCell[];
}

/** Lines that were added below a sum's range; more are another block. */
const MOST_LINES = 3;
/** Rows below a range, empty ones among them, that are looked at. */
const MOST_ROWS = 12;

/** Sums over a list that was made longer after the formula was written. */
export function findBlockGaps(context: RuleContext): BlockGap[] {
  const gaps: BlockGap[] = [];
  for (const grid of context.grids) {
    for (const total of grid.cells) {
      const { addedUp } = total;
      const gap = addedUp && gapOf(grid, total, addedUp, context);
      if (gap) gaps.push(gap);
    }
  }
  return gaps;
}

function gapOf(grid: Grid, total: GridCell, { sheet, range }: FormulaReference, context: RuleContext): BlockGap | null {
  if (range.left !== range.right || range.bottom - range.top < MOST_LINES) return null;
  const home = sheet ?? grid.sheet.name;
  const table = context.tablesAt(home, range.top, range.left).find(({ kind }) => kind !== 'plan-status');
  // Inside one table the total's own place says where the range should end; along time a sum may end with the report's month.
  if (!table || range.top !== table.range.top + table.headerRows || range.bottom >= table.range.bottom || table.range.bottom - range.bottom > MOST_ROWS || isInside(table, home, grid, total)) return null;
  if (table.rows.some(({ period }) => period !== null)) return null;
  const left: GridCell[] = [];
  for (let row = range.bottom + 1; row <= table.range.bottom; row++) {
    const cell = table.grid.startingAt(row, range.left);
    if (!cell) continue;
    if (cell.reading.kind !== 'figure' || cell.cell.formula !== undefined || table.rows.find(({ index }) => index === row)?.role === 'total') return null;
    left.push(cell);
  }
  return left.length > 0 && left.length <= MOST_LINES ? { sheet: grid.sheet.name, total, table, range, left } : null;
}

const isInside = ({ range }: Table, home: string, grid: Grid, { row, col }: GridCell): boolean =>
  home === grid.sheet.name && row >= range.top && row <= range.bottom && col >= range.left && col <= range.right;
