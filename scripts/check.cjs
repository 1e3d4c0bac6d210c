'use strict';
/** `npm run check -- BOOK.xlsx …`: builds the command line where it is missing or older than its sources, then runs it. */
const { build, target } = require('./build-cli.cjs');

async function main() {
  try {
    await build({ onlyIfStale: true });
  } catch (error) {
    const missing = error.code === 'MODULE_NOT_FOUND';
    process.stderr.write(missing ? 'kpi-check: 必要な部品がありません。先に npm ci を実行してください。\n' : `kpi-check: 組み立てに失敗しました。\n${error.message}\n`);
    process.exitCode = 2;
    return;
  }
  // npm runs scripts in the project's folder; file names are meant from where the user stands.
  if (process.env.npm_lifecycle_event === 'check' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  require(target);
}

void main();
