import { addTo } from '../../groups';
import type { RateRelation, TotalRelation } from '../../relations/types';
import { itemKey } from '../../series/item';
import { figureOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, MeasureRole, Table } from '../../tables/types';

/** This year's figure beside last year's. */
interface YearPair {
  readonly table: Table;
  readonly now: GridCell;
  readonly last: GridCell;
  /** Decimal logarithm of now ÷ last: 1 is ten times. */
  readonly log: number;
}

/** Other pairs of the table that must be near each other, and how near (2.5 times at most). */
const FEWEST_OTHERS = 2;
const NEAR = 0.4;

/** A slip by one digit: 7 to 14 times. */
const SLIP = 1;
const TOLERANCE = 0.15;

/** Rows that are exchanged are at least five times apart, or they may simply have grown and shrunk. */
const LEAST_EXCHANGE = 0.7;

/** Smaller figures jump by themselves. */
const SMALLEST = 30;

/** Rows and columns that compare the years themselves, or hold no figures. */
const NO_FIGURES: ReadonlySet<MeasureRole> = new Set(['ratio', 'difference', 'mark', 'remark', 'name', 'number', 'unit', 'condition']);

/** What pairs of this year and last year show. */
export type PairSlip =
  /** One figure about ten times the other, while all other pairs of the table are near. */
  | { readonly kind: 'digits'; readonly table: Table; readonly now: GridCell; readonly last: GridCell; readonly log: number; readonly others: number }
  /** Two rows of one year that fit the other year only when they are exchanged. */
  | { readonly kind: 'exchanged'; readonly table: Table; readonly cells: readonly [GridCell, GridCell]; readonly beside: readonly [GridCell, GridCell] };

/** Slips in tables that set this year beside last year without saying their ratio. */
export function findPairSlips(tables: readonly Table[], relations: readonly (RateRelation | TotalRelation)[]): PairSlip[] {
  let known: ReadonlySet<string> | null = null;
  const isExplained = (cell: GridCell, sheet: string): boolean => (known ??= explainedCells(relations)).has(`${sheet}!${cell.address}`);
  return tables.flatMap((table): PairSlip[] => {
    if (table.kind !== 'comparison' && table.kind !== 'figures' && table.kind !== 'breakdown') return [];
    const pairs = pairsOf(table);
    const far = pairs.filter((pair) => Math.abs(pair.log) > NEAR);
    if (far.length === 0 || far.some(({ now, last }) => isExplained(now, table.sheet) || isExplained(last, table.sheet))) return [];
    const [one, two] = far;
    if (far.length === 2) return exchanged(table, one!, two!);
    if (far.length !== 1 || pairs.length <= FEWEST_OTHERS || Math.abs(Math.abs(one!.log) - SLIP) > TOLERANCE) return [];
    return Math.min(valueOf(one!.now), valueOf(one!.last)) >= SMALLEST ? [{ kind: 'digits', ...one!, others: pairs.length - 1 }] : [];
  });
}

function exchanged(table: Table, one: YearPair, two: YearPair): PairSlip[] {
  const near = (a: GridCell, b: GridCell): boolean => Math.abs(Math.log10(valueOf(a) / valueOf(b))) <= NEAR / 2;
  const clear = one.log * two.log < 0 && Math.min(Math.abs(one.log), Math.abs(two.log)) >= LEAST_EXCHANGE;
  return clear && near(one.now, two.last) && near(two.now, one.last) ? [{ kind: 'exchanged', table, cells: [one.now, two.now], beside: [one.last, two.last] }] : [];
}

const valueOf = (cell: GridCell): number => figureOf(cell)?.value ?? 0;

/** Figures that a ratio, a difference or a total already shows to be wrong. */
function explainedCells(relations: readonly (RateRelation | TotalRelation)[]): Set<string> {
  const cells = new Set<string>();
  for (const relation of relations) {
    if (relation.agreement !== 'differs') continue;
    const operands = relation.kind === 'rate' ? [...relation.numerator, ...relation.denominator] : [...relation.parts, ...relation.minus];
    for (const { sheet, address } of operands) cells.add(`${sheet}!${address}`);
    cells.add(`${relation.sheet}!${relation.cell.address}`);
  }
  return cells;
}

/** All pairs of a table, years across or down. */
function pairsOf(table: Table): YearPair[] {
  const { grid, range } = table;
  const columns = table.columns.filter((entry) => entry.index >= range.left + table.headerColumns);
  const across = yearsOf(columns);
  const [years, items] = across.length > 0 ? [across, table.rows] : [yearsOf(table.rows), columns];
  const pairs: YearPair[] = [];
  for (const [now, last] of years) {
    for (const item of items) {
      if (NO_FIGURES.has(item.role)) continue;
      const at = (year: AxisEntry): GridCell | undefined => (across.length > 0 ? grid.startingAt(item.index, year.index) : grid.startingAt(year.index, item.index));
      const [a, b] = [at(now), at(last)];
      const [x, y] = [figureOf(a), figureOf(b)];
      if (!a || !b || !x || !y || x.value <= 0 || y.value <= 0 || x.unit !== y.unit || a.cell.formula !== undefined || b.cell.formula !== undefined) continue;
      pairs.push({ table, now: a, last: b, log: Math.log10(x.value / y.value) });
    }
  }
  return pairs;
}

/** Columns (or rows) of one measure in two years that follow each other. */
function yearsOf(entries: readonly AxisEntry[]): [AxisEntry, AxisEntry][] {
  const groups = new Map<string, AxisEntry[]>();
  for (const entry of entries) {
    if (NO_FIGURES.has(entry.role)) continue;
    // 令和7年度10月末 and 令和6年度 are of one measure.
    const key = itemKey(entry.headings).replace(/[(]?[0-9~]{1,5}月(?:分|末|現在|時点|末現在|末時点|まで)?[)]?/g, '').trim();
    addTo(groups, key, entry);
  }
  return [...groups.values()].flatMap((group): [AxisEntry, AxisEntry][] => {
    const dated = group.filter((entry) => entry.fiscalYear !== null);
    const now = dated.find((entry) => dated.some((other) => other.fiscalYear === entry.fiscalYear! - 1));
    const last = now && dated.find((other) => other.fiscalYear === now.fiscalYear! - 1);
    return now && last ? [[now, last]] : [];
  });
}
