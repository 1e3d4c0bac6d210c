import { readMonthNumber } from '../core/figures/dates';
import { needed } from '../core/figures/fault';
import { paceOf } from '../core/figures/months';
import { readGoal } from '../core/figures/targets';
import { AS_OF, BASE, MONTHS, PREVIOUS_MONTHS, TARGET } from './arguments';
import { eachSeries } from './eachSeries';

/**
 * 年度の目標に対して、その月までに達しているべき数（進捗の目安）を返します。前年の各月があれば前年の割合で、なければ月割りで計算します。
 * @customfunction PACE
 * @param months 4月から並ぶ今年の各月の数字（1 行か 1 列）。
 * @param target 年度の目標。数字でも「1,350事業所以上」のような文でもかまいません。
 * @param asOf 何月までか。12、「12月」、日付のどれか。1〜12 月でないときは #NUM! になります。
 * @param [previousMonths] 前年の 4月から3月までの各月の数字。months と同じ大きさの範囲。
 * @returns その月までの目安（端数処理なし）。その月がまだ空欄のときは空欄。
 * @helpurl https://localhost:3000/docs/functions/pace.html
 */
export function pace(months: unknown[][], target: unknown[][], asOf: unknown[][], previousMonths?: unknown[][]): unknown[][] {
  return eachSeries(
    {
      months: { cells: months, argument: MONTHS },
      previous: { cells: previousMonths, argument: PREVIOUS_MONTHS },
      others: [{ cells: target, argument: TARGET }, { cells: asOf, argument: AS_OF }],
    },
    (series, previous, [goal, month]) => needed(readMonthNumber(month, AS_OF), (number) =>
      needed(readGoal(goal, null, null, TARGET, BASE), ({ value }) =>
        paceOf({ series, previous, asOf: number, arguments: { months: MONTHS, previous: PREVIOUS_MONTHS } }, value))),
  );
}
