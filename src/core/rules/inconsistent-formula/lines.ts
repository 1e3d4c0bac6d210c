import { formOf } from '../../formula';
import type { GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';

/** A figure or a formula in the body of a table. */
export interface LineCell {
  readonly cell: GridCell;
  /** Number of the formula as seen from its cell, the same for copies of one formula; TYPED for a figure typed in. */
  readonly form: number;
}

export const TYPED = -1;

/** Cells of one row or column whose formulas may be expected to be copies of each other. */
export interface Line {
  readonly direction: 'row' | 'column';
  /** Row or column of the sheet. */
  readonly index: number;
  /** False for a part of the row or column, under headings of one sort. */
  readonly whole: boolean;
  readonly cells: readonly LineCell[];
  /** True where all headings are of one sort: months, or one name again and again. */
  readonly uniform: boolean;
}

/** Two copies and the one that differs. */
const FEWEST_CELLS = 3;

/** Rows and columns of a table's body that hold formulas, and in them the cells under headings of one sort (計 of each quarter, 率 of each month). */
export function linesOf(table: Table): Line[] {
  const cells = bodyCells(table);
  const rows = groupBy(cells, ({ cell }) => cell.row);
  const columns = groupBy(cells, ({ cell }) => cell.col);
  return [...linesAlong('row', rows, table.columns, ({ col }) => col), ...linesAlong('column', columns, table.rows, ({ row }) => row)];
}

function bodyCells({ grid, range, headerRows, headerColumns }: Table): LineCell[] {
  const forms = new Map<string, number>();
  const cells: LineCell[] = [];
  for (let row = range.top + headerRows; row <= range.bottom; row++) {
    for (const cell of grid.rowCells(row)) {
      if (cell.col < range.left + headerColumns || cell.col > range.right) continue;
      if (cell.cell.formula === undefined) {
        if (cell.reading.kind === 'figure') cells.push({ cell, form: TYPED });
        continue;
      }
      const text = formOf(cell.cell);
      let form = forms.get(text);
      if (form === undefined) forms.set(text, (form = forms.size));
      cells.push({ cell, form });
    }
  }
  return forms.size > 0 ? cells : [];
}

function linesAlong(direction: Line['direction'], lines: ReadonlyMap<number, LineCell[]>, entries: readonly AxisEntry[], indexOf: (cell: GridCell) => number): Line[] {
  const sorts = sortsOf(entries);
  const months = new Set(entries.filter(({ period }) => period?.granularity === 'month').map(({ index }) => index));
  const result: Line[] = [];
  for (const [index, cells] of lines) {
    if (cells.length < FEWEST_CELLS || cells.every(({ form }) => form === TYPED)) continue;
    result.push({ direction, index, whole: true, cells, uniform: cells.every(({ cell }) => months.has(indexOf(cell))) });
    // A line of copies only has no odd cell in any part of it; most lines of a large book are such.
    if (cells.every(({ form }) => form === cells[0]!.form)) continue;
    for (const [sort, some] of groupBy(cells, ({ cell }) => sorts.get(indexOf(cell)))) {
      if (sort !== undefined && some.length >= FEWEST_CELLS && some.length < cells.length) result.push({ direction, index, whole: false, cells: some, uniform: true });
    }
  }
  return result;
}

/** Headings that must share a name before it is a sort of their own. */
const FEWEST_NAMESAKES = 4;

/** Headings that occur again and again under outer ones, and the kinds of totals; every other heading stands for itself. */
function sortsOf(entries: readonly AxisEntry[]): Map<number, string> {
  const byName = groupBy(entries, ({ name }) => name);
  const sorts = new Map<number, string>();
  for (const { index, name, role, period } of entries) {
    if (name !== '' && byName.get(name)!.length >= FEWEST_NAMESAKES) sorts.set(index, name);
    else if (role === 'total') sorts.set(index, role);
    else if (period?.granularity === 'month') sorts.set(index, `month ${role}`);
  }
  return sorts;
}

function groupBy<T, K>(list: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
