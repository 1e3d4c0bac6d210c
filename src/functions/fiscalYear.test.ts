import fc from 'fast-check';
import { call, callMatrix, column, lastMessage } from '../../test/support/callFunction';

/** Serial number of a day, counted in days since the end of 1899 by the calendar of the language. */
const serial = (year: number, month: number, day: number): number => Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);

describe('KPI.FISCALYEAR', () => {
  it.each<[unknown, number | string]>([
    [serial(2025, 4, 1), 2025], [serial(2026, 3, 31), 2025], [serial(2026, 4, 1), 2026], [serial(2026, 1, 1) + 0.75, 2025],
    ['令和7年12月', 2025], ['R8.2', 2025], ['2025/4/1', 2025], ['H31.3', 2018], ['平成31年4月', 2019], ['令和元年度', 2019], ['令和7年度', 2025], ['2026年3月31日', 2025],
    ['', ''], ['未定', ''], ['12月', '#VALUE!'], [2025, '#VALUE!'], ['報告日', '#VALUE!'], ['令和7年13月', '#NUM!'], [true, '#VALUE!'],
  ])('%j', (date, expected) => {
    expect(call('FISCALYEAR', date)).toBe(expected);
  });

  it('says what is missing', () => {
    call('FISCALYEAR', '12月');
    expect(lastMessage()).toContain('引数 date（日付）の「12月」には年がありません');
  });

  it('goes over ranges', () => {
    expect(callMatrix('FISCALYEAR', column('R7.4', '', 'R8.3'))).toEqual([[2025], [''], [2025]]);
  });

  it('begins in April', () => {
    fc.assert(fc.property(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (year, month, day) => {
      expect(call('FISCALYEAR', serial(year, month, day))).toBe(month < 4 ? year - 1 : year);
    }));
  });
});
