import { BooleanNumber, type IColumnData, type IRowData, type Nullable } from '@univerjs/core';
import { LAST_COLUMN, LAST_ROW } from '../../src/core/snapshot/address';
import type { CellContent, CellStyle, SheetContent, WorkbookContent } from './content';
import { points } from './sizes';
import type { UniverSheet } from './univerSheet';
import type { ConditionalFormat } from './workbookModel';

const WHOLE_SHEET = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN } as const;

/**
 * The workbook as it stands, as plain data. Styles of the opened content keep their places in the list of styles; new ones are
 * added behind them.
 */
export function contentOf(original: WorkbookContent, sheets: readonly UniverSheet[], parts: Pick<WorkbookContent, 'names' | 'settings' | 'activeSheet'>, about: (sheet: UniverSheet) => AboutSheet): WorkbookContent {
  const { name, date1904, defaultFont } = original;
  const styles = new StyleList(original.styles);
  return { name, date1904, ...(defaultFont ? { defaultFont } : {}), sheets: sheets.map((sheet) => ({ ...sheetContent(sheet, styles), ...aboutSheet(about(sheet)) })), styles: styles.list, ...parts };
}

/** What the model knows of a sheet and the engine does not. */
export interface AboutSheet {
  readonly origin: number | undefined;
  readonly conditionalFormats: readonly ConditionalFormat[];
}

function aboutSheet({ origin, conditionalFormats }: AboutSheet): Pick<SheetContent, 'origin' | 'conditionalFormats'> {
  const list = conditionalFormats.map(({ id, ranges, formula, fill, fontColor, stopIfTrue }) => ({ id, ranges, formula, fill, fontColor, stopIfTrue }));
  return { ...(origin === undefined ? {} : { origin }), ...(list.length > 0 ? { conditionalFormats: list } : {}) };
}

/** Styles by their place in the list. */
class StyleList {
  readonly list: CellStyle[];
  private readonly byObject = new Map<CellStyle, number>();
  private readonly byText = new Map<string, number>();

  constructor(known: readonly CellStyle[]) {
    this.list = [...known];
    known.forEach((style, index) => {
      // Two equal styles of a file stay two: each is found by its own object first.
      this.byObject.set(style, index);
      if (!this.byText.has(JSON.stringify(style))) this.byText.set(JSON.stringify(style), index);
    });
  }

  indexOf(style: CellStyle): number | undefined {
    let index = this.byObject.get(style);
    if (index !== undefined) return index;
    if (Object.keys(style).length === 0) return undefined;
    const text = JSON.stringify(style);
    index = this.byText.get(text) ?? this.list.push(style) - 1;
    this.byText.set(text, index);
    this.byObject.set(style, index);
    return index;
  }
}

function sheetContent(sheet: UniverSheet, styles: StyleList): SheetContent {
  const cells: CellContent[] = [];
  sheet.forEachCell(WHOLE_SHEET, (row, col, { format, style, ...content }) => {
    if (sheet.isSpilled(row, col)) return;
    const index = styles.indexOf(style);
    cells.push({ row, col, ...content, ...(format === 'General' ? {} : { format }), ...(index === undefined ? {} : { style: index }) });
  });
  const { rowHeights, hiddenRows } = rowsOf(sheet);
  const { columnWidths, hiddenColumns } = columnsOf(sheet);
  const { name, visibility, merges, defaultRowHeight, defaultColumnWidth, tabColor, isProtected, frozen, showGridlines } = sheet;
  return { name, visibility, cells, merges, rowHeights, columnWidths, defaultRowHeight, defaultColumnWidth, hiddenRows, hiddenColumns, notes: Object.fromEntries(sheet.notes), tabColor, isProtected, frozen, showGridlines };
}

function rowsOf(sheet: UniverSheet): Pick<SheetContent, 'rowHeights' | 'hiddenRows'> {
  const rowHeights: Record<number, number> = {};
  const hiddenRows: number[] = [];
  const data: Record<number, Nullable<Partial<IRowData>>> = sheet.worksheet.getConfig().rowData;
  for (const [key, row] of Object.entries(data)) {
    if (!row) continue;
    if (row.hd === BooleanNumber.TRUE) hiddenRows.push(Number(key));
    if (row.h !== undefined && row.ia === BooleanNumber.FALSE) rowHeights[Number(key)] = points(row.h);
  }
  return { rowHeights, hiddenRows };
}

function columnsOf(sheet: UniverSheet): Pick<SheetContent, 'columnWidths' | 'hiddenColumns'> {
  const columnWidths: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  const data: Record<number, Nullable<Partial<IColumnData>>> = sheet.worksheet.getConfig().columnData;
  for (const [key, column] of Object.entries(data)) {
    if (!column) continue;
    if (column.hd === BooleanNumber.TRUE) hiddenColumns.push(Number(key));
    if (column.w !== undefined) columnWidths[Number(key)] = column.w;
  }
  return { columnWidths, hiddenColumns };
}
