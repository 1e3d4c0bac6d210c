import type { Explanation } from '../../core/explanation';
import type { Settings } from '../../core/settings';
import type { Workbook } from '../../core/snapshot/workbook';
import { answerSchema, type AskedPlace, SheetsSent, type ThreadAnswer, type ThreadRequest } from './judgeMessages';
import type { Judgement } from './judgement';

/** A request without the book, which every one carries. */
type Question = { readonly ask: 'judge' } | { readonly ask: 'explain'; readonly place: AskedPlace };

/**
 * Checks snapshots in a thread of its own: the pane shares its thread with Excel, which restarts an add-in that keeps it
 * busy for more than five seconds. The thread stays, so that a second check of the same book is quick. One request at a
 * time; others wait.
 */
export class JudgeThread {
  #worker: Worker | null = null;
  readonly #sent = new SheetsSent();
  #turn: Promise<unknown> = Promise.resolve();

  /** @param signal ends the thread at once; the next check has a new one. */
  async judge(workbook: Workbook, settings: Settings, signal: AbortSignal): Promise<Judgement> {
    const answer = await this.#ask(workbook, settings, { ask: 'judge' }, signal, signal);
    if (answer.answer !== 'judge') throw new Error('The thread has answered something else.');
    return answer.judgement;
  }

  /**
   * Why a cell was read as it was.
   * @param signal takes a question back that has to wait; one that is being answered is let finish, since the thread holds the book.
   * @returns null where the sheet is not in the book.
   */
  async explain(workbook: Workbook, settings: Settings, place: AskedPlace, signal: AbortSignal): Promise<Explanation | null> {
    const answer = await this.#ask(workbook, settings, { ask: 'explain', place }, signal, null);
    if (answer.answer !== 'explain') throw new Error('The thread has answered something else.');
    return answer.explanation;
  }

  /** @param waiting takes the request back before its turn. @param until ends the thread in the middle of it */
  #ask(workbook: Workbook, settings: Settings, question: Question, waiting: AbortSignal, until: AbortSignal | null): Promise<ThreadAnswer> {
    const turn = this.#turn.catch(() => undefined).then(async () => {
      waiting.throwIfAborted();
      const worker = (this.#worker ??= new Worker(/* webpackChunkName: "judge" */ new URL('./judge.worker.ts', import.meta.url)));
      try {
        return await answerOf(worker, until, { ...question, book: this.#sent.book(workbook), settings });
      } catch (error) {
        // Whatever went wrong, nothing is known of the thread any more.
        worker.terminate();
        this.#worker = null;
        this.#sent.forget();
        throw error;
      }
    });
    this.#turn = turn;
    return turn;
  }
}

function answerOf(worker: Worker, signal: AbortSignal | null, request: ThreadRequest): Promise<ThreadAnswer> {
  const ended = new AbortController();
  return new Promise<ThreadAnswer>((resolve, reject) => {
    const { signal: until } = ended;
    signal?.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')), { signal: until });
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const parsed = answerSchema.safeParse(data);
      if (parsed.success) resolve(parsed.data);
      else reject(parsed.error);
    }, { signal: until });
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'The thread of the check could not be started.')), { signal: until });
    worker.postMessage(request);
  }).finally(() => ended.abort());
}
