import { readMonthNumber } from '../core/figures/dates';
import { Fault, needed } from '../core/figures/fault';
import { missingMonths } from '../core/figures/months';
import { AS_OF, FIRST_MONTH, MONTHS, PREVIOUS_MONTHS } from './arguments';
import { eachSeries } from './eachSeries';

/**
 * 報告時点までに数字が入っていない月を「8月、11月」のように返します。隔月などの並びや、前年も空欄の月は数えません。
 * @customfunction MISSING
 * @param months 各月の数字（1 行か 1 列、12 か月まで）。「－」「集計中」は入力済みとみなします。
 * @param asOf 何月まで入っているはずか。12、「12月」、日付のどれか。
 * @param [firstMonth] 範囲の最初の月。省略すると 4 月。
 * @param [previousMonths] 前年の各月の数字。months と同じ大きさの範囲。
 * @returns 抜けている月。なければ空欄。
 * @helpurl https://localhost:3000/docs/functions/missing.html
 */
export function missing(months: unknown[][], asOf: unknown[][], firstMonth?: unknown[][], previousMonths?: unknown[][]): unknown[][] {
  return eachSeries(
    {
      months: { cells: months, argument: MONTHS },
      previous: { cells: previousMonths, argument: PREVIOUS_MONTHS },
      others: [{ cells: asOf, argument: AS_OF }, { cells: firstMonth, argument: FIRST_MONTH }],
    },
    (series, previous, [month, start]) => {
      const first = readMonthNumber(start, FIRST_MONTH) ?? 4;
      if (first instanceof Fault) return first;
      return needed(readMonthNumber(month, AS_OF), (number) => missingMonths(series, number, first, previous));
    },
  );
}
