import type { Settings } from '../settings';
import type { GridCell } from '../tables/grid';
import { figureOf, textOf } from '../tables/grid';
import type { AxisEntry, Table } from '../tables/types';
import { nearlyAgrees } from './agree';
import { buildRate } from './build';
import { insideOperand, operandAt } from './operand';
import type { Operand, RateRelation } from './types';
import { commonLength } from './wording';

/** Numerator and denominator of a rate cell under one way of looking for them. */
interface Pair {
  readonly cell: GridCell;
  readonly numerator: Operand;
  readonly denominator: Operand;
}

/** Headings must share this many characters before a rate is taken to be of a count in another table. */
const FEWEST_SHARED_CHARACTERS = 4;
/** Tables looked at before the one with the rates. */
const NEAREST_TABLES = 3;
/** So few rates may disagree for one wrong base, where words state what they are of. */
const MOST_DOUBTFUL = 6;
/** A table whose rates come from one base stands on a page; a larger one has the base in a column of its own. */
const MOST_RATES = 60;

/**
 * Rates whose base stands apart: in the heading of their column （被保険者（649,279人）), in a line above their group,
 * or in another table of the sheet. A way is kept where it gives at least half of the printed rates, and then judges the others too.
 */
export function findBaseRates(tables: readonly Table[], isKnown: (cell: GridCell) => boolean, rounding: Settings['rounding']): RateRelation[] {
  const relations: RateRelation[] = [];
  tables.forEach((table, i) => {
    const cells = rateCells(table, isKnown);
    if (cells.length === 0 || cells.length > MOST_RATES) return;
    const ways = [...waysInside(table, cells), ...tables.slice(Math.max(0, i - NEAREST_TABLES), i).reverse().map((other) => wayToOther(table, other, cells))];
    const best = ways.map((pairs) => ({ pairs, agreeing: pairs.filter(agrees).length })).sort((a, b) => b.agreeing - a.agreeing)[0];
    if (!best || best.agreeing === 0) return;
    const isLikely = best.agreeing * 2 >= best.pairs.length || (best.pairs.length <= MOST_DOUBTFUL && best.pairs.every(isStated));
    if (!isLikely) return;
    for (const { cell, numerator, denominator } of best.pairs) {
      const why = `母数が離れた所（${denominator.address}）にあり、${best.agreeing} か所で計算が合うことから`;
      const relation = buildRate({ cell, sheet: table.sheet, table, why, source: 'arithmetic' }, [numerator], [denominator], 'rate', rounding);
      if (relation) relations.push(relation);
    }
  });
  return relations;
}

const agrees = ({ cell, numerator, denominator }: Pair): boolean => nearlyAgrees(numerator.figure!.value / denominator.figure!.value, figureOf(cell)!);

/** 実施対象者数 under 実施率, 実施見込者数 beside it: the cells or headings say what is the base. */
const isStated = ({ numerator, denominator }: Pair): boolean => /対象|母数|総数|全体/u.test(textOf(denominator.cell)) && numerator.cell !== undefined;

/** Typed percentages of a table that no relation explains yet. */
function rateCells(table: Table, isKnown: (cell: GridCell) => boolean): GridCell[] {
  const cells: GridCell[] = [];
  const skipped = new Set(table.columns.filter(({ role }) => role === 'target' || role === 'ratio').map(({ index }) => index));
  for (const row of table.rows) {
    for (const cell of table.grid.rowCells(row.index)) {
      if (cell.col < table.range.left + table.headerColumns || cell.col > table.range.right || skipped.has(cell.col)) continue;
      if (figureOf(cell)?.unit === '%' && !cell.cell.formula && !isKnown(cell)) cells.push(cell);
    }
  }
  return cells;
}

const isCount = (operand: Operand): boolean => operand.figure !== null && operand.figure.unit !== '%' && operand.figure.value > 0;

function waysInside(table: Table, cells: readonly GridCell[]): Pair[][] {
  const above = cells.map((cell) => countAbove(table, cell));
  const byColumn = new Map(table.columns.map((column) => [column.index, headingBase(table, column)]));
  const ways = table.columns.map((column) => cells.flatMap((cell, i) => pair(cell, table, cell.row, column.index, above[i] ?? null)));
  const based = cells.filter((cell) => byColumn.get(cell.col));
  if (based.length > 0) for (const row of table.rows) ways.push(based.flatMap((cell) => pair(cell, table, row.index, cell.col, byColumn.get(cell.col) ?? null)));
  return ways;
}

/** The nearest count above in the rate's own column: a group's base over the group's lines. */
function countAbove(table: Table, cell: GridCell): Operand | null {
  for (let row = cell.row - 1; row >= table.range.top; row--) {
    const figure = figureOf(table.grid.at(row, cell.col));
    if (figure && figure.unit !== '%' && figure.value > 0) return table.kind === 'kpi-list' && !isAlone(table, row) ? null : operandAt(table.grid, row, cell.col);
  }
  return null;
}

/** The items of a KPI list are different things; a line with nothing but a count is the base of those below it. */
const isAlone = ({ grid, range }: Table, row: number): boolean => grid.rowCells(row).filter((cell) => cell.col >= range.left && cell.col <= range.right && figureOf(cell)).length === 1;

function headingBase(table: Table, entry: AxisEntry): Operand | null {
  if (!entry.headingFigure || entry.headingFigure.figure.unit === '%') return null;
  const { cell, figure } = entry.headingFigure;
  return figureOf(cell) ? operandAt(table.grid, cell.row, cell.col) : insideOperand(table.grid, cell, figure);
}

function pair(cell: GridCell, table: Table, row: number, col: number, denominator: Operand | null): Pair[] {
  const figure = denominator && isCount(denominator) ? figureOf(table.grid.at(row, col)) : null;
  if (!denominator || !figure || figure.unit === '%' || figure.value <= 0 || figure.value > denominator.figure!.value) return [];
  const numerator = operandAt(table.grid, row, col);
  return numerator.cell === cell || numerator.cell === denominator.cell ? [] : [{ cell, numerator, denominator }];
}

/** KPI lines below a table of counts: 生活習慣病予防健診実施率 24.4% from 158,401 under 被保険者 (649,279人). */
function wayToOther(table: Table, other: Table, cells: readonly GridCell[]): Pair[] {
  const based = other.columns.filter((column) => column.headingFigure);
  if (based.length === 0) return [];
  const line = other.rows.find((row) => row.sameYear === null && row.fiscalYear !== null) ?? other.rows[0];
  if (!line) return [];
  return cells.flatMap((cell) => {
    const label = table.rows.find((row) => row.index === cell.row)?.label ?? '';
    const scored = based.map((column) => ({ column, shared: commonLength(label, column.label) })).sort((a, b) => b.shared - a.shared)[0];
    if (!scored || scored.shared < FEWEST_SHARED_CHARACTERS) return [];
    return pair(cell, other, line.index, scored.column.index, headingBase(other, scored.column));
  });
}
