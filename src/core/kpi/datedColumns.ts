import { monthKey } from '../reading/period';
import type { MonthKey } from '../reading/types';
import type { AxisEntry } from '../tables/types';
import { lastMonth } from './months';

/** 年度末, 通期実績: as of the end of the list's own year. */
const YEAR_END = /^(?:年度末|通期|年間|通年)(?:現在|時点)?の?(?:実績)?$/u;

/**
 * Of columns headed by what they are as of (9月末 | 12月末) the latest one that the report covers, by itself in a list; empty where there is none.
 * Under a heading of results every part of the year is what the results are as of: 実績 over 6月末 | 9月末, or over 第1四半期 | 第2四半期.
 */
export function latestDated(measures: readonly AxisEntry[], fiscalYear: number | null, asOf: MonthKey | null): AxisEntry[] {
  let latest: { entry: AxisEntry; month: MonthKey } | null = null;
  for (const entry of measures) {
    const { period, role, sameYear } = entry;
    const yearEnd = sameYear === null && fiscalYear !== null && YEAR_END.test(entry.name.replace(/\s/gu, '')) ? monthKey(fiscalYear + 1, 3) : null;
    const isDated = period !== null && (period.until || period.granularity === 'day' || role === 'actual');
    const isResult = role === 'value' || role === 'actual' || (role === 'cumulative' && period?.granularity === 'month' && /実績/u.test(entry.label));
    if (yearEnd === null && (!isDated || period.granularity === 'year' || !isResult || sameYear !== null)) continue;
    const month = yearEnd ?? lastMonth(period!, period!.fiscalYear ?? fiscalYear);
    if (month === null || (asOf !== null && month > asOf) || (latest && month <= latest.month)) continue;
    latest = { entry, month };
  }
  return latest ? [latest.entry] : [];
}

/** Whether two columns are of the same months of their years: 前年12月末 beside 12月末. */
export const areSameMonths = (a: AxisEntry | null, b: AxisEntry | null): boolean =>
  a?.period != null && b?.period != null && a.period.granularity !== 'year' && b.period.granularity !== 'year' && a.period.to.month === b.period.to.month;
