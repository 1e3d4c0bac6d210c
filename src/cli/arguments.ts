import { parseArgs } from 'node:util';
import { InputError } from './errors';

export const FORMATS = ['text', 'json', 'html'] as const;
export type Format = (typeof FORMATS)[number];

export interface CheckCommand {
  readonly kind: 'check';
  readonly books: readonly string[];
  readonly format: Format;
  readonly asOf?: string;
  readonly previous?: string;
  readonly profile?: string;
  readonly output?: string;
  readonly explain?: string;
}

export type Command = CheckCommand | { readonly kind: 'help' } | { readonly kind: 'version' };

const VALUE_OPTIONS = ['as-of', 'previous', 'profile', 'format', 'output', 'explain'] as const;
type ValueOption = (typeof VALUE_OPTIONS)[number];
const FLAGS = ['help', 'version'] as const;

/** What each value option expects, for messages. */
const EXPECTS: Record<ValueOption, string> = {
  'as-of': '報告の最後の月（例 2025-12）',
  previous: '前年のブックの名前',
  profile: '設定ファイル（JSON）の名前',
  format: 'text、json、html のどれか',
  output: '書き出すファイルの名前',
  explain: "調べるセル（例 'シート名!C5'）",
};

/** @throws InputError with one Japanese line where the arguments cannot be carried out. */
export function parseArguments(argv: readonly string[]): Command {
  const { values, books } = tokensOf(argv);
  if (values.has('help')) return { kind: 'help' };
  if (values.has('version')) return { kind: 'version' };
  if (books.length === 0) throw new InputError('調べるブックの名前を書いてください。例: kpi-check 報告.xlsx（使い方は --help）');
  const output = values.get('output');
  const command: CheckCommand = {
    kind: 'check',
    books,
    format: formatOf(values.get('format'), output),
    ...optional('asOf', monthOf(values.get('as-of'))),
    ...optional('previous', values.get('previous')),
    ...optional('profile', values.get('profile')),
    ...optional('output', output),
    ...optional('explain', values.get('explain')),
  };
  if (command.explain !== undefined) checkExplain(command, values.get('format'));
  return command;
}

/** Options (the last of several wins) and file names as they were written. */
function tokensOf(argv: readonly string[]): { values: Map<string, string>; books: string[] } {
  const string = { type: 'string' } as const;
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: {
      ...Object.fromEntries(VALUE_OPTIONS.map((name) => [name, string])),
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
  const values = new Map<string, string>();
  const books: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') books.push(token.value);
    else if (token.kind === 'option') values.set(token.name, valueOf(token));
  }
  return { values, books };
}

function valueOf(token: { name: string; rawName: string; value: string | undefined; inlineValue: boolean | undefined }): string {
  if ((FLAGS as readonly string[]).includes(token.name)) {
    if (token.value !== undefined) throw new InputError(`${token.rawName} に値は付けられません。`);
    return '';
  }
  const name = VALUE_OPTIONS.find((option) => option === token.name);
  if (!name) throw new InputError(`${token.rawName} という指定はありません。${suggestion(token.name)}使える指定は --help で見られます。`);
  const missing = token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('-'));
  if (missing) throw new InputError(`--${name} の後に${EXPECTS[name]}を書いてください。`);
  return token.value ?? '';
}

function formatOf(text: string | undefined, output: string | undefined): Format {
  if (text === undefined) return formatOfName(output ?? '');
  const format = FORMATS.find((known) => known === text);
  if (!format) throw new InputError(`--format ${text} という形式はありません。text、json、html のどれかを書いてください。`);
  return format;
}

/** Without --format the name of the output tells the format. */
function formatOfName(output: string): Format {
  if (/\.html?$/i.test(output)) return 'html';
  return /\.json$/i.test(output) ? 'json' : 'text';
}

function monthOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/.test(text)) return text;
  throw new InputError(`--as-of ${text} は年月として読めません。西暦の年と 2 けたの月を - でつないで、2025-12 のように書いてください。`);
}

function checkExplain(command: CheckCommand, format: string | undefined): void {
  if (command.books.length > 1) throw new InputError('--explain で調べられるブックは 1 冊です。ブックを 1 つだけ書いてください。');
  if (format !== undefined && format !== 'text') throw new InputError('--explain の結果は文章です。--format json、--format html とは一緒に使えません。');
}

const optional = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };

function suggestion(name: string): string {
  const near = [...VALUE_OPTIONS, ...FLAGS].find((known) => distance(name.toLowerCase(), known) <= 2);
  return near ? `--${near} のことでしょうか。` : '';
}

/** Number of letters to change, add or drop to come from one word to the other (Levenshtein). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 3;
}
