import type { Fix } from '../../src/core/report';
import { parseAddress } from '../../src/core/snapshot/address';
import { applyEdits } from '../../src/excel/applyEdits';
import { describeError } from '../../src/excel/officeErrors';
import { insertFormula } from '../../src/excel/insertFormula';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { UndoStack } from '../../src/excel/undoStack';
import { RepairSession } from '../../src/taskpane/model/repairSession';
import type { CellEdit } from '../../workbench/model/workbookModel';
import { excelForEach } from './excel';
import { before, endingOf, entered } from './faultyRequests';

/** Whatever another author does, and whenever: what he has written stays, and the rest is as before or fully repaired. */
jest.setTimeout(180_000);

const MONTHS = Array.from({ length: 12 }, (_, i) => [`${i + 1}月`, i * 10 + 5, `${i * 3 + 4}件`, i % 3 === 0 ? '○' : null]);
const excel = excelForEach({ sheets: [{ name: '表', rows: MONTHS }, { name: '別', rows: [['x', 1], ['y', { f: 'B1*2', v: 2 }]] }] });
let session: RepairSession;

beforeEach(() => {
  session = new RepairSession({ apply: applyEdits, onWritten: () => undefined }, new UndoStack());
});

/** Texts become numbers, an empty cell and a formula become formulas: ten edits on two sheets. */
const TEN: Fix = {
  label: '直す',
  edits: [
    ...Array.from({ length: 8 }, (_, i) => ({ sheet: '表', cell: `C${i + 1}`, value: i * 3 + 4, numberFormat: '0"件"' })),
    { sheet: '表', cell: 'E12', formula: 'SUM(B1:B11)' },
    { sheet: '別', cell: 'B2', formula: "'表'!B1*2" },
  ],
};

const everything = (): string => entered(excel.model);
const ending = (work: Promise<void>): Promise<string> => endingOf(session, work);

async function author(sheet: string, address: string, edit: Omit<CellEdit, 'row' | 'col'>): Promise<void> {
  excel.model.writeCells(excel.sheet(sheet).id, [{ ...parseAddress(address)!, ...edit }], 'other-author');
  await excel.model.settled();
}
async function authorInserts(sheet: string, above: number): Promise<void> {
  excel.model.insertRows(excel.sheet(sheet).id, above - 1, 1, 'other-author');
  await excel.model.settled();
}

const CELLS = [['表', 'C1'], ['表', 'C5'], ['表', 'E12'], ['別', 'B2']] as const;
const EDITS: readonly (readonly [string, Omit<CellEdit, 'row' | 'col'>])[] = [
  ['another figure', { content: { value: 999 } }],
  ['another text', { content: { value: '未定' } }],
  ['a formula', { content: { value: null, formula: 'B1+1' } }],
  ['another number format', { format: '0.000' }],
];
/** Those that touch what the repair touches, too: it leaves the formats of two cells as they are. */
const MEANWHILE = CELLS.flatMap(([sheet, cell]) => EDITS.filter(([, { content }]) => content !== undefined || cell.startsWith('C')).map(([what, edit]) => ({ sheet, cell, what, edit })));

/** Lets something happen before each request in turn until it comes too late. @returns what the pane said each time */
async function beforeEachRequest(work: () => Promise<void>, happens: () => Promise<void>, undone: () => Promise<void>): Promise<string[]> {
  const sentences: string[] = [];
  let left: string | null = null;
  for (let k = 1; k <= 20; k++) {
    excel.intercept(before(k, async () => {
      await happens();
      left ??= everything();
    }));
    const said = await ending(work());
    excel.intercept(null);
    if (said === 'done' || said === 'undone') return sentences;
    sentences.push(said);
    // Excel keeps what the author has written, and nothing else has changed.
    expect([k, everything()]).toEqual([k, left]);
    await undone();
  }
  throw new Error('The work has no end.');
}

