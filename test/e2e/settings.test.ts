import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import { addressBook, emptyBook, markedBook } from './support/books';
import { launchBrowser } from './support/browser';
import { checkIn, type OpenedPage, openPage, reportIn, waitUntilOpen } from './support/page';
import { startServer, type StartedServer } from './support/server';

/** 設定, 結果の出力, and what the pane says at first. One page: each step goes on from the one before. */
jest.setTimeout(180_000);

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let browser: Browser;
let server: StartedServer;
let opened: OpenedPage;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  opened = await openPage(browser, server.address);
  page = opened.page;
  pane = await opened.pane();
  await pane.getByRole('button', { name: '提出前チェック' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});
afterEach(() => {
  expect(opened.troubles).toEqual([]);
});

async function open(name: string, buffer: Buffer): Promise<void> {
  await page.setInputFiles('input[type=file]', { name, mimeType: XLSX, buffer });
  const discard = page.getByRole('button', { name: '保存せずに開く' });
  const named = page.waitForFunction((wanted) => window.workbench?.state().fileName === wanted, name);
  await Promise.race([named, discard.click({ timeout: 60_000 }).catch(() => undefined)]);
  await named;
  await waitUntilOpen(page);
  pane = await opened.pane();
  await pane.getByRole('button', { name: '提出前チェック' }).waitFor();
}

const button = (name: string | RegExp) => pane.getByRole('button', { name });
const field = (name: string) => pane.getByRole('spinbutton', { name });
const tab = (name: string) => pane.getByRole('tab', { name }).click();
const rules = async (): Promise<string[]> => (await reportIn(pane)).findings.map(({ rule }) => rule);
/** Waits until the shown report has, or no longer has, findings of a rule. */
const untilFound = (rule: string, wanted: boolean) => pane.waitForFunction(([id, has]) => window.kpiCheckPane?.report()?.findings.some((one) => one.rule === id) === has, [rule, wanted] as const);
const highlighted = () => page.evaluate(() => window.workbench?.model?.conditionalFormats.filter(({ formula }) => formula.includes('KPI点検')).flatMap(({ sheetId, ranges }) => ranges.map(({ top, left }) => `${window.workbench?.model?.sheet(sheetId)?.name} ${top},${left}`)).sort());
const faults = (change: { delay: number; payloadLimit: number }) => page.evaluate((wanted) => { if (window.workbench?.host) Object.assign(window.workbench.host.faults, wanted); }, change);

describe('the first minute', () => {
  it('is one sentence and one button', async () => {
    expect(await pane.getByRole('button').count()).toBe(1);
    expect(await pane.getByRole('main').innerText()).toMatch(/^KPI点検\n+ブック全体の数字[^\n]*\n+提出前チェック$/);
  });

  it('a book that takes long says for how long, and can be cancelled', async () => {
    await faults({ delay: 700, payloadLimit: 30_000 });
    await button('提出前チェック').click();
    await pane.getByText(/^大きなブックです。読み終わるまであと \d+ (秒|分)ほどかかります。/).waitFor({ timeout: 60_000 });
    expect(await pane.getByRole('progressbar').getAttribute('aria-valuenow')).not.toBeNull();
    await button('中止').click();
    await faults({ delay: 0, payloadLimit: 5_000_000 });
    await button('提出前チェック').waitFor();
    await open('事業報告.xlsx', markedBook());
  });
});

