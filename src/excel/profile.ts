import type { Settings } from '../core/settings';
import { runExcel, type CountingContext, type ExcelOptions } from './countingContext';
import { ExcelProblem } from './officeErrors';
import { decodeProfile, encodeProfile, type Profile } from './profileFormat';
import { runWriting } from './runWriting';

export type { Profile } from './profileFormat';

/*
 * The profile lives in the workbook, through `workbook.settings` and not `Office.context.document.settings`, although both
 * reach the same store: the latter works on a copy from when the add-in was started and writes that copy back as a
 * whole, so that of two authors the later one undoes what the earlier one has saved. Here one key is read and written as it is now,
 * and errors and cell-edit mode are those of every other request.
 */
const KEY = 'kpiCheck.profile';
const KEPT = 'kpiCheck.profile.kept.';

/** Profile of the open workbook. Nothing is written: a broken or newer one stays where it is. */
export const readProfile = (options: ExcelOptions = {}): Promise<Profile> => runExcel(async (context) => decodeProfile((await stored(context)).get(KEY)), options);

/**
 * Saves the profile into the workbook (which is to be saved by the user, as every change).
 * @returns the key under which a broken one that stood in its place is kept; null where there was none.
 * @throws ExcelProblem where a newer version of the add-in has left one that this one would not understand.
 */
export function saveProfile(settings: Settings, options: ExcelOptions = {}): Promise<string | null> {
  return runWriting(async (context) => {
    const all = await stored(context);
    const old = decodeProfile(all.get(KEY));
    if (old.state === 'newer') throw new ExcelProblem('settings', `${old.message}このため、設定は保存しませんでした。`);
    const kept = old.state === 'broken' ? freeKey(all) : null;
    if (kept !== null) context.workbook.settings.add(kept, all.get(KEY));
    context.workbook.settings.add(KEY, encodeProfile(settings));
    await context.sync();
    return kept;
  }, options);
}

async function stored(context: CountingContext): Promise<Map<string, unknown>> {
  const { settings } = context.workbook;
  settings.load('items/key,items/value');
  await context.sync();
  return new Map(settings.items.map((item): [string, unknown] => [item.key, item.value]));
}

function freeKey(all: ReadonlyMap<string, unknown>): string {
  let number = 1;
  while (all.has(KEPT + number)) number++;
  return KEPT + number;
}
