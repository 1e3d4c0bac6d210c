import type { Locator } from 'playwright-core';
import { formsBook } from './support/books';
import { checkIn } from './support/page';
import { workbenchForFile } from './support/workbench';

/** The keyboard alone: every view is walked through, every form closed with Esc, and the focus is always somewhere. */
const workbench = workbenchForFile({ book: { name: '事業報告.xlsx', content: formsBook() } });
const { grid } = workbench;

const button = (name: string | RegExp) => workbench.button(name);
const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
/** What the focus is on, by its words or its name; null where it is nowhere in the pane. */
const focused = (): Promise<string | null> => workbench.pane.evaluate(() => {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body ? null : activeElement.getAttribute('aria-label') ?? activeElement.textContent;
});
const isFocused = (locator: Locator): Promise<boolean> => locator.evaluate((one) => one === document.activeElement);
/** Opens something with the keys. */
const enter = async (locator: Locator): Promise<void> => {
  await locator.focus();
  await press('Enter');
};

beforeAll(() => checkIn(workbench.pane));

interface Stop {
  readonly name: string;
  /** Something shows that the focus is there, within the pane. */
  readonly isSeen: boolean;
  readonly isInView: boolean;
}

/** Where the focus is; null where it has left all that can be used. */
const stopNow = (): Promise<Stop | null> => workbench.pane.evaluate(() => {
  const one = document.activeElement;
  if (!(one instanceof HTMLElement) || one === document.body || !document.hasFocus() || one.matches('[data-tabster-dummy]')) return null;
  const { top, bottom, width, height } = one.getBoundingClientRect();
  // Fluent UI draws its ring around an element, on a part laid over it, beside an input that itself is not seen, or under a link.
  const around = [one, one.parentElement, ...(one.parentElement?.children ?? [])].filter((part) => part !== null);
  const hasRing = around.flatMap((part) => [getComputedStyle(part), getComputedStyle(part, '::after')])
    .some((style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 1) || (style.content !== 'none' && style.content !== 'normal' && parseFloat(style.borderBottomWidth) > 1) || style.textDecorationStyle === 'double');
  return { name: one.getAttribute('aria-label') ?? one.textContent, isSeen: hasRing && width > 0 && height > 0 && bottom > 0 && top < innerHeight, isInView: one.closest('#view') !== null };
});

/** More than any view of this book has. */
const MOST_STOPS = 300;

describe.each(['点検', 'KPI一覧', '月次', '認識結果', '設定'])('the view %s', (name) => {
  it('is walked through from its tab to beyond its last button, and each stop is seen', async () => {
    await workbench.tab(name);
    await button('もう一度点検').focus();
    await press('Tab');
    const stops: Stop[] = [];
    for (let stop = await stopNow(); stop !== null && stops.length < MOST_STOPS; stop = await stopNow()) {
      stops.push(stop);
      await press('Tab');
    }
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
    const last = await workbench.pane.locator('#view button:not([tabindex="-1"]), #view input:not([type=file]), #view select, #view a[href]').last().evaluate((one) => one.getAttribute('aria-label') ?? one.textContent);
    expect(stops.at(-1)).toMatchObject({ name: last, isInView: true });
    expect(new Set(stops.map((stop) => stop.name)).size).toBeGreaterThan(5);
  });
});

