import type { MonthKey } from '../../reading/types';
import { cellKey } from '../../snapshot/address';
import { monthName } from '../../series/months';
import { isComputed } from '../../series/content';
import type { MonthSheet, MonthSheetFamily } from '../../series/monthSheets';
import { itemKey } from '../../series/item';
import type { MonthSeries, SeriesPoint } from '../../series/types';
import { figureOf, textOf } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { samePlace, type PlacedMonth } from './samePlace';

/** A figure typed into the collecting sheet beside the figure of the month's own sheet. */
interface Pair extends PlacedMonth {
  readonly series: MonthSeries;
}

/** So many typed figures must be those of the month sheets before the others can be called wrong. */
const FEWEST_EQUAL = 6;
const LEAST_EQUAL = 0.7;

/** Figures typed into a collecting sheet that are not those of the month sheets, item by item. */
export function collectedFigures(series: readonly MonthSeries[], tables: readonly Table[], families: readonly MonthSheetFamily[]): RuleFinding[] {
  return families.flatMap((family) => {
    const own = new Set(family.sheets.map((sheet) => sheet.grid.sheet.name));
    const typed = series.filter((one) => !own.has(one.sheet) && !one.derived && !one.isPrevious && one.role !== 'target' && one.item !== '');
    const columns = new Map<number, Pair[]>();
    const rows = new Map(family.sheets.map((sheet) => [sheet.month, { sheet, items: itemRows(sheet, tables) }]));
    for (const one of typed) {
      for (const point of one.points) {
        const month = rows.get(point.month);
        const row = month?.items.get(one.item);
        if (!month || row === undefined || !point.figure || point.source !== point || isComputed(point)) continue;
        for (const cell of month.sheet.grid.rowCells(row)) {
          const figure = figureOf(cell);
          if (!figure) continue;
          const pairs = columns.get(cell.col) ?? [];
          columns.set(cell.col, pairs);
          pairs.push({ series: one, point, sheet: month.sheet, cell, equal: figure.value === point.figure.value });
        }
      }
    }
    const named = bestColumn(columns);
    const known = new Set(named.map((pair) => pair.series));
    // 返戻件数 of the collecting sheet may stand under another name, in another table of the form.
    const placed = typed.filter((one) => !known.has(one)).flatMap((one) => samePlace(monthsOf(one, rows)).map((month): Pair => ({ series: one, ...month })));
    return [...named, ...placed].filter((pair) => !pair.equal).map(findingOf);
  });
}

/** Typed figures of a series with the sheets of their months. */
const monthsOf = (series: MonthSeries, sheets: ReadonlyMap<MonthKey, { readonly sheet: MonthSheet }>): { point: SeriesPoint; sheet: MonthSheet }[] =>
  series.points.flatMap((point) => {
    const month = sheets.get(point.month);
    return month && point.figure && point.source === point && !isComputed(point) ? [{ point, sheet: month.sheet }] : [];
  });

/** Rows of a month sheet by item; names that stand more than once name nothing. */
function itemRows({ grid }: MonthSheet, tables: readonly Table[]): Map<string, number> {
  const rows = new Map<string, number>();
  const twice = new Set<string>();
  for (const table of tables) {
    if (table.grid !== grid) continue;
    for (const entry of table.rows) {
      const item = itemKey(entry.headings);
      if (rows.has(item)) twice.add(item);
      rows.set(item, entry.index);
    }
  }
  for (const item of twice) rows.delete(item);
  rows.delete('');
  return rows;
}

/** The column of the month sheets whose figures the collecting sheet repeats. */
function bestColumn(columns: ReadonlyMap<number, readonly Pair[]>): readonly Pair[] {
  let best: readonly Pair[] = [];
  let most = 0;
  for (const pairs of columns.values()) {
    const equal = pairs.filter((pair) => pair.equal).length;
    if (equal > most && equal >= FEWEST_EQUAL && equal >= pairs.length * LEAST_EQUAL) [best, most] = [pairs, equal];
  }
  const seen = new Set<number>();
  return best.filter(({ point }) => !seen.has(cellKey(point.row, point.col)) && seen.add(cellKey(point.row, point.col)));
}

function findingOf({ series, point, sheet, cell }: Pair): RuleFinding {
  const name = sheet.grid.sheet.name;
  return {
    sheet: series.sheet,
    cell: point.address,
    evidence: [point.address, `${name}!${cell.address}`],
    message: `「${series.label}」の${monthName(point.month)}は、ここでは${textOf(point.cell)}ですが、シート「${name}」の${cell.address}では${textOf(cell)}です。ほかの欄は月のシートと一致しています。どちらが正しいか確かめて、そろえてください。`,
    found: textOf(point.cell),
    expected: textOf(cell),
  };
}
