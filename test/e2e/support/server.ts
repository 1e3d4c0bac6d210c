import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { join } from 'node:path';

export const root = join(__dirname, '..', '..', '..');

/** The workbench as `npm start` runs it, in a process of its own. */
export interface StartedServer {
  readonly address: string;
  /** What it has printed so far. */
  readonly output: () => string;
  /** Sends the signal and waits for the end. @returns exit status */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Watched {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly printed: { stdout: string; stderr: string };
  readonly ended: Promise<number | null>;
}

function spawnStart(argv: readonly string[], env: NodeJS.ProcessEnv = {}): Watched {
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.cjs'), ...argv], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, INIT_CWD: '', DISPLAY: '', WAYLAND_DISPLAY: '', ...env } });
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (text: Buffer) => { printed.stdout += String(text); });
  child.stderr.on('data', (text: Buffer) => { printed.stderr += String(text); });
  return { child, printed, ended: new Promise((resolve) => { child.once('close', resolve); }) };
}

/** Starts the workbench on a free port; resolves when it says its address. */
export async function startServer(argv: readonly string[] = [], env?: NodeJS.ProcessEnv): Promise<StartedServer> {
  const { child, printed, ended } = spawnStart(['--port', '0', ...argv], env);
  const pause = (): Promise<'waited'> => new Promise((resolve) => { setTimeout(resolve, 30, 'waited'); });
  while (!printed.stdout.includes('Ctrl+C')) {
    if (await Promise.race([pause(), ended]) !== 'waited') throw new Error(`npm start ended early:\n${printed.stdout}${printed.stderr}`);
  }
  const address = /https:\/\/localhost:\d+\//.exec(printed.stdout)?.[0];
  if (address === undefined) throw new Error(`npm start printed no address:\n${printed.stdout}`);
  return {
    address,
    output: () => printed.stdout,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs `npm start` until it ends by itself. */
export async function runToEnd(argv: readonly string[]): Promise<Ended> {
  const { printed, ended } = spawnStart(argv);
  const status = await ended;
  return { status, ...printed };
}
