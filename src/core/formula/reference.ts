import { rangeBetween } from './corner';
import type { FormulaReference } from './types';

/** A reference as it stands in a formula's text; flat, because large books have a million of them. */
export interface ScannedReference {
  /** Normalised text since the reference before. */
  readonly before: string;
  readonly sheet: string | null;
  /** Where it begins in the text, with its sheet. */
  readonly start: number;
  /** Where its address begins and ends (exclusive). */
  readonly from: number;
  readonly to: number;
  /** Its ends as in `Corner`; `lastRow` and `lastCol` repeat the first end of a single cell. */
  readonly row: number;
  readonly col: number;
  readonly lastRow: number;
  readonly lastCol: number;
  readonly single: boolean;
  /** Number of the same cells among the formula's distinct references; -1 for cells of other workbooks and of stacks of sheets. */
  readonly identity: number;
}

/** A formula cut into its references and the text around them. */
export interface Scan {
  /** In the order of the text. */
  readonly references: readonly ScannedReference[];
  /** Normalised text after the last reference. */
  readonly rest: string;
  /** Equal for formulas that compute the same from their references, whichever cells these are. */
  readonly skeleton: string;
  /** False where a quote or a bracket is not closed. */
  readonly sound: boolean;
}

/** The first reference of an identity; a plain search, for formulas name a handful of cells. */
export function firstOf(references: readonly ScannedReference[], identity: number): ScannedReference {
  let i = 0;
  while (references[i]!.identity !== identity) i++;
  return references[i]!;
}

/** The cells that a reference names. */
export const cellsOf = ({ sheet, row, col, lastRow, lastCol }: ScannedReference): FormulaReference => ({ sheet, range: rangeBetween(row, col, lastRow, lastCol) });
