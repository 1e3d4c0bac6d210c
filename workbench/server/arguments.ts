import { parseArgs } from 'node:util';

/** What the user asked for on the command line of `npm start`. */
export interface StartOptions {
  /** Workbook to open, as the user wrote it; null for the sample. */
  readonly file: string | null;
  readonly port: number;
  /** False where no window is to be opened even if there is a display. */
  readonly opensWindow: boolean;
  readonly wantsHelp: boolean;
}

export const DEFAULT_PORT = 3000;

export const HELP = `使い方: npm start -- [ブック.xlsx] [--port 番号] [--no-open]

  ブック.xlsx    開くブック（.xlsx / .xlsm）。書かなければ見本の報告を開きます。
  --port 番号    使うポート番号（既定は ${DEFAULT_PORT}。0 なら空いている番号を選びます）。
  --no-open      ブラウザーのウィンドウを開きません。
`;

/** A command line that cannot be understood; the message is for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * @param argv words after `npm start --`
 * @throws {UsageError} with a Japanese message
 */
export function parseStartArguments(argv: readonly string[]): StartOptions {
  const { values, positionals } = parsed(argv);
  if (positionals.length > 1) throw new UsageError(`開けるブックは 1 冊です（${positionals.join('、')} が指定されました）。空白を含むファイル名は "" で囲んでください。`);
  return { file: positionals[0] ?? null, port: portOf(values.port), opensWindow: !values['no-open'], wantsHelp: values.help ?? false };
}

function parsed(argv: readonly string[]): ReturnType<typeof parseKnown> {
  try {
    return parseKnown(argv);
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(String(error))?.[1] ?? '';
    throw new UsageError(`${option === '' ? '指定' : `${option} の指定`}が分かりません。\n\n${HELP}`);
  }
}

const parseKnown = (argv: readonly string[]) => parseArgs({
  args: [...argv],
  allowPositionals: true,
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
});

function portOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65535)) throw new UsageError(`--port には 0 から 65535 までの番号を書いてください（「${text}」が指定されました）。`);
  return port;
}
