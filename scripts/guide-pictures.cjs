'use strict';
/**
 * Pictures of the pane for docs/利用の手引き.md, at the widths of a narrow and a wide task pane: `node scripts/guide-pictures.cjs [BOOK.xlsx]`.
 * It opens the workbench in an installed browser, walks through the views and writes docs/images. Run it when a view has changed, and look at the result.
 */
const fs = require('node:fs');
const path = require('node:path');
const { chromium } = require('playwright-core');
const { build, WORKBENCH } = require('./build.cjs');

const root = path.join(__dirname, '..');
const folder = path.join(root, 'docs', 'images');
const WIDTHS = [320, 450];
const HEIGHT = 860;
const VIEWS = { findings: '点検', kpis: 'KPI一覧', months: '月次', recognition: '認識結果', settings: '設定' };

async function main() {
  await build(WORKBENCH, { onlyIfStale: true });
  const { start } = require('../dist/workbench/server/server.js');
  const server = await start([...process.argv.slice(2), '--no-open', '--port', '0'], { root, cwd: process.cwd(), say: () => undefined });
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', `--ignore-certificate-errors-spki-list=${server.spkiHash}`] });
  fs.mkdirSync(folder, { recursive: true });
  try {
    for (const width of WIDTHS) await walk(browser, server.address, width);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Takes every picture of one width. */
async function walk(browser, address, width) {
  const context = await browser.newContext({ viewport: { width: 1280, height: HEIGHT + 260 }, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
  const page = await context.newPage();
  await page.goto(`${address}workbench/`);
  const element = await page.waitForSelector('.pane-slot iframe');
  const pane = await element.contentFrame();
  const take = async (name) => {
    // The frame as wide as a task pane of this width; the workbench's own stops at narrower ones.
    await element.evaluate((frame, [w, h]) => { Object.assign(frame.style, { position: 'fixed', right: '0', top: '0', width: `${w}px`, height: `${h}px`, zIndex: '9' }); }, [width, HEIGHT]);
    await page.waitForTimeout(500);
    await element.screenshot({ path: path.join(folder, `${name}-${width}.png`) });
  };
  const press = (name) => pane.getByRole('button', { name }).first().click();
  await pane.getByRole('button', { name: '提出前チェック' }).waitFor();
  await take('start');
  await press('提出前チェック');
  await pane.getByRole('tab', { name: VIEWS.findings }).waitFor();
  for (const [name, label] of Object.entries(VIEWS)) {
    await pane.getByRole('tab', { name: label, exact: true }).click();
    await take(name);
  }
  await pane.getByRole('tab', { name: VIEWS.findings, exact: true }).click();
  await press(/^直す$/);
  await take('fix');
  await press('やめる');
  await press(/すべての安全な修正/);
  await take('safe');
  await context.close();
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
