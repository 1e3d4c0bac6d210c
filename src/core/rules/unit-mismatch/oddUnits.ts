import { isOfTurns } from '../../tables/turns';
import { rememberedOf } from '../../remembered';
import { readPeriod } from '../../reading/period';
import { figureOf, textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import { hasOneUnit } from './oneUnit';
import { isRank, isShare, placesOf, type Line, type Place } from './places';
import { areBothPrinted, isAnotherSort, sameUnit, sortOf, sortOfHeading, speaksFor, surelyGoesWith, wordsBeside } from './units';

/** A figure whose unit differs from the others of its row or column. */
export interface OddUnit {
  readonly cell: GridCell;
  readonly unit: string;
  readonly usual: string;
  /** Empty where only the heading speaks. */
  readonly others: readonly GridCell[];
  /** The heading that states or leads one to expect the usual unit, where one does. */
  readonly heading: GridCell | null;
}

/** Figures of one series that must share the usual unit; a heading that states it speaks for two. */
const FEWEST_VOTES = 3;
const VOTES_OF_HEADING = 2;

/**
 * Figures in another unit than the figures that measure the same:
 * 1. along time, the other months of the series;
 * 2. in a KPI list, target, actual and last year of the item;
 * 3. in a row or column whose heading speaks for a unit (率, 金額), its other figures;
 * 4. elsewhere, all figures of the row and of the column, where both agree;
 * 5. in a list of turns (第1回, 第2回 …), the other turns;
 * 6. and figures whose heading leaves no doubt that they are of another sort: 人 under 実施率, 円 under 件数.
 * A figure that shares its unit with another of its line measures something else and is no slip.
 */
export const findOddUnits = rememberedOf((table: Table): readonly OddUnit[] => {
  if (table.kind === 'plan-status' || (table.kind === 'list' && !isOfTurns(table)) || hasOneUnit(table)) return [];
  const time = timeAxis(table);
  const isKpiList = table.kind === 'kpi-list';
  const judge = (place: Place): OddUnit | null => {
    if (table.kind === 'list') return turn(place);
    if (isRank(place)) return null;
    const { row, column, inRow, inColumn } = place;
    // 高額療養費 among the kinds of benefits that a column counts is a name and no amount.
    const isNameOnly = (): boolean => sortOfHeading(row.name) === 'money' && inColumn.isOfOneUnit() && inColumn.shares(place);
    // What is written in the unit of the whole table is as the table says.
    const another = (): OddUnit | null => (isKpiList || (table.unit !== null && sameUnit(table.unit, place.unit)) ? null : (ofAnotherSort(place, column, row) ?? (isNameOnly() ? null : ofAnotherSort(place, row, column))));
    // Where others of its row and of its column have the unit, only the headings can speak against it.
    if (inRow.shares(place) && inColumn.shares(place)) return another();
    return (
      (time === 'across' && !isShare(column) ? series(place, row, column, inRow) : null) ??
      (time === 'down' && !isShare(row) ? series(place, column, row, inColumn) : null) ??
      (isKpiList && !isShare(column) && !inColumn.isUniform() && isOfOneKpi(place, inRow) ? kpi(place, inRow) : null) ??
      headed(place, column, row, inColumn) ??
      // A column that has one unit throughout (前年度 of rates) is not judged by what else stands in the row.
      ((inColumn.isOfOneUnit() && inColumn.shares(place)) || (isKpiList && !isOfOneKpi(place, inRow)) ? null : headed(place, row, column, inRow)) ??
      (isKpiList || isShare(column) || isShare(row) ? null : around(place, inRow, inColumn)) ??
      another()
    );
  };
  const found: Found[] = [];
  for (const place of placesOf(table)) {
    const odd = judge(place);
    if (odd) found.push({ place, odd });
  }
  return found.filter((one) => isSlip(one, found)).map(({ odd }) => odd);
});

/** アウトプット and アウトカム, each with a target and a result, are two KPIs of one row: only the figures under the same heading are of one. */
function isOfOneKpi(place: Place, line: Line): boolean {
  const [group, ...inner] = place.column.headings;
  return !group || inner.length === 0 || line.cellsBeside(place).some(({ col }) => col >= group.col && col <= group.lastCol);
}

interface Found {
  readonly place: Place;
  readonly odd: OddUnit;
}

/** Two odd figures in one line are rather two measures that the headings do not tell apart, unless the one belongs where the other stands. */
function isSlip({ place, odd }: Found, found: readonly Found[]): boolean {
  const beside = found.filter((other) => other.place !== place && (other.place.row === place.row || other.place.column === place.column));
  return beside.length === 0 || (beside.length === 1 && sameUnit(beside[0]!.odd.unit, odd.usual) && sameUnit(beside[0]!.odd.usual, odd.unit));
}

/** Direction in which most headings are months, quarters, years or 前年. */
function timeAxis({ rows, columns, range, headerColumns }: Table): 'across' | 'down' | null {
  const isTime = (all: readonly AxisEntry[]): boolean => {
    const entries = all.filter((entry) => !isShare(entry));
    const times = entries.filter(({ period, sameYear }) => period !== null || sameYear !== null).length;
    return times > 0 && entries.length > 1 && (times + entries.filter(({ role }) => role === 'total').length) * 2 > entries.length;
  };
  if (isTime(columns.filter(({ index }) => index >= range.left + headerColumns))) return 'across';
  return isTime(rows) ? 'down' : null;
}

function toOdd({ cell, unit }: Place, usual: string, others: readonly GridCell[], line: AxisEntry | null): OddUnit {
  const states = line?.unit && sameUnit(line.unit, usual) ? (line.headings[line.headings.length - 1] ?? null) : null;
  return { cell, unit, usual, others, heading: states };
}

function series(place: Place, entry: AxisEntry, across: AxisEntry, line: Line): OddUnit | null {
  const usual = line.usualBeside(place);
  if (!usual) return null;
  const votes = line.othersThan(place) + (entry.unit && sameUnit(entry.unit, usual) ? VOTES_OF_HEADING : 0);
  if (votes < FEWEST_VOTES || (speaksFor(entry, place.unit) && !speaksFor(entry, usual)) || (sortOf(place.unit) !== 'money' && speaksFor(across, place.unit))) return null;
  return toOdd(place, usual, line.cellsBeside(place), entry);
}

function kpi(place: Place, line: Line): OddUnit | null {
  // Shares differ by points.
  if (place.column.role === 'difference' && sameUnit(place.unit, 'ポイント')) return null;
  const usual = line.usualBeside(place);
  const clear = usual !== null && (line.othersThan(place) > 1 || (speaksFor(place.row, usual) && !speaksFor(place.row, place.unit)));
  return clear ? toOdd(place, usual, line.cellsBeside(place), place.row) : null;
}

/** Fewer turns tell nothing. */
const FEWEST_TURNS = 3;

function turn(place: Place): OddUnit | null {
  const usual = place.inColumn.usualBeside(place);
  return usual === null || place.inColumn.othersThan(place) < FEWEST_TURNS - 1 ? null : toOdd(place, usual, place.inColumn.cellsBeside(place), null);
}

function headed(place: Place, entry: AxisEntry, across: AxisEntry, line: Line): OddUnit | null {
  if (isShare(across)) return null;
  const usual = line.usualBeside(place);
  if (!usual || (areBothPrinted(usual, place.unit) && across.period === null) || !speaksFor(entry, usual) || surelyGoesWith(across, place.unit)) return null;
  if (speaksFor(entry, place.unit) && !hasLostThousands(place, usual, across, line)) return null;
  return toOdd(place, usual, line.cellsBeside(place), entry);
}

/** Amounts of one size that show that one has lost its 千, and how far from them it may lie. */
const FEWEST_AMOUNTS = 4;
const SAME_SIZE = 30;

/** 61,230円 among 98,642千円 and 58,907千円: 額 goes with both units, the size of the figures with one. */
function hasLostThousands(place: Place, usual: string, across: AxisEntry, line: Line): boolean {
  const { cell, unit } = place;
  if (sortOf(usual) !== 'money' || sortOf(unit) !== 'money' || line.othersThan(place) < FEWEST_AMOUNTS || /当たり|あたり|単価|平均/u.test(across.label)) return false;
  const sizes = line.cellsBeside(place).map((other) => Math.abs(figureOf(other)?.value ?? 0)).filter((size) => size > 0);
  const size = Math.abs(figureOf(cell)?.value ?? 0);
  return size > 0 && size <= Math.max(...sizes) * SAME_SIZE && size * SAME_SIZE >= Math.min(...sizes);
}

function around(place: Place, inRow: Line, inColumn: Line): OddUnit | null {
  const usual = inRow.usualBeside(place);
  const below = inColumn.usualBeside(place);
  if (!usual || !below || !sameUnit(usual, below) || inRow.othersThan(place) + inColumn.othersThan(place) < FEWEST_VOTES) return null;
  return speaksFor(place.row, place.unit) || speaksFor(place.column, place.unit) ? null : toOdd(place, usual, [...inColumn.cellsBeside(place), ...inRow.cellsBeside(place)], null);
}

/** What to write under a heading that measures shares, money or numbers of things. */
const EXPECTED = { share: '%', money: '円', count: '件・人などの数' } as const;

function ofAnotherSort(place: Place, entry: AxisEntry, across: AxisEntry): OddUnit | null {
  const expected = sortOfHeading(whatOf(entry));
  if (expected === null || !isAnotherSort(expected, place.unit)) return null;
  if (isShare(across) || surelyGoesWith(across, place.unit) || wordsBeside(place.cell) !== '') return null;
  return { cell: place.cell, unit: place.unit, usual: EXPECTED[expected], others: [], heading: entry.headings[entry.headings.length - 1] ?? null };
}

/** 件数 over 令和5年度: a heading that is nothing but a time says nothing of what is measured, the one above it does. */
function whatOf({ name, period, headings }: AxisEntry): string {
  if (period === null || headings.length < 2 || readPeriod(name) === null) return name;
  return textOf(headings[headings.length - 2]);
}
