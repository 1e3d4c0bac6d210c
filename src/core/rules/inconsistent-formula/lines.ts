import { FormulaLine, formulaLines, type BodyCell } from '../../tables/formulaLines';
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
  let sorts: ReadonlyMap<number, number> | null = null;
  let months: ReadonlySet<number> | null = null;
  for (const formulas of lines.values()) {
    const { cells, most } = formulas;
    // A line of copies only has no odd cell in any part of it; most lines of a large book are such, or hold no formula.
    if (cells.length < FEWEST_CELLS || most === 0 || most === cells.length) continue;
    months ??= new Set(entries.filter(({ period }) => period?.granularity === 'month').map(({ index }) => index));
    const namedMonths = months;
    result.push({ direction, formulas, across: crossing, uniform: cells.every(({ cell }) => namedMonths.has(indexOf(cell))) });
    sorts ??= sortsOf(entries);
    for (const some of unlikeParts(cells, sorts, indexOf)) {
      if (some.length >= FEWEST_CELLS && some.length < cells.length) result.push({ direction, formulas: new FormulaLine(some), across: crossing, uniform: true });
    }
  }
  return result;
}

/** The cells of a line under headings of one sort, sort by sort; those that hold copies of one formula only, or none, are left out. */
function unlikeParts(cells: readonly BodyCell[], sorts: ReadonlyMap<number, number>, indexOf: (cell: GridCell) => number): BodyCell[][] {
  const first: number[] = [];
  const unlike = new Map<number, BodyCell[]>();
  for (const { cell, form } of cells) {
    const sort = sorts.get(indexOf(cell));
    if (sort === undefined) continue;
    if (first[sort] === undefined) first[sort] = form;
    else if (first[sort] !== form && !unlike.has(sort)) unlike.set(sort, []);
  }
  if (unlike.size === 0) return [];
  for (const body of cells) unlike.get(sorts.get(indexOf(body.cell)) ?? NO_SORT)?.push(body);
  return [...unlike.values()];
}

const NO_SORT = -1;

/** Headings that must share a name before it is a sort of their own. */
const FEWEST_NAMESAKES = 4;

/** Numbers of the sorts of headings: those that occur again and again under outer ones, and the kinds of totals; every other heading stands for itself. */
function sortsOf(entries: readonly AxisEntry[]): Map<number, number> {
  const namesakes = new Map<string, number>();
  for (const { name } of entries) namesakes.set(name, (namesakes.get(name) ?? 0) + 1);
  const numbers = new Map<string, number>();
  const sorts = new Map<number, number>();
  const put = (index: number, sort: string): void => {
    if (!numbers.has(sort)) numbers.set(sort, numbers.size);
    sorts.set(index, numbers.get(sort)!);
  };
  for (const { index, name, role, period } of entries) {
    if (name !== '' && namesakes.get(name)! >= FEWEST_NAMESAKES) put(index, name);
    else if (role === 'total') put(index, role);
    else if (period?.granularity === 'month') put(index, `month ${role}`);
  }
  return sorts;
}
