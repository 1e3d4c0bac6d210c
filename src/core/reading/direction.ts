/** Words that give a target its direction. */
import { normalise } from './normalise';
import type { Operator } from './types';

/** Longest first where one contains another. */
const WORDS: readonly [string, Operator][] = [
  ['以上', '>='], ['以下', '<='], ['以内', '<='], ['未満', '<='], ['超過しない', '<='], ['超えない', '<='],
  ['を上回る', '>='], ['上回る', '>='], ['を上まわる', '>='], ['を下回らない', '>='], ['下回らない', '>='], ['を下回る', '<='], ['下回る', '<='], ['を下まわる', '<='],
  ['を上回らない', '<='], ['上回らない', '<='],
  ['を超える', '>='], ['超える', '>='], ['超', '>='], ['より増', '>='], ['より向上', '>='], ['より改善', '>='], ['より上昇', '>='], ['より高', '>='],
  ['より減', '<='], ['より低', '<='], ['より縮減', '<='], ['まで低減', '<='], ['まで削減', '<='], ['まで引き下げ', '<='],
  ['≧', '>='], ['≥', '>='], ['>=', '>='], ['≦', '<='], ['≤', '<='], ['<=', '<='],
];

export interface DirectionMatch {
  readonly operator: Operator;
  readonly end: number;
}

/** The condition that begins at `at` of normalised text. */
export function directionAt(text: string, at: number): DirectionMatch | null {
  let best: DirectionMatch | null = null;
  for (const [word, operator] of WORDS) {
    if (text.startsWith(word, at) && (best === null || at + word.length > best.end)) best = { operator, end: at + word.length };
  }
  return best;
}

/** Direction of a cell or ending such as 以上, 以下とする, 以内を維持, ≧; null where it names none or two. */
export function readDirection(text: string): Operator | null {
  const whole = normalise(text).slice(0, 400);
  let operator: Operator | null = null;
  for (let i = 0; i < whole.length; i += 1) {
    const match = directionAt(whole, i);
    if (match === null) continue;
    if (operator !== null && operator !== match.operator) return null;
    operator = match.operator;
    i = match.end - 1;
  }
  return operator;
}
