import { cellAddress } from '../core/snapshot/address';
import type { Cell, CellValue } from '../core/snapshot/workbook';
import { formulaOf, REGIONAL } from './cells';
import { constantInput, formulaInput } from './cellInput';

/** A cell by its sheet's id, which survives renaming, and the name for messages. */
export interface CellPlace {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

/** What a cell holds, as far as it was entered: the value of a formula is left out, since it may change by itself. */
export interface CellState {
  readonly formula: string | null;
  /** Constant; an error as its text. Null for a formula and for an empty cell. */
  readonly value: CellValue;
  readonly isError: boolean;
  readonly format: string;
  /** What a formula's cell shows, an error as its text; only where it was read from Excel. It changes by itself and is not compared. */
  readonly shown?: CellValue;
}

/** Properties that `stateAt` reads, as rows of cells. */
export interface StateArrays {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
}

/** State of one cell of a range whose properties have been loaded; row and column count from the range's first cell. */
export function stateAt(range: StateArrays, row: number, col: number): CellState {
  const raw = range.values[row]?.[col];
  const formula = formulaOf(range.formulas[row]?.[col], raw) ?? null;
  const format = range.numberFormat[row]?.[col];
  const shown = plainValue(raw);
  const isError = formula === null && range.valueTypes[row]?.[col] === 'Error';
  const own = { formula, value: formula === null ? shown : null, isError, format: typeof format === 'string' && format !== '' ? format : 'General' };
  return formula === null ? own : { ...own, shown };
}

/** What a cell holds or shows, as Excel's arrays give it; null for an empty one. */
export const plainValue = (raw: unknown): CellValue => (raw !== '' && (typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean') ? raw : null);

/** Whether nobody has changed the cell; formulas may have been given other spaces by Excel. */
export const sameState = (a: CellState, b: CellState): boolean => sameContent(a, b) && a.format === b.format;

/** Whether a cell holds the same formula or constant, whatever its format. */
export const sameContent = (a: CellState, b: CellState): boolean => (a.formula === null ? b.formula === null && a.value === b.value && a.isError === b.isError : b.formula !== null && tight(a.formula) === tight(b.formula));

/** Whether a cell still holds what the check saw of it. @param withFormat whether its number format counts, too */
export function isAsSeen(now: CellState, seen: Cell | undefined, withFormat = false): boolean {
  if (withFormat && seen && seen.format !== now.format && !REGIONAL.has(now.format)) return false;
  if (!seen) return now.formula === null && now.value === null;
  if (seen.formula !== undefined) return now.formula !== null && tight(now.formula) === tight(seen.formula);
  if (now.formula !== null) return false;
  return seen.error === undefined ? !now.isError && plainLines(now.value) === seen.value : now.isError;
}

/** As the snapshot keeps texts. */
export const plainLines = (value: CellValue): CellValue => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value);

const tight = (formula: string): string => formula.replace(/\s+/g, '');

export const isEmpty = ({ formula, value }: CellState): boolean => formula === null && value === null;

/** What to write into `Range.formulas` to get the state back. */
export function inputOf(state: CellState): string | number | boolean {
  if (state.formula !== null) return formulaInput(state.formula);
  return state.isError && typeof state.value === 'string' ? state.value : constantInput(state.value, state.format);
}

export const placeName = ({ sheet, row, col }: CellPlace): string => `「${sheet}」${cellAddress(row, col)}`;
