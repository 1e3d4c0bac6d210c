import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Listening } from '../../workbench/server/listen';
import { CASES } from '../conformance/cases/index';
import { launchBrowser } from './support/browser';
import { root } from './support/server';
import { serveFolder } from './support/staticServer';

/** The conformance cases through the real client in Chromium, over XDM: each with a fresh workbook and a fresh page of the add-in. */
jest.setTimeout(60_000);

let browser: Browser;
let server: Listening;
let page: Page;

beforeAll(async () => {
  execFileSync(process.execPath, [join(root, 'scripts', 'build.cjs'), '--if-stale', 'e2e/conformance'], { stdio: 'ignore' });
  server = await serveFolder(join(root, 'dist', 'e2e', 'conformance'));
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(`${server.address}host.html`);
}, 240_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

const areas = [...new Set(CASES.map(({ area }) => area))];

describe.each(areas)('%s', (area) => {
  test.each(CASES.filter((one) => one.area === area).map((one) => one.name))('%s', async (name) => {
    expect(await page.evaluate((wanted) => window.runInFrame?.(wanted), name)).toBeNull();
  });
});
