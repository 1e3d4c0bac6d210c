import { placeName, sameState, type CellPlace, type CellState } from './cellState';
import type { CountingContext, ExcelOptions } from './countingContext';
import type { Landmark } from './landmarks';
import { problem, UNDOING } from './officeErrors';
import { writeSurely, type OutcomeOptions } from './outcome';
import { runWriting } from './runWriting';
import { readStates, refuseProtected, targetSheets } from './writeCells';

/** What one fix has changed. */
export interface Step {
  /** As the user chose it: 「同じ式にする」. */
  readonly label: string;
  /** Rows and columns that tell whether the cells still stand where they were written. */
  readonly landmarks?: readonly Landmark[];
  readonly cells: readonly { readonly place: CellPlace; readonly before: CellState; readonly after: CellState; readonly isSpilled?: boolean }[];
}

/** Steps beyond this are forgotten, oldest first. */
const MOST_STEPS = 100;

/**
 * Fixes that can be taken back, newest first. It lives as long as the add-in's page: Excel forgets its own undo list
 * when an add-in writes (all but the newest versions), and after re-opening a book nobody expects undo.
 */
export class UndoStack {
  readonly #steps: Step[] = [];

  get size(): number {
    return this.#steps.length;
  }

  /** Label of the step that `undo` would take back; null where there is none. */
  get next(): string | null {
    return this.#steps.at(-1)?.label ?? null;
  }

  /** Labels of all steps, newest first. */
  get labels(): readonly string[] {
    return this.#steps.map(({ label }) => label).reverse();
  }

  push(step: Step): void {
    this.#steps.push(step);
    if (this.#steps.length > MOST_STEPS) this.#steps.shift();
  }

  /**
   * Takes back the newest step: formulas, constants and number formats exactly as they were.
   * @returns the step, or null where there is none.
   * @throws ExcelProblem where a cell has been changed since, or its sheet is protected or gone; then nothing is written
   * and the step stays, to be tried again or dropped.
   */
  async undo(options: ExcelOptions & OutcomeOptions = {}): Promise<Step | null> {
    const step = this.#steps.at(-1);
    if (!step) return null;
    await runWriting((context) => takeBack(context, step, options), options);
    this.#forget(step);
    return step;
  }

  /** Gives up the newest step, so that the one before can be taken back. */
  drop(): Step | null {
    return this.#steps.pop() ?? null;
  }

  #forget(step: Step): void {
    const at = this.#steps.lastIndexOf(step);
    if (at >= 0) this.#steps.splice(at, 1);
  }
}

async function takeBack(context: CountingContext, { cells, landmarks: old = [] }: Step, options: OutcomeOptions): Promise<void> {
  const sheets = new Map((await targetSheets(context)).map((sheet) => [sheet.id, sheet]));
  const gone = cells.filter(({ place }) => !sheets.has(place.sheetId)).map(({ place }) => place.sheet);
  if (gone.length > 0) throw problem.sheetsMissing([...new Set(gone)]);
  refuseProtected([...new Set(cells.map(({ place }) => place.sheetId))].map((id) => sheets.get(id)!));
  // The sheet may have another name by now.
  const places = cells.map(({ place }) => ({ ...place, sheet: sheets.get(place.sheetId)!.name }));
  const landmarks = old.map((landmark) => ({ ...landmark, sheet: sheets.get(landmark.sheetId)!.name }));
  const now = await readStates(context, places, landmarks, UNDOING);
  const changed = places.filter((_, i) => !sameState(now[i]!, cells[i]!.after));
  if (changed.length > 0) throw UNDOING.changed(changed.map(placeName));
  await writeSurely(context, cells.map(({ before, after, isSpilled }, i) => ({ place: places[i]!, before: after, wanted: before, isSpilled: isSpilled === true })), { ...options, landmarks, refusals: UNDOING });
}
