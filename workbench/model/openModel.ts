import type { WorkbookContent } from './content';
import { startEngine } from './engine';
import { toUniver } from './load';
import { UniverWorkbook } from './univerWorkbook';
import type { WorkbookModel } from './workbookModel';

/**
 * Opens a workbook without a grid, in Node or in a page. No formula is calculated until something that it depends on changes.
 * @param content it is not changed.
 */
export function openModel(content: WorkbookContent): Promise<WorkbookModel> {
  return Promise.resolve(new UniverWorkbook(startEngine(toUniver(content)), content));
}
