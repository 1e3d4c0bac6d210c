import type { FormulaMeaning, FormulaReference } from '../formula';
import { readDirection } from '../reading/direction';
import type { Grid } from '../tables/grid';

/** 目標 ÷ 実績 among 実績 ÷ 目標, in a line whose target is an upper bound (5.5％以下): the way round is meant. */
export function isTurnedRound(own: FormulaMeaning, usual: FormulaMeaning, grid: Grid, row: number): boolean {
  if (own.kind !== 'ratio' || usual.kind !== 'ratio') return false;
  if (!isSame(own.numerator, usual.denominator) || !isSame(own.denominator, usual.numerator)) return false;
  return grid.rowCells(row).some(({ cell }) => typeof cell.value === 'string' && cell.value.length <= LONGEST_TARGET && readDirection(cell.value) === '<=');
}

/** A longer text is a remark. */
const LONGEST_TARGET = 40;

const isSame = (a: readonly FormulaReference[], b: readonly FormulaReference[]): boolean =>
  a.length === b.length && a.every(({ sheet, range }, i) => sheet === b[i]!.sheet && (Object.keys(range) as (keyof typeof range)[]).every((side) => range[side] === b[i]!.range[side]));
