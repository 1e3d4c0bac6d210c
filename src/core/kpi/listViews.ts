import { addTo } from '../groups';
import { unspaced } from '../reading/normalise';
import type { GridCell } from '../tables/grid';
import { sectionIn } from '../tables/sectionRows';
import type { AxisEntry, Table } from '../tables/types';
import { emptyPlace } from './emptyPlace';
import { senseOfText } from './listSenses';

/** A KPI list seen from its items: one line an item, whichever way the table lies. */
export interface ListView {
  readonly table: Table;
  readonly items: readonly AxisEntry[];
  readonly measures: readonly AxisEntry[];
  /** Cell of an item under a measure; undefined where nothing stands. */
  cell(item: number, measure: number): GridCell | undefined;
  /** The place of an item under a measure where nothing stands. */
  place(item: number, measure: number): GridCell;
  /** Whether a merged cell begins at this item or runs on from the one before. */
  begins(cell: GridCell, item: number): boolean;
}

/** The ways a list can lie: items down (the usual one), items across, and two rows an item (目標 above 実績). */
export function listViews(table: Table, fiscalYear: number | null): ListView[] {
  const inside = insideOf(table);
  const paired = pairedRows(table, fiscalYear, inside);
  return [
    ...(paired ? [paired] : []),
    itemsDown(table),
    { table, items: table.columns.filter((column) => column.index >= table.range.left + table.headerColumns), measures: table.rows, cell: (item, measure) => inside(table.grid.at(measure, item)), place: (item, measure) => emptyPlace(table.grid, measure, item), begins: (cell, item) => cell.col === item },
  ];
}

/** アウトプット over 指標 | 目標値 | 実績値, アウトカム over the same: groups of columns that are lists of their own; empty where there are not two. */
export function groupViews(table: Table): ListView[] {
  const groups = new Map<GridCell, AxisEntry[]>();
  for (const column of table.columns) if (column.headings.length >= 2) addTo(groups, column.headings[0]!, column);
  const lists = [...groups.values()].filter((columns) => {
    const senses = columns.map((column) => senseOfText(unspaced(column.name)));
    return senses.includes('name') && senses.includes('target') && senses.includes('actual');
  });
  if (lists.length < 2) return [];
  const grouped = new Set(lists.flat());
  const shared = table.columns.filter((column) => !grouped.has(column));
  return lists.map((columns) => ({ ...itemsDown(table), measures: [...shared, ...columns].sort((a, b) => a.index - b.index) }));
}

const insideOf = (table: Table) => (cell: GridCell | undefined) => (cell && cell.row >= table.range.top && cell.col >= table.range.left ? cell : undefined);

export const itemsDown = (table: Table): ListView => ({
  table, items: table.rows.filter(({ index }) => !sectionIn(table.grid, index, table.range)), measures: table.columns,
  cell: (item, measure) => insideOf(table)(table.grid.at(item, measure)), place: (item, measure) => emptyPlace(table.grid, item, measure), begins: (cell, item) => cell.row === item,
});

const isTargetRow = (row: AxisEntry): boolean => senseOfText(unspaced(row.name)) === 'target';
const isActualRow = (row: AxisEntry): boolean => senseOfText(unspaced(row.name)) === 'actual';
const LEAST_PAIRS = 2;

/** Rows 目標 and 実績 one below the other for each KPI, years or months across: the column of the list's own year is read. */
function pairedRows(table: Table, fiscalYear: number | null, inside: (cell: GridCell | undefined) => GridCell | undefined): ListView | null {
  const { rows } = table;
  const pairs = rows.flatMap((row, i) => (isTargetRow(row) && rows[i + 1] && isActualRow(rows[i + 1]!) ? [{ target: row, actual: rows[i + 1]! }] : []));
  if (pairs.length < LEAST_PAIRS) return null;
  const figures = table.columns.filter((column) => column.index >= table.range.left + table.headerColumns);
  const column = figures.find((one) => fiscalYear !== null && one.fiscalYear === fiscalYear) ?? figures.find((one) => one.fiscalYear === null);
  if (!column) return null;
  const first = pairs[0]!;
  const items = pairs.map(({ target }) => ({ ...target, label: target.headings.filter((heading) => heading.reading.kind !== 'figure').slice(0, -1).map((heading) => heading.plainText).join(' ') }));
  return {
    table, items, measures: [{ ...first.target, index: 0 }, { ...first.actual, index: 1 }],
    cell: (item, measure) => inside(table.grid.at(measure === 0 ? item : item + 1, column.index)),
    place: (item, measure) => emptyPlace(table.grid, measure === 0 ? item : item + 1, column.index),
    begins: (cell, item) => cell.row === item || cell.row === item + 1,
  };
}
