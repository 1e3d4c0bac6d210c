/** Rates, ratios, differences and sums in decimal arithmetic: what the checker's relations expect, as functions of figures. */
import Decimal from 'decimal.js';
import { exactOf } from '../reading/decimalText';
import { normalise } from '../reading/normalise';
import { roundTo } from '../relations/agree';
import type { Settings } from '../settings';
import { Fault, nameOf, unreadable, type Argument } from './fault';
import { isEmpty, quoted, readNumber, readWord } from './inputs';

export type RoundingMode = Settings['rounding'];

/** Enough digits that a quotient of two numbers of a worksheet (fifteen digits each) is never rounded onto a boundary. */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** A number as Excel knows it, with fifteen digits, as an exact decimal. */
const exact = (value: number): Decimal => new Exact(exactOf(value));

export const MOST_DIGITS = 10;
/** One decimal of a percentage, as nearly all reports print. */
export const USUAL_DIGITS = 1;

const POWERS = Array.from({ length: MOST_DIGITS + 3 }, (_, i) => 10 ** i);

/**
 * Quotient rounded at the printed precision, as the checker rounds it.
 * @param digits decimals of the percentage as printed: 1 → 84.6% (0.846)
 */
export function rateOf(numerator: number, denominator: number, digits: number, mode: RoundingMode): number | Fault {
  if (denominator === 0) return new Fault('#DIV/0!', '');
  const power = POWERS[digits + 2] ?? 10 ** (digits + 2);
  if (mode === 'half-up') {
    // Binary arithmetic where it is beyond doubt; near a boundary, and for other roundings, decimals decide.
    const scaled = (numerator / denominator) * power;
    const size = Math.abs(scaled);
    if (size < 1e9 && Math.abs(size - Math.floor(size) - 0.5) > 1e-5) {
      const rounded = Math.floor(size + 0.5) / power;
      return rounded === 0 ? 0 : scaled < 0 ? -rounded : rounded;
    }
  }
  return numberOf(roundTo(exact(numerator).div(exact(denominator)), 1 / power, mode));
}

/** A decimal as a number; never the negative zero, which a cell would show as -0. */
const numberOf = (value: Decimal): number => (value.isZero() ? 0 : value.toNumber());

const areIntegers = (a: number, b: number): boolean => Number.isSafeInteger(a) && Number.isSafeInteger(b);

export function differenceOf(current: number, previous: number): number {
  return areIntegers(current, previous) ? current - previous : numberOf(exact(current).minus(exact(previous)));
}

export function sumOf(values: readonly number[]): number {
  let total = 0;
  for (const value of values) {
    if (!areIntegers(value, total)) return numberOf(values.reduce((sum, one) => sum.plus(exact(one)), new Exact(0)));
    total += value;
  }
  return total;
}

/** a × b ÷ c, unrounded; `c` must not be 0. */
export const scaledBy = (a: number, b: number, c: number): number => numberOf(exact(a).times(exact(b)).div(exact(c)));

const MODES: ReadonlyMap<string, RoundingMode> = new Map([
  ['四捨五入', 'half-up'], ['切り捨て', 'down'], ['切捨て', 'down'], ['切捨', 'down'], ['切り上げ', 'up'], ['切上げ', 'up'], ['切上', 'up'],
]);

/** Rounding as it is written; half-up where nothing is. */
export function readRounding(given: unknown, argument: Argument): RoundingMode | Fault {
  if (isEmpty(given)) return 'half-up';
  return MODES.get(normalise(readWord(given)).trim()) ?? unreadable(`${nameOf(argument)}の${quoted(readWord(given))}は使えません。「四捨五入」「切り捨て」「切り上げ」のどれかにしてください。`);
}

/** Decimals of a percentage; one where nothing is given. */
export function readDigits(given: unknown, argument: Argument): number | Fault {
  const read = readNumber(given, argument);
  if (read === null) return USUAL_DIGITS;
  if (read instanceof Fault || (Number.isInteger(read) && read >= 0 && read <= MOST_DIGITS)) return read;
  return unreadable(`${nameOf(argument)}の${quoted(read)}は使えません。0 から ${MOST_DIGITS} までの整数にしてください（1 なら 84.6%）。`);
}
