import { CASE_WORKBOOK } from '../../test/conformance/workbook';
import { officeForEach } from '../../test/support/officeForEach';

const opened = officeForEach(CASE_WORKBOOK);

test('the add-in hides and shows its pane', async () => {
  const seen: boolean[] = [];
  opened.host.pane.on((shown) => seen.push(shown));
  await opened.office.Office.addin.hide();
  await opened.office.Office.addin.showAsTaskpane();
  await opened.office.Office.addin.showAsTaskpane();
  expect(seen).toEqual([false, true]);
});

test('the add-in hears that the user closes the pane', async () => {
  const heard = new Promise((resolve) => void opened.office.Office.addin.onVisibilityModeChanged(resolve));
  await new Promise((resolve) => setTimeout(resolve, 50));
  opened.host.pane.show(false);
  await expect(heard).resolves.toMatchObject({ visibilityMode: 'Hidden' });
});

test('how the add-in starts is remembered, and that it is not kept is noted', async () => {
  await opened.office.Office.addin.setStartupBehavior(opened.office.Office.StartupBehavior.load);
  expect(await opened.office.Office.addin.getStartupBehavior()).toBe('Load');
  expect(opened.host.log.entries).toContainEqual(expect.objectContaining({ kind: 'partial', member: 'setStartupBehavior' }));
});
