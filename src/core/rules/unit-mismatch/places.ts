import type { GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import { sameUnit, suggests, unitOf, wordsBeside } from './units';

/** A figure with a unit, in its row and column. */
export interface Place {
  readonly cell: GridCell;
  readonly unit: string;
  readonly row: AxisEntry;
  readonly column: AxisEntry;
}

/** Rates and ratios have a unit of their own beside any figures. */
export const isShare = ({ role }: AxisEntry): boolean => role === 'rate' || role === 'ratio';

/** Figures of a table that are written with a unit. */
export function placesOf({ grid, range, headerColumns, rows, columns }: Table): Place[] {
  const byColumn = new Map(columns.map((entry) => [entry.index, entry]));
  const places: Place[] = [];
  for (const row of rows) {
    for (const cell of grid.rowCells(row.index)) {
      const unit = unitOf(cell);
      if (unit === '' || cell.col < range.left + headerColumns || cell.col > range.right) continue;
      const column = byColumn.get(cell.col);
      // 前年度比96% and 取得率3.9% say themselves why they differ.
      if (column && !explainsItself(cell, unit)) places.push({ cell, unit, row, column });
    }
  }
  return places;
}

/** A true number shows words only by quotes in its format. */
const explainsItself = (cell: GridCell, unit: string): boolean => (typeof cell.cell.value === 'string' || cell.cell.format.includes('"')) && suggests(wordsBeside(cell), unit);

/** The places of one row or column; those under rates and ratios stand apart. */
export class Line {
  private readonly places: Place[] = [];
  private readonly counts = new Map<string, number>();
  private plain = 0;

  constructor(private readonly crossing: (place: Place) => AxisEntry) {}

  add(place: Place): void {
    this.places.push(place);
    if (isShare(this.crossing(place))) return;
    this.plain++;
    this.counts.set(place.unit, (this.counts.get(place.unit) ?? 0) + 1);
  }

  /** How many other figures the line has, rates left out. */
  othersThan(place: Place): number {
    return this.plain - (isShare(this.crossing(place)) ? 0 : 1);
  }

  /** The unit that all others share, where the place has another; null also where it has none to differ from. */
  usualBeside(place: Place): string | null {
    if (this.othersThan(place) === 0) return null;
    const counted = !isShare(this.crossing(place));
    // A unit shared with another figure is none to mend; nearly all are.
    if ((this.counts.get(place.unit) ?? 0) > (counted ? 1 : 0)) return null;
    let usual: string | null = null;
    for (const unit of this.counts.keys()) {
      if (unit === place.unit) continue;
      if (sameUnit(unit, place.unit) || (usual !== null && !sameUnit(unit, usual))) return null;
      usual ??= unit;
    }
    return usual;
  }

  /** The others, for evidence. */
  cellsBeside(place: Place): GridCell[] {
    return this.places.filter((other) => other !== place && !isShare(this.crossing(other))).map(({ cell }) => cell);
  }
}

/** Rows and columns of places by their entries. */
export function linesOf(places: readonly Place[]): { rows: ReadonlyMap<AxisEntry, Line>; columns: ReadonlyMap<AxisEntry, Line> } {
  const rows = new Map<AxisEntry, Line>();
  const columns = new Map<AxisEntry, Line>();
  for (const place of places) {
    let row = rows.get(place.row);
    if (!row) rows.set(place.row, (row = new Line(({ column }) => column)));
    row.add(place);
    let column = columns.get(place.column);
    if (!column) columns.set(place.column, (column = new Line((other) => other.row)));
    column.add(place);
  }
  return { rows, columns };
}
