import type { Fix } from '../../core/report';
import type { Workbook } from '../../core/snapshot/workbook';
import type { Step } from '../../excel/undoStack';
import { Store } from './store';

/** What has been done to the book through the pane, and what is being done. */
export interface RepairState {
  readonly busy: 'writing' | 'undoing' | null;
  /** Labels of the steps that can be taken back, newest first. */
  readonly steps: readonly string[];
  /** What was done last, until something else is done. */
  readonly last: { readonly kind: 'done' | 'undone'; readonly label: string; readonly cells: number } | null;
}

/** The steps taken, as src/excel/undoStack.ts keeps them. */
export interface Steps {
  readonly labels: readonly string[];
  push(step: Step): void;
  undo(): Promise<Step | null>;
}

export interface RepairWork {
  /** All edits or none. @param seen what the check has seen; a cell that has been changed since is not overwritten */
  readonly apply: (fix: Fix, seen: Workbook) => Promise<Step>;
  /** Called after the book was changed, with the names of the sheets written to. Its own failures are not the repair's. */
  readonly onWritten: (sheets: readonly string[]) => void;
}

/** Everything that the pane writes into the user's cells goes through here, and can be taken back, newest step first. */
export class RepairSession extends Store<RepairState> {
  #queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly work: RepairWork, private readonly taken: Steps) {
    super({ busy: null, steps: [], last: null });
  }

  /** Applies one fix, or several in one. Rejects with what Excel answers; nothing is written then. */
  readonly apply = (fix: Fix, seen: Workbook): Promise<void> => this.write(() => this.work.apply(fix, seen));

  /** Does a piece of writing that gives a step, after those before it have ended. */
  readonly write = (writing: () => Promise<Step>): Promise<void> => this.#inTurn('writing', async () => {
    const step = await writing();
    this.taken.push(step);
    return { kind: 'done', step };
  });

  /** Takes the newest step back. Rejects where a cell has been changed since; nothing is written then, and the step stays. */
  readonly undo = (): Promise<void> => this.#inTurn('undoing', async () => {
    const step = await this.taken.undo();
    return step && { kind: 'undone', step };
  });

  /** Takes the message about what was done last away. */
  readonly dismiss = (): void => this.show({ ...this.state(), last: null });

  #inTurn(busy: 'writing' | 'undoing', work: () => Promise<{ kind: 'done' | 'undone'; step: Step } | null>): Promise<void> {
    const turn = this.#queue.catch(() => undefined).then(async () => {
      this.show({ ...this.state(), busy, last: null });
      let last: RepairState['last'] = null;
      let sheets: string[] = [];
      try {
        const done = await work();
        if (done) {
          last = { kind: done.kind, label: done.step.label, cells: done.step.cells.length };
          sheets = [...new Set(done.step.cells.map(({ place }) => place.sheet))];
        }
      } finally {
        this.show({ busy: null, steps: this.taken.labels, last });
      }
      if (sheets.length > 0) this.work.onWritten(sheets);
    });
    this.#queue = turn;
    return turn;
  }
}
