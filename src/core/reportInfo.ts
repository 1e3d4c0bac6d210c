import { lastFilledMonth } from './lastFilledMonth';
import { addMonths, findPeriods, fiscalYearOf, monthKey, yearInFiscal } from './reading/period';
import { normalise } from './reading/normalise';
import type { MonthKey, PeriodMatch } from './reading/types';
import { organisationOf } from './reportOrganisation';
import type { Settings } from './settings';
import type { Grid, GridCell } from './tables/grid';
import { textOf } from './tables/grid';

export interface ReportInfo {
  readonly organisation: string | null;
  /** Fiscal year that the report is about. */
  readonly fiscalYear: number | null;
  /** Last month that the report covers. */
  readonly asOf: MonthKey | null;
  /** `SHEET!CELL` that the month was read from, 'argument' where the caller gave it. */
  readonly asOfSource: string | null;
}

export interface ReportInfoOptions {
  /** As-of month given by the caller. */
  readonly asOf?: MonthKey | undefined;
}

/** Rows at the top of a sheet that may say what the sheet is about; on a cover everything may. */
const TITLE_ROWS = 6;
const LONGEST_TITLE = 70;
/** Words that may stand round the date of a sheet: 現在（年度計）, 対象期間：. */
const LONGEST_FRAME = 8;
/** A longer workbook repeats itself; what it is about stands in its first sheets' titles. */
const MOST_CELLS = 20_000;

/**
 * Whose report a workbook is, of which fiscal year, and until which month.
 *
 * The month comes, in this order, from: the caller or the settings; a date with 現在, 時点 or 末 in a title;
 * the quarter or half that a title names; a title of a report over the whole year (実施報告, 実施結果, 年度計);
 * the latest month among sheets of one month each; the day of the report (報告日: the month before);
 * the latest month that a text gives as its 時点; and as a last resort the latest month with figures.
 */
export function inferReportInfo(grids: readonly Grid[], settings: Settings, options: ReportInfoOptions = {}): ReportInfo {
  const titles = grids.flatMap(titleCells);
  const organisation = organisationOf(grids);
  const given = options.asOf ?? settings.asOf;
  if (given !== null) {
    const ofMonth = fiscalYearOf(Number(given.slice(0, 4)), Number(given.slice(5, 7)));
    const voted = fiscalYearIn(titles, ofMonth);
    return { organisation, fiscalYear: voted ?? ofMonth, asOf: given, asOfSource: 'argument' };
  }
  const fiscalYear = fiscalYearIn(titles, null);
  const found = monthIn(grids, titles, fiscalYear);
  return { organisation, fiscalYear: fiscalYear ?? (found ? fiscalYearOfKey(found.month) : null), asOf: found?.month ?? null, asOfSource: found?.source ?? null };
}

interface Title {
  readonly grid: Grid;
  readonly cell: GridCell;
  readonly text: string;
  readonly periods: readonly PeriodMatch[];
}

function titleCells(grid: Grid): Title[] {
  if (!grid.extent) return [];
  const { top } = grid.extent;
  const isCover = grid.index === 0 && grid.cells.length <= 40;
  const cells = isCover ? grid.cells : Array.from({ length: TITLE_ROWS }, (_, i) => grid.rowCells(top + i)).flat();
  const titles: Title[] = [];
  for (const cell of cells) {
    const text = textOf(cell);
    if (text.length > LONGEST_TITLE || cell.reading.kind === 'figure') continue;
    titles.push({ grid, cell, text, periods: findPeriods(text) });
  }
  return titles;
}

const sourceOf = ({ grid, cell }: { grid: Grid; cell: GridCell }): string => `${grid.sheet.name}!${cell.address}`;
const fiscalYearOfKey = (month: MonthKey): number => fiscalYearOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)));

/** A title with words counts for more than a bare 令和6年度, which may head a column. */
const TITLE_VOTE = 3;