describe('Esc closes, and the focus is back where it came from', () => {
  /** @param open what is pressed @param inside what is there afterwards */
  const there = async (open: Locator, inside: Locator): Promise<void> => {
    await enter(open);
    await inside.waitFor();
    expect(await inside.evaluate((one) => one.contains(document.activeElement))).toBe(true);
    await press('Escape');
    await inside.waitFor({ state: 'detached' });
    // Fluent UI gives it back a moment later.
    const opener = await open.elementHandle();
    await workbench.pane.waitForFunction((one) => one === document.activeElement, opener, { timeout: 5000 }).catch(async () => {
      throw new Error(`The focus is on ${await workbench.pane.evaluate(() => document.activeElement?.outerHTML.slice(0, 300))} ${await workbench.page.evaluate(() => document.activeElement?.tagName)}`);
    });
  };
  const group = (name: string): Locator => workbench.pane.getByRole('group', { name });

  it('in 点検', async () => {
    await workbench.tab('点検');
    const finding = workbench.pane.locator('[data-cell="D4"]').first();
    await there(finding.getByRole('button', { name: '直す', exact: true }), group('直す内容の確認'));
    await there(finding.getByRole('button', { name: '確認済みにする', exact: true }), group('確認済みにする理由'));
    await there(button(/^すべての安全な修正/), group('安全な修正の確認'));
    await there(button('結果の出力'), workbench.pane.getByRole('menu'));
  });

  it('in KPI一覧, 認識結果 and 設定', async () => {
    await workbench.tab('KPI一覧');
    await there(button(/^評価を記入/), workbench.pane.getByRole('region', { name: '評価を記入' }));
    await workbench.tab('認識結果');
    await grid.select('内訳', 'D3');
    const cell = workbench.pane.getByRole('region', { name: '選択中のセル' });
    await there(cell.getByRole('button', { name: '分母を選び直す' }), workbench.pane.getByRole('region', { name: 'セルを選ぶ' }));
    await button(/^「内訳」 表 1/).click();
    await workbench.pane.locator('[data-table="内訳!A2:D6"]').getByRole('button').first().click();
    await there(button('種類を変える'), workbench.pane.getByRole('menu'));
    await workbench.tab('設定');
    await workbench.pane.getByRole('radio', { name: '切り上げ' }).check();
    await there(button('初期設定に戻す'), workbench.pane.getByRole('alertdialog'));
  });

  it('in the questions before something is written: their no has the focus, and Esc writes nothing', async () => {
    const question = workbench.pane.getByRole('alertdialog');
    await workbench.tab('設定');
    await workbench.pane.getByRole('radio', { name: '切り捨て' }).check();
    await workbench.pane.locator('input[type=file]').setInputFiles({ name: '他支部.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ rounding: 'up' })) });
    await question.waitFor();
    expect(await focused()).toBe('やめる');
    await press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(await workbench.pane.getByRole('radio', { name: '切り捨て' }).isChecked()).toBe(true);
    // Fluent UI gives the focus back to the choice a moment later; it would take it from the ribbon's menu, which then closes.
    await workbench.pane.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
    await workbench.page.getByRole('button', { name: '関数の挿入' }).click();
    await workbench.page.getByRole('menuitem', { name: 'KPI.VALUE 文字の数字を数に' }).click();
    await grid.select('内訳', 'C5');
    await button(/に選択中のセルを使う$/).first().click();
    await workbench.pane.getByText(/^=KPI\.VALUE\(.*C5\)$/).waitFor();
    await grid.select('内訳', 'D6');
    await button('挿入先に選択中のセルを使う').click();
    await workbench.pane.getByText('「内訳」D6', { exact: true }).waitFor();
    await enter(button('この式を挿入'));
    await question.waitFor();
    expect(await focused()).toBe('やめる');
    await press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(await isFocused(button('この式を挿入'))).toBe(true);
    expect(await grid.cell('内訳', 'D6')).toEqual({ value: '21.7%', formula: null });
    await button('点検に戻る').click();
  });
});

describe('what vanishes under the focus hands it to what stands beside it', () => {
  it.each([
    ['a mark of the legend', '設定', '「△」を凡例から外す', '「×」の意味'],
    ['the way back to the legend of the book', '設定', 'ブックの凡例に戻す', '「－」を加える'],
  ])('%s', async (_, view, name, next) => {
    await workbench.tab(view);
    await enter(button(name));
    await button(name).waitFor({ state: 'detached' });
    expect(await workbench.pane.evaluate(() => { const one = document.activeElement; return one?.getAttribute('aria-label') ?? (one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : one?.textContent); })).toBe(next);
  });

  it('a correction that is taken back', async () => {
    await workbench.tab('認識結果');
    await grid.select('内訳', 'D3');
    await enter(workbench.pane.getByRole('region', { name: '選択中のセル' }).getByRole('button', { name: 'この計算は見ない' }));
    await workbench.pane.getByText('訂正しました').waitFor();
    expect(await focused()).not.toBeNull();
    await enter(button('取り消す'));
    await workbench.pane.getByText('訂正を取り消しました').waitFor();
    expect(await focused()).not.toBeNull();
  });
});
