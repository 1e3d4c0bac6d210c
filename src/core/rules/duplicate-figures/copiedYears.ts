import { beyondChance, nearlyAll } from '../../series/copiedMonth';
import type { RateRelation, TotalRelation } from '../../relations/types';
import { figureOf } from '../../tables/grid';
import type { Table } from '../../tables/types';
import { allYearPairs, contradictedCells, type YearPair } from '../yearPairs';

/** A column (or row) of last year that repeats this year's. */
export interface CopiedYear {
  readonly table: Table;
  readonly pairs: readonly YearPair[];
  /** Lines whose figures differ. */
  readonly different: number;
}

const KINDS: ReadonlySet<Table['kind']> = new Set(['comparison', 'figures', 'breakdown', 'kpi-list']);

/**
 * Tables that set this year beside last year and show the same figures in both.
 * Where a ratio, a difference or a total contradicts the figures, that is reported line by line.
 */
export function findCopiedYears(tables: readonly Table[], relations: readonly (RateRelation | TotalRelation)[]): CopiedYear[] {
  let known: ReadonlySet<string> | null = null;
  const isContradicted = (pair: YearPair): boolean => {
    known ??= contradictedCells(relations);
    return [pair.now, pair.last].some(({ address }) => known!.has(`${pair.table.sheet}!${address}`));
  };
  return tables.flatMap((table) => (KINDS.has(table.kind) ? allYearPairs(table) : []).flatMap((all): CopiedYear[] => {
    const pairs = all.filter(({ now, last }) => figureOf(now)!.value === figureOf(last)!.value);
    const figures = pairs.flatMap(({ now }) => figureOf(now) ?? []);
    if (!nearlyAll(pairs.length, all.length - pairs.length) || !beyondChance(figures) || pairs.some(isContradicted)) return [];
    return [{ table, pairs, different: all.length - pairs.length }];
  }));
}
