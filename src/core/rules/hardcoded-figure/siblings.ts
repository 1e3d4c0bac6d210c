import { cellKey } from '../../snapshot/address';
import type { GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import { tablesOfMakes } from '../makes';

/** A typed figure where the same cell of all sheets of the same make has a formula. */
export interface TypedSibling {
  readonly table: Table;
  readonly cell: GridCell;
  /** The formula that the other sheets share. */
  readonly formula: string;
  readonly sheets: readonly string[];
}

/** Sheets that must share the formula. */
const FEWEST_SHEETS = 3;

/** Compares tables of one make on several sheets, such as one sheet a month. */
export const findTypedSiblings = (tables: readonly Table[]): TypedSibling[] => tablesOfMakes(tables).filter((group) => group.length > FEWEST_SHEETS).flatMap(compare);

function compare(group: readonly Table[]): TypedSibling[] {
  // Cells typed on most sheets are where the month's figures go: only those typed on one sheet are looked up on the others.
  const typed = new Map<number, { table: Table; cell: GridCell } | null>();
  for (const table of group) {
    const { grid, range, headerRows, headerColumns } = table;
    for (let row = range.top + headerRows; row <= range.bottom; row++) {
      for (const cell of grid.rowCells(row)) {
        if (cell.col < range.left + headerColumns || cell.col > range.right || cell.cell.formula !== undefined || cell.reading.kind !== 'figure') continue;
        const key = cellKey(cell.row, cell.col);
        typed.set(key, typed.has(key) ? null : { table, cell });
      }
    }
  }
  return [...typed.values()].flatMap((place) => (place && alone(place, group)) ?? []);
}

function alone({ table, cell }: { table: Table; cell: GridCell }, group: readonly Table[]): TypedSibling | null {
  const others = group.filter((other) => other !== table).map((other) => ({ sheet: other.sheet, formula: other.grid.startingAt(cell.row, cell.col)?.cell.formula }));
  const formula = others[0]?.formula;
  return formula !== undefined && others.every((other) => other.formula === formula) ? { table, cell, formula, sheets: others.map(({ sheet }) => sheet) } : null;
}
