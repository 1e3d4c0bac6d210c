import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../core/check';
import { rules } from '../../core/rules/index';
import { defaultSettings } from '../../core/settings';
import { readWorkbook } from '../../workbookFile/readWorkbook';
import { judge } from './judge';
import { SheetsOfThread, SheetsSent } from './judgeMessages';
import { judgementSchema } from './judgement';

const name = 'saitama-r7-q3.xlsx';
const workbook = readWorkbook(readFileSync(join(__dirname, '../../../test/fixtures', name)), name);

it('gives the report of the engine and tells of every rule', () => {
  const judgement = judge(workbook, defaultSettings);
  expect(judgement.report).toEqual(check(workbook, defaultSettings));
  expect(judgement.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  expect(judgementSchema.parse(judgement)).toEqual(judgement);
});

describe('what is sent to the thread', () => {
  it('is the whole book at first, then only what is another object', () => {
    const sent = new SheetsSent();
    const thread = new SheetsOfThread();
    expect(thread.receive(sent.request(workbook, defaultSettings))).toEqual(workbook);
    const edited = { ...workbook, sheets: workbook.sheets.map((sheet, i) => (i === 1 ? { ...sheet, cells: sheet.cells.slice(1) } : sheet)) };
    const second = sent.request(edited, defaultSettings);
    expect(second.sheets.map(({ sheet }) => sheet !== null)).toEqual(workbook.sheets.map((_, i) => i === 1));
    const received = thread.receive(second);
    expect(received).toEqual(edited);
    expect(received.sheets[0]).toBe(workbook.sheets[0]);
  });

  it('follows sheets that are deleted, renamed and moved', () => {
    const sent = new SheetsSent();
    const thread = new SheetsOfThread();
    thread.receive(sent.request(workbook, defaultSettings));
    const [first, second] = workbook.sheets;
    const moved = { ...workbook, sheets: [{ ...second!, name: '別名' }, first!] };
    expect(thread.receive(sent.request(moved, defaultSettings))).toEqual(moved);
  });

  it('is the whole book again for a new thread', () => {
    const sent = new SheetsSent();
    sent.request(workbook, defaultSettings);
    sent.forget();
    expect(new SheetsOfThread().receive(sent.request(workbook, defaultSettings))).toEqual(workbook);
  });

  it('is refused where a sheet is missing', () => {
    const sent = new SheetsSent();
    sent.request(workbook, defaultSettings);
    expect(() => new SheetsOfThread().receive(sent.request(workbook, defaultSettings))).toThrow('was never sent');
  });
});
