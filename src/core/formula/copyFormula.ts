import { columnName, LAST_COLUMN, LAST_ROW } from '../snapshot/address';
import { isFixed, isNamed, placeOf } from './corner';
import { scanned } from './scanned';

/**
 * The formula that copying a cell would put some rows down and columns to the right: relative references move, fixed ones stay.
 * @returns null where a reference would leave the worksheet.
 */
export function copyFormula(formula: string, down: number, right: number): string | null {
  let copy = '';
  let done = 0;
  for (const { from, to, row, col, lastRow, lastCol, single } of scanned(formula).references) {
    const first = moved(row, col, down, right);
    const last = single ? '' : moved(lastRow, lastCol, down, right);
    if (first === null || last === null) return null;
    copy += formula.slice(done, from) + (single ? first : `${first}:${last}`);
    done = to;
  }
  return copy + formula.slice(done);
}

function moved(row: number, col: number, down: number, right: number): string | null {
  const toRow = placeOf(row) + (isNamed(row) && !isFixed(row) ? down : 0);
  const toCol = placeOf(col) + (isNamed(col) && !isFixed(col) ? right : 0);
  if ((isNamed(row) && toRow < 0) || (isNamed(col) && toCol < 0) || toRow > LAST_ROW || toCol > LAST_COLUMN) return null;
  return (isNamed(col) ? (isFixed(col) ? '$' : '') + columnName(toCol) : '') + (isNamed(row) ? (isFixed(row) ? '$' : '') + (toRow + 1) : '');
}
