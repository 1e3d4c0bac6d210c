import fc from 'fast-check';
import { call, callMatrix, lastMessage, row } from '../../test/support/callFunction';

const YEAR = [10, 20, 30, 40, 50, 60, 70, 80, 90, '', '', ''];
const LAST = [5, 5, 10, 10, 10, 10, 10, 10, 10, 10, 5, 5];

describe('KPI.PACE', () => {
  it.each<[unknown, unknown, unknown, unknown, number | string]>([
    [row(...YEAR), 1200, 4, undefined, 100],
    [row(...YEAR), 1200, 12, undefined, 900],
    [row(...YEAR), '1,350事業所以上', 9, undefined, 675],
    [row(...YEAR), 1200, 6, row(...LAST), 240],
    [row(...YEAR), 1200, 12, row(...LAST), 960],
    // Last year's row without a figure says nothing of the season.
    [row(...YEAR), 1200, 12, row(...LAST.map(() => '')), 900],
    [row(...YEAR), '60.0%以上', 9, undefined, 0.3],
    [row(...YEAR), 1200, 1, undefined, ''],
    [row(...YEAR), '', 9, undefined, ''],
    [row(...YEAR), 1200, '', undefined, ''],
    [row(...YEAR), 1200, 13, undefined, '#NUM!'],
    [row(...YEAR), '対前年度以上', 9, undefined, '#VALUE!'],
    [row(...YEAR), 1200, 9, row(...LAST.map(() => 0)), '#DIV/0!'],
    [row(...YEAR), 1200, 9, row(1, 2, 3), '#VALUE!'],
    [row(1, 2, 3), 1200, 6, row(1, 2, 3), '#VALUE!'],
    [row(...YEAR), 1200, 9, row(...LAST.map(() => '？件数')), '#VALUE!'],
  ])('%j, target %j, month %j, last year %j', (months, target, asOf, previous, expected) => {
    expect(call('PACE', months, target, asOf, previous)).toBe(expected);
  });

  it('says what does not fit', () => {
    call('PACE', row(...YEAR), 1200, 9, row(1, 2, 3));
    expect(lastMessage()).toContain('引数 previousMonths（前年の各月の数字）は 1 行 × 3 列ですが、引数 months（各月の数字）は 1 行 × 12 列');
    call('PACE', row(1, 2, 3), 1200, 6, row(1, 2, 3));
    expect(lastMessage()).toContain('12 か月分');
  });

  it('gives one result a row, each with its own target', () => {
    expect(callMatrix('PACE', [YEAR, YEAR], [[1200], [600]], 9)).toEqual([[600], [300]]);
  });

  it('is what the year of the target adds up to: with the months themselves as last year, the pace of their total is their cumulative sum', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 12, maxLength: 12 }), fc.integer({ min: 1, max: 12 }), (months, asOf) => {
      const total = months.reduce((sum, n) => sum + n, 0);
      expect(call('PACE', row(...months), total, asOf, row(...months))).toBe(call('YTD', row(...months), asOf));
    }));
  });

  it('is linear without last year: whole twelfths', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 12 }), (unit, asOf) => {
      expect(call('PACE', row(...Array.from({ length: 12 }, () => 1)), unit * 12, asOf)).toBe(unit * (((asOf + 8) % 12) + 1));
    }));
  });
});
