import { writeAll, type WriteAllOptions } from './allOrNothing';
import { isEmpty, placeName, sameContent, sameState, type CellState } from './cellState';
import { pause, runExcel, type CountingContext } from './countingContext';
import { ExcelProblem, problem } from './officeErrors';
import { readStates, refuseProtected, targetSheets, type CellChange } from './writeCells';

export interface OutcomeOptions {
  /** Called once when Excel has not said how a piece of writing ended and is being asked. */
  readonly onUnclear?: (() => void) | undefined;
  /** Ends the asking: the user does not want to wait for Excel any longer. Nothing else ends it. */
  readonly giveUp?: AbortSignal | undefined;
}

/** Pauses between questions, in milliseconds; the last one is repeated. */
const PAUSES = [200, 500, 1_000, 2_000, 5_000] as const;

/**
 * Writes all changes or none, and does not end before it is known which: where a connection breaks in the middle, Excel is
 * asked until it answers what the cells hold, and what was written in part is put back.
 * @returns the states after writing, in order.
 * @throws what Excel has answered, with all cells as they were; ExcelProblem `not-restored` only where the user has given up
 * waiting, or a cell can no longer be put back.
 */
export async function writeSurely(context: CountingContext, changes: readonly CellChange[], options: OutcomeOptions & WriteAllOptions = {}): Promise<CellState[]> {
  try {
    return await writeAll(context, changes, options);
  } catch (error) {
    if (!(error instanceof ExcelProblem) || error.reason !== 'not-restored') throw error;
    options.onUnclear?.();
    return await findOut(changes, error, options);
  }
}

async function findOut(changes: readonly CellChange[], unclear: ExcelProblem, { giveUp }: OutcomeOptions): Promise<CellState[]> {
  for (let asked = 0; ; asked++) {
    let after: CellState[] | null;
    try {
      await pause(PAUSES[Math.min(asked, PAUSES.length - 1)]!, giveUp);
      after = await runExcel((context) => settle(context, changes), { signal: giveUp });
    } catch (error) {
      if (giveUp?.aborted === true) throw unclear;
      if (error instanceof ExcelProblem && isFinal(error)) throw error;
      continue;
    }
    if (after !== null) return after;
    throw unclear.cause;
  }
}

/** The sheet was deleted or protected meanwhile: asking again changes nothing. */
const isFinal = ({ reason }: ExcelProblem): boolean => reason === 'sheets-missing' || reason === 'protected' || reason === 'partly-foreign';

/** @returns the states where everything stands as it was wanted; null where everything is as it was, if need be by now. */
async function settle(context: CountingContext, changes: readonly CellChange[]): Promise<CellState[] | null> {
  const sheets = new Map((await targetSheets(context)).map((sheet) => [sheet.id, sheet]));
  const there = changes.filter(({ place }) => sheets.has(place.sheetId));
  const gone = [...new Set(changes.filter(({ place }) => !sheets.has(place.sheetId)).map(({ place }) => place.sheet))];
  const now = await readStates(context, there.map(({ place }) => place));
  if (gone.length === 0 && there.every((change, i) => stands(now[i]!, change))) return now;
  const touched = there.map((change, i) => ({ change, state: now[i]! })).filter(({ change, state }) => change.isSpilled !== true && !sameState(state, change.before));
  const [ours, foreign] = [touched.filter(isOurs), touched.filter((one) => !isOurs(one))];
  if (ours.length > 0) {
    refuseProtected([...new Set(ours.map(({ change }) => change.place.sheetId))].map((id) => sheets.get(id)!));
    await writeAll(context, ours.map(({ change: { place, before }, state }) => ({ place, before: state, wanted: before })));
  }
  if (foreign.length > 0) throw problem.partlyForeign(foreign.map(({ change }) => placeName(change.place)));
  if (gone.length > 0) throw problem.sheetsGone(gone);
  return null;
}

/** What was wanted stands in the cell. Excel may spell a formula in its own way, but the old one is not the new one. */
function stands(now: CellState, change: CellChange): boolean {
  const { wanted, isSpilled } = change;
  return now.format === wanted.format && (holdsWanted(now, change) || (isSpilled === true && isEmpty(wanted)));
}

const holdsWanted = (now: CellState, { before, wanted }: CellChange): boolean =>
  (wanted.formula === null ? now.formula === null && now.value === wanted.value : now.formula !== null && (sameContent(now, wanted) || !sameContent(now, before)));

/** The batch may have ended between a cell's format and its content. */
const isOurs = ({ change, state }: { readonly change: CellChange; readonly state: CellState }): boolean =>
  (sameContent(state, change.before) || holdsWanted(state, change)) && [change.before.format, change.wanted.format].includes(state.format);
