import { Fault } from '../core/figures/fault';
import { readNumber } from '../core/figures/inputs';
import { differenceOf } from '../core/figures/rates';
import { CURRENT, PREVIOUS } from './arguments';
import { eachCell } from './eachCell';

/**
 * 増減（今年 − 前年）を返します。小数の誤差は出ません。
 * @customfunction DIFF
 * @param current 今年の値。
 * @param previous 前年（同期）の値。
 * @returns 増減。どちらかが空欄のときは空欄。
 * @helpurl https://localhost:3000/docs/functions/diff.html
 */
export function diff(current: unknown[][], previous: unknown[][]): unknown[][] {
  return eachCell([{ cells: current, argument: CURRENT }, { cells: previous, argument: PREVIOUS }], ([now, before]) => {
    const [n, p] = [readNumber(now, CURRENT), readNumber(before, PREVIOUS)];
    if (n instanceof Fault) return n;
    if (p instanceof Fault) return p;
    return n === null || p === null ? '' : differenceOf(n, p);
  });
}
