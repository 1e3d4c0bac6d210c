import type { Range, Visibility } from '../../src/core/snapshot/workbook';
import type { CellInput, CellStyle, WorkbookContent } from './content';

/** Who changed something: the user in the grid, the add-in through the API, or another author. */
export type ChangeSource = 'user' | 'add-in' | 'other-author';

export interface ModelCell extends CellInput {
  readonly format: string;
  readonly style: CellStyle;
}

/** What to change in one cell; what is absent stays as it is. */
export interface CellEdit {
  readonly row: number;
  readonly col: number;
  /** null empties the cell. */
  readonly content?: CellInput | null;
  readonly format?: string;
  /** Merged into the style that the cell has; `fill: null` takes the fill away. */
  readonly style?: StyleEdit;
}

export type StyleEdit = { readonly [K in keyof CellStyle]?: CellStyle[K] | null };

export interface ConditionalFormat {
  readonly id: string;
  readonly sheetId: string;
  readonly ranges: readonly Range[];
  /** Custom formula without `=`, relative to the first cell of the first range. */
  readonly formula: string;
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly stopIfTrue: boolean;
}

export interface SheetModel {
  /** As Excel gives it: `{00000000-0001-0000-0000-000000000000}`; stable while the workbook is open. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string | null;
  readonly isProtected: boolean;
  readonly showGridlines: boolean;
  readonly merges: readonly Range[];
  /** Text of notes by A1 address. */
  readonly notes: ReadonlyMap<string, string>;
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** null for a cell that holds nothing and looks plain. */
  cell(row: number, col: number): ModelCell | null;
  /** Calls back for each cell of the range that holds something or has a style, row by row; the fast way to read much. */
  forEachCell(range: Range, visit: (row: number, col: number, cell: ModelCell) => void): void;
  /** Smallest rectangle round all cells that hold something (or, unless `valuesOnly`, are formatted); null on an empty sheet. */
  usedRange(valuesOnly: boolean): Range | null;
  /** Rows from this one on look like those of a new sheet: shown, and of the default height. */
  readonly firstPlainRow: number;
  isRowHidden(row: number): boolean;
  isColumnHidden(col: number): boolean;
  rowHeight(row: number): number;
  columnWidth(col: number): number;
}

export type ModelEvent =
  | { readonly type: 'cells-changed'; readonly sheetId: string; readonly range: Range; readonly source: ChangeSource; readonly before: ModelCell | null; readonly after: ModelCell | null; readonly formatOnly: boolean }
  | { readonly type: 'calculated'; readonly sheetIds: readonly string[] }
  | { readonly type: 'sheet-added' | 'sheet-deleted' | 'sheet-activated' | 'sheet-deactivated'; readonly sheetId: string; readonly source: ChangeSource }
  | { readonly type: 'sheet-renamed'; readonly sheetId: string; readonly source: ChangeSource; readonly before: string; readonly after: string }
  | { readonly type: 'sheet-moved'; readonly sheetId: string; readonly source: ChangeSource; readonly before: number; readonly after: number }
  | { readonly type: 'sheet-visibility-changed'; readonly sheetId: string; readonly source: ChangeSource; readonly before: Visibility; readonly after: Visibility }
  | { readonly type: 'selection-changed'; readonly sheetId: string; readonly ranges: readonly Range[] };

/** A custom function that the add-in has registered, as functions.json describes it. */
export interface CustomFunction {
  /** Full name with its namespace: `KPI.RATE`. */
  readonly name: string;
  readonly description: string;
  readonly helpUrl?: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional: boolean; readonly repeating: boolean; readonly isRange: boolean }[];
  /** Result fills more cells than its own. */
  readonly returnsMatrix: boolean;
  /** Arguments as Excel hands them over: a matrix of plain values for each. Rejects with an Excel error code (`#VALUE!`). */
  readonly call: (args: readonly unknown[], address: string) => Promise<unknown>;
}

/**
 * The workbook behind the host: one interface over the calculation engine, the same in Node and in the page.
 * Reads are synchronous and show what stood at the last `settled`; after writes await `settled` before the next read.
 */
export interface WorkbookModel {
  readonly name: string;
  readonly date1904: boolean;
  /** In the order of the tabs. */
  readonly sheets: readonly SheetModel[];
  readonly activeSheetId: string;
  /** Selected areas of the active sheet; the first is the one that Excel calls selected. */
  readonly selection: readonly Range[];
  readonly names: WorkbookContent['names'];
  readonly settings: Map<string, string>;
  readonly conditionalFormats: readonly ConditionalFormat[];
  sheet(id: string): SheetModel | undefined;

  /** One step: all cells, then one recalculation, one event for the rectangle round them. */
  writeCells(sheetId: string, edits: readonly CellEdit[], source: ChangeSource): void;
  merge(sheetId: string, range: Range, source: ChangeSource): void;
  unmerge(sheetId: string, range: Range, source: ChangeSource): void;
  setRowsHidden(sheetId: string, top: number, bottom: number, hidden: boolean): void;
  setColumnsHidden(sheetId: string, left: number, right: number, hidden: boolean): void;
  setRowHeight(sheetId: string, top: number, bottom: number, points: number): void;
  setColumnWidth(sheetId: string, left: number, right: number, pixels: number): void;
  setFrozen(sheetId: string, rows: number, columns: number): void;
  /** Adds a visible sheet, last or at the position from 0; the active one stays active. @returns id of the new sheet */
  addSheet(name: string, source: ChangeSource, position?: number): string;
  deleteSheet(sheetId: string, source: ChangeSource): void;
  renameSheet(sheetId: string, name: string, source: ChangeSource): void;
  moveSheet(sheetId: string, position: number, source: ChangeSource): void;
  setVisibility(sheetId: string, visibility: Visibility, source: ChangeSource): void;
  setTabColor(sheetId: string, color: string | null): void;
  setShowGridlines(sheetId: string, show: boolean): void;
  setProtected(sheetId: string, isProtected: boolean): void;
  activate(sheetId: string): void;
  /** Selects on the sheet, which becomes the active one, and brings the cells into view. */
  select(sheetId: string, ranges: readonly Range[]): void;
  /**
   * Defines a name; what uses it is calculated anew.
   * @param formula without `=`; references in it are absolute and name their sheets. @param sheetId null for a name of the workbook.
   */
  addName(name: string, formula: string, sheetId: string | null): void;
  deleteName(name: string, sheetId: string | null): void;
  setConditionalFormats(list: readonly ConditionalFormat[]): void;
  registerFunctions(functions: readonly CustomFunction[]): void;

  /** Resolves when no calculation is under way and all custom functions that cells wait for have answered. */
  settled(): Promise<void>;
  /**
   * Resolves when no calculation is under way; cells whose custom functions have not answered yet show `#GETTING_DATA`. Whoever
   * serves the page in which the functions run waits for this one: their answers come through the same door.
   */
  calculated(): Promise<void>;
  on(listener: (event: ModelEvent) => void): () => void;
  /** The workbook as it stands, for saving. */
  content(): WorkbookContent;
  dispose(): void;
}
