import { cellKey } from '../core/snapshot/address';
import type { Cell } from '../core/snapshot/workbook';
import { cellCount, rangeOf } from './areas';
import { takeBlock, type Piece } from './blocks';
import { cellsOf, type CellArrays } from './cells';
import { narrow, WIDE } from './narrow';
import { isTooLarge } from './officeErrors';
import type { SheetOutline } from './outline';
import { pause, type CountingContext } from './countingContext';

/** How far the reading is, in cells of the sheets' used ranges. */
export interface Progress {
  /** Sheet that was read last. */
  readonly sheet: string;
  readonly done: number;
  readonly total: number;
}

export interface ContentOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Excel on the web refuses answers above 5 MB (https://learn.microsoft.com/office/dev/add-ins/excel/performance).
 * The first block assumes 125 bytes a cell, which a sheet of figures has half of; the next ones go by what was seen,
 * with room for what is not: a block of text after a block of figures.
 */
const FIRST_BLOCK = 40_000;
const WANTED_BYTES = 3_000_000;
const LARGEST_BLOCK = 150_000;
/** How much larger the next block may be; less, once one has been too large. */
const GROWTH = 4;
const CAREFUL_GROWTH = 1.25;
/** Every so many rows one is weighed. */
const SAMPLE = 16;

/**
 * Reads the cells of sheets, in as few exchanges as the payload allows; a block that proves too large is halved.
 * Between blocks the page gets its turn.
 * @returns for each sheet, in its place, its cells in row-major order.
 */
export async function readContents(context: CountingContext, sheets: readonly SheetOutline[], options: ContentOptions): Promise<Cell[][]> {
  const lists = sheets.map((): Cell[] => []);
  const queue = await piecesOf(context, sheets);
  const total = queue.reduce((sum, { range }) => sum + cellCount(range), 0);
  let budget = FIRST_BLOCK;
  let growth = GROWTH;
  let done = 0;
  while (queue.length > 0) {
    const block = takeBlock(queue, budget);
    const size = block.reduce((sum, { range }) => sum + cellCount(range), 0);
    const answers = await ask(context, sheets, block, size > 1);
    if (answers === null) {
      queue.unshift(...block);
      budget = Math.ceil(size / 2);
      growth = CAREFUL_GROWTH;
      continue;
    }
    answers.forEach((arrays, i) => cellsOf(arrays, lists[block[i]!.of]!));
    done += size;
    options.onProgress?.({ sheet: sheets[block.at(-1)!.of]!.name, done, total });
    budget = Math.min(LARGEST_BLOCK, Math.ceil(growth * budget), Math.max(1, Math.floor((WANTED_BYTES * size) / weigh(answers))));
    if (queue.length > 0) await pause(0, options.signal);
  }
  lists.forEach(sortIfNeeded);
  return lists;
}

async function piecesOf(context: CountingContext, sheets: readonly SheetOutline[]): Promise<Piece<number>[]> {
  const wide = sheets.flatMap(({ sheet, used }) => (used && cellCount(used) > WIDE ? [{ sheet, range: used }] : []));
  const parts = await narrow(context, wide);
  return sheets.flatMap(({ sheet, used }, of) => {
    if (!used) return [];
    const ranges = cellCount(used) > WIDE ? (parts.get(sheet) ?? []) : [used];
    return ranges.map((range) => ({ of, range }));
  });
}

/** Null where the answer would be too large and may be asked for in halves. @throws what else Excel answers. */
async function ask(context: CountingContext, sheets: readonly SheetOutline[], block: readonly Piece<number>[], mayHalve: boolean): Promise<CellArrays[] | null> {
  const ranges = block.map(({ of, range }) => {
    const asked = rangeOf(sheets[of]!.sheet, range);
    asked.load('values,formulas,text,numberFormat');
    return asked;
  });
  try {
    await context.sync();
  } catch (error) {
    if (mayHalve && isTooLarge(error)) return null;
    throw error;
  }
  // Excel also answers null instead of an error where a range is too large (https://github.com/OfficeDev/office-js/issues/6781).
  if (mayHalve && ranges.some(({ values }) => !Array.isArray(values))) return null;
  return ranges.map((asked, i) => {
    const { top, left } = block[i]!.range;
    const { values, formulas, text, numberFormat } = asked;
    // The book need not be kept twice until the end of the work.
    asked.untrack();
    return { top, left, values, formulas, text, numberFormat };
  });
}

/** About how many bytes the answers took. */
function weigh(answers: readonly CellArrays[]): number {
  const encoder = new TextEncoder();
  let weighed = 0;
  let rows = 0;
  let all = 0;
  for (const { values, formulas, text, numberFormat } of answers) {
    all += values.length;
    for (let r = 0; r < values.length; r += SAMPLE) {
      rows++;
      weighed += encoder.encode(JSON.stringify([values[r], formulas[r], text[r], numberFormat[r]])).length;
    }
  }
  return rows === 0 ? 1 : (weighed / rows) * all;
}

/** Pieces of a narrowed sheet do not come in the order of its rows. */
function sortIfNeeded(cells: Cell[]): void {
  const key = ({ row, col }: Cell): number => cellKey(row, col);
  if (cells.some((cell, i) => i > 0 && key(cells[i - 1]!) > key(cell))) cells.sort((a, b) => key(a) - key(b));
}
