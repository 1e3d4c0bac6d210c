import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

type Env = NodeJS.ProcessEnv;

const WINDOWS_PROGRAMS = [['Google', 'Chrome', 'Application', 'chrome.exe'], ['Microsoft', 'Edge', 'Application', 'msedge.exe'], ['Chromium', 'Application', 'chrome.exe']] as const;
const MAC_PROGRAMS = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const LINUX_PROGRAMS = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'chromium', 'chromium-browser'];

/** True where a window can be shown. */
export function hasDisplay(env: Env = process.env, platform: NodeJS.Platform = process.platform): boolean {
  if (platform === 'win32' || platform === 'darwin') return env['SSH_CONNECTION'] === undefined;
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/** Path of an installed Chrome, Edge or Chromium; null where there is none. */
export function findBrowser(env: Env = process.env, platform: NodeJS.Platform = process.platform, exists: (path: string) => boolean = existsSync): string | null {
  return candidates(env, platform).find(exists) ?? null;
}

function candidates(env: Env, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined);
    return WINDOWS_PROGRAMS.flatMap((parts) => folders.map((folder) => [folder, ...parts].join('\\')));
  }
  if (platform === 'darwin') {
    return MAC_PROGRAMS.flatMap((name) => ['/Applications', ...(env['HOME'] ? [join(env['HOME'], 'Applications')] : [])].map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return LINUX_PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Arguments of a window that trusts the workbench's own certificate and no other unknown one, apart from the user's own profile. */
export function windowArguments(address: string, spkiHash: string, profile: string): string[] {
  return [
    `--app=${address}`, `--user-data-dir=${profile}`, `--ignore-certificate-errors-spki-list=${spkiHash}`, '--window-size=1440,900',
    '--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-sync', '--disable-component-update', '--lang=ja',
    // Chromium refuses root its sandbox; containers for developers run as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

export interface OpenedWindow {
  /** Closes the window if it is still open and removes its profile. */
  close(): Promise<void>;
}

/** @returns null where the program could not be started */
export async function openWindow(program: string, address: string, spkiHash: string): Promise<OpenedWindow | null> {
  const profile = mkdtempSync(join(tmpdir(), 'kpi-check-window-'));
  const child = spawn(program, windowArguments(address, spkiHash, profile), { stdio: 'ignore' });
  const started = await new Promise<boolean>((resolve) => {
    child.once('spawn', () => resolve(true));
    child.once('error', () => resolve(false));
  });
  if (!started) {
    rmSync(profile, { recursive: true, force: true });
    return null;
  }
  return {
    close: async () => {
      await ended(child);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill();
    setTimeout(() => { child.kill('SIGKILL'); }, 3000).unref();
  });
}
