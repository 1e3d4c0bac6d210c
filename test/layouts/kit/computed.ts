import { buildWorkbook, type CellInput } from '../../support/buildWorkbook';
import { cellKey } from '../../../src/core/snapshot/address';
import { calculate } from '../../mutation/calc/recalculate';
import { Failure } from '../../mutation/calc/values';
import type { LayoutBook } from './types';

/** A book whose formulas are written without their values: each gets the value that Excel would save with it. */
export function computed(book: LayoutBook): LayoutBook {
  const results = calculate(buildWorkbook(book.workbook));
  const filled = (sheet: string, input: CellInput, row: number, col: number): CellInput => {
    if (typeof input !== 'object' || input?.f === undefined || input.v !== undefined) return input;
    const value = results.get(sheet)!.get(cellKey(row, col)) ?? null;
    if (value instanceof Failure) throw new Error(`${sheet}: =${input.f} gives ${value.code}`);
    return { ...input, v: value ?? 0 };
  };
  const sheets = book.workbook.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((cells, row) => cells.map((input, col) => filled(sheet.name, input, row, col))) }));
  return { ...book, workbook: { ...book.workbook, sheets } };
}
