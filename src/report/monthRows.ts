import { addTo } from '../core/groups';
import type { Report, SeriesReport, TableReport } from '../core/report';

/** Months of a fiscal year in their order. */
export const FISCAL_MONTHS = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3] as const;

export type SeriesMonth = SeriesReport['months'][number];

/** A line of the month grid: a series in one fiscal year. */
export interface MonthRow {
  readonly series: SeriesReport;
  readonly fiscalYear: number;
  /** By the month's number. */
  readonly months: ReadonlyMap<number, SeriesMonth>;
}

/** The lines of one table. */
export interface MonthTable {
  readonly sheet: string;
  /** Null for series that stand in no table of the report. */
  readonly table: TableReport | null;
  readonly rows: readonly MonthRow[];
}

/** Lines of the month grid; a series that runs over several fiscal years takes one for each. */
export const monthRows = (series: readonly SeriesReport[]): MonthRow[] => series.flatMap(rowsOf);

function rowsOf(series: SeriesReport): MonthRow[] {
  const years = new Map<number, Map<number, SeriesMonth>>();
  for (const entry of series.months) {
    const [year = 0, month = 0] = entry.month.split('-').map(Number);
    const fiscalYear = month < 4 ? year - 1 : year;
    const months = years.get(fiscalYear) ?? new Map<number, SeriesMonth>();
    years.set(fiscalYear, months.set(month, entry));
  }
  return [...years].map(([fiscalYear, months]) => ({ series, fiscalYear, months }));
}

/** Whether a month is missing that should be there. */
export const hasGap = ({ months }: MonthRow): boolean => [...months.values()].some(({ state }) => state === 'missing');

/** Lines by table, in their order. */
export function monthTables(rows: readonly MonthRow[], report: Pick<Report, 'tables'>): MonthTable[] {
  const tables = new Map(report.tables.map((table) => [`${table.sheet}\n${table.id}`, table]));
  const groups = new Map<string, MonthRow[]>();
  for (const row of rows) addTo(groups, `${row.series.sheet}\n${row.series.table}`, row);
  return [...groups].map(([key, list]) => ({ sheet: list[0]!.series.sheet, table: tables.get(key) ?? null, rows: list }));
}
