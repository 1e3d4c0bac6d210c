import type { MonthKey } from '../reading/types';
import type { GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import { fieldOf, kpiOfFields, type Field } from './fields';
import { kpiMarker } from './kpiMarker';
import type { Kpi } from './types';

/** A card holds little more than a target and an actual. */
const MOST_ROWS = 6;
const LONGEST_NAME = 60;

/**
 * The KPI of a card: its name above a small form in which labels and values alternate (目標 | 85.0％以上 | 評価 | ○, 実績 | 83.2％).
 * @returns null where the table is none
 */
export function readCard(table: Table, fiscalYear: number | null, asOf: MonthKey | null): Kpi | null {
  const { range, titleCell } = table;
  if (table.headerRows > 0 || range.bottom - range.top >= MOST_ROWS || !titleCell) return null;
  const title = titleCell.plainText;
  const name = (kpiMarker(title)?.rest ?? title).trim();
  if (name === '' || name.length > LONGEST_NAME) return null;
  return kpiOfFields({ name, fields: fieldsOf(table), samePeriod: false }, '枠', table, fiscalYear, asOf);
}

/** The value right of each label; a label that stands twice belongs to no card. */
function fieldsOf({ grid, range }: Table): ReadonlyMap<Field, GridCell> {
  const found = new Map<Field, GridCell>();
  const twice = new Set<Field>();
  for (let row = range.top; row <= range.bottom; row++) {
    const cells = grid.rowCells(row).filter((cell) => cell.col >= range.left && cell.col <= range.right);
    cells.forEach((cell, i) => {
      const field = fieldOf(cell.plainText);
      const value = cells[i + 1];
      if (!field || !value) return;
      if (found.has(field)) twice.add(field);
      found.set(field, value);
    });
  }
  for (const field of twice) found.delete(field);
  return found;
}
