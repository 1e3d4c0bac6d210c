import { rememberedOf } from '../../remembered';
import { figureOf, textOf, type GridCell } from '../../tables/grid';
import { readHeading } from '../../tables/headingText';
import type { AxisEntry, Table } from '../../tables/types';
import type { OddUnit } from './oddUnits';
import { sameUnit, sortOf, sortOfHeading, speaksFor, unitOf, wordsBeside } from './units';

/** So many figures of the line must be written without a unit, as its heading states it. */
const FEWEST_BARE = 3;
const NOT_MEASURED: ReadonlySet<AxisEntry['role']> = new Set<AxisEntry['role']>(['rate', 'ratio', 'difference', 'remark', 'name', 'unit', 'mark', 'number', 'condition']);

/** 1,412円 typed under 照会（件）, where all other figures leave the unit to the heading: money and counts do not stand in for each other. */
export const findAgainstHeadings = rememberedOf((table: Table): readonly OddUnit[] => {
  const { grid, range, headerColumns, rows, columns, kind } = table;
  if (kind === 'plan-status' || kind === 'list' || kind === 'kpi-list') return [];
  const rowAt = new Map(rows.map((entry) => [entry.index, entry]));
  return columns.flatMap((column): OddUnit[] => {
    const heading = column.index < range.left + headerColumns ? null : statedIn(column);
    if (!heading || column.unit === null || NOT_MEASURED.has(column.role)) return [];
    let bare = 0;
    const written: GridCell[] = [];
    for (const { index, role } of rows) {
      const cell = NOT_MEASURED.has(role) ? undefined : grid.startingAt(index, column.index);
      if (!cell || !figureOf(cell)) continue;
      const unit = unitOf(cell);
      if (unit === '') bare++;
      else if (!sameUnit(unit, column.unit)) written.push(cell);
    }
    const [cell] = written;
    if (!cell || written.length > 1 || bare < FEWEST_BARE || !isOdd(cell, column, rowAt.get(cell.row))) return [];
    return [{ cell, unit: unitOf(cell), usual: column.unit, others: [], heading }];
  });
});

/** The heading that states the unit of a column in brackets. */
const statedIn = ({ headings, unit }: AxisEntry): GridCell | null => (unit === null ? null : (headings.find((heading) => readHeading(textOf(heading)).unit === unit) ?? null));

function isOdd(cell: GridCell, column: AxisEntry, row: AxisEntry | undefined): boolean {
  const unit = unitOf(cell);
  const [own, stated] = [sortOf(unit), sortOf(column.unit!)];
  if (typeof cell.cell.value !== 'string' || own === 'share' || stated === 'share' || own === stated || wordsBeside(cell) !== '') return false;
  return sortOfHeading(column.name) !== own && row !== undefined && (row.unit === null || sameUnit(row.unit, column.unit!)) && !speaksFor(row, unit);
}
