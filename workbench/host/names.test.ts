import { testBook, testSheet } from '../model/testBook';
import { officeForEach } from '../../test/support/officeForEach';

const SHEETS = [testSheet([{ row: 0, col: 0, value: 4 }]), testSheet([], { name: '4月 集計' })];
const opened = officeForEach(testBook(SHEETS, { names: [{ name: '対象', formula: '月次!$A$1', sheet: null }] }));

/** Adds a name and gives the code of the error, null where there is none. */
const codeOf = (name: string, formula: string, local = false): Promise<string | null> => opened.office.Excel.run(async (context) => {
  const { names } = context.workbook;
  if (local) names.addFormulaLocal(name, formula);
  else names.add(name, formula);
  await context.sync();
  return null;
}).catch((error: unknown) => (error instanceof opened.office.OfficeExtension.Error ? error.code : String(error)));

test.each([['実施率'], ['_前年'], ['\\x'], ['Rate.2025'], ['ROW'], ['XFE1']])('%s can be a name', async (name) => {
  expect(await codeOf(name, '=100')).toBeNull();
  expect(opened.model.names).toContainEqual({ name, formula: '100', sheet: null });
});

test.each([[''], ['実施 率'], ['2025年'], ['a-b'], ['B5'], ['XFD1048576'], ['R1C1'], ['r'], ['C'], ['TRUE'], ['$A$1'], ['あ'.repeat(256)]])('%s cannot be a name', async (name) => {
  expect(await codeOf(name, '=100')).toBe('InvalidArgument');
  expect(opened.model.names).toHaveLength(1);
});

test.each([
  ['対象', '=1', 'ItemAlreadyExists'],
  ['新規', '=1+', 'InvalidArgument'],
  ['新規', '月次!$A$1', 'InvalidArgument'],
  ['新規', '=月次!A1', 'NotImplemented'],
  ['新規', '=SUM($A$1:$A$2)', 'NotImplemented'],
])('%s for %s is refused with %s', async (name, formula, code) => {
  expect(await codeOf(name, formula)).toBe(code);
  expect(await codeOf(name, formula, true)).toBe(code);
  expect(opened.model.names).toHaveLength(1);
});

test('what Excel would take and the host does not is in the log', async () => {
  await codeOf('新規', '=月次!A1');
  expect(opened.host.log.entries).toContainEqual(expect.objectContaining({ kind: 'missing', type: 'NamedItemCollection', member: 'add', detail: 'relative references' }));
  await opened.office.Excel.run(async (context) => {
    context.workbook.names.add('新規', "='4月 集計'!$A$1:$B$2", '説明');
    await context.sync();
  });
  expect(opened.host.log.entries).toContainEqual(expect.objectContaining({ kind: 'partial', type: 'NamedItemCollection', member: 'add', detail: 'the comment is not kept' }));
  expect(opened.model.names[1]).toEqual({ name: '新規', formula: "'4月 集計'!$A$1:$B$2", sheet: null });
});

test('a sheet’s own name is added for a range, serves there and is deleted', async () => {
  await opened.office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('4月 集計');
    const item = sheet.names.add('範囲', sheet.getRange('B2:C3')).load('scope,formula');
    const address = item.getRange().load('address');
    await context.sync();
    expect([item.scope, item.formula, address.address]).toEqual(['Worksheet', "='4月 集計'!$B$2:$C$3", "'4月 集計'!B2:C3"]);
    item.delete();
    const gone = sheet.names.getItemOrNullObject('範囲');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
  expect(opened.model.names).toHaveLength(1);
});
