/** What stands in a cell that a formula names, as a host hands it over: a value without its number format. */
import { readText } from '../reading/readCell';
import { reasonOf } from '../reading/describeReading';
import type { Figure } from '../reading/types';
import { shortened } from '../shortened';
import type { ErrorCode } from '../snapshot/workbook';
import { Fault, nameOf, unreadable, type Argument } from './fault';

/** A number with the unit that its text writes; a true number has none here. */
export type Quantity = Pick<Figure, 'value' | 'unit'>;

const ERROR_CODES: ReadonlySet<string> = new Set<ErrorCode>(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!', '#GETTING_DATA']);

const isErrorCode = (text: string): text is ErrorCode => ERROR_CODES.has(text);

/**
 * The plain value of a cell. Data types of Excel (a formatted number, an error) are objects that carry it as `basicValue`;
 * every other object is no value of a cell.
 */
export function plainValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return 'basicValue' in value ? value.basicValue : undefined;
}

/** Characters of a text that a sentence quotes. */
const LONGEST_QUOTED = 24;

/** What cannot be read, as a sentence quotes it. */
export function quoted(value: unknown): string {
  const text = typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
  return `「${shortened(text, LONGEST_QUOTED)}」`;
}

/** An error that a cell holds is passed on as it is. */
export const errorIn = (value: unknown): Fault | null => (typeof value === 'string' && value.startsWith('#') && isErrorCode(value) ? new Fault(value, '') : null);

/**
 * The figure in a cell: a true number, or a text that the checker reads as one (37,145件, ▲10名, 9,543通 (7,991通)).
 * @returns null for an empty cell and for what stands where no figure is yet (－, 集計中)
 */
export function readQuantity(given: unknown, argument: Argument): Quantity | null | Fault {
  const value = plainValue(given);
  if (typeof value === 'number') return Number.isFinite(value) ? { value, unit: '' } : new Fault('#NUM!', `${nameOf(argument)}が数の範囲を超えています。`);
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'string') return unreadable(`${nameOf(argument)}の${quoted(value)}は数ではありません。数字のセルを指定してください。`);
  const error = errorIn(value);
  if (error) return error;
  const reading = readText(value);
  if (reading.kind === 'figure') return reading.figure;
  if (reading.kind === 'empty' || reading.kind === 'placeholder') return null;
  const why = reading.kind === 'malformed' ? `（${reasonOf(reading.reason)}）` : '';
  return unreadable(`${nameOf(argument)}の${quoted(value.trim())}は数として読めません${why}。数字に直してください。`);
}

/** The number in a cell; see `readQuantity`. */
export function readNumber(given: unknown, argument: Argument): number | null | Fault {
  if (typeof given === 'number' && Number.isFinite(given)) return given;
  const read = readQuantity(given, argument);
  return read === null || read instanceof Fault ? read : read.value;
}

/** The text in a cell, trimmed; '' where it is empty. A number is written out. */
export function readWord(given: unknown): string {
  const value = plainValue(given);
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** Whether nothing stands in a cell or was given for an argument. */
export function isEmpty(given: unknown): boolean {
  const value = plainValue(given);
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}
