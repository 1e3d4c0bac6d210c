import { cellAddress, columnName, LAST_ROW, parseAddress, parseRange, rangeContains } from '../../src/core/snapshot/address';
import { displayText } from '../../src/core/snapshot/display/displayText';
import type { Cell, CellValue, ErrorCode, Range, Sheet, Workbook } from '../../src/core/snapshot/workbook';

/** A cell with more than a value: `v` value, `f` formula without '=', `z` number format code, `e` error code. */
export interface CellSpec {
  readonly v?: CellValue;
  readonly f?: string;
  readonly z?: string;
  readonly e?: ErrorCode;
}

export type CellInput = number | string | null | CellSpec;

export interface SheetSpec {
  readonly name: string;
  /** Rows of the sheet from A1 on; null and '' leave a cell empty. */
  readonly rows: readonly (readonly CellInput[])[];
  /** Merged areas, e.g. 'A1:B2'. */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  /** Number format codes by address ('B2'), range ('B2:B9') or whole column ('B'); a cell's own `z` wins, then the last match. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Hidden rows counted from 1, as Excel shows them. */
  readonly hiddenRows?: readonly number[];
  /** Hidden columns by letter. */
  readonly hiddenColumns?: readonly string[];
  /** Notes by address. */
  readonly notes?: Readonly<Record<string, string>>;
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly name?: string;
  readonly date1904?: boolean;
}

/**
 * A snapshot made without a file, for tests of rules and readers.
 * `text` is what Excel would show under the cell's format.
 * @throws Error where an address or a range of the description is none.
 */
export function buildWorkbook(spec: WorkbookSpec): Workbook {
  const date1904 = spec.date1904 ?? false;
  return { name: spec.name ?? 'test.xlsx', date1904, sheets: spec.sheets.map((sheet) => buildSheet(sheet, date1904)) };
}

function buildSheet(spec: SheetSpec, date1904: boolean): Sheet {
  const formats = Object.entries(spec.formats ?? {}).map(([area, code]) => ({ range: areaOf(area), code }));
  const cells: Cell[] = [];
  spec.rows.forEach((inputs, row) => {
    inputs.forEach((input, col) => {
      const format = formats.reduce((code, f) => (rangeContains(f.range, row, col) ? f.code : code), 'General');
      const cell = buildCell(input, row, col, format, date1904);
      if (cell) cells.push(cell);
    });
  });
  return {
    name: spec.name,
    visibility: spec.hidden ? 'hidden' : 'visible',
    cells,
    merges: (spec.merges ?? []).map(areaOf),
    hiddenRows: new Set((spec.hiddenRows ?? []).map((row) => row - 1)),
    hiddenColumns: new Set((spec.hiddenColumns ?? []).map((letters) => areaOf(letters).left)),
    notes: new Map(Object.entries(spec.notes ?? {})),
  };
}

function buildCell(input: CellInput, row: number, col: number, areaFormat: string, date1904: boolean): Cell | null {
  const spec: CellSpec = typeof input === 'object' && input !== null ? input : { v: input };
  const value = spec.e === undefined ? (spec.v ?? null) : null;
  // As in a file: an empty text is a value only where a formula shows nothing.
  if (spec.f === undefined && spec.e === undefined && (value === null || value === '')) return null;
  const format = spec.z ?? areaFormat;
  return {
    row,
    col,
    value,
    text: spec.e ?? displayText(value, format, date1904),
    format,
    ...(spec.f === undefined ? {} : { formula: spec.f.replace(/^=/, '') }),
    ...(spec.e === undefined ? {} : { error: spec.e }),
  };
}

function areaOf(text: string): Range {
  const range = /^[A-Za-z]{1,3}$/.test(text) ? wholeColumn(text) : parseRange(text);
  if (!range) throw new Error(`no address of a worksheet: ${text}`);
  return range;
}

function wholeColumn(letters: string): Range | null {
  const first = parseAddress(`${letters}1`);
  return first && { top: 0, bottom: LAST_ROW, left: first.col, right: first.col };
}

/** The cell at an A1 address of a sheet; undefined where it is empty. */
export function cellAt(sheet: Sheet, address: string): Cell | undefined {
  return sheet.cells.find((cell) => cellAddress(cell.row, cell.col) === address);
}

/** Letters of a column counted from 0, for building addresses in tests. */
export const letters = columnName;
