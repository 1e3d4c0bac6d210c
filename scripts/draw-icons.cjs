'use strict';
/**
 * Draws assets/*.png from assets/*.svg with Chromium: `node scripts/draw-icons.cjs`. Run it after a change of a drawing and
 * commit the pictures; a build then needs no browser. CHROMIUM names another browser than Debian's.
 */
const fs = require('node:fs');
const path = require('node:path');
const { chromium } = require('playwright-core');

const assets = path.join(__dirname, '..', 'assets');
const NAMES = ['icon', 'panel', 'insert', 'freeze'];
const SIZES = [16, 32, 64, 80, 128];

async function main() {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  try {
    for (const name of NAMES) {
      const svg = fs.readFileSync(path.join(assets, `${name}.svg`), 'utf8');
      for (const size of SIZES) {
        const page = await browser.newPage({ viewport: { width: size, height: size } });
        await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
        await page.screenshot({ path: path.join(assets, `${name}-${size}.png`), omitBackground: true });
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
}

void main();
