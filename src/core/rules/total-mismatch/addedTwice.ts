import { addTo } from '../../groups';
import type { AnyRelation } from '../../relations/types';
import { rangeContains } from '../../snapshot/address';
import { figureOf, type GridCell } from '../../tables/grid';
import { alone, type Mismatch } from './mismatch';

/** Subtotals inside the one range that a formula adds up whose own parts stand there too: the relation counts them once. */
export function addedTwice(relation: AnyRelation): readonly GridCell[] {
  const added = relation.kind === 'total' && relation.source === 'formula' && relation.minus.length === 0 ? relation.cell.addedUp : null;
  if (!added || added.sheet !== null || relation.kind !== 'total' || !relation.table) return [];
  const counted = new Set(relation.parts.map(({ cell }) => cell));
  const cells: GridCell[] = [];
  for (let row = added.range.top; row <= added.range.bottom; row++) {
    for (const cell of relation.table.grid.rowCells(row)) {
      if (rangeContains(added.range, row, cell.col) && cell.addedUp && figureOf(cell) && !counted.has(cell)) cells.push(cell);
    }
  }
  return cells;
}

/** One mismatch for the sums of a line that count the same subtotals twice, at the first of them. */
export function groupByTwice(relations: readonly AnyRelation[]): Mismatch[] {
  const groups = new Map<GridCell, AnyRelation[]>();
  for (const relation of relations) addTo(groups, addedTwice(relation)[0]!, relation);
  return [...groups.values()].map(([relation, ...others]) => ({ ...alone(relation!), others, twice: addedTwice(relation!) }));
}
