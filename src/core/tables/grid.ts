import { PatternFinder } from '../formula';
import { addTo } from '../groups';
import type { Reading } from '../reading/types';
import { readCell } from '../reading/readCell';
import { rememberedFor } from '../remembered';
import { cellKey } from '../snapshot/address';
import type { Range, Sheet } from '../snapshot/workbook';
import { GridCell, single } from './gridCell';

export { GridCell };

/** A sheet as the recognition sees it: every filled cell read once, merged areas resolved. */
export interface Grid {
  readonly sheet: Sheet;
  /** Position of the sheet in the workbook, from 0. */
  readonly index: number;
  /** Filled cells in row-major order; cells that say nothing (spaces only) are left out. */
  readonly cells: readonly GridCell[];
  /** Those of them that store a text: a smaller part of a large book, and the only ones that many questions are about. */
  readonly texts: readonly GridCell[];
  /** Those of them whose reading is of a kind; most questions about a whole sheet are about few of its cells. */
  saying(kind: Reading['kind']): readonly GridCell[];
  /** The cell whose area covers this place, undefined where nothing stands. */
  at(row: number, col: number): GridCell | undefined;
  /** The cell that begins at this place (no look into merged areas). */
  startingAt(row: number, col: number): GridCell | undefined;
  /** Merged area or the single cell at this place, filled or not. */
  areaAt(row: number, col: number): Range;
  /** Filled cells that begin in this row, left to right. */
  rowCells(row: number): readonly GridCell[];
  /** First and last row and column that hold anything; null for an empty sheet. */
  readonly extent: Range | null;
}

function forEachPlace({ top, left, bottom, right }: Range, visit: (row: number, col: number) => void): void {
  for (let row = top; row <= bottom; row++) for (let col = left; col <= right; col++) visit(row, col);
}

/** Merged areas larger than this are indexed by their corner only: no report has them, hostile files do. */
const LARGEST_INDEXED_MERGE = 20_000;

const NONE: readonly GridCell[] = [];

/** What stands where, by row and column: most questions about a sheet ask for a place. */
class Places<T> {
  private readonly rows: T[][] = [];

  set(row: number, col: number, value: T): void {
    (this.rows[row] ??= [])[col] = value;
  }

  at(row: number, col: number): T | undefined {
    return this.rows[row]?.[col];
  }
}

/** The grid of a sheet, which is built once for a sheet at its place in the workbook. */
export const readGrid = rememberedFor((sheet: Sheet, { index, date1904 }: { readonly index: number; readonly date1904: boolean }) => buildGrid(sheet, index, date1904), (before, now) => before.index === now.index && before.date1904 === now.date1904);

/**
 * Builds the grid of a sheet; linear in filled cells plus the area of merges that matter.
 * @param index place of the sheet in the workbook, from 0
 * @param date1904 whether the workbook counts its dates from 1904
 */
export function buildGrid(sheet: Sheet, index: number, date1904 = false): Grid {
  const merges = new Map<number, Range>();
  for (const merge of sheet.merges) merges.set(cellKey(merge.top, merge.left), merge);
  const indexed = sheet.merges.filter((merge) => (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1) <= LARGEST_INDEXED_MERGE);
  const mergedPlaces = new Places<Range>();
  for (const merge of indexed) forEachPlace(merge, (row, col) => mergedPlaces.set(row, col, merge));
  // A cell stands at its own place and at those that its merged area covers.
  const places = new Places<GridCell>();
  const rows: GridCell[][] = [];
  const cells: GridCell[] = [];
  const ofKind = new Map<Reading['kind'], GridCell[]>();
  const patterns = new PatternFinder();
  for (const cell of sheet.cells) {
    const { row, col, formula } = cell;
    const reading = readCell(cell, date1904);
    if (reading.kind === 'empty' && !formula && cell.text.trim() === '') continue;
    const merge = merges.size > 0 ? (merges.get(cellKey(row, col)) ?? null) : null;
    const gridCell = new GridCell(cell, reading, merge, formula === undefined ? null : patterns.patternOf(formula, row, col));
    cells.push(gridCell);
    addTo(ofKind, reading.kind, gridCell);
    places.set(row, col, gridCell);
    const inRow = rows[row];
    if (inRow) inRow.push(gridCell);
    else rows[row] = [gridCell];
  }
  for (const merge of indexed) {
    const owner = places.at(merge.top, merge.left);
    if (owner?.row !== merge.top || owner.col !== merge.left) continue;
    forEachPlace(merge, (row, col) => {
      if (mergedPlaces.at(row, col) === merge && !places.at(row, col)) places.set(row, col, owner);
    });
  }
  return {
    sheet,
    index,
    cells,
    texts: cells.filter(({ cell }) => typeof cell.value === 'string'),
    saying: (kind) => ofKind.get(kind) ?? NONE,
    extent: extentOf(cells),
    at: (row, col) => places.at(row, col),
    startingAt: (row, col) => {
      const cell = places.at(row, col);
      return cell?.row === row && cell.col === col ? cell : undefined;
    },
    areaAt: (row, col) => mergedPlaces.at(row, col) ?? single(row, col),
    rowCells: (row) => rows[row] ?? NONE,
  };
}

function extentOf(cells: readonly GridCell[]): Range | null {
  if (cells.length === 0) return null;
  const extent = { ...cells[0]!.area };
  for (const { row, col, lastRow, lastCol } of cells) {
    if (row < extent.top) extent.top = row;
    if (col < extent.left) extent.left = col;
    if (lastRow > extent.bottom) extent.bottom = lastRow;
    if (lastCol > extent.right) extent.right = lastCol;
  }
  return extent;
}

/** Whether the cell holds a figure that can be counted with. */
export const figureOf = (cell: GridCell | undefined) => (cell?.reading.kind === 'figure' ? cell.reading.figure : null);

/** Text of a cell as a reader sees it, line breaks as spaces, trimmed. */
export const textOf = (cell: GridCell | undefined): string => (cell ? cell.plainText : '');
