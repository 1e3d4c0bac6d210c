import { Fault } from '../core/figures/fault';
import { readNumber } from '../core/figures/inputs';
import { rateOf, readDigits } from '../core/figures/rates';
import { CURRENT, DIGITS, PREVIOUS } from './arguments';
import { eachCell } from './eachCell';

/**
 * 対前年比（今年 ÷ 前年）を、印刷する桁に四捨五入して返します。
 * @customfunction YOY
 * @param current 今年の値。
 * @param previous 前年（同期）の値。0 のときは #DIV/0! になります。
 * @param [digits] % で表したときの小数の桁。1 なら 102.4%。省略すると 1。
 * @returns 対前年比。どちらかが空欄のときは空欄。
 * @helpurl https://localhost:3000/docs/functions/yoy.html
 */
export function yoy(current: unknown[][], previous: unknown[][], digits?: unknown[][]): unknown[][] {
  return eachCell([{ cells: current, argument: CURRENT }, { cells: previous, argument: PREVIOUS }, { cells: digits, argument: DIGITS }], ([now, before, places]) => {
    const [n, d, count] = [readNumber(now, CURRENT), readNumber(before, PREVIOUS), readDigits(places, DIGITS)];
    if (n instanceof Fault) return n;
    if (d instanceof Fault) return d;
    if (count instanceof Fault) return count;
    return n === null || d === null ? '' : rateOf(n, d, count, 'half-up');
  });
}
