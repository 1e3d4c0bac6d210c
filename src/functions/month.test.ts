import fc from 'fast-check';
import { call, callMatrix, column, lastMessage } from '../../test/support/callFunction';

const serial = (year: number, month: number, day: number): number => Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);

describe('KPI.MONTH', () => {
  it.each<[unknown, number | string]>([
    ['令和7年４月分', serial(2025, 4, 1)], ['R2.4', serial(2020, 4, 1)], ['2020/4', serial(2020, 4, 1)], ['H31.4', serial(2019, 4, 1)], ['令和２年４月', serial(2020, 4, 1)], ['2025-12', serial(2025, 12, 1)],
    ['令和7年12月末時点', serial(2025, 12, 1)], ['令和7年9月まで', serial(2025, 9, 1)], ['2026/2/14', serial(2026, 2, 1)], [serial(2026, 2, 14), serial(2026, 2, 1)], ['令和7年度（12月まで）', serial(2025, 12, 1)],
    ['', ''], ['未定', ''], ['4月', '#VALUE!'], ['令和7年度', '#VALUE!'], ['令和7年4～6月', '#VALUE!'], [4, '#VALUE!'], ['四月', '#VALUE!'],
    ['13月', '#NUM!'], ['令和7年13月', '#NUM!'], ['0月', '#NUM!'],
  ])('%j', (text, expected) => {
    expect(call('MONTH', text)).toBe(expected);
  });

  it('says what is missing', () => {
    call('MONTH', '4月');
    expect(lastMessage()).toContain('引数 text（文字）の「4月」には年がありません');
  });

  it('goes over ranges', () => {
    expect(callMatrix('MONTH', column('R7.4', '', 'R8.3'))).toEqual([[serial(2025, 4, 1)], [''], [serial(2026, 3, 1)]]);
  });

  it('reads every spelling of a month as the same day', () => {
    fc.assert(fc.property(fc.integer({ min: 2020, max: 2059 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const era = year - 2018;
      const spellings = [`令和${era}年${month}月`, `R${era}.${month}`, `${year}/${month}`, `${year}年${month}月`, `Ｒ${era}.${month}`, `令和 ${era} 年 ${month} 月分`, serial(year, month, 28)];
      expect(new Set(spellings.map((spelling) => call('MONTH', spelling)))).toEqual(new Set([serial(year, month, 1)]));
    }));
  });
});
