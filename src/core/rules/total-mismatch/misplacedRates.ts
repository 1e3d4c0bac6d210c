import Decimal from 'decimal.js';
import { addTo } from '../../groups';
import { nearlyAgrees, printedLike } from '../../relations/agree';
import type { AnyRelation, RateRelation } from '../../relations/types';
import type { Table } from '../../tables/types';

/** Two rates that are exchanged may be two slips; so many that are all there in another order were sorted. */
const FEWEST = 3;

/** Rates of one column that are the right ones in the wrong lines, from the top; each group has one cause. */
export function findMisplaced(relations: readonly AnyRelation[]): RateRelation[][] {
  const tables = new Map<Table, Map<number, RateRelation[]>>();
  for (const relation of relations) {
    if (relation.kind !== 'rate' || relation.table === null || relation.computed === null || relation.cell.cell.formula !== undefined) continue;
    const columns = tables.get(relation.table) ?? new Map<number, RateRelation[]>();
    tables.set(relation.table, columns);
    addTo(columns, relation.cell.col, relation);
  }
  return [...tables.values()].flatMap((columns) => [...columns.values()]).filter((rates) => rates.length >= FEWEST && areSame(rates)).map((rates) => [...rates].sort((a, b) => a.cell.row - b.cell.row));
}

/** Whether the printed rates are the computed ones, whatever their order. */
function areSame(rates: readonly RateRelation[]): boolean {
  const computed = rates.map((rate) => rate.computed!).sort((a, b) => a - b);
  const printed = rates.map(({ published }) => published).sort((a, b) => a.value - b.value);
  return printed.every((figure, i) => nearlyAgrees(computed[i]!, figure));
}

/** `G21 は 27.7%、G22 は 29.3%`: the rates as they should be. */
export const asTheyShouldBe = (rates: readonly RateRelation[]): string => rates.map(({ cell, computed, published }) => `${cell.address} は ${printedLike(new Decimal(computed!), published)}`).join('、');
