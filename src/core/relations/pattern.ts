import { formOf, type FormulaMeaning, type FormulaReference } from '../formula';
import { cellKey } from '../snapshot/address';
import type { GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import { meaningOf } from './meaning';

/** Neighbours that must share a formula before an odd cell among them is judged by it, and their share of the line. */
const FEWEST_NEIGHBOURS = 3;
const LEAST_SHARE = 0.6;

interface FormulaCell {
  readonly cell: GridCell;
  readonly meaning: FormulaMeaning;
  readonly form: string;
}

/** What the formulas of a cell's row or column say it should compute, where the cell itself says something else. */
export interface PatternMeaning {
  readonly meaning: FormulaMeaning;
  /** A neighbour that has the formula. */
  readonly example: GridCell;
  readonly direction: 'row' | 'column';
}

/**
 * Cells of a table that break the formula pattern of their line, with what the pattern says they compute:
 * constants among formulas, formulas with other operands than all their neighbours.
 * A cell whose formula is shared in one direction is never judged by the other.
 */
export function findPatternBreaks(table: Table): Map<GridCell, PatternMeaning> {
  const { grid, range } = table;
  const formulas = new Map<number, FormulaCell>();
  const candidates: GridCell[] = [];
  const lines: { row: Map<number, GridCell[]>; column: Map<number, GridCell[]> } = { row: new Map(), column: new Map() };
  for (let row = range.top + table.headerRows; row <= range.bottom; row++) {
    for (const cell of grid.rowCells(row)) {
      if (cell.col < range.left + table.headerColumns || cell.col > range.right) continue;
      const meaning = meaningOf(cell);
      if (meaning && meaning.kind !== 'reference') formulas.set(cellKey(cell.row, cell.col), { cell, meaning, form: formOf(cell.cell) });
      if (cell.reading.kind === 'figure') candidates.push(cell);
      else if (!meaning) continue;
      append(lines.row, cell.row, cell);
      append(lines.column, cell.col, cell);
    }
  }
  if (formulas.size < FEWEST_NEIGHBOURS) return new Map();
  const groups = { row: groupLines(lines.row, formulas), column: groupLines(lines.column, formulas) };
  const breaks = new Map<GridCell, PatternMeaning>();
  for (const cell of candidates) {
    const own = formulas.get(cellKey(cell.row, cell.col));
    if (own && (isShared(own, groups.row.get(cell.row)) || isShared(own, groups.column.get(cell.col)))) continue;
    if (!own && cell.cell.formula) continue;
    for (const direction of ['row', 'column'] as const) {
      const group = groups[direction].get(direction === 'row' ? cell.row : cell.col);
      if (!group || group.members.length === 0 || (own && own.meaning.kind.slice(0, 5) !== group.members[0]!.meaning.kind.slice(0, 5))) continue;
      const meaning = instantiate(group.members, cell, direction);
      if (!meaning) continue;
      breaks.set(cell, { meaning, example: group.members[0]!.cell, direction });
      break;
    }
  }
  return breaks;
}

interface Line {
  /** Cells of the prevailing formula, where one prevails. */
  readonly members: readonly FormulaCell[];
  readonly all: readonly FormulaCell[];
  readonly byForm: ReadonlyMap<string, readonly FormulaCell[]>;
}

function append(map: Map<number, GridCell[]>, key: number, cell: GridCell): void {
  const list = map.get(key);
  if (list) list.push(cell);
  else map.set(key, [cell]);
}

function groupLines(lines: ReadonlyMap<number, GridCell[]>, formulas: ReadonlyMap<number, FormulaCell>): Map<number, Line> {
  const result = new Map<number, Line>();
  for (const [index, cells] of lines) {
    const byForm = new Map<string, FormulaCell[]>();
    const all: FormulaCell[] = [];
    for (const cell of cells) {
      const formula = formulas.get(cellKey(cell.row, cell.col));
      if (!formula) continue;
      const same = byForm.get(formula.form);
      if (same) same.push(formula);
      else byForm.set(formula.form, [formula]);
      all.push(formula);
    }
    if (all.length === 0) continue;
    let prevailing: FormulaCell[] | undefined;
    for (const group of byForm.values()) if (!prevailing || group.length > prevailing.length) prevailing = group;
    const members = prevailing && prevailing.length >= FEWEST_NEIGHBOURS && prevailing.length >= cells.length * LEAST_SHARE ? prevailing : [];
    result.set(index, { members, all, byForm });
  }
  return result;
}

/** Another cell of the line has the same formula, or the same operands whatever wraps them. */
function isShared(own: FormulaCell, line: Line | undefined): boolean {
  if (!line) return false;
  if ((line.byForm.get(own.form)?.length ?? 0) > 1) return true;
  const offsets = offsetsOf(own.meaning, own.cell);
  return line.all.some((other) => other !== own && offsetsOf(other.meaning, other.cell) === offsets);
}

function offsetsOf(meaning: FormulaMeaning, { row, col }: GridCell): string {
  return `${meaning.kind}:${referencesOf(meaning).map(({ sheet, range }) => `${sheet ?? ''}!${range.top - row},${range.left - col},${range.bottom - row},${range.right - col}`).join(';')}`;
}

function referencesOf(meaning: FormulaMeaning): readonly FormulaReference[] {
  switch (meaning.kind) {
    case 'sum':
      return [...meaning.parts, ...meaning.minus];
    case 'ratio':
      return [...meaning.numerator, ...meaning.denominator];
    case 'ratio-by-condition':
      return [meaning.condition, ...meaning.whenTrue.numerator, ...meaning.whenTrue.denominator, ...meaning.whenFalse.numerator, ...meaning.whenFalse.denominator];
    case 'average':
      return meaning.parts;
    default:
      return [];
  }
}

/** The prevailing formula as it would stand in `cell`: each coordinate moves along the line or stays, as it does between two members. */
function instantiate(members: readonly FormulaCell[], cell: GridCell, direction: 'row' | 'column'): FormulaMeaning | null {
  const [a, b] = members;
  if (!a || !b) return null;
  const position = (c: GridCell): number => (direction === 'row' ? c.col : c.row);
  const span = position(b.cell) - position(a.cell);
  const move = position(cell) - position(a.cell);
  const others = referencesOf(b.meaning);
  let i = 0;
  const shift = (reference: FormulaReference): FormulaReference => {
    const other = others[i++]!;
    const at = (key: keyof FormulaReference['range']): number => {
      const slope = (other.range[key] - reference.range[key]) / span;
      return reference.range[key] + Math.round(slope * move);
    };
    return { sheet: reference.sheet, range: { top: at('top'), left: at('left'), bottom: at('bottom'), right: at('right') } };
  };
  const quotient = <Q extends { numerator: readonly FormulaReference[]; denominator: readonly FormulaReference[] }>(q: Q): Q => {
    const numerator = q.numerator.map(shift);
    const denominator = q.denominator.map(shift);
    return { ...q, numerator, denominator };
  };
  switch (a.meaning.kind) {
    case 'sum': {
      // A conditional sum moves its condition with it; none stands in a printed pattern so far, so it is left alone.
      if (a.meaning.condition) return null;
      const parts = a.meaning.parts.map(shift);
      return { ...a.meaning, parts, minus: a.meaning.minus.map(shift) };
    }
    case 'ratio':
      return quotient(a.meaning);
    case 'ratio-by-condition': {
      const condition = shift(a.meaning.condition);
      const whenTrue = quotient(a.meaning.whenTrue);
      return { ...a.meaning, condition, whenTrue, whenFalse: quotient(a.meaning.whenFalse) };
    }
    default:
      return null;
  }
}
