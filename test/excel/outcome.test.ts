import type { Fix } from '../../src/core/report';
import { parseAddress } from '../../src/core/snapshot/address';
import { applyEdits } from '../../src/excel/applyEdits';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { UndoStack } from '../../src/excel/undoStack';
import { RepairSession, type RepairState } from '../../src/taskpane/model/repairSession';
import { excelForEach } from './excel';
import { endingOf, entered, failing, WAY_NAMES, WAYS } from './faultyRequests';

/** However a request fails, the book is either as before or fully repaired, and the pane says which. */
jest.setTimeout(120_000);

/** Requests of a repair that goes well: the sheets, the cells as they are, the writing. */
const REQUESTS = [1, 2, 3];

const row = (i: number): (string | number)[] => [`${i}月`, i * 10, `${i * 3}件`];
const excel = excelForEach({ sheets: [{ name: '表', rows: Array.from({ length: 12 }, (_, i) => row(i + 1)) }, { name: '別', rows: [['x', 1]] }] });
let session: RepairSession;
let seenStates: RepairState['waiting'][];

beforeEach(() => {
  session = new RepairSession({ apply: applyEdits, onWritten: () => undefined }, new UndoStack());
  seenStates = [];
  session.subscribe(() => { seenStates.push(session.state().waiting); });
});

/** Texts become numbers, and two cells of two sheets become formulas: ten edits. */
const TEN: Fix = {
  label: '直す',
  edits: [
    ...Array.from({ length: 8 }, (_, i) => ({ sheet: '表', cell: `C${i + 1}`, value: (i + 1) * 3, numberFormat: '0"件"' })),
    { sheet: '表', cell: 'B12', formula: 'SUM(B1:B11)' },
    { sheet: '別', cell: 'B1', formula: "'表'!B1*2" },
  ],
};

const everything = (): string => entered(excel.model);
/** What the pane says. */
const ending = (work: Promise<void>): Promise<string> => endingOf(session, work);

const CASES = WAY_NAMES.flatMap((way) => REQUESTS.flatMap((k) => [1, 3].map((requests) => ({ way, k, requests }))));

it.each(CASES)('a repair of ten cells whose request $k (and so many in all: $requests) $way', async ({ way, k, requests }) => {
  const before = everything();
  const seen = await readWorkbook();
  excel.intercept(failing(k, requests, way));
  const said = await ending(session.apply(TEN, seen));
  excel.intercept(null);
  await excel.model.settled();
  if (said === 'done') {
    expect(everything()).not.toBe(before);
    for (const { sheet, cell, value, formula } of TEN.edits) {
      const { row, col } = parseAddress(cell)!;
      const now = excel.sheet(sheet).cell(row, col);
      expect(formula === undefined ? now?.value : now?.formula).toBe(formula ?? value);
    }
    await session.undo();
  } else {
    expect(said).toMatch(/^書き込めませんでした。ブックは書き込む前のままです。/);
    expect(session.state().steps).toEqual([]);
  }
  expect(everything()).toBe(before);
});

it.each(CASES)('taking ten cells back where request $k (and so many in all: $requests) $way', async ({ way, k, requests }) => {
  const before = everything();
  await session.apply(TEN, await readWorkbook());
  const after = everything();
  excel.intercept(failing(k, requests, way));
  const said = await ending(session.undo());
  excel.intercept(null);
  if (said !== 'undone') {
    expect(said).toMatch(/^元に戻せませんでした。ブックは元に戻す前のままです。/);
    expect([everything(), session.state().steps]).toEqual([after, ['直す']]);
    await session.undo();
  }
  expect(everything()).toBe(before);
  expect(session.state().steps).toEqual([]);
});

it('a long silence is waited for, with a word about it', async () => {
  const seen = await readWorkbook();
  excel.intercept(failing(3, 4, 'breaks the connection'));
  expect(await ending(session.apply(TEN, seen))).toContain('ブックは書き込む前のままです。');
  expect(seenStates).toContain('outcome');
});

it('a user who does not want to wait is told which cells to look at', async () => {
  const seen = await readWorkbook();
  excel.intercept(failing(3, 1_000, 'breaks the connection'));
  session.subscribe(() => { if (session.state().waiting === 'outcome') session.giveUp(); });
  expect(await ending(session.apply(TEN, seen))).toMatch(/^書き込みの途中で問題が起き、元に戻すこともできませんでした。「表」C1、/);
});

it('a sheet that is deleted in the middle is named', async () => {
  const seen = await readWorkbook();
  excel.intercept((nth, request, pass) => {
    if (nth === 3) excel.model.deleteSheet(excel.sheet('別').id, 'other-author');
    return pass(request);
  });
  const before = everything();
  const said = await ending(session.apply(TEN, seen));
  excel.intercept(null);
  expect(said).toMatch(/「別」シートがなくなったため、ほかのセルは書き込む前に戻しました。/);
  expect(JSON.parse(everything())).toEqual((JSON.parse(before) as unknown[]).slice(0, 1));
});

it('what another author writes while it is found out is left and named', async () => {
  const seen = await readWorkbook();
  excel.intercept(async (nth, request, pass) => {
    if (nth === 3) return WAYS['is done, and its answer is lost'](nth, request, pass);
    if (nth === 4 || nth === 5) return WAYS['breaks the connection']();
    if (nth === 6) {
      excel.model.writeCells(excel.sheet('表').id, [{ row: 0, col: 2, content: { value: 999 } }], 'other-author');
      await excel.model.settled();
    }
    return pass(request);
  });
  const said = await ending(session.apply(TEN, seen));
  excel.intercept(null);
  expect(said).toMatch(/「表」C1 はその間に変更されていた/);
  expect(excel.sheet('表').cell(0, 2)?.value).toBe(999);
  expect(excel.sheet('表').cell(1, 2)?.value).toBe('6件');
  expect(excel.sheet('別').cell(0, 1)?.formula).toBeUndefined();
});

it('a cell that is being edited is waited for, with a word about it', async () => {
  const seen = await readWorkbook();
  excel.host.faults.cellEditMode = true;
  const work = session.apply(TEN, seen);
  while (!seenStates.includes('answer')) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(session.state()).toMatchObject({ busy: 'writing', waiting: 'answer' });
  excel.host.faults.cellEditMode = false;
  expect(await ending(work)).toBe('done');
  expect(session.state().waiting).toBeNull();
});
