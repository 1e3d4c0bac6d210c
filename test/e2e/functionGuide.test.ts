import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import type { Browser, Frame, Page } from 'playwright-core';
import { parseAddress, parseRange } from '../../src/core/snapshot/address';
import { launchBrowser } from './support/browser';
import { openPage, type OpenedPage } from './support/page';
import { startServer, type StartedServer } from './support/server';

/** 関数の挿入 from the ribbon's menu to a formula in a cell: cells are picked in the sheet, nothing is written without a click that says so. */
jest.setTimeout(180_000);

const ROWS = [['区分', '対象者数', '実施者数', '率'], ['被保険者', '1,200人', '300人'], ['被扶養者', 800, 121, '前からの値']];

const folder = mkdtempSync(join(tmpdir(), 'guide-'));
let server: StartedServer;
let browser: Browser;
let opened: OpenedPage;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  const book = join(folder, '率.xlsx');
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(ROWS), '実施率');
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([['まとめ']]), 'まとめ');
  writeFileSync(book, write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  server = await startServer([book]);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  opened = await openPage(browser, server.address);
  page = opened.page;
  pane = await opened.pane();
});
afterEach(async () => {
  expect(opened.troubles).toEqual([]);
  await opened.close();
});

const choose = async (item: string): Promise<void> => {
  await page.getByRole('button', { name: '関数の挿入' }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await pane.getByRole('heading', { name: item }).waitFor();
};

/** Selects cells as a click in the grid does. */
const select = (address: string, sheet = '実施率'): Promise<void> => page.evaluate(([range, name]) => {
  const model = window.workbench?.model;
  const found = model?.sheets.find((candidate) => candidate.name === name);
  if (!model || !found) throw new Error('no workbook');
  model.select(found.id, [range]);
}, [parseRange(address)!, sheet] as const);

const cell = (address: string, sheet = '実施率'): Promise<{ formula: string | null; value: unknown }> => page.evaluate(async ([at, name]) => {
  const model = window.workbench?.model;
  await model?.settled();
  const found = model?.sheets.find((candidate) => candidate.name === name)?.cell(at.row, at.col);
  return { formula: found?.formula ?? null, value: found?.error ?? found?.value ?? null };
}, [parseAddress(address)!, sheet] as const);

const button = (name: string) => pane.getByRole('button', { name, exact: true });
const formula = (): Promise<string | null> => pane.locator('output').textContent();

it('shows what the function gives, an example and its parameters, and links to its page', async () => {
  await choose('KPI.RATE 率');
  const guide = pane.getByRole('region', { name: 'KPI.RATE 率' });
  expect(await guide.textContent()).toContain('率（分子 ÷ 分母）を、印刷する桁で端数処理して返します。');
  expect(await guide.textContent()).toContain('=KPI.RATE(C2,B2) は 25.0%');
  expect(await guide.getByRole('textbox', { name: '分子（実施者数など）' }).isVisible()).toBe(true);
  expect(await guide.getByRole('combobox', { name: '端数処理（省略できます）' }).isVisible()).toBe(true);
  const help = new URL(await guide.getByRole('link', { name: 'くわしい使い方のページ' }).getAttribute('href') ?? '', pane.url());
  const answer = await page.request.get(help.href, { ignoreHTTPSErrors: true });
  expect(await answer.text()).toContain('KPI.RATE: 率');
});

it('inserts a formula of cells that were picked in the sheet', async () => {
  await choose('KPI.RATE 率');
  expect(await button('この式を挿入').getAttribute('aria-disabled')).toBe('true');
  await select('C2');
  await button('分子（実施者数など）に選択中のセルを使う').click();
  await pane.getByText('=KPI.RATE(C2,)', { exact: true }).waitFor();
  await select('B2');
  await button('分母（対象者数など）に選択中のセルを使う').click();
  await pane.getByText('挿入先のセルを決めると挿入できます。').waitFor();
  await pane.getByRole('combobox', { name: '% で表したときの小数の桁（省略できます）' }).click();
  await pane.getByRole('option', { name: '小数第 2 位まで' }).click();
  expect(await formula()).toBe('=KPI.RATE(C2,B2,2)');
  await select('D2');
  await button('挿入先に選択中のセルを使う').click();
  await pane.getByText('「実施率」D2', { exact: true }).waitFor();
  expect(await cell('D2')).toEqual({ formula: null, value: null });
  await button('この式を挿入').click();
  await pane.getByText('「実施率」D2 に =KPI.RATE(C2,B2,2) を入れました。').waitFor();
  expect(await cell('D2')).toEqual({ formula: 'KPI.RATE(C2,B2,2)', value: 0.25 });
});

it('names the sheet of cells that stand elsewhere', async () => {
  await choose('KPI.SUM 合計');
  await select('B2:B3');
  await button('合計するセルの範囲に選択中のセルを使う').click();
  await pane.getByText('=KPI.SUM(B2:B3)', { exact: true }).waitFor();
  await select('A2', 'まとめ');
  await button('挿入先に選択中のセルを使う').click();
  await pane.getByText("=KPI.SUM('実施率'!B2:B3)", { exact: true }).waitFor();
  await button('この式を挿入').click();
  await pane.getByRole('status').filter({ hasText: 'を入れました。' }).waitFor();
  expect(await cell('A2', 'まとめ')).toMatchObject({ value: 2000 });
});

it('asks before it writes over a cell', async () => {
  await choose('KPI.VALUE 文字の数字を数に');
  await select('B2');
  await pane.getByRole('button', { name: 'に選択中のセルを使う' }).first().click();
  await select('D3');
  await button('挿入先に選択中のセルを使う').click();
  await pane.getByText('「実施率」D3', { exact: true }).waitFor();
  await button('この式を挿入').click();
  const question = pane.getByRole('alertdialog');
  await question.waitFor();
  expect(await question.textContent()).toContain('「実施率」D3 には、すでに内容があります。 今の内容は 「前からの値」 です。');
  await button('やめる').click();
  expect(await cell('D3')).toEqual({ formula: null, value: '前からの値' });
  await button('この式を挿入').click();
  await button('上書きする').click();
  await pane.getByText('「実施率」D3 に =KPI.VALUE(B2) を入れました。').waitFor();
  expect(await cell('D3')).toEqual({ formula: 'KPI.VALUE(B2)', value: 1200 });
});

it('works by keys alone, and begins at the function that was chosen', async () => {
  await choose('KPI.SUM 合計');
  expect(await pane.evaluate(() => document.activeElement?.closest('section')?.ariaLabel)).toBe('KPI.SUM 合計');
  const pressUntil = async (name: string): Promise<void> => {
    // A choice in the grid takes the keyboard there; in Excel F6 leads back to the pane.
    await button('関数の一覧へ').focus();
    for (let i = 0; i < 20; i++) {
      await page.keyboard.press('Tab');
      if (await pane.evaluate((wanted) => (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent) === wanted, name)) {
        await page.keyboard.press('Enter');
        return;
      }
    }
    throw new Error(`Tab does not reach ${name}.`);
  };
  await select('B2:B3');
  await pressUntil('合計するセルの範囲に選択中のセルを使う');
  await pane.getByText('=KPI.SUM(B2:B3)', { exact: true }).waitFor();
  await select('B4');
  await pressUntil('挿入先に選択中のセルを使う');
  await pane.getByText('「実施率」B4', { exact: true }).waitFor();
  await pressUntil('この式を挿入');
  await pane.getByText('「実施率」B4 に =KPI.SUM(B2:B3) を入れました。').waitFor();
  expect(await cell('B4')).toMatchObject({ value: 2000 });
});
