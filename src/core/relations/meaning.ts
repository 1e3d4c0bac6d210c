import type { FormulaMeaning, FormulaReference } from '../formula';
import type { Grid, GridCell } from '../tables/grid';
import { textOf } from '../tables/grid';
import { readDirection } from '../reading/direction';
import { operandAt, operandsOf, withTarget } from './operand';
import type { Operand } from './types';

/** A quotient or a sum of cells that a formula declares. */
export type DeclaredMeaning =
  | { readonly kind: 'rate'; readonly numerator: readonly Operand[]; readonly denominator: readonly Operand[]; readonly scale: number }
  | { readonly kind: 'total'; readonly parts: readonly Operand[]; readonly minus: readonly Operand[]; readonly scale: number };

/** Where formulas are read: the cell's own grid and all grids by name. */
export interface FormulaPlace {
  readonly grid: Grid;
  readonly row: number;
  readonly col: number;
  readonly gridByName: ReadonlyMap<string, Grid>;
}

/** What a meaning computes from which cells; null for averages, counts, plain references and growth rates. */
export function resolveMeaning(meaning: FormulaMeaning, { grid, row, col, gridByName }: FormulaPlace): DeclaredMeaning | null {
  const resolve = (references: readonly FormulaReference[]): Operand[] | null => operandsOf(references, grid, gridByName);
  const scale = 'power' in meaning ? 10 ** meaning.power : 1;
  if (meaning.kind === 'ratio' || meaning.kind === 'ratio-by-condition') {
    const quotient = meaning.kind === 'ratio' ? meaning : chooseQuotient(meaning, { grid, row, col, gridByName });
    if (!quotient || quotient.minusOne) return null;
    const numerator = resolve(quotient.numerator);
    const denominator = resolve(quotient.denominator);
    if (!numerator?.length || !denominator?.length) return null;
    return { kind: 'rate', numerator: withFigures(single(numerator)), denominator: withFigures(single(denominator)), scale };
  }
  if (meaning.kind !== 'sum') return null;
  const parts = resolve(meaning.parts);
  const minus = resolve(meaning.minus);
  if (!parts?.length || !minus) return null;
  const condition = meaning.condition ? resolve([meaning.condition]) : null;
  const counted = condition ? parts.filter((_, i) => textOf(condition[i]?.cell) !== '') : parts;
  return counted.length > 0 ? { kind: 'total', parts: distinct(counted), minus: distinct(minus), scale } : null;
}

/** Only a target on its own is divided by; a text among the cells of a sum is a label. */
const single = (operands: readonly Operand[]): readonly Operand[] => (operands.length === 1 && !operands[0]!.figure ? operands.map(withTarget) : operands);

function chooseQuotient(meaning: Extract<FormulaMeaning, { kind: 'ratio-by-condition' }>, place: FormulaPlace): { numerator: readonly FormulaReference[]; denominator: readonly FormulaReference[]; minusOne: boolean } | null {
  const grid = meaning.condition.sheet === null ? place.grid : place.gridByName.get(meaning.condition.sheet);
  if (!grid) return null;
  const cell: GridCell | undefined = operandAt(grid, meaning.condition.range.top, meaning.condition.range.left).cell;
  const value = String(cell?.cell.value ?? '');
  if (meaning.operator === 'at-most') return readDirection(value) === '<=' ? meaning.whenTrue : meaning.whenFalse;
  const holds = value === String(meaning.literal);
  return holds === (meaning.operator === '=') ? meaning.whenTrue : meaning.whenFalse;
}

/** In a quotient of sums only cells with figures count; a single operand stays, so that its emptiness is seen. */
const withFigures = (operands: readonly Operand[]): readonly Operand[] => {
  const filled = distinct(operands).filter(({ figure }) => figure);
  return filled.length > 0 ? filled : operands.slice(0, 1);
};

/** A merged area counts once. */
function distinct(operands: readonly Operand[]): readonly Operand[] {
  if (!operands.some(({ cell }) => cell && (cell.area.right > cell.area.left || cell.area.bottom > cell.area.top))) return operands;
  const seen = new Set<GridCell>();
  return operands.filter(({ cell }) => !cell || (!seen.has(cell) && seen.add(cell)));
}

/** Meaning of a cell's formula, or null where it has none that relates figures. */
export function meaningOf(cell: GridCell): FormulaMeaning | null {
  const { meaning } = cell;
  return meaning === null || meaning.kind === 'other' || meaning.kind === 'count' ? null : meaning;
}
