import { findPeriods } from '../../reading/period';
import type { MonthKey } from '../../reading/types';
import { titleYear } from '../../series/axis';
import { calendarMonth, eraFiscalYear } from '../../series/months';
import { textOf, type GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { headingFix, rewritePeriod } from './rewrite';

/** 前年度（令和6年度）, 前年同期（令和6年度）, 前年同月（令和6年10月等）; a longer text says more than of which year a line is. */
const PREVIOUS = /^\s*[前昨]年(?:度|同期|同月|実績|度実績)?\s*[（(]/u;
const LONGEST_HEADING = 24;

/** 前年度（令和5年度） or 前年同月（令和5年10月） in a table of 令和7年度, beside which no 令和6年度 stands that it could come before. */
export function previousYears(tables: readonly Table[], reportYear: number | null, asOf: MonthKey | null): RuleFinding[] {
  if (reportYear === null) return [];
  return tables.flatMap((table) => {
    if (table.kind === 'plan-status') return [];
    const headings = new Set([...table.columns, ...table.rows].flatMap((entry) => entry.headings));
    const stale = [...headings].filter((cell) => cell.cell.text.length <= LONGEST_HEADING && PREVIOUS.test(cell.cell.text) && yearOf(cell, asOf) === reportYear - 2);
    if (stale.length === 0) return [];
    const years = [...headings].filter((cell) => !stale.includes(cell)).flatMap((cell) => findPeriods(cell.cell.text).map(({ period }) => period.fiscalYear));
    if (years.includes(reportYear - 1)) return [];
    const isOfReport = titleYear(table) === reportYear || years.includes(reportYear);
    return stale.filter((cell) => isOfReport || namesMonth(cell)).map((cell) => {
      const fix = headingFix(table.sheet, cell, rewritePeriod(cell.cell.text, { years: 1, month: null }));
      return {
        sheet: table.sheet,
        cell,
        evidence: [cell.address, ...(isOfReport && table.titleCell ? [table.titleCell.address] : [])],
        message: `見出し「${textOf(cell)}」（${cell.address}）は前々年度です。この表は${eraFiscalYear(reportYear)}なので、前年度は${eraFiscalYear(reportYear - 1)}です。前の年度のまま更新していないと思われます。数字がどちらの年度のものかも確かめて、直してください。`,
        found: textOf(cell),
        ...(fix ? { expected: fix.expected, fix: fix.fix } : {}),
      };
    });
  });
}

/** The only fiscal year that a text names, be it by the month of the report in another year; null where it names none or several. */
function yearOf(cell: GridCell, asOf: MonthKey | null): number | null {
  const [only, ...others] = findPeriods(cell.cell.text);
  if (!only || others.length > 0) return null;
  const { granularity, to, fiscalYear } = only.period;
  return granularity === 'year' || (granularity === 'month' && asOf !== null && to.month === calendarMonth(asOf)) ? fiscalYear : null;
}

/** 前年同月（令和5年10月） names the month that the report is of: no title must say the year of the table. */
const namesMonth = (cell: GridCell): boolean => findPeriods(cell.cell.text)[0]?.period.granularity === 'month';
