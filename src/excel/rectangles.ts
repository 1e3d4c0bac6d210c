import { addTo } from '../core/groups';
import { cellKey } from '../core/snapshot/address';
import type { Range } from '../core/snapshot/workbook';
import type { CellPlace } from './cellState';

/** Cells that fill a rectangle of one sheet. */
export interface Rectangle<T> {
  readonly sheetId: string;
  readonly range: Range;
  /** Row by row; each row is as long as the others. */
  readonly rows: readonly (readonly T[])[];
}

interface Strip<T> {
  readonly row: number;
  readonly left: number;
  readonly cells: T[];
}

/**
 * Puts cells that lie side by side together, so that Excel is asked once for a filled column and not ten thousand times.
 * Every cell is in one rectangle, and no other cell is; a cell that is named twice is in two.
 * @returns the rectangles by sheet, in the order in which the sheets first come up.
 */
export function rectanglesOf<T extends { readonly place: CellPlace }>(cells: readonly T[]): Rectangle<T>[] {
  const bySheet = new Map<string, T[]>();
  for (const cell of cells) addTo(bySheet, cell.place.sheetId, cell);
  return [...bySheet].flatMap(([sheetId, own]) => stacked(sheetId, stripsOf(own)));
}

/** Runs of cells side by side in a row. */
function stripsOf<T extends { readonly place: CellPlace }>(cells: readonly T[]): Strip<T>[] {
  const key = ({ place }: T): number => cellKey(place.row, place.col);
  const strips: Strip<T>[] = [];
  for (const cell of [...cells].sort((a, b) => key(a) - key(b))) {
    const { row, col } = cell.place;
    const last = strips.at(-1);
    if (last?.row === row && last.left + last.cells.length === col) last.cells.push(cell);
    else strips.push({ row, left: col, cells: [cell] });
  }
  return strips;
}

/** Strips of the same columns, one below the other. */
function stacked<T>(sheetId: string, strips: readonly Strip<T>[]): Rectangle<T>[] {
  const found: { top: number; left: number; rows: T[][] }[] = [];
  const open = new Map<string, { top: number; left: number; rows: T[][] }>();
  for (const { row, left, cells } of strips) {
    const columns = `${left}+${cells.length}`;
    const above = open.get(columns);
    if (above && above.top + above.rows.length === row) above.rows.push(cells);
    else {
      const begun = { top: row, left, rows: [cells] };
      open.set(columns, begun);
      found.push(begun);
    }
  }
  return found.map(({ top, left, rows }) => ({ sheetId, range: { top, left, bottom: top + rows.length - 1, right: left + rows[0]!.length - 1 }, rows }));
}
