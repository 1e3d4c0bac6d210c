import type { IResources } from '@univerjs/core';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import type { WorkbookContent } from './content';

type DefinedName = WorkbookContent['names'][number];

/** Key of the engine's own list of names among a workbook's resources. */
const RESOURCE = 'SHEET_DEFINED_NAME_PLUGIN';

/** Names that Excel keeps for itself (print areas, filters) play no part in formulas. */
const isInternal = (name: string): boolean => name.startsWith('_xlnm.') || name.startsWith('_xlfn.');

/** A plain reference goes without `=`, anything else with it: that is how the engine tells them apart. */
const isReference = (formula: string): boolean => /^('(?:[^']|'')+'|[^\s'!(),+*/&=<>-]+)!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i.test(formula);

export const engineFormula = (formula: string): string => (isReference(formula) ? formula : `=${formula}`);

/** The workbook's names in the form in which the engine loads them; ids are places in the list. */
export function namesResource(content: WorkbookContent, sheetOrder: readonly string[]): IResources[number] {
  const data: Record<string, object> = {};
  content.names.forEach((entry, index) => {
    if (isInternal(entry.name)) return;
    const sheet = content.sheets.findIndex(({ name }) => name === entry.sheet);
    data[`n${index}`] = { id: `n${index}`, name: entry.name, formulaOrRefString: engineFormula(entry.formula), localSheetId: entry.sheet === null ? SCOPE_WORKBOOK_VALUE_DEFINED_NAME : (sheetOrder[sheet] ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME) };
  });
  return { name: RESOURCE, data: JSON.stringify(data) };
}

/** What the engine holds of a name. */
export interface EngineName {
  readonly name: string;
  readonly formulaOrRefString: string;
}

/**
 * The names as they stand: as in the file, but for what the engine has rewritten since because cells or sheets moved.
 * @param now the engine's names by id.
 */
export function currentNames(original: readonly DefinedName[], now: Readonly<Record<string, EngineName>>, sheetName: (original: string) => string): DefinedName[] {
  return original.map((entry, index): DefinedName => {
    const engine = now[`n${index}`];
    const sheet = entry.sheet === null ? null : sheetName(entry.sheet);
    if (!engine || engine.formulaOrRefString === engineFormula(entry.formula)) return sheet === entry.sheet ? entry : { ...entry, sheet };
    return { ...entry, sheet, formula: engine.formulaOrRefString.replace(/^=/, '') };
  });
}
