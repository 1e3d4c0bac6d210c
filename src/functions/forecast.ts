import { readMonthNumber } from '../core/figures/dates';
import { needed } from '../core/figures/fault';
import { forecastOf } from '../core/figures/months';
import { AS_OF, MONTHS, PREVIOUS_MONTHS } from './arguments';
import { eachSeries } from './eachSeries';

/**
 * 年度末の着地見込みを返します。前年の各月があれば 累計 × 前年度通期 ÷ 前年同期累計、なければ月割りで計算します。
 * @customfunction FORECAST
 * @param months 4月から並ぶ今年の各月の数字（1 行か 1 列）。
 * @param asOf 何月までの実績か。12、「12月」、日付のどれか。1〜12 月でないときは #NUM! になります。
 * @param [previousMonths] 前年の 4月から3月までの各月の数字。months と同じ大きさの範囲。
 * @returns 着地見込み（端数処理なし）。その月がまだ空欄のときは空欄。
 * @helpurl https://localhost:3000/docs/functions/forecast.html
 */
export function forecast(months: unknown[][], asOf: unknown[][], previousMonths?: unknown[][]): unknown[][] {
  return eachSeries(
    { months: { cells: months, argument: MONTHS }, previous: { cells: previousMonths, argument: PREVIOUS_MONTHS }, others: [{ cells: asOf, argument: AS_OF }] },
    (series, previous, [month]) => needed(readMonthNumber(month, AS_OF), (number) =>
      forecastOf({ series, previous, asOf: number, arguments: { months: MONTHS, previous: PREVIOUS_MONTHS } })),
  );
}
