import { addTo } from '../../groups';
import type { AnyRelation } from '../../relations/types';
import { rangeAddress } from '../../snapshot/address';

/** The figures of one table, or of one sheet outside tables. */
export interface Group<T extends AnyRelation> {
  readonly sheet: string;
  readonly first: T;
  readonly all: readonly T[];
  /** A1 range of the table, '' outside tables. */
  readonly range: string;
}

/** Remarks are made once a table, not once a cell. */
export function perTable<T extends AnyRelation>(relations: readonly T[]): Group<T>[] {
  const groups = new Map<string, T[]>();
  for (const relation of relations) {
    const key = `${relation.sheet}!${relation.table?.id ?? ''}`;
    addTo(groups, key, relation);
  }
  return [...groups.values()].map((all) => ({ sheet: all[0]!.sheet, first: all[0]!, all, range: all[0]!.table ? rangeAddress(all[0]!.table.range) : '' }));
}

/** `H42、H45、H51 など5か所` */
export const namesOf = ({ all }: Group<AnyRelation>): string =>
  all.slice(0, 3).map(({ cell }) => cell.address).join('、') + (all.length > 3 ? ` など${all.length}か所` : '');
