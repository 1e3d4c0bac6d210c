import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Workbook } from '../../src/core/snapshot/workbook';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { openFile } from '../excel/excel';
import { median, tidy, timed, type Row } from './measure';

/** The whole way of a snapshot through Microsoft's client: questions, host, answers as text and back. */
export interface ExcelRow {
  readonly row: Row;
  /** Exchanges with Excel that one reading took. */
  readonly syncs: number;
}

const countCells = (book: Workbook): number => book.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);

/**
 * Reads the open workbook and, in turn with it, the file it was opened from.
 * @param readFile the plain file reader.
 * @throws Error where the two do not find the same number of cells: then there is nothing to compare.
 */
export async function measureExcel(file: string, readFile: (bytes: Uint8Array, name: string) => Workbook, rounds: number): Promise<ExcelRow> {
  const excel = await openFile(file);
  const through: number[] = [];
  const plain: number[] = [];
  let syncs = 0;
  try {
    for (let i = 0; i <= rounds; i++) {
      tidy();
      const start = performance.now();
      const read = await readWorkbook(undefined, { onSync: (count) => { syncs = count; } });
      const ms = performance.now() - start;
      tidy();
      const direct = timed(() => readFile(readFileSync(file), basename(file)));
      if (countCells(read) !== countCells(direct.result)) throw new Error(`read ${countCells(read)} cells through Excel and ${countCells(direct.result)} from the file`);
      // The first round is not counted.
      if (i > 0) {
        through.push(ms);
        plain.push(direct.ms);
      }
    }
  } finally {
    excel.close();
  }
  return { row: { what: 'reading the book through office.js', ms: median(through), against: 'reading its file', againstMs: median(plain), limit: 3 }, syncs };
}
