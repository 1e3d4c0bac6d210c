import { fieldOf, type Field } from '../reading/fieldWords';
import { unspaced } from '../reading/normalise';
import type { MonthKey } from '../reading/types';
import type { GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import { emptyPlace } from './emptyPlace';
import { kpiOfFields } from './fields';
import { kpiMarker } from './kpiMarker';
import type { Kpi } from './types';

/** A card holds little more than a target and an actual. */
const MOST_ROWS = 6;
const LONGEST_NAME = 60;
const SIGN = /^\s*[■□◆◇●▶・]\s*/u;

/**
 * The KPI of a card: its name above a small form in which labels and values alternate (目標 | 85.0％以上 | 評価 | ○, 実績 | 83.2％).
 * @returns null where the table is none
 */
export function readCard(table: Table, fiscalYear: number | null, asOf: MonthKey | null): Kpi | null {
  const { range, titleCell } = table;
  if (table.headerRows > 1 || range.bottom - range.top >= MOST_ROWS) return null;
  const title = table.headerRows === 1 ? headedName(table) : (titleCell ? cardTitle(table, titleCell) : undefined);
  if (!title) return null;
  const name = (kpiMarker(title)?.rest ?? title).replace(SIGN, '').trim();
  if (name === '' || name.length > LONGEST_NAME) return null;
  return kpiOfFields({ name, fields: fieldsOf(table), samePeriod: false }, '枠', table, fiscalYear, asOf);
}

const LABEL = /^\s*【[^【】]{1,12}】\s*$/u;
/** A card has few more lines in front of its target: 【取組内容】, 【担当】. */
const MOST_LINES = 4;

/** What stands above the lines of a card (【取組内容】 | …) that come before its target; the title itself where it is none of them. */
function cardTitle({ grid }: Table, title: GridCell): string {
  let at: GridCell | undefined = title;
  for (let i = 0; at && i < MOST_LINES && LABEL.test(at.plainText) && grid.startingAt(at.row, at.lastCol + 1); i++) at = grid.startingAt(at.row - 1, at.col);
  return (at ?? title).plainText;
}

/** KPI① | 査定率 on top of the form: the name stands where the values do. */
function headedName({ grid, range }: Table): string | null {
  const [label, name, ...more] = grid.rowCells(range.top).filter((cell) => cell.col >= range.left && cell.col <= range.right);
  return label && name && more.length === 0 && /^(?:KPI|ＫＰＩ|(?:評価|成果)?指標)(?:名|[\d０-９①-⑳])?$/u.test(unspaced(label.plainText)) ? name.plainText : null;
}

/** The value right of each label; a label that stands twice belongs to no card. */
function fieldsOf({ grid, range }: Table): ReadonlyMap<Field, GridCell> {
  const found = new Map<Field, GridCell>();
  const twice = new Set<Field>();
  // 評価 | ○ below the figures ends the form, and is no line of the table.
  for (let row = range.top; row <= range.bottom + 1; row++) {
    const cells = grid.rowCells(row).filter((cell) => cell.col >= range.left && cell.col <= range.right);
    cells.forEach((cell, i) => {
      const field = fieldOf(cell.plainText);
      // A card that nobody has rated yet has its place for a mark all the same.
      const value = cells[i + 1] ?? (field === 'mark' && cell.lastCol < range.right ? emptyPlace(grid, row, cell.lastCol + 1) : undefined);
      if (!field || !value || (row > range.bottom && field !== 'mark')) return;
      if (found.has(field)) twice.add(field);
      found.set(field, value);
    });
  }
  for (const field of twice) found.delete(field);
  return found;
}
