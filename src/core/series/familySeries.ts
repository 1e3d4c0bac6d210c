import { addMonths } from '../reading/period';
import type { MonthKey } from '../reading/types';
import type { AxisEntry, MeasureRole, Table } from '../tables/types';
import { figureOf, textOf, type GridCell } from '../tables/grid';
import { contentOf } from './content';
import { headingWords, isComputedMeasure, itemKey, itemLabel } from './item';
import type { MonthSheetFamily } from './monthSheets';
import { Point } from './points';
import type { MonthSeries, SeriesPoint } from './types';

/** Roles of rows and columns that hold no figures that change from month to month. */
const NO_SERIES: ReadonlySet<MeasureRole> = new Set(['mark', 'unit', 'condition', 'remark', 'name', 'number', 'target']);

/** A place is filled in every month when so many of the sheets have a figure there that was typed in. */
const MOST = 0.6;
const FEWEST = 3;

/**
 * Series of a book with a sheet a month: the same place of every sheet, month by month.
 * @param collected `SHEET!CELL` of the places that a collecting sheet shows already
 */
export function familySeries(families: readonly MonthSheetFamily[], tables: readonly Table[], collected: ReadonlySet<string>, reportYear: number | null): MonthSeries[] {
  return families.flatMap((family) => {
    const first = family.sheets[0]!.grid;
    return tables.filter((table) => table.grid === first && table.kind !== 'list' && table.kind !== 'plan-status').flatMap((table) => ofTable(family, table, collected, reportYear));
  });
}

function ofTable(family: MonthSheetFamily, table: Table, collected: ReadonlySet<string>, reportYear: number | null): MonthSeries[] {
  const found: { -readonly [K in keyof MonthSeries]: MonthSeries[K] }[] = [];
  const columns = table.columns
    .filter((column) => column.index >= table.range.left + table.headerColumns && !NO_SERIES.has(column.role))
    .map((column) => ({ column, headed: new Set(family.sheets.filter(({ grid }) => isSameColumn(column, grid))) }));
  for (const row of table.rows) {
    if (row.headings.length === 0 || NO_SERIES.has(row.role)) continue;
    const sheets = family.sheets.filter(({ grid }) => isSameRow(row, grid));
    for (const { column, headed } of columns) {
      const back = column.sameYear === 'previous-year' ? 12 : 0;
      const points = sheets.filter((sheet) => headed.has(sheet)).map(({ grid, month }) => pointOf(grid, row.index, column.index, addMonths(month, -back)));
      const typed = points.filter((point) => point.figure && point.cell?.cell.formula === undefined).length;
      if (typed < Math.max(FEWEST, points.length * MOST)) continue;
      if (points.filter((point) => collected.has(`${point.sheet}!${point.address}`)).length * 2 > points.length) continue;
      found.push(seriesOf(table, row, column, points, reportYear, back > 0));
    }
  }
  for (const one of found) if (!one.derived) one.previous = found.find((other) => other !== one && !other.derived && other.isPrevious && !one.isPrevious && other.entry === one.entry) ?? null;
  return found;
}

type Sheet = MonthSheetFamily['sheets'][number]['grid'];

/** Whether a sheet has the row's heading at the same place; a row put in between moves the others away. */
function isSameRow(row: AxisEntry, grid: Sheet): boolean {
  const heading = row.headings[row.headings.length - 1]!;
  return grid.startingAt(heading.row, heading.col)?.cell.text === heading.cell.text;
}

/** Whether a sheet has the column's heading at the same place, another month or year in it aside. */
function isSameColumn(column: AxisEntry, grid: Sheet): boolean {
  const heading = column.headings[column.headings.length - 1];
  return !heading || withoutDigits(grid.startingAt(heading.row, heading.col)) === withoutDigits(heading);
}

const withoutDigits = (cell: GridCell | undefined): string => textOf(cell).replace(/\d+/gu, '');

function pointOf(grid: Sheet, row: number, col: number, month: MonthKey): SeriesPoint {
  const cell = grid.startingAt(row, col);
  const content = contentOf(cell);
  return new Point(month, grid.sheet.name, row, col, cell, content, content === 'figure' ? figureOf(cell) : null, null);
}

function seriesOf(table: Table, row: AxisEntry, column: AxisEntry, points: readonly SeriesPoint[], reportYear: number | null, isPrevious: boolean): MonthSeries {
  const headings = [...row.headings, ...column.headings];
  const role = column.role === 'value' ? row.role : column.role;
  return {
    table, sheet: table.sheet, entry: row, role, points, isPrevious,
    label: itemLabel(headings),
    item: itemKey(headings),
    fiscalYear: reportYear === null ? null : isPrevious ? reportYear - 1 : reportYear,
    across: true,
    cumulative: role === 'cumulative' || headings.some((cell) => headingWords(cell).cumulative),
    quarterly: false,
    derived: isComputedMeasure(role, column.name),
    previous: null, bracketed: new Map(), lag: 0, runsUntil: null,
  };
}
