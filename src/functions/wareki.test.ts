import fc from 'fast-check';
import { call, callMatrix, column, lastMessage } from '../../test/support/callFunction';

const serial = (year: number, month: number, day: number): number => Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);

describe('KPI.WAREKI', () => {
  it.each<[unknown, unknown, string]>([
    [serial(2025, 12, 3), undefined, '令和7年12月3日'],
    [serial(2019, 5, 1), undefined, '令和元年5月1日'],
    [serial(2019, 4, 30), undefined, '平成31年4月30日'],
    [serial(1989, 1, 7), undefined, '昭和64年1月7日'],
    [serial(1989, 1, 8), '年', '平成元年'],
    [serial(2019, 5, 1), '令和元年', '令和元年'],
    [serial(2019, 4, 1), 'H31.4', 'H31.4'],
    [serial(2019, 4, 1), '略', 'H31.4.1'],
    [serial(2025, 12, 3), 'Ｒ７．１２', 'R7.12'],
    [serial(2025, 12, 3), '年月', '令和7年12月'],
    [serial(2026, 2, 3), '年度', '令和7年度'],
    [serial(2026, 2, 3), 'R7年度', 'R7年度'],
    // Documents write 令和元年度 for all of fiscal 2019, April included.
    [serial(2019, 4, 1), '年度', '令和元年度'],
    ['2025/4', undefined, '令和7年4月'],
    ['2019年4月', undefined, '平成31年4月'],
    ['2019年5月', '略', 'R1.5'],
    ['FY2025', undefined, '令和7年度'],
    ['2025年', undefined, '令和7年'],
    ['', undefined, ''],
    ['－', '年', ''],
    ['4月', undefined, '#VALUE!'],
    ['2025/4', '年月日', '#VALUE!'],
    ['令和7年度', '年月', '#VALUE!'],
    [serial(2025, 12, 3), '西暦', '#VALUE!'],
    ['2025/13', undefined, '#VALUE!'],
    ['13月', undefined, '#NUM!'],
    [7, undefined, '#VALUE!'],
  ])('%j as %j', (date, style, expected) => {
    expect(call('WAREKI', date, style)).toBe(expected);
  });

  it('says what cannot be used', () => {
    call('WAREKI', serial(2025, 12, 3), '西暦');
    expect(lastMessage()).toContain('引数 style（書き方）の「西暦」は使えません');
    call('WAREKI', '2025/4', '年月日');
    expect(lastMessage()).toContain('日がないので');
  });

  it('goes over ranges', () => {
    expect(callMatrix('WAREKI', column('R7.4', '', 'R8.3'), '年月')).toEqual([['令和7年4月'], [''], ['令和8年3月']]);
  });

  it('agrees with the calendar of the language', () => {
    const calendar = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    fc.assert(fc.property(fc.integer({ min: serial(1930, 1, 1), max: serial(2099, 12, 31) }), (day) => {
      const parts = Object.fromEntries(calendar.formatToParts(Date.UTC(1899, 11, 30) + day * 86_400_000).map(({ type, value }) => [type, value]));
      expect(call('WAREKI', day)).toBe(`${parts['era']}${parts['year'] === '1' ? '元' : parts['year']}年${parts['month']}月${parts['day']}日`);
    }));
  });
});
