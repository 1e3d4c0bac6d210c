import { readWarekiStyle, warekiOf } from '../core/figures/dates';
import { Fault } from '../core/figures/fault';
import { readWord } from '../core/figures/inputs';
import { DATE, STYLE } from './arguments';
import { eachCell } from './eachCell';

/**
 * 日付を和暦の文字にします（令和元年5月1日、平成31年度、H31.4 など）。
 * @customfunction WAREKI
 * @param date 日付のセルか、「2025/12/3」「R7.12」のような文字。
 * @param [style] 書き方。「年月日」「年月」「年」「年度」「略」か、「令和元年」「H31.4」のような例。省略すると、分かるところまで書きます。
 * @returns 和暦。空欄のときは空欄。
 * @helpurl https://localhost:3000/docs/functions/wareki.html
 */
export function wareki(date: unknown[][], style?: unknown[][]): unknown[][] {
  return eachCell([{ cells: date, argument: DATE }, { cells: style, argument: STYLE }], ([day, word]) => {
    const read = readWarekiStyle(readWord(word), STYLE);
    return read instanceof Fault ? read : warekiOf(day, read, DATE);
  });
}
