import { addTo } from '../../groups';
import { KNOWN_UNITS } from '../../reading/units';
import { rememberedOf } from '../../remembered';
import { shownCell } from '../../series/content';
import { rangeContains } from '../../snapshot/address';
import { textOf, type GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import { sameUnit, sortOf } from './units';

/** A unit column that states another unit than that of the list that shows the very same figures. */
export interface UnitElsewhere {
  readonly sheet: string;
  readonly cell: GridCell;
  readonly unit: string;
  readonly other: { readonly sheet: string; readonly cell: GridCell; readonly unit: string };
}

/** So many figures of the line are shown, and so many other lines have the same unit on both sheets. */
const FEWEST_SHOWN = 2;
const FEWEST_AGREEING = 3;

/** What a line of a list shows of another table's line, and the units that both state. */
interface Pair {
  readonly own: GridCell;
  readonly there: GridCell;
  readonly table: Table;
  shown: number;
}

/**
 * 回収額 in 千円 on the list, whose cells are ='レセプト'!N26, and 円 in the unit column there: one figure in two units.
 * Wrong is the one that stands alone in its table, where the other lines of its sort have the unit of the other side.
 */
export function unitsElsewhere(tables: readonly Table[]): UnitElsewhere[] {
  const bySheet = new Map<string, Table[]>();
  for (const table of tables) if (unitColumn(table) !== null) addTo(bySheet, table.sheet, table);
  return [...bySheet.values()].flat().flatMap((list) => {
    const pairs = pairsOf(list, bySheet);
    const differing = pairs.filter(({ own, there }) => !sameUnit(textOf(own), textOf(there)));
    if (differing.length === 0 || pairs.length - differing.length < FEWEST_AGREEING) return [];
    return differing.filter(({ shown }) => shown >= FEWEST_SHOWN).flatMap(({ own, there, table }): UnitElsewhere[] => {
      const [here, away] = [{ sheet: list.sheet, cell: own, unit: textOf(own) }, { sheet: table.sheet, cell: there, unit: textOf(there) }];
      const [ownIsOdd, otherIsOdd] = [isAlone(list, here.unit, away.unit), isAlone(table, away.unit, here.unit)];
      if (ownIsOdd === otherIsOdd) return [];
      return [otherIsOdd ? { ...away, other: here } : { ...here, other: away }];
    });
  });
}

/** The column of a table that states units. */
const unitColumn = ({ kind, columns }: Table): number | null => (kind === 'plan-status' || kind === 'list' ? null : (columns.find(({ role }) => role === 'unit')?.index ?? null));

function unitAt(table: Table, row: number): GridCell | null {
  const column = unitColumn(table);
  const cell = column === null ? undefined : table.grid.at(row, column);
  return cell && KNOWN_UNITS.has(textOf(cell)) ? cell : null;
}

function pairsOf(list: Table, bySheet: ReadonlyMap<string, readonly Table[]>): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { index } of list.rows) {
    const own = unitAt(list, index);
    if (!own) continue;
    for (const cell of list.grid.rowCells(index)) {
      const shown = cell.cell.formula === undefined || !rangeContains(list.range, cell.row, cell.col) ? null : shownCell(cell.cell.formula);
      const table = shown && bySheet.get(shown.sheet)?.find((one) => one !== list && rangeContains(one.range, shown.row, shown.col));
      const there = table && unitAt(table, shown.row);
      if (!table || !there) continue;
      const key = `${own.address} ${table.sheet}!${there.address}`;
      const known = pairs.get(key);
      if (known) known.shown++;
      else pairs.set(key, { own, there, table, shown: 1 });
    }
  }
  return [...pairs.values()];
}

/** Whether a table states a unit once, and another of the same sort for other lines. */
function isAlone(table: Table, unit: string, other: string): boolean {
  const units = unitsOf(table);
  return sortOf(unit) === sortOf(other) && units.filter((one) => sameUnit(one, unit)).length === 1 && units.some((one) => sameUnit(one, other));
}

const unitsOf = rememberedOf((table: Table): readonly string[] => [...new Set(table.rows.flatMap(({ index }) => unitAt(table, index) ?? []))].map(textOf));
