import { unitNote } from '../reading/words';
import type { Range } from '../snapshot/workbook';
import { namesTable } from './captionLooks';
import { isUnitNote } from './cellClass';
import type { Grid, GridCell } from './grid';
import { textOf } from './grid';

export interface Surroundings {
  /** What the table is called. */
  readonly title: string | null;
  /** The text right above the table, whatever it says. */
  readonly titleCell: GridCell | null;
  /** Unit of the whole table from a note above it: （単位：千円） */
  readonly unit: string | null;
  /** The note names several units and percent is one: （単位：百万円、％） */
  readonly hasPercent: boolean;
  readonly notes: readonly GridCell[];
}

/** Rows above a table that may hold its caption, and below it that may hold its notes. */
const CAPTION_ROWS = 4;
const NOTE_ROWS = 4;

/**
 * Caption, unit note and ※ notes of a table.
 * @param range range of the table
 * @param band strip that the table lies in; nothing outside of it is read
 */
export function readSurroundings(grid: Grid, range: Range, band: Range): Surroundings {
  let titleCell: GridCell | null = null;
  let unit: string | null = null;
  let hasPercent = false;
  const notes: GridCell[] = [];
  for (let row = range.top - 1; row >= Math.max(band.top, range.top - CAPTION_ROWS) && !titleCell; row--) {
    if (grid.rowCells(row).some((cell) => cell.reading.kind === 'figure' && cell.col <= range.right && cell.lastCol >= range.left)) break;
    for (const cell of grid.rowCells(row)) {
      if (cell.lastCol < range.left || cell.col > range.right) {
        if (cell.col < band.left || cell.col > band.right || !isUnitNote(textOf(cell))) continue;
      }
      const text = textOf(cell);
      if (isUnitNote(text)) {
        unit ??= unitNote(text);
        hasPercent ||= unit === null && /[%％]/u.test(text);
        continue;
      }
      if (cell.cls === 'note') notes.push(cell);
      else if (!titleCell && cell.reading.kind !== 'figure' && cell.reading.kind !== 'placeholder' && cell.reading.kind !== 'mark') titleCell = cell;
    }
  }
  for (let row = range.bottom + 1; row <= Math.min(band.bottom, range.bottom + NOTE_ROWS); row++) {
    const cells = grid.rowCells(row).filter((cell) => cell.col <= range.right && cell.lastCol >= Math.max(band.left, range.left - 1));
    if (cells.length === 0) continue;
    const found = cells.filter((cell) => cell.cls === 'note' && !isUnitNote(textOf(cell)));
    if (found.length === 0) break;
    notes.push(...found);
  }
  // 表２ 疾病別医療費（百万円、％）: the caption itself names the units.
  hasPercent ||= titleCell !== null && unit === null && /[（(][^（）()]{1,8}[、,・／/]\s*[%％]\s*[)）]\s*$/u.test(textOf(titleCell));
  return { title: titleCell ? titleFrom(grid, titleCell, range, band) : null, titleCell, unit, hasPercent, notes };
}

/** The text right above a table, '' where nothing stands there: what it says of months, years and KPIs holds for the table. */
export const captionOf = ({ titleCell }: Pick<Surroundings, 'titleCell'>): string => (titleCell ? textOf(titleCell) : '');

/** The nearest text above a table that is a name: sentences, dates and legends between it and the table are none. */
function titleFrom(grid: Grid, nearest: GridCell, range: Range, band: Range): string | null {
  for (let row = nearest.row; row >= Math.max(band.top, range.top - CAPTION_ROWS); row--) {
    const above = grid.rowCells(row).filter((cell) => cell.col <= range.right && cell.lastCol >= range.left);
    if (row < nearest.row && above.some(({ reading }) => reading.kind === 'figure')) return null;
    const named = above.find((cell) => (row < nearest.row || cell.col >= nearest.col) && cell.reading.kind !== 'placeholder' && cell.reading.kind !== 'mark' && cell.reading.kind !== 'figure' && cell.cls !== 'note' && !isUnitNote(textOf(cell)) && namesTable(textOf(cell)));
    if (named) return textOf(named);
  }
  return null;
}
