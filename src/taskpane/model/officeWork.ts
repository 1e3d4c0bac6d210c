import { planFreeze } from '../../core/freeze/freeze';
import { parseAddress } from '../../core/snapshot/address';
import type { Workbook } from '../../core/snapshot/workbook';
import { applyEdits } from '../../excel/applyEdits';
import type { ExcelOptions } from '../../excel/countingContext';
import { highlight, isHighlighted, removeHighlight } from '../../excel/highlight';
import { readProfile, saveProfile } from '../../excel/profile';
import { readWorkbook } from '../../excel/readWorkbook';
import { checkableSheets } from '../../excel/resultSheet';
import { watchSelection } from '../../excel/selection';
import type { HighlightWork } from '../settings/highlightSession';
import type { CheckWork, WorkOptions } from './checkSession';
import { type FreezeWork, offerOf } from '../freeze/freezeSession';
import { JudgeThread } from './judgeThread';
import type { RecognitionWork } from '../recognition/recognitionSession';
import { texts } from '../texts';
import type { ProfileSession, ProfileWork } from './profileSession';
import type { RepairSession } from './repairSession';
import { sheetsToReread, withSheets } from './reread';

const thread = new JudgeThread();

/** Checks of the open workbook, through Office.js and in a thread of their own. */
export const checkWork = (profile: ProfileSession): CheckWork => ({
  read: async (options) => readWorkbook(undefined, {
    sheets: await checkableSheets(waiting(options)),
    ...waiting(options),
    onProgress: ({ sheet, done, total }) => options.onProgress({ step: 'reading', sheet, share: total > 0 ? done / total : null }),
  }),
  reread: async (before, changes, signal): Promise<Workbook> => {
    const now = await checkableSheets({ signal });
    const sheets = sheetsToReread(before, changes, now);
    return withSheets(before, sheets.length === 0 ? { ...before, sheets: [] } : await readWorkbook(undefined, { sheets, signal }), now);
  },
  settings: (fresh, options) => profile.load(fresh, options && waiting(options)),
  judge: (workbook, settings, signal) => thread.judge(workbook, settings, signal),
});

/** Whatever is asked of Excel: a cell that is being edited is told of. */
const waiting = ({ onProgress, signal }: WorkOptions): ExcelOptions => ({ signal, onWaiting: () => onProgress({ step: 'waiting' }) });

/** Highlighting in the open workbook. */
export const highlightWork: Omit<HighlightWork, 'onTrouble'> = { highlight, remove: removeHighlight, isHighlighted };

export const profileWork: ProfileWork = { read: readProfile, save: saveProfile };

/** The user's selection, what the checking thread knows of a cell, and corrections, which are checked with at once. */
export const recognitionWork = (change: RecognitionWork['change']): RecognitionWork => ({
  watchSelection,
  explain: ({ workbook, settings }, place, signal) => thread.explain(workbook, settings, place, signal),
  change,
});

/** 値に固定 on the open workbook; its step can be taken back like every other one. */
export const freezeWork = (repairs: RepairSession): FreezeWork => ({
  prepare: async () => {
    const workbook = await readWorkbook();
    const plan = planFreeze(workbook);
    const formulas = new Map(workbook.sheets.map(({ name, cells }) => [name, new Set(cells.filter(({ formula }) => formula !== undefined).map(({ row, col }) => `${row},${col}`))]));
    const offer = offerOf(plan, plan.edits.filter(({ sheet, cell }) => {
      const place = parseAddress(cell);
      return place && formulas.get(sheet)?.has(`${place.row},${place.col}`);
    }));
    return { offer, apply: () => repairs.write((options) => applyEdits({ label: texts.freeze.freezing, edits: [...plan.edits] }, workbook, { ...options, replacesFormulas: true })) };
  },
});
