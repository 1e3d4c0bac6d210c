import type { Operand, TotalRelation } from '../../relations/types';
import type { GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import { unitAt } from '../../tables/unitAt';
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
  for (const { sheet, cell, parts, minus, agreement, table } of totals) {
    if (agreement === 'differs' || parts.length + minus.length < FEWEST_OTHERS) continue;
    const places: GridCell[] = [];
    if (unitOf(cell) !== '') places.push(cell);
    addWithUnits(places, parts, sheet);
    addWithUnits(places, minus, sheet);
    if (places.length === 1 && table && agreement === 'agrees' && !known.has(places[0]!) && !found.has(places[0]!)) {
      const unlike = againstTable(table, places[0]!, [cell, ...parts.flatMap((part) => (part.cell && part.figure && !part.inside && part.sheet === sheet ? [part.cell] : []))]);
      if (unlike) found.set(places[0]!, { sheet, ...unlike });
    }
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

/** Figures of a sum that are written without a unit and have that of their table. */
const FEWEST_UNWRITTEN = 3;

/** 641円, the only figure of a sum that is written with a unit, in a table whose unit is 件. */
function againstTable(table: Table, cell: GridCell, all: readonly GridCell[]): OddUnit | null {
  const others = all.filter((other) => other !== cell);
  const usual = table.unit ?? '';
  const unit = unitOf(cell);
  if (usual === '' || others.length < FEWEST_UNWRITTEN || !all.includes(cell) || sortOf(usual) === sortOf(unit) || sortOf(usual) === 'share' || sortOf(unit) === 'share') return null;
  return others.every((other) => unitAt(table, other) === usual) && unitAt(table, cell) === unit ? { cell, unit, usual, others, heading: null } : null;
}
