import type { Cell, Range } from '../core/snapshot/workbook';
import { rangeOf } from './areas';
import { takeBlock, type Piece } from './blocks';
import { asError, looksLikeError } from './cells';
import type { CountingContext } from './countingContext';

/** A type name for each cell: a tenth of the payload limit of Excel on the web. */
const CELLS_AT_A_TIME = 50_000;

/** A sheet and its cells in row-major order. */
export interface SheetCells {
  readonly sheet: Excel.Worksheet;
  readonly cells: Cell[];
}

/**
 * Tells errors from texts that only look like them (`valueTypes`), and replaces the former in their lists.
 * The types are asked for here and not with the values, since most sheets hold no error at all.
 */
export async function settleErrors(context: CountingContext, sheets: readonly SheetCells[]): Promise<void> {
  const queue = sheets.flatMap(({ sheet, cells }) => runsOf(cells).map((run): Piece<SheetCells & { run: Run }> => ({ of: { sheet, cells, run }, range: run.range })));
  while (queue.length > 0) {
    const questions = takeBlock(queue, CELLS_AT_A_TIME).map(({ of, range }) => {
      const asked = rangeOf(of.sheet, range);
      asked.load('valueTypes');
      return { of, range, asked };
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one pass, more only where an answer would be too large
    await context.sync();
    for (const { of, range, asked } of questions) {
      for (const index of of.run.indices) {
        const cell = of.cells[index]!;
        const type = asked.valueTypes[cell.row - range.top]?.[cell.col - range.left];
        if (cell.row >= range.top && cell.row <= range.bottom && String(type) === 'Error') of.cells[index] = asError(cell);
      }
    }
  }
}

interface Run {
  readonly range: Range;
  readonly indices: readonly number[];
}

/** Gaps of more rows than this begin a new rectangle. */
const GAP = 8;

/** Rectangles round cells that are near each other, going down the sheet. */
function runsOf(cells: readonly Cell[]): Run[] {
  const runs: { range: Range; indices: number[] }[] = [];
  cells.forEach((cell, index) => {
    if (!looksLikeError(cell)) return;
    const { row, col } = cell;
    const last = runs.at(-1);
    if (last && row - last.range.bottom <= GAP) {
      last.range = { top: last.range.top, bottom: row, left: Math.min(last.range.left, col), right: Math.max(last.range.right, col) };
      last.indices.push(index);
    } else runs.push({ range: { top: row, left: col, bottom: row, right: col }, indices: [index] });
  });
  return runs;
}
