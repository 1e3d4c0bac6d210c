import { cellAddress } from '../snapshot/address';
import { cellsOf } from './reference';
import { scanned } from './scanned';

/** The formula with every mention of one cell of its own sheet replaced by another address: C19/$B$18, B18, B19 → C19/B19. */
export function replaceReference(formula: string, cell: string, by: string): string {
  let replaced = '';
  let done = 0;
  for (const reference of scanned(formula).references) {
    const { range } = cellsOf(reference);
    if (!reference.single || reference.sheet !== null || cellAddress(range.top, range.left) !== cell) continue;
    replaced += formula.slice(done, reference.from) + by;
    done = reference.to;
  }
  return replaced + formula.slice(done);
}
