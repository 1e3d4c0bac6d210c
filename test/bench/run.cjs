'use strict';
/**
 * `npm run bench`: bundles the measurement like the command line and runs it.
 * `node test/bench/run.cjs functionsMain` measures the worksheet functions alone.
 * BENCH_ROUNDS, BENCH_CLI_ROUNDS set the number of rounds; BENCH_NODE_ARGS goes to node (e.g. --cpu-prof).
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const webpack = require('webpack');
const { build } = require('../../scripts/build-cli.cjs');
const base = require('../../webpack.config.js');

const root = path.join(__dirname, '..', '..');

/** Reads files beside its own, so it cannot be part of a bundle; what is found by `createRequire` (office.js) must be found at run time, too. */
const EXTERNALS = { jsdom: `commonjs ${require.resolve('jsdom')}` };

/** The same loaders and options as the command line's, so that what is measured is what is shipped; names stay readable in a profile. */
function bundle(folder) {
  const config = { ...base, name: 'bench', context: root, entry: { bench: `./test/bench/${process.argv[2] ?? 'main'}.ts` }, output: { path: folder, filename: '[name].js' }, externals: EXTERNALS, module: { ...base.module, parser: { javascript: { ...base.module.parser.javascript, createRequire: false } } }, optimization: { minimize: false }, plugins: [] };
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
    const extra = (process.env.BENCH_NODE_ARGS ?? '').split(' ').filter(Boolean);
    process.exitCode = spawnSync(process.execPath, ['--expose-gc', ...extra, file, root], { cwd: root, stdio: 'inherit' }).status ?? 1;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
