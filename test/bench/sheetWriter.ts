import { utils, type CellObject, type WorkSheet } from '@e965/xlsx';

/** What a cell of the book is made from; a formula comes with the value that Excel would have saved. */
export interface Put {
  readonly v: string | number;
  readonly f?: string;
  readonly z?: string;
}

/** Fills one sheet row by row and counts what it has filled. */
export class SheetWriter {
  readonly sheet: WorkSheet = {};
  private readonly merges: string[] = [];
  private lastRow = 0;
  private lastCol = 0;
  filled = 0;

  /** @param row counted from 1, as Excel shows it; @param col counted from 0. */
  put(row: number, col: number, content: Put | string | number): void {
    const { v, f, z }: Put = typeof content === 'object' ? content : { v: content };
    const cell: CellObject = typeof v === 'number' ? { t: 'n', v } : { t: 's', v };
    if (f !== undefined) cell.f = f;
    if (z !== undefined) cell.z = z;
    this.sheet[utils.encode_cell({ r: row - 1, c: col })] = cell;
    this.lastRow = Math.max(this.lastRow, row);
    this.lastCol = Math.max(this.lastCol, col);
    this.filled++;
  }

  row(row: number, from: number, contents: readonly (Put | string | number | null)[]): void {
    contents.forEach((content, i) => {
      if (content !== null) this.put(row, from + i, content);
    });
  }

  merge(range: string): void {
    this.merges.push(range);
  }

  finish(): WorkSheet {
    this.sheet['!ref'] = `A1:${utils.encode_cell({ r: this.lastRow - 1, c: this.lastCol })}`;
    this.sheet['!merges'] = this.merges.map((range) => utils.decode_range(range));
    return this.sheet;
  }
}

export const column = (col: number): string => utils.encode_col(col);
