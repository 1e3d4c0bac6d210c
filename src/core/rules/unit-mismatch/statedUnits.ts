import { KNOWN_UNITS } from '../../reading/units';
import { unitNote } from '../../reading/words';
import { rememberedOf } from '../../remembered';
import { isUnitNote } from '../../tables/cellClass';
import { textOf, type GridCell } from '../../tables/grid';
import { readHeading } from '../../tables/headingText';
import type { AxisEntry, Table } from '../../tables/types';
import { nameLeftOf } from './siblings';
import { sortOf, sortOfHeading, type Sort } from './units';

/** A unit that a heading, a unit column or the note above a table states against the words that it belongs to. */
export interface StatedUnit {
  readonly cell: GridCell;
  readonly unit: string;
  /** The words: 受付件数, 回収率. */
  readonly words: string;
  readonly sort: Sort;
  /** Where the words stand. */
  readonly evidence: readonly GridCell[];
}

/** 高額療養費 and 差額 are names of benefits, which are counted as well. */
const SURE_MONEY = /(?:金額|単価|[調徴納支請給査回収保果理]額)$/u;

/** What words measure without any doubt. */
function sureSort(words: string): Sort | null {
  const name = words.replace(/\s/gu, '').replace(/(?:[（(［[][^（(［[]*[）)］\]])+$/u, '').replace(/の?(?:推移|状況|内訳|実績)$/u, '');
  const sort = sortOfHeading(name);
  return sort === 'money' && !SURE_MONEY.test(name) ? null : sort;
}

/** A share may be stated of anything; money is no count, and neither is a share. */
const contradicts = (sort: Sort | null, unit: string): sort is Sort => sort !== null && sortOf(unit) !== 'share' && sortOf(unit) !== sort;

export const findStatedUnits = rememberedOf((table: Table): readonly StatedUnit[] =>
  table.kind === 'plan-status' || table.kind === 'list' ? [] : [...ofHeadings(table), ...ofColumn(table), ...ofNote(table)]);

/** 受付件数（円）, 回収率（件） */
function ofHeadings({ rows, columns }: Table): StatedUnit[] {
  const seen = new Set<GridCell>();
  return [...columns, ...rows].flatMap(({ name, headings }): StatedUnit[] => {
    const cell = headings[headings.length - 1];
    if (!cell || seen.has(cell) || !/[）)］\]]\s*$/u.test(name)) return [];
    seen.add(cell);
    const { unit } = readHeading(name);
    const sort = unit === null ? null : sureSort(name);
    return unit !== null && contradicts(sort, unit) ? [{ cell, unit, words: name, sort, evidence: [] }] : [];
  });
}

/** 回収率 | 件 */
function ofColumn(table: Table): StatedUnit[] {
  const column = table.columns.find(({ role }) => role === 'unit');
  return column ? table.rows.flatMap(({ index }): StatedUnit[] => {
    const cell = table.grid.startingAt(index, column.index);
    const unit = textOf(cell);
    if (!cell || !KNOWN_UNITS.has(unit)) return [];
    const words = nameLeftOf(table, index, column.index);
    const sort = sureSort(words);
    return contradicts(sort, unit) ? [{ cell, unit, words, sort, evidence: [] }] : [];
  }) : [];
}

/** Rows above a table in which its unit is noted. */
const NOTE_ROWS = 4;
/** Rows and columns whose figures, if they hold any, have a unit of their own or that of the others: their words say nothing of the note. */
const NOT_MEASURED = new Set<AxisEntry['role']>(['rate', 'ratio', 'difference', 'total', 'remark', 'name', 'unit', 'mark', 'number', 'condition']);

/** （単位：円） above nothing but 受付件数 and 決定件数. */
function ofNote(table: Table): StatedUnit[] {
  const { unit, grid, range } = table;
  if (unit === null || table.hasPercent || sortOf(unit) === 'share') return [];
  const axes = [table.columns.filter(({ index }) => index >= range.left + table.headerColumns), table.rows].map((entries) => entries.filter(({ role, period, sameYear }) => !NOT_MEASURED.has(role) && period === null && sameYear === null));
  const told = axes.map((entries) => entries.map(({ name }) => sureSort(name)));
  const [sort] = told.flat().filter((one) => one !== null);
  const axis = axes[told.findIndex((sorts) => sorts.length >= 2 && sorts.every((one) => one === sort))];
  if (sort === undefined || sort === 'share' || !axis || told.flat().some((one) => one !== null && one !== sort) || !contradicts(sort, unit)) return [];
  for (let row = range.top - 1; row >= Math.max(0, range.top - NOTE_ROWS); row--) {
    const cell = grid.rowCells(row).find((one) => isUnitNote(textOf(one)) && unitNote(textOf(one)) === unit);
    if (cell) return [{ cell, unit, words: axis[0]!.name, sort, evidence: axis.flatMap(({ headings }) => headings.slice(-1)) }];
  }
  return [];
}
