import { cellAddress, columnName, LAST_COLUMN, LAST_ROW, parseRange } from '../../src/core/snapshot/address';
import type { Range } from '../../src/core/snapshot/workbook';

/** All cells of a sheet. */
export const WHOLE_SHEET: Range = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export const rowCount = (area: Range): number => area.bottom - area.top + 1;
export const columnCount = (area: Range): number => area.right - area.left + 1;
export const cellCount = (area: Range): number => rowCount(area) * columnCount(area);
export const isWholeRows = (area: Range): boolean => area.left === 0 && area.right === LAST_COLUMN;
export const isWholeColumns = (area: Range): boolean => area.top === 0 && area.bottom === LAST_ROW;
/** Whole rows or columns: Excel gives no values of their cells. */
export const isUnbounded = (area: Range): boolean => isWholeRows(area) || isWholeColumns(area);
export const isSingleCell = (area: Range): boolean => area.top === area.bottom && area.left === area.right;
export const sameArea = (a: Range, b: Range): boolean => a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
export const cellOf = (row: number, col: number): Range => ({ top: row, left: col, bottom: row, right: col });

/** The cells that two areas share; null where there is none. */
export function intersection(a: Range, b: Range): Range | null {
  const area = { top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** The smallest rectangle round both. */
export const boundingArea = (a: Range, b: Range): Range => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** True where no cell lies outside the sheet and the corners are in order. */
export const isOnSheet = (area: Range): boolean =>
  [area.top, area.left, area.bottom, area.right].every(Number.isInteger) &&
  area.top >= 0 && area.left >= 0 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN && area.top <= area.bottom && area.left <= area.right;

/** A1 address as Excel writes it: whole columns `A:C`, whole rows `2:3`, a single cell `B5`. */
export function addressOf(area: Range): string {
  if (isWholeColumns(area) && !isWholeRows(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = cellAddress(area.top, area.left);
  return isSingleCell(area) ? first : `${first}:${cellAddress(area.bottom, area.right)}`;
}

/** The same with dollar signs, as names hold it. */
export const absoluteAddress = (area: Range): string => addressOf(area).replace(/[A-Z]+|\d+/g, '$$$&');

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_CELL = /^(?:[A-Za-z]{1,3}\d{1,7}|[Rr]\d*[Cc]\d*|[RrCc])$/;

/** A sheet's name as it stands before the exclamation mark: in quotes where it could be taken for something else. */
export const quotedSheetName = (name: string): string =>
  PLAIN_NAME.test(name) && !LOOKS_LIKE_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

export const sheetAddress = (sheetName: string, area: Range): string => `${quotedSheetName(sheetName)}!${addressOf(area)}`;

const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Area of an A1 address without a sheet: `B5`, `$A$1:C3`, `A:C`, `2:3`; null where it is none. */
export function parseArea(text: string): Range | null {
  const columns = COLUMNS.exec(text);
  if (columns) return parseRange(`${columns[1]!}1:${columns[2]!}${LAST_ROW + 1}`);
  const rows = ROWS.exec(text);
  if (rows) return parseRange(`A${rows[1]!}:${columnName(LAST_COLUMN)}${rows[2]!}`);
  return parseRange(text);
}

/** Takes `'Sheet 1'!A1` apart; `sheet` is null where the text names none. */
export function splitAddress(text: string): { sheet: string | null; local: string } {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/s.exec(text);
  if (quoted) return { sheet: quoted[1]!.replaceAll("''", "'"), local: quoted[2]! };
  const bang = text.lastIndexOf('!');
  return bang < 0 ? { sheet: null, local: text } : { sheet: text.slice(0, bang), local: text.slice(bang + 1) };
}

/** Parts of a list of addresses, between commas or semicolons; those inside quotes part nothing. */
export function splitList(text: string): string[] {
  return [...text.matchAll(/(?:'(?:[^']|'')*'|[^,;'])+/g)].map((match) => match[0].trim());
}
