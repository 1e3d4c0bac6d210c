import type { FormulaMeaning } from '../formula';
import { addTo } from '../groups';
import { figureOf, type GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import { meaningOf } from './meaning';
import type { PatternMeaning } from './pattern';

/** Rates that must share one line's denominator before it can have been fixed by mistake. */
const FEWEST_FIXED = 3;

/** A rate of two cells, each of them one place of this sheet. */
interface PlainRate {
  readonly cell: GridCell;
  readonly meaning: Extract<FormulaMeaning, { kind: 'ratio' }>;
  readonly over: { readonly row: number; readonly col: number };
  readonly under: { readonly row: number; readonly col: number };
}

export interface FixedDenominators {
  /** What the rates of the other lines should compute. */
  readonly meanings: ReadonlyMap<GridCell, PatternMeaning>;
  /** The rates that divide by their own line, as all should. */
  readonly right: ReadonlySet<GridCell>;
}

/**
 * =C18/$B$18 filled down the lines 19, 20, 21, whose own figures stand in B: every line is divided by the first one's figure.
 * That the total below, or another line, divides by its own tells that the others should. Shares of a total are divided by one
 * figure on purpose, and so are indices of a column against its first year.
 */
export function findFixedDenominators(table: Table): FixedDenominators {
  const meanings = new Map<GridCell, PatternMeaning>();
  const right = new Set<GridCell>();
  for (const rates of ratesByColumns(table)) {
    const [first] = rates;
    const own = rates.filter(({ over, under }) => over.row === under.row);
    const model = own.find(({ under }) => under.row !== first!.under.row);
    const fixed = rates.filter(({ under }) => under.row === first!.under.row);
    const at = table.rows.find(({ index }) => index === first!.under.row);
    if (!model || fixed.length < FEWEST_FIXED || fixed.length + own.length < rates.length || !at || at.role === 'total') continue;
    const others = fixed.filter(({ over }) => over.row !== at.index);
    if (!others.every((rate) => divides(table, rate, at.role))) continue;
    for (const { cell, meaning, over, under } of others) {
      const place = { top: over.row, bottom: over.row, left: under.col, right: under.col };
      meanings.set(cell, { meaning: { ...meaning, denominator: [{ sheet: null, range: place }] }, evidence: `割る数が ${at.index + 1} 行目に固定されているのを、${model.cell.address} のように自分の行にそろえると` });
    }
    for (const { cell } of own) right.add(cell);
  }
  return { meanings, right };
}

/** Whether the line could be divided by its own figure, which is of the same sort as the one that it is divided by. */
function divides({ grid, rows }: Table, { over, under }: PlainRate, role: Table['rows'][number]['role']): boolean {
  const [own, fixed] = [figureOf(grid.startingAt(over.row, under.col)), figureOf(grid.startingAt(under.row, under.col))];
  return own !== null && fixed !== null && own.value !== 0 && own.unit === fixed.unit && rows.some((line) => line.index === over.row && line.role === role);
}

/** Rates of a column whose numerators stand in their own lines, by the columns that they divide; those with one line alone are left out. */
function ratesByColumns({ grid, range, headerRows, kind }: Table): PlainRate[][] {
  if (kind === 'plan-status' || kind === 'list') return [];
  const groups = new Map<string, PlainRate[]>();
  for (let row = range.top + headerRows; row <= range.bottom; row++) {
    for (const cell of grid.rowCells(row)) {
      if (cell.col < range.left || cell.col > range.right || cell.meaningKind !== 'ratio') continue;
      const rate = plainRate(cell);
      if (!rate || rate.over.row !== row || rate.over.col === rate.under.col) continue;
      addTo(groups, `${cell.col} ${rate.over.col} ${rate.under.col}`, rate);
    }
  }
  return [...groups.values()].filter((rates) => rates.length > FEWEST_FIXED && rates.some(({ under }, i) => i > 0 && under.row === rates[i - 1]!.under.row));
}

function plainRate(cell: GridCell): PlainRate | null {
  const meaning = meaningOf(cell);
  if (meaning?.kind !== 'ratio' || meaning.minusOne) return null;
  const [over, under] = [meaning.numerator, meaning.denominator].map(([only, ...more]) => {
    if (!only || more.length > 0 || only.sheet !== null || only.range.top !== only.range.bottom || only.range.left !== only.range.right) return null;
    return { row: only.range.top, col: only.range.left };
  });
  return over && under ? { cell, meaning, over, under } : null;
}
