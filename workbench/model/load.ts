import { BooleanNumber, type ICellData, type IColumnData, type IRowData, type IStyleData, type IWorkbookData, type IWorksheetData, LocaleType, VerticalAlign } from '@univerjs/core';
import type { Range } from '../../src/core/snapshot/workbook';
import { encodeForLoad } from './cellCodec';
import type { CellContent, SheetContent, WorkbookContent } from './content';
import { namesResource } from './names';
import { extrasOf } from './sheetExtras';
import { SheetIds } from './sheetIds';
import { pixels } from './sizes';
import { encodeStyle, fontFamily } from './styleCodec';

/** Version of the engine's data model that this is written for. */
const APP_VERSION = '0.25.1';
/** Empty rows and columns round the filled part: a sheet of full size would cost the grid memory for each of its rows. */
const SPARE = { rows: 200, columns: 30 } as const;
const SMALLEST = { rows: 400, columns: 52 } as const;

/** What a sheet must have room for so that a cell can be written; the last one counted from 0. */
export const roomFor = (row: number, col: number): { rows: number; columns: number } => ({ rows: Math.max(SMALLEST.rows, row + 1 + SPARE.rows), columns: Math.max(SMALLEST.columns, col + 1 + SPARE.columns) });

/** The workbook as the engine loads it. Nothing is interpreted: what a cell holds is handed over with its type. */
export function toUniver(content: WorkbookContent): IWorkbookData {
  const styles: Record<string, IStyleData> = {};
  const ids = new Map<string, string>();
  const styleOf = (cell: CellContent): string | undefined => {
    if (cell.style === undefined && cell.format === undefined) return undefined;
    const key = `${cell.style ?? ''}|${cell.format ?? 'General'}`;
    let id = ids.get(key);
    if (id === undefined) {
      id = `s${ids.size}`;
      styles[id] = encodeStyle({ format: cell.format ?? 'General', style: content.styles[cell.style ?? -1] ?? {} });
      ids.set(key, id);
    }
    return id;
  };
  const sheets: IWorkbookData['sheets'] = {};
  const sheetOrder = content.sheets.map((_, index) => SheetIds.ofFile(index));
  content.sheets.forEach((sheet, index) => (sheets[sheetOrder[index]!] = sheetData(sheet, sheetOrder[index]!, styleOf)));
  // The engine keeps parsed formulas of all its instances under the unit's id: one that is unique keeps two workbooks apart.
  return { id: crypto.randomUUID(), name: content.name, appVersion: APP_VERSION, locale: LocaleType.JA_JP, styles, defaultStyle: defaultStyle(content), sheetOrder, sheets, resources: [namesResource(content, sheetOrder)] };
}

/** Look of cells that say nothing of their own. */
function defaultStyle({ defaultFont }: WorkbookContent): IStyleData {
  const { name, size } = defaultFont ?? { name: 'Yu Gothic', size: 11 };
  return { ff: fontFamily(name), fs: size, vt: VerticalAlign.BOTTOM };
}

function sheetData(sheet: SheetContent, id: string, styleOf: (cell: CellContent) => string | undefined): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let lastRow = 0;
  let lastCol = 0;
  for (const cell of sheet.cells) {
    const data = encodeForLoad(cell);
    const style = styleOf(cell);
    if (style !== undefined) data.s = style;
    (cellData[cell.row] ??= {})[cell.col] = data;
    lastRow = Math.max(lastRow, cell.row);
    lastCol = Math.max(lastCol, cell.col);
  }
  for (const merge of sheet.merges) {
    lastRow = Math.max(lastRow, merge.bottom);
    lastCol = Math.max(lastCol, merge.right);
  }
  const room = roomFor(lastRow, lastCol);
  return {
    ...sheetFrame(sheet, id),
    rowCount: room.rows,
    columnCount: room.columns,
    cellData,
    mergeData: sheet.merges.map(toUniverRange),
    rowData: rowData(sheet),
    columnData: columnData(sheet),
  };
}

/** Everything about a sheet but its cells, rows and columns. */
function sheetFrame(sheet: SheetContent, id: string): Partial<IWorksheetData> {
  const { rows, columns } = sheet.frozen;
  return {
    id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: freezeOf(rows, columns),
    defaultRowHeight: pixels(sheet.defaultRowHeight),
    defaultColumnWidth: sheet.defaultColumnWidth,
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    custom: extrasOf(sheet),
  };
}

export const freezeOf = (rows: number, columns: number) => ({ ySplit: rows, xSplit: columns, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 });

function rowData(sheet: SheetContent): Record<number, IRowData> {
  const rows: Record<number, IRowData> = {};
  for (const [row, height] of Object.entries(sheet.rowHeights)) rows[Number(row)] = { h: pixels(height), ia: BooleanNumber.FALSE };
  for (const row of sheet.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function columnData(sheet: SheetContent): Record<number, IColumnData> {
  const columns: Record<number, IColumnData> = {};
  for (const [col, width] of Object.entries(sheet.columnWidths)) columns[Number(col)] = { w: width };
  for (const col of sheet.hiddenColumns) columns[col] = { ...columns[col], hd: BooleanNumber.TRUE };
  return columns;
}

export const toUniverRange = (range: Range) => ({ startRow: range.top, endRow: range.bottom, startColumn: range.left, endColumn: range.right });

export const fromUniverRange = (range: { startRow: number; endRow: number; startColumn: number; endColumn: number }): Range => ({ top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn });
