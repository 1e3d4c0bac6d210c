'use strict';
const path = require('node:path');
const webpack = require('webpack');
const { addin } = require('../../../scripts/webpack/addin.cjs');

/**
 * Builds the add-in, and a bare page by the very same configuration but with another entry.
 * @param {string} folder where `addin` and `bare` are put
 */
async function buildPages(folder) {
  const whole = addin({ name: 'workbench-addin', officeJs: '/office-js/office.js' });
  await run({ ...whole, output: { ...whole.output, path: path.join(folder, 'addin') } });
  const bare = addin({ name: 'bench-bare', officeJs: '/office-js/office.js' });
  await run({ ...bare, entry: { taskpane: path.join(__dirname, 'bare.tsx') }, output: { ...bare.output, path: path.join(folder, 'bare') }, cache: false });
  return folder;
}

const run = (config) => new Promise((resolve, reject) => {
  webpack(config).run((error, stats) => {
    if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString({ preset: 'errors-only', colors: false })));
    else resolve();
  });
});

module.exports = { buildPages };
