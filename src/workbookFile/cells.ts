import { LAST_COLUMN, LAST_ROW } from '../core/snapshot/address';
import { displayText } from '../core/snapshot/display/displayText';
import type { Cell, CellValue, ErrorCode } from '../core/snapshot/workbook';
import { SharedFormulas } from './formulas';
import type { Budget } from './limits';
import { filledPlaces, type JsCell, type JsSheet } from './sheetJs';
import { unreadable } from './unreadable';

/** Error codes as SheetJS gives them [MS-XLSB 2.5.97.2]; it knows none of the newer ones. */
const ERRORS: ReadonlyMap<unknown, ErrorCode> = new Map<number, ErrorCode>([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

/**
 * Cells of a sheet in row-major order. Rows are let go as they are turned, so that a large book does not stand in memory twice.
 * @throws UnreadableFileError for an address outside a worksheet, and for more than the budget allows.
 */
export function readCells(sheet: JsSheet, date1904: boolean, budget: Budget): Cell[] {
  const rows = sheet['!data'] ?? [];
  const formulas = new SharedFormulas(budget);
  const cells: Cell[] = [];
  for (const r of filledPlaces(rows)) {
    const row = rows[r]!;
    for (const c of filledPlaces(row)) {
      if (!(r >= 0 && r <= LAST_ROW && c >= 0 && c <= LAST_COLUMN)) throw unreadable.corrupt('セルの番地が正しくありません');
      const cell = readCell(row[c]!, r, c, formulas, date1904, budget);
      if (!cell) continue;
      cells.push(cell);
    }
    rows[r] = [];
  }
  budget.spend('cells', cells.length);
  return cells;
}

/** The cell as the snapshot keeps it; null for one that is only formatted or only has a note. */
function readCell(cell: JsCell, row: number, col: number, formulas: SharedFormulas, date1904: boolean, budget: Budget): Cell | null {
  const formula = cell.f === undefined ? undefined : formulas.read(cell.f, row, col);
  const format = cell.z === undefined || cell.z === '' ? 'General' : String(cell.z);
  if (cell.t === 'e') {
    const error = ERRORS.get(cell.v) ?? '#VALUE!';
    return makeCell(row, col, null, error, format, formula, error);
  }
  const value = valueOf(cell);
  // An empty text is something only where a formula made it.
  if (formula === undefined && (value === null || value === '')) return null;
  const text = displayText(value, format, date1904);
  return makeCell(row, col, value, text === value ? text : budget.made(text), format, formula);
}

function valueOf({ t, v }: JsCell): CellValue {
  if (t === 'z' || v === undefined) return null;
  if (typeof v === 'string') return v.includes('\r') ? v.replace(/\r\n?/g, '\n') : v;
  if (typeof v === 'number') return Number.isFinite(v) ? v : null;
  return typeof v === 'boolean' ? v : null;
}

/** Spelled out, since spreading optional fields doubles the time of a large book. */
function makeCell(row: number, col: number, value: CellValue, text: string, format: string, formula?: string, error?: ErrorCode): Cell {
  if (error !== undefined) return formula === undefined ? { row, col, value, text, format, error } : { row, col, value, text, format, formula, error };
  return formula === undefined ? { row, col, value, text, format } : { row, col, value, text, format, formula };
}
