import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { type OpenedPage, openPage } from './support/page';
import { startServer, type StartedServer } from './support/server';

/** 値に固定 from the ribbon to 元に戻す: nothing without a click that says so, everything back as it was. */
jest.setTimeout(180_000);

const SHEET = '月次';
const ROWS = [
  [10, 40, 0, null],
  ['1,200人', '▲10名', '8月', '－'],
  [1, 2, 3, 4, null, 6, 7, 8, 9, 10, 11, 12],
];
/** Formulas by row in column P. The last one fills three cells; the one before is Excel's own. */
const FORMULAS = ['KPI.RATE(A1,B1)', 'KPI.RATE(A1,C1)', 'KPI.MISSING(A3:L3,12)', 'KPI.RATE(D1,B1)', 'KPI.DIRECTION("7日以内")', 'P1*2', 'KPI.VALUE(A2:B2)'];
const COLUMN = 15;
const VALUES = [0.25, '#DIV/0!', '8月', '', '以下', 0.5, 1200];

const folder = mkdtempSync(join(tmpdir(), 'freeze-'));
let server: StartedServer;
let browser: Browser;
let opened: OpenedPage;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  const book = join(folder, '固定.xlsx');
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(ROWS), SHEET);
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([[1]]), '別');
  writeFileSync(book, write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  server = await startServer([book]);
  browser = await launchBrowser();
  opened = await openPage(browser, server.address);
  page = opened.page;
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await opened.again();
  pane = await opened.pane();
});
afterEach(() => {
  expect(opened.troubles).toEqual([]);
});

const fill = (formulas: readonly string[]): Promise<void> => page.evaluate(async ([texts, col]) => {
  const model = window.workbench?.model;
  if (!model) throw new Error('no workbook');
  model.writeCells(model.activeSheetId, texts.map((formula, row) => ({ row, col, content: { value: null, formula } })), 'user');
  await model.settled();
}, [formulas, COLUMN] as const);

/** Formula, value or error of the cells of column P, and of the cell right of the last one, which it fills. */
const cells = (): Promise<{ formula: string | null; value: unknown }[]> => page.evaluate(async ([count, left]) => {
  const model = window.workbench?.model;
  await model?.settled();
  const sheet = model?.sheet(model.activeSheetId);
  return [...Array.from({ length: count }, (_, row) => [row, left] as const), [count - 1, left + 1] as const].map(([row, col]) => {
    const cell = sheet?.cell(row, col);
    return { formula: cell?.formula ?? null, value: cell?.error ?? cell?.value ?? null };
  });
}, [FORMULAS.length, COLUMN] as const);

const press = (): Promise<void> => page.locator('.ribbon-button', { hasText: '値に固定' }).click();

const before = [...FORMULAS.map((formula, i) => ({ formula, value: VALUES[i] })), { formula: null, value: -10 }];

it('asks with numbers, replaces, and takes it all back', async () => {
  await fill(FORMULAS);
  expect(await cells()).toEqual(before);
  await press();
  const question = pane.getByRole('alertdialog');
  await question.waitFor();
  expect(await question.textContent()).toContain('KPI 関数の式 6 個を、今の値に置き換えますか。');
  expect(await question.textContent()).toContain('「月次」6 個');
  expect(await cells()).toEqual(before);
  await pane.getByRole('button', { name: '6 個を値に置き換える' }).click();
  await pane.getByText('「値に固定」を行いました').waitFor();
  const frozen = await cells();
  expect(frozen.map(({ formula }) => formula)).toEqual([null, null, null, null, null, 'P1*2', null, null]);
  expect(frozen.map(({ value }) => value)).toEqual([0.25, '#DIV/0!', '8月', null, '以下', 0.5, 1200, -10]);
  const isError = await page.evaluate(([row, col]) => window.workbench?.model?.sheet(window.workbench.model.activeSheetId)?.cell(row, col)?.error, [1, COLUMN] as const);
  expect(isError).toBe('#DIV/0!');
  await pane.getByRole('button', { name: '元に戻す: 値に固定' }).click();
  await pane.getByText('「値に固定」を元に戻しました').waitFor();
  expect(await cells()).toEqual(before);
});

it('writes nothing when the answer is no, and says where there is nothing to do', async () => {
  await press();
  await pane.getByText('このブックに KPI 関数の式はありません。').waitFor();
  await fill(FORMULAS);
  await press();
  await pane.getByRole('button', { name: 'やめる' }).click();
  expect(await pane.getByRole('alertdialog').count()).toBe(0);
  expect(await cells()).toEqual(before);
});

it('a cell that was changed after the question stops it', async () => {
  await fill(FORMULAS);
  await press();
  await pane.getByRole('alertdialog').waitFor();
  await fill(['KPI.RATE(B1,A1)']);
  await pane.getByRole('button', { name: '6 個を値に置き換える' }).click();
  await pane.getByRole('alert').waitFor();
  expect(await pane.getByRole('alert').textContent()).toContain('P1 が変更されているため、何も書き込みませんでした。');
  expect((await cells()).slice(1)).toEqual(before.slice(1).map((cell, i) => (i === 4 ? { ...cell, value: 8 } : cell)));
});

it('ten thousand formulas become values and come back', async () => {
  const count = 10_000;
  await page.evaluate(async ([rows, col]) => {
    const model = window.workbench?.model;
    if (!model) throw new Error('no workbook');
    model.writeCells(model.activeSheetId, Array.from({ length: rows }, (_, row) => ({ row: row + 10, col, content: { value: null, formula: `KPI.RATE(${row},${rows},4)` } })), 'user');
    await model.settled();
  }, [count, COLUMN] as const);
  const column = (): Promise<{ formulas: number; sum: number }> => page.evaluate(async ([rows, col]) => {
    const model = window.workbench?.model;
    await model?.settled();
    const found = Array.from({ length: rows }, (_, row) => model?.sheet(model.activeSheetId)?.cell(row + 10, col));
    return { formulas: found.filter((cell) => cell?.formula !== undefined).length, sum: found.reduce((sum, cell) => sum + Number(cell?.value), 0) };
  }, [count, COLUMN] as const);
  const sum = (count - 1) / 2;
  expect(await column()).toEqual({ formulas: count, sum: expect.closeTo(sum, 3) as number });
  await press();
  await pane.getByRole('button', { name: '10,000 個を値に置き換える' }).click({ timeout: 60_000 });
  await pane.getByText('「値に固定」を行いました').waitFor({ timeout: 60_000 });
  expect(await column()).toEqual({ formulas: 0, sum: expect.closeTo(sum, 3) as number });
  await pane.getByRole('button', { name: '元に戻す: 値に固定' }).click();
  await pane.getByText('「値に固定」を元に戻しました').waitFor({ timeout: 120_000 });
  expect(await column()).toEqual({ formulas: count, sum: expect.closeTo(sum, 3) as number });
});
