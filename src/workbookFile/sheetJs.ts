// The smallest build: it reads .xlsx and nothing older, and costs a tenth of the whole library at start-up.
import * as SheetJs from '@e965/xlsx/dist/xlsx.mini.min.js';
import type { CellObject, Range, WorkBook } from '@e965/xlsx';

/** A cell of SheetJS without a value (`z`) is one that only has a formula, a note or a format. */
export type JsCell = CellObject;

/** A sheet of SheetJS in its dense shape: rows of cells, with holes. */
export interface JsSheet {
  readonly '!data'?: JsCell[][];
  readonly '!merges'?: readonly Range[];
}

/** Places of a list that hold something, in order: a row may have its one cell in the last of 16,384 columns. */
export const filledPlaces = (list: readonly unknown[]): number[] => Object.keys(list).map(Number);

/** SheetJS's reader below the unpacking, which here has happened under guard; not in its type definitions. */
const { parse_zip: parseZip } = SheetJs as unknown as { parse_zip: (zip: { files: Record<string, { name: string; data: string }> }, options: SheetJs.ParsingOptions) => WorkBook };

/**
 * Parses the parts of a workbook. Displayed texts are not made here, nothing of macros is read.
 * Stubs are asked for because a formula without a stored result would else be dropped.
 * @param parts text of each part, one character a byte.
 */
export function parseParts(parts: ReadonlyMap<string, string>): WorkBook {
  const files = Object.fromEntries([...parts].map(([name, data]) => [name, { name, data }]));
  return parseZip({ files }, { dense: true, cellFormula: true, cellNF: true, cellText: false, cellHTML: false, sheetStubs: true });
}
