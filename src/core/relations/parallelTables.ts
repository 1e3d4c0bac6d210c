import { isComparisonRatioWord, isDifferenceWord, isGrowthRateWord } from '../reading/words';
import type { Settings } from '../settings';
import { captionOf } from '../tables/caption';
import { figureOf, type GridCell } from '../tables/grid';
import type { AxisEntry, Table } from '../tables/types';
import { nearlyAgrees } from './agree';
import { buildRate, buildTotal } from './build';
import { operandAt } from './operand';
import type { AnyRelation } from './types';

/** So many figures of a table must be what two others give, and such a share of them. */
const FEWEST_AGREEING = 4;
const LEAST_AGREEING = 0.7;
/** Tables of one form that are tried; a book with more of them keeps a sheet for every month. */
const MOST_TABLES = 6;

/** A place of a comparing table with the same places of the two that it compares. */
interface Place {
  readonly cell: GridCell;
  readonly row: AxisEntry;
  readonly column: AxisEntry;
}

/** １．令和6年度, ２．令和5年度 and ３．対前年同月比 (or 増減) of one form, on one sheet or on several: place by place. */
export function findParallelTables(tables: readonly Table[], rounding: Settings['rounding']): AnyRelation[] {
  const comparing = tables.flatMap((table) => {
    const title = captionOf(table);
    const isRatio = isComparisonRatioWord(title) && !isGrowthRateWord(title);
    return isRatio || isDifferenceWord(title) ? [{ table, isRatio }] : [];
  });
  if (comparing.length === 0) return [];
  return comparing.flatMap(({ table, isRatio }) => {
    const places = typedPlaces(table);
    if (places.length < FEWEST_AGREEING || (isRatio && !places.every(({ cell }) => figureOf(cell)!.unit === '%'))) return [];
    const form = formOf(table);
    const alike = tables.filter((other) => other !== table && formOf(other) === form && !comparing.some((one) => one.table === other));
    if (alike.length > MOST_TABLES) return [];
    const others = alike.map(byHeadings);
    const pairs = others.flatMap((now) => others.filter((then) => then !== now).map((then) => ({ now, then, agreeing: countAgreeing(places, now, then, isRatio) })));
    const best = pairs.reduce<(typeof pairs)[number] | null>((found, pair) => (found && found.agreeing >= pair.agreeing ? found : pair), null);
    if (!best || best.agreeing < FEWEST_AGREEING || best.agreeing < places.length * LEAST_AGREEING) return [];
    const why = `表の見出し「${captionOf(table)}」と、同じ形の二つの表との計算が ${best.agreeing} か所で合うことから`;
    return places.flatMap(({ cell, row, column }) => {
      const [now, then] = [best.now, best.then].map((other) => other.at(row, column));
      if (!now || !then) return [];
      const proposal = { cell, sheet: table.sheet, table, why, source: 'words' as const };
      const operands = [operandAt(best.now.grid, now.row, now.col), operandAt(best.then.grid, then.row, then.col)] as const;
      return (isRatio ? buildRate(proposal, [operands[0]], [operands[1]], 'comparison', rounding) : buildTotal(proposal, [operands[0]], [operands[1]], 'comparison')) ?? [];
    });
  });
}

const plain = (text: string): string => text.replace(/\s/gu, '');

const bodyColumns = ({ columns, range, headerColumns }: Table): AxisEntry[] => columns.filter(({ index }) => index >= range.left + headerColumns);

/** The headings over the figures; equal for tables of one form. */
const formOf = (table: Table): string => bodyColumns(table).map(({ label }) => plain(label)).join('|');

function typedPlaces(table: Table): Place[] {
  const columns = bodyColumns(table);
  return table.rows.flatMap((row) => columns.flatMap((column) => {
    const cell = table.grid.startingAt(row.index, column.index);
    return cell && cell.cell.formula === undefined && figureOf(cell) ? [{ cell, row, column }] : [];
  }));
}

/** A table whose places are found by their headings. */
interface Lookup {
  readonly grid: Table['grid'];
  /** Where the line of that name has its figure under that heading. */
  at(row: AxisEntry, column: AxisEntry): { readonly row: number; readonly col: number } | null;
}

function byHeadings(table: Table): Lookup {
  const indices = (entries: readonly AxisEntry[]): ReadonlyMap<string, number> => new Map([...entries].reverse().map(({ label, index }) => [plain(label), index]));
  const [rows, columns] = [indices(table.rows), indices(bodyColumns(table))];
  return {
    grid: table.grid,
    at: (row, column) => {
      const [line, under] = [rows.get(plain(row.label)), columns.get(plain(column.label))];
      return line === undefined || under === undefined ? null : { row: line, col: under };
    },
  };
}

function countAgreeing(places: readonly Place[], now: Lookup, then: Lookup, isRatio: boolean): number {
  let agreeing = 0;
  for (const { cell, row, column } of places) {
    const [a, b] = [now, then].map((table) => {
      const place = table.at(row, column);
      return place ? figureOf(table.grid.at(place.row, place.col)) : null;
    });
    if (!a || !b || (isRatio && b.value === 0)) continue;
    if (nearlyAgrees(isRatio ? a.value / b.value : a.value - b.value, figureOf(cell)!)) agreeing++;
  }
  return agreeing;
}
