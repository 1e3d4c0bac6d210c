import { CellValueType, isBooleanString, isRealNum, type ICellData } from '@univerjs/core';
import { ERROR_TYPE_SET } from '@univerjs/engine-formula';
import type { ErrorCode } from '../../src/core/snapshot/workbook';
import type { CellInput } from './content';
import type { Look } from './styleCodec';
import type { ModelCell } from './workbookModel';

/** All codes that a snapshot knows; the engine's own set lacks some of them and has others. */
const ERROR_CODES: ReadonlySet<string> = new Set<ErrorCode>(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!', '#GETTING_DATA']);

/** What a cell's `custom` may say for this model. */
interface Marks {
  /** The cell holds an error that was typed or saved as such: its formula is there only for the engine. */
  readonly constantError?: boolean;
  /** The formula's cached result is a text that reads like an error. */
  readonly textResult?: boolean;
}

const marksOf = (cell: ICellData): Marks => (cell.custom ?? {}) as Marks;

export const isErrorCode = (text: unknown): text is ErrorCode => typeof text === 'string' && ERROR_CODES.has(text);

/** Whether the engine would take the text for a number or a truth value when the cell is styled. */
const looksOtherwise = (text: string): boolean => isRealNum(text) || isBooleanString(text);

/**
 * Content as the engine keeps it, without a style. Every property is named, so that writing it over a cell leaves nothing of
 * the old content behind.
 */
export function encodeCell(input: CellInput | null): ICellData {
  const cell: ICellData = { v: null, t: null, f: null, si: null, p: null, ref: null, xf: null, custom: null };
  if (input === null) return cell;
  const { value, formula, error } = input;
  if (formula !== undefined) cell.f = `=${formula}`;
  if (error !== undefined) {
    cell.v = error;
    cell.t = CellValueType.STRING;
    if (formula === undefined) {
      // The engine knows errors only as results: a formula that is the error itself stands for the constant.
      cell.f = `=${error}`;
      cell.custom = { constantError: true } satisfies Marks;
    }
  } else if (typeof value === 'number') {
    cell.v = value;
    cell.t = CellValueType.NUMBER;
  } else if (typeof value === 'boolean') {
    cell.v = value ? 1 : 0;
    cell.t = CellValueType.BOOLEAN;
  } else if (typeof value === 'string') {
    cell.v = value;
    cell.t = looksOtherwise(value) ? CellValueType.FORCE_STRING : CellValueType.STRING;
    if (formula !== undefined && ERROR_TYPE_SET.has(value as never)) cell.custom = { textResult: true } satisfies Marks;
  }
  return cell;
}

/** The same without the properties that are null: the form in which a workbook is loaded. */
export function encodeForLoad(input: CellInput): ICellData {
  const { v, t, f, custom } = encodeCell(input);
  const cell: ICellData = {};
  if (v !== null && v !== undefined) cell.v = v;
  if (t !== null && t !== undefined) cell.t = t;
  if (f) cell.f = f;
  if (custom) cell.custom = custom;
  return cell;
}

/**
 * A cell of the engine as the model gives it.
 * @param formula the cell's formula with `=`, wherever it is kept; null or undefined where it has none.
 */
export function decodeCell(cell: ICellData, formula: ICellData['f'], { format, style }: Look): ModelCell {
  const { v } = cell;
  if (!formula?.startsWith('=')) return { value: valueOf(v, cell.t), format, style };
  const text = formula.slice(1);
  const error = errorOf(v);
  if (error === undefined || marksOf(cell).textResult === true) return { value: v === CIRCULAR ? 0 : valueOf(v, cell.t), formula: text, format, style };
  return marksOf(cell).constantError === true && text === v ? { value: null, error, format, style } : { value: null, error, formula: text, format, style };
}

/** What the engine gives for a formula that refers to itself; Excel warns and shows 0. */
const CIRCULAR = '#CYCLE!';

/** The engine has an error of its own for formulas that it cannot make out. */
const errorOf = (v: ICellData['v']): ErrorCode | undefined => (isErrorCode(v) ? v : v === '#ERROR!' ? '#VALUE!' : undefined);

function valueOf(v: ICellData['v'], t: ICellData['t']): string | number | boolean | null {
  if (v === undefined || v === null) return null;
  switch (t) {
    case CellValueType.NUMBER:
      return typeof v === 'number' ? v : Number(v);
    case CellValueType.BOOLEAN:
      return typeof v === 'string' ? v.toUpperCase() === 'TRUE' || v === '1' : Boolean(v);
    case CellValueType.STRING:
    case CellValueType.FORCE_STRING:
      return String(v);
    default:
      return v;
  }
}

/** Whether the cell holds anything that counts as content in Excel. */
export const hasContent = (cell: ICellData): boolean => (cell.v !== undefined && cell.v !== null) || Boolean(cell.f) || Boolean(cell.si) || Boolean(cell.p);
