import { CASE_WORKBOOK, SUMMARY } from '../../test/conformance/workbook';
import { openModel } from '../model/openModel';
import type { WorkbookModel } from '../model/workbookModel';
import { Host, RequestRefused } from './host';

let model: WorkbookModel;
let host: Host;

beforeEach(async () => {
  model = await openModel(CASE_WORKBOOK);
  host = new Host(model);
});

afterEach(() => {
  host.dispose();
  model.dispose();
});

/** Paths to a range of the first sheet: 1 workbook, 2 its sheets, 3 the sheet, 4 the range. */
const paths = (address: string) => ({
  1: { Id: 1, ObjectPathType: 1, Name: '' },
  2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
  3: { Id: 3, ObjectPathType: 5, Name: '', ParentObjectPathId: 2, ArgumentInfo: { Arguments: [SUMMARY] } },
  4: { Id: 4, ObjectPathType: 3, Name: 'GetRange', ParentObjectPathId: 3, ArgumentInfo: { Arguments: [address] } },
});
const query = (Id: number, ...Select: string[]) => ({ Id, ActionType: 2, ObjectPathId: 4, QueryInfo: { Select } });
const write = (Id: number, Name: string, value: unknown) => ({ Id, ActionType: 4, ObjectPathId: 4, Name, ArgumentInfo: { Arguments: [value] } });

test('a batch that is none is refused and noted', async () => {
  await expect(host.execute({ Actions: 'x' })).rejects.toThrow(RequestRefused);
  expect(host.log.entries[0]).toMatchObject({ kind: 'fault', type: 'Host', member: 'request' });
});

test('a read after a write in the same batch sees what was written, calculated', async () => {
  const { Results } = await host.execute({ Actions: [write(1, 'Values', [[100]]), { ...query(2, 'values'), ObjectPathId: 5 }], ObjectPaths: { ...paths('B3'), 5: { Id: 5, ObjectPathType: 3, Name: 'GetRange', ParentObjectPathId: 3, ArgumentInfo: { Arguments: ['B5'] } } } });
  expect(Results[1]?.Value).toEqual({ Values: [[900]] });
});

test('a batch ends at the action that fails; what was done before stays', async () => {
  const { Results, Error } = await host.execute({ Actions: [write(1, 'Values', [[100]]), write(2, 'Values', [[1, 2]]), write(3, 'Values', [[300]])], ObjectPaths: paths('B3') });
  expect(Results.map(({ ActionId }) => ActionId)).toEqual([1]);
  expect(Error).toMatchObject({ Code: 'InvalidArgument', HttpStatusCode: 400, ActionIndex: 1, Location: 'Range.values' });
  expect(model.sheets[0]?.cell(2, 1)?.value).toBe(100);
});

test('members that the host does not have answer ApiNotFound and are noted', async () => {
  const { Error } = await host.execute({ Actions: [query(1, 'linkedDataTypeState')], ObjectPaths: paths('A1') });
  expect(Error).toMatchObject({ Code: 'ApiNotFound', Location: 'Range.linkedDataTypeState' });
  expect(host.log.entries).toEqual([expect.objectContaining({ kind: 'missing', type: 'Range', member: 'linkedDataTypeState' })]);
});

test.each(['constructor', '__proto__', 'toString'])('%s is no member', async (name) => {
  const { Error } = await host.execute({ Actions: [query(1, name)], ObjectPaths: paths('A1') });
  expect(Error?.Code).toBe('ApiNotFound');
});

test('what can only be read is not written', async () => {
  const { Error } = await host.execute({ Actions: [write(1, 'Text', [['x']])], ObjectPaths: paths('A1') });
  expect(Error).toMatchObject({ Code: 'AccessDenied', Location: 'Range.text' });
});

test('retrieve gives names in camel case', async () => {
  const { Results } = await host.execute({ Actions: [{ ...query(1, 'address', 'format/fill/color'), ActionType: 7 }], ObjectPaths: paths('A1') });
  expect(Results[0]?.Value).toEqual({ address: `${SUMMARY}!A1`, format: { fill: { color: '#DDEBF7' } } });
});

test('several properties are set by one action', async () => {
  await host.execute({ Actions: [{ Id: 1, ActionType: 9, ObjectPathId: 4, ObjectState: { values: [[5]], numberFormat: [['0.0']] } }], ObjectPaths: paths('B3') });
  expect(model.sheets[0]?.cell(2, 1)).toMatchObject({ value: 5, format: '0.0' });
});

test('a reference is kept until it is let go', async () => {
  const keep = { Id: 1, ActionType: 3, ObjectPathId: 4, Name: '_KeepReference', ArgumentInfo: { Arguments: [] } };
  const { Results } = await host.execute({ AutoKeepReference: true, Actions: [keep, { Id: 2, ActionType: 1, ObjectPathId: 4 }], ObjectPaths: paths('B3') });
  const reference = (Results[1]?.Value as { _ReferenceId: string })._ReferenceId;
  const again = { Actions: [query(1, 'address')], ObjectPaths: { 4: { Id: 4, ObjectPathType: 6, Name: reference } } };
  expect((await host.execute(again)).Results[0]?.Value).toMatchObject({ Address: `${SUMMARY}!B3` });
  await host.execute({ Actions: [{ Id: 1, ActionType: 3, ObjectPathId: 1, Name: '_RemoveReference', ArgumentInfo: { Arguments: [reference] } }], ObjectPaths: paths('A1') });
  expect((await host.execute(again)).Error?.Code).toBe('InvalidReference');
});

test('on a null object nothing fails and nothing is there', async () => {
  const none = { 5: { Id: 5, ObjectPathType: 3, Name: 'GetItemOrNullObject', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['ない'] } }, 6: { Id: 6, ObjectPathType: 3, Name: 'GetRange', ParentObjectPathId: 5, ArgumentInfo: { Arguments: ['A1'] } } };
  const { Results, Error } = await host.execute({ Actions: [{ Id: 1, ActionType: 1, ObjectPathId: 5 }, { Id: 2, ActionType: 2, ObjectPathId: 6, QueryInfo: { Select: ['values'] } }], ObjectPaths: { ...paths('A1'), ...none } });
  expect([Error, Results.map(({ Value }) => Value)]).toEqual([undefined, [null, null]]);
});

test('whatever fails within the host is an error of Excel, and noted', async () => {
  jest.spyOn(model, 'writeCells').mockImplementation(() => {
    throw new Error('broken');
  });
  const { Error: error } = await host.execute({ Actions: [write(1, 'Values', [[1]])], ObjectPaths: paths('B3') });
  expect(error?.Code).toBe('GeneralException');
  expect(host.log.entries[0]?.kind).toBe('fault');
});

test('batches are run in the order in which they come', async () => {
  const done: number[] = [];
  await Promise.all([1, 2, 3].map(async (number) => {
    await host.execute({ Actions: [write(1, 'Values', [[number]])], ObjectPaths: paths('B3') });
    done.push(number);
  }));
  expect([done, model.sheets[0]?.cell(2, 1)?.value]).toEqual([[1, 2, 3], 3]);
});
