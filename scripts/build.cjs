'use strict';
/**
 * Builds the add-in and the workbench: `node scripts/build.cjs [--if-stale] [TARGET …]`, without targets all that may be
 * handed out. A target is built in a folder of its own, which then takes the place of the old one: whoever reads meanwhile
 * sees the old files or the new ones. Two builds never run at once; the second waits and finds everything done.
 */
const fs = require('node:fs');
const path = require('node:path');
const { setTimeout: pause } = require('node:timers/promises');

const root = path.join(__dirname, '..');
const dist = path.join(root, 'dist');
const SHARED = ['package.json', 'package-lock.json', 'scripts/build.cjs', 'scripts/webpack'];

/** What the add-in is made from: its code, its pictures, its help pages. */
const ADDIN = ['src', 'assets', 'manifest.xml', 'docs/functions', 'docs/rules', 'scripts/custom-function-files.cjs'];

/** Folder under dist, what it is made from, and the configuration (called late: webpack is loaded only for a build). */
const TARGETS = {
  /** The add-in for a web server. ADDIN_ADDRESS: where it will stand; OFFICE_JS: own copy of office.js. */
  'addin': {
    sources: ADDIN,
    config: () => require('./webpack/addin.cjs').addin({ name: 'addin', ...setting('officeJs', 'OFFICE_JS'), ...setting('address', 'ADDIN_ADDRESS') }),
  },
  /** The same as it would stand on this machine, whatever the settings: for Excel here (`npm run sideload`) and for tests. */
  'local/addin': { sources: ADDIN, config: () => require('./webpack/addin.cjs').addin({ name: 'addin' }) },
  /** The same add-in with office.js from this machine, for the workbench. */
  'workbench/addin': {
    sources: ADDIN,
    config: () => require('./webpack/addin.cjs').addin({ name: 'workbench-addin', officeJs: '/office-js/office.js' }),
  },
  'workbench/page': { sources: ['src/core', 'workbench'], config: () => require('./webpack/workbench.cjs').page },
  'workbench/server': { sources: ['src/core', 'src/workbookFile', 'workbench'], config: () => require('./webpack/workbench.cjs').server },
  /** Pages for the conformance cases in a browser. */
  'e2e/conformance': { sources: ['src/core', 'workbench/model', 'workbench/host', 'test/conformance', 'test/e2e/conformance'], config: () => require('./webpack/conformance.cjs') },
};

/** What `npm start` and the tests in a browser need. */
const WORKBENCH = ['workbench/server', 'workbench/addin', 'workbench/page'];

/** Names for several targets. */
const GROUPS = { 'workbench': WORKBENCH, 'tests': [...WORKBENCH, 'local/addin', 'e2e/conformance'] };

const setting = (name, variable) => (process.env[variable] ? { [name]: process.env[variable] } : {});

/** Time of the newest source in milliseconds; tests are no source of a build. */
function newest(place) {
  const stat = fs.statSync(place);
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(place) ? 0 : stat.mtimeMs;
  return fs.readdirSync(place).reduce((time, name) => Math.max(time, newest(path.join(place, name))), stat.mtimeMs);
}

const stamp = (target) => path.join(dist, target, '.built');

function isStale(target) {
  if (!fs.existsSync(stamp(target))) return true;
  const built = fs.statSync(stamp(target)).mtimeMs;
  return [...TARGETS[target].sources, ...SHARED].some((source) => newest(path.join(root, source)) > built);
}

/**
 * @param {readonly string[]} targets names of TARGETS
 * @param {{ onlyIfStale?: boolean, onBuild?: (target: string) => void }} options onBuild is called before a target is built
 * @returns {Promise<string[]>} targets that were built; rejects with webpack's messages where a build fails.
 */
async function build(targets, { onlyIfStale = false, onBuild = () => undefined } = {}) {
  if (onlyIfStale && !targets.some(isStale)) return [];
  const unlock = await lock();
  try {
    const wanted = targets.filter((target) => !onlyIfStale || isStale(target));
    for (const target of wanted) {
      onBuild(target);
      await buildOne(target);
    }
    return wanted;
  } finally {
    unlock();
  }
}

async function buildOne(target) {
  const webpack = require('webpack');
  const config = TARGETS[target].config();
  const started = new Date();
  const folder = path.join(dist, `.build-${process.pid}`);
  const place = path.join(dist, target);
  try {
    await run(webpack({ ...config, output: { ...config.output, path: folder } }));
    fs.writeFileSync(path.join(folder, '.built'), '');
    // A source saved while the build ran must count as newer than what was built.
    fs.utimesSync(path.join(folder, '.built'), started, started);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.rmSync(place, { recursive: true, force: true });
    fs.renameSync(folder, place);
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

/** Waits for another build that is under way; one whose process has ended does not count. */
async function lock() {
  const file = path.join(dist, '.lock');
  fs.mkdirSync(dist, { recursive: true });
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => fs.rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isRunning(Number(readIfThere(file)))) fs.rmSync(file, { force: true });
    else await pause(200);
  }
}

/** The file's text; of a file that has just gone or is just being written, this process's own number, so that the caller waits and looks again. */
function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8') || String(process.pid);
  } catch {
    return String(process.pid);
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

module.exports = { build, isStale, TARGETS: Object.keys(TARGETS), WORKBENCH };

if (require.main === module) {
  const words = process.argv.slice(2);
  const targets = words.filter((word) => !word.startsWith('--')).flatMap((word) => GROUPS[word] ?? [word]);
  build(targets.length > 0 ? targets : ['addin'], { onlyIfStale: words.includes('--if-stale') }).then(
    (built) => { for (const target of built) process.stderr.write(`dist/${target}\n`); },
    (error) => {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    },
  );
}
