import { fiscalYearOfCell } from '../core/figures/dates';
import { DATE } from './arguments';
import { eachCell } from './eachCell';

/**
 * 日付の年度（4月から翌年3月まで）を西暦で返します。令和8年2月は 2025。
 * @customfunction FISCALYEAR
 * @param date 日付のセルか、「令和7年12月」「R7.12」「2025/12/3」「令和7年度」のような文字。
 * @returns 年度。空欄のときは空欄。
 * @helpurl https://localhost:3000/docs/functions/fiscalyear.html
 */
export function fiscalYear(date: unknown[][]): unknown[][] {
  return eachCell([{ cells: date, argument: DATE }], ([day]) => fiscalYearOfCell(day, DATE));
}
