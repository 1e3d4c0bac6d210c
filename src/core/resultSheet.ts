import type { Sheet, Workbook } from './snapshot/workbook';

/** First cell of the sheet that holds the result of a check: by it a copy, too, is known as no sheet of the user's. */
export const RESULT_TITLE = 'KPI 点検の結果（このシートは点検の対象外です）';

/** Whether a sheet is the result of an earlier check, whatever its name. */
export function isResultSheet({ cells }: Sheet): boolean {
  const first = cells[0];
  return first?.row === 0 && first.col === 0 && first.value === RESULT_TITLE;
}

/** A workbook as it is handed in: without the results of earlier checks, which would be checked as figures. */
export const withoutResultSheets = (workbook: Workbook): Workbook => (workbook.sheets.some(isResultSheet) ? { ...workbook, sheets: workbook.sheets.filter((sheet) => !isResultSheet(sheet)) } : workbook);
