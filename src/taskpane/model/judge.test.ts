import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../core/check';
import { rules } from '../../core/rules/index';
import { defaultSettings } from '../../core/settings';
import { parseAddress } from '../../core/snapshot/address';
import { readWorkbook } from '../../workbookFile/readWorkbook';
import { judge } from './judge';
import { JudgeDesk } from './judgeDesk';
import { answerSchema, SheetsOfThread, SheetsSent } from './judgeMessages';
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
    expect(thread.receive(sent.book(workbook))).toEqual(workbook);
    const edited = { ...workbook, sheets: workbook.sheets.map((sheet, i) => (i === 1 ? { ...sheet, cells: sheet.cells.slice(1) } : sheet)) };
    const second = sent.book(edited);
    expect(second.sheets.map(({ sheet }) => sheet !== null)).toEqual(workbook.sheets.map((_, i) => i === 1));
    const received = thread.receive(second);
    expect(received).toEqual(edited);
    expect(received.sheets[0]).toBe(workbook.sheets[0]);
  });

  it('follows sheets that are deleted, renamed and moved', () => {
    const sent = new SheetsSent();
    const thread = new SheetsOfThread();
    thread.receive(sent.book(workbook));
    const [first, second] = workbook.sheets;
    const moved = { ...workbook, sheets: [{ ...second!, name: '別名' }, first!] };
    expect(thread.receive(sent.book(moved))).toEqual(moved);
  });

  it('is the whole book again for a new thread', () => {
    const sent = new SheetsSent();
    sent.book(workbook);
    sent.forget();
    expect(new SheetsOfThread().receive(sent.book(workbook))).toEqual(workbook);
  });

  it('is refused where a sheet is missing', () => {
    const sent = new SheetsSent();
    sent.book(workbook);
    expect(() => new SheetsOfThread().receive(sent.book(workbook))).toThrow('was never sent');
  });
});

describe('the thread', () => {
  const rate = check(workbook, defaultSettings).rates[0]!;
  const place = { sheet: rate.sheet, ...parseAddress(rate.cell)! };

  it('judges, and then explains cells of the very book that it holds', () => {
    const sent = new SheetsSent();
    const desk = new JudgeDesk();
    const judged = desk.answer(structuredClone({ ask: 'judge', book: sent.book(workbook), settings: defaultSettings }));
    expect(answerSchema.parse(judged)).toEqual({ answer: 'judge', judgement: judge(workbook, defaultSettings) });
    const explained = desk.answer(structuredClone({ ask: 'explain', book: sent.book(workbook), settings: defaultSettings, place }));
    const parsed = answerSchema.parse(explained);
    const explanation = parsed.answer === 'explain' ? parsed.explanation : null;
    expect(explanation).toMatchObject({ sheet: rate.sheet, cell: rate.cell });
    expect(explanation?.relations).toContainEqual(expect.objectContaining({ role: 'result', of: rate.numerator, by: rate.denominator }));
  });

  it('explains under the settings that it is asked with', () => {
    const sent = new SheetsSent();
    const desk = new JudgeDesk();
    desk.answer(structuredClone({ ask: 'judge', book: sent.book(workbook), settings: defaultSettings }));
    const settings = { ...defaultSettings, corrections: [{ type: 'no-relation' as const, sheet: rate.sheet, cell: rate.cell }] };
    const answer = desk.answer(structuredClone({ ask: 'explain', book: sent.book(workbook), settings, place }));
    expect(answer.answer === 'explain' && answer.explanation?.relations.filter(({ role }) => role === 'result')).toEqual([]);
  });

  it('knows nothing of a sheet that is not in the book', () => {
    expect(new JudgeDesk().answer({ ask: 'explain', book: new SheetsSent().book(workbook), settings: defaultSettings, place: { ...place, sheet: '別' } })).toEqual({ answer: 'explain', explanation: null });
  });

  it.each([['no request', {}], ['another request', { ask: 'repair' }], ['a place that is none', { ask: 'explain', book: new SheetsSent().book(workbook), settings: defaultSettings, place: { sheet: 'S', row: -1, col: 0 } }]])('refuses %s', (_, request) => {
    expect(() => new JudgeDesk().answer(request)).toThrow();
  });
});
