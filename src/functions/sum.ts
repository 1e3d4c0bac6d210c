import { sumOfCells } from '../core/figures/sums';
import { RANGE } from './arguments';
import { cellsOf, scalar } from './cells';

/**
 * 範囲の数字を合計します。文字の数字（1,200人 など）も数え、空欄や「－」「集計中」は飛ばします。
 * @customfunction SUM
 * @param range 合計するセルの範囲。
 * @returns 合計。数字が一つもないときは空欄。
 * @helpurl https://localhost:3000/docs/functions/sum.html
 */
export function sum(range: unknown[][]): unknown {
  return scalar(sumOfCells(cellsOf(range) ?? [], RANGE));
}