/** So many characters besides its dates make a text a title. */
const TITLE_WORDS = 3;
const wordsBesides = ({ text, periods }: Pick<Title, 'text' | 'periods'>): number => text.length - periods.reduce((sum, { start, end }) => sum + end - start, 0);

/** Of years that head the lines of a table, 令和6年度 over 令和7年度, the report is of the last; plans and targets look ahead. */
function latestBeside(titles: readonly Title[], grid: Grid, cell: GridCell, years: readonly number[]): number {
  const beside = titles.filter((title) => title.grid === grid && (title.cell.row === cell.row || title.cell.col === cell.col) && wordsBesides(title) < TITLE_WORDS && !/目標|計画|予算|見込/u.test(title.text));
  return Math.max(...years, ...beside.flatMap(({ periods }) => periods.flatMap(({ period }) => (period.granularity === 'year' && period.fiscalYear !== null ? [period.fiscalYear] : []))));
}

/** The fiscal year that most sheets name first; the wanted one where some title names it. */
function fiscalYearIn(titles: readonly Title[], wanted: number | null): number | null {
  const votes = new Map<number, number>();
  const firstRows = new Map<Grid, number>();
  for (const { grid, cell, text, periods } of titles) {
    const years = periods.flatMap(({ period }) => (period.fiscalYear === null ? [] : [period.fiscalYear]));
    if (years.length === 0 || /前年|昨年|比較用|参考/u.test(text)) continue;
    const first = firstRows.get(grid) ?? cell.row;
    firstRows.set(grid, first);
    if (cell.row > first) continue;
    if (wordsBesides({ text, periods }) >= TITLE_WORDS) for (const year of new Set(years)) votes.set(year, (votes.get(year) ?? 0) + TITLE_VOTE);
    else {
      const latest = latestBeside(titles, grid, cell, years);
      votes.set(latest, (votes.get(latest) ?? 0) + 1);
    }
  }
  if (wanted !== null && votes.has(wanted)) return wanted;
  return [...votes].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0] ?? null;
}

interface FoundMonth {
  readonly month: MonthKey;
  readonly source: string;
}

const latest = (months: readonly FoundMonth[]): FoundMonth | null => months.reduce<FoundMonth | null>((best, one) => (best === null || one.month > best.month ? one : best), null);

function monthIn(grids: readonly Grid[], titles: readonly Title[], fiscalYear: number | null): FoundMonth | null {
  const inTitles = (accept: (match: PeriodMatch, text: string) => MonthKey | null): FoundMonth[] =>
    titles.flatMap((title) => title.periods.flatMap((match) => {
      const month = accept(match, title.text);
      return month !== null && inYear(month, fiscalYear) ? [{ month, source: sourceOf(title) }] : [];
    }));
  const key = ({ period }: PeriodMatch): MonthKey | null =>
    period.to.year !== null ? monthKey(period.to.year, period.to.month) : fiscalYear === null ? null : monthKey(yearInFiscal(fiscalYear, period.to.month), period.to.month);
  return (
    latest(inTitles((match, text) => (match.period.until && match.period.to.year !== null && match.period.granularity !== 'year' && isDate(match, text) ? key(match) : null))) ??
    quarterOrHalf(titles, key, fiscalYear) ??
    wholeYear(titles, fiscalYear) ??
    latest(
      [...inTitles((match, text) => ((match.period.granularity === 'month' || match.period.granularity === 'span') && match.period.to.year !== null && isDate(match, text) ? key(match) : null)), ...sheetNameMonths(grids, fiscalYear)],
    ) ??
    latest(inTitles((match, text) => (match.period.granularity === 'day' && /報告|作成|提出|現在|時点/u.test(text) ? dayMonth(match) : null))) ??
    statedMonths(grids, fiscalYear) ??
    lastFilled(grids, fiscalYear)
  );
}

/** A title that says little more than the date: 令和7年12月末現在, 令和6年4月分, 対象期間：平成31年4月～令和元年12月. */
const isDate = ({ start, end }: PeriodMatch, text: string): boolean => text.length - (end - start) <= LONGEST_FRAME && !/前年|昨年|参考|※/u.test(text);

