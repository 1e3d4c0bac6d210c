import type { CellInput, CellSpec, SheetSpec, WorkbookSpec } from '../support/buildWorkbook';

/** One workbook of another trade, and what may be said of it. */
export interface OddBook {
  readonly title: string;
  readonly book: WorkbookSpec;
  /** Findings above a remark that are right, as `rule SHEET!CELL`; all others are noise. */
  readonly allowed?: readonly string[];
  /** Findings that must be there, because the book really is wrong. */
  readonly required?: readonly string[];
}

export type Row = readonly CellInput[];

export const sheet = (name: string, rows: readonly Row[], more: Partial<SheetSpec> = {}): SheetSpec => ({ name, rows, ...more });

export const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

export const formula = (f: string, v: CellSpec['v'], z?: string): CellSpec => (z === undefined ? { f, v: v ?? null } : { f, v: v ?? null, z });

export const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/** Serial number of a day in the 1900 system (ECMA-376 18.17.4.1). */
export const serial = (year: number, month: number, day: number): number => Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;

/** Repeatable figures that look like nothing in particular. */
export const figure = (i: number, low: number, high: number): number => low + ((i * 7_919 + 104_729) % (high - low + 1));
