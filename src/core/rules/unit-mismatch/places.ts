import type { GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import { sameUnit, suggests, unitOf, wordsBeside } from './units';

/** A figure with a unit, in its row and column. */
export interface Place {
  readonly cell: GridCell;
  readonly unit: string;
  readonly row: AxisEntry;
  readonly column: AxisEntry;
  readonly inRow: Line;
  readonly inColumn: Line;
}

/** Rates and ratios have a unit of their own beside any figures. */
export const isShare = ({ role }: AxisEntry): boolean => role === 'rate' || role === 'ratio';

/** 33位 under 全国順位 stands beside figures of any unit. */
export const isRank = ({ unit, column }: Pick<Place, 'unit' | 'column'>): boolean => unit === '位' && column.label.includes('順位');

interface Column {
  readonly entry: AxisEntry;
  readonly line: Line;
}

/** Figures of a table that are written with a unit, with the lines that they stand in. */
export function placesOf({ grid, range, headerColumns, rows, columns }: Table): Place[] {
  const byColumn: Column[] = [];
  for (const entry of columns) byColumn[entry.index] = { entry, line: new Line(({ row }) => row) };
  const places: Place[] = [];
  for (const row of rows) {
    const inRow = new Line(({ column }) => column);
    for (const cell of grid.rowCells(row.index)) {
      const unit = unitOf(cell);
      if (unit === '' || cell.col < range.left + headerColumns || cell.col > range.right) continue;
      const column = byColumn[cell.col];
      // 前年度比96% and 取得率3.9% say themselves why they differ.
      if (!column || explainsItself(cell, unit)) continue;
      const place = { cell, unit, row, column: column.entry, inRow, inColumn: column.line };
      places.push(place);
      if (!isRank(place)) inRow.add(place);
      column.line.add(place);
    }
  }
  return places;
}

/** A true number shows words only by quotes in its format. */
function explainsItself(cell: GridCell, unit: string): boolean {
  if (typeof cell.cell.value !== 'string' && !cell.cell.format.includes('"')) return false;
  const words = wordsBeside(cell);
  return words !== '' && suggests(words, unit);
}

/** The places of one row or column; those under rates and ratios stand apart. */
export class Line {
  private readonly places: Place[] = [];
  /** Units of those that are no rates, with their numbers; a line has few. */
  private readonly units: string[] = [];
  private readonly counts: number[] = [];
  private plain = 0;
  private uniform = true;

  constructor(private readonly crossing: (place: Place) => AxisEntry) {}

  add(place: Place): void {
    this.uniform &&= this.places.length === 0 || this.places[0]!.unit === place.unit;
    this.places.push(place);
    if (isShare(this.crossing(place))) return;
    this.plain++;
    const known = this.units.indexOf(place.unit);
    if (known >= 0) this.counts[known]!++;
    else {
      this.units.push(place.unit);
      this.counts.push(1);
    }
  }

  /** How many other figures the line has, rates left out. */
  othersThan(place: Place): number {
    return this.plain - (isShare(this.crossing(place)) ? 0 : 1);
  }

  /** Whether another figure has the unit, too: then it is none to mend. Nearly all have. */
  shares(place: Place): boolean {
    const known = this.units.indexOf(place.unit);
    return known >= 0 && this.counts[known]! > (isShare(this.crossing(place)) ? 0 : 1);
  }

  /** Whether all figures that are no rates have one unit. */
  isOfOneUnit(): boolean {
    return this.units.length === 1;
  }

  /** Whether several figures, rates and all, have one unit: a column of ranks. */
  isUniform(): boolean {
    return this.uniform && this.places.length > 1;
  }

  /** The unit that all others share, where the place has another; null also where it has none to differ from. */
  usualBeside(place: Place): string | null {
    if (this.othersThan(place) === 0 || this.shares(place)) return null;
    let usual: string | null = null;
    for (const unit of this.units) {
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
