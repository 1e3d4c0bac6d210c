import { join } from 'node:path';
import type { Fix } from '../../src/core/report';
import { defaultSettings } from '../../src/core/settings';
import type { Workbook } from '../../src/core/snapshot/workbook';
import { applyEdits } from '../../src/excel/applyEdits';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { UndoStack } from '../../src/excel/undoStack';
import { mergeFixes, safeFixesOf, wayIn } from '../../src/taskpane/findings/safeFixes';
import { judge } from '../../src/taskpane/model/judge';
import { RepairSession } from '../../src/taskpane/model/repairSession';
import { openFile, type OpenExcel } from './excel';
import { endingOf, entered, failing, WAY_NAMES } from './faultyRequests';

/** すべての安全な修正をまとめて適用, as the pane does it: however one of its requests fails, the book is as before or repaired. */
jest.setTimeout(240_000);

const BOOK = join(__dirname, '..', 'fixtures', 'getsuji-kumamoto-r6.xlsx');
/** The sheets, the cells as they are, the writing. */
const REQUESTS = [1, 2, 3];

let excel: OpenExcel;
/** The book as the check saw it: every test leaves it so. */
let seen: Workbook;
let fix: Fix;
beforeAll(async () => {
  excel = await openFile(BOOK);
  seen = await readWorkbook();
  const { report, rules } = judge(seen, defaultSettings);
  const fixes = safeFixesOf(report.findings, rules);
  fix = mergeFixes('安全な修正', fixes.map((one) => wayIn(one, null)));
  expect([fixes.length, new Set(fix.edits.map(({ sheet }) => sheet)).size]).toEqual([5, 4]);
});
afterAll(() => { excel.close(); });

const everything = (): string => entered(excel.model);

it.each(WAY_NAMES.flatMap((way) => [1, 2].map((requests) => ({ way, requests }))))('each of its requests, and of taking it back, $way (so many in a row: $requests)', async ({ way, requests }) => {
  const session = new RepairSession({ apply: applyEdits, onWritten: () => undefined }, new UndoStack());
  const unrepaired = everything();
  await session.apply(fix, seen);
  const repaired = everything();
  expect(repaired).not.toBe(unrepaired);
  await session.undo();
  expect(everything()).toBe(unrepaired);

  for (const k of REQUESTS) {
    excel.intercept(failing(k, requests, way));
    const said = await endingOf(session, session.apply(fix, seen));
    excel.intercept(null);
    expect([k, everything()]).toEqual([k, said === 'done' ? repaired : unrepaired]);
    if (said !== 'done') {
      expect(said).toMatch(/^書き込めませんでした。ブックは書き込む前のままです。/);
      await session.apply(fix, seen);
    }
    excel.intercept(failing(k, requests, way));
    const back = await endingOf(session, session.undo());
    excel.intercept(null);
    expect([k, everything(), session.state().steps]).toEqual(back === 'undone' ? [k, unrepaired, []] : [k, repaired, ['安全な修正']]);
    if (back !== 'undone') {
      expect(back).toMatch(/^元に戻せませんでした。ブックは元に戻す前のままです。/);
      await session.undo();
    }
  }
});
