'use strict';
/**
 * Builds dist/cli.js. The file is written beside its place and then renamed, so that a run which
 * starts meanwhile never sees half of it. `build({ onlyIfStale: true })` builds only where a source is newer.
 */
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const target = path.join(root, 'dist', 'cli.js');
/** Folders and files that dist/cli.js is made from. */
const SOURCES = ['src/cli', 'src/core', 'src/report', 'src/workbookFile', 'webpack.config.js', 'scripts/webpack/shared.cjs', 'package.json', 'package-lock.json', 'scripts/build-cli.cjs'];

/** Time of the newest source in milliseconds; tests are no source of the build. */
function newest(place) {
  const stat = fs.statSync(place);
  if (!stat.isDirectory()) return place.endsWith('.test.ts') ? 0 : stat.mtimeMs;
  return fs.readdirSync(place).reduce((time, name) => Math.max(time, newest(path.join(place, name))), stat.mtimeMs);
}

function isStale() {
  if (!fs.existsSync(target)) return true;
  const built = fs.statSync(target).mtimeMs;
  return SOURCES.some((source) => newest(path.join(root, source)) > built);
}

/** @returns {Promise<boolean>} true where something was built; rejects with webpack's messages where the build fails. */
async function build({ onlyIfStale = false } = {}) {
  if (onlyIfStale && !isStale()) return false;
  const webpack = require('webpack');
  const config = require('../webpack.config.js');
  const started = new Date();
  const folder = path.join(root, 'dist', `.build-${process.pid}`);
  try {
    await run(webpack({ ...config, context: root, output: { ...config.output, path: folder } }));
    const built = path.join(folder, 'cli.js');
    fs.chmodSync(built, 0o755);
    // A source saved while the build ran must count as newer than what was built.
    fs.utimesSync(built, started, started);
    fs.renameSync(built, target);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  return true;
}

function run(compiler) {
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats.hasErrors()) reject(new Error(stats.toString({ preset: 'errors-only', colors: false })));
        else resolve();
      });
    });
  });
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
