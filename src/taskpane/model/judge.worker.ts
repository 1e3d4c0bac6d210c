import { JudgeDesk } from './judgeDesk';

const desk = new JudgeDesk();

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  postMessage(desk.answer(data));
});
