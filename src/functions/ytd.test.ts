import fc from 'fast-check';
import { call, callMatrix, column, lastMessage, row } from '../../test/support/callFunction';

const YEAR = [10, 20, 30, 40, 50, 60, 70, 80, 90, '', '', ''];

describe('KPI.YTD', () => {
  it.each<[unknown, unknown, number | string]>([
    [row(...YEAR), 4, 10],
    [row(...YEAR), 12, 450],
    [column(...YEAR), '12月', 450],
    [row(...YEAR), '１２', 450],
    [row(...YEAR), '令和7年9月末', 210],
    [row(...YEAR), '第2四半期', 210],
    // 2025-12-31 and 2026-01-15
    [row(...YEAR), 46022, 450],
    [row(...YEAR), 46037, ''],
    [row(...YEAR), 1, ''],
    [row('10件', '', '－', 5), 7, 15],
    [row('10件', '', '－', 5), 6, ''],
    [row(0.1, 0.2, 0.3), 6, 0.6],
    [7, 4, 7],
    [row(...YEAR), '', ''],
    [row('', '', ''), 4, ''],
    [row(...YEAR), 13, '#NUM!'],
    [row(...YEAR), 0, '#NUM!'],
    [row(...YEAR), 4.5, '#NUM!'],
    [row(...YEAR), '13月', '#NUM!'],
    [row(1, 2, 3), 7, '#NUM!'],
    [row(...YEAR), '年度末まで', '#VALUE!'],
    [row(1, '2x3', 3), 6, '#VALUE!'],
    [row(...YEAR, 1), 4, '#VALUE!'],
    [[[1, 2], [3, 4]], 4, '#VALUE!'],
  ])('%j to %j', (months, asOf, expected) => {
    expect(call('YTD', months, asOf)).toBe(expected);
  });

  it('names the month that cannot be read', () => {
    call('YTD', row(1, 2, 3, '二十', 5), 8);
    expect(lastMessage()).toBe('7月: 引数 months（各月の数字）の「二十」は数として読めません。数字に直してください。');
  });

  it('gives one result a series, across and down', () => {
    const other = YEAR.map((n) => (n === '' ? '' : Number(n) * 2));
    expect(callMatrix('YTD', [YEAR, other], 5)).toEqual([[30], [60]]);
    expect(callMatrix('YTD', YEAR.map((n, i) => [n, other[i]]), 5)).toEqual([[30, 60]]);
  });

  it('gives a running row for a row of months, empty from the first empty month on', () => {
    expect(callMatrix('YTD', row(...YEAR), row(4, 5, 6, 1, 2, 3))).toEqual([[10, 30, 60, '', '', '']]);
    expect(callMatrix('YTD', [YEAR, YEAR], row(4, 5))).toEqual([['#VALUE!']]);
  });

  it('is the sum of whole hundredths', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -99_999, max: 99_999 }), { minLength: 1, maxLength: 12 }), (hundredths) => {
      const last = hundredths.length - 1;
      const asOf = ((last + 3) % 12) + 1;
      const total = hundredths.reduce((sum, n) => sum + n, 0);
      expect(call('YTD', row(...hundredths.map((n) => Number(`${n}e-2`))), asOf)).toBe(total === 0 ? 0 : Number(`${total}e-2`));
    }));
  });
});
