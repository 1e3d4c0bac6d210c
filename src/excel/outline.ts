import type { Range, Visibility } from '../core/snapshot/workbook';
import { boundsOf, loadBounds } from './areas';
import { askComments, type CommentQuestion } from './comments';
import { askHidden, hiddenSummary, type HiddenSummary } from './hiddenLines';
import { askMerges, mergesInPieces, readMerges } from './merges';
import { failedMember, isMissingApi, mayBeTooMuch, problem } from './officeErrors';
import type { CountingContext } from './countingContext';
import { supports } from './support';

/** What is known of a sheet before its cells are read. */
export interface SheetOutline {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly visibility: Visibility;
  /** Smallest rectangle round all cells that hold something; null on an empty sheet. */
  readonly used: Range | null;
  readonly merges: readonly Range[];
  readonly hidden: HiddenSummary;
}

export interface BookOutline {
  readonly name: string;
  readonly sheets: readonly SheetOutline[];
  /** Null where this Excel cannot tell comments. */
  readonly comments: CommentQuestion | null;
}

const VISIBILITIES: Readonly<Record<string, Visibility>> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' };

/**
 * Names, sizes and shapes of the sheets: two exchanges with Excel, more only where a sheet has too many merged areas
 * for one answer or Excel lacks something.
 * @param names sheets to look at; all where absent.
 * @throws ExcelProblem where one of the names is missing, else what Excel answers.
 */
export async function readOutline(context: CountingContext, names?: readonly string[]): Promise<BookOutline> {
  const { workbook } = context;
  workbook.load('name');
  workbook.worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const all = workbook.worksheets.items;
  const missing = (names ?? []).filter((name) => !all.some((sheet) => sheet.name === name));
  if (missing.length > 0) throw problem.sheetsMissing(missing);
  const sheets = names ? all.filter((sheet) => names.includes(sheet.name)) : all;
  return { name: workbook.name, ...(await readShapes(context, sheets)) };
}

/** What may be refused while the rest is answered. */
interface Parts {
  readonly merges: boolean;
  readonly comments: boolean;
}

async function readShapes(context: CountingContext, sheets: readonly Excel.Worksheet[]): Promise<Omit<BookOutline, 'name'>> {
  let parts: Parts = { merges: true, comments: supports('1.10') };
  for (;;) {
    const questions = sheets.map((sheet) => askShape(sheet, parts));
    const comments = parts.comments ? askComments(context.workbook) : null;
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- again only where Excel has refused a part of the question
      await context.sync();
    } catch (error) {
      parts = without(parts, error);
      continue;
    }
    const shapes = questions.map(readShape);
    const crowded = shapes.filter(({ merges }) => merges === null);
    const more = await mergesInPieces(context, crowded);
    return { sheets: shapes.map((shape) => ({ ...shape, merges: shape.merges ?? more.get(shape.sheet) ?? [] })), comments };
  }
}

/** Leaves out what Excel could not answer. @throws the error where that cannot be the cause. */
function without(parts: Parts, error: unknown): Parts {
  const member = failedMember(error);
  if (parts.comments && /comment|note|repl/i.test(member)) return { ...parts, comments: false };
  if (parts.merges && mayBeTooMuch(error) && (member === '' || /merged|area|address/i.test(member))) return { ...parts, merges: false };
  if (parts.comments && isMissingApi(error)) return { ...parts, comments: false };
  throw error;
}

interface ShapeQuestion {
  readonly sheet: Excel.Worksheet;
  readonly filled: Excel.Range;
  readonly formatted: Excel.Range;
  readonly lines: Excel.Range;
  readonly merged: Excel.RangeAreas | null;
}

const askShape = (sheet: Excel.Worksheet, parts: Parts): ShapeQuestion => ({
  sheet,
  filled: loadBounds(sheet.getUsedRangeOrNullObject(true)),
  formatted: loadBounds(sheet.getUsedRangeOrNullObject(false)),
  lines: askHidden(sheet),
  merged: parts.merges ? askMerges(sheet.getRange()) : null,
});

type Shape = Omit<SheetOutline, 'merges'> & { readonly merges: readonly Range[] | null; readonly formatted: Range | null };

const readShape = ({ sheet, filled, formatted, lines, merged }: ShapeQuestion): Shape => ({
  sheet,
  name: sheet.name,
  visibility: VISIBILITIES[sheet.visibility] ?? 'visible',
  used: filled.isNullObject ? null : boundsOf(filled),
  formatted: formatted.isNullObject ? null : boundsOf(formatted),
  hidden: hiddenSummary(lines),
  merges: merged === null ? null : readMerges(merged),
});
