import type { Range } from './workbook';

/** Largest row and column of a worksheet, counted from 0 (Excel specifications and limits). */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

const COLUMN_NAMES: string[] = [];

/** Column letters of a column counted from 0: 0 → 'A', 26 → 'AA'. */
export function columnName(col: number): string {
  const known = COLUMN_NAMES[col];
  if (known !== undefined) return known;
  let name = '';
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  COLUMN_NAMES[col] = name;
  return name;
}

/** A1 address of a cell counted from 0: (4, 1) → 'B5'. */
export const cellAddress = (row: number, col: number): string => columnName(col) + (row + 1);

/** Address of a place as it is given on a sheet: `C5` of its own, `4月!C5` of another. */
export const addressOn = (place: { readonly sheet: string; readonly address: string }, sheet: string): string => (place.sheet === sheet ? place.address : `${place.sheet}!${place.address}`);

/** A1 range; a single cell is written as one address. */
export function rangeAddress(range: Range): string {
  const first = cellAddress(range.top, range.left);
  return range.top === range.bottom && range.left === range.right ? first : `${first}:${cellAddress(range.bottom, range.right)}`;
}

/**
 * Row and column, counted from 0, of an A1 address ('$' allowed).
 * @returns null where the text is no address of a worksheet.
 */
export function parseAddress(address: string): { row: number; col: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match) return null;
  let col = 0;
  for (const letter of match[1]!.toUpperCase()) col = col * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]) - 1;
  return row >= 0 && row <= LAST_ROW && col - 1 <= LAST_COLUMN ? { row, col: col - 1 } : null;
}

/** Range of an A1 range or single address; corners may come in any order. @returns null where it is none. */
export function parseRange(text: string): Range | null {
  const [first, second = first] = text.split(':');
  const a = parseAddress(first ?? '');
  const b = parseAddress(second ?? '');
  if (!a || !b) return null;
  return { top: Math.min(a.row, b.row), left: Math.min(a.col, b.col), bottom: Math.max(a.row, b.row), right: Math.max(a.col, b.col) };
}

/** A number that names a cell uniquely within a sheet; cheaper as a map key than an address. */
export const cellKey = (row: number, col: number): number => row * 16_384 + col;

export const rangeContains = (range: Range, row: number, col: number): boolean =>
  row >= range.top && row <= range.bottom && col >= range.left && col <= range.right;

/** Whether one range lies wholly in another. */
export const rangeHolds = (outer: Range, inner: Range): boolean => rangeContains(outer, inner.top, inner.left) && rangeContains(outer, inner.bottom, inner.right);

export const rangesTouch = (a: Range, b: Range): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
