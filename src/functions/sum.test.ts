import fc from 'fast-check';
import { call, column, lastMessage, row } from '../../test/support/callFunction';

describe('KPI.SUM', () => {
  it.each<[unknown, number | string]>([
    [row(1, 2, 3), 6],
    [column('37,145件', '９，５４３', '▲10名', '(34,658件)'), 81336],
    [column(0.1, 0.2, 0.3), 0.6],
    [column('7.3 %', '2.7%'), 0.1],
    [[[1, ''], ['－', '集計中'], [null, '2件']], 3],
    ['12件', 12],
    [7, 7],
    [column('', '－', null), ''],
    [column(1, '12,34.5', 2), '#VALUE!'],
    [column('10円', '10千円'), '#VALUE!'],
    [column('10%', '10件'), '#VALUE!'],
    [column('10人', '10名', '5'), 25],
    // #REF! may come in but, by the runtime's documentation, not go out.
    [column(1, '#REF!'), '#VALUE!'],
    [column('9,543通 (7,991通)', 1), 9544],
  ])('%j', (range, expected) => {
    expect(call('SUM', range)).toBe(expected);
  });

  it('says where in the range', () => {
    call('SUM', [[1, 2], [3, '三十'], [4, 5]]);
    expect(lastMessage()).toMatch(/^範囲の 2 行 2 列目: 引数 range（範囲）の「三十」は数として読めません/);
    call('SUM', column('10円', '10千円'));
    expect(lastMessage()).toContain('「円」と「千円」が混ざっています');
  });

  it('adds without binary error, in any order', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -999_999, max: 999_999 }), { minLength: 1, maxLength: 40 }), (hundredths) => {
      const total = hundredths.reduce((sum, n) => sum + n, 0);
      const expected = Number(`${total}e-2`);
      expect(call('SUM', column(...hundredths.map((n) => Number(`${n}e-2`))))).toBe(expected === 0 ? 0 : expected);
      expect(call('SUM', row(...hundredths.map((n) => `${n < 0 ? '▲' : ''}${Math.abs(n)}件`)))).toBe(total === 0 ? 0 : total);
    }));
  });
});
