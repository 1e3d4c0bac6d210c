import type { AxisEntry, Table } from '../../tables/types';
import { isAnotherSort, sortOfHeading, unitOf } from './units';

/**
 * Whether nothing about the units of a table can be odd: all figures that are written with a unit share it, and no heading
 * over them lets one expect another sort. Most tables are such, and are spared the look at each figure.
 */
export function hasOneUnit({ grid, range, headerColumns, rows, columns }: Table): boolean {
  let shared = '';
  const columnAt: AxisEntry[] = [];
  for (const entry of columns) columnAt[entry.index] = entry;
  const headings = new Set<AxisEntry>();
  for (const row of rows) {
    for (const cell of grid.rowCells(row.index)) {
      const unit = unitOf(cell);
      const column = columnAt[cell.col];
      if (unit === '' || !column || cell.col < range.left + headerColumns || cell.col > range.right) continue;
      if (shared === '') shared = unit;
      else if (unit !== shared) return false;
      headings.add(row).add(column);
    }
  }
  return ![...headings].some(({ name }) => {
    const expected = sortOfHeading(name);
    return expected !== null && isAnotherSort(expected, shared);
  });
}