describe('the legend', () => {
  it('is the one of the book, with the cell that it was read from', async () => {
    await checkIn(pane);
    expect((await rules()).sort()).toEqual(['number-as-text', 'total-mismatch']);
    await tab('設定');
    expect(await pane.getByRole('textbox', { name: '「◎」の意味' }).inputValue()).toBe('110%以上');
    expect(await field('「◎」の達成率の下限（％以上）').inputValue()).toBe('110');
    expect(await field('「×」の達成率の上限（％未満）').inputValue()).toBe('80');
    await button('「評価」A2 を選ぶ').click();
    await page.waitForFunction(() => window.workbench?.model?.selection[0]?.top === 1);
  });

  it('changed by a button, it is saved in the book and checked with at once', async () => {
    for (let i = 0; i < 3; i++) await button('「◎」の達成率の下限（％以上）を 1 増やす').click();
    await untilFound('mark-mismatch', true);
    expect(await field('「◎」の達成率の下限（％以上）').inputValue()).toBe('113');
    expect(await pane.evaluate(() => Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem('kpiCheck.profile');
      setting.load('value');
      await context.sync();
      return JSON.stringify(setting.value);
    }))).toContain('"atLeast":1.13');
  });

  it('takes typed figures, full width too, and refuses what is none', async () => {
    await field('「◎」の達成率の下限（％以上）').fill('多め');
    await pane.getByRole('alert').getByText('0 から 999 までの数字').waitFor();
    await field('「◎」の達成率の下限（％以上）').fill('１１２％');
    await field('「◎」の達成率の下限（％以上）').press('Enter');
    await untilFound('mark-mismatch', false);
    expect(await field('「◎」の達成率の下限（％以上）').inputValue()).toBe('112');
  });

  it('is not used while it contradicts itself', async () => {
    await field('「○」の達成率の下限（％以上）').fill('120');
    await field('「○」の達成率の下限（％以上）').press('Enter');
    await pane.getByRole('alert').getByText('「○」の下限が「◎」の下限以上').waitFor();
    expect(await rules()).not.toContain('mark-mismatch');
  });

  it("goes back to the book's own", async () => {
    await button('ブックの凡例に戻す').click();
    await pane.getByText('ブックの凡例から読み取りました').waitFor();
    expect(await field('「○」の達成率の下限（％以上）').inputValue()).toBe('100');
  });
});

describe('rules, rounding and highlighting', () => {
  it('a rule is turned off and made harder', async () => {
    await pane.getByRole('combobox', { name: '文字になっている数字の扱い' }).selectOption('使わない');
    await untilFound('number-as-text', false);
    await pane.getByText('1 項目を既定から変えています。').waitFor();
    await pane.getByRole('combobox', { name: '合計の不一致の扱い' }).selectOption('注意');
    await pane.getByRole('heading', { name: '確かめるところがあります 1件' }).waitFor();
  });

  it('every rule has a page about it', async () => {
    const links = pane.getByRole('link', { name: /について（新しい画面で開きます）$/ });
    const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(addresses.length).toBeGreaterThan(20);
    expect(await pane.evaluate((all) => Promise.all(all.map(async (one) => (await fetch(one)).status)), addresses)).toEqual(addresses.map(() => 200));
  });

  it('rounding is chosen', async () => {
    await pane.getByRole('radio', { name: '切り捨て' }).check();
    await pane.getByRole('radio', { name: '切り捨て', checked: true }).waitFor();
  });

  it('findings are highlighted as long as it is wanted, and follow an edit', async () => {
    expect(await highlighted()).toEqual([]);
    await pane.getByRole('switch', { name: '指摘のあるセルに色を付ける' }).click();
    await pane.getByRole('switch', { checked: true }).waitFor();
    expect(await highlighted()).toEqual(['内訳 2,3']);
    await pane.getByRole('combobox', { name: '文字になっている数字の扱い' }).selectOption('既定（参考）');
    await untilFound('number-as-text', true);
    await page.waitForFunction(() => (window.workbench?.model?.conditionalFormats.filter(({ formula }) => formula.includes('KPI点検')).length ?? 0) > 1);
    expect(await highlighted()).toContain('内訳 2,3');
  });

  it('all of it is found again when the book is opened again', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '保存' }).click()]);
    await open('二日目.xlsx', readFileSync(await download.path()));
    await checkIn(pane);
    await pane.getByRole('heading', { name: '確かめるところがあります 1件' }).waitFor();
    await tab('設定');
    expect(await pane.getByRole('radio', { name: '切り捨て' }).isChecked()).toBe(true);
    await pane.getByRole('switch', { checked: true }).waitFor();
    await page.evaluate(() => { const model = window.workbench?.model; const sheet = model?.sheets.find(({ name }) => name === '内訳'); if (sheet) model?.setProtected(sheet.id, true); });
    await pane.getByRole('switch').click();
    await pane.getByText('「内訳」は保護されているため、色が残っています。').waitFor();
    expect(await highlighted()).toEqual(['内訳 2,3']);
  });

  it('goes back to the beginning after a question', async () => {
    await button('初期設定に戻す').click();
    await pane.getByRole('alertdialog', { name: '設定を初期設定に戻しますか。' }).getByRole('button', { name: 'やめる' }).click();
    expect(await pane.getByRole('radio', { name: '切り捨て' }).isChecked()).toBe(true);
    await button('初期設定に戻す').click();
    await pane.getByRole('alertdialog').getByRole('button', { name: '初期設定に戻す' }).click();
    await pane.getByRole('heading', { name: '直すところがあります 1件' }).waitFor();
    await pane.getByText('すべて初期設定です。').waitFor();
  });
});

