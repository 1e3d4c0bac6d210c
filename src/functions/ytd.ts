import { readMonthNumber } from '../core/figures/dates';
import { needed } from '../core/figures/fault';
import { yearToDate } from '../core/figures/months';
import { AS_OF, MONTHS, PREVIOUS_MONTHS } from './arguments';
import { eachSeries } from './eachSeries';

/**
 * 4月から指定した月までの累計を返します。
 * @customfunction YTD
 * @param months 4月から並ぶ各月の数字（1 行か 1 列、12 か月まで）。12 か月の行や列がいくつか並ぶ範囲なら、その数だけ結果を返します。
 * @param asOf 何月までか。12、「12月」、日付のどれか。1〜12 月でないときは #NUM! になります。
 * @returns 累計。その月がまだ空欄のときは空欄。
 * @helpurl https://localhost:3000/docs/functions/ytd.html
 */
export function ytd(months: unknown[][], asOf: unknown[][]): unknown[][] {
  return eachSeries(
    { months: { cells: months, argument: MONTHS }, previous: { cells: null, argument: PREVIOUS_MONTHS }, others: [{ cells: asOf, argument: AS_OF }] },
    (series, _previous, [month]) => needed(readMonthNumber(month, AS_OF), (number) => yearToDate(series, number, MONTHS)),
  );
}
