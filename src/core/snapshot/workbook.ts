/**
 * The plain snapshot of a workbook: everything the checker may look at and nothing else.
 * Excel, a file and a test each produce one; `check` only reads it.
 * Rows and columns are counted from 0 inside the code; A1 strings appear only in reports.
 */

/** A rectangle of cells, all four bounds included, counted from 0. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What Excel shows in a cell whose calculation failed. */
export type ErrorCode = '#NULL!' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#NAME?' | '#NUM!' | '#N/A' | '#SPILL!' | '#CALC!' | '#GETTING_DATA';

/** A stored value: a date is its serial number; a failed calculation has `error` and value null. */
export type CellValue = string | number | boolean | null;

export interface Cell {
  readonly row: number;
  readonly col: number;
  readonly value: CellValue;
  /** What the user sees, era dates and `"▲"` sections included; '' for a hidden zero or a formula that shows nothing. */
  readonly text: string;
  /** Formula in A1 notation without the leading `=`; shared formulas are expanded. */
  readonly formula?: string;
  /** Number format code as stored in the file; 'General' where none is set. */
  readonly format: string;
  readonly error?: ErrorCode;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

export interface Sheet {
  readonly name: string;
  readonly visibility: Visibility;
  /** Cells that hold a value, an error or a formula, in row-major order. */
  readonly cells: readonly Cell[];
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Text of notes and comments by A1 address. */
  readonly notes: ReadonlyMap<string, string>;
}

export interface Workbook {
  /** File or document name as the user knows it, without a folder. */
  readonly name: string;
  /** True for the 1904 date system; date serials in `value` are as stored. */
  readonly date1904: boolean;
  readonly sheets: readonly Sheet[];
}