describe('another author writes into a cell of the repair', () => {
  it.each(MEANWHILE)('$what into $sheet!$cell, before each of its requests', async ({ sheet, cell, edit }) => {
    const { row, col } = parseAddress(cell)!;
    const own = excel.sheet(sheet).cell(row, col);
    const seen = await readWorkbook();
    const restore = (): Promise<void> => author(sheet, cell, { content: own && { value: own.value, ...(own.formula === undefined ? {} : { formula: own.formula }) }, format: own?.format ?? 'General' });
    const said = await beforeEachRequest(() => session.apply(TEN, seen), () => author(sheet, cell, edit), restore);
    // What comes after the last request is no matter of the repair: it is done, and the author's edit stands in it.
    expect(said).toHaveLength(3);
    for (const early of said.slice(0, 2)) expect(early).toContain(`点検した後に 「${sheet}」${cell} が変更されているため、何も書き込みませんでした。`);
    expect(said[2]).toMatch(new RegExp(`^書き込むのと同時に、.*「${sheet}」${cell} を変更しました。その変更を残し、何も直していません。`));
  });

  it.each(MEANWHILE)('$what into $sheet!$cell, before each request that takes it back', async ({ sheet, cell, edit }) => {
    await session.apply(TEN, await readWorkbook());
    const repaired = everything();
    const { row, col } = parseAddress(cell)!;
    const { value, formula, format } = excel.sheet(sheet).cell(row, col)!;
    const said = await beforeEachRequest(session.undo, () => author(sheet, cell, edit), async () => {
      await author(sheet, cell, { content: formula === undefined ? { value } : { value: null, formula }, format });
      expect(everything()).toBe(repaired);
      expect(session.state().steps).toEqual(['直す']);
    });
    expect(said).toHaveLength(3);
    for (const early of said.slice(0, 2)) expect(early).toContain(`直した後に 「${sheet}」${cell} が変更されているため、元に戻しませんでした。`);
    expect(said[2]).toMatch(new RegExp(`^元に戻すのと同時に、.*「${sheet}」${cell} を変更しました。その変更を残し、元に戻していません。`));
    expect(session.state().steps).toEqual([]);
  });

  it.each([[1, 'done'], [2, 'done'], [3, '書き込むのと同時に']] as const)('a number format that the repair would leave, before request %i: it stays', async (k, ends) => {
    const seen = await readWorkbook();
    excel.intercept(before(k, () => author('別', 'B2', { format: '0.000' })));
    expect(await ending(session.apply(TEN, seen))).toMatch(new RegExp(`^${ends}`));
    excel.intercept(null);
    expect(excel.sheet('別').cell(1, 1)).toMatchObject({ format: '0.000', formula: k === 3 ? 'B1*2' : "'表'!B1*2" });
  });

  it.each([4, 5, 6].flatMap((k) => ['C1', 'C2'].map((cell) => ({ k, cell }))))('and again into $cell before request $k, while what was written is put back', async ({ k, cell }) => {
    const seen = await readWorkbook();
    const first = everything();
    let requests = 0;
    excel.intercept(async (nth, request, pass) => {
      requests = nth;
      if (nth === 3) await author('表', 'C1', { content: { value: 111 } });
      if (nth === k) await author('表', cell, { content: { value: 222 } });
      return pass(request);
    });
    const said = await ending(session.apply(TEN, seen));
    excel.intercept(null);
    expect(requests).toBeGreaterThanOrEqual(k);
    expect(said).toMatch(/^書き込むのと同時に.*「表」C1 を変更しました。その変更を残し、何も直していません。/);
    expect(['C1', 'C2'].map((address) => excel.sheet('表').cell(parseAddress(address)!.row, 2)?.value)).toEqual(cell === 'C1' ? [222, '7件'] : [111, 222]);
    await author('表', 'C1', { content: { value: '4件' } });
    await author('表', 'C2', { content: { value: '7件' } });
    expect(everything()).toBe(first);
  });

  it('a formula is inserted into a cell that he fills at the same time', async () => {
    for (const k of [2, 3]) {
      excel.intercept(before(k, () => author('表', 'F1', { content: { value: 7 } })));
      const said: unknown = await insertFormula({ sheet: '表', cell: 'F1', formula: 'B1*2', replaces: null }).then(({ kind }) => kind, (error: unknown) => describeError(error, ''));
      excel.intercept(null);
      expect([k, said]).toEqual([k, k === 2 ? 'occupied' : expect.stringContaining('「表」F1 を変更しました')]);
      expect(excel.sheet('表').cell(0, 5)).toMatchObject({ value: 7 });
      await author('表', 'F1', { content: null });
    }
  });
});

