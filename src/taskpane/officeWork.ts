import { goTo } from '../excel/goTo';
import { readWorkbook } from '../excel/readWorkbook';
import { defaultSettings } from '../core/settings';
import type { RunCheck } from './checkSession';
import type { ShowCell } from './Findings';
import { judgeApart } from './judgeApart';

/** Reads the open workbook through Office.js and checks it. */
export const checkOpenBook: RunCheck = async ({ onProgress, signal }) => {
  const workbook = await readWorkbook(undefined, {
    signal,
    onProgress: ({ sheet, done, total }) => onProgress({ step: 'reading', sheet, share: total > 0 ? done / total : null }),
    onWaiting: () => onProgress({ step: 'waiting' }),
  });
  onProgress({ step: 'checking' });
  return judgeApart(workbook, defaultSettings, signal);
};

/** Selects the cell that a finding names. */
export const showCell: ShowCell = (sheet, cell) => goTo(sheet, cell);
