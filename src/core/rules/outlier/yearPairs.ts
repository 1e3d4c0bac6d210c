import type { RateRelation, TotalRelation } from '../../relations/types';
import { figureOf, type GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import { contradictedCells, yearPairs, type YearPair } from '../yearPairs';

/** Other pairs of the table that must be near each other, and how near (2.5 times at most). */
const FEWEST_OTHERS = 2;
const NEAR = 0.4;

/** A slip by one digit, 7 to 14 times, or 円 for 千円. */
const SLIPS = [1, 3];
const TOLERANCE = 0.15;

/** Lines that are exchanged are at least five times apart, or they may simply have grown and shrunk. */
const LEAST_EXCHANGE = 0.7;

/** So many lines in a run that fit their neighbours' of the other year are no chance. */
const FEWEST_SHIFTED = 3;

/** Smaller figures jump by themselves. */
const SMALLEST = 30;

/** What pairs of this year and last year show. */
export type PairSlip =
  /** One figure about ten times the other, while all other pairs of the table are near. */
  | { readonly kind: 'digits'; readonly table: Table; readonly now: GridCell; readonly last: GridCell; readonly log: number; readonly others: number }
  /** Lines of one year that fit the other year only one place further on or back. */
  | { readonly kind: 'shifted'; readonly table: Table; readonly cells: readonly GridCell[]; readonly beside: readonly GridCell[] }
  /** Two lines of one year that fit the other year only when they are exchanged. */
  | { readonly kind: 'exchanged'; readonly table: Table; readonly cells: readonly [GridCell, GridCell]; readonly beside: readonly [GridCell, GridCell] };

/** Slips in tables that set this year beside last year without saying their ratio. */
export function findPairSlips(tables: readonly Table[], relations: readonly (RateRelation | TotalRelation)[]): PairSlip[] {
  let known: ReadonlySet<string> | null = null;
  const isExplained = (cell: GridCell, sheet: string): boolean => (known ??= contradictedCells(relations)).has(`${sheet}!${cell.address}`);
  return tables.flatMap((table): PairSlip[] => {
    if (table.kind !== 'comparison' && table.kind !== 'figures' && table.kind !== 'breakdown') return [];
    const pairs = yearPairs(table).flat();
    const far = pairs.filter((pair) => Math.abs(pair.log) > NEAR);
    if (far.length === 0 || far.some(({ now, last }) => isExplained(now, table.sheet) || isExplained(last, table.sheet))) return [];
    const [one, two] = far;
    if (far.length === 2) return exchanged(table, one!, two!);
    if (far.length >= FEWEST_SHIFTED) return yearPairs(table).flatMap((all) => shifted(table, all, far.length));
    if (far.length !== 1 || pairs.length <= FEWEST_OTHERS || !SLIPS.some((slip) => Math.abs(Math.abs(one!.log) - slip) <= TOLERANCE)) return [];
    return Math.min(valueOf(one!.now), valueOf(one!.last)) >= SMALLEST ? [{ kind: 'digits', ...one!, others: pairs.length - 1 }] : [];
  });
}

function exchanged(table: Table, one: YearPair, two: YearPair): PairSlip[] {
  const near = (a: GridCell, b: GridCell): boolean => Math.abs(Math.log10(valueOf(a) / valueOf(b))) <= NEAR / 2;
  const clear = one.log * two.log < 0 && Math.min(Math.abs(one.log), Math.abs(two.log)) >= LEAST_EXCHANGE;
  return clear && near(one.now, two.last) && near(two.now, one.last) ? [{ kind: 'exchanged', table, cells: [one.now, two.now], beside: [one.last, two.last] }] : [];
}

/** Figures from one line on that stand a line too far down or up (right or left where the years run down), in the one year or the other: each is near the other year's figure of the line beside it. */
function shifted(table: Table, pairs: readonly YearPair[], far: number): PairSlip[] {
  const first = pairs.findIndex(({ log }) => Math.abs(log) > NEAR);
  const isFit = (a: GridCell, b: GridCell): boolean => Math.abs(Math.log10(valueOf(a) / valueOf(b))) <= NEAR / 2;
  for (const late of ['now', 'last'] as const) {
    const early = late === 'now' ? 'last' : 'now';
    for (const direction of [-1, 1]) {
      const moved: YearPair[] = [];
      const fits = (i: number): boolean => pairs[i] !== undefined && pairs[i + direction] !== undefined && isFit(pairs[i][late], pairs[i + direction]![early]);
      for (let i = first; fits(i); i++) moved.push(pairs[i]!);
      if (moved.length < FEWEST_SHIFTED || moved.filter(({ log }) => Math.abs(log) > NEAR).length !== far) continue;
      return [{ kind: 'shifted', table, cells: moved.map((pair) => pair[late]), beside: moved.map((pair) => pair[early]) }];
    }
  }
  return [];
}

const valueOf = (cell: GridCell): number => figureOf(cell)?.value ?? 0;
