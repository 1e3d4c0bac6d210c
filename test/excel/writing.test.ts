import type { Fix } from '../../src/core/report';
import { parseAddress } from '../../src/core/snapshot/address';
import type { Workbook } from '../../src/core/snapshot/workbook';
import { applyEdits } from '../../src/excel/applyEdits';
import { goTo } from '../../src/excel/goTo';
import { describeError } from '../../src/excel/officeErrors';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { UndoStack } from '../../src/excel/undoStack';
import type { CellEdit, ModelCell } from '../../workbench/model/workbookModel';
import type { SheetSpec } from '../support/buildWorkbook';
import { excelForEach } from './excel';

jest.setTimeout(60_000);

const SET_PROPERTY = 4;

let seen: Workbook;

const SHEETS: SheetSpec[] = [
  { name: '集計', rows: [['4月', 100, { v: 200, f: 'B1*2' }], [{ v: '85', z: '@' }, { v: 85, z: '0.0%' }, { e: '#DIV/0!', f: '1/0' }], [{ v: '012' }, { v: '=A1' }, { e: '#N/A' }, { v: true }]] },
  { name: '鍵', rows: [['x', 1]] },
];

const excel = excelForEach({ sheets: SHEETS });

beforeEach(async () => {
  seen = await readWorkbook();
});
const fix = (...edits: Fix['edits']): Fix => ({ label: '直す', edits });
const on = (cell: string, rest: Partial<Fix['edits'][number]>, sheet = '集計'): Fix['edits'][number] => ({ sheet, cell, ...rest });

function at(address: string, sheet = '集計'): ModelCell | null {
  const { row, col } = parseAddress(address)!;
  return excel.sheet(sheet).cell(row, col);
}
const shown = (address: string): unknown => {
  const cell = at(address);
  return cell && { value: cell.value, formula: cell.formula, error: cell.error, format: cell.format };
};
async function author(address: string, content: CellEdit['content'], sheet = '集計'): Promise<void> {
  excel.model.writeCells(excel.sheet(sheet).id, [{ ...parseAddress(address)!, content: content! }], 'other-author');
  await excel.model.settled();
}
const everything = (): unknown => excel.model.content().sheets.map(({ name, cells }) => ({ name, cells: cells.filter((cell) => cell.value !== null || cell.formula !== undefined || cell.error !== undefined) }));
const failure = async (work: Promise<unknown>): Promise<unknown> => work.then(() => 'nothing failed', (error: unknown) => error);

