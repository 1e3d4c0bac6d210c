import { LAST_COLUMN, LAST_ROW, parseAddress } from '../core/snapshot/address';
import type { Range } from '../core/snapshot/workbook';

/** An address as Excel gives it: the sheet's name where it carries one, and the rectangle. */
export interface Place {
  readonly sheet: string | null;
  readonly range: Range;
}

/**
 * Places of an address as Excel writes it (`'第1, 2 表'!A1:B2,'第1, 2 表'!3:4`); names may hold commas and quotes.
 * @returns null where the text is no address.
 */
export function parsePlaces(address: string): Place[] | null {
  const places: Place[] = [];
  let at = 0;
  while (at < address.length) {
    const name = sheetName(address, at);
    const start = name?.end ?? at;
    const comma = address.indexOf(',', start);
    const end = comma < 0 ? address.length : comma;
    const range = parseBounds(address.slice(start, end).trim());
    if (!range) return null;
    places.push({ sheet: name?.text ?? null, range });
    at = end + 1;
    while (address[at] === ' ') at++;
  }
  return places.length === 0 ? null : places;
}

function sheetName(address: string, from: number): { text: string; end: number } | null {
  if (address[from] === "'") {
    const quoted = /'((?:[^']|'')*)'!/y;
    quoted.lastIndex = from;
    const match = quoted.exec(address);
    return match ? { text: match[1]!.replaceAll("''", "'"), end: quoted.lastIndex } : null;
  }
  const mark = address.indexOf('!', from);
  const comma = address.indexOf(',', from);
  if (mark < 0 || (comma >= 0 && comma < mark)) return null;
  return { text: address.slice(from, mark), end: mark + 1 };
}

/** A1, A1:B2, whole rows (3:4) and whole columns (A:C). */
function parseBounds(text: string): Range | null {
  const [first = '', second = first] = text.replaceAll('$', '').split(':');
  const a = corner(first, 0, 0);
  const b = corner(second, LAST_ROW, LAST_COLUMN);
  if (!a || !b) return null;
  return { top: Math.min(a.row, b.row), left: Math.min(a.col, b.col), bottom: Math.max(a.row, b.row), right: Math.max(a.col, b.col) };
}

function corner(text: string, row: number, col: number): { row: number; col: number } | null {
  if (/^\d+$/.test(text)) {
    const place = parseAddress(`A${text}`);
    return place && { row: place.row, col };
  }
  if (/^[A-Za-z]+$/.test(text)) {
    const place = parseAddress(`${text}1`);
    return place && { row, col: place.col };
  }
  return parseAddress(text);
}

/** Number of cells of a rectangle. */
export const cellCount = (range: Range): number => (range.bottom - range.top + 1) * (range.right - range.left + 1);

/** The range of Excel that a rectangle stands for. */
export const rangeOf = (sheet: Excel.Worksheet, { top, left, bottom, right }: Range): Excel.Range => sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

/** Asks for what `boundsOf` needs. */
export function loadBounds<T extends Excel.Range>(range: T): T {
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return range;
}

/** Rectangle of a range of Excel after `loadBounds` and a sync. */
export const boundsOf = (range: Excel.Range): Range => ({
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: range.rowIndex + range.rowCount - 1,
  right: range.columnIndex + range.columnCount - 1,
});
