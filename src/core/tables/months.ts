import { addMonths, monthKey } from '../reading/period';
import type { MonthKey } from '../reading/types';
import type { AxisEntry, Table } from './types';

/** Calendar year of a month of a fiscal year (April to March; 財政法 11条). */
export const calendarYear = (fiscalYear: number, month: number): number => (month >= 4 ? fiscalYear : fiscalYear + 1);

/**
 * Months that a time axis names, in calendar order; months without a year are left out.
 * A quarter counts as its three months.
 */
export function monthsOf(table: Pick<Table, 'rows' | 'columns'>): MonthKey[] {
  const months = new Set<MonthKey>();
  for (const entry of [...table.rows, ...table.columns]) for (const month of entryMonths(entry, null)) months.add(month);
  return [...months].sort();
}

/** Months of one entry; `fiscalYear` serves where the entry itself names no year. */
export function entryMonths(entry: AxisEntry, fiscalYear: number | null): MonthKey[] {
  const { period } = entry;
  if (!period || (period.granularity !== 'month' && period.granularity !== 'quarter' && period.granularity !== 'span')) return [];
  const year = period.from.year ?? (fiscalYear === null ? null : calendarYear(fiscalYear, period.from.month));
  if (year === null) return [];
  const length = ((period.to.month - period.from.month + 12) % 12) + 1;
  const first = monthKey(year, period.from.month);
  return Array.from({ length }, (_, i) => addMonths(first, i));
}
