import { closeModels, formulas, openTest, testBook, testSheet } from './testBook';
import type { CustomFunction } from './workbookModel';

const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const parameter = { name: '範囲', description: '対象のセル', optional: false, repeating: false, isRange: true };
const custom = (name: string, count: number, call: CustomFunction['call']): CustomFunction => ({ name, description: '試験用', parameters: Array.from({ length: count }, () => parameter), returnsMatrix: false, call });

afterEach(closeModels);

test('a cell keeps its saved value until its function is registered, then asks with plain values and its address', async () => {
  const { model, sheet } = await openTest(testBook([testSheet([{ row: 0, col: 0, value: 1 }, { row: 1, col: 0, value: 'x' }, { row: 0, col: 1, value: 77, formula: 'kpi.Rate(A1:A3,3)' }, { row: 2, col: 1, value: 78, formula: 'B1+1' }])]));
  await model.settled();
  expect(sheet.cell(0, 1)).toMatchObject({ value: 77, formula: 'kpi.Rate(A1:A3,3)' });
  const asked: unknown[] = [];
  model.registerFunctions([custom('KPI.RATE', 2, async (args, address) => {
    asked.push([args, address]);
    await later(20);
    return 5;
  })]);
  await model.calculated();
  expect(sheet.cell(0, 1)).toMatchObject({ error: '#GETTING_DATA' });
  await model.settled();
  expect([sheet.cell(0, 1)!.value, sheet.cell(2, 1)!.value]).toEqual([5, 6]);
  expect(asked).toEqual([[[[[1], ['x'], [null]], [[3]]], '月次!B1']]);
});

test('functions within functions are each asked once, and anew when something changes', async () => {
  const { model, id, sheet } = await openTest(testBook([testSheet([{ row: 5, col: 0, value: 2 }])]));
  const asked: string[] = [];
  const named = (name: string) => custom(`KPI.${name}`, 1, async ([arg]) => {
    const [[value]] = arg as [[string | number]];
    asked.push(`${name}${value}`);
    await later(5);
    return `${name}${value}`;
  });
  model.registerFunctions([named('A'), named('B')]);
  model.writeCells(id, formulas('KPI.A(KPI.B(A6))&KPI.B(1)'), 'add-in');
  await model.settled();
  expect(sheet.cell(0, 0)!.value).toBe('AB2B1');
  expect(asked.sort()).toEqual(['AB2', 'B1', 'B2']);
  model.writeCells(id, [{ row: 5, col: 0, content: { value: 3 } }], 'add-in');
  await model.settled();
  expect(sheet.cell(0, 0)!.value).toBe('AB3B1');
});

test('many cells ask at the same time', async () => {
  const { model, id, sheet } = await openTest(testBook([testSheet([])]));
  let most = 0;
  let waiting = 0;
  model.registerFunctions([custom('KPI.SLOW', 1, async () => {
    most = Math.max(most, ++waiting);
    await later(50);
    waiting--;
    return 1;
  })]);
  model.writeCells(id, Array.from({ length: 100 }, (_, row) => ({ row, col: 0, content: { value: null, formula: `KPI.SLOW(${row})` } })), 'add-in');
  await model.settled();
  expect(most).toBe(100);
  expect(sheet.cell(99, 0)!.value).toBe(1);
});

test('texts, truth values, errors and matrices come back as such', async () => {
  const { model, id, sheet } = await openTest(testBook([testSheet([{ row: 9, col: 0, value: null, error: '#N/A' }])]));
  let called = false;
  model.registerFunctions([
    custom('KPI.TEXT', 0, () => Promise.resolve('00123')),
    custom('KPI.MATRIX', 0, () => Promise.resolve([[1, 'a'], [true, null]])),
    custom('KPI.FAIL', 0, () => Promise.reject(new Error('#N/A'))),
    custom('KPI.BREAK', 0, () => Promise.reject(new Error('no such thing'))),
    custom('KPI.ERROR', 1, () => Promise.resolve((called = true))),
  ]);
  model.writeCells(id, formulas('KPI.TEXT()', 'KPI.FAIL()', 'KPI.BREAK()', 'KPI.ERROR(A10)', 'KPI.ERROR()', 'KPI.UNKNOWN()', 'KPI.MATRIX()'), 'add-in');
  await model.settled();
  expect([0, 1, 2, 3, 5].map((col) => sheet.cell(0, col)!.error ?? sheet.cell(0, col)!.value)).toEqual(['00123', '#N/A', '#VALUE!', '#N/A', '#NAME?']);
  expect(called).toBe(false);
  expect([sheet.cell(0, 6), sheet.cell(0, 7), sheet.cell(1, 6)]).toMatchObject([{ value: 1 }, { value: 'a' }, { value: true }]);
});
