import type { Frame, Page } from 'playwright-core';
import { Looks, type PaneOnPage } from './support/looks';
import { workbenchForFile } from './support/workbench';

/** Where the pane cannot work it says why and what to do, and has no button that cannot work. */
const workbench = workbenchForFile();

/** The pane as a page of its own, in a tab of a browser. */
class PageOfItsOwn implements PaneOnPage {
  #page: Page | null = null;

  get page(): Page {
    if (!this.#page) throw new Error('The page is there from `open` on.');
    return this.#page;
  }

  get pane(): Frame {
    return this.page.mainFrame();
  }

  resize(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  /** @param refused addresses that cannot be reached */
  async open(query: string, refused: string | null): Promise<void> {
    this.#page = await workbench.page.context().newPage();
    if (refused !== null) await this.page.route(refused, (route) => route.abort());
    await this.page.goto(new URL(query, workbench.page.url()).href);
  }
}

const tab = new PageOfItsOwn();
const looks = new Looks(tab);

it.each([
  ['outside Excel', null, 'このページは Excel の中で使います。', '「ホーム」タブにある「点検パネル」から開いてください。'],
  ['without office.js', '**/office-js/**', 'Office.js を読み込めませんでした。', 'ネットワークの接続を確かめて'],
])('%s', async (_, refused, title, advice) => {
  await tab.open('/taskpane.html', refused);
  await tab.pane.getByText(title).waitFor();
  expect(await tab.pane.getByRole('main').innerText()).toContain(advice);
  expect(await tab.pane.getByRole('button').count()).toBe(0);
  await looks.take();
  await tab.page.close();
});
