import type { Fix } from '../../src/core/report';
import { cellKey, parseAddress } from '../../src/core/snapshot/address';
import type { Cell, Workbook } from '../../src/core/snapshot/workbook';

/** The snapshot after edits that put values into cells. @throws for an edit of another kind, or of a place that is not there */
export function applyToBook(workbook: Workbook, edits: Fix['edits']): Workbook {
  return edits.reduce((book, { sheet: name, cell, value }) => {
    const place = parseAddress(cell);
    if (!place || value === undefined || value === null || !book.sheets.some((sheet) => sheet.name === name)) throw new Error(`No such edit: ${name}!${cell}`);
    const key = ({ row, col }: { readonly row: number; readonly col: number }): number => cellKey(row, col);
    const sheets = book.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const before = sheet.cells.find((one) => key(one) === key(place));
      const after: Cell = { ...place, value, text: String(value), format: before?.format ?? 'General' };
      return { ...sheet, cells: [...sheet.cells.filter((one) => key(one) !== key(place)), after].sort((a, b) => key(a) - key(b)) };
    });
    return { ...book, sheets };
  }, workbook);
}
