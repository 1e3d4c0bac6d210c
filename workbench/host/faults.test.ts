import { CASE_WORKBOOK, SUMMARY } from '../../test/conformance/workbook';
import { PAYLOAD_LIMIT } from './faults';
import { officeForEach } from '../../test/support/officeForEach';

const opened = officeForEach(CASE_WORKBOOK);

/** Reads a sheet's name in a batch of its own. */
const readName = (options: Excel.RunOptions = {}): Promise<string> =>
  opened.office.Excel.run(options, async (context) => {
    const sheet = context.workbook.worksheets.getItem(SUMMARY).load('name');
    await context.sync();
    return sheet.name;
  });

test('the n-th request fails, those before and after it work', async () => {
  opened.host.faults.failRequest(2, 'ActivityLimitReached');
  await expect(readName()).resolves.toBe(SUMMARY);
  await expect(readName()).rejects.toMatchObject({ code: 'ActivityLimitReached' });
  await expect(readName()).resolves.toBe(SUMMARY);
});

test('a connection that is down is an error of the session', async () => {
  opened.host.faults.connectionDropped = true;
  await expect(readName()).rejects.toMatchObject({ code: 'InvalidOrTimedOutSession' });
  opened.host.faults.connectionDropped = false;
  await expect(readName()).resolves.toBe(SUMMARY);
});

test('in cell-edit mode requests fail, or wait where they were told to', async () => {
  // Over the bridge the library does not ask for the set; the flag is what counts.
  opened.host.faults.cellEditMode = true;
  await expect(readName()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  const waiting = readName({ delayForCellEdit: true });
  const early = await Promise.race([waiting, new Promise((resolve) => setTimeout(() => resolve('still waiting'), 100))]);
  expect(early).toBe('still waiting');
  opened.host.faults.cellEditMode = false;
  await expect(waiting).resolves.toBe(SUMMARY);
});

test('answers are held back', async () => {
  opened.host.faults.delay = 200;
  const start = Date.now();
  await readName();
  expect(Date.now() - start).toBeGreaterThanOrEqual(195);
});

test('too large requests and answers are refused', async () => {
  const write = (length: number) => opened.office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SUMMARY).getRange('A20').values = [['x'.repeat(length)]];
    await context.sync();
  });
  opened.host.faults.payloadLimit = 2000;
  await expect(write(3000)).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  opened.host.faults.payloadLimit = PAYLOAD_LIMIT;
  await write(3000);
  opened.host.faults.payloadLimit = 2000;
  await expect(opened.office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SUMMARY).getRange('A20').load('values');
    await context.sync();
  })).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
});

test('clearing ends all faults', async () => {
  opened.host.faults.connectionDropped = true;
  opened.host.faults.failRequest(1, 'GeneralException');
  opened.host.faults.delay = 10_000;
  opened.host.faults.clear();
  await expect(readName()).resolves.toBe(SUMMARY);
});

const writeCell = (): Promise<void> => opened.office.Excel.run(async (context) => {
  context.workbook.worksheets.getItem(SUMMARY).getRange('A20').values = [['x']];
  await context.sync();
});
const addSheet = (): Promise<void> => opened.office.Excel.run(async (context) => {
  context.workbook.worksheets.add('新しい表');
  await context.sync();
});
const saveSetting = (): Promise<void> => opened.office.Excel.run(async (context) => {
  context.workbook.settings.add('鍵', 1);
  await context.sync();
});
const asked = (): Promise<[boolean, boolean]> => opened.office.Excel.run(async (context) => {
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  await context.sync();
  return [workbook.readOnly, workbook.protection.protected];
});

test('a book for reading only can be read, and nothing in it changed', async () => {
  opened.host.faults.readOnly = true;
  for (const change of [writeCell, addSheet, saveSetting]) await expect(change()).rejects.toMatchObject({ code: 'AccessDenied' });
  await expect(readName()).resolves.toBe(SUMMARY);
  await expect(asked()).resolves.toEqual([true, false]);
  opened.host.faults.clear();
  for (const change of [writeCell, addSheet, saveSetting]) await change();
});

test('a protected structure keeps the sheets and lets cells be written', async () => {
  opened.host.faults.structureProtected = true;
  await expect(addSheet()).rejects.toMatchObject({ code: 'AccessDenied' });
  await writeCell();
  await expect(asked()).resolves.toEqual([false, true]);
});
