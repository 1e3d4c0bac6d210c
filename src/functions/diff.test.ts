import fc from 'fast-check';
import { call, callMatrix, column, lastMessage, row } from '../../test/support/callFunction';

describe('KPI.DIFF', () => {
  it.each<[unknown, unknown, number | string]>([
    [120, 100, 20],
    [100, 120, -20],
    [0.3, 0.1, 0.2],
    [1.1, 1, 0.1],
    ['84.6%', '83.1%', 0.015],
    ['▲3', 2, -5],
    ['1,200人', '９００人', 300],
    [5, 5, 0],
    ['', 5, ''],
    [5, '未定', ''],
    [5, '約？', '#VALUE!'],
    [false, 5, '#VALUE!'],
  ])('%j − %j', (current, previous, expected) => {
    expect(call('DIFF', current, previous)).toBe(expected);
  });

  it('names the argument', () => {
    call('DIFF', '多数', 1);
    expect(lastMessage()).toContain('引数 current（今年の値）の「多数」');
  });

  it('goes over ranges', () => {
    expect(callMatrix('DIFF', row(3, '', 1), 1)).toEqual([[2, '', 0]]);
    expect(callMatrix('DIFF', column(1, 2), row(1, 2))).toEqual([['#VALUE!']]);
  });

  it('has no binary error: whole thousandths subtract as whole numbers', () => {
    fc.assert(fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: -9_999_999, max: 9_999_999 }), (a, b) => {
      expect(call('DIFF', Number(`${a}e-3`), Number(`${b}e-3`))).toBe(Number(`${a - b}e-3`));
    }), { numRuns: 2000 });
  });
});
