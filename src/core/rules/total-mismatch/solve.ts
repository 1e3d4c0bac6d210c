import { isRounded } from '../../relations/agree';
import type { AnyRelation, Operand } from '../../relations/types';

/** Values of one cell with which a relation would agree. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Slack for binary arithmetic; far below any printed digit. */
const SLACK = 1e-9;

export const keyOf = (sheet: string, address: string, inside = false): string => `${sheet}!${address}${inside ? '#' : ''}`;

/** The relation's own cell and its operands that hold figures, by key. */
export const cellsOf = (relation: AnyRelation): string[] => [
  keyOf(relation.sheet, relation.cell.address),
  ...operandsOf(relation).filter(({ figure }) => figure).map(({ sheet, address, inside }) => keyOf(sheet, address, inside)),
];

export const operandsOf = (relation: AnyRelation): readonly Operand[] =>
  relation.kind === 'rate' ? [...relation.numerator, ...relation.denominator] : [...relation.parts, ...relation.minus];

const sum = (operands: readonly Operand[]): number => operands.reduce((total, { figure }) => total + (figure?.value ?? 0), 0);
const halves = (operands: readonly Operand[]): number => operands.reduce((total, { figure }) => total + (figure && isRounded(figure) ? figure.step / 2 : 0), 0);
const times = (operands: readonly Operand[], key: string): number => operands.filter(({ sheet, address, inside }) => keyOf(sheet, address, inside) === key).length;

/**
 * Which values of the cell `key` would make the relation agree, the other cells being right.
 * A relation is a quotient of two sums, or one sum, of which the cell is a term: each end of the printed figure's interval is solved for it.
 */
export function solveFor(relation: AnyRelation, key: string): Interval | null {
  const { published } = relation;
  if (relation.computed === null) return null;
  const half = relation.kind === 'rate' || isRounded(published) ? published.step / 2 : 0;
  const tolerance = half + (relation.kind === 'total' ? halves(operandsOf(relation)) : 0);
  if (key === keyOf(relation.sheet, relation.cell.address)) return around(relation.computed, tolerance);
  const current = operandsOf(relation).find(({ sheet, address, inside }) => keyOf(sheet, address, inside) === key)?.figure?.value;
  if (current === undefined) return null;
  const [top, bottom, up, down] = relation.kind === 'rate'
    ? [sum(relation.numerator), sum(relation.denominator), times(relation.numerator, key), times(relation.denominator, key)]
    : [sum(relation.parts) - sum(relation.minus), 1, times(relation.parts, key) - times(relation.minus, key), 0];
  const scale = top === 0 ? 1 : relation.computed / (top / bottom);
  const ends = [published.value - tolerance, published.value + tolerance].map((y) => current + (y * bottom - scale * top) / (scale * up - y * down));
  return ends.every(Number.isFinite) ? { low: Math.min(...ends) - SLACK, high: Math.max(...ends) + SLACK } : null;
}

const around = (value: number, tolerance: number): Interval => ({ low: value - tolerance - SLACK, high: value + tolerance + SLACK });

/** The value that most intervals contain, and how many do; on a whole multiple of `step` where one lies there. */
export function commonValue(intervals: readonly Interval[], step: number): { value: number; count: number } | null {
  let best: { value: number; count: number } | null = null;
  for (const { low } of intervals) {
    const covering = intervals.filter((other) => other.low <= low && other.high >= low);
    if (best && covering.length <= best.count) continue;
    const high = Math.min(...covering.map((other) => other.high));
    const value = Math.ceil(low / step) * step;
    // A count is a whole number: where none lies between the ends, the cell cannot be what is wrong.
    if (value <= high + SLACK) best = { value, count: covering.length };
  }
  return best;
}
