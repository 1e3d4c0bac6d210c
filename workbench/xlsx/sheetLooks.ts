import { cellKey, LAST_COLUMN } from '../../src/core/snapshot/address';
import { DEFAULT_ROW_HEIGHT, defaultPixels, digitWidth, pixelsOfWidth } from './sizes';
import type { Element } from './scan';
import { readFrame, visitCells, type ColumnSpan, type PlacedRecord, type SheetFrame } from './readSheet';
import type { Looks } from './styles';

/** What one workbook may bring along beside its filled cells; what goes beyond stays in the file and is not shown. */
export class LooksBudget {
  /** Cells that are only formatted. */
  bareCells = 200_000;
  /** Rows with a height of their own. */
  rowHeights = 100_000;

  take(what: 'bareCells' | 'rowHeights'): boolean {
    if (this[what] <= 0) return false;
    this[what]--;
    return true;
  }
}

export interface SheetLooks {
  /** Format records of cells that the file has, and of those that take their row's or column's. */
  readonly cells: readonly PlacedRecord[];
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
  readonly frame: SheetFrame | null;
}

/** Columns whose widths and formats are always told, used or not: those of the old file format. */
const TOLD_COLUMNS = 256;

/** Reads how a sheet looks. @param xml raw text of its part; undefined for a chart or a missing part. */
export function readSheetLooks(xml: string | undefined, looks: Looks, budget: LooksBudget): SheetLooks {
  const frame = xml === undefined ? null : readFrame(xml);
  const digit = digitWidth(looks.defaultFont);
  const isPlain = (record: number): boolean => looks.isPlain(record);
  const rows = new Map<number, number>();
  const rowHeights: Record<number, number> = {};
  const cells: PlacedRecord[] = [];
  let lastColumn = 0;
  if (xml !== undefined && frame?.data) {
    visitCells(xml, frame.data, {
      row(row, height, record) {
        if (height !== undefined && budget.take('rowHeights')) rowHeights[row] = height;
        if (record !== undefined) rows.set(row, record);
      },
      cell(row, col, record, bare) {
        if (bare && (isPlain(record) || !budget.take('bareCells'))) return;
        lastColumn = Math.max(lastColumn, col);
        cells.push({ row, col, record, bare });
      },
    });
  }
  const columns = frame?.columns ?? [];
  const inherited = xml === undefined || !frame?.data ? [] : inheritedCells(xml, frame.data, rows, columns, Math.min(lastColumn, TOLD_COLUMNS - 1), isPlain, budget);
  return {
    cells: [...cells, ...inherited],
    rowHeights,
    columnWidths: widthsOf(columns, digit, Math.max(TOLD_COLUMNS - 1, lastColumn)),
    defaultRowHeight: frame?.defaultRowHeight ?? DEFAULT_ROW_HEIGHT,
    defaultColumnWidth: frame?.defaultWidth === undefined ? defaultPixels(frame?.baseDigits ?? 8, digit) : pixelsOfWidth(frame.defaultWidth, digit),
    frame,
  };
}

/**
 * Cells that the file does not have, in its rows and up to its last column, and that look like their row or column. Beyond
 * them a format of whole columns or rows is not told: it has no end.
 */
function inheritedCells(xml: string, data: Element, rows: ReadonlyMap<number, number>, columns: readonly ColumnSpan[], lastColumn: number, isPlain: (record: number) => boolean, budget: LooksBudget): PlacedRecord[] {
  const byColumn = new Map<number, number>();
  for (const { first, last, record } of columns) if (!isPlain(record)) for (let col = first; col <= Math.min(last, lastColumn); col++) byColumn.set(col, record);
  if (byColumn.size === 0 && ![...rows.values()].some((record) => !isPlain(record))) return [];
  const present = new Set<number>();
  const listed = new Set<number>();
  let lastRow = -1;
  visitCells(xml, data, {
    row: (row) => void listed.add(row),
    cell: (row, col) => {
      present.add(cellKey(row, col));
      lastRow = Math.max(lastRow, row);
    },
  });
  const found: PlacedRecord[] = [];
  for (const row of listed) {
    const own = rows.get(row);
    if (row > lastRow) continue;
    if (own !== undefined && isPlain(own)) continue;
    for (const col of own === undefined ? byColumn.keys() : upTo(lastColumn)) {
      if (present.has(cellKey(row, col))) continue;
      if (!budget.take('bareCells')) return found;
      found.push({ row, col, record: own ?? byColumn.get(col)!, bare: true });
    }
  }
  return found;
}

function* upTo(last: number): Generator<number> {
  for (let i = 0; i <= last; i++) yield i;
}

/** Pixels by column. What is said of all columns up to the last one of the sheet is told no further than it matters. */
function widthsOf(columns: readonly ColumnSpan[], digit: number, lastTold: number): Record<number, number> {
  const widths: Record<number, number> = {};
  for (const { first, last, width } of columns) {
    if (width === undefined) continue;
    const end = last < LAST_COLUMN && last - first < TOLD_COLUMNS ? last : Math.min(last, lastTold);
    for (let col = first; col <= end; col++) widths[col] = pixelsOfWidth(width, digit);
  }
  return widths;
}
