import { addTo } from '../../groups';
import type { Figure } from '../../reading/types';
import type { RateRelation } from '../../relations/types';
import { cellKey } from '../../snapshot/address';
import { captionOf } from '../../tables/caption';
import { figureOf, textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import { unitAt } from '../../tables/unitAt';
import type { RuleContext } from '../rule';
import { isCount, isOpen, isShare } from './labels';

/** Why a figure cannot be. */
export type Reason = 'percent-typed' | 'point-moved' | 'above-whole' | 'below-zero';

export interface Suspect {
  readonly table: Table;
  readonly cell: GridCell;
  readonly figure: Figure;
  readonly reason: Reason;
  readonly entries: readonly (AxisEntry | undefined)[];
  readonly relation: RateRelation | null;
  /** Other percentages of its row or column, to compare with. */
  readonly neighbours: readonly GridCell[];
  /** What was most likely meant; null where nothing says it. */
  readonly meant: number | null;
}

/** A typed percentage is a hundred times what it should be; among its neighbours it is at least so many times their middle. */
const FAR_FROM_NEIGHBOURS = 20;

/** With hardly a neighbour to compare with: nobody types 2000%, but 20 for 20%; and hardly 40000% for 400%. */
const LEAST_TYPED = 20;
const MOST_MEANT = 4;

const known = new WeakMap<RuleContext, readonly Suspect[]>();

/** Figures of tables that are outside of what they can be. */
export function suspectsOf(context: RuleContext): readonly Suspect[] {
  let suspects = known.get(context);
  if (!suspects) known.set(context, (suspects = findSuspects(context)));
  return suspects;
}

/** Every filled cell is looked at once. */
function findSuspects({ grids, tables, rates }: RuleContext): Suspect[] {
  const relationOf = relationFinder(rates);
  const bySheet = new Map<string, Table[]>();
  for (const table of tables) {
    addTo(bySheet, table.sheet, table);
  }
  const suspects: Suspect[] = [];
  for (const grid of grids) {
    const here = bySheet.get(grid.sheet.name) ?? [];
    const done = new Set<number>();
    // Inner tables first, so that a grid of text around them does not speak for their cells.
    for (const table of [...here].sort((a, b) => area(a) - area(b))) {
      if (table.kind === 'list') continue;
      const rows = new Map(table.rows.map((entry) => [entry.index, entry]));
      const columns = new Map(table.columns.map((entry) => [entry.index, entry]));
      for (let row = table.range.top + table.headerRows; row <= table.range.bottom; row++) {
        for (const cell of grid.rowCells(row)) {
          if (cell.col < table.range.left + table.headerColumns || cell.col > table.range.right) continue;
          const figure = figureOf(cell);
          if (!figure || (figure.value >= 0 && (figure.unit !== '%' || figure.value <= 1)) || done.has(cellKey(row, cell.col))) continue;
          done.add(cellKey(row, cell.col));
          const suspect = judge(table, cell, figure, [rows.get(row), columns.get(cell.col)], relationOf);
          if (suspect) suspects.push(suspect);
        }
      }
    }
  }
  return suspects;
}

const area = ({ range }: Table): number => (range.bottom - range.top + 1) * (range.right - range.left + 1);

type RelationFinder = (cell: GridCell) => RateRelation | null;

/** The rate that stands in a cell; the rates are listed when the first is asked for. */
function relationFinder(rates: readonly RateRelation[]): RelationFinder {
  let relations: Map<GridCell, RateRelation> | null = null;
  return (cell) => (relations ??= new Map(rates.map((rate) => [rate.cell, rate]))).get(cell) ?? null;
}

function judge(table: Table, cell: GridCell, figure: Figure, entries: readonly (AxisEntry | undefined)[], relationOf: RelationFinder): Suspect | null {
  const typed = mayBeTyped(cell, figure);
  const share = isShare(entries, captionOf(table));
  // Most of what exceeds 100% is a ratio to last year or to a target.
  if (figure.value > 1 && !typed && !share) return null;
  const relation = relationOf(cell);
  const base = { table, cell, figure, entries, relation, meant: null };
  if (figure.value < 0) {
    if (figure.unit === '%' && isDifference(cell)) return null;
    if (!(figure.unit === '%' && share) && !isCount(entries, unitAt(table, cell, entries) || null, textOf(cell))) return null;
    const neighbours = besides(table, cell, (other) => other.unit === figure.unit);
    return neighbours.length >= 2 && neighbours.every((other) => figureOf(other)!.value >= 0) ? { ...base, reason: 'below-zero', neighbours } : null;
  }
  const percents = (): GridCell[] => besides(table, cell, (other) => other.unit === '%');
  if (typed) {
    const neighbours = percents();
    if (share && !relation && isPointMoved(figure, neighbours)) return { ...base, reason: 'point-moved', neighbours, meant: figure.value / 10 };
    if (isPercentTyped(figure, relation, neighbours, share)) return { ...base, reason: 'percent-typed', neighbours, meant: figure.value / 100 };
  }
  // Where the rate differs from its operands, that is the cause, and it is reported as such.
  return relation?.agreement === 'differs' || !share || isOpen(textOf(labelBeside(table, cell))) ? null : { ...base, reason: 'above-whole', neighbours: percents() };
}

/** =D8-G8: one rate less another may well be below zero, a count that is left may not. */
const isDifference = ({ cell, meaning }: GridCell): boolean => cell.formula !== undefined && meaning?.kind === 'sum' && meaning.parts.length === 1 && meaning.minus.length === 1;

/** The label in front of a value in a form of labels and values: 達成率 | 105.6%. */
const labelBeside = ({ grid }: Table, { row, col }: GridCell): GridCell | undefined => {
  const beside = grid.at(row, col - 1);
  return beside?.reading.kind === 'text' ? beside : undefined;
};

/** A number in a percent cell that is no formula; 1.5 is 150%, which a careless 84.6 always exceeds. */
const mayBeTyped = (cell: GridCell, figure: Figure): boolean => figure.source === 'number' && figure.value >= 1.5 && cell.cell.formula === undefined && cell.cell.format.includes('%');

/** 84.6 in a cell formatted 0.0%: the number was typed as a percentage and is shown a hundred times too large. */
function isPercentTyped(figure: Figure, relation: RateRelation | null, neighbours: readonly GridCell[], share: boolean): boolean {
  const meant = figure.value / 100;
  if (relation && confirms(relation, meant)) return true;
  if (relation && relation.agreement !== 'differs') return false;
  const others = neighbours.map((other) => figureOf(other)!.value).filter((value) => value > 0).sort((a, b) => a - b);
  const middle = others[others.length >> 1];
  if (others.length >= 2 && middle !== undefined && figure.value >= FAR_FROM_NEIGHBOURS * middle && meant >= middle / 5 && meant <= middle * 5) return true;
  return (meant <= 1 && share) || (others.length < 2 && figure.value >= LEAST_TYPED && meant <= MOST_MEANT);
}

/** 804.0% among 78.7%, 80.4% and 81.7% is 80.4%, whose point has moved by one place. */
function isPointMoved(figure: Figure, neighbours: readonly GridCell[]): boolean {
  const others = neighbours.map((other) => figureOf(other)!.value).sort((a, b) => a - b);
  const [least, most] = [others[0], others[others.length - 1]];
  if (others.length < FEWEST_ALIKE || least === undefined || most === undefined || least <= 0 || most > Math.min(1, least * CLOSE)) return false;
  const meant = figure.value / 10;
  return meant <= 1 && meant >= most / CLOSE && meant <= least * CLOSE;
}

/** Neighbours that must be alike before they say where a point belongs, and the factor within which they are. */
const FEWEST_ALIKE = 3;
const CLOSE = 1.5;

/**
 * Whether the operands give the number that was meant.
 * With a figure a hundred times too large the operands may have been taken the wrong way round.
 */
export const confirms = ({ computed }: RateRelation, meant: number): boolean => computed !== null && (isClose(meant, computed) || (computed > 1 && isClose(meant, 1 / computed)));

/** Whether the number typed is the computed rate in percent, to the decimals typed. */
function isClose(meant: number, computed: number): boolean {
  return Math.abs(meant - computed) <= Math.max(0.0005, Math.abs(computed) * 0.005);
}

/** Other figures of the same row and column of the table that fit. */
function besides(table: Table, cell: GridCell, fits: (figure: Figure) => boolean): GridCell[] {
  const { grid, range } = table;
  const left = range.left + table.headerColumns;
  const inRow: GridCell[] = [];
  for (const other of grid.rowCells(cell.row)) {
    const figure = figureOf(other);
    if (other !== cell && figure && fits(figure) && other.col >= left && other.col <= range.right) inRow.push(other);
  }
  const inColumn: GridCell[] = [];
  for (let row = range.top + table.headerRows; row <= range.bottom && inColumn.length < LARGEST_COLUMN; row++) {
    const other = grid.startingAt(row, cell.col);
    const figure = figureOf(other);
    if (other && other !== cell && figure && fits(figure)) inColumn.push(other);
  }
  return inRow.length >= inColumn.length ? inRow : inColumn;
}

/** So many neighbours are enough to compare with. */
const LARGEST_COLUMN = 40;
