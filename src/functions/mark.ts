import { Fault } from '../core/figures/fault';
import { readLegendCells } from '../core/figures/legendCells';
import { markOf } from '../core/figures/targets';
import { ACTUAL, DIRECTION, TARGET, THRESHOLDS } from './arguments';
import { cellsOf, fail } from './cells';
import { eachCell } from './eachCell';
import { withGoal } from './goal';

/**
 * 実績と目標から印（◎ ○ △ ×）を返します。凡例に基準があればその基準で、なければ達成は ○、未達は △ です。
 * @customfunction MARK
 * @param actual 実績。
 * @param target 目標。数字でも「85.0％以上」「7日以内」「対前年度以上（43.96%）」のような文でもかまいません。
 * @param [direction] 目標の向き。以上・以下。省略すると目標の文から読み、数字だけのときは以上。
 * @param [thresholds] 凡例の範囲か文字（「◎ 110%以上」「○ 100%以上」「△ 80%以上」「× 80%未満」など）。
 * @returns 印。実績か目標が空欄のときは空欄。
 * @helpurl https://localhost:3000/docs/functions/mark.html
 */
export function mark(actual: unknown[][], target: unknown[][], direction?: unknown[][], thresholds?: unknown[][]): unknown[][] {
  const legend = readLegendCells(cellsOf(thresholds) ?? [], THRESHOLDS);
  if (legend instanceof Fault) return fail(legend);
  return eachCell(
    [{ cells: actual, argument: ACTUAL }, { cells: target, argument: TARGET }, { cells: direction, argument: DIRECTION }],
    ([reached, goal, way]) => withGoal(reached, goal, way, (quantity, read) => markOf(quantity, read, legend)),
  );
}
