import Decimal from 'decimal.js';
import type { Operator } from '../reading/types';

/**
 * Achievement rate (達成率) as a fraction of the target.
 *
 * - 以上 and exact targets: 実績 ÷ 目標
 * - 以下 targets: 目標 ÷ 実績, so that a better (smaller) actual gives a higher rate
 *
 * This is the definition that branches write under their own legends
 * (「達成率＝実績÷目標。条件が「以下」の項目は 目標÷実績」).
 * @returns null where the quotient means nothing: a negative figure, or a zero by which it would divide.
 */
export function achievementRate(actual: number, target: number, operator: Operator): number | null {
  const [numerator, denominator] = operator === '<=' ? [target, actual] : [actual, target];
  if (!Number.isFinite(numerator) || !Number.isFinite(denominator) || numerator < 0 || denominator <= 0) return null;
  return new Decimal(numerator).div(denominator).toNumber();
}

/** Digits that survive arithmetic in a spreadsheet; what lies beyond is noise of binary division (0.1 + 0.2). */
const SIGNIFICANT_DIGITS = 14;

/**
 * Whether an actual reaches a target as both stand; compared in decimal, not in binary.
 * An exact target (100%とする) is reached by the figure itself only.
 */
export function meetsTarget(actual: number, target: number, operator: Operator): boolean {
  const order = new Decimal(actual).toSignificantDigits(SIGNIFICANT_DIGITS).cmp(new Decimal(target).toSignificantDigits(SIGNIFICANT_DIGITS));
  if (operator === '>=') return order >= 0;
  if (operator === '<=') return order <= 0;
  return order === 0;
}