describe('the output of the result', () => {
  it('is a sheet whose links lead to the cells', async () => {
    await button('結果の出力').click();
    await pane.getByRole('menuitem', { name: '「点検結果」シートを作る' }).click();
    await pane.getByText('「点検結果」シートに点検の結果を書きました。').waitFor();
    await page.waitForFunction(() => { const model = window.workbench?.model; return model?.sheet(model.activeSheetId)?.name === '点検結果'; });
    const formulas = await pane.evaluate(() => Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('点検結果').getUsedRange();
      used.load('formulas,text');
      await context.sync();
      return used.formulas.flat().map(String).filter((formula) => formula.startsWith('=HYPERLINK'));
    }));
    expect(formulas).toContain(`=HYPERLINK("#'内訳'!D3","D3")`);
    expect(formulas).toContain(`=HYPERLINK("#'評価'!D5","D5")`);
  });

  it('refused by Excel it is told, and works the next time', async () => {
    await page.evaluate(() => window.workbench?.host?.faults.failRequest(3, 'AccessDenied'));
    await button('結果の出力').click();
    await pane.getByRole('menuitem', { name: '「点検結果」シートを作る' }).click();
    await pane.getByRole('alert').getByText(/結果のシートの作成ができませんでした。シートまたはブックが保護されているか/).waitFor();
    await button('結果の出力').click();
    await pane.getByRole('menuitem', { name: '「点検結果」シートを作る' }).click();
    await pane.getByText('「点検結果」シートに点検の結果を書きました。').waitFor();
    expect(await page.evaluate(() => window.workbench?.model?.sheets.filter(({ name }) => name.startsWith('点検結果')).length)).toBe(1);
  });

  it('is a file of HTML named after the book', async () => {
    await button('結果の出力').click();
    const [download] = await Promise.all([page.waitForEvent('download'), pane.getByRole('menuitem', { name: 'HTML の報告書を保存' }).click()]);
    expect(download.suggestedFilename()).toBe('二日目_点検結果.html');
    const html = readFileSync(await download.path(), 'utf8');
    expect(html).toContain('計 135 は内訳の和 130');
    expect(html).not.toContain('<script');
    await pane.getByText('報告書「二日目_点検結果.html」のダウンロードを始めました。').waitFor();
  });
});

describe('settings that cannot be used as they are', () => {
  const put = (value: object) => pane.evaluate((stored) => Excel.run(async (context) => {
    context.workbook.settings.add('kpiCheck.profile', stored);
    await context.sync();
  }), value);
  it.each([
    ['broken', { format: 'kpi-check-profile', version: 1, settings: { rounding: 'sideways' } }, /このブックに保存された設定を読めませんでした（rounding）。/],
    ['of a newer version', { format: 'kpi-check-profile', version: 99 }, /新しい版の点検ツールで保存されたもの/],
    ['of an earlier version', { rounding: 'up' }, /前の版の形式で保存されていました/],
  ])('%s', async (_, value, words) => {
    await put(value);
    await button('もう一度点検').click();
    await pane.getByText(words).waitFor();
    await button('閉じる').last().click();
  });
});

describe('a book in which there is nothing to check', () => {
  it.each([['白紙.xlsx', emptyBook, 'ブックが空です'], ['名簿.xlsx', addressBook, 'KPI のシートが見つかりませんでした']])('%s', async (name, make, headline) => {
    await open(name, make());
    await button('提出前チェック').click();
    await pane.getByRole('heading', { name: headline }).waitFor();
  });
});
