import fc from 'fast-check';
import { calendarMonth, eraFiscalYear, eraMonth, fiscalPosition, fiscalYearOfKey, monthAt, monthIndex, monthNames, monthOfFiscalYear } from './months';

const anyMonth = fc.tuple(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 1, max: 12 }));

it('counts months and back', () => {
  fc.assert(fc.property(anyMonth, ([year, month]) => {
    const key = monthAt(year * 12 + month - 1);
    expect(key).toBe(`${year}-${String(month).padStart(2, '0')}`);
    expect(monthIndex(key)).toBe(year * 12 + month - 1);
    expect(calendarMonth(key)).toBe(month);
    expect(monthOfFiscalYear(fiscalYearOfKey(key), month)).toBe(key);
    expect(fiscalPosition(month)).toBe((monthIndex(key) - 3) % 12);
  }));
});

it('names months as documents do', () => {
  expect(eraMonth('2025-12')).toBe('令和7年12月');
  expect(eraMonth('2019-05')).toBe('令和元年5月');
  expect(eraMonth('2019-04')).toBe('平成31年4月');
  expect(eraFiscalYear(2019)).toBe('令和元年度');
  expect(eraFiscalYear(2018)).toBe('平成30年度');
  expect(monthNames(['2025-11', '2025-12'])).toBe('11月・12月');
  expect(monthNames(['2025-10', '2025-11', '2025-12', '2026-01'])).toBe('10月～1月');
  expect(monthNames(['2025-04', '2025-08', '2025-12'])).toBe('4月・8月・12月');
});