describe('a fix', () => {
  it('writes values, formulas and formats', async () => {
    await applyEdits(fix(on('B1', { value: 120 }), on('C2', { formula: 'B1/B2' }), on('A2', { value: 85, numberFormat: 'General' }), on('B2', { value: 0.85 }), on('A3', { value: '012' }), on('B3', { value: null })), seen);
    expect(shown('B1')).toEqual({ value: 120, formula: undefined, error: undefined, format: 'General' });
    expect(at('C2')?.formula).toBe('B1/B2');
    expect(at('C1')?.value).toBe(240);
    expect(shown('A2')).toEqual({ value: 85, formula: undefined, error: undefined, format: 'General' });
    expect(shown('B2')).toEqual({ value: 0.85, formula: undefined, error: undefined, format: '0.0%' });
    expect(at('A3')?.value).toBe('012');
    expect(at('B3')?.value ?? null).toBeNull();
  });

  it('makes a figure out of a text and not a text again', async () => {
    await applyEdits(fix(on('A2', { formula: 'B1' })), seen);
    expect(at('A2')).toMatchObject({ formula: 'B1', value: 100, format: 'General' });
  });

  it.each(['=1+1', '+3', "'x", '2026/4/1', '4月1日', '1,234', '85%', 'TRUE', '-', '△3', '令和7年4月'])('keeps the text %s a text', async (value) => {
    await applyEdits(fix(on('A1', { value })), seen);
    expect(at('A1')).toMatchObject({ value });
    expect(at('A1')?.formula).toBeUndefined();
  });

  it('writes nothing where a cell has been changed since the check, and names it', async () => {
    await author('B2', { value: 1 });
    const before = everything();
    const error = await failure(applyEdits(fix(on('B1', { value: 1 }), on('B2', { value: 2 })), seen));
    expect(error).toMatchObject({ reason: 'changed', places: ['「集計」B2'] });
    expect(everything()).toEqual(before);
  });

  it.each(['C1', 'C2', 'B3', 'C3', 'D3', 'A9'])('takes %s as unchanged where it is', async (cell) => {
    await applyEdits(fix(on(cell, { value: 7 })), seen);
    expect(at(cell)).toMatchObject({ value: 7 });
  });

  it('writes nothing on a protected sheet, nor beside it', async () => {
    excel.model.setProtected(excel.sheet('鍵').id, true);
    const before = everything();
    const error = await failure(applyEdits(fix(on('B1', { value: 1 }), on('B1', { value: 2 }, '鍵')), seen));
    expect(error).toMatchObject({ reason: 'protected', places: ['鍵'] });
    expect(describeError(error, '')).toContain('シート保護の解除');
    expect(everything()).toEqual(before);
    expect(excel.sheet('鍵').isProtected).toBe(true);
  });

  it('says which sheet or cell does not exist', async () => {
    expect(await failure(applyEdits(fix(on('B1', { value: 1 }, '無い')), seen))).toMatchObject({ reason: 'sheets-missing' });
    expect(await failure(applyEdits(fix(on('ZZZZ1', { value: 1 })), seen))).toMatchObject({ reason: 'bad-edit' });
  });

  it.each([1, 2, 3])('leaves everything as it was where request %i fails', async (nth) => {
    const before = everything();
    excel.host.faults.failRequest(nth, 'GeneralException');
    expect(await failure(applyEdits(fix(on('B1', { value: 1 }), on('A1', { value: 'x' })), seen))).toMatchObject({ code: 'GeneralException' });
    expect(everything()).toEqual(before);
  });

  it('puts back what a batch has written before it failed in the middle', async () => {
    const before = everything();
    // The third request writes; all but its last actions are done, then the connection fails.
    excel.intercept(async (nth, request, pass) => {
      if (nth !== 3) return pass(request);
      const lastWrite = request.Actions.map((action) => action.ActionType).lastIndexOf(SET_PROPERTY);
      const { Results } = await pass({ ...request, Actions: request.Actions.slice(0, lastWrite) });
      return { Results, Error: { Code: 'GeneralException', Message: '', HttpStatusCode: 500, ActionIndex: 9, Location: '' } };
    });
    expect(await failure(applyEdits(fix(on('B1', { value: 1 }), on('A2', { value: 3, numberFormat: '0' }), on('C1', { formula: 'B1*3' })), seen))).toMatchObject({ code: 'GeneralException' });
    excel.intercept(null);
    expect(everything()).toEqual(before);
  });

  it('says so where it could not be put back either and nobody wants to wait for an answer', async () => {
    excel.intercept(async (nth, request, pass) => {
      if (nth === 3) await pass(request);
      if (nth >= 3) excel.host.faults.connectionDropped = true;
      return pass(request);
    });
    const impatient = new AbortController();
    const error = await failure(applyEdits(fix(on('B1', { value: 1 })), seen, { giveUp: impatient.signal, onUnclear: () => { impatient.abort(); } }));
    expect(error).toMatchObject({ reason: 'not-restored', places: ['「集計」B1'] });
  });

  it('leaves alone what another author writes while it is being put back', async () => {
    excel.intercept(async (nth, request, pass) => {
      if (nth !== 3) return pass(request);
      await pass(request);
      await author('B1', { value: 999 });
      return { Results: [], Error: { Code: 'GeneralException', Message: '', HttpStatusCode: 500, ActionIndex: 9, Location: '' } };
    });
    await failure(applyEdits(fix(on('B1', { value: 1 }), on('A1', { value: '5月' })), seen));
    excel.intercept(null);
    expect(at('B1')?.value).toBe(999);
    expect(at('A1')?.value).toBe('4月');
  });

  it('takes everything back where a cell did not take its content', async () => {
    const before = everything();
    excel.intercept(async (nth, request, pass) => {
      if (nth !== 3) return pass(request);
      // Excel reads a text as a date in spite of the apostrophe.
      const tampered = JSON.parse(JSON.stringify(request).replaceAll('"\'5月"', '45778')) as typeof request;
      return pass(tampered);
    });
    const error = await failure(applyEdits(fix(on('A1', { value: '5月' }), on('B1', { value: 1 })), seen));
    expect(error).toMatchObject({ reason: 'not-taken', places: ['「集計」A1'] });
    excel.intercept(null);
    expect(everything()).toEqual(before);
  });

  it('waits for the end of cell-edit mode', async () => {
    excel.host.faults.cellEditMode = true;
    setTimeout(() => { excel.host.faults.cellEditMode = false; }, 300);
    await applyEdits(fix(on('B1', { value: 5 })), seen);
    expect(at('B1')?.value).toBe(5);
  });
});

