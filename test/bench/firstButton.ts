import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../e2e/support/browser';
import { paneOf, waitUntilOpen } from '../e2e/support/page';
import { startServer } from '../e2e/support/server';
import { serveFolder } from '../e2e/support/staticServer';
import { median, type Row } from './measure';

/** Address that the build writes the manifest for. */
const MANIFEST_ADDRESS = 'https://localhost:3000/';

declare global {
  interface Window {
    /** Milliseconds from the page's beginning until its first button could be pressed and was painted. */
    firstButton?: number;
  }
}

/** Runs in every frame before its page: notes when a button that can be pressed stands in the pane. */
function watchForButton(): void {
  const look = (): void => {
    if (!document.querySelector('#pane button:not([disabled])')) return;
    watcher.disconnect();
    requestAnimationFrame(() => { setTimeout(() => { window.firstButton = performance.now(); }); });
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { childList: true, subtree: true });
}

/** Opens the workbench with an add-in in a browser without any cache. @returns milliseconds until its first button */
async function startUp(browser: Browser, workbench: string, addin: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP' });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchForButton);
    await page.goto(`${workbench}workbench/?addin=${encodeURIComponent(`${addin}manifest.xml`)}`);
    await waitUntilOpen(page);
    const pane = await paneOf(page);
    await pane.waitForFunction(() => window.firstButton !== undefined, null, { timeout: 60_000 });
    return await pane.evaluate(() => window.firstButton ?? Number.NaN);
  } finally {
    await context.close();
  }
}

/**
 * How soon the pane's first button can be pressed, beside a page with nothing but Fluent UI and one button: both built and served
 * alike, in the same workbench with the real office.js, in turn.
 * @param pages folder with the built `addin` and `bare`.
 */
export async function measureStart(pages: string, rounds: number): Promise<Row> {
  const folders = { pane: join(pages, 'addin'), bare: join(pages, 'bare') };
  const [workbench, pane, bare] = await Promise.all([startServer(), serveFolder(folders.pane), serveFolder(folders.bare)]);
  const browser = await launchBrowser();
  try {
    for (const [folder, { address }] of [[folders.pane, pane], [folders.bare, bare]] as const) {
      const manifest = join(folder, 'manifest.xml');
      writeFileSync(manifest, readFileSync(manifest, 'utf8').replaceAll(MANIFEST_ADDRESS, address));
    }
    const times: Record<'pane' | 'bare', number[]> = { pane: [], bare: [] };
    for (let round = 0; round <= rounds; round++) {
      const [whole, least] = [await startUp(browser, workbench.address, pane.address), await startUp(browser, workbench.address, bare.address)];
      // The first round warms the machine.
      if (round > 0) {
        times.pane.push(whole);
        times.bare.push(least);
      }
    }
    return { what: "the pane's first button", ms: median(times.pane), against: 'bare Fluent page with one button', againstMs: median(times.bare), limit: 1.5 };
  } finally {
    await browser.close();
    await Promise.all([pane.close(), bare.close(), workbench.stop()]);
  }
}
