import type { WorkbookModel } from '../model/workbookModel';
import { cellOf, columnCount, isOnSheet, isUnbounded, rowCount } from './area';
import { formatOf, readCells, textOf, valueOf } from './cells';
import { HostError } from './errors';
import { refuseLocked } from './protection';
import { typedValue } from './typed';
import { DdaError } from './xdmWire';

/** The common API's view of the selected cells: `getSelectedDataAsync` and `setSelectedDataAsync`. */
export interface DdaAnswer {
  readonly Error: number;
  readonly Data?: unknown;
}

const MATRIX: ReadonlySet<unknown> = new Set(['matrix', 'Matrix', 1]);
const TEXT: ReadonlySet<unknown> = new Set(['text', 'Text', 0]);

export async function getSelectedData(model: WorkbookModel, coercion: string | number): Promise<DdaAnswer> {
  await model.settled();
  const sheet = model.sheet(model.activeSheetId);
  const area = model.selection[0] ?? cellOf(0, 0);
  if (!sheet || isUnbounded(area)) return { Error: DdaError.NotSupported };
  const cells = readCells(sheet, area);
  if (TEXT.has(coercion)) return { Error: DdaError.None, Data: cells.map((row) => row.map((cell) => textOf(cell, model.date1904)).join('\t')).join('\n') };
  if (MATRIX.has(coercion)) return { Error: DdaError.None, Data: cells.map((row) => row.map((cell) => valueOf(cell))) };
  return { Error: DdaError.CoercionNotSupported };
}

/** Rows of what is written: a text is taken apart at tabs and line breaks, as when it is pasted. */
function rowsOf(data: unknown): readonly (readonly unknown[])[] | null {
  if (typeof data === 'string') return data.split(/\r?\n/).map((line) => line.split('\t'));
  if (!Array.isArray(data)) return data === null || data === undefined || typeof data === 'object' ? null : [[data]];
  const rows: readonly unknown[] = data;
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  return width > 0 && rows.every((row) => Array.isArray(row) && row.length === width) ? (rows as readonly (readonly unknown[])[]) : null;
}

/** Writes from the first selected cell on. A single value fills that cell alone; nothing is written where a cell is locked. */
export async function setSelectedData(model: WorkbookModel, data: unknown): Promise<DdaAnswer> {
  await model.settled();
  const sheet = model.sheet(model.activeSheetId);
  const rows = rowsOf(data);
  if (!sheet || !rows) return { Error: DdaError.InvalidFormat };
  const { top, left } = model.selection[0] ?? cellOf(0, 0);
  const area = { top, left, bottom: top + rows.length - 1, right: left + rows[0]!.length - 1 };
  if (!isOnSheet(area)) return { Error: DdaError.CannotWriteToSelection };
  try {
    refuseLocked(sheet, [area]);
    const cells = readCells(sheet, area);
    const edits = [];
    for (let r = 0; r < rowCount(area); r++) {
      for (let c = 0; c < columnCount(area); c++) {
        const value = rows[r]![c];
        if (value === null || value === undefined) continue;
        const { content, format } = typedValue(value, formatOf(cells[r]![c]), model.date1904);
        edits.push({ row: top + r, col: left + c, content, ...(format === undefined ? {} : { format }) });
      }
    }
    if (edits.length > 0) model.writeCells(sheet.id, edits, 'add-in');
    return { Error: DdaError.None };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { Error: error.code === 'AccessDenied' ? DdaError.CannotWriteToSelection : DdaError.InvalidFormat };
  }
}
