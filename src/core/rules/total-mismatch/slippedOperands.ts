import type { AnyRelation, Operand, RateRelation } from '../../relations/types';
import type { GridCell } from '../../tables/grid';
import { digitsOf, isSlip, printedIn, swaps } from '../cross-reference-mismatch/digits';
import { keyOf, operandsOf, solveFor } from './solve';

/** A count behind a rate that was probably mistyped. */
export interface SlippedOperand {
  readonly operand: Operand;
  /** The figure with which the rate agrees as it is printed. */
  readonly value: number;
  /** The count that stands in its place, and it in that one's; null where one digit was mistyped. */
  readonly exchangedWith: Operand | null;
}

/** Beyond so many rates that do not agree a book is in disorder. */
const MOST_RATES = 200;

/** A slip further back changes a count by so little that some digit nearly always happens to fit. */
const LEADING_DIGITS = 2;
const FEWEST_DIGITS = 3;

/**
 * Rates that do not agree, where not the rate but one of its counts may have been mistyped: one leading digit of it, or two
 * neighbours exchanged, makes the printed rate come out, while the rate is no such slip itself. Each with all that may be.
 * A count that other typed figures confirm is beyond doubt, unless it was exchanged with another, which no total tells.
 */
export function slippedOperands(rates: readonly RateRelation[], agreeing: readonly AnyRelation[]): ReadonlyMap<AnyRelation, readonly SlippedOperand[]> {
  const found = exchangedOperands(rates.slice(0, MOST_RATES));
  const open = rates.filter((rate) => rate.computed !== null && !found.has(rate) && !isOwnSlip(rate, rate.computed));
  if (open.length === 0) return found;
  const confirmed = confirmedAmong(new Set(open.flatMap(operandsOf).flatMap(({ cell }) => cell ?? [])), agreeing);
  for (const rate of open) {
    const possible = operandsOf(rate).flatMap((operand) => (isTypedCount(operand) && !confirmed.has(operand.cell!) ? fitting(rate, operand) : []));
    if (possible.length > 0) found.set(rate, possible);
  }
  return found;
}

/** Two counts of one column or row, each of which makes the other's rate come out as it is printed: two lines were exchanged. */
function exchangedOperands(rates: readonly RateRelation[]): Map<AnyRelation, readonly SlippedOperand[]> {
  const found = new Map<AnyRelation, readonly SlippedOperand[]>();
  const counts = rates.flatMap((rate) => operandsOf(rate).flatMap((operand) => {
    const values = isTypedCount(operand) ? solveFor(rate, keyOf(operand.sheet, operand.address, operand.inside)) : null;
    return values ? [{ rate, operand, values, value: operand.figure!.value }] : [];
  }));
  counts.forEach((a, i) => {
    for (const b of counts.slice(i + 1)) {
      if (a.rate === b.rate || a.value === b.value || a.operand.sheet !== b.operand.sheet || (a.operand.row !== b.operand.row && a.operand.col !== b.operand.col)) continue;
      if (a.value < b.values.low || a.value > b.values.high || b.value < a.values.low || b.value > a.values.high) continue;
      found.set(a.rate, [{ operand: a.operand, value: b.value, exchangedWith: b.operand }]);
      found.set(b.rate, [{ operand: b.operand, value: a.value, exchangedWith: a.operand }]);
    }
  });
  return found;
}

/** Whether the rate itself may be mistyped: one digit, two exchanged, or the point. */
function isOwnSlip({ published, cell }: RateRelation, computed: number): boolean {
  const own = printedIn(cell.cell.text);
  const right = computed * (published.unit === '%' && published.step < 1 ? 100 : 1);
  if (!own || right === 0) return true;
  const powers = Math.log10(Math.abs(published.value / computed));
  return isSlip(own.digits, digitsOf(right, own.decimals)) || (Math.abs(powers) > 0.5 && Math.abs(powers - Math.round(powers)) < 0.01);
}

/** Cells that a figure typed in agrees with. */
function confirmedAmong(cells: ReadonlySet<GridCell>, agreeing: readonly AnyRelation[]): ReadonlySet<GridCell> {
  const confirmed = new Set<GridCell>();
  for (const relation of agreeing) {
    if (cells.has(relation.cell)) confirmed.add(relation.cell);
    if (relation.cell.cell.formula !== undefined) continue;
    for (const { cell } of operandsOf(relation)) if (cell && cells.has(cell)) confirmed.add(cell);
  }
  return confirmed;
}

const isTypedCount = ({ cell, figure }: Operand): boolean => cell !== undefined && cell.cell.formula === undefined && figure !== null && figure.step === 1 && figure.value >= 10 ** (FEWEST_DIGITS - 1);

/** Every way to put one digit of a count right with which the rate agrees. */
function fitting(rate: RateRelation, operand: Operand): SlippedOperand[] {
  const values = solveFor(rate, keyOf(operand.sheet, operand.address, operand.inside));
  if (!values) return [];
  const digits = String(operand.figure!.value);
  const changed = Array.from({ length: LEADING_DIGITS }, (_, at) => Array.from({ length: 10 }, (_digit, by) => digits.slice(0, at) + by + digits.slice(at + 1))).flat();
  return [...new Set([...changed, ...swaps(digits)])].filter((other) => other !== digits && !other.startsWith('0') && Number(other) >= values.low && Number(other) <= values.high).map((other) => ({ operand, value: Number(other), exchangedWith: null }));
}
