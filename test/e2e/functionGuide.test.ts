import { bookOf } from './support/books';
import { workbenchForFile } from './support/workbench';

/** 関数の挿入 from the ribbon's menu to a formula in a cell: cells are picked in the sheet, nothing is written without a click that says so. */
const SHEET = '実施率';
const ROWS = [['区分', '対象者数', '実施者数', '率'], ['被保険者', '1,200人', '300人'], ['被扶養者', 800, 121, '前からの値']];

const workbench = workbenchForFile({ book: { name: '率.xlsx', content: bookOf({ [SHEET]: ROWS, まとめ: [['まとめ']] }) } });
const { grid } = workbench;

const choose = async (item: string): Promise<void> => {
  await workbench.page.getByRole('button', { name: '関数の挿入' }).click();
  await workbench.page.getByRole('menuitem', { name: item }).click();
  await workbench.pane.getByRole('heading', { name: item }).waitFor();
};
const select = (address: string, sheet = SHEET): Promise<void> => grid.select(sheet, address);
const cell = (address: string, sheet = SHEET) => grid.cell(sheet, address);
const button = (name: string) => workbench.button(name);
const formula = (): Promise<string | null> => workbench.pane.locator('output').textContent();

it('shows what the function gives, an example and its parameters, and links to its page', async () => {
  await choose('KPI.RATE 率');
  const guide = workbench.pane.getByRole('region', { name: 'KPI.RATE 率' });
  expect(await guide.textContent()).toContain('率（分子 ÷ 分母）を、印刷する桁で端数処理して返します。');
  expect(await guide.textContent()).toContain('=KPI.RATE(C2,B2) は 25.0%');
  expect(await guide.getByRole('textbox', { name: '分子（実施者数など）' }).isVisible()).toBe(true);
  expect(await guide.getByRole('combobox', { name: '端数処理（省略できます）' }).isVisible()).toBe(true);
  const help = new URL(await guide.getByRole('link', { name: 'くわしい使い方のページ' }).getAttribute('href') ?? '', workbench.pane.url());
  const answer = await workbench.page.request.get(help.href, { ignoreHTTPSErrors: true });
  expect(await answer.text()).toContain('KPI.RATE: 率');
});

it('inserts a formula of cells that were picked in the sheet', async () => {
  await choose('KPI.RATE 率');
  expect(await button('この式を挿入').getAttribute('aria-disabled')).toBe('true');
  await select('C2');
  await button('分子（実施者数など）に選択中のセルを使う').click();
  await workbench.pane.getByText('=KPI.RATE(C2,)', { exact: true }).waitFor();
  await select('B2');
  await button('分母（対象者数など）に選択中のセルを使う').click();
  await workbench.pane.getByText('挿入先のセルを決めると挿入できます。').waitFor();
  await workbench.pane.getByRole('combobox', { name: '% で表したときの小数の桁（省略できます）' }).click();
  await workbench.pane.getByRole('option', { name: '小数第 2 位まで' }).click();
  expect(await formula()).toBe('=KPI.RATE(C2,B2,2)');
  await select('D2');
  await button('挿入先に選択中のセルを使う').click();
  await workbench.pane.getByText('「実施率」D2', { exact: true }).waitFor();
  expect(await cell('D2')).toEqual({ formula: null, value: null });
  await button('この式を挿入').click();
  await workbench.pane.getByText('「実施率」D2 に =KPI.RATE(C2,B2,2) を入れました。').waitFor();
  expect(await cell('D2')).toEqual({ formula: 'KPI.RATE(C2,B2,2)', value: 0.25 });
});

it('names the sheet of cells that stand elsewhere', async () => {
  await choose('KPI.SUM 合計');
  await select('B2:B3');
  await button('合計するセルの範囲に選択中のセルを使う').click();
  await workbench.pane.getByText('=KPI.SUM(B2:B3)', { exact: true }).waitFor();
  await select('A2', 'まとめ');
  await button('挿入先に選択中のセルを使う').click();
  await workbench.pane.getByText("=KPI.SUM('実施率'!B2:B3)", { exact: true }).waitFor();
  await button('この式を挿入').click();
  await workbench.pane.getByRole('status').filter({ hasText: 'を入れました。' }).waitFor();
  expect(await cell('A2', 'まとめ')).toMatchObject({ value: 2000 });
});

it('asks before it writes over a cell', async () => {
  await choose('KPI.VALUE 文字の数字を数に');
  await select('B2');
  await workbench.pane.getByRole('button', { name: 'に選択中のセルを使う' }).first().click();
  await workbench.pane.getByText('=KPI.VALUE(B2)', { exact: true }).waitFor();
  await select('D3');
  await button('挿入先に選択中のセルを使う').click();
  await workbench.pane.getByText('「実施率」D3', { exact: true }).waitFor();
  await button('この式を挿入').click();
  const question = workbench.pane.getByRole('alertdialog');
  await question.waitFor();
  expect(await question.textContent()).toContain('「実施率」D3 には、すでに内容があります。今の内容は 「前からの値」 です。');
  await button('やめる').click();
  expect(await cell('D3')).toEqual({ formula: null, value: '前からの値' });
  await button('この式を挿入').click();
  await button('上書きする').click();
  await workbench.pane.getByText('「実施率」D3 に =KPI.VALUE(B2) を入れました。').waitFor();
  expect(await cell('D3')).toEqual({ formula: 'KPI.VALUE(B2)', value: 1200 });
});

it('works by keys alone, and begins at the function that was chosen', async () => {
  await choose('KPI.SUM 合計');
  expect(await workbench.pane.evaluate(() => document.activeElement?.closest('section')?.ariaLabel)).toBe('KPI.SUM 合計');
  const pressUntil = async (name: string): Promise<void> => {
    // A choice in the grid takes the keyboard there; in Excel F6 leads back to the workbench.pane.
    await button('関数の一覧へ').focus();
    for (let i = 0; i < 20; i++) {
      await workbench.page.keyboard.press('Tab');
      if (await workbench.pane.evaluate((wanted) => (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent) === wanted, name)) {
        await workbench.page.keyboard.press('Enter');
        return;
      }
    }
    throw new Error(`Tab does not reach ${name}.`);
  };
  await select('B2:B3');
  await pressUntil('合計するセルの範囲に選択中のセルを使う');
  await workbench.pane.getByText('=KPI.SUM(B2:B3)', { exact: true }).waitFor();
  await select('B4');
  await pressUntil('挿入先に選択中のセルを使う');
  await workbench.pane.getByText('「実施率」B4', { exact: true }).waitFor();
  await pressUntil('この式を挿入');
  await workbench.pane.getByText('「実施率」B4 に =KPI.SUM(B2:B3) を入れました。').waitFor();
  expect(await cell('B4')).toMatchObject({ value: 2000 });
});
