import type { IResources } from '@univerjs/core';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import type { WorkbookContent } from './content';

/** Key of the engine's own list of names among a workbook's resources. */
const RESOURCE = 'SHEET_DEFINED_NAME_PLUGIN';

/** Names that Excel keeps for itself (print areas, filters) play no part in formulas. */
export const isInternal = (name: string): boolean => name.startsWith('_xlnm.') || name.startsWith('_xlfn.');

/** A plain reference goes without `=`, anything else with it: that is how the engine tells them apart. */
const isReference = (formula: string): boolean => /^('(?:[^']|'')+'|[^\s'!(),+*/&=<>-]+)!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i.test(formula);

export const engineFormula = (formula: string): string => (isReference(formula) ? formula : `=${formula}`);

/** The engine's id of a name of the file, by its place in the list. */
export const originalId = (index: number): string => `n${index}`;

/** The workbook's names in the form in which the engine loads them. */
export function namesResource(content: WorkbookContent, sheetOrder: readonly string[]): IResources[number] {
  const data: Record<string, object> = {};
  content.names.forEach((entry, index) => {
    if (isInternal(entry.name)) return;
    const sheet = content.sheets.findIndex(({ name }) => name === entry.sheet);
    data[originalId(index)] = { id: originalId(index), name: entry.name, formulaOrRefString: engineFormula(entry.formula), localSheetId: entry.sheet === null ? SCOPE_WORKBOOK_VALUE_DEFINED_NAME : (sheetOrder[sheet] ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME) };
  });
  return { name: RESOURCE, data: JSON.stringify(data) };
}
