/** What a call of a custom function came to: its result, or an Excel error code. */
export type Outcome = { readonly value: unknown } | { readonly error: string };

/** Calls that one evaluation of one cell has made, by function and arguments. */
interface CellCalls {
  run: number;
  /** All answers are there: the next evaluation of the cell uses them instead of asking again. */
  resuming: boolean;
  waiting: number;
  readonly outcomes: Map<string, Outcome | null>;
}

/**
 * Calls of custom functions that cells wait for. An evaluation never waits: it starts the calls, shows that data are on their
 * way, and the cell is evaluated once more when all its answers are there. So hundreds of cells ask at the same time, as in Excel.
 */
export class FunctionCalls {
  private readonly cells = new Map<string, CellCalls>();
  private idle: (() => void)[] = [];
  private waiting = 0;

  /** @param resume asks for a new evaluation of the cell whose answers are all there. */
  constructor(private readonly resume: (cell: string) => void) {}

  /**
   * Outcome of a call within an evaluation; null while it is not known.
   * @param run number of the calculation that is under way: another number means that the cell is evaluated anew.
   * @param key tells the call from others of the same cell.
   */
  outcome(run: number, cell: string, key: string, call: () => Promise<unknown>): Outcome | null {
    let calls = this.cells.get(cell);
    if (!calls || (calls.run !== run && !calls.resuming)) {
      calls = { run, resuming: false, waiting: 0, outcomes: new Map() };
      this.cells.set(cell, calls);
    } else if (calls.resuming) {
      calls.run = run;
      calls.resuming = false;
    }
    const known = calls.outcomes.get(key);
    if (known !== undefined) return known;
    calls.outcomes.set(key, null);
    void this.start(cell, calls, key, call);
    return null;
  }

  /** Resolves when no call is under way. */
  async settled(): Promise<void> {
    if (this.waiting > 0) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  private async start(cell: string, calls: CellCalls, key: string, call: () => Promise<unknown>): Promise<void> {
    calls.waiting++;
    this.waiting++;
    const outcome = await outcomeOf(call);
    calls.outcomes.set(key, outcome);
    calls.waiting--;
    this.waiting--;
    // Of a cell that was evaluated anew meanwhile, only the last evaluation counts.
    if (calls.waiting === 0 && this.cells.get(cell) === calls) {
      calls.resuming = true;
      this.resume(cell);
    }
    if (this.waiting > 0) return;
    const { idle } = this;
    this.idle = [];
    for (const resolve of idle) resolve();
  }
}

async function outcomeOf(call: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { value: await call() };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    // Whatever else a function fails with is #VALUE! in Excel.
    return { error: text.startsWith('#') ? text : '#VALUE!' };
  }
}
