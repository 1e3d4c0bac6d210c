import { monthOfCell } from '../core/figures/dates';
import { TEXT } from './arguments';
import { eachCell } from './eachCell';

/**
 * いろいろな書き方の月（令和7年４月分、R7.4、2025/4、H31.4 など）を、その月の 1 日の日付にします。
 * @customfunction MONTH
 * @param text 年と月の文字か、日付のセル。
 * @returns 日付（表示形式を日付にしてください）。空欄のときは空欄。
 * @helpurl https://localhost:3000/docs/functions/month.html
 */
export function month(text: unknown[][]): unknown[][] {
  return eachCell([{ cells: text, argument: TEXT }], ([cell]) => monthOfCell(cell, TEXT));
}
