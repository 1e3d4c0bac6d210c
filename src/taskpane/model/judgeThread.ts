import type { Settings } from '../../core/settings';
import type { Workbook } from '../../core/snapshot/workbook';
import { SheetsSent } from './judgeMessages';
import { type Judgement, judgementSchema } from './judgement';

/**
 * Checks snapshots in a thread of its own: the pane shares its thread with Excel, which restarts an add-in that keeps it
 * busy for more than five seconds. The thread stays, so that a second check of the same book is quick. One check at a time.
 */
export class JudgeThread {
  #worker: Worker | null = null;
  readonly #sent = new SheetsSent();

  /** @param signal ends the thread at once; the next check has a new one. */
  async judge(workbook: Workbook, settings: Settings, signal: AbortSignal): Promise<Judgement> {
    signal.throwIfAborted();
    const worker = (this.#worker ??= new Worker(/* webpackChunkName: "judge" */ new URL('./judge.worker.ts', import.meta.url)));
    try {
      return await answerOf(worker, signal, () => worker.postMessage(this.#sent.request(workbook, settings)));
    } catch (error) {
      // Whatever went wrong, nothing is known of the thread any more.
      worker.terminate();
      this.#worker = null;
      this.#sent.forget();
      throw error;
    }
  }
}

function answerOf(worker: Worker, signal: AbortSignal, ask: () => void): Promise<Judgement> {
  const ended = new AbortController();
  return new Promise<Judgement>((resolve, reject) => {
    const { signal: until } = ended;
    signal.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')), { signal: until });
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const parsed = judgementSchema.safeParse(data);
      if (parsed.success) resolve(parsed.data);
      else reject(parsed.error);
    }, { signal: until });
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'The thread of the check could not be started.')), { signal: until });
    ask();
  }).finally(() => ended.abort());
}
