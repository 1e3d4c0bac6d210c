import type { CellContent, SheetContent, WorkbookContent } from './content';
import { openModel } from './openModel';
import type { ModelEvent, SheetModel, WorkbookModel } from './workbookModel';

const SHEET: SheetContent = { name: '月次', visibility: 'visible', cells: [], merges: [], rowHeights: {}, columnWidths: {}, defaultRowHeight: 18.75, defaultColumnWidth: 72, hiddenRows: [], hiddenColumns: [], notes: {}, tabColor: null, isProtected: false, frozen: { rows: 0, columns: 0 }, showGridlines: true };

/** A sheet for tests; what is not named is as on a new one. */
export const testSheet = (cells: readonly CellContent[], more: Partial<SheetContent> = {}): SheetContent => ({ ...SHEET, cells, ...more });

/** A workbook for tests with the given sheets. */
export const testBook = (sheets: readonly SheetContent[], more: Partial<WorkbookContent> = {}): WorkbookContent => ({ name: '報告.xlsx', date1904: false, sheets, styles: [], names: [], settings: {}, activeSheet: 0, ...more });

const opened: WorkbookModel[] = [];

/** Opens a workbook; `closeModels` closes it. */
export async function openTest(content: WorkbookContent): Promise<{ model: WorkbookModel; sheet: SheetModel; id: string; events: ModelEvent[] }> {
  const model = await openModel(content);
  opened.push(model);
  const events: ModelEvent[] = [];
  model.on((event) => events.push(event));
  const sheet = model.sheets[0]!;
  return { model, sheet, id: sheet.id, events };
}

/** Closes all workbooks that a test has opened. */
export function closeModels(): void {
  for (const model of opened.splice(0)) model.dispose();
}

/** Cells of formulas without a result yet, by column in the first row. */
export const formulas = (...list: readonly string[]): { row: number; col: number; content: { value: null; formula: string } }[] => list.map((formula, col) => ({ row: 0, col, content: { value: null, formula } }));
