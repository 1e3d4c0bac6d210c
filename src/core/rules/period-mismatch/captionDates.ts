import { bySheet } from '../../groups';
import { addMonths, findPeriods, monthKey } from '../../reading/period';
import type { MonthKey } from '../../reading/types';
import { sameYearWord } from '../../reading/words';
import { textOf, type Grid, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { headingFix, rewritePeriod } from './rewrite';

const LONGEST_CAPTION = 60;
/** Rows at the top of a sheet in which its own date stands. */
const TOP_ROWS = 4;

/**
 * 健康宣言事業所数の推移（令和６年９月末現在） over 令和７年度 | 令和６年度 on a sheet of 令和７年９月末現在: a table's caption that was left a year behind.
 * Two such captions are the way of the report.
 */
export function captionDates(grids: readonly Grid[], tables: readonly Table[], fiscalYear: number | null, asOf: MonthKey | null): RuleFinding[] {
  if (asOf === null || fiscalYear === null) return [];
  const tablesOf = bySheet(tables);
  const stale = grids.flatMap((grid) => {
    const captions = (tablesOf.get(grid.sheet.name) ?? []).flatMap((table) => staleCaption(table, fiscalYear, asOf) ?? []);
    if (captions.length === 0) return [];
    const date = dateOfSheet(grid, asOf);
    return date ? captions.map((caption) => ({ ...caption, date })) : [];
  });
  const [only] = stale;
  if (!only || new Set(stale.map(({ cell }) => cell)).size > 1) return [];
  const { table, cell, date, line } = only;
  const fix = headingFix(table.sheet, cell, rewritePeriod(cell.cell.text, { years: 1, month: null }));
  return [{
    sheet: table.sheet,
    cell,
    evidence: [cell.address, date.address, ...line.headings.map(({ address }) => address)],
    message: `表題「${textOf(cell)}」の日付は1年前ですが、このシートは「${textOf(date)}」（${date.address}）で、表の初めの行か列は「${line.label}」です。前の年度のまま更新していないと思われます。${fix ? `「${fix.expected}」でよいか確かめて、` : ''}直してください。`,
    found: textOf(cell),
    ...(fix ? { expected: fix.expected } : {}),
  }];
}

/** The caption of a table whose first line is of the report's year, with the date of the report a year before. */
function staleCaption(table: Table, fiscalYear: number, asOf: MonthKey): { table: Table; cell: GridCell; line: AxisEntry } | null {
  const cell = table.titleCell;
  if (!cell || table.kind === 'plan-status' || monthOf(cell) !== addMonths(asOf, -12) || sameYearWord(textOf(cell)) !== null) return null;
  const line = [table.rows, table.columns].map((axis) => axis.find((entry) => entry.fiscalYear !== null)).find((entry) => entry?.fiscalYear === fiscalYear);
  return line && line.headings.length > 0 && table.fiscalYears.includes(fiscalYear - 1) ? { table, cell, line } : null;
}

/** The one month of which a text gives the state: 令和６年９月末現在. */
function monthOf(cell: GridCell): MonthKey | null {
  if (typeof cell.cell.value !== 'string' || cell.cell.text.length > LONGEST_CAPTION || !/現在|時点/u.test(cell.cell.text)) return null;
  const [first, ...more] = findPeriods(cell.cell.text);
  return first && more.length === 0 && first.period.granularity !== 'year' && first.period.to.year !== null ? monthKey(first.period.to.year, first.period.to.month) : null;
}

/** The date at the top of the sheet, where it is that of the report. */
function dateOfSheet(grid: Grid, asOf: MonthKey): GridCell | null {
  const top = grid.extent?.top ?? 0;
  for (let row = top; row < top + TOP_ROWS; row++) for (const cell of grid.rowCells(row)) if (monthOf(cell) === asOf) return cell;
  return null;
}
