import type { CaseHost } from './cases/types';

/** Fails a case. A class of its own, so that a runner can tell a difference from a broken case. */
export class Difference extends Error {
  override readonly name = 'Difference';
}

export function fail(message: string): never {
  throw new Difference(message);
}

/** Text of a value for messages; errors and undefined included, which JSON leaves out. */
export function shown(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (value instanceof Error) return value.message;
  return JSON.stringify(value);
}

/** Compares by content, whichever window the values come from: an array of the add-in's page is no `Array` of the test. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const left = new Map<string, unknown>(Object.entries(a));
  const right = new Map<string, unknown>(Object.entries(b));
  return left.size === right.size && [...left].every(([key, value]) => right.has(key) && same(value, right.get(key)));
}

/** @param what named in the message, where one case compares several things. */
export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  if (!same(actual, expected)) fail(`${what}: expected ${shown(expected)}, got ${shown(actual)}`);
}

export function holds(condition: boolean, what: string): void {
  if (!condition) fail(`does not hold: ${what}`);
}

/** Largest difference that still counts as the same number: engines differ in the last binary digits. */
const CLOSE = 1e-9;

export function close(actual: unknown, expected: number, what = 'value'): void {
  if (typeof actual !== 'number' || Math.abs(actual - expected) > CLOSE) fail(`${what}: expected ${expected}, got ${shown(actual)}`);
}

/** What the library throws: `OfficeExtension.Error`, and in older parts plain errors without a code. */
export interface OfficeError {
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly debugInfo: Partial<OfficeExtension.DebugInfo>;
}

function isOfficeError(error: unknown): error is OfficeError {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && 'message' in error && typeof error.message === 'string';
}

/**
 * Runs what must be refused, at once or by a promise.
 * @param codes the error codes that the documentation allows for it.
 * @returns the error, for a closer look.
 */
export async function refuses(action: () => unknown, ...codes: readonly string[]): Promise<OfficeError> {
  let error: unknown;
  try {
    const result = await action();
    error = new Difference(`expected the error ${codes.join(' or ')}, got ${shown(result)}`);
  } catch (thrown) {
    error = thrown;
  }
  if (error instanceof Difference) throw error;
  if (!isOfficeError(error)) fail(`expected the error ${codes.join(' or ')}, got one without a code: ${String(error)}`);
  if (!codes.includes(error.code)) fail(`expected the error ${codes.join(' or ')}, got ${error.code}: ${error.message}`);
  return error;
}

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** Waits until something has happened, or fails after a while. */
export async function until(happened: () => boolean | Promise<boolean>, what: string, milliseconds = 5000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await happened())) {
    if (Date.now() > end) fail(`did not happen in ${milliseconds} ms: ${what}`);
    await sleep(10);
  }
}

/** Time in which an event that must not come would have come. */
export const QUIET = 150;
export const quiet = (): Promise<void> => sleep(QUIET);

/* eslint-disable office-addins/no-empty-load, office-addins/load-object-before-read -- the rules do not see that `property` is a name */
/** One property of a range, loaded in a batch of its own. */
export async function read<K extends 'values' | 'formulas' | 'text' | 'numberFormat' | 'valueTypes' | 'address'>(host: CaseHost, sheet: string, address: string, property: K): Promise<Excel.Range[K]> {
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load(property);
    await context.sync();
    return range[property];
  });
}
/* eslint-enable office-addins/no-empty-load, office-addins/load-object-before-read */

type Run = (host: CaseHost) => Promise<void>;

/** A case in one `Excel.run`, on one sheet. */
export const onSheet = (name: string, body: (sheet: Excel.Worksheet, context: Excel.RequestContext, host: CaseHost) => Promise<void>): Run => (host) =>
  host.Excel.run((context) => body(context.workbook.worksheets.getItem(name), context, host));

/** A case whose whole `Excel.run` must be refused with one of the codes. */
export const refused = (codes: readonly string[], name: string, body: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>): Run => async (host) => {
  await refuses(() => host.Excel.run(async (context) => {
    await body(context.workbook.worksheets.getItem(name), context);
    await context.sync();
  }), ...codes);
};

/** Cells of a range's address, without the sheet. */
export const cellsOf = (address: string): string => address.slice(address.lastIndexOf('!') + 1);
