import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { check } from '../../src/core/check';
import { reportSchema, type Report } from '../../src/core/report';
import { defaultSettings, settingsSchema } from '../../src/core/settings';
import { readWorkbook } from '../../src/workbookFile/readWorkbook';
import { run } from '../../src/cli/run';
import { checkIn } from './support/page';
import { root } from './support/server';
import { workbenchForFile } from './support/workbench';

/** 認識結果 as a user meets it: what was read where, what the selected cell is, and corrections by picking cells. */
const name = 'getsuji-saitama-r7.xlsx';
const book = join(root, 'test', 'fixtures', name);
const expected = check(readWorkbook(readFileSync(book), name), defaultSettings);
const rate = expected.rates.find(({ sheet }) => sheet === '1_業務')!;
const table = expected.tables.find(({ sheet }) => sheet === '1_業務')!;
const kpi = expected.kpis[0]!;

const workbench = workbenchForFile({ book });
const { grid } = workbench;

beforeAll(async () => {
  await checkIn(workbench.pane);
  await workbench.tab('認識結果');
});

const report = async (): Promise<Report> => reportSchema.parse(await workbench.pane.evaluate(() => window.kpiCheckPane?.report()));
/** Waits until the pane's report is as it should be after a correction. */
async function until(test: (report: Report) => boolean): Promise<void> {
  for (let i = 0; i < 100; i++) {
    const found = await workbench.pane.evaluate(() => window.kpiCheckPane?.report() ?? null);
    if (found !== null && test(reportSchema.parse(found))) return;
    await workbench.page.waitForTimeout(100);
  }
  throw new Error('The report has not changed as it should.');
}
const button = (label: string | RegExp): Locator => workbench.button(label);
const box = (): Locator => workbench.pane.getByRole('region', { name: '選択中のセル' });
const corrections = (): Locator => workbench.pane.getByRole('list', { name: '訂正' }).getByRole('listitem');
const rateNow = async (): Promise<Report['rates'][number] | undefined> => (await report()).rates.find(({ sheet, cell }) => sheet === rate.sheet && cell === rate.cell);
/** Takes back the last correction by the button beside what was done. */
async function takeBack(): Promise<void> {
  await button(/^取り消す$/).first().click();
  await workbench.pane.getByText('訂正を取り消しました').waitFor();
  expect(await corrections().count()).toBe(0);
}

it('lists every sheet with its tables; a click shows one in the sheet', async () => {
  for (const sheet of new Set(expected.tables.map((one) => one.sheet))) {
    const opener = button(new RegExp(`^「${sheet}」 表 ${expected.tables.filter((one) => one.sheet === sheet).length}`));
    if (await opener.getAttribute('aria-expanded') === 'false') await opener.click();
  }
  expect(await workbench.pane.locator('[data-table]').evaluateAll((items) => items.map((item) => item.getAttribute('data-table')))).toEqual(expected.tables.map(({ sheet, range }) => `${sheet}!${range}`));
  await button(/月別の表.*A4:R47.*12 か月.*率 64.*計・差 84/).first().click();
  await workbench.pane.getByText(`「${table.sheet}」${table.range} を選択中`).waitFor();
  expect(await grid.selection()).toBe(`${table.sheet}!${table.range}`);
});

it('says what the selected cell is, and follows the selection', async () => {
  await grid.select(rate.sheet, rate.cell);
  await box().getByText('このセル ＝').waitFor();
  const words = await box().textContent();
  expect(words).toContain(`「${rate.sheet}」${rate.cell}`);
  expect(words).toContain(`${rate.numerator[0]!} ÷ ${rate.denominator[0]!}`);
  expect(words).toContain('合っています');
  expect(words).toContain('月別の表');
  await grid.select(rate.sheet, rate.numerator[0]!);
  await box().getByText('計算のもと').waitFor();
  await grid.select(kpi.sheet, kpi.actualCell!);
  await box().getByText(`「${kpi.name}」の実績`).waitFor();
});

it('another denominator is picked in the sheet, and taken back', async () => {
  await grid.select(rate.sheet, rate.cell);
  await button('分母を選び直す').first().click();
  const step = workbench.pane.getByRole('region', { name: 'セルを選ぶ' });
  expect(await step.textContent()).toContain('シートで分母のセルを選び、［決定］を押してください。');
  expect(await step.getByRole('button', { name: '決定' }).isDisabled()).toBe(true);
  await step.getByRole('button', { name: 'やめる' }).click();
  expect(await step.count()).toBe(0);
  await button('分母を選び直す').first().click();
  await grid.select(rate.sheet, 'E7');
  await step.getByText(/選択中: 「1_業務」E7（.+）/).waitFor();
  await step.getByRole('button', { name: '決定' }).click();
  await workbench.pane.getByText('訂正しました').waitFor();
  expect(await rateNow()).toMatchObject({ numerator: rate.numerator, denominator: ['E7'], agrees: false });
  expect(await corrections().allTextContents()).toEqual([expect.stringContaining(`「1_業務」${rate.cell} ＝ ${rate.numerator[0]!} ÷ E7`)]);
  await takeBack();
  expect(await rateNow()).toEqual(rate);
});

