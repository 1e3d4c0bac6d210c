import type { CellValue, ErrorCode, Range, Visibility } from '../../src/core/snapshot/workbook';

/**
 * A workbook as plain data (JSON): what the file layer reads out of an .xlsx, what the model is loaded with.
 * Rows and columns are counted from 0. Colours are `#RRGGBB`, sizes are points, column widths are pixels at 100%.
 */
export type BorderLine = 'thin' | 'medium' | 'thick' | 'hair' | 'dotted' | 'dashed' | 'double' | 'dashDot' | 'dashDotDot' | 'mediumDashed' | 'mediumDashDot' | 'mediumDashDotDot' | 'slantDashDot';

export interface Border {
  readonly line: BorderLine;
  readonly color: string;
}

export interface Font {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly color?: string;
}

/** How a cell looks apart from its number format; what is absent is Excel's default. */
export interface CellStyle {
  readonly font?: Font;
  readonly fill?: string;
  readonly borders?: Partial<Record<'top' | 'bottom' | 'left' | 'right', Border>>;
  readonly horizontal?: 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerAcrossSelection' | 'distributed';
  readonly vertical?: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrap?: boolean;
  /** Text stacked or turned: degrees from -90 to 90, 255 for stacked (縦書き). */
  readonly rotation?: number;
  readonly indent?: number;
  /** False where the cell may be edited on a protected sheet. */
  readonly locked?: boolean;
}

/** What a cell holds. A failed calculation has `error` and value null. `formula` has no leading `=`. */
export interface CellInput {
  readonly value: CellValue;
  readonly formula?: string;
  readonly error?: ErrorCode;
}

export interface CellContent extends CellInput {
  readonly row: number;
  readonly col: number;
  /** Number format code; absent where General. */
  readonly format?: string;
  /** Index into `WorkbookContent.styles`; absent where the cell looks plain. */
  readonly style?: number;
}

/** A conditional format by a formula, as the add-in's highlighting uses it. */
export interface ConditionalFormatContent {
  readonly id: string;
  readonly ranges: readonly Range[];
  /** Without `=`, relative to the first cell of the first range. */
  readonly formula: string;
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly stopIfTrue: boolean;
}

export interface SheetContent {
  /** Which sheet of the opened file this is (its `sheetId` there); absent on a sheet added since. Kept through renaming and moving, so that saving knows it. */
  readonly origin?: number;
  readonly name: string;
  readonly visibility: Visibility;
  /** Cells with content or a style, row by row. */
  readonly cells: readonly CellContent[];
  readonly merges: readonly Range[];
  /** Height in points by row, where set. */
  readonly rowHeights: Readonly<Record<number, number>>;
  /** Width in pixels by column, where set. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Text of notes by A1 address. */
  readonly notes: Readonly<Record<string, string>>;
  readonly tabColor: string | null;
  readonly isProtected: boolean;
  /** Rows and columns that stay when scrolled. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  /** Conditional formats by formula, first ones win; absent where there are none. Other kinds stay in the file unseen. */
  readonly conditionalFormats?: readonly ConditionalFormatContent[];
}

export interface WorkbookContent {
  readonly name: string;
  readonly date1904: boolean;
  readonly sheets: readonly SheetContent[];
  readonly styles: readonly CellStyle[];
  /** Font of the whole workbook where a style names none; absent on a new workbook. Size in points. */
  readonly defaultFont?: { readonly name: string; readonly size: number };
  /** Defined names: `formula` without `=`; `sheet` where the name is a sheet's own. */
  readonly names: readonly { readonly name: string; readonly formula: string; readonly sheet: string | null }[];
  /** Add-in settings kept in the document, JSON text by key. */
  readonly settings: Readonly<Record<string, string>>;
  /** Index of the sheet that is shown first. */
  readonly activeSheet: number;
}
