import { cellsOf } from './reference';
import { scanned } from './scanned';
import type { FormulaReference } from './types';

/**
 * The distinct cells and areas of this workbook that a formula names, in the order of its text.
 * Names, structured references, cells of other workbooks and stacks of sheets are left out.
 */
export const parseReferences = (formula: string): readonly FormulaReference[] => scanned(formula).distinct.map(cellsOf);
