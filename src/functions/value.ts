import { readNumber } from '../core/figures/inputs';
import { TEXT } from './arguments';
import { eachCell } from './eachCell';

/**
 * 文字で書かれた数字を数にします（1,200人、９，５４３、▲10名、(34,658件)、7.3％ など）。
 * @customfunction VALUE
 * @param text 数字の文字。数字のセルはそのまま返します。
 * @returns 数。空欄や「－」「集計中」のときは空欄。
 * @helpurl https://localhost:3000/docs/functions/value.html
 */
export function value(text: unknown[][]): unknown[][] {
  return eachCell([{ cells: text, argument: TEXT }], ([cell]) => readNumber(cell, TEXT) ?? '');
}