describe('another author inserts a row', () => {
  const mark = (cell: string): Fix => ({ label: '評価', edits: [{ sheet: '表', cell, value: '○' }] });

  it.each([[1, 5], [2, 5], [3, 5], [1, 1], [3, 3]])('before request %i, above row %i: an empty cell of another row gets no mark', async (k, above) => {
    const seen = await readWorkbook();
    let moved = '';
    excel.intercept(before(k, async () => {
      await authorInserts('表', above);
      moved = everything();
    }));
    const said = await ending(session.apply(mark('D5'), seen));
    excel.intercept(null);
    expect(said).toMatch(/^点検した後に「表」シートで行や列が挿入または削除され、セルの位置がずれたため、何も直していません。もう一度点検してください。$/);
    expect(everything()).toBe(moved);
  });

  it('below the cells, or elsewhere: the repair is done', async () => {
    for (const [sheet, above] of [['表', 6], ['別', 1]] as const) {
      const seen = await readWorkbook();
      excel.intercept(before(2, () => authorInserts(sheet, above)));
      expect([sheet, await ending(session.apply(mark('D5'), seen))]).toEqual([sheet, 'done']);
      excel.intercept(null);
      expect(excel.sheet('表').cell(4, 3)?.value).toBe('○');
      await session.undo();
    }
  });

  it.each([1, 2, 3])('before request %i that takes a mark back: that of another row stays', async (k) => {
    // D7 holds the same mark already, and comes to where D8 was.
    await session.apply(mark('D8'), await readWorkbook());
    let moved = '';
    excel.intercept(before(k, async () => {
      await authorInserts('表', 2);
      moved = everything();
    }));
    const said = await ending(session.undo());
    excel.intercept(null);
    expect(said).toMatch(/^直した後に「表」シートで行や列が挿入または削除され、セルの位置がずれたため、元に戻しませんでした。/);
    expect([everything(), session.state().steps]).toEqual([moved, ['評価']]);
  });

  it('other edits beside the cell are no reason to refuse', async () => {
    const seen = await readWorkbook();
    await author('表', 'C5', { content: { value: '一部' } });
    await author('表', 'D4', { content: { value: '×' } });
    expect(await ending(session.apply(mark('D5'), seen))).toBe('done');
    await author('表', 'B5', { content: { value: 0 } });
    expect(await ending(session.undo())).toBe('undone');
  });
});

describe('値に固定 in several requests', () => {
  /** Results so long that a request holds some forty of them. */
  const rows = Array.from({ length: 100 }, (_, i) => [i, { f: `REPT("長",9000)&A${i + 1}`, v: `${'長'.repeat(9_000)}${i}` }]);

  it.each([
    ['another formula', 'B90', { content: { value: null, formula: 'A90*2' } }],
    ['a figure', 'B20', { content: { value: 5 } }],
    ['what the formula reckons with', 'A90', { content: { value: 60 } }],
  ] as const)('another author writes %s into %s before each of them', async (_what, cell, edit) => {
    await excel.open({ sheets: [{ name: '月次', rows }] });
    const seen = await readWorkbook();
    const freeze: Fix = { label: '値に固定', edits: seen.sheets[0]!.cells.filter(({ formula }) => formula !== undefined).map(({ row, value }) => ({ sheet: '月次', cell: `B${row + 1}`, value: String(value) })) };
    const { row, col } = parseAddress(cell)!;
    const { value, formula } = excel.sheet('月次').cell(row, col)!;
    const said = await beforeEachRequest(
      () => session.write((options) => applyEdits(freeze, seen, { ...options, replacesFormulas: true })),
      () => author('月次', cell, edit),
      () => author('月次', cell, { content: formula === undefined ? { value } : { value: null, formula } }),
    );
    // The sheets, the cells as they are, and each writing up to the one that holds the cell.
    expect(said.length).toBeGreaterThanOrEqual(cell === 'B20' ? 3 : 4);
    for (const sentence of said) expect(sentence).toMatch(new RegExp(`点検した後に 「月次」B${cell.slice(1)} が変更されている|書き込むのと同時に、.*「月次」B${cell.slice(1)} を変更しました`));
    expect(said.at(-1)).toMatch(/^書き込むのと同時に/);
  });
});
