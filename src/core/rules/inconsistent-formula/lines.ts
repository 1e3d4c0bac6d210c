import { addTo } from '../../groups';
import { FormulaLine, formulaLines } from '../../tables/formulaLines';
import type { GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';

/** Cells of one row or column whose formulas may be expected to be copies of each other. */
export interface Line {
  readonly direction: 'row' | 'column';
  readonly formulas: FormulaLine;
  /** The line across at one of its cells, where that may be judged too. */
  across(cell: GridCell): FormulaLine | undefined;
  /** True where all headings are of one sort: months, or one name again and again. */
  readonly uniform: boolean;
}

/** Two copies and the one that differs. */
const FEWEST_CELLS = 3;

/** Rows and columns of a table's body that hold formulas, and in them the cells under headings of one sort (計 of each quarter, 率 of each month). */
export function linesOf(table: Table): Line[] {
  const { rows, columns } = formulaLines(table);
  return [
    ...linesAlong('row', rows, table.columns, ({ col }) => col, ({ col }) => columns.get(col)),
    ...linesAlong('column', columns, table.rows, ({ row }) => row, ({ row }) => rows.get(row)),
  ];
}

function linesAlong(direction: Line['direction'], lines: ReadonlyMap<number, FormulaLine>, entries: readonly AxisEntry[], indexOf: (cell: GridCell) => number, across: (cell: GridCell) => FormulaLine | undefined): Line[] {
  const result: Line[] = [];
  const crossing = (cell: GridCell): FormulaLine | undefined => {
    const line = across(cell);
    return line && line.cells.length >= FEWEST_CELLS ? line : undefined;
  };
  let sorts: ReadonlyMap<number, string> | null = null;
  let months: ReadonlySet<number> | null = null;
  for (const formulas of lines.values()) {
    const { cells, most } = formulas;
    // A line of copies only has no odd cell in any part of it; most lines of a large book are such, or hold no formula.
    if (cells.length < FEWEST_CELLS || most === 0 || most === cells.length) continue;
    months ??= new Set(entries.filter(({ period }) => period?.granularity === 'month').map(({ index }) => index));
    const namedMonths = months;
    result.push({ direction, formulas, across: crossing, uniform: cells.every(({ cell }) => namedMonths.has(indexOf(cell))) });
    sorts ??= sortsOf(entries);
    const bySort = sorts;
    for (const [sort, some] of groupBy(cells, ({ cell }) => bySort.get(indexOf(cell)))) {
      if (sort !== undefined && some.length >= FEWEST_CELLS && some.length < cells.length) result.push({ direction, formulas: new FormulaLine(some), across: crossing, uniform: true });
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
    addTo(groups, key, item);
  }
  return groups;
}
