import { closeModels, formulas, openTest, testBook, testSheet } from './testBook';

afterEach(closeModels);

test('a cached result stays until something that it depends on changes', async () => {
  const { model, id, sheet, events } = await openTest(testBook([testSheet([{ row: 0, col: 0, value: 1 }, { row: 0, col: 1, value: 99, formula: 'A1+1' }, { row: 0, col: 2, value: 98, formula: 'B1+D1' }, { row: 0, col: 4, value: 97, formula: 'D1*2' }])]));
  await model.settled();
  expect(sheet.cell(0, 1)).toMatchObject({ value: 99, formula: 'A1+1' });
  model.writeCells(id, [{ row: 0, col: 0, content: { value: 5 } }], 'add-in');
  await model.settled();
  expect([1, 2, 4].map((col) => sheet.cell(0, col)!.value)).toEqual([6, 6, 97]);
  expect(events.filter(({ type }) => type === 'calculated')).toEqual([{ type: 'calculated', sheetIds: [id] }]);
});

test('results have the type and the digits that Excel gives', async () => {
  const { model, id, sheet } = await openTest(testBook([testSheet([{ row: 5, col: 0, value: '00123' }, { row: 5, col: 1, value: true }, { row: 5, col: 2, value: '' }, { row: 5, col: 3, value: null, error: '#N/A' }])]));
  model.writeCells(id, formulas('2/3', '1/0', '"a"&A6', 'A6*2', 'SUM(A6:C6)', 'IF(B6,"はい","いいえ")', 'D6', 'Z99', 'NOSUCH(1)', 'ISERROR(D6)', '"#REF!x"', 'IF(1,"")', 'A6', 'XLOOKUP(9,A6:B6,A6:B6)', 'ASC("１２")', 'LET(x,2,x*3)'), 'add-in');
  await model.settled();
  expect(formulas(...Array<string>(16).fill('')).map(({ col }) => sheet.cell(0, col)!.error ?? sheet.cell(0, col)!.value)).toEqual([2 / 3, '#DIV/0!', 'a00123', 246, 0, 'はい', '#N/A', 0, '#NAME?', true, '#REF!x', '', '00123', '#N/A', '12', 6]);
});

test('sorting does not disturb other formulas on the same cells', async () => {
  const { model, id, sheet } = await openTest(testBook([testSheet([{ row: 10, col: 0, value: 3 }, { row: 11, col: 0, value: 1 }, { row: 12, col: 0, value: 2 }])]));
  const reading = ['INDEX(A11:A13,1)', 'SUM(A11:A13*{1;10;100})'];
  model.writeCells(id, formulas(...reading, 'SORT(A11:A13)', 'SORTBY(A11:A13,A11:A13,-1)', ...reading), 'add-in');
  await model.settled();
  model.writeCells(id, [{ row: 10, col: 0, content: { value: 5 } }], 'add-in');
  await model.settled();
  expect([0, 1, 2, 3, 4, 5].map((col) => sheet.cell(0, col)!.value)).toEqual([5, 215, 1, 5, 5, 215]);
  expect([1, 2].map((row) => sheet.cell(row, 2)!.value)).toEqual([2, 5]);
});

test('what a formula reads by a computed address, and what that cell computes, is followed', async () => {
  const { model, id, sheet } = await openTest(testBook([testSheet([{ row: 5, col: 0, value: 1 }, { row: 5, col: 1, value: 'C6' }])]));
  const shown = () => [0, 1, 2, 3].map((col) => sheet.cell(0, col)!.value);
  model.writeCells(id, [...formulas('INDIRECT(B6)', 'SUM(OFFSET(A6,0,2,1,2))', 'A1+B1', 'INDEX(A6:D6,MATCH(C6,A6:D6,0))'), { row: 5, col: 2, content: { value: null, formula: 'A6*10' } }, { row: 5, col: 3, content: { value: 5 } }], 'add-in');
  await model.settled();
  expect(shown()).toEqual([10, 15, 25, 10]);
  model.writeCells(id, [{ row: 5, col: 0, content: { value: 2 } }], 'add-in');
  await model.settled();
  expect(shown()).toEqual([20, 25, 45, 20]);
  model.writeCells(id, [{ row: 5, col: 1, content: { value: 'D6' } }], 'add-in');
  await model.settled();
  expect(shown()).toEqual([5, 25, 30, 20]);
});

test('a result that fills several cells shows in them and leaves them empty', async () => {
  const { model, id, sheet } = await openTest(testBook([testSheet([{ row: 5, col: 0, value: 1 }, { row: 6, col: 0, value: 2 }])]));
  model.writeCells(id, formulas('A6:A7*10'), 'add-in');
  await model.settled();
  expect([sheet.cell(0, 0), sheet.cell(1, 0)]).toMatchObject([{ value: 10, formula: 'A6:A7*10' }, { value: 20 }]);
  expect(sheet.cell(1, 0)!.formula).toBeUndefined();
  expect(sheet.usedRange(true)).toEqual({ top: 0, left: 0, bottom: 6, right: 0 });
  expect(model.content().sheets[0]!.cells.map(({ row }) => row)).toEqual([0, 5, 6]);
  model.writeCells(id, [{ row: 1, col: 0, content: { value: 'x' } }], 'add-in');
  await model.settled();
  expect(sheet.cell(0, 0)).toMatchObject({ error: '#SPILL!' });
});

test('names and other sheets are found, also after renaming', async () => {
  const content = testBook([testSheet([{ row: 0, col: 0, value: 4 }]), testSheet([], { name: '4月 集計' })], { names: [{ name: '対象', formula: '月次!$A$1', sheet: null }] });
  const { model, id } = await openTest(content);
  const second = model.sheets[1]!;
  model.writeCells(second.id, formulas('対象*2', '月次!A1+1', "'4月 集計'!A1"), 'add-in');
  await model.settled();
  expect([0, 1, 2].map((col) => second.cell(0, col)!.value)).toEqual([8, 5, 8]);
  model.renameSheet(id, '月次 報告', 'add-in');
  await model.settled();
  expect(second.cell(0, 1)).toMatchObject({ formula: "'月次 報告'!A1+1", value: 5 });
  expect(model.names).toEqual([{ name: '対象', formula: "'月次 報告'!$A$1", sheet: null }]);
  model.deleteSheet(id, 'add-in');
  await model.settled();
  expect(second.cell(0, 1)).toMatchObject({ error: '#REF!' });
});

test('two open workbooks do not know of each other', async () => {
  const a = await openTest(testBook([testSheet([{ row: 5, col: 0, value: 1 }])]));
  const b = await openTest(testBook([testSheet([{ row: 5, col: 0, value: 2 }])]));
  for (const { model, id } of [a, b]) model.writeCells(id, formulas('A6*10'), 'add-in');
  await Promise.all([a.model.settled(), b.model.settled()]);
  expect([a.sheet.cell(0, 0)!.value, b.sheet.cell(0, 0)!.value]).toEqual([10, 20]);
});
