import { Fault } from '../core/figures/fault';
import { readNumber } from '../core/figures/inputs';
import { rateOf, readDigits, readRounding } from '../core/figures/rates';
import { DENOMINATOR, DIGITS, NUMERATOR, ROUNDING } from './arguments';
import { eachCell } from './eachCell';

/**
 * 率（分子 ÷ 分母）を、印刷する桁で端数処理して返します。割合は小数で返すので、表示形式を 0.0% にしてください。
 * @customfunction RATE
 * @param numerator 分子（実施者数など）。数字でも「1,200人」のような文字でもかまいません。
 * @param denominator 分母（対象者数など）。0 のときは #DIV/0! になります。
 * @param [digits] % で表したときの小数の桁。1 なら 84.6%。省略すると 1。
 * @param [rounding] 端数処理。四捨五入・切り捨て・切り上げ。省略すると四捨五入。
 * @returns 率。分子か分母が空欄のときは空欄。
 * @helpurl https://localhost:3000/docs/functions/rate.html
 */
export function rate(numerator: unknown[][], denominator: unknown[][], digits?: unknown[][], rounding?: unknown[][]): unknown[][] {
  return eachCell(
    [{ cells: numerator, argument: NUMERATOR }, { cells: denominator, argument: DENOMINATOR }, { cells: digits, argument: DIGITS }, { cells: rounding, argument: ROUNDING }],
    ([top, bottom, places, word]) => {
      const [n, d] = [readNumber(top, NUMERATOR), readNumber(bottom, DENOMINATOR)];
      if (n instanceof Fault) return n;
      if (d instanceof Fault) return d;
      const count = readDigits(places, DIGITS);
      if (count instanceof Fault) return count;
      const mode = readRounding(word, ROUNDING);
      if (mode instanceof Fault) return mode;
      return n === null || d === null ? '' : rateOf(n, d, count, mode);
    },
  );
}
