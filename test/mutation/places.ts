import { cellAddress, columnName } from '../../src/core/snapshot/address';
import type { Cell } from '../../src/core/snapshot/workbook';
import { splitKey } from './arithmetic';
import { placeKey, type Book, type Place } from './book';
import { printed } from './figures';
import { seriesOf, typedPoints } from './series';

/** Longest text that counts as a figure with its unit and not as a sentence. */
const SHORT = 16;

/** Typed, clean cells that are figures: operands and results of relations that hold, points of series, actuals of KPIs. */
export function figurePlaces(book: Book): Place[] {
  const keys = new Set<string>();
  for (const relation of book.relations) if (relation.holds && relation.kind !== 'other') relation.places.forEach((key) => keys.add(key));
  for (const series of seriesOf(book)) typedPoints(book, series).forEach(({ place }) => keys.add(placeKey(place)));
  for (const kpi of book.truth.kpis) if (kpi.actualCell && kpi.actual !== null) keys.add(placeKey({ sheet: kpi.sheet, cell: kpi.actualCell }));
  return [...keys].map(splitKey).filter((place) => {
    const cell = book.at(place.sheet, place.cell);
    return book.isTyped(place.sheet, place.cell) && cell!.text.length <= SHORT && printed(cell) !== null && isPlainFigure(cell!);
  });
}

/** One number, perhaps with a unit or in brackets: nothing that could be read in two ways. */
const isPlainFigure = (cell: Cell): boolean => typeof cell.value === 'number' || /^[（(]?\s*[-+▲△]?\d[\d,.]*\s*[%％件人円千社部通名日事業所]*\s*[）)]?$/u.test(cell.text);

/** The cell beside or above a place; undefined where it is empty or outside. */
export function neighbour(book: Book, place: Place, down: number, right: number): Cell | undefined {
  const cell = book.at(place.sheet, place.cell);
  if (!cell || cell.row + down < 0 || cell.col + right < 0) return undefined;
  return book.at(place.sheet, cellAddress(cell.row + down, cell.col + right));
}

export const numericNeighbours = (book: Book, place: Place): number =>
  [[0, 1], [0, -1], [1, 0], [-1, 0]].filter(([down, right]) => typeof neighbour(book, place, down!, right!)?.value === 'number').length;

export const addressOf = (cell: Cell): string => cellAddress(cell.row, cell.col);
export const columnOf = (cell: Cell): string => columnName(cell.col);
