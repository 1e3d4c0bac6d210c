import { rangeOf } from './areas';
import { inputOf, isEmpty, placeName, sameContent, sameState, stateAt, type CellPlace, type CellState } from './cellState';
import type { CountingContext } from './countingContext';
import { askMoved, type Landmark } from './landmarks';
import { problem, type Refusals } from './officeErrors';
import { inPortions, NotAnswered } from './portions';
import { rectanglesOf, type Rectangle } from './rectangles';

/** A sheet that may be written to. */
export interface TargetSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

/** What to write into one cell. */
export interface CellChange {
  readonly place: CellPlace;
  readonly before: CellState;
  /** State to be reached; of a formula only that there is one is checked, since Excel may spell it differently. */
  readonly wanted: CellState;
  /** While the cell itself is empty another cell's formula fills it. */
  readonly isSpilled?: boolean;
  /** Format and content are written even where they seem to be there already. */
  readonly isWhole?: boolean;
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

/**
 * What the cells hold now, in order; one exchange with Excel where they are not very many.
 * @param landmarks asked for in the same breath. @throws what `refusals` says where one of them has moved
 */
export async function readStates(context: CountingContext, places: readonly CellPlace[], landmarks: readonly Landmark[] = [], refusals?: Refusals): Promise<CellState[]> {
  const cells = places.map((place) => ({ place }));
  const states = new Map<{ readonly place: CellPlace }, CellState>();
  await inPortions([cells], () => UNKNOWN_BYTES, async (portion) => {
    const take = askStates(context, portion);
    const moved = askMoved(context, landmarks);
    await context.sync();
    take(states);
    refuseMoved(moved(), refusals);
  });
  return cells.map((cell) => states.get(cell)!);
}

function refuseMoved(sheets: readonly string[], refusals: Refusals | undefined): void {
  if (refusals && sheets.length > 0) throw refusals.moved(sheets);
}

/**
 * Asks for what cells hold at this point of the batch. @returns gives it after the next exchange.
 * The ranges are not untracked: that would wait for a last request behind the work, whose failure would look like the work's own.
 */
function askStates<T extends { readonly place: CellPlace }>(context: CountingContext, cells: readonly T[]): (into: Map<T, CellState>) => void {
  const asked = rectanglesOf(cells).map((rectangle) => {
    const range = excelRange(context, rectangle);
    range.load('values,formulas,numberFormat,valueTypes');
    return { range, rows: rectangle.rows };
  });
  return (into) => {
    for (const { range, rows } of asked) {
      if (!Array.isArray(range.values)) throw new NotAnswered();
      rows.forEach((line, r) => line.forEach((cell, c) => into.set(cell, stateAt(range, r, c))));
    }
  };
}

const excelRange = (context: CountingContext, { sheetId, range }: Pick<Rectangle<unknown>, 'sheetId' | 'range'>): Excel.Range => rangeOf(context.workbook.worksheets.getItem(sheetId), range);

/** What is known of a piece of writing while it goes on, also where it fails in the middle. */
export class WriteRecord {
  /** Changes of every batch that was sent. */
  readonly tried = new Set<CellChange>();
  /** What the cells held right before they were written: Excel runs a batch in order, and nobody comes in between. */
  readonly found = new Map<CellChange, CellState>();
  /** What they held right behind it. */
  readonly after = new Map<CellChange, CellState>();

  /** Changes whose cells somebody else had changed before they were written. */
  overtaken(changes: readonly CellChange[]): CellChange[] {
    return changes.filter((change) => isOvertaken(change, this.found.get(change)));
  }

  /** What a cell must hold for the writing to have left no trace. */
  origin(change: CellChange): CellState {
    const found = this.found.get(change);
    return found && isOvertaken(change, found) ? found : change.before;
  }
}

function isOvertaken({ before, wanted, isSpilled }: CellChange, found: CellState | undefined): boolean {
  if (!found) return false;
  // The formula that fills the cell may stand there still, or be gone with an earlier batch.
  if (isSpilled === true && found.format === before.format && (isEmpty(found) || (found.formula === null && found.value === wanted.value))) return false;
  return !sameState(found, before) || hasStaleValue(found, wanted, before);
}

/** A value takes the place of the formula that showed it; by now the formula shows another one. */
const hasStaleValue = (found: CellState, wanted: CellState, before: CellState): boolean => wanted.formula === null && found.formula !== null && before.shown !== undefined && found.shown !== before.shown;

interface WriteGuards {
  readonly landmarks: readonly Landmark[];
  readonly refusals: Refusals;
}

/**
 * Writes changes in as few batches as Excel's limit allows, and reads each cell right before and right behind.
 * @param guards end the work as soon as a cell is found that is not as it was seen; without them it only stands in the record.
 * @throws what Excel answers, what the guards refuse with; what was written until then stands in the record.
 */
export async function writeStates(context: CountingContext, changes: readonly CellChange[], record: WriteRecord, guards?: WriteGuards): Promise<void> {
  // First what is emptied: a formula that fills several cells needs them empty.
  const groups = (some: readonly CellChange[]): CellChange[][] => [some.filter(({ wanted }) => isEmpty(wanted)), some.filter(({ wanted }) => !isEmpty(wanted))];
  await inPortions(groups(changes), bytesOf, async (portion) => {
    // What is tried again in halves may hold what the first try has written: only its first finding counts.
    const fresh = portion.filter((change) => !record.tried.has(change));
    portion.forEach((change) => record.tried.add(change));
    const takeFound = askStates(context, fresh);
    const moved = askMoved(context, guards?.landmarks ?? []);
    for (const rectangle of groups(portion).flatMap(rectanglesOf)) write(context, rectangle);
    const takeAfter = askStates(context, portion);
    try {
      await context.sync();
    } catch (error) {
      // Excel answers what it had read until then.
      knownOnly(() => takeFound(record.found));
      throw error;
    }
    takeFound(record.found);
    takeAfter(record.after);
    if (!guards) return;
    refuseMoved(moved(), guards.refusals);
    const overtaken = record.overtaken(portion);
    if (overtaken.length > 0) throw guards.refusals.overtaken(overtaken.map(({ place }) => placeName(place)));
  });
}

/** What was not answered cannot be taken. */
function knownOnly(take: () => void): void {
  try {
    take();
  } catch (error) {
    if (!(error instanceof NotAnswered) && !(error instanceof OfficeExtension.Error)) throw error;
  }
}

/** What does not change is not written: Excel leaves cells alone for which it is given null. */
function write(context: CountingContext, rectangle: Rectangle<CellChange>): void {
  const formats = rectangle.rows.map((cells) => cells.map(({ before, wanted, isWhole }) => (isWhole !== true && before.format === wanted.format ? null : wanted.format)));
  const inputs = rectangle.rows.map((cells) => cells.map(({ before, wanted, isWhole }) => (isWhole !== true && sameContent(before, wanted) ? null : inputOf(wanted))));
  const range = excelRange(context, rectangle);
  // First the format: it decides what Excel makes of the content.
  if (hasSome(formats)) range.numberFormat = formats;
  if (hasSome(inputs)) range.formulas = inputs;
}

const hasSome = (rows: readonly (readonly unknown[])[]): boolean => rows.some((row) => row.some((one) => one !== null));

/** About what a cell takes: its new content goes there and comes back twice, its old one comes twice, and so do the formats once. */
const bytesOf = ({ before, wanted }: CellChange): number => 3 * contentBytes(wanted) + 2 * contentBytes(before) + 2 * byteLength(wanted.format) + byteLength(before.format) + 90;

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;
const contentBytes = ({ formula, value }: CellState): number => byteLength(formula ?? String(value));
