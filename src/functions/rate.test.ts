import fc from 'fast-check';
import { call, callMatrix, column, lastMessage, row } from '../../test/support/callFunction';
import { roundedQuotient } from '../../test/support/decimalQuotient';

describe('KPI.RATE', () => {
  it.each<[unknown, unknown, unknown, unknown, number | string]>([
    [846, 1000, undefined, undefined, 0.846],
    [1, 3, undefined, undefined, 0.333],
    [2, 3, 0, undefined, 0.67],
    [2, 3, 2, '四捨五入', 0.6667],
    [29304, 29305, 2, undefined, 1],
    [29304, 29305, 2, '切り捨て', 0.9999],
    [1, 3000, 1, '切り上げ', 0.001],
    [1, 3, 1, '切捨て', 0.333],
    [30.8, 32, 1, undefined, 0.963],
    ['30.8%', '32.0%', 1, undefined, 0.963],
    ['1,200人', '３，０００人', 1, undefined, 0.4],
    ['(34,658件)', '約132,000件', 1, undefined, 0.263],
    ['9,543通 (7,991通)', 10_000, 1, undefined, 0.954],
    ['▲10名', 100, 1, undefined, -0.1],
    // Halves are rounded away from zero on both sides, as Excel's ROUND does.
    [5, 10_000, 1, undefined, 0.001],
    [-5, 10_000, 1, undefined, -0.001],
    [0.1 + 0.2, 0.3, 10, undefined, 1],
    [0, 5, undefined, undefined, 0],
    [-1, 1_000_000, 1, undefined, 0],
    [65.5, 100, 0, undefined, 0.66],
    ['704万', 10_000_000, 1, undefined, 0.704],
    ['', 5, undefined, undefined, ''],
    [5, null, undefined, undefined, ''],
    ['－', 5, undefined, undefined, ''],
    ['集計中', 5, undefined, undefined, ''],
    [5, '件', undefined, undefined, ''],
    ['', 0, undefined, undefined, ''],
    [5, 0, undefined, undefined, '#DIV/0!'],
    [0, 0, undefined, undefined, '#DIV/0!'],
    ['○○', 5, undefined, undefined, '#VALUE!'],
    ['12,34.5', 5, undefined, undefined, '#VALUE!'],
    [true, 5, undefined, undefined, '#VALUE!'],
    [5, 8, 1.5, undefined, '#VALUE!'],
    [5, 8, 11, undefined, '#VALUE!'],
    [5, 8, 1, '四捨', '#VALUE!'],
    ['#N/A', 5, undefined, undefined, '#N/A'],
    [{ type: 'FormattedNumber', basicType: 'Double', basicValue: 5, numberFormat: '0' }, 8, undefined, undefined, 0.625],
  ])('%j ÷ %j, %j, %j', (n, d, digits, rounding, expected) => {
    expect(call('RATE', n, d, digits, rounding)).toBe(expected);
  });

  it.each([
    ['分子', 'あいう', 1], ['分母', 1, '令和7年度'], ['桁の位置が違う', '12,34.5', 1],
  ])('says %s in its message', (word, n, d) => {
    call('RATE', n, d);
    expect(lastMessage()).toContain(word === '桁の位置が違う' ? '桁区切りの位置が違う' : word);
    expect(lastMessage()).toMatch(/引数 (numerator|denominator)（(分子|分母)）/);
  });

  it('names the argument whose rounding cannot be used', () => {
    call('RATE', 1, 2, 1, 'てきとう');
    expect(lastMessage()).toBe('引数 rounding（端数処理）の「てきとう」は使えません。「四捨五入」「切り捨て」「切り上げ」のどれかにしてください。');
  });

  it('gives a column for columns, with the error of one cell in that cell alone', () => {
    expect(callMatrix('RATE', column('300人', '', 5, 'x件y', 7), column(1200, 800, 0, 4, '10'))).toEqual([[0.25], [''], ['#DIV/0!'], ['#VALUE!'], [0.7]]);
  });

  it('goes over rows, blocks, and single cells with ranges', () => {
    expect(callMatrix('RATE', row(1, 2, 3), 4)).toEqual([[0.25, 0.5, 0.75]]);
    expect(callMatrix('RATE', 3, [[4, 6], [12, 30]])).toEqual([[0.75, 0.5], [0.25, 0.1]]);
    expect(callMatrix('RATE', column(1, 2), column(3, 3), column(0, 2))).toEqual([[0.33], [0.6667]]);
  });

  it.each([[column(1, 2), column(1, 2, 3)], [column(1, 2), row(1, 2)]])('refuses ranges of different size', (n, d) => {
    expect(callMatrix('RATE', n, d)).toEqual([['#VALUE!']]);
    expect(lastMessage()).toContain('範囲の大きさが違います');
    expect(lastMessage()).toContain('2 行 × 1 列');
  });

  it('is the quotient in decimals, computed independently with whole numbers', () => {
    const figure = fc.tuple(fc.integer({ min: -9_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 3 }));
    const modes = { 四捨五入: 'half-up', 切り捨て: 'down', 切り上げ: 'up' } as const;
    fc.assert(fc.property(figure, figure, fc.integer({ min: 0, max: 6 }), fc.constantFrom(...(Object.keys(modes) as (keyof typeof modes)[])), (n, d, digits, word) => {
      fc.pre(d[0] !== 0);
      const number = ([whole, decimals]: readonly [number, number]): number => Number(`${whole}e-${decimals}`);
      expect(call('RATE', number(n), number(d), digits, word)).toBe(roundedQuotient(n, d, digits + 2, modes[word]));
    }), { numRuns: 3000 });
  });

  it('decides halves exactly', () => {
    // k/2 of the last printed digit: the very boundary, and a hair on both sides of it.
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_999_999 }), fc.integer({ min: -1, max: 1 }), (k, hair) => {
      const top = 2 * k + 1;
      expect(call('RATE', top * 1_000_000 + hair, 2_000_000 * 1000, 1)).toBe(roundedQuotient([top * 1_000_000 + hair, 0], [2_000_000_000, 0], 3, 'half-up'));
    }), { numRuns: 2000 });
  });

  it('reads a text figure like the number', () => {
    const written = fc.record({ value: fc.integer({ min: 0, max: 9_999_999 }), unit: fc.constantFrom('', '件', '人', '円', '事業所'), wide: fc.boolean() });
    const text = ({ value, unit, wide }: { value: number; unit: string; wide: boolean }): string => {
      const grouped = value.toLocaleString('en-US') + unit;
      return wide ? grouped.replace(/[0-9,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : grouped;
    };
    fc.assert(fc.property(written, written, (n, d) => expect(call('RATE', text(n), text(d))).toBe(call('RATE', n.value, d.value))));
  });
});
