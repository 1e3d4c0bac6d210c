import { planFreeze } from '../core/freeze/freeze';
import { applyEdits } from '../excel/applyEdits';
import { goTo } from '../excel/goTo';
import { readWorkbook } from '../excel/readWorkbook';
import { UndoStack } from '../excel/undoStack';
import { parseAddress } from '../core/snapshot/address';
import { defaultSettings } from '../core/settings';
import type { RunCheck } from './checkSession';
import type { ShowCell } from './Findings';
import { type FreezeWork, offerOf } from './freezeSession';
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

const freezes = new UndoStack();

/** 値に固定 on the open workbook. */
export const freezeOpenBook: FreezeWork = {
  prepare: async () => {
    const workbook = await readWorkbook();
    const plan = planFreeze(workbook);
    const formulas = new Map(workbook.sheets.map(({ name, cells }) => [name, new Set(cells.filter(({ formula }) => formula !== undefined).map(({ row, col }) => `${row},${col}`))]));
    const offer = offerOf(plan, plan.edits.filter(({ sheet, cell }) => {
      const place = parseAddress(cell);
      return place && formulas.get(sheet)?.has(`${place.row},${place.col}`);
    }));
    return {
      offer,
      apply: async () => freezes.push(await applyEdits({ label: '値に固定', edits: [...plan.edits] }, workbook, { replacesFormulas: true })),
    };
  },
  undo: async () => { await freezes.undo(); },
};
