import { DdaError } from './xdmWire';

interface Running {
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
  readonly functionId: string;
  readonly controlId: string;
  /** Until then a function that is not there yet may still come: pages associate theirs while they start. */
  readonly deadline: number;
}

/** Milliseconds in which the page must have associated a function that is called. */
const PATIENCE = 10_000;
const PAUSE = 200;

/** Calls of ribbon buttons' functions and their ends. */
export class RibbonActions {
  readonly #running = new Map<string, Running>();
  #ready = false;

  /** @param send sends `[id, function, event as JSON]` to the page. */
  constructor(readonly send: (data: readonly [string, string, string]) => void) {}

  /** Whether the page takes calls; those that waited are sent. */
  setReady(ready: boolean): void {
    this.#ready = ready;
    if (ready) for (const id of this.#running.keys()) this.#send(id);
  }

  run(functionId: string, controlId: string): Promise<void> {
    const id = crypto.randomUUID();
    return new Promise((resolve, reject) => {
      this.#running.set(id, { resolve, reject, functionId, controlId, deadline: Date.now() + PATIENCE });
      if (this.#ready) this.#send(id);
    });
  }

  /** The page says that a function has ended, or that it has none of this name. */
  completed(id: string, status: number): void {
    const call = this.#running.get(id);
    if (!call) return;
    if (status === DdaError.NoSuchCallback && Date.now() < call.deadline) {
      setTimeout(() => this.#send(id), PAUSE);
      return;
    }
    this.#running.delete(id);
    if (status === DdaError.None) call.resolve();
    else if (status === DdaError.NoSuchCallback) call.reject(new Error(`ボタンの処理「${call.functionId}」がアドインのページに登録されていません。アドインの Office.actions.associate を確かめてください。`));
    else call.reject(new Error(`ボタンの処理「${call.functionId}」が失敗しました（エラー番号 ${status}）。`));
  }

  /** The page is gone. */
  abandon(): void {
    for (const { reject, functionId } of this.#running.values()) reject(new Error(`ボタンの処理「${functionId}」の途中でアドインが閉じられました。`));
    this.#running.clear();
  }

  #send(id: string): void {
    const call = this.#running.get(id);
    if (call && this.#ready) this.send([id, call.functionId, JSON.stringify({ source: { id: call.controlId } })]);
  }
}
