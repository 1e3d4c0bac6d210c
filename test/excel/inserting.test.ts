import { insertFormula } from '../../src/excel/insertFormula';
import { readPickedCells } from '../../src/excel/pickedCells';
import { UndoStack } from '../../src/excel/undoStack';
import type { Range } from '../../src/core/snapshot/workbook';
import { LAST_COLUMN, LAST_ROW, parseAddress, parseRange } from '../../src/core/snapshot/address';
import { openSpec, type OpenExcel } from './excel';

jest.setTimeout(60_000);

const SHEET = "第1, 2 表's";

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openSpec({ sheets: [{ name: '集計', rows: [[1, 2, 3], [4, { v: 5, f: 'A1*5' }, { v: '文字', z: '@' }]], merges: ['B4:D5'] }, { name: SHEET, rows: [['x']] }] });
});
afterEach(() => {
  excel.close();
});

const select = (address: string | Range, sheet = '集計'): void => excel.model.select(excel.sheet(sheet).id, [typeof address === 'string' ? parseRange(address)! : address]);
const cell = (address: string, sheet = '集計'): unknown => {
  const { row, col } = parseAddress(address)!;
  const found = excel.sheet(sheet).cell(row, col);
  return found && { value: found.value, formula: found.formula, format: found.format };
};
const everything = (): unknown => excel.model.content().sheets.map(({ name, cells }) => ({ name, cells: cells.filter((one) => one.value !== null || one.formula !== undefined) }));

describe('picked cells', () => {
  it.each(['A1', 'A1:C2', 'C7:D9', 'XFD1048576'])('%s is read', async (address) => {
    select(address);
    expect(await readPickedCells()).toEqual({ sheet: '集計', address, activeCell: address.split(':')[0] });
  });

  it('on another sheet carries its name as it is', async () => {
    select('B2', SHEET);
    expect(await readPickedCells()).toEqual({ sheet: SHEET, address: 'B2', activeCell: 'B2' });
  });

  it('of a merged cell is its first cell, which holds the value', async () => {
    select('B4:D5');
    expect(await readPickedCells()).toEqual({ sheet: '集計', address: 'B4', activeCell: 'B4' });
  });

  it('with a merged cell and others in it stays a range', async () => {
    select('A4:D5');
    expect(await readPickedCells()).toEqual({ sheet: '集計', address: 'A4:D5', activeCell: 'A4' });
  });

  it.each([
    ['a column', { top: 0, left: 2, bottom: LAST_ROW, right: 2 }],
    ['a row', { top: 3, left: 0, bottom: 3, right: LAST_COLUMN }],
  ])('of %s as a whole is refused in a sentence', async (_what, range) => {
    select(range);
    await expect(readPickedCells()).rejects.toMatchObject({ reason: 'selection', message: expect.stringContaining('表の中の必要な範囲だけを選んで') as string });
  });

  it('of several ranges is refused by Excel', async () => {
    excel.model.select(excel.sheet('集計').id, [parseRange('A1')!, parseRange('C1')!]);
    await expect(readPickedCells()).rejects.toMatchObject({ code: 'InvalidSelection' });
  });
});

describe('a formula', () => {
  const insertion = { sheet: '集計', cell: 'E1', formula: 'SUM(A1:C1)', replaces: null };

  it('is put into one empty cell, and taken back as one step', async () => {
    const before = everything();
    const outcome = await insertFormula(insertion);
    if (outcome.kind !== 'inserted') throw new Error(outcome.kind);
    await excel.model.settled();
    expect(cell('E1')).toEqual({ value: 6, formula: 'SUM(A1:C1)', format: 'General' });
    expect(outcome.step).toMatchObject({ label: '関数の挿入', cells: [{ place: { sheet: '集計', row: 0, col: 4 } }] });
    const stack = new UndoStack();
    stack.push(outcome.step);
    await stack.undo();
    expect(everything()).toEqual(before);
  });

  it.each([['A1', { formula: null, value: 1 }], ['B2', { formula: 'A1*5', value: null }], ['C2', { formula: null, value: '文字' }]])('never replaces what stands in %s without being told to', async (place, content) => {
    const before = everything();
    expect(await insertFormula({ ...insertion, cell: place })).toMatchObject({ kind: 'occupied', content });
    expect(everything()).toEqual(before);
  });

  it('replaces what the user has agreed to lose, and brings it back', async () => {
    const before = everything();
    const asked = await insertFormula({ ...insertion, cell: 'C2' });
    if (asked.kind !== 'occupied') throw new Error(asked.kind);
    const done = await insertFormula({ ...insertion, cell: 'C2', replaces: asked.content });
    if (done.kind !== 'inserted') throw new Error(done.kind);
    await excel.model.settled();
    // Under a text format Excel would keep the formula as a text.
    expect(cell('C2')).toEqual({ value: 6, formula: 'SUM(A1:C1)', format: 'General' });
    const stack = new UndoStack();
    stack.push(done.step);
    await stack.undo();
    expect(everything()).toEqual(before);
    expect(cell('C2')).toMatchObject({ value: '文字', format: '@' });
  });

  it('asks again where another author has changed the cell after the question', async () => {
    const asked = await insertFormula({ ...insertion, cell: 'A1' });
    if (asked.kind !== 'occupied') throw new Error(asked.kind);
    excel.model.writeCells(excel.sheet('集計').id, [{ row: 0, col: 0, content: { value: 99 } }], 'other-author');
    await excel.model.settled();
    expect(await insertFormula({ ...insertion, cell: 'A1', replaces: asked.content })).toMatchObject({ kind: 'occupied', content: { value: 99 } });
    expect(cell('A1')).toMatchObject({ value: 99 });
  });

  it('is refused on a protected sheet and on one that is gone', async () => {
    excel.model.setProtected(excel.sheet('集計').id, true);
    const before = everything();
    await expect(insertFormula(insertion)).rejects.toMatchObject({ reason: 'protected', places: ['集計'] });
    await expect(insertFormula({ ...insertion, sheet: '消えた' })).rejects.toMatchObject({ reason: 'sheets-missing' });
    expect(everything()).toEqual(before);
  });

  it('leaves the book as it was where the request fails on the way', async () => {
    const before = everything();
    for (const failing of [1, 2, 3]) {
      excel.intercept((nth, request, pass) => (nth === failing ? Promise.reject(new Error('away')) : pass(request)));
      await expect(insertFormula(insertion)).rejects.toBeDefined();
      excel.intercept(null);
      await excel.model.settled();
      expect(everything()).toEqual(before);
    }
  });
});
