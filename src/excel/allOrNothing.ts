import { isEmpty, placeName, sameContent, sameState, type CellState } from './cellState';
import type { CountingContext } from './countingContext';
import type { Landmark } from './landmarks';
import { problem, REPAIRING, type Refusals } from './officeErrors';
import { readStates, WriteRecord, writeStates, type CellChange } from './writeCells';

export interface WriteAllOptions {
  /** Rows and columns that tell whether the cells still stand where they were seen. */
  readonly landmarks?: readonly Landmark[];
  readonly refusals?: Refusals;
}

/** How often what another author has written meanwhile is put back, should he go on writing into the same cells. */
const MOST_ROUNDS = 5;

/**
 * Writes all changes, or none: Excel keeps what a failing batch has already done, so that is put back. It is one batch
 * unless that would be more than Excel takes at once. A cell that somebody else has changed since it was read is noticed
 * in the very batch that writes it; then it gets back what he wrote, and all others what they held.
 * @returns the states after writing, in order; they are what an undo must find.
 * @throws what Excel answers, with all cells as they were; ExcelProblem where a cell was changed or moved meanwhile, where one has
 * not taken its content, or where the cells could not be put back either.
 */
export async function writeAll(context: CountingContext, changes: readonly CellChange[], { landmarks = [], refusals = REPAIRING }: WriteAllOptions = {}): Promise<CellState[]> {
  const record = new WriteRecord();
  try {
    await writeStates(context, changes, record, { landmarks, refusals });
    const refused = changes.filter((change) => !hasTaken(change, record.after.get(change)!));
    if (refused.length > 0) throw problem.notTaken(refused.map(({ place }) => placeName(place)));
  } catch (error) {
    const left = await putBack(context, record).catch(() => [...record.tried]);
    if (left.length > 0) throw problem.notRestored(left.map(({ place }) => placeName(place)), error);
    throw error;
  }
  return changes.map((change) => record.after.get(change)!);
}

const isReached = (now: CellState, wanted: CellState): boolean => (wanted.formula === null ? now.formula === null && now.value === wanted.value : now.formula !== null);

const hasTaken = ({ wanted, isSpilled }: Pick<CellChange, 'wanted' | 'isSpilled'>, now: CellState): boolean => isReached(now, wanted) || (isSpilled === true && isEmpty(wanted));

/**
 * Restores those cells that the batches have reached; what another author has written since is left.
 * @returns the changes whose cells are not as they were.
 */
async function putBack(context: CountingContext, record: WriteRecord): Promise<Pick<CellChange, 'place'>[]> {
  const changes = [...record.tried];
  const now = await readStates(context, changes.map(({ place }) => place));
  let restoring = changes.flatMap((change, i): CellChange[] => {
    const { place, isSpilled = false } = change;
    const origin = record.origin(change);
    // What a formula seems to have filled again vanishes when the formula is taken away.
    const wanted = withoutOurs(now[i]!, change, origin, record.after.get(change));
    return (isSpilled ? wanted === origin : !sameState(now[i]!, wanted)) ? [{ place, before: now[i]!, wanted, isSpilled, isWhole: wanted === origin }] : [];
  });
  const left: CellChange[] = [];
  for (let round = 0; restoring.length > 0 && round < MOST_ROUNDS; round++) {
    const restored = new WriteRecord();
    await writeStates(context, restoring, restored);
    const overtaken = new Set(restored.overtaken(restoring));
    left.push(...restoring.filter((change) => !overtaken.has(change) && !hasTaken(change, restored.after.get(change)!)));
    restoring = [...overtaken].map((change) => ({ ...change, before: restored.after.get(change)!, wanted: merged(restored.found.get(change)!, change.before, change.wanted), isSpilled: false }));
  }
  return [...left, ...restoring];
}

/**
 * What a cell must hold for our writing to have left no trace in it. What was read after writing is ours; where that is not
 * known, the new content is, and so is the new format. What another author has made of either stays.
 */
function withoutOurs(now: CellState, { before, wanted, isSpilled }: CellChange, origin: CellState, after: CellState | undefined): CellState {
  const known = isSpilled === true ? undefined : after;
  const isContentOurs = known ? sameContent(now, known) : sameContent(now, origin) || (isReached(now, wanted) && !sameContent(before, wanted));
  const isFormatOurs = known ? now.format === known.format : [origin.format, wanted.format].includes(now.format);
  if (isContentOurs && isFormatOurs) return origin;
  return merge(isContentOurs ? origin : now, isFormatOurs ? origin.format : now.format);
}

/** What was found in a cell that was to be restored, without what is left of our own writing. */
const merged = (found: CellState, before: CellState, wanted: CellState): CellState => merge(sameContent(found, before) ? wanted : found, found.format === before.format ? wanted.format : found.format);

const merge = (content: CellState, format: string): CellState => ({ ...content, format });
