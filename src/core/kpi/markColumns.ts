import { addTo } from '../groups';
import { isMarkWord } from '../reading/kpiWords';
import { readMark } from '../reading/mark';
import { rememberedOf } from '../remembered';
import type { MarkReading } from '../reading/types';
import { textOf, type Grid, type GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import { holdsNumberedMarks } from './numberedMarks';
import { markColumnOf } from './placeMarks';
import { textBands, type TextBand } from './textBands';
import type { JudgedKpi } from './types';

/** A column in which the marks of items stand. */
export interface MarkColumn {
  readonly grid: Grid;
  readonly col: number;
  /** First and last row of the items. */
  readonly top: number;
  readonly bottom: number;
  /** Tables inside the items, which reach into the column with figures of their own: no items, no marks. */
  readonly inner?: readonly Table[];
}

/** One of a plan grid. */
export interface PlanMarkColumn extends MarkColumn {
  /** The status column that the marks are about. */
  readonly band: TextBand;
}

/** One of a table or of a KPI list. */
export interface TableMarkColumn extends MarkColumn {
  readonly table: Table;
}

/** Columns of marks in a workbook: of its plan grids, further ones beside them, of its KPI lists, and of other tables. */
export interface MarkColumns {
  readonly plans: readonly PlanMarkColumn[];
  /** Further columns of marks beside those of plan grids: 年度評価 beside 上期評価, 評議会評価 beside 自己評価. */
  readonly seconds: readonly PlanMarkColumn[];
  readonly lists: readonly TableMarkColumn[];
  readonly tables: readonly TableMarkColumn[];
}

/** Finds the columns of marks in what has been read of a workbook; the rules on marks ask for them one after the other. */
export const markColumns = rememberedOf(({ grids, kpis, tables }: { readonly grids: readonly Grid[]; readonly kpis: readonly JudgedKpi[]; readonly tables: readonly Table[] }): MarkColumns => {
  const plans = grids.flatMap((grid) => planColumns(grid).map((column) => withInner(column, tables)));
  const seconds = plans.flatMap((column) => secondColumns(column, plans)).map((column) => withInner(column, tables));
  const lists = listColumns(kpis);
  return { plans, seconds, lists, tables: tableColumns(tables, [...plans, ...seconds, ...lists]) };
});

/** So many marks, and so large a part of a column, make it one of marks in any table. */
const FEWEST_MARKS = 3;
const LEAST_MARKED = 0.6;

/** Marks beside anything else (a laboratory's 判定, votes) rate no plan. */
const HELD_AGAINST = /目標|計画/u;

/** Columns of marks in tables that are neither plan grids nor KPI lists but hold figures against a target: a comparison of branches with 達成 ○ × at its end. */
function tableColumns(tables: readonly Table[], known: readonly MarkColumn[]): TableMarkColumn[] {
  return tables.filter(({ kind, columns }) => kind !== 'plan-status' && columns.some(({ name }) => HELD_AGAINST.test(name))).flatMap((table) => table.columns.flatMap(({ index }): TableMarkColumn[] => {
    const column = columnOf(table, index);
    if (known.some((other) => other.grid === column.grid && other.col === index && other.top <= column.bottom && other.bottom >= column.top)) return [];
    return isMostlyMarks(column) ? [column] : [];
  }));
}

/** Whether most of what stands in a column are marks. */
function isMostlyMarks(column: MarkColumn): boolean {
  const marks = marksIn(column).filter(({ mark }) => mark?.proper && mark.sign !== '－').length;
  if (marks < FEWEST_MARKS) return false;
  let filled = 0;
  for (let row = column.top; row <= column.bottom; row++) if (column.grid.startingAt(row, column.col)) filled++;
  return marks >= filled * LEAST_MARKED;
}

/** A column of a table's body. */
const columnOf = (table: Table, col: number): TableMarkColumn => ({ grid: table.grid, col, top: table.range.top + table.headerRows, bottom: table.range.bottom, table });

/** A column with the tables that stand inside its grid, behind the grid's first column, and reach over it without marks. */
function withInner(column: PlanMarkColumn, tables: readonly Table[]): PlanMarkColumn {
  const { grid, col, band, top, bottom } = column;
  const left = band.plan?.headings[0]?.col ?? Infinity;
  const inner = tables.filter(({ grid: of, kind, range, columns }) => of === grid && kind !== 'plan-status' && kind !== 'kpi-list' && range.left > left && range.left < col && range.right >= col && range.top > top && range.bottom <= bottom
    && !columns.some(({ index, role }) => index === col && role === 'mark'));
  return inner.length > 0 ? { ...column, inner } : column;
}

/** Whether a row of a grid belongs to a table inside one of its items. */
export const isInInner = ({ inner = [] }: MarkColumn, row: number): boolean => inner.some(({ range, headerRows }) => headerRows > 0 && row >= range.top && row <= range.bottom);

function planColumns(grid: Grid): PlanMarkColumn[] {
  if (grid.saying('mark').length === 0) return [];
  const bands = textBands(grid);
  return bands.flatMap((band) => {
    if (band.role !== 'status' || band.plan === null) return [];
    const { top, bottom } = band.range;
    const col = markColumnOf(grid, band, bands) ?? oneMarkColumn(grid, band, bands);
    return col === null ? [] : [{ grid, col, top, bottom, band }];
  });
}

/** Columns under headings of marks behind a status column and before the next one: 上期評価 | 年度評価, 評価 over both. */
function columnsHeadedByMarks({ plan, range }: TextBand, bands: readonly TextBand[]): number[] {
  const next = bands.find((other) => other.plan === plan && other.role === 'status' && other.range.left > range.right)?.range.left ?? Infinity;
  const headings = plan?.headings.filter((heading) => heading.area.left > range.right && heading.area.left < next && isMarkWord(textOf(heading))) ?? [];
  return headings.flatMap(({ area }) => Array.from({ length: area.right - area.left + 1 }, (_, i) => area.left + i));
}

/** The headed column of a small grid that holds a single mark: one of two lines is not rated yet, or has a look-alike. */
const oneMarkColumn = (grid: Grid, band: TextBand, bands: readonly TextBand[]): number | null =>
  columnsHeadedByMarks(band, bands).find((col) => grid.saying('mark').some((cell) => cell.col === col && cell.row >= band.range.top && cell.row <= band.range.bottom && readMark(cell.cell.text)?.proper)) ?? null;

/** Further columns of marks behind the same status column as another one. */
function secondColumns({ grid, col, top, bottom, band }: PlanMarkColumn, plans: readonly PlanMarkColumn[]): PlanMarkColumn[] {
  const isOther = (one: number): boolean => one !== col && !plans.some((other) => other.grid === grid && other.col === one && other.top === top);
  return columnsHeadedByMarks(band, textBands(grid)).filter(isOther).map((one): PlanMarkColumn => ({ grid, col: one, top, bottom, band })).filter(isMostlyMarks);
}

const LEAST_IN_LISTS = 2;

function listColumns(kpis: readonly JudgedKpi[]): TableMarkColumn[] {
  const columns = new Map<Table, TableMarkColumn>();
  for (const { kpi } of kpis) {
    const { table, markCell } = kpi;
    if (!table || !markCell || columns.has(table)) continue;
    const column = columnOf(table, markCell.col);
    // 評価 | ○ ends a card, below its figures.
    columns.set(table, isBelow(column, markCell) ? { ...column, top: markCell.row, bottom: markCell.row } : column);
  }
  // A column of 達成 and 未達 holds words and no marks; small lists below one another have one column of marks in common.
  const marks = new Map<string, MarkReading[]>();
  const all = [...columns.values()];
  for (const column of all) for (const { mark } of marksIn(column)) if (mark) addTo(marks, placeOf(column), mark);
  return all.filter((column) => {
    const here = marks.get(placeOf(column)) ?? [];
    return here.length >= LEAST_IN_LISTS && here.some(({ proper }) => proper);
  });
}

const isBelow = ({ bottom }: MarkColumn, { row }: GridCell): boolean => row > bottom;

/** Cards stand on a sheet each as well as below one another. */
const placeOf = ({ grid, col, top, table }: TableMarkColumn): string => (top > table.range.bottom ? `card ${col}` : `${grid.index} ${col}`);

/** Longest text that can be meant as a mark. */
const LONGEST_MARK = 2;

/** ○　◎, ○→△: two marks where one should stand. */
const SEVERAL_MARKS = /^[◎○△×][\s　/／・→、]{1,3}[◎○△×]$/u;

export interface PlacedMark {
  readonly cell: GridCell;
  readonly text: string;
  /** Null where the text is no mark. */
  readonly mark: MarkReading | null;
}

/** Cells of a column of marks that are marks or stand in the place of one; 判定 is the heading, which small tables below one another repeat. */
export function marksIn(column: MarkColumn): PlacedMark[] {
  const { grid, col, top, bottom } = column;
  const found: PlacedMark[] = [];
  for (let row = top; row <= bottom; row++) {
    const cell = grid.startingAt(row, col);
    const text = cell?.cell.text.trim() ?? '';
    if (cell && text !== '' && !isMarkWord(text) && ([...text].length <= LONGEST_MARK || SEVERAL_MARKS.test(text)) && !isInInner(column, row)) found.push({ cell, text, mark: readMark(text) });
  }
  return found;
}

/** Cells of a column in which items are rated: one mark, or one for each number of an item's targets. */
export function ratedCells(column: MarkColumn): GridCell[] {
  const { grid, col, top, bottom } = column;
  const marks = new Set(marksIn(column).filter(({ mark }) => mark !== null).map(({ cell }) => cell));
  const cells: GridCell[] = [];
  for (let row = top; row <= bottom; row++) {
    const cell = grid.startingAt(row, col);
    if (cell && (marks.has(cell) || (typeof cell.cell.value === 'string' && holdsNumberedMarks(cell.cell.text.trim()) && !isInInner(column, row)))) cells.push(cell);
  }
  return cells;
}
