import type { Locator } from 'playwright-core';
import { formsBook } from './support/books';
import { checkIn } from './support/page';
import { workbenchForFile } from './support/workbench';

/**
 * The contrast themes of Windows. Chromium can show two palettes of its own, a black one and a white one, and no other; the four
 * themes differ in nothing but the colours behind the names of the system's colours. So beside the two palettes it is asserted that
 * nothing holds on to a colour of its own, and that whatever a colour tells is told by a sign, a word or a border as well.
 */
const workbench = workbenchForFile({ book: { name: '事業報告.xlsx', content: formsBook() } });

interface Look {
  readonly text: string;
  readonly color: string;
  readonly background: string;
  readonly border: string;
  readonly weight: string;
}

const lookOf = (locator: Locator, pseudo = ''): Promise<Look> => locator.evaluate((one, part) => {
  const style = getComputedStyle(one, part === '' ? null : part);
  return { text: (one as HTMLElement).innerText, color: style.color, background: style.backgroundColor, border: `${style.borderTopStyle} ${style.borderTopWidth}`, weight: style.fontWeight };
}, pseudo);

/** Elements that keep the author's colours, and what of these is none of the system's. */
const ownColours = (): Promise<string[]> => workbench.pane.evaluate(() => {
  const probe = document.createElement('i');
  document.body.append(probe);
  const system = new Set(['Canvas', 'CanvasText', 'LinkText', 'ButtonFace', 'ButtonText', 'ButtonBorder', 'Field', 'FieldText', 'Highlight', 'HighlightText', 'GrayText', 'SelectedItem', 'SelectedItemText', 'Mark', 'MarkText'].map((name) => {
    probe.style.color = name;
    probe.style.forcedColorAdjust = 'none';
    return getComputedStyle(probe).color;
  }));
  probe.remove();
  return [...document.querySelectorAll('#pane *')].filter((one) => one.checkVisibility() && getComputedStyle(one).forcedColorAdjust === 'none').flatMap((one) => {
    const { color, backgroundColor } = getComputedStyle(one);
    return [color, backgroundColor].filter((value) => !value.startsWith('rgba(') && value !== 'transparent' && !system.has(value)).map((value) => `${value}: ${one.outerHTML.slice(0, 120)}`);
  });
});

describe.each(['dark', 'light'] as const)('the %s palette', (colorScheme) => {
  beforeAll(async () => {
    await workbench.page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' });
    if (colorScheme === 'dark') await checkIn(workbench.pane);
  });

  it.each(['点検', 'KPI一覧', '月次', '認識結果', '設定'])('%s has no colours of its own', async (name) => {
    await workbench.tab(name);
    expect(await workbench.pane.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(await ownColours()).toEqual([]);
  });

  it('the selected view has a line under it and heavier words', async () => {
    await workbench.tab('月次');
    const chosen = workbench.pane.getByRole('tab', { name: '月次', exact: true });
    const other = workbench.pane.getByRole('tab', { name: '設定', exact: true });
    const canvas = (await lookOf(workbench.pane.locator('body'))).background;
    expect((await lookOf(chosen, '::after')).background).not.toBe(canvas);
    expect(Number((await lookOf(chosen.locator('.fui-Tab__content').first())).weight)).toBeGreaterThan(Number((await lookOf(other.locator('.fui-Tab__content').first())).weight));
  });

  it('each state of a month has a sign of its own inside a border', async () => {
    const signs = await workbench.pane.getByRole('list', { name: '印の意味' }).getByRole('listitem').locator('span').all();
    const looks = await Promise.all(signs.map((sign) => lookOf(sign)));
    // 対象外 is the empty one.
    expect(new Set(looks.map(({ text }) => text)).size).toBe(looks.length);
    expect(looks.filter(({ border }) => !/^(solid|dashed) [1-9]/.test(border))).toEqual([]);
    const gap = await lookOf(workbench.pane.getByRole('button', { name: /^令和7年8月 未入力/ }).first());
    const filled = await lookOf(workbench.pane.getByRole('button', { name: /^令和7年7月 入力あり/ }).first());
    expect(gap.background).not.toBe(filled.background);
    expect(gap.color).not.toBe(gap.background);
  });

  it('a severity is a word inside a border, and the bars of KPIs are seen', async () => {
    const badges = await workbench.pane.locator('[data-severity]').all();
    expect(await Promise.all(badges.map((badge) => badge.innerText()))).toEqual([expect.stringMatching(/^エラー \d/), expect.stringMatching(/^注意 \d/), expect.stringMatching(/^参考 \d/)]);
    for (const badge of badges) expect((await lookOf(badge, '::after')).border).toMatch(/^solid [1-9]/);
    await workbench.tab('KPI一覧');
    const [track, value, line] = await workbench.pane.locator('svg[viewBox="0 0 100 18"]').first().evaluate((image) => [...image.querySelectorAll('rect, path')].map((part) => { const { fill, stroke } = getComputedStyle(part); return { fill, stroke }; }));
    expect(value!.fill).not.toBe(track!.fill);
    expect(track!.stroke).not.toBe(track!.fill);
    expect(line!.stroke).not.toBe(track!.fill);
    expect(line!.stroke).not.toBe(value!.fill);
  });

  it('what cannot be used is grey, and the focus has a ring', async () => {
    await workbench.tab('設定');
    const unusable = workbench.pane.getByRole('button', { name: '初期設定に戻す' });
    const usable = workbench.pane.getByRole('button', { name: '設定を書き出す' });
    expect((await lookOf(unusable)).color).not.toBe((await lookOf(usable)).color);
    await usable.focus();
    await workbench.page.keyboard.press('Shift+Tab');
    await workbench.page.keyboard.press('Tab');
    const ring = await usable.evaluate((one) => [getComputedStyle(one), getComputedStyle(one, '::after')].some((style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 1) || parseFloat(style.borderTopWidth) > 1));
    expect(ring).toBe(true);
  });
});
