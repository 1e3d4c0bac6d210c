import { accessSync, constants, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { createApp } from './app';
import { HELP, parseStartArguments, UsageError } from './arguments';
import { findBrowser, hasDisplay, type OpenedWindow, openWindow } from './browser';
import { cacheFolder, certificateIn } from './certificate';
import { listen, type Listening, PortTakenError } from './listen';

export interface Surroundings {
  /** The project's folder. */
  readonly root: string;
  /** Folder where the user stands; names of books are meant from there. */
  readonly cwd: string;
  readonly say: (line: string) => void;
}

export interface Running {
  readonly address: string;
  readonly spkiHash: string;
  stop(): Promise<void>;
}

/** What goes wrong at the start and can be said in a sentence. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

export { HELP, parseStartArguments, PortTakenError, UsageError };

/** True for failures whose message is all that the user needs. */
export const isForUser = (error: unknown): boolean => error instanceof StartError || error instanceof UsageError || error instanceof PortTakenError;

/**
 * Starts the workbench and, where there is a display, its window.
 * @throws {StartError | UsageError | PortTakenError} with a Japanese message
 */
export async function start(argv: readonly string[], { root, cwd, say }: Surroundings): Promise<Running> {
  const options = parseStartArguments(argv);
  const book = options.file === null ? join(root, 'workbench', 'sample', 'sample.xlsx') : existingBook(resolve(cwd, options.file));
  const certificate = await certificateIn(cacheFolder());
  const server = await listen(createApp({ root, book }), certificate, options.port);
  say(`ブック:   ${options.file === null ? '見本の報告（ほかのブックは npm start -- ブック.xlsx）' : basename(book)}`);
  say(`アドレス: ${server.address}`);
  const window = options.opensWindow ? await windowFor(server, certificate.spkiHash, say) : null;
  say('終えるには Ctrl+C を押してください。');
  return {
    address: server.address,
    spkiHash: certificate.spkiHash,
    stop: async () => {
      await window?.close();
      await server.close();
    },
  };
}

function existingBook(path: string): string {
  try {
    if (!statSync(path).isFile()) throw new StartError(`${path} はファイルではありません。.xlsx のブックを指定してください。`);
    accessSync(path, constants.R_OK);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`${path} が開けません。ファイルの名前と場所を確かめてください。`);
  }
  if (!/\.xls[xm]$/i.test(path)) throw new StartError(`${basename(path)} は開けない種類のファイルです。.xlsx か .xlsm のブックを指定してください。`);
  return path;
}

const BY_HAND = 'アドレスを Chrome か Edge で開いてください（この作業台が作った証明書なので、初めに警告が出ます。「詳細設定」から進めます）。';

async function windowFor(server: Listening, spkiHash: string, say: (line: string) => void): Promise<OpenedWindow | null> {
  if (!hasDisplay()) {
    say('画面のない環境なので、ウィンドウは開きません。');
    return null;
  }
  const program = findBrowser();
  const window = program === null ? null : await openWindow(program, server.address, spkiHash);
  say(window ? 'ウィンドウを開きました。閉じても、アドレスを開けば続きを使えます。' : `Chrome・Edge・Chromium が見つかりません。${BY_HAND}`);
  return window;
}
