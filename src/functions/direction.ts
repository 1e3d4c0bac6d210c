import { directionOf } from '../core/figures/targets';
import { TEXT } from './arguments';
import { eachCell } from './eachCell';

/**
 * 目標の文から向きを読み取ります。「以上」「以下」のどちらか。ちょうどの目標（100%とする）は「一致」。
 * @customfunction DIRECTION
 * @param text 目標の文。
 * @returns 以上・以下・一致。空欄のときは空欄。
 * @helpurl https://localhost:3000/docs/functions/direction.html
 */
export function direction(text: unknown[][]): unknown[][] {
  return eachCell([{ cells: text, argument: TEXT }], ([sentence]) => directionOf(sentence, TEXT));
}
