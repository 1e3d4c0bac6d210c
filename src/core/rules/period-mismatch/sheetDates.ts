import { bySheet } from '../../groups';
import { daysIn } from '../../reading/calendar';
import { addMonths, findPeriods, monthKey } from '../../reading/period';
import type { MonthKey, Period } from '../../reading/types';
import { readTimeAxis } from '../../series/axis';
import { eraFiscalYear, eraMonth, fiscalYearOfKey } from '../../series/months';
import type { MonthSeries } from '../../series/types';
import { textOf, type Grid, type GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { changeOf, headingFix, rewritePeriod } from './rewrite';

/** A line at the top of a sheet that names the state of its figures: 令和7年12月末現在. */
interface Caption {
  readonly cell: GridCell;
  readonly period: Period;
  readonly month: MonthKey;
}

/** Rows at the top of a sheet in which title and date stand. */
const TOP_ROWS = 4;
const LONGEST_CAPTION = 60;

interface Sheet {
  readonly grid: Grid;
  readonly tables: readonly Table[];
  readonly series: readonly MonthSeries[];
  readonly fiscalYear: number;
  readonly asOf: MonthKey;
}

/** Titles and dates at the top of a sheet that cannot go with the sheet's figures or with the report. */
export function sheetDates(grids: readonly Grid[], tables: readonly Table[], series: readonly MonthSeries[], fiscalYear: number | null, asOf: MonthKey | null): RuleFinding[] {
  if (asOf === null || fiscalYear === null) return [];
  const [tablesOf, seriesOf] = [bySheet(tables), bySheet(series)];
  const sheets = grids.map((grid): Sheet => ({ grid, tables: tablesOf.get(grid.sheet.name) ?? [], series: seriesOf.get(grid.sheet.name) ?? [], fiscalYear, asOf }));
  const all = new Map(sheets.map((sheet) => [sheet, captionsOf(sheet)]));
  // Sheets that bear the same line with the month of the report.
  const current = new Map<string, number>();
  for (const caption of [...all.values()].flat()) if (caption.month === asOf) current.set(patternOf(caption), (current.get(patternOf(caption)) ?? 0) + 1);
  return sheets.flatMap((sheet) => {
    const captions = all.get(sheet) ?? [];
    const title = titleYear(sheet);
    const findings = captions.flatMap((caption) => captionFinding(sheet, caption, title?.year ?? null, current.get(patternOf(caption)) ?? 0));
    const stale = findings.length === 0 && title ? titleFinding(sheet, title, captions) : null;
    return stale ? [...findings, stale] : findings;
  });
}

function topCells({ grid, tables }: Sheet): GridCell[] {
  const headings = new Set(tables.flatMap(datedHeadings));
  const top = grid.extent?.top ?? 0;
  const cells: GridCell[] = [];
  for (let row = top; row < top + TOP_ROWS; row++) for (const cell of grid.rowCells(row)) if (typeof cell.cell.value === 'string' && cell.cell.text.length <= LONGEST_CAPTION && !headings.has(cell)) cells.push(cell);
  return cells;
}

/** 3月末時点 | 6月末時点 | 9月末時点: each of its own column, none of the sheet. */
function datedHeadings({ columns }: Table): GridCell[] {
  const beside = new Map<string, Set<GridCell>>();
  for (const { headings, period } of columns) {
    const cell = period && headings.find((heading) => heading.cell.text.includes(period.text));
    if (!cell) continue;
    const key = `${cell.row} ${period.granularity}`;
    beside.set(key, (beside.get(key) ?? new Set()).add(cell));
  }
  return [...beside.values()].filter((cells) => cells.size >= 2).flatMap((cells) => [...cells]);
}

/** A municipality takes in last year's money until 31 May; figures of the year are given as they then stand. */
const CLOSING_OF_BOOKS = /出納(?:閉鎖|整理)/u;

/** Dates of the figures: 現在 or 時点 must stand behind them, for plans name later months too. */
function captionsOf(sheet: Sheet): Caption[] {
  return topCells(sheet).flatMap((cell) => {
    if (!/現在|時点/u.test(cell.cell.text) || CLOSING_OF_BOOKS.test(cell.cell.text)) return [];
    const periods = findPeriods(cell.cell.text).filter(({ period }) => period.granularity !== 'year' && period.to.year !== null);
    const [only] = periods;
    return only && periods.length === 1 ? [{ cell, period: only.period, month: monthKey(only.period.to.year!, only.period.to.month) }] : [];
  });
}

function titleYear(sheet: Sheet): { cell: GridCell; year: number } | null {
  for (const cell of topCells(sheet)) {
    const years = new Set(findPeriods(cell.cell.text).flatMap(({ period }) => (period.granularity === 'year' && period.fiscalYear !== null && /度/u.test(period.text) ? [period.fiscalYear] : [])));
    const [year, ...others] = years;
    // 平成27年度～平成29年度 is no title of one year.
    if (year !== undefined) return others.length === 0 ? { cell, year } : null;
  }
  return null;
}

/** A caption without its digits: 令和年月末現在. */
const patternOf = ({ cell }: Caption): string => textOf(cell).replace(/[0-9０-９元\s]/gu, '');

/** So many other sheets with the month of the report show that an earlier one was left behind. */
const FEWEST_CURRENT = 2;

function captionFinding({ grid, series, fiscalYear, asOf }: Sheet, { cell, period, month }: Caption, titled: number | null, current: number): RuleFinding[] {
  const sheet = grid.sheet.name;
  const text = textOf(cell);
  const wantedFix = (wanted: MonthKey): ReturnType<typeof headingFix> =>
    headingFix(sheet, cell, rewritePeriod(cell.cell.text, changeOf(period.to, { year: Number(wanted.slice(0, 4)), month: Number(wanted.slice(5)) })));
  const base = { sheet, cell, found: text };
  if (month > asOf && !isDayOfWriting(period, month, asOf)) {
    const fix = wantedFix(asOf);
    return [{ ...base, evidence: [cell.address], expected: fix?.expected ?? eraMonth(asOf), message: `「${text}」は、この報告の時点（${eraMonth(asOf)}）より後の日付です。${fix ? `「${fix.expected}」でよいか確かめて、` : '日付を確かめて、'}直してください。` }];
  }
  if (month === addMonths(asOf, -12) && titled === fiscalYear) {
    const fix = wantedFix(asOf);
    return [{ ...base, evidence: [cell.address], message: `「${text}」は1年前の日付です。同じシートの表題は${eraFiscalYear(fiscalYear)}で、報告の時点は${eraMonth(asOf)}です。前の年度のまま更新していないと思われます。直してください。`, ...(fix ? { expected: fix.expected, fix: fix.fix } : {}) }];
  }
  const values = series.filter((one) => !one.derived && !one.isPrevious && one.role !== 'target' && one.points.some((point) => point.content === 'figure'));
  const later = values.flatMap((one) => one.points.filter((point) => point.content === 'figure' && point.month > month && point.month <= asOf).slice(-1));
  const most = later.length >= 2 && later.length * 2 >= values.length;
  if (!most && (later.length === 0 || current < FEWEST_CURRENT)) return [];
  const last = later.reduce((a, b) => (b.month > a.month ? b : a));
  const fix = wantedFix(last.month);
  return [{ ...base, evidence: [cell.address, last.address], message: `「${text}」とありますが、同じシートには${eraMonth(last.month)}の数字まで入っています（${last.address}など${later.length}項目）。日付を更新していないと思われます。${fix ? `「${fix.expected}」に直してください。` : '直してください。'}`, ...(fix ? { expected: fix.expected, fix: fix.fix } : {}) }];
}

/** A page is written a few weeks after the time that it reports on: 令和5年10月20日現在 over the half year to September. */
const isDayOfWriting = (period: Period, month: MonthKey, asOf: MonthKey): boolean =>
  period.day !== null && period.day < daysIn(period.to.year, period.to.month) && month <= addMonths(asOf, MONTHS_OF_WRITING);

const MONTHS_OF_WRITING = 2;

/** A title of last year over months of this year. */
function titleFinding({ grid, tables, fiscalYear, asOf }: Sheet, title: { cell: GridCell; year: number }, captions: readonly Caption[]): RuleFinding | null {
  if (title.year === fiscalYear) return null;
  const dated = captions.filter((caption) => caption.month <= asOf && fiscalYearOfKey(caption.month) === fiscalYear).map((caption) => caption.cell);
  const months = tables.flatMap((table) => readTimeAxis(table, fiscalYear)?.lines ?? []).flatMap((line) => line.places);
  const ofReport = months.filter(({ year, month }) => year !== null && fiscalYearOfKey(monthKey(year, month)) === fiscalYear);
  if (dated.length === 0 && (ofReport.length < 3 || ofReport.length !== months.length)) return null;
  const shown = dated[0] ?? ofReport[0]!.entry.headings[0] ?? null;
  const fix = headingFix(grid.sheet.name, title.cell, rewritePeriod(title.cell.cell.text, { years: fiscalYear - title.year, month: null }));
  return {
    sheet: grid.sheet.name,
    cell: title.cell,
    evidence: [title.cell.address, ...(shown ? [shown.address] : [])],
    message: `表題「${textOf(title.cell)}」は${eraFiscalYear(title.year)}ですが、同じシートの${shown ? `「${textOf(shown)}」（${shown.address}）` : '月の見出し'}は${eraFiscalYear(fiscalYear)}です。前の年度の表題のまま更新していないと思われます。直してください。`,
    found: textOf(title.cell),
    ...(fix ? { expected: fix.expected, fix: fix.fix } : {}),
  };
}
