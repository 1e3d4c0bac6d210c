import type { CellContent, CellStyle, SheetContent, WorkbookContent } from './content';
import { LAST_COLUMN, LAST_ROW } from '../../src/core/snapshot/address';
import type { UniverSheet } from './univerSheet';
import { points } from './sizes';
import { BooleanNumber } from '@univerjs/core';

const WHOLE_SHEET = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN } as const;

/**
 * The workbook as it stands, as plain data. Styles of the opened content keep their places in the list of styles; new ones are
 * added behind them.
 */
export function contentOf(original: WorkbookContent, sheets: readonly UniverSheet[], parts: Pick<WorkbookContent, 'names' | 'settings' | 'activeSheet'>): WorkbookContent {
  const styles = new StyleList(original.styles);
  return { name: original.name, date1904: original.date1904, sheets: sheets.map((sheet) => sheetContent(sheet, styles)), styles: styles.list, ...parts };
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
  const data = sheet.worksheet.getConfig().rowData;
  for (const [key, row] of Object.entries(data)) {
    if (row?.hd === BooleanNumber.TRUE) hiddenRows.push(Number(key));
    if (row?.h !== undefined && row.ia === BooleanNumber.FALSE) rowHeights[Number(key)] = points(row.h);
  }
  return { rowHeights, hiddenRows };
}

function columnsOf(sheet: UniverSheet): Pick<SheetContent, 'columnWidths' | 'hiddenColumns'> {
  const columnWidths: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  for (const [key, column] of Object.entries(sheet.worksheet.getConfig().columnData)) {
    if (column?.hd === BooleanNumber.TRUE) hiddenColumns.push(Number(key));
    if (column?.w !== undefined) columnWidths[Number(key)] = column.w;
  }
  return { columnWidths, hiddenColumns };
}
