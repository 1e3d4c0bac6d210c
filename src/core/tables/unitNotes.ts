import { looksLikeCaption } from './captionLooks';
import { isUnitNote, isValueClass } from './cellClass';
import { textOf, type GridCell } from './grid';

/** Empty columns between a caption and the unit at the right end of its line; nearer, a figure may be meant to come there. */
const FEWEST_BETWEEN = 2;
/** Headings of a table that a unit stands over. */
const FEWEST_HEADINGS = 3;

/** （件） alone in a row or beside a caption: its unit, or the place of a figure that is still to come. */
export function mayEndInUnit(cells: readonly GridCell[]): boolean {
  const [first, unit = first] = cells;
  if (cells.length > 2 || unit === undefined || !isUnitNote(textOf(unit))) return false;
  return first === undefined || first === unit || (!isValueClass(first.cls) && (looksLikeCaption(first) || unit.col - first.lastCol > FEWEST_BETWEEN));
}

/** A unit is one of the table whose headings stand directly below it and end there. */
export function standsOver(cells: readonly GridCell[], headings: readonly GridCell[]): boolean {
  return headings.length >= FEWEST_HEADINGS && cells[cells.length - 1]!.col + 1 >= headings[headings.length - 1]!.lastCol;
}
