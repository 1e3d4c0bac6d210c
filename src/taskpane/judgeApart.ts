import type { Settings } from '../core/settings';
import type { Workbook } from '../core/snapshot/workbook';
import { type CheckResult, checkResultSchema } from './checkResult';
import type { JudgeRequest } from './judge.worker';

/**
 * Checks a snapshot in a thread of its own: the pane shares its thread with Excel, which restarts an add-in that keeps it
 * busy for more than five seconds.
 * @param signal ends the thread at once
 */
export async function judgeApart(workbook: Workbook, settings: Settings, signal: AbortSignal): Promise<CheckResult> {
  signal.throwIfAborted();
  const worker = new Worker(/* webpackChunkName: "judge" */ new URL('./judge.worker.ts', import.meta.url));
  try {
    return await new Promise<CheckResult>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')), { once: true });
      worker.addEventListener('message', (event: MessageEvent<unknown>) => {
        const parsed = checkResultSchema.safeParse(event.data);
        if (parsed.success) resolve(parsed.data);
        else reject(parsed.error);
      });
      worker.addEventListener('error', (event) => reject(new Error(event.message || 'The thread of the check could not be started.')));
      const request: JudgeRequest = { workbook, settings };
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
