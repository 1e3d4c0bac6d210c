import { CASE_WORKBOOK } from '../../test/conformance/workbook';
import { openModel } from '../model/openModel';
import type { WorkbookModel } from '../model/workbookModel';
import { Host } from './host';
import { officeInNode, type OfficeInNode } from './officeInNode';

let model: WorkbookModel;
let host: Host;
let office: OfficeInNode;

beforeEach(async () => {
  model = await openModel(CASE_WORKBOOK);
  host = new Host(model);
  office = await officeInNode(host);
});

afterEach(() => {
  office.close();
  host.dispose();
  model.dispose();
});

test('the add-in hides and shows its pane', async () => {
  const seen: boolean[] = [];
  host.pane.on((shown) => seen.push(shown));
  await office.Office.addin.hide();
  await office.Office.addin.showAsTaskpane();
  await office.Office.addin.showAsTaskpane();
  expect(seen).toEqual([false, true]);
});

test('the add-in hears that the user closes the pane', async () => {
  const heard = new Promise((resolve) => void office.Office.addin.onVisibilityModeChanged(resolve));
  await new Promise((resolve) => setTimeout(resolve, 50));
  host.pane.show(false);
  await expect(heard).resolves.toMatchObject({ visibilityMode: 'Hidden' });
});

test('how the add-in starts is remembered, and that it is not kept is noted', async () => {
  await office.Office.addin.setStartupBehavior(office.Office.StartupBehavior.load);
  expect(await office.Office.addin.getStartupBehavior()).toBe('Load');
  expect(host.log.entries).toContainEqual(expect.objectContaining({ kind: 'partial', member: 'setStartupBehavior' }));
});
