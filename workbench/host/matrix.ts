import type { Range } from '../../src/core/snapshot/workbook';
import { cellCount, columnCount, isUnbounded, rowCount } from './area';
import { fail } from './errors';

/** Cells of a range that one request may read or write (resource limits of Office Add-ins). */
export const MOST_CELLS = 5_000_000;

/** Reads by cell are refused for ranges beyond the documented limit. */
export function refuseTooMany(area: Range): void {
  if (cellCount(area) > MOST_CELLS) fail('RangeExceedsLimit');
}

/**
 * What to write into each cell of an area, from the value of a property: a single one for all cells, or an array of rows.
 * @returns a function of the cell's place within the area, counted from 0; it gives null where the cell is to be left alone.
 * InvalidArgument where the array's size is not the area's, or the area is of whole rows or columns.
 */
export function written(value: unknown, area: Range): (row: number, col: number) => unknown {
  if (value === null || value === undefined || isUnbounded(area)) fail('InvalidArgument');
  refuseTooMany(area);
  if (!Array.isArray(value)) return () => value;
  const rows: readonly unknown[] = value;
  if (rows.length !== rowCount(area)) fail('InvalidArgument');
  const width = columnCount(area);
  const matrix = rows.map((row): readonly unknown[] => (Array.isArray(row) && row.length === width ? row : fail('InvalidArgument')));
  return (row, col) => matrix[row]![col];
}
