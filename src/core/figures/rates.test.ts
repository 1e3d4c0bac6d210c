import Decimal from 'decimal.js';
import fc from 'fast-check';
import { roundedQuotient } from '../../../test/support/decimalQuotient';
import { differenceOf, rateOf, scaledBy, sumOf } from './rates';

const number = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: -9_999_999, max: 9_999_999 }).map((n) => Number(`${n}e-3`)));
const big = Decimal.clone({ precision: 60 });
/** A negative zero shows as 0. */
const plain = (value: Decimal): number => (value.isZero() ? 0 : value.toNumber());

describe('rateOf', () => {
  it.each<[number, number, number, 'half-up' | 'down' | 'up', number]>([
    [29304, 29305, 2, 'half-up', 1],
    [29304, 29305, 2, 'down', 0.9999],
    [1, 8, 1, 'half-up', 0.125],
    [1, 16, 1, 'half-up', 0.063],
    [1, 16, 1, 'down', 0.062],
    [1e15, 3, 1, 'half-up', 333333333333333.3],
    [123456789012345, 1, 0, 'half-up', 123456789012345],
    [1.005, 1, 0, 'half-up', 1.01],
    [2.675, 1, 0, 'half-up', 2.68],
  ])('%p ÷ %p with %p decimals, %s', (a, b, digits, mode, expected) => {
    expect(rateOf(a, b, digits, mode)).toBe(expected);
  });

  it('is the same by the quick way and by decimals', () => {
    fc.assert(fc.property(number, number, fc.integer({ min: 0, max: 10 }), (a, b, digits) => {
      fc.pre(b !== 0);
      expect(rateOf(a, b, digits, 'half-up')).toBe(plain(new big(String(a)).div(String(b)).toDecimalPlaces(digits + 2, Decimal.ROUND_HALF_UP)));
    }), { numRuns: 3000 });
  });

  it('agrees with whole numbers at every half of a tenth of a percent', () => {
    for (let k = -1001; k <= 1001; k += 2) expect(rateOf(k, 2000, 1, 'half-up')).toBe(roundedQuotient([k, 0], [2000, 0], 3, 'half-up'));
  });
});

it('differences, sums and proportions have no binary error', () => {
  fc.assert(fc.property(number, number, number, (a, b, c) => {
    expect(differenceOf(a, b)).toBe(plain(new big(String(a)).minus(String(b))));
    expect(sumOf([a, b, c])).toBe(plain(new big(String(a)).plus(String(b)).plus(String(c))));
    if (c !== 0) expect(scaledBy(a, b, c)).toBeCloseTo(plain(new big(String(a)).times(String(b)).div(String(c))), 9);
  }), { numRuns: 1000 });
});
