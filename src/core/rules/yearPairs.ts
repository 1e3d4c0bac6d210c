import { addTo } from '../groups';
import { rememberedOf } from '../remembered';
import type { RateRelation, TotalRelation } from '../relations/types';
import { itemKey } from '../series/item';
import { figureOf, type GridCell } from '../tables/grid';
import type { AxisEntry, MeasureRole, Table } from '../tables/types';

/** This year's figure beside last year's. */
export interface YearPair {
  readonly table: Table;
  readonly now: GridCell;
  readonly last: GridCell;
  /** Decimal logarithm of now ÷ last: 1 is ten times. */
  readonly log: number;
}

/** Rows and columns that compare the years themselves, or hold no figures. */
const NO_FIGURES: ReadonlySet<MeasureRole> = new Set(['ratio', 'difference', 'mark', 'remark', 'name', 'number', 'unit', 'condition']);

/** Figures that a ratio, a difference or a total already shows to be wrong. */
export function contradictedCells(relations: readonly (RateRelation | TotalRelation)[]): Set<string> {
  const cells = new Set<string>();
  for (const relation of relations) {
    if (relation.agreement !== 'differs') continue;
    const operands = relation.kind === 'rate' ? [...relation.numerator, ...relation.denominator] : [...relation.parts, ...relation.minus];
    for (const { sheet, address } of operands) cells.add(`${sheet}!${address}`);
    cells.add(`${relation.sheet}!${relation.cell.address}`);
  }
  return cells;
}

/** Typed figures of a table in the latest two years that follow each other, years across or down; a list for each measure (件数 of both years, 金額 of both years). */
export const yearPairs = rememberedOf((table: Table): readonly (readonly YearPair[])[] => pairsOf(table, false));

/** The same of all years of a table that follow each other. */
export const allYearPairs = rememberedOf((table: Table): readonly (readonly YearPair[])[] => pairsOf(table, true));

function pairsOf(table: Table, all: boolean): YearPair[][] {
  const { grid, range } = table;
  const columns = table.columns.filter((entry) => entry.index >= range.left + table.headerColumns);
  const across = yearsOf(columns, all);
  const [years, items] = across.length > 0 ? [across, table.rows] : [yearsOf(table.rows, all), columns];
  return years.map(([now, last]) => items.flatMap((item): YearPair[] => {
    if (NO_FIGURES.has(item.role)) return [];
    const at = (year: AxisEntry): GridCell | undefined => (across.length > 0 ? grid.startingAt(item.index, year.index) : grid.startingAt(year.index, item.index));
    const [a, b] = [at(now), at(last)];
    const [x, y] = [figureOf(a), figureOf(b)];
    if (!a || !b || !x || !y || x.value <= 0 || y.value <= 0 || x.unit !== y.unit || a.cell.formula !== undefined || b.cell.formula !== undefined) return [];
    return [{ table, now: a, last: b, log: Math.log10(x.value / y.value) }];
  }));
}

/** Columns (or rows) of one measure in two years that follow each other. */
function yearsOf(entries: readonly AxisEntry[], all: boolean): [AxisEntry, AxisEntry][] {
  const groups = new Map<string, AxisEntry[]>();
  for (const entry of entries) {
    if (NO_FIGURES.has(entry.role)) continue;
    // 令和7年度10月末 and 令和6年度 are of one measure.
    const key = itemKey(entry.headings).replace(/[(]?[0-9~]{1,5}月(?:分|末|現在|時点|末現在|末時点|まで)?[)]?/g, '').trim();
    addTo(groups, key, entry);
  }
  return [...groups.values()].flatMap((group): [AxisEntry, AxisEntry][] => {
    const dated = group.filter((entry) => entry.fiscalYear !== null);
    const following = dated.flatMap((entry): [AxisEntry, AxisEntry][] => {
      const before = dated.filter(({ fiscalYear }) => fiscalYear === entry.fiscalYear! - 1);
      return before.length === 1 ? [[entry, before[0]!]] : [];
    });
    if (all && following.length > 1) return following;
    const yearBefore = ({ fiscalYear }: AxisEntry): AxisEntry | undefined => dated.find((other) => other.fiscalYear === fiscalYear! - 1);
    const [now] = dated.filter(yearBefore).sort((a, b) => b.fiscalYear! - a.fiscalYear!);
    const last = now && yearBefore(now);
    return now && last ? [[now, last]] : wordPairs(group, all);
  });
}

/** 実績 | 前年同期: this year is not named. Of several columns of this year none is the one that last year is of, but all may be asked. */
function wordPairs(group: readonly AxisEntry[], all: boolean): [AxisEntry, AxisEntry][] {
  const [last, ...more] = group.filter(({ sameYear }) => sameYear === 'previous-year');
  const current = group.filter(({ sameYear, role, fiscalYear }) => sameYear === null && fiscalYear === null && (role === 'actual' || role === 'value'));
  return last && more.length === 0 && last.role !== 'target' && (all || current.length === 1) ? current.map((now) => [now, last]) : [];
}
