import fc from 'fast-check';
import { call, callMatrix, lastMessage, row } from '../../test/support/callFunction';

const YEAR = [10, 20, 30, 40, 50, 60, 70, 80, 90, '', '', ''];
const LAST = [5, 5, 10, 10, 10, 10, 10, 10, 10, 10, 5, 5];

describe('KPI.FORECAST', () => {
  it.each<[unknown, unknown, unknown, number | string]>([
    [row(...YEAR), 12, undefined, 600],
    [row(...YEAR), 9, undefined, 420],
    [row(...YEAR), 12, row(...LAST), 562.5],
    [row(...YEAR), 6, row(...LAST), 300],
    [row(...YEAR), 12, row(...LAST.map(() => '－')), 600],
    [row(...YEAR), 1, row(...LAST), ''],
    [row(...YEAR), '', undefined, ''],
    [row(...YEAR), 14, undefined, '#NUM!'],
    [row(...YEAR), 4, row(0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5), '#DIV/0!'],
    [row('多い', 2), 5, undefined, '#VALUE!'],
    [row(...YEAR), 9, row(1), '#VALUE!'],
  ])('%j in month %j, last year %j', (months, asOf, previous, expected) => {
    expect(call('FORECAST', months, asOf, previous)).toBe(expected);
  });

  it('names the month that cannot be read', () => {
    call('FORECAST', row(...YEAR), 9, row(1, '二', 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    expect(lastMessage()).toContain('5月: 引数 previousMonths（前年の各月の数字）の「二」');
  });

  it('gives one result a row', () => {
    expect(callMatrix('FORECAST', [YEAR, YEAR.map((n) => (n === '' ? '' : Number(n) * 2))], 9, [LAST, LAST])).toEqual([[420], [840]]);
  });

  it('at the end of the year is the sum of the year, whatever last year was', () => {
    const months = fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 12, maxLength: 12 });
    fc.assert(fc.property(months, months, (now, before) => {
      const total = now.reduce((sum, n) => sum + n, 0);
      expect(call('FORECAST', row(...now), 3)).toBe(total);
      expect(call('FORECAST', row(...now), 3, row(...before))).toBe(total);
    }));
  });

  it('is the inverse of the pace: a year that ends at the forecast is on pace', () => {
    const months = fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 12, maxLength: 12 });
    fc.assert(fc.property(months, months, fc.integer({ min: 1, max: 12 }), (now, before, asOf) => {
      const landing = call('FORECAST', row(...now), asOf, row(...before));
      expect(Number(call('PACE', row(...now), landing, asOf, row(...before)))).toBeCloseTo(Number(call('YTD', row(...now), asOf)), 6);
    }));
  });
});
