import { isFixed, isNamed, placeOf } from './corner';
import { scanned } from './scanned';

/**
 * The formula as seen from its cell: equal for copies of one formula, whichever row or column they were copied to.
 * R1C1 notation (`SUM(RC[-12]:RC[-1])`), spaces left out, function names in capitals.
 * @param row Row of the formula's cell, from 0.
 * @param col Column of the formula's cell, from 0.
 */
export function relativeForm(formula: string, row: number, col: number): string {
  const { references, rest } = scanned(formula);
  let form = '';
  for (const reference of references) {
    form += reference.before;
    if (reference.sheet !== null) form += `'${reference.sheet}'!`;
    form += part('R', reference.row, row) + part('C', reference.col, col);
    if (!reference.single) form += `:${part('R', reference.lastRow, row)}${part('C', reference.lastCol, col)}`;
  }
  return form + rest;
}

/** A fixed end is numbered from 1 as in Excel, a relative one by its distance. */
function part(letter: string, place: number, from: number): string {
  if (!isNamed(place)) return '';
  if (isFixed(place)) return letter + (place >> 1);
  const distance = placeOf(place) - from;
  return distance === 0 ? letter : `${letter}[${distance}]`;
}
