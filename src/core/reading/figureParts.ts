/** From an amount and its unit to a Figure. */
import { decimalText } from './decimalText';
import type { Figure } from './types';

export interface FigureTraits {
  readonly negative: boolean;
  readonly bracketed: boolean;
  readonly approximate: boolean;
  readonly provisional: boolean;
}

/** The power of ten by which a unit changes the number meant: a percentage is a fraction. */
export function unitExponent(unit: string): number {
  return unit === '%' ? -2 : unit === '‰' ? -3 : 0;
}

/** A figure that stands as text: digits × 10^exponent of `unit`. */
export function textFigure(digits: string, exponent: number, unit: string, traits: FigureTraits): Figure {
  const power = exponent + unitExponent(unit);
  const exact = decimalText(digits, power, traits.negative);
  return {
    value: Number(exact),
    exact,
    step: Number(`1e${power}`),
    unit,
    bracketed: traits.bracketed,
    approximate: traits.approximate,
    provisional: traits.provisional,
    source: 'text',
  };
}

/** Spellings of one unit: pt for ポイント, 箇所 as written otherwise. */
export function canonicalUnit(unit: string): string {
  if (unit === 'pt' || unit === 'Pt' || unit === 'PT' || unit === 'pp' || unit === 'P' || unit === 'ﾎﾟｲﾝﾄ') return 'ポイント';
  return unit;
}
