import { applyEdits } from '../../excel/applyEdits';
import { goTo } from '../../excel/goTo';
import { UndoStack } from '../../excel/undoStack';
import { type Changes, watch } from '../../excel/watch';
import { FindingList } from '../findings/findingList';
import { FreezeSession } from '../freeze/freezeSession';
import { FunctionGuideSession } from '../functionGuide/functionGuideSession';
import { openBookGuide } from '../functionGuide/openBookGuide';
import { RecognitionSession } from '../recognition/recognitionSession';
import { HighlightSession } from '../settings/highlightSession';
import { texts } from '../texts';
import { CheckSession } from './checkSession';
import { Navigation } from './navigation';
import { checkWork, freezeWork, highlightWork, profileWork, recognitionWork } from './officeWork';
import type { PaneModel } from './paneModel';
import { ProfileSession } from './profileSession';
import { RepairSession } from './repairSession';
import { Troubles } from './troubles';

/** Milliseconds after the last keystroke's edit until it is checked; all in all the list follows within a second. */
const QUIET = 100;

/** The pane's model on the open workbook. */
export function openPane(): PaneModel {
  const troubles = new Troubles();
  const profile = new ProfileSession(profileWork);
  const check = new CheckSession(checkWork(profile));
  const changeSettings: PaneModel['changeSettings'] = async (change) => {
    await profile.change(change);
    await check.rejudge();
  };
  const followWrites = (sheets: readonly string[]): void => {
    const cells = sheets.map((sheet) => ({ sheet, ranges: [], by: ['add-in' as const], moved: false }));
    void troubles.follow(texts.common.followFailed, () => check.follow({ cells, added: [], deleted: [], renamed: [] }));
  };
  const repairs = new RepairSession({ apply: applyEdits, onWritten: followWrites }, new UndoStack());
  const recognition = new RecognitionSession(recognitionWork(changeSettings));
  const highlight = new HighlightSession({ ...highlightWork, onTrouble: (error) => troubles.tell(texts.settings.highlight.follow, error) }, check);
  const guide = new FunctionGuideSession(openBookGuide(repairs.keep));
  return { check, profile, changeSettings, repairs, recognition, highlight, guide, freeze: new FreezeSession(freezeWork(repairs)), navigation: new Navigation(), findings: new FindingList(), troubles, showCell: goTo };
}

/** Brings the result up to date after each edit by the user or another author, from now on. */
export async function followChanges({ check, troubles }: PaneModel): Promise<void> {
  await troubles.follow(texts.common.followFailed, () => watch((changes) => {
    const others = withoutOwn(changes);
    if (others && check.checked) void troubles.follow(texts.common.followFailed, () => check.follow(others));
  }, { quiet: QUIET }));
}

/** What the pane itself writes is followed at once and need not be a second time. Null where nothing else has changed. */
function withoutOwn(changes: Changes): Changes | null {
  const cells = changes.cells.filter(({ by }) => by.some((author) => author !== 'add-in'));
  return cells.length + changes.added.length + changes.deleted.length + changes.renamed.length > 0 ? { ...changes, cells } : null;
}
