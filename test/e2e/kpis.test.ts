import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { checkIn, type OpenedPage, openPage, reportIn } from './support/page';
import { root, startServer, type StartedServer } from './support/server';

/** KPI一覧 and 月次 on a branch's book: marks are written and taken back, lags and the as-of month set, cells reached by keys. */
jest.setTimeout(180_000);

const SUMMARY = 'KPI総括';
let server: StartedServer;
let browser: Browser;
let opened: OpenedPage;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  server = await startServer([join(root, 'test', 'fixtures', 'getsuji-saitama-r7.xlsx')]);
  browser = await launchBrowser();
  opened = await openPage(browser, server.address);
  page = opened.page;
  pane = await opened.pane();
  await checkIn(pane);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});
afterEach(() => {
  expect(opened.troubles).toEqual([]);
});

/** Values of cells of the summary sheet, by their rows and columns from 0. */
const values = (places: readonly (readonly [number, number])[]): Promise<unknown[]> => page.evaluate(async ([name, wanted]) => {
  const model = window.workbench?.model;
  await model?.settled();
  const sheet = model?.sheets.find((one) => one.name === name);
  return wanted.map(([row, col]) => sheet?.cell(row, col)?.value ?? null);
}, [SUMMARY, places] as const);

describe('KPI一覧', () => {
  beforeAll(async () => {
    await pane.getByRole('tab', { name: 'KPI一覧' }).click();
  });

  it('shows what is known of each KPI, and those that are asked for', async () => {
    const item = pane.getByRole('listitem').filter({ has: pane.getByRole('heading', { name: '被扶養者の特定健診実施率', exact: true }) });
    const text = await item.textContent();
    expect(text).toContain('遅れている');
    expect(text).toContain('13.1%');
    expect(text).toContain('令和7年12月まで');
    expect(text).toContain('案 △');
    expect(await item.getByRole('img').getAttribute('aria-label')).toMatch(/^目標の 42\.8%、前年の 102\.3%$/);
    const { kpis } = await reportIn(pane);
    expect(await pane.getByRole('heading', { level: 4 }).allTextContents()).toEqual(kpis.map(({ name }) => name));
    await pane.getByRole('radio', { name: /未達・遅れ/ }).check();
    expect(await pane.getByRole('heading', { level: 4 }).allTextContents()).toEqual(kpis.filter(({ standing }) => standing === 'missed' || standing === 'behind').map(({ name }) => name));
    await pane.getByRole('radio', { name: /すべて/ }).check();
  });

  it('writes the chosen marks with one click and takes them back', async () => {
    const marks = [[7, 11], [15, 11], [16, 11]] as const;
    const before = await values(marks);
    expect(before).toEqual(['〇', '○', '◎']);
    await pane.getByRole('button', { name: '評価を記入（2件）' }).click();
    // The third one differs too, but a formula computes it.
    expect(await pane.getByText('式で計算されている印 1件は書き換えません。').count()).toBe(1);
    const form = pane.getByRole('region', { name: '評価を記入' });
    expect(await form.getByRole('checkbox', { checked: true }).count()).toBe(2);
    await form.getByRole('combobox', { name: '「被扶養者の特定健診実施率」に書き込む印' }).selectOption('×');
    await form.getByRole('checkbox', { name: 'サービススタンダードの達成状況' }).uncheck();
    expect(await values(marks)).toEqual(before);
    await form.getByRole('button', { name: '選んだ 1件を書き込む' }).click();
    await pane.getByText('「評価の記入 1件」を行いました').waitFor();
    expect(await values(marks)).toEqual(['〇', '×', '◎']);
    await pane.getByRole('button', { name: '元に戻す: 評価の記入 1件' }).click();
    await pane.getByText('「評価の記入 1件」を元に戻しました').waitFor();
    expect(await values(marks)).toEqual(before);
    await pane.getByRole('button', { name: '評価を記入（2件）' }).click();
    await form.getByRole('button', { name: '選んだ 2件を書き込む' }).click();
    await pane.getByText('「評価の記入 2件」を行いました').waitFor();
    expect(await values(marks)).toEqual(['○', '△', '◎']);
    await pane.getByText('記入や見直しが必要な印はありません。').waitFor();
    await pane.getByRole('button', { name: '元に戻す: 評価の記入 2件' }).click();
    await pane.getByRole('button', { name: '評価を記入（2件）' }).waitFor();
    expect(await values(marks)).toEqual(before);
  });
});

describe('月次', () => {
  const states = async (label: string): Promise<string> => {
    const { series } = await reportIn(pane);
    return series.find((one) => one.label === label)!.months.map(({ state }) => state[0]).join('');
  };

  beforeAll(async () => {
    await pane.getByRole('tab', { name: '月次' }).click();
  });

  it('shows series with gaps, all on request, and leads to cells by keys alone', async () => {
    const { series } = await reportIn(pane);
    const gaps = series.filter(({ months }) => months.some(({ state }) => state === 'missing'));
    expect(await pane.getByRole('rowheader').count()).toBe(gaps.length);
    await pane.getByRole('switch', { name: '抜けのある系列だけ' }).click();
    expect(await pane.getByRole('rowheader').count()).toBe(series.length);
    const grid = pane.getByRole('grid').first();
    const gap = grid.getByRole('button', { name: /^令和7年8月 未入力/ });
    await gap.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await pane.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('令和7年7月 入力あり、「1_業務」G42 を選ぶ');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => {
      const model = window.workbench?.model;
      const [range] = model?.selection ?? [];
      return model?.sheet(model.activeSheetId)?.name === '1_業務' && range?.top === 41 && range.left === 7;
    });
    // One stop for the Tab key in the whole grid.
    expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
  });

  it('sets the lag of one series and leaves all others', async () => {
    const before = (await reportIn(pane)).series;
    expect(await states('文書催告 実績')).toBe('fffffffmmnnn');
    const more = pane.getByRole('button', { name: /^「文書催告 実績」の反映の遅れを 1か月増やす/ });
    await more.click();
    await more.click();
    await pane.getByText('「文書催告 実績」の反映の遅れを 2か月にしました。').waitFor({ state: 'attached' });
    await pane.waitForFunction(() => window.kpiCheckPane?.report()?.series.find(({ label }) => label === '文書催告 実績')?.lag === 2);
    expect(await states('文書催告 実績')).toBe('fffffffllnnn');
    const after = (await reportIn(pane)).series;
    expect(after.filter(({ lag }, i) => lag !== before[i]!.lag).map(({ label }) => label)).toEqual(['文書催告 実績']);
  });

  it('takes the as-of month from the book, changes it by buttons and goes back', async () => {
    const section = pane.getByRole('region', { name: '報告時点' });
    expect(await section.textContent()).toContain('ブックの記載から読み取った月です。');
    expect(await section.getByRole('button', { name: '「KPI総括」L2 を選ぶ' }).count()).toBe(1);
    await section.getByRole('button', { name: '前の月' }).click();
    await pane.waitForFunction(() => window.kpiCheckPane?.report()?.workbook.asOf === '2025-11');
    await section.getByText('このパネルで指定した月です。').waitFor();
    await section.getByRole('combobox', { name: '報告の最後の月' }).selectOption('2026-01');
    await pane.waitForFunction(() => window.kpiCheckPane?.report()?.workbook.asOf === '2026-01');
    await section.getByRole('button', { name: 'ブックの記載に戻す' }).click();
    await pane.waitForFunction(() => window.kpiCheckPane?.report()?.workbook.asOf === '2025-12');
    await section.getByText('ブックの記載から読み取った月です。').waitFor();
  });
});
