import { parseRange } from '../core/snapshot/address';
import { rangeOf } from './areas';
import { problem } from './officeErrors';
import { runExcel, type ExcelOptions } from './countingContext';

/**
 * Shows a cell or range: activates its sheet and selects it.
 * @param address A1, without the sheet.
 * @throws ExcelProblem where the sheet is gone, hidden (it is not unhidden: that would change the book) or the address is none.
 */
export function goTo(sheetName: string, address: string, options: ExcelOptions = {}): Promise<void> {
  return runExcel(async (context) => {
    const range = parseRange(address);
    if (!range) throw problem.badEdit(`「${sheetName}」${address}`);
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load('name,visibility');
    await context.sync();
    if (sheet.isNullObject) throw problem.sheetsMissing([sheetName]);
    const visibility: string = sheet.visibility;
    if (visibility === 'VeryHidden') throw problem.veryHiddenSheet(sheetName);
    if (visibility !== 'Visible') throw problem.hiddenSheet(sheetName);
    sheet.activate();
    rangeOf(sheet, range).select();
    await context.sync();
  }, options);
}
