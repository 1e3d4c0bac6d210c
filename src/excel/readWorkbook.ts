import type { Sheet, Workbook } from '../core/snapshot/workbook';
import { readContents, type Progress } from './contents';
import { DateSystem } from './dateSystem';
import { settleErrors } from './errorTypes';
import { readHidden } from './hiddenLines';
import { readOutline } from './outline';
import { runExcel, CountingContext, type ExcelOptions } from './countingContext';

export type { Progress } from './contents';

export interface ReadOptions extends ExcelOptions {
  /** Names of the sheets to read; all where absent. */
  readonly sheets?: readonly string[];
  /** Called after each block of cells. */
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Reads the open workbook into the snapshot that the file reader gives for the same book.
 * Six exchanges with Excel (`sync`) at most where everything fits into one answer, whatever the number of sheets:
 * names; used ranges, merged areas and comments; cells; hidden rows and columns; types of what looks like an error;
 * places of comments. The last three are left out where there is nothing to ask.
 *
 * What Office.js cannot tell: notes before ExcelApi 1.18; chart sheets, which a file lists without cells; whether dates
 * count from 1904, which is read from what Excel shows of them. Formulas and values are Excel's own as of now,
 * where a file holds those of the last saving.
 * @param context to read in; by default one of its own, which waits while a cell is being edited.
 * @throws ExcelProblem for a sheet that does not exist, the signal's reason when cancelled, else what Excel answers (`describeError`).
 */
export async function readWorkbook(context?: Excel.RequestContext, options: ReadOptions = {}): Promise<Workbook> {
  return context ? read(new CountingContext(context, options), options) : runExcel((own) => read(own, options), options);
}

async function read(context: CountingContext, options: ReadOptions): Promise<Workbook> {
  const outline = await readOutline(context, options.sheets);
  const lists = await readContents(context, outline.sheets, options);
  const located = outline.comments?.locate() ?? false;
  const before = context.syncs;
  const hidden = await readHidden(context, outline.sheets);
  await settleErrors(context, outline.sheets.map(({ sheet }, i) => ({ sheet, cells: lists[i]! })));
  if (located && context.syncs === before) await context.sync();
  const notes = located && outline.comments ? outline.comments.read() : new Map<string, Map<string, string>>();
  const dates = new DateSystem();
  for (const cells of lists) for (const cell of cells) dates.observe(cell);
  const sheets = outline.sheets.map(({ name, visibility, merges }, i): Sheet => ({ name, visibility, cells: lists[i]!, merges, ...hidden[i]!, notes: notes.get(name) ?? new Map<string, string>() }));
  return { name: outline.name, date1904: dates.is1904, sheets };
}
