import type { FormulaReference } from '../formula';
import { rangeHolds } from '../snapshot/address';
import type { Operand } from './types';

/**
 * SUM(N4:N12) over months with 上期計 (SUM(N4:N9)) among them counts the first half twice: what a cell of the range adds up
 * stands in the same range. SUBTOTAL passes over such cells by itself.
 */
export function withoutCountedTwice(operands: readonly Operand[], parts: readonly FormulaReference[], sheet: string): readonly Operand[] {
  const wide = parts.filter(({ range }) => range.bottom - range.top + range.right - range.left >= FEWEST_CELLS - 1);
  if (wide.length === 0) return operands;
  const isTwice = ({ cell, sheet: own }: Operand): boolean => {
    const inner = cell?.meaningKind === 'sum' ? cell.addedUp : null;
    if (!inner || inner.sheet !== null || (inner.range.top === inner.range.bottom && inner.range.left === inner.range.right)) return false;
    return wide.some((part) => (part.sheet ?? sheet) === own && rangeHolds(part.range, inner.range));
  };
  return operands.some(isTwice) ? operands.filter((operand) => !isTwice(operand)) : operands;
}

/** Two figures and their sum. */
const FEWEST_CELLS = 3;
