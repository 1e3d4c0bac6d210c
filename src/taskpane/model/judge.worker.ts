import { judge } from './judge';
import { type JudgeRequest, SheetsOfThread } from './judgeMessages';

/** Sheets stay here between two checks, so that an edit brings only its own sheet, and what is known of the others is kept. */
const sheets = new SheetsOfThread();

addEventListener('message', ({ data }: MessageEvent<JudgeRequest>) => {
  postMessage(judge(sheets.receive(data), data.settings));
});
