import { rangeHolds } from '../../snapshot/address';
import type { Range } from '../../snapshot/workbook';
import { figureOf, type GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import { tablesOfMakes } from '../makes';

/** A sum of another range than the same cell has on all sheets of the form. */
export interface SiblingSum {
  readonly table: Table;
  readonly total: GridCell;
  /** The formula that the other sheets share, and what it would give here. */
  readonly formula: string;
  readonly expected: number;
  readonly sheets: readonly string[];
}

/** Sheets of a form, among them the odd one. */
const FEWEST_SHEETS = 3;

/** Totals of tables of one make on several sheets, such as one sheet a month, whose range is another one on a single sheet. */
export const findSiblingSums = (tables: readonly Table[]): SiblingSum[] => tablesOfMakes(tables).filter((group) => group.length >= FEWEST_SHEETS).flatMap(compare);

function compare(group: readonly Table[]): SiblingSum[] {
  const [form] = group;
  const { rows, columns, range, headerColumns } = form!;
  const totals = rows.filter(({ role }) => role === 'total').flatMap(({ index }) => columns.filter((column) => column.index >= range.left + headerColumns).map((column) => [index, column.index] as const));
  return totals.flatMap(([row, col]) => oddAt(group, row, col) ?? []);
}

function oddAt(group: readonly Table[], row: number, col: number): SiblingSum | null {
  const cells = group.map((table) => ({ table, total: table.grid.startingAt(row, col) }));
  const counts = new Map<string, number>();
  for (const { total } of cells) if (total?.cell.formula !== undefined) counts.set(total.cell.formula, (counts.get(total.cell.formula) ?? 0) + 1);
  if (counts.size !== 2) return null;
  const [[formula]] = [...counts].sort((a, b) => b[1] - a[1]) as [[string, number], [string, number]];
  if (counts.get(formula)! < FEWEST_SHEETS - 1 || counts.get(formula)! < cells.length - 1) return null;
  const odd = cells.find(({ total }) => total?.cell.formula !== undefined && total.cell.formula !== formula)!;
  const usual = rangeOf(cells.find(({ total }) => total?.cell.formula === formula)!.total!);
  const own = rangeOf(odd.total!);
  if (!usual || !own || !(rangeHolds(usual, own) || rangeHolds(own, usual))) return null;
  const expected = sumOf(odd.table, usual);
  if (expected === figureOf(odd.total)?.value) return null;
  return { table: odd.table, total: odd.total!, formula, expected, sheets: cells.filter(({ total }) => total?.cell.formula === formula).map(({ table }) => table.sheet) };
}

const rangeOf = ({ addedUp }: GridCell): Range | null => (addedUp?.sheet === null ? addedUp.range : null);

function sumOf({ grid }: Table, { top, left, bottom, right }: Range): number {
  let sum = 0;
  for (let row = top; row <= bottom; row++) for (let col = left; col <= right; col++) sum += figureOf(grid.startingAt(row, col))?.value ?? 0;
  return sum;
}
