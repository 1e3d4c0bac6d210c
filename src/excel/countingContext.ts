import { errorCode } from './officeErrors';

/**
 * Excel has said that a cell is being edited; or it does not answer, because a cell is being edited or because it is slow: where it
 * knows `delayForCellEdit` it does not say which.
 */
export type WaitingFor = 'cell-edit' | 'answer';

export interface ExcelOptions {
  /** Stops the work between two exchanges with Excel. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each exchange with Excel, with the number of exchanges so far. */
  readonly onSync?: ((count: number) => void) | undefined;
  /** Called when Excel does not answer for a while. */
  readonly onWaiting?: ((reason: WaitingFor) => void) | undefined;
}

/** An answer that takes longer than this is worth a notice, in milliseconds. */
const PATIENCE = 1_500;
/** The same once work is under way: a large block of cells may take its time. */
const LATER_PATIENCE = 5_000;
/** Pause before Excel is asked again whether the cell is finished, in milliseconds. */
const RETRY_AFTER = 500;

/** The one place where the add-in talks to Excel: every exchange is counted here, and can be cancelled here. */
export class CountingContext {
  private count = 0;

  constructor(
    private readonly inner: Excel.RequestContext,
    private readonly options: ExcelOptions = {},
  ) {}

  get workbook(): Excel.Workbook {
    return this.inner.workbook;
  }

  get syncs(): number {
    return this.count;
  }

  /** @throws the reason of the signal when the work is cancelled, else what Excel answers. */
  async sync(): Promise<void> {
    this.options.signal?.throwIfAborted();
    try {
      await this.inner.sync();
    } finally {
      this.count++;
      this.options.onSync?.(this.count);
    }
    this.options.signal?.throwIfAborted();
  }
}

/**
 * Runs work that starts by reading. While the user is editing a cell, Excel either waits (where it knows
 * `delayForCellEdit`) or refuses; then the work is begun anew until the cell is finished or the signal stops it.
 * @throws what Excel answers, or the reason of the signal.
 */
export async function runExcel<T>(work: (context: CountingContext) => Promise<T>, options: ExcelOptions = {}): Promise<T> {
  let told = false;
  for (;;) {
    const listen = (patience: number) => setTimeout(() => { options.onWaiting?.('answer'); }, patience);
    let timer = listen(PATIENCE);
    const onSync = (count: number): void => {
      clearTimeout(timer);
      timer = listen(LATER_PATIENCE);
      options.onSync?.(count);
    };
    try {
      return await unlessAborted(Excel.run({ delayForCellEdit: true }, (context) => work(new CountingContext(context, { ...options, onSync }))), options.signal);
    } catch (error) {
      if (errorCode(error) !== 'InvalidOperationInCellEditMode') throw error;
      if (!told) options.onWaiting?.('cell-edit');
      told = true;
      await pause(RETRY_AFTER, options.signal);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Does not wait for Excel once the user has cancelled: it may not answer for as long as a cell is edited. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Lets the page work meanwhile. @throws the reason of the signal. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return void reject(signal.reason as Error);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
