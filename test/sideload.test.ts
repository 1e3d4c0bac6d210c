import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './house/files';

/** What can be known of `npm run sideload` without an Excel: what it says it will do, what it would run, when it refuses. */
interface Sideload {
  readonly PLAN: string;
  readonly obstacle: (surroundings: { platform: string; npm: string | undefined }) => string | null;
  readonly bookOf: (words: readonly string[], cwd: string) => string | null;
  readonly commands: (manifest: string, book: string | null) => Readonly<Record<'certificate' | 'start' | 'stop', readonly string[]>>;
}
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { PLAN, obstacle, bookOf, commands } = require('../scripts/sideload.cjs') as Sideload;

const folder = mkdtempSync(join(tmpdir(), 'sideload-'));
const book = join(folder, '報告 1.xlsx');
writeFileSync(book, '');
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

it.each(['linux', 'freebsd', 'android'])('refuses on %s, in Japanese and English, and names what works there', (platform) => {
  const words = obstacle({ platform, npm: '/npm' });
  expect(words).toContain('この環境には Excel がありません。');
  expect(words).toContain('There is no Excel on this system.');
  expect(words).toContain('npm start');
});

it.each(['win32', 'darwin'])('goes on on %s, where npm has started it', (platform) => {
  expect(obstacle({ platform, npm: '/npm' })).toBeNull();
  expect(obstacle({ platform, npm: undefined })).toContain('npm run sideload で始めてください');
});

it('says which certificate it uses, whom it asks and how to stop', () => {
  for (const words of ['office-addin-dev-certs@3.0.0', 'office-addin-debugging@7.0.0', '作業台の証明書は Excel では使えません', 'Ctrl+C', 'uninstall', 'このパソコンの中からだけ']) expect(PLAN).toContain(words);
});

it('runs exact versions of the tools, with the book as one word', () => {
  const { certificate, start, stop } = commands('/a/manifest.xml', book);
  expect(certificate).toEqual(['exec', '--yes', '--package=office-addin-dev-certs@3.0.0', '--', 'office-addin-dev-certs', 'install']);
  expect(start).toEqual(['exec', '--yes', '--package=office-addin-debugging@7.0.0', '--', 'office-addin-debugging', 'start', '/a/manifest.xml', 'desktop', '--app', 'excel', '--no-debug', '--document', book]);
  expect(stop.slice(-2)).toEqual(['stop', '/a/manifest.xml']);
  expect(commands('/a/manifest.xml', null).start).not.toContain('--document');
});

it('opens one book that is there', () => {
  expect(bookOf([], folder)).toBeNull();
  expect(bookOf(['報告 1.xlsx'], folder)).toBe(book);
  expect(() => bookOf(['ない.xlsx'], folder)).toThrow('ない.xlsx が開けません。');
  expect(() => bookOf(['報告 1.csv'], folder)).toThrow('が開けません。');
  expect(() => bookOf(['a.xlsx', 'b.xlsx'], folder)).toThrow('1 冊です');
});

it('started for real, it either is on a system with Excel or ends with the sentence', () => {
  // A book that is not there stops it on every system before anything is fetched or built.
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'sideload.cjs'), 'ない.xlsx'], { cwd: folder, encoding: 'utf8', env: { ...process.env, npm_execpath: '/npm', INIT_CWD: folder } });
  expect(status).toBe(1);
  expect(stderr).toContain(['win32', 'darwin'].includes(process.platform) ? 'が開けません。' : 'この環境には Excel がありません。');
});
