import { ModelError } from './modelError';
import { closeModels, formulas, openTest, testBook, testSheet } from './testBook';

afterEach(closeModels);

const book = () => testBook([testSheet([{ row: 5, col: 0, value: 4 }, { row: 6, col: 0, value: 5 }]), testSheet([], { name: '集計' })], { names: [{ name: '対象', formula: '月次!$A$6', sheet: null }, { name: '係数', formula: '3', sheet: '集計' }] });

test('a name that is added serves formulas that were there before it, and those that come after', async () => {
  const { model, sheet, id } = await openTest(book());
  model.writeCells(id, formulas('SUM(実績)', '対象+1'), 'add-in');
  await model.settled();
  expect(sheet.cell(0, 0)).toMatchObject({ error: '#NAME?' });
  model.addName('実績', '月次!$A$6:$A$7', null);
  await model.settled();
  expect(sheet.cell(0, 0)).toMatchObject({ value: 9 });
  model.writeCells(id, [{ row: 1, col: 0, content: { value: null, formula: '実績*2' } }], 'add-in');
  model.writeCells(id, [{ row: 5, col: 0, content: { value: 10 } }], 'add-in');
  await model.settled();
  expect([sheet.cell(0, 0)!.value, sheet.cell(0, 1)!.value]).toEqual([15, 11]);
  expect(model.content().names).toEqual([...book().names, { name: '実績', formula: '月次!$A$6:$A$7', sheet: null }]);
});

test('a name that is deleted leaves #NAME? behind; added anew, it serves again', async () => {
  const { model, sheet, id } = await openTest(book());
  model.writeCells(id, formulas('対象+1'), 'add-in');
  await model.settled();
  model.deleteName('対象', null);
  await model.settled();
  expect(sheet.cell(0, 0)).toMatchObject({ error: '#NAME?' });
  expect(model.names).toEqual([{ name: '係数', formula: '3', sheet: '集計' }]);
  model.addName('対象', 'SUM(月次!$A$6:$A$7)', null);
  await model.settled();
  expect(sheet.cell(0, 0)).toMatchObject({ value: 10 });
  expect(model.names).toContainEqual({ name: '対象', formula: 'SUM(月次!$A$6:$A$7)', sheet: null });
});

test('names of a sheet follow it and go with it', async () => {
  const { model } = await openTest(book());
  const second = model.sheets[1]!.id;
  model.addName('上限', '100', second);
  model.renameSheet(second, '総計', 'add-in');
  expect(model.names.filter(({ sheet }) => sheet !== null)).toEqual([{ name: '係数', formula: '3', sheet: '総計' }, { name: '上限', formula: '100', sheet: '総計' }]);
  model.deleteSheet(second, 'add-in');
  expect(model.names).toEqual([{ name: '対象', formula: '月次!$A$6', sheet: null }]);
});

test('a name that its scope has, or has not, is refused', async () => {
  const { model } = await openTest(book());
  expect(() => model.addName('対象', '1', null)).toThrow(new ModelError('ItemAlreadyExists', 'There is a name like this already: 対象'));
  expect(() => model.deleteName('係数', null)).toThrow(new ModelError('ItemNotFound', 'There is no such name: 係数'));
  expect(() => model.deleteName('係数', 'nowhere')).toThrow(new ModelError('ItemNotFound', 'There is no such sheet: nowhere'));
});
