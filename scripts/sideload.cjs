'use strict';
/**
 * `npm run sideload [-- BOOK.xlsx]`: opens Excel on this computer with the add-in from this folder. Microsoft's tools are
 * fetched in exact versions when they are needed; they are no part of the project, which would otherwise carry several
 * hundred packages for them.
 */
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const https = require('node:https');
const os = require('node:os');
const path = require('node:path');

const root = path.join(__dirname, '..');
const PORT = 3000;
const DEBUGGING = 'office-addin-debugging@7.0.0';
const CERTIFICATES = 'office-addin-dev-certs@3.0.0';

const PLAN = `Excel にこのフォルダーのアドインを入れて開きます。順に次のことをします。
  1. アドインを組み立てます（dist/local/addin）。
  2. https://localhost:${PORT}/ 用の証明書を、Microsoft の ${CERTIFICATES} で作ります（作業台の証明書は Excel では使えません）。
     初めてのときと 30 日ごとに、このパソコンの信頼する証明書への追加を確かめる画面が出ます。
     証明書は ${path.join('~', '.office-addin-dev-certs')} に置かれます。
  3. アドインを https://localhost:${PORT}/ で配ります。このパソコンの中からだけ開けます。
  4. Microsoft の ${DEBUGGING} で Excel にアドインを登録し、Excel を開きます。
終えるには Ctrl+C を押します。Excel の登録も取り消します。
証明書を取り除くには、npx ${CERTIFICATES} uninstall を実行します。
2 と 4 の道具は npm の登録所から取り寄せます（このフォルダーには入れません）。`;

const NO_EXCEL = `この環境には Excel がありません。npm run sideload は、Excel の入った Windows か Mac で実行してください。
Excel のかわりの画面で試すには npm start を使えます。
(There is no Excel on this system. Run "npm run sideload" on Windows or macOS with Excel; "npm start" opens the workbench instead.)`;

const NO_NPM = 'npm run sideload で始めてください（npm の場所が分かりません）。\n(Start this with "npm run sideload": the place of npm is not known.)';

/** Why it cannot be done here; null where it can. */
function obstacle({ platform, npm }) {
  if (platform !== 'win32' && platform !== 'darwin') return NO_EXCEL;
  return npm ? null : NO_NPM;
}

/** The book to open with the add-in, as a whole path; null for an empty one. @throws with a sentence */
function bookOf(words, cwd) {
  if (words.length > 1) throw new Error(`開けるブックは 1 冊です（${words.join('、')} が指定されました）。空白を含むファイル名は "" で囲んでください。`);
  if (words.length === 0) return null;
  const book = path.resolve(cwd, words[0]);
  if (!/\.xls[xm]$/i.test(book) || !fs.existsSync(book)) throw new Error(`${book} が開けません。.xlsx か .xlsm のブックの名前と場所を確かめてください。`);
  return book;
}

/** Words after `npm` for each of Microsoft's tools: started by npm's own program file, so that no shell reads file names. */
function commands(manifest, book) {
  const tool = (pack, ...words) => ['exec', '--yes', `--package=${pack}`, '--', pack.slice(0, pack.lastIndexOf('@')), ...words];
  return {
    certificate: tool(CERTIFICATES, 'install'),
    start: tool(DEBUGGING, 'start', manifest, 'desktop', '--app', 'excel', '--no-debug', ...(book === null ? [] : ['--document', book])),
    stop: tool(DEBUGGING, 'stop', manifest),
  };
}

/** Runs npm to its end; rejects where it fails. */
function runNpm(npm, words) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [npm, ...words], { cwd: root, stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (status) => (status === 0 ? resolve() : reject(new Error(`${words.slice(4).join(' ')} が終わりませんでした（状態 ${status}）。上の文を確かめ、もう一度お試しください。`))));
  });
}

/** Serves the built add-in to this computer alone. */
function serve(folder, certificates) {
  const express = require('express');
  const app = express();
  app.disable('x-powered-by');
  // Excel fetches manifest and descriptions from another origin on the web; a browser's cache would show yesterday's code.
  app.use((_request, response, next) => {
    response.set({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' });
    next();
  });
  app.use(express.static(folder));
  const read = (name) => fs.readFileSync(path.join(certificates, name));
  const server = https.createServer({ key: read('localhost.key'), cert: read('localhost.crt') }, app);
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(error.code === 'EADDRINUSE' ? new Error(`ポート ${PORT} は、ほかのプログラムが使っています。npm start が動いていたら、終えてからもう一度お試しください。`) : error));
    server.listen(PORT, '127.0.0.1', () => resolve(server));
  });
}

async function main(words) {
  const npm = process.env.npm_execpath;
  const problem = obstacle({ platform: process.platform, npm });
  if (problem) throw new Error(problem);
  const book = bookOf(words, process.env.INIT_CWD || process.cwd());
  process.stdout.write(`${PLAN}\n\n`);
  await require('./build.cjs').build(['local/addin'], { onlyIfStale: true });
  const folder = path.join(root, 'dist', 'local', 'addin');
  const { certificate, start, stop } = commands(path.join(folder, 'manifest.xml'), book);
  await runNpm(npm, certificate);
  const server = await serve(folder, path.join(os.homedir(), '.office-addin-dev-certs'));
  try {
    await runNpm(npm, start);
    process.stdout.write('Excel を開きました。「ホーム」タブの「KPI点検」を使えます。終えるには Ctrl+C を押してください。\n');
    await new Promise((resolve) => { for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve); });
  } finally {
    await runNpm(npm, stop);
    server.closeAllConnections();
    server.close();
  }
}

module.exports = { PLAN, obstacle, bookOf, commands };

if (require.main === module) {
  main(process.argv.slice(2)).catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
