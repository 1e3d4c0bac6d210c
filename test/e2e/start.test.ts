import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { check } from '../../src/core/check';
import { defaultSettings } from '../../src/core/settings';
import { readWorkbook } from '../../src/workbookFile/readWorkbook';
import { launchBrowser } from './support/browser';
import { checkIn, type OpenedPage, openPage } from './support/page';
import { root, startServer, type StartedServer } from './support/server';

/** `npm start -- FILE.xlsx` on every fixture: grid, pane, the real office.js, and the same report as the command line's. */
jest.setTimeout(180_000);

const fixtures = join(root, 'test', 'fixtures');
const files = readdirSync(fixtures).filter((name) => name.endsWith('.xlsx'));
/** Pictures to look at; not compared with anything. */
const pictures = join(root, 'dist', 'pictures');

let browser: Browser;
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('there are fixtures', () => {
  expect(files.length).toBeGreaterThan(0);
});

describe.each(files)('%s', (name) => {
  let server: StartedServer;
  let opened: OpenedPage;
  beforeAll(async () => {
    server = await startServer([join(fixtures, name)]);
    opened = await openPage(browser, server.address);
  });
  afterAll(async () => {
    await opened.close();
    await server.stop();
  });

  it('stands in the grid under its name', async () => {
    expect(server.output()).toContain(name);
    expect(await opened.page.locator('.filename span').textContent()).toBe(name);
    const sheets = await opened.page.evaluate(() => window.workbench?.model?.sheets.filter((sheet) => sheet.visibility === 'visible').map((sheet) => sheet.name));
    const bar = await opened.page.locator('.sheet').innerText();
    expect(sheets?.length).toBeGreaterThan(0);
    expect(bar).toContain(sheets?.[0] ?? '');
    expect(await opened.page.locator('.grid canvas').count()).toBeGreaterThan(0);
  });

  it('has the add-in beside it, which the real office.js tells that it runs in Excel', async () => {
    const pane = await opened.pane();
    expect(await pane.evaluate(() => Office.onReady().then(({ host, platform }) => ({ host: String(host), platform: String(platform) })))).toEqual({ host: 'Excel', platform: 'OfficeOnline' });
    expect(await pane.evaluate(() => Office.context.requirements.isSetSupported('ExcelApi', '1.14'))).toBe(true);
  });

  it("gives the command line's report", async () => {
    const workbook = readWorkbook(readFileSync(join(fixtures, name)), name);
    expect(await checkIn(await opened.pane())).toEqual(check(workbook, defaultSettings));
    await opened.page.screenshot({ path: join(pictures, `${name}.png`) });
  });

  it('asks nothing of the outside and breaks no rule of its own pages', () => {
    expect(opened.foreign).toEqual([]);
    expect(opened.troubles).toEqual([]);
  });
});
