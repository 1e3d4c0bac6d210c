import { addMonths, findPeriods, monthKey } from '../../reading/period';
import type { MonthKey, Period } from '../../reading/types';
import { eraMonth, fiscalYearOfKey, monthOfFiscalYear } from '../../series/months';
import { textOf, type Grid, type GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { RuleFinding } from '../rule';

/** What a line at the top of a sheet says of the time that the report is about. */
interface Statement {
  readonly grid: Grid;
  readonly cell: GridCell;
  readonly text: string;
  /** First and last month of it. */
  readonly from: MonthKey;
  readonly to: MonthKey;
  /** 12月末現在: the state at the end of one month. */
  readonly isState: boolean;
}

const TOP_ROWS = 4;
const LONGEST_LINE = 60;
/** A cover holds a title, a date and a name. */
const MOST_CELLS = 20;
const FEWEST_INSIDE = 2;
/** The date or the number of a meeting, and another year named for comparison, are none of the report's. */
const OTHER_TIME = /回|会議|評議会|開催|前年|昨年|比較|参考|推移|計画期間|第\s*[0-9０-９一二三四五六]+\s*期(?!間)/u;

/**
 * The year or the quarter on the cover, where two lines of the sheets behind it say the month that the report covers, and none says the cover's:
 * the cover of the report before.
 */
export function coverPeriods(grids: readonly Grid[], tables: readonly Table[], asOf: MonthKey | null): RuleFinding[] {
  const [cover, ...others] = grids;
  if (asOf === null || !cover || others.length === 0 || cover.cells.length > MOST_CELLS || tables.some(({ grid }) => grid === cover)) return [];
  const own = statementsOf(cover, cover.cells, asOf);
  const stale = own.filter((one) => !holds(one, asOf));
  if (stale.length === 0) return [];
  const inside = others.flatMap((grid) => statementsOf(grid, topCells(grid), asOf));
  return stale.flatMap((one) => {
    const sure = inside.filter((other) => holds(other, asOf) && isAsClose(other, one));
    const alike = inside.some((other) => !holds(other, asOf) && other.from <= one.to && other.to >= one.from);
    if (sure.length < FEWEST_INSIDE || alike) return [];
    const named = sure.slice(0, 2).map(({ grid, cell }) => `${grid.sheet.name}!${cell.address}「${textOf(cell)}」`).join('、');
    return [{
      sheet: cover.sheet.name, cell: one.cell, evidence: sure.slice(0, 3).map(({ grid, cell }) => `${grid.sheet.name}!${cell.address}`),
      message: `表紙の「${one.text}」は、この報告の時点（${eraMonth(asOf)}）にも、中のシート（${named}）にも合いません。前回の資料のまま更新していないと思われます。表紙の年度と時期を確かめて直してください。`,
      found: textOf(one.cell),
    }];
  });
}

const topCells = (grid: Grid): GridCell[] => Array.from({ length: TOP_ROWS }, (_, i) => grid.rowCells((grid.extent?.top ?? 0) + i)).flat();

const holds = ({ from, to, isState }: Statement, asOf: MonthKey): boolean => (isState ? to === asOf : from <= asOf && asOf <= to);

/** A line that says the year only proves nothing about a quarter of it. */
function isAsClose(inside: Statement, cover: Statement): boolean {
  const year = ({ from }: Statement): number => fiscalYearOfKey(from);
  return year(inside) !== year(cover) || inside.isState || inside.to < addMonths(inside.from, 11);
}

function statementsOf(grid: Grid, cells: readonly GridCell[], asOf: MonthKey): Statement[] {
  return cells.flatMap((cell) => {
    if (typeof cell.cell.value !== 'string' || cell.cell.text.length > LONGEST_LINE || OTHER_TIME.test(cell.cell.text)) return [];
    return findPeriods(cell.cell.text).flatMap(({ period }) => {
      const months = monthsMeant(period, fiscalYearOfKey(asOf));
      return months ? [{ grid, cell, text: period.text, ...months }] : [];
    });
  });
}

/** 令和7年度, 第3四半期, 上期, 12月末現在; a bare date is that of the paper. */
function monthsMeant(period: Period, fiscalYear: number): Pick<Statement, 'from' | 'to' | 'isState'> | null {
  const { granularity, from, to, until } = period;
  const isState = granularity === 'month' && until;
  if (granularity === 'day' || granularity === 'span' || (granularity === 'month' && !isState) || (granularity === 'year' && !period.text.includes('度'))) return null;
  const year = period.fiscalYear ?? fiscalYear;
  const keyOf = (month: Period['from']): MonthKey => (month.year === null ? monthOfFiscalYear(year, month.month) : monthKey(month.year, month.month));
  const [first, last] = [keyOf(from), keyOf(to)];
  return first <= last ? { from: first, to: last, isState } : null;
}
