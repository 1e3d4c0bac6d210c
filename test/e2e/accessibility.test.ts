import { source } from 'axe-core';
import type { Browser, Frame, Page } from 'playwright-core';
import { markedBook } from './support/books';
import { launchBrowser } from './support/browser';
import { type OpenedPage, openPage, waitUntilOpen } from './support/page';
import { startServer, type StartedServer } from './support/server';

/** axe finds nothing in any state of the pane, in light and dark, at the widths that Excel gives it and at 200%. */
jest.setTimeout(240_000);

/** Widths in CSS pixels: the narrowest pane, a wide one, and the narrowest at 200% zoom. */
const WIDTHS = [320, 450, 160];
const SCHEMES = ['light', 'dark'] as const;

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
  await page.setInputFiles('input[type=file]', { name: '事業報告.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: markedBook() });
  await page.waitForFunction(() => window.workbench?.state().fileName === '事業報告.xlsx');
  await waitUntilOpen(page);
  pane = await opened.pane();
  await pane.getByRole('button', { name: '提出前チェック' }).waitFor();
  // Given to the frame as a piece of work and not as a script element, which the page's policy refuses.
  await pane.evaluate(source);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

interface Problems {
  /** What axe has against it: rule and element. */
  readonly violations: string[];
  /** Pixels by which the page is wider than the pane. */
  readonly overflow: number;
}

/** @param within what is laid over the rest, which is judged alone: what lies under it cannot be reached meanwhile. */
async function problems(within: string): Promise<Problems> {
  return pane.evaluate(async (place) => {
    // Colours are judged when they have come to rest.
    await Promise.all(document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity).map((animation) => animation.finished.catch(() => undefined)));
    // Tabster, which moves the focus for Fluent UI, has such elements pass it on at once: nobody ever stands on one.
    const { violations } = await window.axe.run({ include: [place], exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
    const { scrollWidth, clientWidth } = document.documentElement;
    return { violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`)), overflow: scrollWidth - clientWidth };
  }, within);
}

declare global {
  interface Window {
    readonly axe: { run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> };
  }
}

/** Looks at the pane as it is, in each width and scheme. */
async function expectNothing(within = 'html'): Promise<void> {
  const found: Record<string, Problems> = {};
  for (const width of WIDTHS) {
    await page.locator('.pane').evaluate((element, pixels) => Object.assign(element.style, { width: `${pixels}px`, minWidth: '0', maxWidth: 'none', flex: 'none' }), width);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await pane.waitForFunction((dark) => document.documentElement.style.colorScheme === (dark ? 'dark' : 'light'), colorScheme === 'dark');
      const { violations, overflow } = await problems(within);
      if (violations.length > 0 || overflow > 0) found[`${width} ${colorScheme}`] = { violations, overflow };
    }
  }
  expect(found).toEqual({});
}

const failNext = () => page.evaluate(() => window.workbench?.host?.faults.failRequest(1, 'ServiceNotAvailable'));
const cellEditMode = (on: boolean) => page.evaluate((value) => { if (window.workbench?.host) window.workbench.host.faults.cellEditMode = value; }, on);
const button = (name: string) => pane.getByRole('button', { name, exact: true });

it('at the start', () => expectNothing());

it('while a check runs', async () => {
  await cellEditMode(true);
  await button('提出前チェック').click();
  await pane.getByText('Excel の返事を待っています').waitFor();
  await expectNothing();
  await cellEditMode(false);
  await pane.getByRole('tablist').waitFor();
});

it('after a check has failed', async () => {
  await failNext();
  await button('もう一度点検').click();
  await pane.getByRole('alert').waitFor();
  await expectNothing();
});

describe('after a check', () => {
  beforeAll(async () => {
    await button('もう一度点検する').click();
    await pane.getByRole('alert').waitFor({ state: 'detached' });
    await button('もう一度点検').waitFor();
  });

  it.each(['点検', 'KPI一覧', '月次', '認識結果', '設定'])('the view %s', async (name) => {
    await pane.getByRole('tab', { name }).click();
    await pane.getByRole('tab', { name, selected: true }).waitFor();
    await expectNothing();
  });

  it('the menu of outputs, and what it says', async () => {
    await button('結果の出力').click();
    await pane.getByRole('menu').waitFor();
    await expectNothing('[role=menu]');
    await pane.getByRole('menuitem', { name: /シート/ }).click();
    await pane.getByText('シートに点検の結果を書きました').waitFor();
    await expectNothing();
  });

  it('a setting that cannot be used, and the question before settings go', async () => {
    await pane.getByRole('tab', { name: '設定' }).click();
    await pane.getByRole('spinbutton').first().fill('x');
    await pane.getByRole('alert').waitFor();
    await expectNothing();
    await pane.getByRole('spinbutton').first().press('Escape');
    await pane.getByRole('combobox').last().selectOption({ index: 1 });
    await button('初期設定に戻す').click();
    await pane.getByRole('alertdialog').waitFor();
    await expectNothing('[role=alertdialog]');
    await button('やめる').click();
  });
});
