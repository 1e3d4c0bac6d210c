import { achievementOf } from '../core/figures/targets';
import { ACTUAL, DIRECTION, TARGET } from './arguments';
import { eachCell } from './eachCell';
import { withGoal } from './goal';

/**
 * 達成率を返します。以上の目標は 実績 ÷ 目標、以下の目標は 目標 ÷ 実績（小さいほど良いので、良いほど高い率になります）。
 * @customfunction ACHIEVEMENT
 * @param actual 実績。
 * @param target 目標。数字でも「85.0％以上」「7日以内」のような文でもかまいません。
 * @param [direction] 目標の向き。以上・以下。省略すると目標の文から読み、数字だけのときは以上。
 * @returns 達成率（端数処理なし）。実績か目標が空欄のときは空欄。
 * @helpurl https://localhost:3000/docs/functions/achievement.html
 */
export function achievement(actual: unknown[][], target: unknown[][], direction?: unknown[][]): unknown[][] {
  return eachCell(
    [{ cells: actual, argument: ACTUAL }, { cells: target, argument: TARGET }, { cells: direction, argument: DIRECTION }],
    ([reached, goal, way]) => withGoal(reached, goal, way, (quantity, read) => achievementOf(quantity, read, ACTUAL)),
  );
}
