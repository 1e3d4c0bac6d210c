import { findPeriods, fiscalYearOf, monthKey, yearInFiscal } from '../reading/period';
import type { MonthKey, Period } from '../reading/types';
import type { Grid } from '../tables/grid';
import { textOf } from '../tables/grid';

/** Last month of a period; a month without a year is taken in the given fiscal year. Null where no year is known. */
export function lastMonth(period: Period, fiscalYear: number | null): MonthKey | null {
  const { year, month } = period.to;
  if (year !== null) return monthKey(year, month);
  return fiscalYear === null ? null : monthKey(yearInFiscal(fiscalYear, month), month);
}

/** Last month that a text names, years alone left out: `(令和5年8月時点)`, `9月時点 ※速報値`, `令和 7 年度 (9 月まで)`. */
export function monthInText(text: string, fiscalYear: number | null): MonthKey | null {
  const months = findPeriods(text).filter(({ period }) => period.granularity !== 'year');
  const last = months.find(({ period }) => period.until) ?? months[months.length - 1];
  return last ? lastMonth(last.period, last.period.fiscalYear ?? fiscalYear) : null;
}

/** Fiscal year of a month. */
export const fiscalYearOfMonth = (month: MonthKey): number => fiscalYearOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)));

/** Rows at the top of a sheet that may hold its title. */
const TITLE_ROWS = 4;

/**
 * Fiscal year that a sheet's title names (令和2年度 …具体的施策), null where it names none or several.
 * A sheet about another year than the report's (the next year's plan, last year's data) is recognised by it.
 */
export function titleFiscalYear(grid: Grid): number | null {
  if (!grid.extent) return null;
  const years = new Set<number>();
  for (let row = grid.extent.top; row < grid.extent.top + TITLE_ROWS; row++) {
    for (const cell of grid.rowCells(row)) {
      if (typeof cell.cell.value !== 'string' || cell.cell.value.length > 80) continue;
      for (const { period } of findPeriods(textOf(cell))) if (period.granularity === 'year' && period.fiscalYear !== null) years.add(period.fiscalYear);
    }
    if (years.size > 0) break;
  }
  return years.size === 1 ? [...years][0]! : null;
}

/** Last month that a sheet's own title names (令和6年4月分, 令和7年12月末現在); null where it names none or several. */
export function sheetMonth(grid: Grid, fiscalYear: number | null): MonthKey | null {
  if (!grid.extent) return null;
  const months = new Set<MonthKey>();
  for (let row = grid.extent.top; row < grid.extent.top + TITLE_ROWS; row++) {
    for (const cell of grid.rowCells(row)) {
      const text = textOf(cell);
      // 前年同期（R6.12月末）: of when the figures are that the sheet's own are compared with.
      if (typeof cell.cell.value !== 'string' || text.length > 40 || /前年|昨年/u.test(text)) continue;
      for (const { period } of findPeriods(text)) {
        if ((period.granularity !== 'month' && period.granularity !== 'span') || period.to.year === null) continue;
        const month = lastMonth(period, fiscalYear);
        if (month) months.add(month);
      }
    }
  }
  return months.size === 1 ? [...months][0]! : null;
}
