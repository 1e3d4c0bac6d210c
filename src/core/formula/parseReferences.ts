import { cellsOf, firstOf } from './reference';
import { scanned } from './scanned';
import type { FormulaReference } from './types';

/**
 * The distinct cells and areas of this workbook that a formula names, in the order of its text.
 * Names, structured references, cells of other workbooks and stacks of sheets are left out.
 */
export function parseReferences(formula: string): readonly FormulaReference[] {
  const { references } = scanned(formula);
  return references.filter((reference) => reference.identity >= 0 && firstOf(references, reference.identity) === reference).map(cellsOf);
}
