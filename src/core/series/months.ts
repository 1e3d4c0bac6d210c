import { monthKey, yearInFiscal } from '../reading/period';
import type { MonthKey } from '../reading/types';

/** Months counted from January of the year 0, so that months can be compared and added as numbers. */
export const monthIndex = (key: MonthKey): number => Number(key.slice(0, 4)) * 12 + Number(key.slice(5, 7)) - 1;

/** The month of such a count: 24299 → '2024-12'. */
export const monthAt = (index: number): MonthKey => monthKey(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);

/** Number of the month in the calendar, 1 to 12. */
export const calendarMonth = (key: MonthKey): number => Number(key.slice(5, 7));

/** Fiscal year (April to March, 財政法 11条) of a month, named by the calendar year in which it begins. */
export const fiscalYearOfKey = (key: MonthKey): number => Math.floor((monthIndex(key) - 3) / 12);

export { fiscalPosition } from '../reading/period';

/** The month with that calendar number in a fiscal year: (2025, 1) → '2026-01'. */
export const monthOfFiscalYear = (fiscalYear: number, month: number): MonthKey => monthKey(yearInFiscal(fiscalYear, month), month);

export const monthName = (key: MonthKey): string => `${calendarMonth(key)}月`;

/** Months as a sentence gives them: 「11月・12月」, a longer run as 「8月～12月」. */
export function monthNames(keys: readonly MonthKey[]): string {
  const consecutive = keys.every((key, i) => i === 0 || monthIndex(key) === monthIndex(keys[i - 1]!) + 1);
  if (keys.length > 2 && consecutive) return `${monthName(keys[0]!)}～${monthName(keys[keys.length - 1]!)}`;
  return keys.map(monthName).join('・');
}

/** 令和7年, 平成30年; 令和 began on 2019-05-01 (元号法に基づく政令). */
function eraYear(year: number, month: number): string {
  if (year > 2019 || (year === 2019 && month >= 5)) return `令和${year === 2019 ? '元' : year - 2018}年`;
  return year >= 1989 ? `平成${year === 1989 ? '元' : year - 1988}年` : `${year}年`;
}

/** 令和7年12月. */
export const eraMonth = (key: MonthKey): string => `${eraYear(Number(key.slice(0, 4)), calendarMonth(key))}${monthName(key)}`;

/** 令和7年度; documents write 令和元年度 for all of fiscal 2019. */
export const eraFiscalYear = (fiscalYear: number): string => `${eraYear(fiscalYear, 5)}度`;
