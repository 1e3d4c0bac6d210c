import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, hasDisplay, openWindow } from './browser';

describe('a display', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['win32', {}, true],
    ['darwin', { SSH_CONNECTION: '10.0.0.1' }, false],
  ] as const)('%s with %j: %s', (platform, env, expected) => {
    expect(hasDisplay(env, platform)).toBe(expected);
  });
});

describe('an installed browser', () => {
  const among = (...paths: string[]) => (path: string): boolean => paths.includes(path);

  it('prefers Chrome to Edge to Chromium', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const env = { 'ProgramFiles': 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    expect(findBrowser(env, 'win32', among(edge))).toBe(edge);
    expect(findBrowser(env, 'win32', among(edge, chrome))).toBe(chrome);
  });

  it('is looked for on the path on Linux and among the applications on a Mac', () => {
    expect(findBrowser({ PATH: '/opt/bin:/usr/bin' }, 'linux', among('/usr/bin/chromium'))).toBe('/usr/bin/chromium');
    const mac = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(findBrowser({ HOME: '/Users/a' }, 'darwin', among(mac))).toBe(mac);
  });

  it('may be missing', () => {
    expect(findBrowser({ PATH: '/usr/bin' }, 'linux', () => false)).toBeNull();
  });
});

describe('the window', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'browser-')); });
  afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

  it('has a profile of its own, trusts one certificate, and leaves nothing behind', async () => {
    const program = join(folder, 'browser');
    const told = join(folder, 'arguments');
    writeFileSync(program, `#!${process.execPath}\nrequire('node:fs').writeFileSync(${JSON.stringify(told)}, JSON.stringify(process.argv.slice(2)));\nsetTimeout(() => {}, 60000);\n`);
    chmodSync(program, 0o755);
    const window = await openWindow(program, 'https://localhost:3000/', 'HASH=');
    while (!existsSync(told) || readFileSync(told, 'utf8') === '') await new Promise((resolve) => { setTimeout(resolve, 20); });
    const args = JSON.parse(readFileSync(told, 'utf8')) as string[];
    expect(args).toEqual(expect.arrayContaining(['--app=https://localhost:3000/', '--ignore-certificate-errors-spki-list=HASH=', '--no-first-run']));
    expect(args).not.toContain('--ignore-certificate-errors');
    const profile = args.find((word) => word.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length) ?? '';
    expect(existsSync(profile)).toBe(true);
    await window?.close();
    expect(existsSync(profile)).toBe(false);
  });

  it('is null where the program cannot be started', async () => {
    expect(await openWindow(join(folder, 'missing'), 'https://localhost:3000/', 'HASH=')).toBeNull();
  });
});
