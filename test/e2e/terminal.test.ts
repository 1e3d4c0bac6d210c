import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import { join } from 'node:path';
import { root, runToEnd, startServer } from './support/server';

/** `npm start` as a user meets it in a terminal. */
jest.setTimeout(120_000);

const answers = (address: string): Promise<boolean> => new Promise((resolve) => {
  get(address, { rejectUnauthorized: false }, (response) => {
    response.resume();
    resolve(true);
  }).on('error', () => resolve(false));
});

it('is what package.json starts', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  expect(scripts['start']).toBe('node scripts/start.cjs');
});

it('says what it serves, that there is no display, and how to end it; Ctrl+C ends it', async () => {
  const server = await startServer();
  expect(server.output()).toMatch(/見本の報告[^]*https:\/\/localhost:\d+\/[^]*画面のない環境[^]*Ctrl\+C/);
  expect(await answers(server.address)).toBe(true);
  expect(await server.stop('SIGINT')).toBe(0);
  expect(server.output()).toContain('終わります。');
  expect(await answers(server.address)).toBe(false);
});

it('says which port is taken and how to choose another', async () => {
  const server = await startServer();
  try {
    const port = new URL(server.address).port;
    const { status, stderr } = await runToEnd(['--port', port, '--no-open']);
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`ポート ${port} は、ほかのプログラムが使っています。[^]*npm start -- --port ${Number(port) + 1}`));
    expect(stderr).not.toContain('    at ');
  } finally {
    await server.stop();
  }
});

it.each([
  ['a file that is not there', ['missing.xlsx'], /missing\.xlsx が開けません/],
  ['a folder', ['src'], /はファイルではありません/],
  ['a file of another kind', ['README.md'], /README\.md は開けない種類/],
  ['an unknown option', ['--colour'], /--colour の指定が分かりません/],
])('explains %s in a sentence', async (_what, argv, message) => {
  const { status, stderr } = await runToEnd(argv);
  expect(status).toBe(1);
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain('    at ');
});

it('explains itself', async () => {
  const { status, stdout } = await runToEnd(['--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('使い方: npm start');
});
