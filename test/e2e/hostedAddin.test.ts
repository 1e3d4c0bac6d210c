import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Listening } from '../../workbench/server/listen';
import { launchBrowser } from './support/browser';
import { checkIn, type OpenedPage, openPage } from './support/page';
import { root, startServer, type StartedServer } from './support/server';
import { serveFolder } from './support/staticServer';

/** The add-in as `npm run build` makes it, on a server of its own and with Microsoft's address of office.js: what it asks of whom. */
jest.setTimeout(180_000);

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const LIBRARY = join(root, 'node_modules', '@microsoft', 'office-js', 'dist');

const folder = mkdtempSync(join(tmpdir(), 'hosted-'));
let addin: Listening;
let server: StartedServer;
let browser: Browser;
let opened: OpenedPage;

/** Stands in for Microsoft's server: the same files as its package has. */
const answerForMicrosoft = async (page: Page): Promise<void> => { await page.route(`${CDN}**`, (route) => route.fulfill({ path: join(LIBRARY, new URL(route.request().url()).pathname.slice(new URL(CDN).pathname.length)), headers: { 'access-control-allow-origin': '*' } })); };

beforeAll(async () => {
  cpSync(join(root, 'dist', 'local', 'addin'), folder, { recursive: true });
  server = await startServer();
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(join(folder, 'taskpane.html'), 'utf8'))?.[1] ?? '';
  addin = await serveFolder(folder, { 'Content-Security-Policy': `${policy}; frame-ancestors ${new URL(server.address).origin}`, 'X-Content-Type-Options': 'nosniff' });
  for (const name of ['manifest.xml', 'functions.json']) writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replaceAll('https://localhost:3000/', addin.address));
  browser = await launchBrowser();
  opened = await openPage(browser, server.address, `?addin=${encodeURIComponent(`${addin.address}manifest.xml`)}`, answerForMicrosoft);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await addin.close();
  rmSync(folder, { recursive: true, force: true });
});

it('works there: a check, a function in a cell, its description', async () => {
  const pane = await opened.pane();
  expect(new URL(pane.url()).origin).toBe(new URL(addin.address).origin);
  expect((await checkIn(pane)).workbook.name).toBe('sample.xlsx');
  const value = await opened.page.evaluate(async () => {
    const model = window.workbench?.model;
    model?.writeCells(model.activeSheetId, [{ row: 200, col: 1, content: { value: null, formula: 'KPI.RATE(121,800)' } }], 'user');
    await model?.settled();
    return model?.sheet(model.activeSheetId)?.cell(200, 1)?.value;
  });
  expect(value).toBe(0.151);
  expect(await pane.evaluate(async () => (await fetch('functionGuide.json')).status)).toBe(200);
});

it('asks nothing but its own server and the address of office.js', () => {
  // The page of the workbench itself asks for the manifest, the pictures and functions.json, which are the add-in's too.
  expect(opened.foreign.some((address) => address === `${CDN}office.js`)).toBe(true);
  expect(opened.foreign.some((address) => address === `${addin.address}taskpane.js`)).toBe(true);
  expect(opened.foreign.filter((address) => !address.startsWith(addin.address) && !address.startsWith(CDN))).toEqual([]);
  expect(opened.troubles.filter((trouble) => !trouble.includes(CDN))).toEqual([]);
});

it.each(['fetch', 'picture', 'script'])('could not send anything elsewhere by way of a %s', async (way) => {
  const pane = await opened.pane();
  const refused = await pane.evaluate(([how, target]) => new Promise<string>((resolve) => {
    document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => { if (blockedURI.startsWith(target)) resolve(effectiveDirective); }, { once: true });
    const add = (element: HTMLElement): void => { document.body.append(element); };
    if (how === 'fetch') fetch(`${target}/`).catch(() => undefined);
    else if (how === 'picture') add(Object.assign(document.createElement('img'), { src: `${target}/x.png` }));
    else add(Object.assign(document.createElement('script'), { src: `${target}/x.js` }));
  }), [way, 'https://elsewhere.example'] as const);
  expect(refused).toMatch({ fetch: /^connect-src/, picture: /^img-src/, script: /^script-src/ }[way]!);
});
