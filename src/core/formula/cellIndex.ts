import { addTo } from '../groups';
import type { FormulaReference } from './types';

interface Place {
  readonly row: number;
  readonly col: number;
}

/** A few cells of a workbook, found by reference without walking through it: whole columns are common in formulas. */
export class CellIndex<T extends Place> {
  private readonly sheets = new Map<string, Map<number, T[]>>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** Cells of a sheet must come top to bottom. */
  add(sheet: string, cell: T): void {
    const columns = this.sheets.get(sheet) ?? new Map<number, T[]>();
    this.sheets.set(sheet, columns);
    addTo(columns, cell.col, cell);
    this.count++;
  }

  /** Cells of the index that a reference covers. @param own Sheet of the formula, for references that name none. */
  inside({ sheet, range }: FormulaReference, own: string): T[] {
    const columns = this.sheets.get(sheet ?? own);
    if (!columns) return [];
    const found: T[] = [];
    const look = (cells: readonly T[] | undefined): void => {
      if (!cells) return;
      for (let i = firstFrom(cells, range.top); i < cells.length && cells[i]!.row <= range.bottom; i++) found.push(cells[i]!);
    };
    if (range.right - range.left < columns.size) for (let col = range.left; col <= range.right; col++) look(columns.get(col));
    else for (const [col, cells] of columns) if (col >= range.left && col <= range.right) look(cells);
    return found;
  }
}

/** Position of the first cell at or below a row. */
function firstFrom(cells: readonly Place[], row: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
