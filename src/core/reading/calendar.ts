/** Months, fiscal years and eras. */
import type { MonthKey, Period, PeriodMonth } from './types';

/** Fiscal year (April to March, 財政法 art. 11) that contains a calendar month, named by the Western year in which it begins. */
export function fiscalYearOf(year: number, month: number): number {
  return month >= 4 ? year : year - 1;
}

/** `YYYY-MM`. */
export function monthKey(year: number, month: number): MonthKey {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** The month `count` months after (before, if negative) `key`. */
export function addMonths(key: MonthKey, count: number): MonthKey {
  const months = Number(key.slice(0, 4)) * 12 + Number(key.slice(5, 7)) - 1 + count;
  return monthKey(Math.floor(months / 12), (months % 12) + 1);
}

/** Place of a month in the fiscal year: April 0 … March 11. */
export const fiscalPosition = (month: number): number => (month + 8) % 12;

/** Calendar year in which a month of a fiscal year lies. */
export function yearInFiscal(fiscalYear: number, month: number): number {
  return month >= 4 ? fiscalYear : fiscalYear + 1;
}

/** The months of a period in order; at most ten years of them. */
export function monthsOf(period: Period): PeriodMonth[] {
  const months: PeriodMonth[] = [];
  let { year, month } = period.from;
  for (let i = 0; i < 120; i += 1) {
    months.push({ year, month });
    if (month === period.to.month && (year === null || period.to.year === null || year >= period.to.year)) break;
    month = month === 12 ? 1 : month + 1;
    if (month === 1 && year !== null) year += 1;
  }
  return months;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month; 29 for February where the year is not known. */
export function daysIn(year: number | null, month: number): number {
  if (month === 2 && year !== null && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return 28;
  return DAYS[month - 1] ?? 0;
}

/** Year before the first of each era. Eras change by 元号法: 令和 began on 2019-05-01, 平成 on 1989-01-08, 昭和 on 1926-12-25. */
const ERA_BASE: ReadonlyMap<string, number> = new Map([
  ['令和', 2018], ['R', 2018], ['r', 2018], ['㋿', 2018],
  ['平成', 1988], ['H', 1988], ['h', 1988], ['㍻', 1988],
  ['昭和', 1925], ['S', 1925], ['s', 1925], ['㍼', 1925],
  ['大正', 1911], ['㍽', 1911], ['明治', 1867], ['㍾', 1867],
]);

// Plans look ahead beyond an era's end (平成37年); a number above these is a slip of the keyboard.
const LAST_YEAR: ReadonlyMap<number, number> = new Map([[2018, 60], [1988, 50], [1925, 64], [1911, 15], [1867, 45]]);

const ERA_STARTS: ReadonlySet<number> = new Set([...ERA_BASE.keys()].map((era) => era.charCodeAt(0)));

/** The era name (令和, R, ㋿ …) that begins at `at`, '' where none does. */
export function eraAt(text: string, at: number): string {
  if (!ERA_STARTS.has(text.charCodeAt(at))) return '';
  const two = text.slice(at, at + 2);
  if (two.length === 2 && ERA_BASE.has(two)) return two;
  return ERA_BASE.has(text.charAt(at)) ? text.charAt(at) : '';
}

/**
 * Western year of an era year; null where the era has no such year.
 * Months are not checked against the day of the change: documents write 平成31年度 for all of fiscal 2019 and R1.4 for April 2019.
 */
export function westernYear(era: string, eraYear: number): number | null {
  const base = ERA_BASE.get(era);
  if (base === undefined || eraYear < 1 || eraYear > (LAST_YEAR.get(base) ?? 0)) return null;
  return base + eraYear;
}
