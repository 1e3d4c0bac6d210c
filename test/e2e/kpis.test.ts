import { join } from 'node:path';
import { checkIn, reportIn } from './support/page';
import { root } from './support/server';
import { workbenchForFile } from './support/workbench';

/** KPI一覧 and 月次 on a branch's book: marks are written and taken back, lags and the as-of month set, cells reached by keys. */
const SUMMARY = 'KPI総括';
const workbench = workbenchForFile({ book: join(root, 'test', 'fixtures', 'getsuji-saitama-r7.xlsx') });
const { grid } = workbench;

beforeAll(() => checkIn(workbench.pane));

describe('KPI一覧', () => {
  beforeAll(async () => {
    await workbench.tab('KPI一覧');
  });

  it('shows what is known of each KPI, and those that are asked for', async () => {
    const item = workbench.pane.getByRole('listitem').filter({ has: workbench.pane.getByRole('heading', { name: '被扶養者の特定健診実施率', exact: true }) });
    const text = await item.textContent();
    expect(text).toContain('遅れている');
    expect(text).toContain('13.1%');
    expect(text).toContain('令和7年12月まで');
    expect(text).toContain('案 △');
    expect(await item.getByRole('img').getAttribute('aria-label')).toMatch(/^目標の 42\.8%、前年の 102\.3%$/);
    const { kpis } = await reportIn(workbench.pane);
    expect(await workbench.pane.getByRole('heading', { level: 4 }).allTextContents()).toEqual(kpis.map(({ name }) => name));
    await workbench.pane.getByRole('radio', { name: /未達・遅れ/ }).check();
    expect(await workbench.pane.getByRole('heading', { level: 4 }).allTextContents()).toEqual(kpis.filter(({ standing }) => standing === 'missed' || standing === 'behind').map(({ name }) => name));
    await workbench.pane.getByRole('radio', { name: /すべて/ }).check();
  });

  it('writes the chosen marks with one click and takes them back', async () => {
    const marks = (): Promise<unknown[]> => grid.values(SUMMARY, ['L8', 'L16', 'L17']);
    const before = await marks();
    expect(before).toEqual(['〇', '○', '◎']);
    await workbench.pane.getByRole('button', { name: '評価を記入（2件）' }).click();
    // The third one differs too, but a formula computes it.
    expect(await workbench.pane.getByText('式で計算されている印 1件は書き換えません。').count()).toBe(1);
    const form = workbench.pane.getByRole('region', { name: '評価を記入' });
    expect(await form.getByRole('checkbox', { checked: true }).count()).toBe(2);
    await form.getByRole('combobox', { name: '「被扶養者の特定健診実施率」に書き込む印' }).selectOption('×');
    await form.getByRole('checkbox', { name: 'サービススタンダードの達成状況' }).uncheck();
    expect(await marks()).toEqual(before);
    await form.getByRole('button', { name: '選んだ 1件を書き込む' }).click();
    await workbench.pane.getByText('評価の記入 1件を行いました').waitFor();
    expect(await marks()).toEqual(['〇', '×', '◎']);
    await workbench.pane.getByRole('button', { name: '元に戻す: 評価の記入 1件' }).click();
    await workbench.pane.getByText('評価の記入 1件を元に戻しました').waitFor();
    expect(await marks()).toEqual(before);
    await workbench.pane.getByRole('button', { name: '評価を記入（2件）' }).click();
    await form.getByRole('button', { name: '選んだ 2件を書き込む' }).click();
    await workbench.pane.getByText('評価の記入 2件を行いました').waitFor();
    expect(await marks()).toEqual(['○', '△', '◎']);
    await workbench.pane.getByText('記入や見直しが必要な印はありません。').waitFor();
    await workbench.pane.getByRole('button', { name: '元に戻す: 評価の記入 2件' }).click();
    await workbench.pane.getByRole('button', { name: '評価を記入（2件）' }).waitFor();
    expect(await marks()).toEqual(before);
  });
});

describe('月次', () => {
  const states = async (label: string): Promise<string> => {
    const { series } = await reportIn(workbench.pane);
    return series.find((one) => one.label === label)!.months.map(({ state }) => state[0]).join('');
  };

  beforeAll(async () => {
    await workbench.tab('月次');
  });

  it('shows series with gaps, all on request, and leads to cells by keys alone', async () => {
    const { series } = await reportIn(workbench.pane);
    const gaps = series.filter(({ months }) => months.some(({ state }) => state === 'missing'));
    expect(await workbench.pane.getByRole('rowheader').count()).toBe(gaps.length);
    await workbench.pane.getByRole('switch', { name: '抜けのある系列だけ' }).click();
    expect(await workbench.pane.getByRole('rowheader').count()).toBe(series.length);
    const table = workbench.pane.getByRole('grid').first();
    const gap = table.getByRole('button', { name: /^令和7年8月 未入力/ });
    await gap.focus();
    await workbench.page.keyboard.press('ArrowLeft');
    expect(await workbench.pane.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('令和7年7月 入力あり、「1_業務」G42 を選ぶ');
    await workbench.page.keyboard.press('ArrowRight');
    await workbench.page.keyboard.press('Enter');
    await grid.untilSelected('1_業務!H42');
    // One stop for the Tab key in the whole grid.
    expect(await table.locator('[tabindex="0"]').count()).toBe(1);
  });

  it('sets the lag of one series and leaves all others', async () => {
    const before = (await reportIn(workbench.pane)).series;
    expect(await states('文書催告 実績')).toBe('fffffffmmnnn');
    const more = workbench.pane.getByRole('button', { name: /^「文書催告 実績」の反映の遅れを 1か月増やす/ });
    await more.click();
    await more.click();
    await workbench.pane.getByText('「文書催告 実績」の反映の遅れを 2か月にしました。').waitFor({ state: 'attached' });
    await workbench.pane.waitForFunction(() => window.kpiCheckPane?.report()?.series.find(({ label }) => label === '文書催告 実績')?.lag === 2);
    expect(await states('文書催告 実績')).toBe('fffffffllnnn');
    const after = (await reportIn(workbench.pane)).series;
    expect(after.filter(({ lag }, i) => lag !== before[i]!.lag).map(({ label }) => label)).toEqual(['文書催告 実績']);
  });

  it('takes the as-of month from the book, changes it by buttons and goes back', async () => {
    const section = workbench.pane.getByRole('region', { name: '報告時点' });
    expect(await section.textContent()).toContain('ブックの記載から読み取った月です。');
    expect(await section.getByRole('button', { name: '「KPI総括」L2 を選ぶ' }).count()).toBe(1);
    await section.getByRole('button', { name: '前の月' }).click();
    await workbench.pane.waitForFunction(() => window.kpiCheckPane?.report()?.workbook.asOf === '2025-11');
    await section.getByText('このパネルで指定した月です。').waitFor();
    await section.getByRole('combobox', { name: '報告の最後の月' }).selectOption('2026-01');
    await workbench.pane.waitForFunction(() => window.kpiCheckPane?.report()?.workbook.asOf === '2026-01');
    await section.getByRole('button', { name: 'ブックの記載に戻す' }).click();
    await workbench.pane.waitForFunction(() => window.kpiCheckPane?.report()?.workbook.asOf === '2025-12');
    await section.getByText('ブックの記載から読み取った月です。').waitFor();
  });
});
