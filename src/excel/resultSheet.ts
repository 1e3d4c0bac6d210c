import { z } from 'zod';
import type { Report } from '../core/report';
import { RESULT_TITLE } from '../core/resultSheet';
import { runExcel, type CountingContext, type ExcelOptions } from './countingContext';
import { problem } from './officeErrors';
import { COLUMN_WIDTHS, resultRows, rowAddress, type ResultRows } from './resultRows';
import { runWriting } from './runWriting';

const NAME = '点検結果';
/**
 * Setting of the workbook that says which sheet is ours: by its id, which survives renaming, and by its name, which
 * survives re-opening. A sheet whose first cell no longer holds our title is the user's all the same.
 */
const MARK = 'kpiCheck.resultSheet';
const markSchema = z.object({ id: z.string(), name: z.string() });
const MOST_NAMES = 100;
/** Points for a character of the default font at 11 points. */
const POINTS_PER_CHARACTER = 5.6;
const HEADING_FILL = '#DDEBF7';

/**
 * Writes the report to its own sheet, in one batch (and a second one that notes its id). The sheet of an earlier check is replaced; a user's sheet of the
 * same name is left alone and another name taken.
 * @param checkedAt local time of the check, as it is to be shown.
 * @returns name of the sheet.
 * @throws ExcelProblem where our sheet is protected; or the book's structure, which lets no sheet be added; else what Excel answers.
 */
export function writeResultSheet(report: Report, checkedAt: string, options: ExcelOptions = {}): Promise<string> {
  const content = resultRows(report, checkedAt);
  return runWriting(async (context) => {
    const { protection, settings } = context.workbook;
    protection.load('protected');
    const { own, names } = await findOwn(context);
    if (own?.protection.protected === true) throw problem.protectedSheets([own.name]);
    if (!own && protection.protected) throw problem.protectedBook();
    const name = own?.name ?? freeName(names);
    const sheet = own ?? context.workbook.worksheets.add(name);
    sheet.load('id');
    if (own) clear(own);
    fill(sheet, content);
    // Where the answer is lost, the next run knows the sheet by its name and replaces it.
    settings.add(MARK, { id: own?.id ?? '', name });
    try {
      await context.sync();
    } catch (error) {
      if (!own) await removeAdded(context, sheet).catch(() => undefined);
      throw error;
    }
    settings.add(MARK, { id: sheet.id, name });
    // The sheet stands; only a new name would make it unknown.
    await context.sync().catch(() => undefined);
    return name;
  }, options);
}

/** Takes a sheet away that was added and could not be filled. Without its id it is not known that it is ours, and it stays. */
async function removeAdded(context: CountingContext, { id }: Excel.Worksheet): Promise<void> {
  context.workbook.worksheets.getItem(id).delete();
  await context.sync();
}

/** Names of the sheets to check: all but our own. */
export const checkableSheets = (options: ExcelOptions = {}): Promise<string[]> =>
  runExcel(async (context) => {
    const { names, titled } = await findOwn(context);
    return names.filter((name) => !titled.includes(name));
  }, options);

interface Own {
  /** Null where there is none yet. */
  readonly own: Excel.Worksheet | null;
  /** Sheets with our title, copies included. */
  readonly titled: readonly string[];
  readonly names: readonly string[];
}

async function findOwn(context: CountingContext): Promise<Own> {
  const { worksheets, settings } = context.workbook;
  worksheets.load('items/id,items/name,items/protection/protected');
  const setting = settings.getItemOrNullObject(MARK);
  setting.load('value');
  await context.sync();
  const asked = worksheets.items.map((sheet) => {
    const first = sheet.getCell(0, 0);
    first.load('values');
    return { sheet, first };
  });
  await context.sync();
  const titled = asked.filter(({ first }) => String(first.values[0]?.[0]) === RESULT_TITLE).map(({ sheet }) => sheet);
  const mark = setting.isNullObject ? null : markSchema.safeParse(setting.value).data;
  const own = mark ? (titled.find((sheet) => sheet.id === mark.id) ?? titled.find((sheet) => sheet.name === mark.name)) : undefined;
  return { own: own ?? null, titled: titled.map((sheet) => sheet.name), names: worksheets.items.map((sheet) => sheet.name) };
}

/** Excel compares names of sheets without case. */
function freeName(names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let number = 1; number <= MOST_NAMES; number++) {
    const name = number === 1 ? NAME : `${NAME} (${number})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
  throw problem.noName(NAME);
}

function clear(sheet: Excel.Worksheet): void {
  sheet.getRange().clear();
  sheet.getRange().conditionalFormats.clearAll();
}

function fill(sheet: Excel.Worksheet, { rows, titles, headings }: ResultRows): void {
  const all = sheet.getRangeByIndexes(0, 0, rows.length, COLUMN_WIDTHS.length);
  all.formulas = rows.map((row) => [...row]);
  all.format.verticalAlignment = 'Top';
  COLUMN_WIDTHS.forEach((characters, col) => {
    sheet.getRangeByIndexes(0, col, 1, 1).format.columnWidth = characters * POINTS_PER_CHARACTER;
  });
  const first = headings[0];
  if (first !== undefined) sheet.getRange(rowAddress(first, rows.length - 1)).format.wrapText = true;
  titles.forEach((row) => {
    const font = sheet.getRangeByIndexes(row, 0, 1, 1).format.font;
    font.bold = true;
    font.size = row === 0 ? 14 : 12;
  });
  headings.forEach((row) => {
    const { format } = sheet.getRange(rowAddress(row));
    format.font.bold = true;
    format.fill.color = HEADING_FILL;
  });
}
