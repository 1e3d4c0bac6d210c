import { needed } from '../core/figures/fault';
import { readGoal } from '../core/figures/targets';
import { BASE, TEXT } from './arguments';
import { eachCell } from './eachCell';

/**
 * 目標の文から数を読み取ります（「85.0％以上」は 0.85、「7日以内」は 7）。
 * @customfunction TARGET
 * @param text 目標の文。数字のセルはそのまま返します。
 * @param [base] 前年度の値。「対前年度以上」のように数が書かれていない目標に使います。
 * @returns 目標の数。空欄のときは空欄。
 * @helpurl https://localhost:3000/docs/functions/target.html
 */
export function target(text: unknown[][], base?: unknown[][]): unknown[][] {
  return eachCell([{ cells: text, argument: TEXT }, { cells: base, argument: BASE }], ([sentence, before]) => needed(readGoal(sentence, null, before, TEXT, BASE), (goal) => goal.value));
}
