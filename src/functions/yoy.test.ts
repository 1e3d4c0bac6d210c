import fc from 'fast-check';
import { call, callMatrix, column, lastMessage } from '../../test/support/callFunction';
import { roundedQuotient } from '../../test/support/decimalQuotient';

describe('KPI.YOY', () => {
  it.each<[unknown, unknown, unknown, number | string]>([
    [1024, 1000, undefined, 1.024],
    [2, 3, 2, 0.6667],
    ['9,543通', '7,991通', undefined, 1.194],
    ['▲10', 20, undefined, -0.5],
    ['', 20, undefined, ''],
    [20, '－', undefined, ''],
    [20, 0, undefined, '#DIV/0!'],
    [20, '?件!', undefined, '#VALUE!'],
    [20, 10, '二', '#VALUE!'],
  ])('%j against %j, %j', (current, previous, digits, expected) => {
    expect(call('YOY', current, previous, digits)).toBe(expected);
  });

  it('names the argument', () => {
    call('YOY', 1, 'なぞ');
    expect(lastMessage()).toContain('引数 previous（前年の値）の「なぞ」');
  });

  it('fills a column', () => {
    expect(callMatrix('YOY', column(11, '', 3), column(10, 10, 0))).toEqual([[1.1], [''], ['#DIV/0!']]);
  });

  it('is the quotient in decimals', () => {
    fc.assert(fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }), (a, b, digits) => {
      expect(call('YOY', a, b, digits)).toBe(roundedQuotient([a, 0], [b, 0], digits + 2, 'half-up'));
    }));
  });
});
