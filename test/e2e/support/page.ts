import type { Browser, Frame, Page } from 'playwright-core';
import type { Report } from '../../../src/core/report';
import { reportSchema } from '../../../src/core/report';

declare global {
  interface Window {
    tellRefusal?: (refusal: string) => Promise<void>;
  }
}

/** What Chromium says of a refusal; the event about the same tells more. */
const POLICY = /Content Security Policy/;

/** The workbench's page in a browser, with what went wrong on it. */
export interface OpenedPage {
  readonly page: Page;
  /** Errors of scripts, refusals by the content policy, failed requests. */
  readonly troubles: string[];
  /** Addresses outside the workbench that were asked for. */
  readonly foreign: string[];
  /** The add-in's frame, once Office is ready in it. */
  pane(): Promise<Frame>;
  close(): Promise<void>;
}

/**
 * Opens the workbench and waits until its workbook is in the grid.
 * @param prepare is called with the page before it loads anything
 */
export async function openPage(browser: Browser, address: string, query = '', prepare?: (page: Page) => Promise<void>): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
  const page = await context.newPage();
  const troubles: string[] = [];
  const foreign: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.stack ?? error.message));
  page.on('console', (message) => { if (message.type() === 'error' && !POLICY.test(message.text())) troubles.push(message.text()); });
  await page.exposeFunction('tellRefusal', (refusal: string) => troubles.push(refusal));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sourceFile, lineNumber, blockedURI }) => {
      // The library parses an empty token, and the browser's own error text about that has a style in it.
      if (!sourceFile.includes('/office-js/')) void window.tellRefusal?.(`${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber}`);
    });
  });
  page.on('request', (request) => { if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(address)) foreign.push(request.url()); });
  await prepare?.(page);
  await page.goto(`${address}workbench/${query}`);
  await waitUntilOpen(page);
  return { page, troubles, foreign, pane: () => paneOf(page), close: () => context.close() };
}

export async function waitUntilOpen(page: Page): Promise<void> {
  await page.waitForFunction(() => window.workbench?.state().phase === 'open' || window.workbench?.state().problem != null, null, { timeout: 60_000 });
  const problem = await page.evaluate(() => window.workbench?.state().problem);
  if (problem != null) throw new Error(problem);
}

/** The add-in's frame, once Office is ready in it. */
export async function paneOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('.pane-slot iframe', { timeout: 30_000 });
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The pane has no frame.');
  await frame.waitForFunction(() => typeof Office !== 'undefined' && (Office.context as Office.Context | undefined)?.requirements !== undefined, null, { timeout: 30_000 });
  return frame;
}

/** Report that the pane shows, once its check has ended. */
export async function reportIn(pane: Frame): Promise<Report> {
  await pane.waitForFunction(() => window.kpiCheckPane?.report() != null, null, { timeout: 60_000 });
  return reportSchema.parse(await pane.evaluate(() => window.kpiCheckPane?.report()));
}

/** Presses 提出前チェック in the pane. @returns its report */
export async function checkIn(pane: Frame): Promise<Report> {
  await pane.getByRole('button', { name: '提出前チェック' }).click();
  return reportIn(pane);
}
