import { cellAddress } from '../../src/core/snapshot/address';
import type { Workbook } from '../../src/core/snapshot/workbook';
import { inReadingOrder } from '../../src/excel/merges';

/** The snapshot as plain data in an order of its own; a difference then names the cell. */
export function plain(book: Workbook): unknown {
  return {
    name: book.name,
    date1904: book.date1904,
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: Object.fromEntries(sheet.cells.map(({ row, col, ...cell }) => [cellAddress(row, col), cell])),
      order: sheet.cells.map(({ row, col }) => cellAddress(row, col)),
      merges: [...sheet.merges].sort(inReadingOrder),
      hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
      hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
      notes: Object.fromEntries(sheet.notes),
    })),
  };
}
