import { inputOf, placeName, sameContent, sameState, stateOf, type CellPlace, type CellState } from './cellState';
import { problem } from './officeErrors';
import type { CountingContext } from './countingContext';

/** A sheet that may be written to. */
export interface TargetSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

/** What to write into one cell; what is absent stays. */
export interface CellChange {
  readonly place: CellPlace;
  readonly before: CellState;
  /** State to be reached; of a formula only that there is one is checked, since Excel may spell it differently. */
  readonly wanted: CellState;
  /** While the cell itself is empty another cell's formula fills it. */
  readonly isSpilled?: boolean;
}

/** All sheets of the book, with their protection; one exchange with Excel. */
export async function targetSheets(context: CountingContext): Promise<TargetSheet[]> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/id,items/name,items/protection/protected');
  await context.sync();
  return sheets.items.map((sheet) => ({ id: sheet.id, name: sheet.name, isProtected: sheet.protection.protected }));
}

/** @throws ExcelProblem that names the protected ones; a sheet is never unprotected. */
export function refuseProtected(sheets: readonly TargetSheet[]): void {
  const locked = sheets.filter((sheet) => sheet.isProtected).map((sheet) => sheet.name);
  if (locked.length > 0) throw problem.protectedSheets(locked);
}

/** What the cells hold now; one exchange with Excel. */
export async function readStates(context: CountingContext, places: readonly CellPlace[]): Promise<CellState[]> {
  const ranges = places.map((place) => askState(context, place));
  await context.sync();
  return ranges.map(stateOf);
}

function askState(context: CountingContext, place: CellPlace): Excel.Range {
  const range = cellAt(context, place);
  range.load('values,formulas,numberFormat,valueTypes');
  return range;
}

const cellAt = (context: CountingContext, { sheetId, row, col }: CellPlace): Excel.Range => context.workbook.worksheets.getItem(sheetId).getCell(row, col);

/**
 * Writes all changes in one batch, or none: Excel keeps what a failing batch has already done, so that is put back.
 * @returns the states after writing, in order; they are what an undo must find.
 * @throws what Excel answers, with all cells as they were; ExcelProblem where a cell has not taken its content, or
 * where the cells could not be put back either.
 */
export async function writeAll(context: CountingContext, changes: readonly CellChange[]): Promise<CellState[]> {
  let after: CellState[];
  try {
    changes.forEach((change) => write(context, change.place, change.wanted, change.before));
    after = await readStates(context, changes.map(({ place }) => place));
  } catch (error) {
    await putBack(context, changes, error, isOurs);
    throw error;
  }
  const refused = changes.filter(({ wanted, isSpilled }, i) => !isReached(after[i]!, wanted) && !(isSpilled === true && isEmpty(wanted)));
  if (refused.length === 0) return after;
  const error = problem.notTaken(refused.map(({ place }) => placeName(place)));
  await putBack(context, changes, error, (now, _, i) => sameState(now, after[i]!));
  throw error;
}

/** @param from what the cell holds; null where that is not known for sure. What does not change is not written. */
function write(context: CountingContext, place: CellPlace, to: CellState, from: CellState | null): void {
  const range = cellAt(context, place);
  // First the format: it decides what Excel makes of the content.
  if (from?.format !== to.format) range.numberFormat = [[to.format]];
  if (!from || !sameContent(from, to)) range.formulas = [[inputOf(to)]];
}

const isReached = (now: CellState, wanted: CellState): boolean => (wanted.formula === null ? now.formula === null && now.value === wanted.value : now.formula !== null);

const isEmpty = ({ formula, value }: CellState): boolean => formula === null && value === null;

type IsOurs = (now: CellState, change: CellChange, index: number) => boolean;

/** Restores those cells that the failed batch has reached; what another author has written meanwhile is left. */
async function putBack(context: CountingContext, changes: readonly CellChange[], cause: unknown, ours: IsOurs): Promise<void> {
  try {
    const now = await readStates(context, changes.map(({ place }) => place));
    const touched = changes.filter((change, i) => !sameState(now[i]!, change.before) && ours(now[i]!, change, i));
    if (touched.length === 0) return;
    touched.forEach(({ place, before }) => write(context, place, before, null));
    await context.sync();
  } catch {
    throw problem.notRestored(changes.map(({ place }) => placeName(place)), cause);
  }
}

/** The content is the old or the new one, and so is the format. */
const isOurs: IsOurs = (now, { before, wanted }) => (sameContent(now, before) || isReached(now, wanted)) && [before.format, wanted.format].includes(now.format);
