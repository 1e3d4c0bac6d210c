import type { Fix } from '../../core/report';
import type { Workbook } from '../../core/snapshot/workbook';
import type { WaitingFor } from '../../excel/countingContext';
import { ExcelProblem, problem } from '../../excel/officeErrors';
import type { Step } from '../../excel/undoStack';
import { Store } from './store';

/** What has been done to the book through the pane, and what is being done. */
export interface RepairState {
  readonly busy: 'writing' | 'undoing' | null;
  /** What the work waits for: Excel, or an answer of Excel that says how the writing ended. */
  readonly waiting: WaitingFor | 'outcome' | null;
  /** Labels of the steps that can be taken back, newest first. */
  readonly steps: readonly string[];
  /** What was done last, until something else is done. */
  readonly last: { readonly kind: 'done' | 'undone'; readonly label: string; readonly cells: number } | null;
}

/** How work in Excel tells what it waits for, and how the user ends the waiting for an outcome. */
export interface WriteOptions {
  readonly onWaiting: (reason: WaitingFor) => void;
  readonly onUnclear: () => void;
  readonly giveUp: AbortSignal;
}

/** The steps taken, as src/excel/undoStack.ts keeps them. */
export interface Steps {
  readonly labels: readonly string[];
  push(step: Step): void;
  undo(options: WriteOptions): Promise<Step | null>;
  drop(): Step | null;
}

export interface RepairWork {
  /** All edits or none. @param seen what the check has seen; a cell that has been changed since is not overwritten */
  readonly apply: (fix: Fix, seen: Workbook, options: WriteOptions) => Promise<Step>;
  /** Called after the book was changed, with the names of the sheets written to. Its own failures are not the repair's. */
  readonly onWritten: (sheets: readonly string[]) => void;
}

type Busy = 'writing' | 'undoing';
type Done = { readonly kind: 'done' | 'undone'; readonly step: Step } | null;

/** Everything that the pane writes into the user's cells goes through here, and can be taken back, newest step first. */
export class RepairSession extends Store<RepairState> {
  #queue: Promise<unknown> = Promise.resolve();
  #giveUp = new AbortController();

  constructor(private readonly work: RepairWork, private readonly taken: Steps) {
    super({ busy: null, waiting: null, steps: [], last: null });
  }

  /** Applies one fix, or several in one. Rejects with what Excel answers; nothing is written then. */
  readonly apply = (fix: Fix, seen: Workbook): Promise<void> => this.write((options) => this.work.apply(fix, seen, options));

  /** Does a piece of writing that gives a step, after those before it have ended. */
  readonly write = (writing: (options: WriteOptions) => Promise<Step>): Promise<void> => this.#inTurn('writing', async (options) => {
    const step = await writing(options);
    this.taken.push(step);
    return { kind: 'done', step };
  });

  /** Takes over a step that was written elsewhere, so that it can be taken back here. */
  readonly keep = (step: Step): void => { void this.write(() => Promise.resolve(step)); };

  /** Takes the newest step back. Rejects where a cell has been changed since; nothing is written then, and the step stays. */
  readonly undo = (): Promise<void> => this.#inTurn('undoing', async (options) => {
    const step = await this.taken.undo(options);
    return step && { kind: 'undone', step };
  });

  /** Takes the newest steps back, one by one, until so many are left; ends at the first that cannot be taken back. */
  readonly undoUntil = async (left: number): Promise<void> => {
    while (this.state().steps.length > left) await this.undo();
  };

  /** Gives the newest step up: the book stays as it is, and the step before can be taken back. */
  readonly drop = (): Promise<void> => this.#inTurn('undoing', () => {
    this.taken.drop();
    return Promise.resolve(null);
  });

  /** Ends the waiting for an answer that says how a piece of writing ended. */
  readonly giveUp = (): void => this.#giveUp.abort(new DOMException('given up', 'AbortError'));

  /** Takes the message about what was done last away. */
  readonly dismiss = (): void => this.show({ ...this.state(), last: null });

  #inTurn(busy: Busy, work: (options: WriteOptions) => Promise<Done>): Promise<void> {
    const turn = this.#queue.catch(() => undefined).then(async () => {
      this.show({ ...this.state(), busy, waiting: null, last: null });
      this.#giveUp = new AbortController();
      const wait = (waiting: RepairState['waiting']): void => this.show({ ...this.state(), waiting });
      let last: RepairState['last'] = null;
      let sheets: string[] = [];
      try {
        const done = await work({ onWaiting: wait, onUnclear: () => wait('outcome'), giveUp: this.#giveUp.signal });
        if (done) {
          last = { kind: done.kind, label: done.step.label, cells: done.step.cells.length };
          sheets = [...new Set(done.step.cells.map(({ place }) => place.sheet))];
        }
      } catch (error) {
        // Whatever writes is all or nothing, and says so itself where it could not be.
        throw error instanceof ExcelProblem ? error : problem.notWritten(busy, error);
      } finally {
        this.show({ busy: null, waiting: null, steps: this.taken.labels, last });
      }
      if (sheets.length > 0) this.work.onWritten(sheets);
    });
    this.#queue = turn;
    return turn;
  }
}
