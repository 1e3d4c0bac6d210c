import { cellKey, parseAddress } from '../core/snapshot/address';
import type { Cell, Sheet, Workbook } from '../core/snapshot/workbook';
import type { CellText } from './view';

/** The cell of a sheet at a place; its cells are in row-major order. */
export function cellAt({ cells }: Sheet, row: number, col: number): Cell | null {
  const wanted = cellKey(row, col);
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cellKey(cells[middle]!.row, cells[middle]!.col) < wanted) low = middle + 1;
    else high = middle;
  }
  const found = cells[low];
  return found?.row === row && found.col === col ? found : null;
}

/** What the user sees in a workbook's cells; null for a cell where nothing is seen, and for what is no cell. */
export function cellTexts({ sheets }: Workbook): CellText {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return (name, address) => {
    const sheet = byName.get(name);
    const place = parseAddress(address);
    const text = sheet && place ? cellAt(sheet, place.row, place.col)?.text : undefined;
    return text === undefined || text === '' ? null : text;
  };
}