describe('undo', () => {
  const stepwise = async (...fixes: Fix[]): Promise<UndoStack> => {
    const stack = new UndoStack();
    for (const one of fixes) {
      stack.push(await applyEdits(one, await readWorkbook()));
    }
    return stack;
  };

  it('takes steps back one after the other, formulas, texts, errors and formats exactly', async () => {
    const before = everything();
    const all = ['A1', 'B1', 'C1', 'A2', 'B2', 'C2', 'A3', 'B3', 'C3', 'D3', 'F9'].map((cell) => on(cell, { value: 5, numberFormat: '0.00' }));
    const stack = await stepwise(fix(...all), fix(on('A1', { formula: 'B1' })), fix(on('B1', { value: '2026/4/1' })));
    expect([stack.size, stack.next]).toEqual([3, '直す']);
    while (stack.size > 0) await stack.undo();
    expect(everything()).toEqual(before);
    expect(await stack.undo()).toBeNull();
  });

  it('refuses where a cell has been changed since, and keeps the step', async () => {
    const stack = await stepwise(fix(on('B1', { value: 5 }), on('B2', { value: 6 })));
    await author('B2', { value: 7 });
    expect(await failure(stack.undo())).toMatchObject({ reason: 'undo-changed', places: ['「集計」B2'] });
    expect([stack.size, at('B1')?.value]).toEqual([1, 5]);
    await author('B2', { value: 6 });
    await stack.undo();
    expect(at('B1')?.value).toBe(100);
  });

  it('goes on after a sheet was renamed, refuses after it was protected or deleted', async () => {
    const stack = await stepwise(fix(on('B1', { value: 5 })), fix(on('B1', { value: 6 })));
    const { id } = excel.sheet('集計');
    excel.model.renameSheet(id, '別名', 'user');
    await stack.undo();
    expect(at('B1', '別名')?.value).toBe(5);
    excel.model.setProtected(id, true);
    expect(await failure(stack.undo())).toMatchObject({ reason: 'protected', places: ['別名'] });
    excel.model.setProtected(id, false);
    excel.model.deleteSheet(id, 'user');
    expect(await failure(stack.undo())).toMatchObject({ reason: 'sheets-missing' });
    expect(stack.drop()).not.toBeNull();
    expect(stack.size).toBe(0);
  });
});

describe('going to a cell', () => {
  it('activates the sheet and selects', async () => {
    await goTo('鍵', 'B2:C3');
    expect(excel.model.activeSheetId).toBe(excel.sheet('鍵').id);
    expect(excel.model.selection).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
  });

  it.each([['hidden', '再表示'], ['veryHidden', 'ブックの作成者']] as const)('says that a sheet is %s', async (visibility, words) => {
    excel.model.setVisibility(excel.sheet('鍵').id, visibility, 'user');
    const error = await failure(goTo('鍵', 'A1'));
    expect(error).toMatchObject({ reason: 'hidden-sheet' });
    expect(describeError(error, '')).toContain(words);
    expect(excel.sheet('鍵').visibility).toBe(visibility);
  });

  it('says that a sheet is missing', async () => {
    expect(await failure(goTo('無い', 'A1'))).toMatchObject({ reason: 'sheets-missing' });
  });
});
