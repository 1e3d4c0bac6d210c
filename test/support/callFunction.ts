import { functions, type FunctionName } from '../../src/functions/index';

/** The runtime's error as its documentation describes it; office.js brings the real one, in Excel only. */
class RuntimeError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? '');
  }
}

const ErrorCode = { invalidValue: '#VALUE!', notAvailable: '#N/A', divisionByZero: '#DIV/0!', invalidNumber: '#NUM!', nullReference: '#NULL!' };
Object.assign(globalThis, { CustomFunctions: { Error: RuntimeError, ErrorCode } });

/** A cell of a result: an error is its code, with the message behind `messageOf`. */
export type Shown = number | string;

const messages: string[] = [];

/** Message of the last error that a call gave; '' where it had none. */
export const lastMessage = (): string => messages.at(-1) ?? '';

function shown(value: unknown): Shown {
  if (value instanceof RuntimeError) {
    messages.push(value.message);
    return value.code;
  }
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw new Error(`no value of a cell: ${String(value)}`);
}

/** As Excel hands over an argument: a single cell as a matrix of one, one left out as null. */
const handedOver = (argument: unknown): unknown => (argument === undefined || argument === null ? null : Array.isArray(argument) ? argument : [[argument]]);

const most = (name: FunctionName): number => functions[name].length;

/**
 * Calls a function as Excel does, with every argument and the runtime's own object behind them.
 * @param args single values or matrices; `undefined` for an argument left out, `''` for an empty cell
 * @returns all cells of the result
 */
export function callMatrix(name: FunctionName, ...args: readonly unknown[]): Shown[][] {
  const given = Array.from({ length: most(name) }, (_, i) => handedOver(args[i]));
  let result: unknown;
  try {
    result = (functions[name] as (...all: unknown[]) => unknown)(...given, { functionName: name });
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    return [[shown(error)]];
  }
  return Array.isArray(result) ? (result as unknown[][]).map((row) => row.map(shown)) : [[shown(result)]];
}

/** The one cell of a result. */
export function call(name: FunctionName, ...args: readonly unknown[]): Shown {
  const result = callMatrix(name, ...args);
  if (result.length !== 1 || result[0]!.length !== 1) throw new Error(`${name} gave ${result.length} rows and ${result[0]?.length ?? 0} columns`);
  return result[0]![0]!;
}

/** A column of cells. */
export const column = (...values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
/** A row of cells. */
export const row = (...values: readonly unknown[]): unknown[][] => [[...values]];
