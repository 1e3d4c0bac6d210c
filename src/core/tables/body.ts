/** The body of a table: all that stands below its heading rows and right of its heading columns. */
import type { GridCell } from './grid';
import type { Table } from './types';

/** Whether a cell begins in the body of a table. */
export const isInBody = ({ range, headerRows, headerColumns }: Table, { row, col }: GridCell): boolean =>
  row >= range.top + headerRows && row <= range.bottom && col >= range.left + headerColumns && col <= range.right;

/** The other filled cells of the body that begin in the row of a cell. */
export const othersInRow = (table: Table, cell: GridCell): GridCell[] => table.grid.rowCells(cell.row).filter((other) => other !== cell && isInBody(table, other));

/** The other filled cells of the body that begin in the column of a cell. */
export const othersInColumn = ({ grid, rows }: Table, cell: GridCell): GridCell[] => rows.flatMap(({ index }) => (index === cell.row ? [] : (grid.startingAt(index, cell.col) ?? [])));
