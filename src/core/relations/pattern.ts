import { addTo } from '../groups';
import type { FormulaMeaning, FormulaReference } from '../formula';
import { rangeHolds } from '../snapshot/address';
import { formulaLines, TYPED, type BodyCell, type FormulaLine } from '../tables/formulaLines';
import type { GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import { addsToNothing } from './addsToNothing';
import { meaningOf, relates } from './meaning';
import { isStateOfMonths } from './stateOfMonths';
import { isTurnedRound } from './turnedRound';

/** Neighbours that must share a formula before an odd cell among them is judged by it, and their share of the line. */
const FEWEST_NEIGHBOURS = 3;
const LEAST_SHARE = 0.6;

/** What the cells around a cell say it should compute, where the cell itself says something else. */
export interface PatternMeaning {
  readonly meaning: FormulaMeaning;
  /** Why, in Japanese. */
  readonly evidence: string;
}

/** A neighbour has the formula. */
export const asBeside = (example: GridCell, direction: 'row' | 'column'): string => `${direction === 'row' ? '行' : '列'}の他の式（${example.address} など）にそろえると`;

/**
 * Cells of a table that break the formula pattern of their line, with what the pattern says they compute:
 * constants among formulas, formulas with other operands than all their neighbours.
 * A cell whose formula is shared in one direction is never judged by the other.
 */
export function findPatternBreaks(table: Table): Map<GridCell, PatternMeaning> {
  const breaks = new Map<GridCell, PatternMeaning>();
  const { rows, columns } = formulaLines(table);
  const patterns = { row: patternsOf(rows), column: patternsOf(columns) };
  if (patterns.row.size === 0 && patterns.column.size === 0) return breaks;
  for (const [row, line] of rows) {
    for (const body of line.cells) {
      const { cell } = body;
      const members = { row: patterns.row.get(row), column: patterns.column.get(cell.col) };
      if (cell.reading.kind !== 'figure' || (!members.row && !members.column)) continue;
      const isRelating = relates(cell) && cell.meaningKind !== 'reference';
      if (isRelating ? isShared(body, line, columns.get(cell.col)!, members) : cell.cell.formula) continue;
      const own = relatingMeaning(cell);
      for (const direction of ['row', 'column'] as const) {
        const prevailing = members[direction];
        if (!own && prevailing?.isOfItsKind) continue;
        const [first, second] = prevailing?.cells ?? [];
        if (!own && prevailing && isShareAmongOthers(cell, prevailing, direction)) continue;
        if (!first || !second || (own && own.kind.slice(0, 5) !== relatingMeaning(first)!.kind.slice(0, 5))) continue;
        const meaning = instantiate(first, second, cell, direction);
        if (!meaning || (own && offsetsOf(meaning, cell) === offsetsOf(own, cell)) || (own && prevailing?.isOfItsKind && !stopsShort(own, meaning) && !missesByOne(own, meaning))) continue;
        if (!own && meaning.kind === 'sum' && isStateOfMonths(cell, referencesOf(meaning), table.grid)) continue;
        if ((own && isTurnedRound(own, meaning, table.grid, cell.row)) || addsToNothing(meaning, cell, direction, table.grid)) continue;
        breaks.set(cell, { meaning, evidence: asBeside(first, direction) });
        break;
      }
    }
  }
  return breaks;
}

/** 前年収納率 98.4% typed behind sums of 件数 and 金額 is none of them. */
function isShareAmongOthers(cell: GridCell, { cells }: Prevailing, direction: 'row' | 'column'): boolean {
  const unitOf = ({ reading }: GridCell): string => (reading.kind === 'figure' ? reading.figure.unit : '');
  const distance = (other: GridCell): number => Math.abs(direction === 'row' ? other.col - cell.col : other.row - cell.row);
  return unitOf(cell) === '%' && unitOf(cells.reduce((nearest, other) => (distance(other) < distance(nearest) ? other : nearest))) !== '%';
}

/** SUM(E5:I5) where SUM(E5:J5) prevails. */
function stopsShort(own: FormulaMeaning, usual: FormulaMeaning): boolean {
  const [short, ...others] = referencesOf(own);
  const [whole, ...more] = referencesOf(usual);
  if (!short || !whole || others.length > 0 || more.length > 0 || short.sheet !== whole.sheet) return false;
  return rangeHolds(whole.range, short.range);
}

/** =F8+F12+F17 where =E8+E13+E17 prevails: all cells of the copies but one, and right beside that. */
function missesByOne(own: FormulaMeaning, usual: FormulaMeaning): boolean {
  if (own.kind !== 'sum' || usual.kind !== 'sum' || own.minus.length + usual.minus.length > 0 || own.parts.length !== usual.parts.length || own.parts.length < FEWEST_ADDED) return false;
  const pairs = own.parts.map((reference, i) => [reference, usual.parts[i]!] as const);
  if (pairs.some(([a, b]) => a.sheet !== b.sheet || !isSingle(a) || !isSingle(b))) return false;
  const [off, ...more] = pairs.map(([a, b]) => Math.abs(a.range.top - b.range.top) + Math.abs(a.range.left - b.range.left)).filter((distance) => distance > 0);
  return off === 1 && more.length === 0;
}

/** Of two cells that are added, one that is another leaves nothing to tell the sum by. */
const FEWEST_ADDED = 3;

const isSingle = ({ range }: FormulaReference): boolean => range.top === range.bottom && range.left === range.right;

/** What a formula computes from other figures; a plain reference to one cell makes no pattern. */
function relatingMeaning(cell: GridCell): FormulaMeaning | null {
  const meaning = meaningOf(cell);
  return meaning?.kind === 'reference' ? null : meaning;
}

/** The cells of a line that share its prevailing formula. */
interface Prevailing {
  readonly cells: readonly GridCell[];
  /** True where it prevails only among formulas that compute the same sort of thing (sums beside as many ratios): a typed figure may then be either. */
  readonly isOfItsKind: boolean;
}

/** The cells of the prevailing formula in each line that has one. */
function patternsOf(lines: ReadonlyMap<number, FormulaLine>): Map<number, Prevailing> {
  const patterns = new Map<number, Prevailing>();
  for (const [index, line] of lines) {
    // Most lines can be told by their counts, before a formula is read.
    if (line.most < FEWEST_NEIGHBOURS || line.most < (line.typed + line.most) * LEAST_SHARE) continue;
    const members = prevailing(line);
    if (members) patterns.set(index, members);
  }
  return patterns;
}

function prevailing({ cells }: FormulaLine): Prevailing | null {
  const byForm = new Map<number, GridCell[]>();
  let counted = 0;
  let ratios = 0;
  for (const { cell, form } of cells) {
    const isRelating = relates(cell);
    if (isRelating || cell.reading.kind === 'figure') counted++;
    if (form === TYPED || !isRelating || cell.meaningKind === 'reference') continue;
    if (isRatio(cell)) ratios++;
    addTo(byForm, form, cell);
  }
  let members: readonly GridCell[] = [];
  for (const group of byForm.values()) if (group.length > members.length) members = group;
  if (members.length < FEWEST_NEIGHBOURS) return null;
  if (members.length >= counted * LEAST_SHARE) return { cells: members, isOfItsKind: false };
  return !isRatio(members[0]!) && members.length >= (counted - ratios) * LEAST_SHARE ? { cells: members, isOfItsKind: true } : null;
}

const isRatio = ({ meaningKind }: GridCell): boolean => meaningKind === 'ratio' || meaningKind === 'ratio-by-condition';

/**
 * Another cell of its row or column has the same formula, or the same operands whatever wraps them. Those of the prevailing
 * formula say themselves what should stand here: SUM($D5:H5) and SUM($E5:I5) one to the right are alike by chance.
 */
function isShared(own: BodyCell, row: FormulaLine, column: FormulaLine, members: { readonly row: Prevailing | undefined; readonly column: Prevailing | undefined }): boolean {
  if (row.countOf(own.form) > 1 || column.countOf(own.form) > 1) return true;
  const offsets = offsetsOf(relatingMeaning(own.cell)!, own.cell);
  const hasSameOperands = (prevailing: Prevailing | undefined) => ({ cell }: BodyCell): boolean => {
    const other = cell === own.cell ? null : relatingMeaning(cell);
    return other !== null && offsetsOf(other, cell) === offsets && !prevailing?.cells.includes(cell);
  };
  return row.cells.some(hasSameOperands(members.row)) || column.cells.some(hasSameOperands(members.column));
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
function instantiate(a: GridCell, b: GridCell, cell: GridCell, direction: 'row' | 'column'): FormulaMeaning | null {
  const pattern = relatingMeaning(a);
  const next = relatingMeaning(b);
  if (!pattern || !next) return null;
  const position = (c: GridCell): number => (direction === 'row' ? c.col : c.row);
  const span = position(b) - position(a);
  const move = position(cell) - position(a);
  const others = referencesOf(next);
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
  switch (pattern.kind) {
    case 'sum': {
      // A conditional sum moves its condition with it; none stands in a printed pattern so far, so it is left alone.
      if (pattern.condition) return null;
      const parts = pattern.parts.map(shift);
      return { ...pattern, parts, minus: pattern.minus.map(shift) };
    }
    case 'ratio':
      return quotient(pattern);
    case 'ratio-by-condition': {
      const condition = shift(pattern.condition);
      const whenTrue = quotient(pattern.whenTrue);
      return { ...pattern, condition, whenTrue, whenFalse: quotient(pattern.whenFalse) };
    }
    default:
      return null;
  }
}
