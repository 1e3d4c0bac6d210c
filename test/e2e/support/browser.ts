import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../../workbench/server/browser';
import { cacheFolder, certificateIn } from '../../../workbench/server/certificate';

/** An installed Chrome, Edge or Chromium; CHROMIUM names another. */
const program = process.env['CHROMIUM'] ?? findBrowser();

/**
 * A headless browser that trusts the workbench's own certificate in the way in which `npm start` has its window trust it.
 * Without a browser the tests fail: what was not tried in one is not known to work.
 */
export async function launchBrowser(): Promise<Browser> {
  if (program === null || !existsSync(program)) throw new Error(`These tests need a browser and ${program ?? 'none'} is not there. Install it (Debian: apt-get install chromium fonts-noto-cjk) or name one in CHROMIUM.`);
  const { spkiHash } = await certificateIn(cacheFolder());
  return chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', `--ignore-certificate-errors-spki-list=${spkiHash}`] });
}
