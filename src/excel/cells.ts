import { displayText } from '../core/snapshot/display/displayText';
import type { Cell, CellValue, ErrorCode } from '../core/snapshot/workbook';

/** What Excel answers for a rectangle of cells: arrays of rows, as `Range.values` and its sisters are. */
export interface CellArrays {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** Functions and names newer than the file format; an Excel that does not know them shows their prefix. */
const PREFIX = /_xl(?:fn|ws|pm|udf|ud)\./g;

const ERROR_TEXT = /^#[A-Z][A-Z0-9_/]*[!?]?$/;

const ERRORS: ReadonlySet<string> = new Set<ErrorCode>(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!', '#GETTING_DATA']);

/**
 * Formats that follow the region: Excel gives their American code whatever it shows (https://github.com/OfficeDev/office-js/issues/4291).
 * The second is what stands in a file for the same format in Japan.
 */
export const REGIONAL: ReadonlyMap<string, string> = new Map([
  ['m/d/yyyy', 'yyyy/m/d'],
  ['m/d/yyyy h:mm', 'yyyy/m/d h:mm'],
]);

/**
 * Turns Excel's arrays into the cells of a snapshot, row by row, and leaves out empty ones.
 * `formulas` repeats the value of a cell without a formula. So a text "=A1" that was typed with an apostrophe comes
 * as "=A1" in both arrays, without the apostrophe (https://github.com/OfficeDev/office-js/issues/6687): a formula is
 * what differs from its value.
 * Errors come as texts: see `looksLikeError`.
 */
export function cellsOf(arrays: CellArrays, into: Cell[]): void {
  const { top, left, values, formulas, text, numberFormat } = arrays;
  for (let r = 0; r < values.length; r++) {
    const valueRow = values[r]!;
    const formulaRow = formulas[r]!;
    for (let c = 0; c < valueRow.length; c++) {
      const raw = valueRow[c];
      const formula = formulaOf(formulaRow[c], raw);
      if (formula === undefined && (raw === '' || raw === null || raw === undefined)) continue;
      const value = valueOf(raw);
      const shown = lines(text[r]![c] ?? '');
      const format = formatOf(numberFormat[r]![c], value, shown);
      const cell = { row: top + r, col: left + c, value, text: shown, format };
      into.push(formula === undefined ? cell : { ...cell, formula });
    }
  }
}

/** Whether a cell shows what a failed calculation shows; only `valueTypes` tells whether it is one. */
export const looksLikeError = ({ value }: Cell): boolean => typeof value === 'string' && value.startsWith('#') && ERROR_TEXT.test(value);

/** The same cell as a failed calculation. An error newer than the snapshot counts as #VALUE!, as it does in a file. */
export function asError(cell: Cell): Cell {
  const code = String(cell.value);
  return { ...cell, value: null, error: isErrorCode(code) ? code : '#VALUE!' };
}

const isErrorCode = (text: string): text is ErrorCode => ERRORS.has(text);

/** Formula without `=`; undefined where the cell holds a constant. */
export function formulaOf(entry: unknown, value: unknown): string | undefined {
  if (typeof entry !== 'string' || !entry.startsWith('=') || entry === value || entry.length === 1) return undefined;
  const formula = lines(entry.slice(1).trim());
  return formula.includes('_xl') ? formula.replace(PREFIX, '') : formula;
}

function valueOf(raw: unknown): CellValue {
  if (typeof raw === 'string') return lines(raw);
  return typeof raw === 'number' || typeof raw === 'boolean' ? raw : null;
}

function formatOf(code: unknown, value: CellValue, shown: string): string {
  if (typeof code !== 'string' || code === '') return 'General';
  const regional = typeof value === 'number' ? REGIONAL.get(code) : undefined;
  if (regional === undefined || shown === displayText(value, code)) return code;
  return regional;
}

const lines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
