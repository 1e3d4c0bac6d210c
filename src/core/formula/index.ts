export { CellIndex } from './cellIndex';
export { copyFormula } from './copyFormula';
export { callsKpi, withoutKpiCalls, withTypedNames } from './kpiCalls';
export { FormulaPattern, PatternFinder } from './pattern';
export { parseReferences } from './parseReferences';
export { readFormula } from './readFormula';
export { quotedSheet } from './sheetName';
export { relativeForm } from './relativeForm';
export type { FormulaMeaning, FormulaReference, Quotient, Rounding } from './types';
