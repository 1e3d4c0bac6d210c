'use strict';
/**
 * `npm run bench`: bundles the measurement like the command line and runs it.
 * `node test/bench/run.cjs functionsMain` measures the worksheet functions alone, `paneMain` how soon the pane can be used and follows an edit.
 * BENCH_ROUNDS, BENCH_CLI_ROUNDS, BENCH_PANE_ROUNDS set the number of rounds; BENCH_NODE_ARGS goes to node (e.g. --cpu-prof).
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const webpack = require('webpack');
const { build } = require('../../scripts/build-cli.cjs');
const { build: buildWorkbench, WORKBENCH } = require('../../scripts/build.cjs');
const base = require('../../webpack.config.js');
const { buildPages } = require('./bare/pages.cjs');

const root = path.join(__dirname, '..', '..');

/** Reads files beside its own, so it cannot be part of a bundle; what is found by `createRequire` (office.js) must be found at run time, too. */
const EXTERNALS = Object.fromEntries(['jsdom', 'playwright-core', 'express', 'selfsigned'].map((name) => [name, `commonjs ${require.resolve(name)}`]));

/** Measurements that open the pane beside a bare page. */
const WITH_PAGES = ['main', 'paneMain'];
const entry = process.argv[2] ?? 'main';

/** The same loaders and options as the command line's, so that what is measured is what is shipped; names stay readable in a profile. */
function bundle(folder) {
  const config = { ...base, name: 'bench', context: root, entry: { bench: `./test/bench/${entry}.ts` }, output: { path: folder, filename: '[name].js' }, externals: EXTERNALS, module: { ...base.module, parser: { javascript: { ...base.module.parser.javascript, createRequire: false } } }, node: { __dirname: true }, optimization: { minimize: false }, plugins: [] };
  return new Promise((resolve, reject) => {
    webpack(config).run((error, stats) => {
      if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString({ preset: 'errors-only', colors: false })));
      else resolve(path.join(folder, 'bench.js'));
    });
  });
}

async function main() {
  await build({ onlyIfStale: true });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kpi-bench-code-'));
  try {
    const file = await bundle(folder);
    const pages = path.join(folder, 'pages');
    if (WITH_PAGES.includes(entry)) {
      await buildWorkbench(WORKBENCH, { onlyIfStale: true });
      await buildPages(pages);
    }
    const extra = (process.env.BENCH_NODE_ARGS ?? '').split(' ').filter(Boolean);
    process.exitCode = spawnSync(process.execPath, ['--expose-gc', ...extra, file, root, pages], { cwd: root, stdio: 'inherit' }).status ?? 1;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
