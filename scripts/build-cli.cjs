'use strict';
/**
 * Builds dist/cli.js. The file is written beside its place and then renamed, so that a run which
 * starts meanwhile never sees half of it. `build({ onlyIfStale: true })` builds only where a source is newer.
 */
const fs = require('node:fs');
const path = require('node:path');
const { root, isOlder, buildInto } = require('./building.cjs');

const target = path.join(root, 'dist', 'cli.js');
/** Folders and files that dist/cli.js is made from. */
const SOURCES = ['src/cli', 'src/core', 'src/report', 'src/workbookFile', 'webpack.config.js', 'scripts/build-cli.cjs'];

/** @returns {Promise<boolean>} true where something was built; rejects with webpack's messages where the build fails. */
async function build({ onlyIfStale = false } = {}) {
  if (onlyIfStale && !isOlder(target, SOURCES)) return false;
  await buildInto(require('../webpack.config.js'), (folder, date) => {
    const built = path.join(folder, 'cli.js');
    fs.chmodSync(built, 0o755);
    date(built);
    fs.renameSync(built, target);
  });
  return true;
}

module.exports = { build, target };

if (require.main === module) {
  build({ onlyIfStale: process.argv.includes('--if-stale') }).then(
    (built) => { if (built) process.stderr.write(`dist/cli.js: ${Math.round(fs.statSync(target).size / 1024)} KB\n`); },
    (error) => {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    },
  );
}
