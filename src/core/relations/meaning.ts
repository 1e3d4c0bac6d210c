import type { FormulaMeaning, FormulaReference, Quotient } from '../formula';
import type { FindGrid } from '../otherSheets';
import type { Grid, GridCell } from '../tables/grid';
import { textOf } from '../tables/grid';
import { readDirection } from '../reading/direction';
import { withoutCountedTwice } from './countedTwice';
import { operandAt, operandsOf, withTarget } from './operand';
import type { Operand } from './types';

/** A quotient or a sum of cells that a formula declares. */
export type DeclaredMeaning =
  | { readonly kind: 'rate'; readonly numerator: readonly Operand[]; readonly denominator: readonly Operand[]; readonly scale: number }
  | { readonly kind: 'total'; readonly parts: readonly Operand[]; readonly minus: readonly Operand[]; readonly scale: number };

/** Where formulas are read: the formula's own grid and all grids by name. */
export interface FormulaPlace {
  readonly grid: Grid;
  readonly find: FindGrid;
}

/** What a meaning computes from which cells; null for averages, counts, plain references and growth rates. */
export function resolveMeaning(meaning: FormulaMeaning, place: FormulaPlace): DeclaredMeaning | null {
  switch (meaning.kind) {
    case 'ratio':
      return resolveQuotient(meaning, 10 ** meaning.power, place);
    case 'ratio-by-condition':
      return resolveQuotient(chooseQuotient(meaning, place), 10 ** meaning.power, place);
    case 'sum':
      return resolveSum(meaning, 10 ** meaning.power, place);
    default:
      return null;
  }
}

function resolveQuotient(quotient: Quotient<FormulaReference> | null, scale: number, { grid, find }: FormulaPlace): DeclaredMeaning | null {
  if (!quotient || quotient.minusOne) return null;
  const numerator = operandsOf(quotient.numerator, grid, find);
  const denominator = operandsOf(quotient.denominator, grid, find);
  if (!numerator?.length || !denominator?.length) return null;
  return { kind: 'rate', numerator: withFigures(single(numerator)), denominator: withFigures(single(denominator)), scale };
}

function resolveSum(meaning: Extract<FormulaMeaning, { kind: 'sum' }>, scale: number, { grid, find }: FormulaPlace): DeclaredMeaning | null {
  const parts = operandsOf(meaning.parts, grid, find);
  const minus = operandsOf(meaning.minus, grid, find);
  if (!parts?.length || !minus) return null;
  const condition = meaning.condition ? operandsOf([meaning.condition], grid, find) : null;
  const counted = condition ? parts.filter((_, i) => textOf(condition[i]?.cell) !== '') : parts;
  // A subtotal that is taken off again is meant to be among the parts.
  const once = minus.length === 0 ? withoutCountedTwice(counted, meaning.parts, grid.sheet.name) : counted;
  return once.length > 0 ? { kind: 'total', parts: distinct(once), minus: distinct(minus), scale } : null;
}

/** Only a target on its own is divided by; a text among the cells of a sum is a label. */
const single = (operands: readonly Operand[]): readonly Operand[] => (operands.length === 1 && !operands[0]!.figure ? operands.map(withTarget) : operands);

function chooseQuotient(meaning: Extract<FormulaMeaning, { kind: 'ratio-by-condition' }>, place: FormulaPlace): Quotient<FormulaReference> | null {
  const grid = meaning.condition.sheet === null ? place.grid : place.find(meaning.condition.sheet);
  if (!grid) return null;
  const cell: GridCell | undefined = operandAt(grid, meaning.condition.range.top, meaning.condition.range.left).cell;
  const value = String(cell?.cell.value ?? '');
  if (meaning.operator === 'at-most') return readDirection(value) === '<=' ? meaning.whenTrue : meaning.whenFalse;
  const holds = value === String(meaning.literal);
  return holds === (meaning.operator === '=') ? meaning.whenTrue : meaning.whenFalse;
}

/** In a quotient of sums only cells with figures count; a single operand stays, so that its emptiness is seen. */
function withFigures(operands: readonly Operand[]): readonly Operand[] {
  if (operands.length === 1) return operands;
  const filled = distinct(operands).filter(({ figure }) => figure);
  return filled.length > 0 ? filled : operands.slice(0, 1);
}

const isMerged = ({ cell }: Operand): boolean => cell !== undefined && (cell.lastCol > cell.col || cell.lastRow > cell.row);

/** A merged area counts once. */
function distinct(operands: readonly Operand[]): readonly Operand[] {
  if (operands.length < 2 || !operands.some(isMerged)) return operands;
  const seen = new Set<GridCell>();
  return operands.filter(({ cell }) => !cell || (!seen.has(cell) && seen.add(cell)));
}

/** Meaning of a cell's formula, or null where it has none that relates figures. */
export const meaningOf = (cell: GridCell): FormulaMeaning | null => (relates(cell) ? cell.meaning : null);

/** Whether a cell has a formula that relates figures. */
export const relates = ({ meaningKind }: GridCell): boolean => meaningKind !== null && meaningKind !== 'other' && meaningKind !== 'count';
