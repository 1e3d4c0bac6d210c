import type { Report } from '../../core/report';
import { FISCAL_MONTHS, hasGap, monthRows, type MonthRow, type MonthTable, monthTables } from '../../report/monthRows';

/** A table of the month grid as the pane draws it. */
export interface ShownTable extends MonthTable {
  readonly key: string;
  /** Months that any line of it has, in their order: a quarterly table has four. */
  readonly months: readonly number[];
  /** Whether its lines are of more than one fiscal year, so that the year is said. */
  readonly hasYears: boolean;
  /** Shown without being asked for. */
  readonly isOpen: boolean;
}

export interface MonthView {
  readonly tables: readonly ShownTable[];
  readonly lines: number;
  readonly gaps: number;
}

/** Beyond this many lines, further tables show their heading only. */
const OPEN_AT_FIRST = 60;

/**
 * @param onlyGaps leaves out lines where nothing is missing
 * @param kept lines that stay all the same, by their key: those whose lag the user is just setting
 */
export function monthView(report: Pick<Report, 'series' | 'tables'>, onlyGaps: boolean, kept: ReadonlySet<string>): MonthView {
  const rows = monthRows(report.series);
  const gaps = rows.filter(hasGap).length;
  // A book without any gap is shown whole: an empty view would say nothing.
  const shown = onlyGaps && gaps > 0 ? rows.filter((row) => hasGap(row) || kept.has(rowKey(row))) : rows;
  let before = 0;
  const tables = monthTables(shown, report).map((table): ShownTable => {
    const isOpen = before < OPEN_AT_FIRST;
    before += table.rows.length;
    return {
      ...table,
      key: `${table.sheet}\n${table.table?.id ?? ''}`,
      months: FISCAL_MONTHS.filter((month) => table.rows.some(({ months }) => months.has(month))),
      hasYears: new Set(table.rows.map(({ fiscalYear }) => fiscalYear)).size > 1,
      isOpen,
    };
  });
  return { tables, lines: rows.length, gaps };
}

/** The same line after another check. */
export const rowKey = ({ series: { sheet, label, months }, fiscalYear }: MonthRow): string => `${sheet}\n${label}\n${fiscalYear}\n${months[0]?.cell ?? ''}`;