/** A month outside of the report's year (or a little after it) is about something else. */
const inYear = (month: MonthKey, fiscalYear: number | null): boolean => fiscalYear === null || (month >= `${fiscalYear}-04` && month <= `${fiscalYear + 1}-03`);

/** The quarter or half that the first title names; not one of several that head columns, nor one in a legend (－ 下期に実施). */
function quarterOrHalf(titles: readonly Title[], key: (match: PeriodMatch) => MonthKey | null, fiscalYear: number | null): FoundMonth | null {
  const named = titles.filter(({ text, periods }) => !/[◎○△×]/u.test(text) && periods.some(isPart));
  const title = named.find(({ grid, cell }) => named.filter((other) => other.grid === grid && other.cell.row === cell.row).length === 1);
  const month = title && key(title.periods.find(isPart)!);
  return month && inYear(month, fiscalYear) ? { month, source: sourceOf(title) } : null;
}

const isPart = ({ period }: PeriodMatch): boolean => period.granularity === 'quarter' || period.granularity === 'half';

/** 令和元年度 …事業計画の実施報告, 年度計, 通期: the report covers the year. */
function wholeYear(titles: readonly Title[], fiscalYear: number | null): FoundMonth | null {
  if (fiscalYear === null) return null;
  const title = titles.find(({ text, periods }) => /実施報告|実施結果|事業報告|年次報告|年間実績|年度実績|年度計|通期|実績報告|事業結果/u.test(text) && periods.some(({ period }) => period.granularity === 'year' && period.fiscalYear === fiscalYear));
  return title ? { month: `${fiscalYear + 1}-03`, source: sourceOf(title) } : null;
}

/** A report made on a day covers the months before it. */
function dayMonth({ period }: PeriodMatch): MonthKey | null {
  if (period.to.year === null) return null;
  const month = monthKey(period.to.year, period.to.month);
  return (period.day ?? 31) >= 25 ? month : addMonths(month, -1);
}

/** One month a sheet: the months of the sheets that hold figures. */
function sheetNameMonths(grids: readonly Grid[], fiscalYear: number | null): FoundMonth[] {
  if (fiscalYear === null) return [];
  const months = grids.flatMap((grid) => {
    const match = /^(\d{1,2})月(?:分|度|末)?$/u.exec(normalise(grid.sheet.name).trim());
    const first = grid.cells[0];
    const month = match ? Number(match[1]) : 0;
    return month >= 1 && month <= 12 && first && grid.cells.some((cell) => cell.reading.kind === 'figure' && cell.cell.formula === undefined) ? [{ month: monthKey(yearInFiscal(fiscalYear, month), month), source: sourceOf({ grid, cell: first }) }] : [];
  });
  return months.length >= 2 ? months : [];
}

/** Months that texts give as the state of their figures: (令和5年9月時点), 令和7年12月末現在. */
function statedMonths(grids: readonly Grid[], fiscalYear: number | null): FoundMonth | null {
  const found: FoundMonth[] = [];
  let read = 0;
  for (const grid of grids) {
    for (const cell of grid.texts) {
      if (!/時点|現在|末/u.test(cell.cell.text) || ++read > MOST_CELLS) continue;
      for (const { period } of findPeriods(cell.cell.text.slice(0, 300))) {
        if (!period.until || period.to.year === null || period.granularity === 'year') continue;
        const month = monthKey(period.to.year, period.to.month);
        if (inYear(month, fiscalYear)) found.push({ month, source: sourceOf({ grid, cell }) });
      }
    }
  }
  return latest(found);
}

function lastFilled(grids: readonly Grid[], fiscalYear: number | null): FoundMonth | null {
  const last = fiscalYear === null ? null : lastFilledMonth(grids, fiscalYear);
  return last && { month: last.month, source: sourceOf(last) };
}
