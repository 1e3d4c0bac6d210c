import Decimal from 'decimal.js';
import type { Figure } from '../reading/types';
import type { Settings } from '../settings';
import type { Agreement, Operand } from './types';

/**
 * What counts as agreeing. Figures are compared as decimals, never as binary fractions: 30.8/32.0 printed 96.3% agrees.
 * Half-up at the printed precision agrees; only truncation is 'truncated'; operands that are themselves rounded
 * (千円, 万円, %) may lie half a unit off: 'rounded-operands'.
 */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

const ROUNDED_UNITS = /^(?:千円|百万円|万円|億円|千人|千件|万人|%|‰|ポイント|pt|パーセント)$/u;

/** 千円, 億円, %: what is given in such a unit has been rounded to it. */
export const isRoundedUnit = (unit: string): boolean => ROUNDED_UNITS.test(unit);

/** True where the printed figure may have been rounded from another: 千円, %, 6.21日, 704万, 約. A plain count is exact. */
export const isRounded = (figure: Figure): boolean => isRoundedUnit(figure.unit) || figure.step > 1 || figure.step < 1 || figure.approximate;

const exactSum = (operands: readonly Operand[]): Decimal => operands.reduce((sum, { figure }) => (figure ? sum.plus(figure.exact) : sum), new Exact(0));
const halfSteps = (operands: readonly Operand[], inUnit = ''): number => operands.reduce((sum, { figure }) => (figure && (isRounded(figure) || (figure.unit === '' && isRoundedUnit(inUnit))) ? sum + figure.step / 2 : sum), 0);

/** A number rounded to whole steps. @param step weight of the last printed digit: 0.001 for 84.6% */
export function roundTo(value: Decimal, step: number, mode: Settings['rounding']): Decimal {
  const rounding = mode === 'half-up' ? Decimal.ROUND_HALF_UP : mode === 'down' ? Decimal.ROUND_DOWN : Decimal.ROUND_UP;
  return value.div(step).toDecimalPlaces(0, rounding).times(step);
}

/** The published figure as printed: a formula's unrounded value counts as what its format shows. */
const asPrinted = (figure: Figure): Decimal => roundTo(new Exact(figure.exact), figure.step, 'half-up');

export interface Judgement {
  /** Unrounded; null where the denominator is 0. */
  readonly computed: number | null;
  /** Rounded as it should be printed; null where the published figure agrees or nothing can be computed. */
  readonly expected: Decimal | null;
  readonly agreement: Agreement;
}

const numberSum = (operands: readonly Operand[]): number => operands.reduce((sum, { figure }) => (figure ? sum + figure.value : sum), 0);

/**
 * Half-up comparison in binary arithmetic where it is beyond doubt, for speed on large books.
 * @returns undefined near a rounding boundary, where only decimals may decide
 */
function clearlyAgrees(value: number, published: Figure): boolean | undefined {
  const scaled = value / published.step;
  const printed = published.value / published.step;
  for (const n of [scaled, printed]) {
    if (!Number.isFinite(n) || Math.abs(n) > 1e12 || Math.abs(Math.abs(n - Math.floor(n)) - 0.5) < 1e-6) return undefined;
  }
  return Math.round(scaled) === Math.round(printed);
}

/**
 * Quotient of two sums against the published rate.
 * @param scale 100 where the rate is written in percent without a sign
 * @param inUnit unit that headings or caption give to operands without one
 * @param inUnitBelow the same for those below the line, where it is another
 */
export function judgeRate(numerator: readonly Operand[], denominator: readonly Operand[], published: Figure, rounding: Settings['rounding'], scale = 1, inUnit = '', inUnitBelow = inUnit): Judgement {
  const quick = (numberSum(numerator) * scale) / numberSum(denominator);
  if (rounding === 'half-up' && clearlyAgrees(quick, published)) return { computed: quick, expected: null, agreement: 'agrees' };
  const top = exactSum(numerator).times(scale);
  const bottom = exactSum(denominator);
  if (bottom.isZero()) return { computed: null, expected: null, agreement: asPrinted(published).isZero() ? 'agrees' : 'differs' };
  const quotient = top.div(bottom);
  const expected = roundTo(quotient, published.step, rounding);
  const judgement = (agreement: Agreement): Judgement => ({ computed: quotient.toNumber(), expected, agreement });
  const printed = asPrinted(published);
  if (printed.equals(expected)) return judgement('agrees');
  if (roundTo(quotient, published.step, 'down').equals(printed)) return judgement('truncated');
  const topHalf = halfSteps(numerator, inUnit) * scale;
  const bottomHalf = halfSteps(denominator, inUnitBelow);
  if (topHalf === 0 && bottomHalf === 0) return judgement('differs');
  const lowest = roundTo(top.minus(topHalf).div(bottom.plus(bottomHalf)), published.step, 'half-up');
  const highest = roundTo(top.plus(topHalf).div(bottom.minus(bottomHalf).isZero() ? bottom : bottom.minus(bottomHalf)), published.step, 'half-up');
  return judgement(printed.greaterThanOrEqualTo(lowest) && printed.lessThanOrEqualTo(highest) ? 'rounded-operands' : 'differs');
}

/**
 * Sum of parts less `minus` against the published total.
 * @param scale 100 for a difference of two percentages given in points
 * @param inUnit unit that headings or caption give to figures without one
 */
export function judgeTotal(parts: readonly Operand[], minus: readonly Operand[], published: Figure, scale = 1, inUnit = ''): Judgement {
  const quick = (numberSum(parts) - numberSum(minus)) * scale;
  if (clearlyAgrees(quick, published)) return { computed: quick, expected: null, agreement: 'agrees' };
  const sum = exactSum(parts).minus(exactSum(minus)).times(scale);
  const expected = roundTo(sum, published.step, 'half-up');
  const judgement = (agreement: Agreement): Judgement => ({ computed: sum.toNumber(), expected, agreement });
  const printed = asPrinted(published);
  if (printed.equals(expected)) return judgement('agrees');
  const half = (halfSteps(parts, inUnit) + halfSteps(minus, inUnit)) * scale;
  if (half === 0) return judgement('differs');
  // A coarser total is rounded once more; one of the same precision may be n/2 units off at most.
  const finest = Math.min(...[...parts, ...minus].map(({ figure }) => figure?.step ?? Infinity)) * scale;
  const slack = published.step > finest ? half + published.step / 2 : half;
  return judgement(sum.minus(printed).abs().lessThanOrEqualTo(slack) ? 'rounded-operands' : 'differs');
}

/** Quick test in binary arithmetic, used to choose among many candidates; `judge…` decides. */
export const nearlyAgrees = (value: number, published: Figure): boolean => Math.abs(value - published.value) <= published.step * 0.500001;

/** The number in the way the published figure is written: 0.846 → 84.6%, 1234 → 1,234件. */
export function printedLike(value: Decimal, published: Figure): string {
  const isPercent = published.unit === '%' && published.step < 1;
  const scaled = isPercent ? value.times(100) : value;
  const step = isPercent ? published.step * 100 : published.step;
  const decimals = step >= 1 ? 0 : Math.round(-Math.log10(step));
  const [whole, fraction] = scaled.abs().toFixed(decimals).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+(?!\d))/gu, ',');
  return `${scaled.isNegative() && !scaled.isZero() ? '▲' : ''}${grouped}${fraction ? `.${fraction}` : ''}${published.unit}`;
}
