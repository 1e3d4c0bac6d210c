import { addMonths, monthKey } from '../reading/period';
import type { MonthKey } from '../reading/types';
import type { AxisEntry, Table } from './types';

/**
 * Months that a time axis names, in calendar order; months without a year are left out.
 * A quarter counts as its three months.
 */
export function monthsOf(table: Pick<Table, 'rows' | 'columns'>): MonthKey[] {
  return [...new Set([...table.rows, ...table.columns].flatMap(entryMonths))].sort();
}

function entryMonths({ period }: AxisEntry): MonthKey[] {
  if (!period || period.from.year === null || (period.granularity !== 'month' && period.granularity !== 'quarter' && period.granularity !== 'span')) return [];
  const length = ((period.to.month - period.from.month + 12) % 12) + 1;
  const first = monthKey(period.from.year, period.from.month);
  return Array.from({ length }, (_, i) => addMonths(first, i));
}
