import { call, callMatrix, column, lastMessage, row } from '../../test/support/callFunction';

describe('KPI.MISSING', () => {
  it.each<[unknown, unknown, unknown, unknown, string]>([
    [row(1, 2, 3, 4, '', 6, 7, '', 9, '', '', ''), 12, undefined, undefined, '8月、11月'],
    [row(1, 2, 3, 4, 5, 6, 7, 8, 9, '', '', ''), 12, undefined, undefined, ''],
    [row(1, 2, 3, 4, 5, 6, 7, 8, '', '', '', ''), '12月', undefined, undefined, '12月'],
    [column(1, 2, 3, 4, 5, 6, '', '', '', '', '', ''), '令和7年12月', undefined, undefined, '10月、11月、12月'],
    // A placeholder is an answer; a lone unit is none.
    [row(1, 2, '－', 4, '集計中', '件', 7, 8, 9), 12, undefined, undefined, '9月'],
    // Every second month is a rhythm.
    [row('', 2, '', 4, '', 6, '', 8, '', '', '', ''), 12, undefined, undefined, ''],
    [row(10, 11, '', 1), 1, 10, undefined, '12月'],
    // The first of a quarter: not in the months that were empty last year, too.
    [row(1, '', '', 4, 5), 8, undefined, row(1, 2, '', 4, 5), '5月'],
    [row('', '', '', ''), 7, undefined, row(1, 2, 3, 4), '4月、5月、6月、7月'],
    [row('', '', '', ''), 7, undefined, undefined, ''],
    [row(1, 2, 3), '', undefined, undefined, ''],
    [row(1, 2, 3), 13, undefined, undefined, '#NUM!'],
    [row(1, 2, 3), 7, undefined, undefined, '#NUM!'],
    [row(1, 2, 3), 6, 0, undefined, '#NUM!'],
    [row(1, 2, 3), 'いつか', undefined, undefined, '#VALUE!'],
    [row(1, 2, 3), 6, undefined, row(1, 2), '#VALUE!'],
  ])('%j up to %j from %j, last year %j', (months, asOf, first, previous, expected) => {
    expect(call('MISSING', months, asOf, first, previous)).toBe(expected);
  });

  it('names the argument', () => {
    call('MISSING', row(1, 2, 3), 'いつか');
    expect(lastMessage()).toContain('引数 asOf（報告時点の月）の「いつか」は年月日として読めません');
  });

  it('gives one result a series', () => {
    const full = [1, 2, 3, 4, 5, 6, 7, 8, 9, '', '', ''];
    expect(callMatrix('MISSING', [full, full.map((n) => (n === 5 ? '' : n))], 12)).toEqual([[''], ['8月']]);
  });
});
