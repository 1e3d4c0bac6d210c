import type { Operand } from '../relations/types';
import { figureOf, type GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import type { RuleContext } from './rule';
import { allYearPairs } from './yearPairs';

/** This year's figure and last year's, wherever a table puts them. */
export interface ComparedYears {
  readonly table: Table;
  readonly now: GridCell;
  readonly last: GridCell;
}

/** All pairs of figures of two years that follow each other: by the headings of the tables, and by what their 前年比 and 増減 compare. */
export function comparedYears({ tables, rates, totals }: Pick<RuleContext, 'tables' | 'rates' | 'totals'>): ComparedYears[] {
  const pairs: ComparedYears[] = tables.flatMap((table) => (table.kind === 'plan-status' || table.kind === 'list' ? [] : allYearPairs(table).flat()));
  const add = (table: Table | null, [now, ...more]: readonly Operand[], [last, ...others]: readonly Operand[]): void => {
    if (!table || more.length + others.length > 0 || !isPlain(now, table) || !isPlain(last, table)) return;
    pairs.push({ table, now: now.cell, last: last.cell });
  };
  for (const { sense, table, numerator, denominator } of rates) if (sense === 'comparison') add(table, numerator, denominator);
  for (const { sense, table, parts, minus } of totals) if (sense === 'comparison') add(table, parts, minus);
  return pairs;
}

const isPlain = (operand: Operand | undefined, table: Table): operand is Operand & { readonly cell: GridCell } =>
  operand?.cell !== undefined && !operand.inside && operand.sheet === table.sheet && figureOf(operand.cell) !== null;
