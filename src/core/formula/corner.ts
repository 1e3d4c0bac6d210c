import { LAST_COLUMN, LAST_ROW } from '../snapshot/address';
import type { Range } from '../snapshot/workbook';

/**
 * One end of a reference: `$B$5`, `B` (of `B:D`) or `5` (of `5:7`), as two small numbers, because large books have a million of them.
 * Each is twice the place counted from 1 (0 where the end names no row or no column), plus one where `$` fixes it.
 */
export interface Corner {
  row: number;
  col: number;
}

export const placeOf = (part: number): number => (part >> 1) - 1;
export const isFixed = (part: number): boolean => (part & 1) === 1;
export const isNamed = (part: number): boolean => part > 1;

const DOLLAR = 36;

/**
 * Reads a word of a formula as an end of a reference into `corner`; looks at 12 characters at most.
 * @returns false where the word is none.
 */
export function readCorner(text: string, start: number, end: number, corner: Corner): boolean {
  if (end - start > 12) return false;
  let at = start;
  const fixed = text.charCodeAt(at) === DOLLAR ? 1 : 0;
  at += fixed;
  let col = 0;
  let letters = 0;
  for (; at < end && letters < 4; at++, letters++) {
    const letter = text.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    col = col * 26 + letter - 64;
  }
  if (letters > 3 || col > LAST_COLUMN + 1) return false;
  corner.col = letters > 0 ? col * 2 + fixed : 0;
  corner.row = 0;
  if (letters > 0 && at === end) return true;
  const rowFixed = letters === 0 ? fixed : text.charCodeAt(at) === DOLLAR ? 1 : 0;
  if (letters > 0) at += rowFixed;
  if (at === end || text.charCodeAt(at) === 48) return false;
  let row = 0;
  for (; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return false;
    row = row * 10 + digit;
  }
  corner.row = row * 2 + rowFixed;
  return row <= LAST_ROW + 1;
}

/** The area between two corners of the same sort; whole columns and rows reach to the limits of a worksheet. */
export function rangeBetween(row: number, col: number, lastRow: number, lastCol: number): Range {
  const r0 = placeOf(row);
  const r1 = placeOf(lastRow);
  const c0 = placeOf(col);
  const c1 = placeOf(lastCol);
  const hasRows = isNamed(row);
  const hasColumns = isNamed(col);
  return {
    top: hasRows ? Math.min(r0, r1) : 0,
    left: hasColumns ? Math.min(c0, c1) : 0,
    bottom: hasRows ? Math.max(r0, r1) : LAST_ROW,
    right: hasColumns ? Math.max(c0, c1) : LAST_COLUMN,
  };
}
