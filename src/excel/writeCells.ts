import { rangeOf } from './areas';
import { inputOf, placeName, sameContent, sameState, stateAt, type CellPlace, type CellState } from './cellState';
import type { CountingContext } from './countingContext';
import { problem } from './officeErrors';
import { inPortions, NotAnswered } from './portions';
import { rectanglesOf, type Rectangle } from './rectangles';

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

/** About what Excel answers for a cell of which nothing is known. */
const UNKNOWN_BYTES = 200;

/** What the cells hold now, in order; one exchange with Excel where they are not very many. */
export async function readStates(context: CountingContext, places: readonly CellPlace[]): Promise<CellState[]> {
  const cells = places.map((place) => ({ place }));
  const states = new Map<{ readonly place: CellPlace }, CellState>();
  await inPortions([cells], () => UNKNOWN_BYTES, async (portion) => {
    const take = askStates(context, rectanglesOf(portion));
    await context.sync();
    take(states);
  });
  return cells.map((cell) => states.get(cell)!);
}

/**
 * Asks for what cells hold. @returns gives it after the next exchange.
 * The ranges are not untracked: that would wait for a last request behind the work, whose failure would look like the work's own.
 */
function askStates<T>(context: CountingContext, rectangles: readonly Rectangle<T>[]): (into: Map<T, CellState>) => void {
  const asked = rectangles.map((rectangle) => {
    const range = excelRange(context, rectangle);
    range.load('values,formulas,numberFormat,valueTypes');
    return { range, rows: rectangle.rows };
  });
  return (into) => {
    for (const { range, rows } of asked) {
      if (!Array.isArray(range.values)) throw new NotAnswered();
      rows.forEach((cells, r) => cells.forEach((cell, c) => into.set(cell, stateAt(range, r, c))));
    }
  };
}

const excelRange = (context: CountingContext, { sheetId, range }: Pick<Rectangle<unknown>, 'sheetId' | 'range'>): Excel.Range => rangeOf(context.workbook.worksheets.getItem(sheetId), range);

/**
 * Writes all changes, or none: Excel keeps what a failing batch has already done, so that is put back. It is one batch
 * unless that would be more than Excel takes at once.
 * @returns the states after writing, in order; they are what an undo must find.
 * @throws what Excel answers, with all cells as they were; ExcelProblem where a cell has not taken its content, or
 * where the cells could not be put back either.
 */
export async function writeAll(context: CountingContext, changes: readonly CellChange[]): Promise<CellState[]> {
  const after = new Map<CellChange, CellState>();
  const tried = new Set<CellChange>();
  try {
    await writeStates(context, changes, { tried, after });
    const refused = changes.filter((change) => !hasTaken(change, after.get(change)!));
    if (refused.length > 0) throw problem.notTaken(refused.map(({ place }) => placeName(place)));
  } catch (error) {
    const left = await putBack(context, [...tried], after).catch(() => [...tried]);
    if (left.length > 0) throw problem.notRestored(left.map(({ place }) => placeName(place)), error);
    throw error;
  }
  return changes.map((change) => after.get(change)!);
}

interface Writing<T> {
  /** Takes the changes of every batch that is sent, before it is. */
  readonly tried?: Set<T>;
  /** Takes what the cells of every batch hold behind it. */
  readonly after: Map<T, CellState>;
}

/** What a cell holds, null where that is not known for sure, and what it shall hold. */
type Writable = Omit<CellChange, 'before'> & { readonly before: CellState | null };

async function writeStates<T extends Writable>(context: CountingContext, changes: readonly T[], { tried, after }: Writing<T>): Promise<void> {
  // First what is emptied: a formula that fills several cells needs them empty.
  const groups = (some: readonly T[]): T[][] => [some.filter(({ wanted }) => isEmpty(wanted)), some.filter(({ wanted }) => !isEmpty(wanted))];
  await inPortions(groups(changes), ({ wanted }) => bytesOf(wanted), async (portion) => {
    portion.forEach((change) => tried?.add(change));
    for (const rectangle of groups(portion).flatMap(rectanglesOf)) write(context, rectangle);
    const take = askStates(context, rectanglesOf(portion));
    await context.sync();
    take(after);
  });
}

/** What does not change is not written: Excel leaves cells alone for which it is given null. */
function write(context: CountingContext, rectangle: Rectangle<Writable>): void {
  const formats = rectangle.rows.map((cells) => cells.map(({ before, wanted }) => (before?.format === wanted.format ? null : wanted.format)));
  const inputs = rectangle.rows.map((cells) => cells.map(({ before, wanted }) => (before && sameContent(before, wanted) ? null : inputOf(wanted))));
  const range = excelRange(context, rectangle);
  // First the format: it decides what Excel makes of the content.
  if (hasSome(formats)) range.numberFormat = formats;
  if (hasSome(inputs)) range.formulas = inputs;
}

const hasSome = (rows: readonly (readonly unknown[])[]): boolean => rows.some((row) => row.some((one) => one !== null));

const encoder = new TextEncoder();

/** About what a cell takes: its content goes there and comes back twice, its format once each way. */
const bytesOf = ({ formula, value, format }: CellState): number => 3 * encoder.encode(formula ?? String(value)).length + 2 * encoder.encode(format).length + 60;

const isReached = (now: CellState, wanted: CellState): boolean => (wanted.formula === null ? now.formula === null && now.value === wanted.value : now.formula !== null);

const hasTaken = ({ wanted, isSpilled }: Pick<CellChange, 'wanted' | 'isSpilled'>, now: CellState): boolean => isReached(now, wanted) || (isSpilled === true && isEmpty(wanted));

const isEmpty = ({ formula, value }: CellState): boolean => formula === null && value === null;

/**
 * Restores those cells that the failed batches have reached; what another author has written meanwhile is left.
 * @returns the changes whose cells are not as they were.
 */
async function putBack(context: CountingContext, changes: readonly CellChange[], after: ReadonlyMap<CellChange, CellState>): Promise<CellChange[]> {
  const now = await readStates(context, changes.map(({ place }) => place));
  // What a formula seems to have filled again vanishes when the formula is taken away.
  const touched = changes.filter((change, i) => isOurs(now[i]!, change, after.get(change)) && (change.isSpilled === true || !sameState(now[i]!, change.before)));
  const restored = new Map<Writable, CellState>();
  const writes = touched.map(({ place, before, isSpilled = false }): Writable => ({ place, before: null, wanted: before, isSpilled }));
  await writeStates(context, writes, { after: restored });
  return touched.filter((_, i) => !hasTaken(writes[i]!, restored.get(writes[i]!)!));
}

/** What was read after writing stands there still; where that is not known, the content is the old or the new one, and so is the format. */
function isOurs(now: CellState, { before, wanted, isSpilled }: CellChange, after: CellState | undefined): boolean {
  if (after && isSpilled !== true) return sameState(now, after);
  return (sameContent(now, before) || isReached(now, wanted)) && [before.format, wanted.format].includes(now.format);
}