it('a calculation is not looked at', async () => {
  await grid.select(rate.sheet, rate.cell);
  await button('この計算は見ない').first().click();
  await workbench.pane.getByText('訂正しました').waitFor();
  expect(await rateNow()).toBeUndefined();
  await takeBack();
});

it('a table has another kind and other headings, or is none; a range is made a table', async () => {
  const item = workbench.pane.locator(`[data-table="${table.sheet}!${table.range}"]`);
  const now = async (): Promise<Report['tables'][number] | undefined> => (await report()).tables.find(({ sheet, range }) => sheet === table.sheet && range === table.range);
  await item.getByRole('button', { name: '種類を変える' }).click();
  await workbench.pane.getByRole('menuitem', { name: /^比較の表/ }).click();
  await until(({ tables }) => tables.some(({ sheet, range, kind }) => sheet === table.sheet && range === table.range && kind === 'comparison'));
  await item.getByRole('button', { name: '見出しの列を減らす' }).click();
  await until(({ tables }) => tables.some(({ sheet, range, headerColumns }) => sheet === table.sheet && range === table.range && headerColumns === table.headerColumns - 1));
  expect(await now()).toMatchObject({ kind: 'comparison', headerRows: table.headerRows });
  expect(await item.getByRole('group', { name: '見出しの列' }).getByRole('status').textContent()).toBe(String(table.headerColumns - 1));
  expect(await corrections().count()).toBe(1);
  await item.getByRole('button', { name: '表ではない' }).click();
  await item.waitFor({ state: 'detached' });
  expect(await now()).toBeUndefined();
  await grid.select(table.sheet, 'A4:R20');
  await button('選択範囲を表として追加').click();
  await workbench.pane.getByRole('menuitem', { name: /^月別の表/ }).click();
  await until(({ tables }) => tables.some(({ sheet, range, kind }) => sheet === table.sheet && range === 'A4:R20' && kind === 'monthly'));
  expect(await corrections().count()).toBe(2);
  for (let left = 2; left > 0; left--) {
    await corrections().first().getByRole('button').last().click();
    await workbench.pane.waitForFunction((count) => document.querySelectorAll('[aria-label^="取り消す:"]').length === count, left - 1);
  }
  await until(({ tables }) => tables.length === expected.tables.length);
});

it("a KPI's target is picked in the sheet", async () => {
  await grid.select(kpi.sheet, kpi.actualCell!);
  await box().getByRole('button', { name: '目標を選ぶ' }).click();
  await grid.select(kpi.sheet, 'E9');
  await workbench.pane.getByText('選択中: 「KPI総括」E9').waitFor();
  await button('決定').click();
  await workbench.pane.getByText('訂正しました').waitFor();
  expect((await report()).kpis.find(({ sheet, actualCell }) => sheet === kpi.sheet && actualCell === kpi.actualCell)).toMatchObject({ targetCell: 'E9', name: kpi.name });
});

it('settings are exported as the command line reads them; a broken file changes nothing, another is shown before it is taken', async () => {
  const download = await workbench.downloaded(() => button('設定を書き出す').click());
  expect(download.suggestedFilename()).toBe('点検の設定_getsuji-saitama-r7.json');
  const file = await download.path();
  const exported = settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  expect(exported.corrections).toHaveLength(1);
  let [out, err] = ['', ''];
  await run([book, '--format', 'json', '--profile', file], { stdout: { write: (text) => { out += text; }, isTTY: false }, stderr: { write: (text) => { err += text; }, isTTY: false }, env: {}, today: () => '2026-01-20' });
  expect(err).toBe('');
  expect(reportSchema.parse(JSON.parse(out))).toEqual(await report());

  const input = workbench.pane.locator('input[type=file]');
  await input.setInputFiles({ name: '壊れた.json', mimeType: 'application/json', buffer: Buffer.from('{ "corrections": [') });
  const alert = workbench.pane.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(/「壊れた\.json」は読み込めませんでした。.*今の設定は何も変えていません。/);
  expect(await corrections().count()).toBe(1);
  const other = { ...exported, rounding: 'down', corrections: [...exported.corrections, { type: 'no-relation', sheet: rate.sheet, cell: rate.cell }] };
  await input.setInputFiles({ name: '他支部.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(other)) });
  const question = workbench.pane.getByRole('alertdialog');
  expect(await question.getByRole('list', { name: '変わるところ' }).getByRole('listitem').allTextContents()).toEqual(['読み取りの訂正: 1 件 → 2 件', '端数処理: 四捨五入 → 切り捨て']);
  expect(await corrections().count()).toBe(1);
  await question.getByRole('button', { name: '入れ替える' }).click();
  await workbench.pane.getByText('「他支部.json」の設定に入れ替えました。').waitFor();
  expect(await corrections().count()).toBe(2);
  await until(({ rates }) => !rates.some(({ sheet, cell }) => sheet === rate.sheet && cell === rate.cell));
});

it('corrections are still there after the book was saved and opened again', async () => {
  await workbench.open('開き直し.xlsx', (await workbench.saved()).content);
  const again = await checkIn(workbench.pane);
  expect(again.kpis.find(({ sheet, actualCell }) => sheet === kpi.sheet && actualCell === kpi.actualCell)?.targetCell).toBe('E9');
  await workbench.tab('認識結果');
  await workbench.pane.getByRole('list', { name: '訂正' }).waitFor();
  expect(await corrections().count()).toBe(2);
});
