'use strict';
/** `npm start [-- BOOK.xlsx] [--port N] [--no-open]`: builds what is missing or older than its sources, then serves the workbench. */
const path = require('node:path');

const root = path.join(__dirname, '..');
const say = (line) => { process.stdout.write(`${line}\n`); };
const complain = (message) => {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
};

const NAMES = { 'workbench/server': 'サーバー', 'workbench/addin': 'アドイン', 'workbench/page': '画面' };

async function main() {
  try {
    const { build, WORKBENCH } = require('./build.cjs');
    await build(WORKBENCH, { onlyIfStale: true, onBuild: (target) => say(`${NAMES[target]}を組み立てています…`) });
  } catch (error) {
    complain(error.code === 'MODULE_NOT_FOUND' ? '必要な部品がありません。先に npm ci を実行してください。' : `組み立てに失敗しました。\n${error.message}`);
    return;
  }
  const { HELP, isForUser, parseStartArguments, start } = require('../dist/workbench/server/server.js');
  const argv = process.argv.slice(2);
  try {
    if (parseStartArguments(argv).wantsHelp) {
      say(HELP);
      return;
    }
    // npm runs scripts in the project's folder; file names are meant from where the user stands.
    stopOnSignal(await start(argv, { root, cwd: process.env.INIT_CWD || process.cwd(), say }));
  } catch (error) {
    complain(isForUser(error) ? error.message : `作業台を始められませんでした。\n${error.stack}`);
  }
}

/** Ctrl+C, the closing of the terminal and a polite kill stop the server; a second Ctrl+C does not wait. */
function stopOnSignal(running) {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      say('終わります。');
      running.stop().then(() => process.exit(0), (error) => {
        complain(error.message);
        process.exit(1);
      });
    });
  }
}

void main();
