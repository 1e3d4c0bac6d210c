import { Fault, type CellResult } from '../core/figures/fault';

/** What a cell may show as a custom function's own error; other codes can only come in, not go out. */
const CODES: ReadonlyMap<string, keyof typeof CustomFunctions.ErrorCode> = new Map([
  ['#VALUE!', 'invalidValue'], ['#DIV/0!', 'divisionByZero'], ['#NUM!', 'invalidNumber'], ['#N/A', 'notAvailable'], ['#NULL!', 'nullReference'],
]);

/**
 * The error as the runtime wants it. It shows the message for #VALUE! and #N/A only
 * (learn.microsoft.com/office/dev/add-ins/excel/custom-functions-errors).
 */
function excelError({ code, message }: Fault): CustomFunctions.Error {
  const error = CustomFunctions.ErrorCode[CODES.get(code) ?? 'invalidValue'];
  return message === '' ? new CustomFunctions.Error(error) : new CustomFunctions.Error(error, message);
}

/** Ends a function with an error in its cell. */
export function fail(fault: Fault): never {
  // The runtime's class extends Error, although its types do not say so.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw excelError(fault);
}

/** A result on its own; a fault ends the function, which is how the runtime carries a message. */
export const scalar = (result: CellResult): number | string => (result instanceof Fault ? fail(result) : result);

/**
 * Results for as many cells. An error is that of its own cell and leaves the others alone
 * (CustomFunctions.Error: "as part of a 2-dimensional array"); of a single cell it is thrown.
 */
export function matrix(rows: readonly (readonly CellResult[])[]): unknown[][] {
  if (rows.length === 1 && rows[0]!.length === 1) return [[scalar(rows[0]![0]!)]];
  return rows.map((row) => (row.some((result) => result instanceof Fault) ? row.map((result) => (result instanceof Fault ? excelError(result) : result)) : [...row]));
}

/**
 * The cells of an argument. Excel gives a range, a single cell and a constant as a matrix, an argument left out as null;
 * behind the last argument the runtime adds an object of its own, which is none.
 * @returns null where the argument is left out
 */
export function cellsOf(given: unknown): readonly (readonly unknown[])[] | null {
  if (Array.isArray(given)) {
    const rows = given as unknown[];
    return Array.isArray(rows[0]) ? (rows as unknown[][]) : [rows];
  }
  if (given === null || given === undefined) return null;
  return typeof given === 'object' && !('basicValue' in given) ? null : [[given]];
}
