import type { Settings } from '../core/settings';
import type { Workbook } from '../core/snapshot/workbook';
import { judge } from './judge';

/** What the pane asks of the worker: plain data, copied by the browser. */
export interface JudgeRequest {
  readonly workbook: Workbook;
  readonly settings: Settings;
}

addEventListener('message', (event: MessageEvent<JudgeRequest>) => {
  postMessage(judge(event.data.workbook, event.data.settings));
});
