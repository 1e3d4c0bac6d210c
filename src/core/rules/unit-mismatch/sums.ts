import type { Operand, TotalRelation } from '../../relations/types';
import type { GridCell } from '../../tables/grid';
import type { OddUnit } from './oddUnits';
import { sortOf, unitOf } from './units';

/** Figures that must share a unit before another of the same sum is odd. */
const FEWEST_OTHERS = 2;

/**
 * Figures of a sum or a difference whose unit is of another sort (money, shares, numbers of things) than that of all the others:
 * 12,402人 － 11,977人 ＝ 425円.
 * @param known figures that are reported already
 */
export function findUnitsInSums(totals: readonly TotalRelation[], known: ReadonlySet<GridCell>): (OddUnit & { readonly sheet: string })[] {
  const found = new Map<GridCell, OddUnit & { readonly sheet: string }>();
  for (const { sheet, cell, parts, minus, agreement } of totals) {
    if (agreement === 'differs' || parts.length + minus.length < FEWEST_OTHERS) continue;
    const places: GridCell[] = [];
    if (unitOf(cell) !== '') places.push(cell);
    addWithUnits(places, parts, sheet);
    addWithUnits(places, minus, sheet);
    if (places.length <= FEWEST_OTHERS) continue;
    const odd = places.filter((place) => places.filter((other) => sortOf(unitOf(other)) === sortOf(unitOf(place))).length === 1);
    const [place] = odd;
    if (!place || odd.length > 1 || known.has(place) || found.has(place)) continue;
    const others = places.filter((other) => other !== place);
    if (new Set(others.map(unitOf)).size === 1) found.set(place, { sheet, cell: place, unit: unitOf(place), usual: unitOf(others[0]!), others, heading: null });
  }
  return [...found.values()];
}

/** Most figures of a large book are written without a unit. */
function addWithUnits(places: GridCell[], operands: readonly Operand[], sheet: string): void {
  for (const { cell, figure, inside, sheet: own } of operands) if (cell && figure && !inside && own === sheet && unitOf(cell) !== '') places.push(cell);
}
