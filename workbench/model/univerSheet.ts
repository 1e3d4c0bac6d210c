import { BooleanNumber, type ICellData, type IRowData, type Nullable, type Worksheet } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';
import { cellAddress } from '../../src/core/snapshot/address';
import type { Range, Visibility } from '../../src/core/snapshot/workbook';
import { decodeCell, hasContent } from './cellCodec';
import { fromUniverRange } from './load';
import { extras } from './sheetExtras';
import { points } from './sizes';
import type { StyleTable } from './styleTable';
import type { ModelCell, SheetModel } from './workbookModel';

type Matrix = Record<number, Record<number, Nullable<ICellData>>>;

/** One sheet of the engine as the model shows it. Nothing is copied: each read looks at the engine's own cells. */
export class UniverSheet implements SheetModel {
  private used: { readonly revision: number; readonly all: Range | null; readonly values: Range | null } | null = null;
  /** Counts the changes of the sheet; whoever changes it, counts it up. */
  revision = 0;

  constructor(
    readonly id: string,
    private readonly engineSheet: () => Worksheet,
    private readonly styles: StyleTable,
    private readonly formulas: FormulaDataModel,
  ) {}

  get worksheet(): Worksheet {
    return this.engineSheet();
  }

  get name(): string {
    return this.worksheet.getName();
  }

  get visibility(): Visibility {
    if (this.worksheet.isSheetHidden() !== BooleanNumber.TRUE) return 'visible';
    return extras(this.worksheet).veryHidden ? 'veryHidden' : 'hidden';
  }

  get tabColor(): string | null {
    const color = this.worksheet.getTabColor();
    return color === undefined || color === null || color === '' ? null : color;
  }

  get isProtected(): boolean {
    return extras(this.worksheet).isProtected;
  }

  get showGridlines(): boolean {
    return !this.worksheet.hasHiddenGridlines();
  }

  get merges(): readonly Range[] {
    return this.worksheet.getMergeData().map(fromUniverRange);
  }

  get notes(): ReadonlyMap<string, string> {
    return new Map(Object.entries(extras(this.worksheet).notes));
  }

  get defaultRowHeight(): number {
    return points(this.worksheet.getConfig().defaultRowHeight);
  }

  get defaultColumnWidth(): number {
    return this.worksheet.getConfig().defaultColumnWidth;
  }

  get frozen(): { readonly rows: number; readonly columns: number } {
    const { ySplit, xSplit } = this.worksheet.getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  cell(row: number, col: number): ModelCell | null {
    return this.modelCell(row, col, this.matrix[row]?.[col], this.spilled?.[row]?.[col]);
  }

  forEachCell(range: Range, visit: (row: number, col: number, cell: ModelCell) => void): void {
    const { matrix, spilled } = this;
    for (const row of indices(range.top, range.bottom, matrix, spilled)) {
      const cells = matrix[row];
      const spill = spilled?.[row];
      for (const col of indices(range.left, range.right, cells, spill)) {
        const cell = this.modelCell(row, col, cells?.[col], spill?.[col]);
        if (cell) visit(row, col, cell);
      }
    }
  }

  usedRange(valuesOnly: boolean): Range | null {
    if (this.used?.revision !== this.revision) {
      this.used = { revision: this.revision, all: this.boundsOf((cell) => hasContent(cell) || !this.styles.isPlain(cell.s)), values: this.boundsOf(hasContent) };
    }
    return valuesOnly ? this.used.values : this.used.all;
  }

  get firstPlainRow(): number {
    // Keys that are whole numbers come in their order.
    const last = Object.keys(this.worksheet.getRowManager().getRowData()).at(-1);
    return last === undefined ? 0 : Number(last) + 1;
  }

  isRowHidden(row: number): boolean {
    return this.line(row)?.hd === BooleanNumber.TRUE;
  }

  isColumnHidden(col: number): boolean {
    return this.worksheet.getColumnManager().getColumn(col)?.hd === BooleanNumber.TRUE;
  }

  rowHeight(row: number): number {
    const line = this.line(row);
    const height = line?.ia === BooleanNumber.FALSE ? line.h : (line?.ah ?? line?.h);
    return height === undefined ? this.defaultRowHeight : points(height);
  }

  columnWidth(col: number): number {
    return this.worksheet.getColumnManager().getColumn(col)?.w ?? this.defaultColumnWidth;
  }

  /** Whether the cell shows a part of another cell's result and holds nothing itself. */
  isSpilled(row: number, col: number): boolean {
    const cell = this.matrix[row]?.[col];
    return this.spilled?.[row]?.[col] !== undefined && (!cell || !hasContent(cell)) && (!cell || this.styles.isPlain(cell.s));
  }

  /** A1 address of a cell with the sheet's name, as the engine and Excel write it. */
  address(row: number, col: number): string {
    const { name } = this;
    return `${/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`}!${cellAddress(row, col)}`;
  }

  private line(row: number): Nullable<Partial<IRowData>> {
    return this.worksheet.getRowManager().getRow(row);
  }

  private get matrix(): Matrix {
    return this.worksheet.getCellMatrix().getMatrix();
  }

  /** Results of formulas that fill more cells than their own, which the engine keeps apart; undefined where there are none. */
  private get spilled(): Matrix | undefined {
    return this.formulas.getArrayFormulaCellData()[this.worksheet.getUnitId()]?.[this.worksheet.getSheetId()] ?? undefined;
  }

  private modelCell(row: number, col: number, cell: Nullable<ICellData>, spill: Nullable<ICellData>): ModelCell | null {
    if (!cell) return spill ? decodeCell(spill, null, this.styles.lookOf(null)) : null;
    const look = this.styles.lookOf(cell.s);
    if (!hasContent(cell)) {
      if (spill) return decodeCell(spill, null, look);
      return this.styles.isPlain(cell.s) ? null : { value: null, format: look.format, style: look.style };
    }
    // A formula that was filled down is kept once; the others of its row or column only name it.
    const formula = cell.f ?? (cell.si ? this.formulas.getFormulaStringByCell(row, col, this.worksheet.getSheetId(), this.worksheet.getUnitId()) : null);
    return decodeCell(cell, formula, look);
  }

  private boundsOf(counts: (cell: ICellData) => boolean): Range | null {
    let top = -1;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    for (const matrix of [this.matrix, this.spilled ?? {}]) {
      for (const key in matrix) {
        const row = Number(key);
        const cells = matrix[row]!;
        for (const key of Object.keys(cells)) {
          const col = Number(key);
          if (col >= left && col <= right && row >= top && row <= bottom && top >= 0) continue;
          const cell = cells[col];
          if (!cell || !counts(cell)) continue;
          top = top < 0 ? row : Math.min(top, row);
          bottom = Math.max(bottom, row);
          left = Math.min(left, col);
          right = Math.max(right, col);
        }
      }
    }
    return top < 0 ? null : { top, left, bottom, right };
  }
}

/** The numbers from first to last under which one of the records has something, in rising order. */
function indices(first: number, last: number, ...records: readonly (Readonly<Record<number, unknown>> | undefined)[]): number[] {
  const present = records.filter((record) => record !== undefined);
  const found = new Set<number>();
  for (const record of present) {
    if (last - first < 64) {
      for (let index = first; index <= last; index++) if (record[index] !== undefined) found.add(index);
    } else {
      for (const key in record) {
        const index = Number(key);
        if (index >= first && index <= last) found.add(index);
      }
    }
  }
  const list = [...found];
  // Integer keys come in rising order; only two records together may not.
  return present.length > 1 ? list.sort((a, b) => a - b) : list;
}
