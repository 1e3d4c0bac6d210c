import { version } from '../../package.json';
import type { CheckOptions } from '../core/check';
import { defaultSettings, type Settings } from '../core/settings';
import type { Workbook } from '../core/snapshot/workbook';
import type { ReportView } from '../report/view';
import { UnreadableFileError } from '../workbookFile/unreadable';
import { parseArguments, type CheckCommand } from './arguments';
import { engine as realEngine, type Engine } from './engine';
import { InputError, oneLine } from './errors';
import { evidenceTexts } from '../report/evidence';
import { checkOutput, readInput, writeOutput } from './files';
import { HELP } from './help';
import { colourWanted, type Io } from './io';
import { readProfile } from './profile';
import { render } from './render';

/** Exit statuses of the command line. */
export const STATUS = { clean: 0, errorsFound: 1, unusable: 2 } as const;

/**
 * Carries out one command line.
 * @returns the exit status; never rejects: whatever goes wrong is one line on standard error and status 2.
 */
export async function run(argv: readonly string[], io: Io, engine: Engine = realEngine): Promise<number> {
  try {
    const command = parseArguments(argv);
    if (command.kind === 'help') return print(io, HELP);
    if (command.kind === 'version') return print(io, `${version}\n`);
    return await new Run(command, io, engine).carryOut();
  } catch (error) {
    complain(io, error, null);
    return STATUS.unusable;
  }
}

function print(io: Io, text: string): number {
  io.stdout.write(text);
  return STATUS.clean;
}

function complain(io: Io, error: unknown, file: string | null): void {
  const name = error instanceof InputError ? error.file ?? file : file;
  io.stderr.write(`kpi-check: ${name === null ? '' : `${oneLine(name)}: `}${oneLine(explanation(error))}\n`);
}

function explanation(error: unknown): string {
  if (error instanceof InputError || error instanceof UnreadableFileError) return error.message;
  const detail = String(error).split('\n', 1).join('').slice(0, 200);
  return `kpi-check の中で思わぬ問題が起きました（${detail}）。お手数ですが、この行と使ったブックの種類を開発元に知らせてください。`;
}

/** One check of one or more books under the same settings. */
class Run {
  private failures = 0;
  private errorsFound = false;

  constructor(private readonly command: CheckCommand, private readonly io: Io, private readonly engine: Engine) {}

  async carryOut(): Promise<number> {
    const { books, previous, profile, output } = this.command;
    if (output !== undefined) checkOutput(output, [...books, previous, profile].filter((file) => file !== undefined));
    const settings = profile === undefined ? defaultSettings : readProfile(profile, this.engine.rules.map((rule) => rule.id));
    const options: CheckOptions = {
      ...(this.command.asOf === undefined ? {} : { asOf: this.command.asOf }),
      ...(previous === undefined ? {} : { previous: this.readPrevious(previous) }),
    };
    const text = this.command.explain === undefined
      ? await this.reports(settings, options)
      : this.explanationOf(this.command.explain, settings, options);
    if (text !== null) this.deliver(text);
    if (this.failures > 0) return STATUS.unusable;
    return this.errorsFound ? STATUS.errorsFound : STATUS.clean;
  }

  /** Every book is tried; the report of what could be read, or null where nothing could. */
  private async reports(settings: Settings, options: CheckOptions): Promise<string | null> {
    const views: ReportView[] = [];
    for (const book of this.command.books) {
      const view = this.tried(book, () => this.checked(book, settings, options));
      if (view) views.push(view);
    }
    if (views.length === 0) return null;
    return render(views, {
      format: this.command.format,
      asList: this.command.books.length > 1,
      colour: this.command.output === undefined && colourWanted(this.io.stdout, this.io.env),
      rules: this.engine.rules,
      checkedOn: this.io.today(),
    });
  }

  private checked(book: string, settings: Settings, options: CheckOptions): ReportView {
    const workbook = this.read(book);
    const report = this.engine.check(workbook, settings, options);
    if (report.findings.some((finding) => finding.severity === 'error' && finding.acknowledged === undefined)) this.errorsFound = true;
    return { report, cellText: evidenceTexts(workbook, report) };
  }

  private explanationOf(place: string, settings: Settings, options: CheckOptions): string | null {
    const book = this.command.books[0] ?? '';
    return this.tried(book, () => {
      const workbook = this.read(book);
      const lines = this.engine.explain(workbook, settings, options, place);
      if (!lines) throw new InputError(`--explain の「${place}」にあたるセルがありません。'シート名!C5' のように書いてください（シート: ${workbook.sheets.map((sheet) => sheet.name).join('、')}）。`);
      return lines.map((line) => `${line}\n`).join('');
    });
  }

  /** The result, or null after a line on standard error. */
  private tried<T>(book: string, action: () => T): T | null {
    try {
      return action();
    } catch (error) {
      this.failures++;
      complain(this.io, error, book);
      return null;
    }
  }

  private read(path: string): Workbook {
    return this.engine.readWorkbook(readInput(path), baseName(path));
  }

  private readPrevious(path: string): Workbook {
    try {
      return this.read(path);
    } catch (error) {
      throw error instanceof UnreadableFileError ? new InputError(error.message, path) : error;
    }
  }

  private deliver(text: string): void {
    const { output } = this.command;
    if (output === undefined) {
      this.io.stdout.write(text);
      return;
    }
    writeOutput(output, text);
    if (this.io.stderr.isTTY) this.io.stderr.write(`kpi-check: ${oneLine(output)} に書き出しました。\n`);
  }
}

const baseName = (path: string): string => path.split(/[\\/]/).pop() ?? path;
