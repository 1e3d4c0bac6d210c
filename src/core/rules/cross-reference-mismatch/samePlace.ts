import type { MonthSheet } from '../../series/monthSheets';
import type { SeriesPoint } from '../../series/types';
import { figureOf, type GridCell } from '../../tables/grid';

/** A month's figure with the cell of the month's own sheet at one place of the form. */
export interface PlacedMonth {
  readonly point: SeriesPoint;
  readonly sheet: MonthSheet;
  readonly cell: GridCell;
  readonly equal: boolean;
}

/** So many different figures must be those of one place of the form, and so large a part of all, before the others are slips. */
const FEWEST_EQUAL = 4;
const LEAST_EQUAL = 0.7;
/** Figures below this are alike by chance. */
const SMALLEST = 10;

/**
 * The place of the form whose figures a line of the collecting sheet repeats month by month, whatever its name is there;
 * empty where none is repeated often enough.
 * @param points figures typed in, with the sheets of their months
 */
export function samePlace(points: readonly { readonly point: SeriesPoint; readonly sheet: MonthSheet }[]): readonly PlacedMonth[] {
  if (points.length < FEWEST_EQUAL) return [];
  const counts = new Map<string, { cell: GridCell; values: Set<number> }>();
  for (const { point, sheet } of points) {
    const value = point.figure!.value;
    if (Math.abs(value) < SMALLEST) continue;
    for (const cell of sheet.grid.saying('figure')) {
      if (figureOf(cell)?.value !== value) continue;
      const count = counts.get(cell.address) ?? { cell, values: new Set() };
      counts.set(cell.address, count);
      count.values.add(value);
    }
  }
  let best: readonly PlacedMonth[] = [];
  let most = FEWEST_EQUAL - 1;
  for (const { cell: { row, col }, values } of counts.values()) {
    if (values.size <= most) continue;
    const placed = points.flatMap(({ point, sheet }) => {
      const cell = sheet.grid.at(row, col);
      const figure = figureOf(cell);
      return cell && figure ? [{ point, sheet, cell, equal: figure.value === point.figure!.value }] : [];
    });
    if (placed.filter(({ equal }) => equal).length >= placed.length * LEAST_EQUAL) [best, most] = [placed, values.size];
  }
  return best;
}
