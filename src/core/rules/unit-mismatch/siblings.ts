import { addTo } from '../../groups';
import { rememberedOf } from '../../remembered';
import { KNOWN_UNITS } from '../../reading/units';
import type { GridCell } from '../../tables/grid';
import { textOf } from '../../tables/grid';
import type { Table } from '../../tables/types';
import { sameUnit } from './units';

/** The unit that a sheet states for an item, in a unit column or in brackets behind its name. */
interface Stated {
  readonly sheet: string;
  readonly cell: GridCell;
  readonly unit: string;
}

/** An item whose unit one sheet states otherwise than all others. */
export interface OddSibling extends Stated {
  readonly item: string;
  readonly usual: string;
  readonly others: readonly Stated[];
}

/** Sheets that must agree on the unit of an item. */
const FEWEST_SHEETS = 3;

/** Compares the units that month sheets (and the sheet that collects them) state for the same items. */
export function findOddSiblings(tables: readonly Table[]): OddSibling[] {
  const items = new Map<string, Stated[]>();
  for (const table of tables) {
    if (table.kind === 'plan-status' || table.kind === 'list') continue;
    for (const { item, stated } of statedUnits(table)) {
      addTo(items, item, stated);
    }
  }
  return [...items].flatMap(([item, all]) => {
    const sheets = new Set(all.map(({ sheet }) => sheet));
    // An item twice on a sheet is counted in two ways there: nothing to compare.
    if (sheets.size !== all.length || all.length <= FEWEST_SHEETS) return [];
    const odd = all.filter((one) => all.filter((other) => sameUnit(other.unit, one.unit)).length === 1);
    if (odd.length !== 1) return [];
    const others = all.filter((one) => one !== odd[0]);
    const usual = others[0]!.unit;
    return others.every(({ unit }) => sameUnit(unit, usual)) ? [{ ...odd[0]!, item, usual, others }] : [];
  });
}

const statedUnits = rememberedOf((table: Table): readonly { item: string; stated: Stated }[] => {
  const column = table.columns.find(({ role }) => role === 'unit');
  return column ? unitColumn(table, column.index) : bracketUnits(table);
});

function unitColumn(table: Table, col: number): { item: string; stated: Stated }[] {
  const result: { item: string; stated: Stated }[] = [];
  for (const { index } of table.rows) {
    const cell = table.grid.at(index, col);
    const unit = textOf(cell);
    const item = nameLeftOf(table, index, col);
    if (cell && KNOWN_UNITS.has(unit) && item !== '') result.push({ item, stated: { sheet: table.sheet, cell, unit } });
  }
  return result;
}

/** The words that stand before a cell of a unit column. */
export function nameLeftOf(table: Table, row: number, col: number): string {
  for (let c = col - 1; c >= table.range.left; c--) {
    const cell = table.grid.at(row, c);
    if (cell && cell.reading.kind === 'text') return plain(textOf(cell));
  }
  return '';
}

function bracketUnits(table: Table): { item: string; stated: Stated }[] {
  return [...table.rows, ...table.columns].flatMap(({ headings, unit, label }) => {
    const cell = headings[headings.length - 1];
    const bracket = cell && unit ? /[（(［[][^（(［[]*[）)］\]]\s*$/u.exec(label) : null;
    return cell && unit && bracket ? [{ item: plain(label.slice(0, bracket.index)), stated: { sheet: table.sheet, cell, unit } }] : [];
  });
}

const plain = (text: string): string => text.replace(/\s/gu, '');
