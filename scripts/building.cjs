'use strict';
/** What the builds of the command line and of the pages have in common: is a build older than its sources, and one run of webpack. */
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');

/** Sources of every build: the project's own version and those of the packages, this file, and what the configurations share. */
const SHARED = ['package.json', 'package-lock.json', 'scripts/building.cjs', 'scripts/webpack/shared.cjs'];

/** Time of the newest source in milliseconds; tests are no source of a build. */
function newest(place) {
  const stat = fs.statSync(place);
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(place) ? 0 : stat.mtimeMs;
  return fs.readdirSync(place).reduce((time, name) => Math.max(time, newest(path.join(place, name))), stat.mtimeMs);
}

/**
 * @param {string} built path of a file that the build has written, its time that of the build's start
 * @param {readonly string[]} sources files and folders of the project
 * @returns {boolean} true where the file is missing or a source is newer
 */
function isOlder(built, sources) {
  if (!fs.existsSync(built)) return true;
  const time = fs.statSync(built).mtimeMs;
  return [...sources, ...SHARED].some((source) => newest(path.join(root, source)) > time);
}

/**
 * Runs webpack into a folder beside the place of the result, which the caller then puts there: whoever reads meanwhile
 * sees the old files or the new ones.
 * @param {import('webpack').Configuration} config
 * @param {(folder: string, date: (file: string) => void) => void} place puts the result into its place; `date` gives a file of
 * the result the time at which the build began, since a source saved while it ran must count as newer than what was built
 * @returns {Promise<void>} rejects with webpack's messages where the build fails
 */
async function buildInto(config, place) {
  // Loaded late: most runs find that nothing is to be built.
  const webpack = require('webpack');
  const started = new Date();
  const folder = path.join(root, 'dist', `.build-${process.pid}`);
  try {
    await run(webpack({ ...config, context: root, output: { ...config.output, path: folder } }));
    place(folder, (file) => fs.utimesSync(file, started, started));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
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

module.exports = { root, isOlder, buildInto };
