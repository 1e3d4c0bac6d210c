import type { AxisEntry, Table } from '../../tables/types';
import { isShare } from './places';
import { isAnotherSort, sameUnit, sortOfHeading, unitOf } from './units';

/** Figures of a line beside which a figure does not stand alone with its heading. */
const FEWEST_TOGETHER = 2;

/**
 * Whether nothing about the units of a table can be odd: all figures that are written with a unit share it, and no heading
 * over them asks for another. Most tables are such, and are spared the look at each figure.
 */
export function hasOneUnit({ grid, range, headerColumns, rows, columns }: Table): boolean {
  let shared = '';
  const entryAt: AxisEntry[] = [];
  for (const entry of columns) entryAt[entry.index] = entry;
  /** Figures by column: those in rows of rates stand apart. */
  const inColumns: { readonly entry: AxisEntry; plain: number }[] = [];
  for (const row of rows) {
    let [all, plain] = [0, 0];
    for (const cell of grid.rowCells(row.index)) {
      const unit = unitOf(cell);
      const column = entryAt[cell.col];
      if (unit === '' || !column || cell.col < range.left + headerColumns || cell.col > range.right) continue;
      if (shared === '') shared = unit;
      else if (unit !== shared) return false;
      all++;
      if (!isShare(column)) plain++;
      const below = (inColumns[cell.col] ??= { entry: column, plain: 0 });
      if (!isShare(row)) below.plain++;
    }
    if (all > 0 && asksForAnother(row, shared, plain)) return false;
  }
  return !Object.values(inColumns).some(({ entry, plain }) => asksForAnother(entry, shared, plain));
}

const asksForAnother = ({ name, unit }: AxisEntry, written: string, plain: number): boolean => {
  const expected = sortOfHeading(name);
  if (expected !== null && isAnotherSort(expected, written)) return true;
  return plain < FEWEST_TOGETHER && unit !== null && !sameUnit(unit, written);
};
