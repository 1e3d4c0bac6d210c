import Decimal from 'decimal.js';
import fc from 'fast-check';
import { readNumberCell } from '../reading/numberCell';
import { figureText, rateText } from './wording';

const shown = (value: number, format: string): string => figureText(readNumberCell({ row: 0, col: 0, value, text: String(value), format })!);

it.each([
  [0.244, '0.0%', '24.4%'],
  [0.2445, '0.0%', '24.5%'],
  [-0.031, '0.0%', '▲3.1%'],
  [1272, '#,##0"事業所"', '1,272事業所'],
  [6.21, '0.00"日"', '6.21日'],
  [-12, '0"件"', '▲12件'],
])('%d as %s is written %s, also when asked again', (value, format, text) => {
  expect([shown(value, format), shown(value, format)]).toEqual([text, text]);
});

it.each([[0.9625, '96.3%'], [0.8855, '88.6%'], [1.0005, '100.1%'], [0, '0.0%'], [-0.0125, '-1.3%']])('a rate of %d is written %s', (rate, text) => {
  expect(rateText(rate)).toBe(text);
});

it('rounds rates as decimals are rounded', () => {
  const rate = fc.oneof(fc.double({ min: -2, max: 50, noNaN: true }), fc.integer({ min: 0, max: 100_000 }).map((n) => n / 10_000));
  fc.assert(fc.property(rate, (value) => {
    expect(rateText(value)).toBe(`${new Decimal(value).times(100).toDecimalPlaces(1).toFixed(1)}%`);
  }));
});
