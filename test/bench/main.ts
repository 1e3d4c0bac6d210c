import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { engine } from '../../src/cli/engine';
import type { Report } from '../../src/core/report';
import { defaultSettings } from '../../src/core/settings';
import type { Cell, Workbook } from '../../src/core/snapshot/workbook';
import { benchBook, type BenchBook } from './book';
import { measureExcel } from './excel';
import { measureFilledColumn } from './filledColumn';
import { measureFunctions } from './functions';
import { measurePane } from './pane';
import { median, ratio, tableText, tidy, timed, type Row } from './measure';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const PANE_ROUNDS = Number(process.env.BENCH_PANE_ROUNDS ?? 7);
const CLI_ROUNDS = Number(process.env.BENCH_CLI_ROUNDS ?? 9);
const LARGE = { sheets: 60, cells: 250_000 };
const LARGE_FILE = 'large.xlsx';
const SMALL = { sheets: 30, cells: 62_500 };

const say = (text: string): void => void process.stdout.write(`${text}\n`);

// What the command line ships is what is measured.
const parse = (file: string): Workbook => engine.readWorkbook(readFileSync(file), basename(file));
const examine = (workbook: Workbook): Report => engine.check(workbook, defaultSettings, { asOf: '2025-12' });

interface Times {
  readonly read: number[];
  readonly check: number[];
  readonly again: number[];
}

/**
 * One round: read the file from the disk, check what was read, then check it again after an edit of one sheet.
 * The snapshot is new each time, so the first check remembers nothing of it; the second finds all other sheets as they were.
 */
function round(file: string): Round {
  tidy();
  const read = timed(() => parse(file));
  tidy();
  const checked = timed(() => examine(read.result));
  const edited = withEdit(read.result);
  tidy();
  const again = timed(() => examine(edited));
  return { read: read.ms, check: checked.ms, again: again.ms, open: [edited, again.result], findings: checked.result.findings.length };
}

interface Round {
  readonly read: number;
  readonly check: number;
  readonly again: number;
  /** The book and its report, as a pane holds them until the next check. */
  readonly open: readonly [Workbook, Report];
  readonly findings: number;
}

/** The snapshot after a figure of its first sheet was typed anew. */
function withEdit(workbook: Workbook): Workbook {
  const [first, ...others] = workbook.sheets;
  const edited = first!.cells.findIndex(({ value, formula }) => typeof value === 'number' && formula === undefined);
  const cells = first!.cells.map((cell, i): Cell => (i === edited ? { ...cell, value: 1, text: '1' } : cell));
  return { ...workbook, sheets: [{ ...first!, cells }, ...others] };
}

function measureEngine(folder: string): Row[] {
  const store = (name: string, book: BenchBook): string => {
    const file = join(folder, name);
    writeFileSync(file, book.bytes);
    say(`${name}: ${book.sheets} sheets, ${book.filled} filled cells, ${(book.bytes.length / 1_048_576).toFixed(1)} MiB`);
    return file;
  };
  const large = store(LARGE_FILE, benchBook(LARGE.sheets, LARGE.cells));
  const small = store('small.xlsx', benchBook(SMALL.sheets, SMALL.cells));
  const cold = round(large);
  say(`first round, not counted: read ${cold.read.toFixed(0)} ms, check ${cold.check.toFixed(0)} ms (ratio ${(cold.check / cold.read).toFixed(2)}), ${cold.findings} findings`);
  // A book stays open between checks. Were none alive while garbage is collected, the engine's shapes would go with it, and with them what the compiler made of its code.
  const { open } = round(small);
  const times: Record<'large' | 'small', Times> = { large: { read: [], check: [], again: [] }, small: { read: [], check: [], again: [] } };
  // Interleaved, so that a busy moment of the machine weighs on both sides of a ratio.
  for (let i = 0; i < ROUNDS; i++) {
    for (const [size, file] of [['large', large], ['small', small]] as const) {
      const { read, check: checked, again } = round(file);
      times[size].read.push(read);
      times[size].check.push(checked);
      times[size].again.push(again);
    }
  }
  say(`a book of ${open[0].sheets.length} sheets stayed open meanwhile`);
  return [
    { what: `check of ${LARGE.cells} cells`, ms: median(times.large.check), against: 'reading the same file', againstMs: median(times.large.read), limit: 0.5 },
    { what: `check of ${LARGE.cells} cells`, ms: median(times.large.check), against: `check of ${SMALL.cells} cells`, againstMs: median(times.small.check), limit: 4.6 },
    { what: `check of ${LARGE.cells} cells after an edit of one sheet`, ms: median(times.large.again), against: 'its first check', againstMs: median(times.large.check), limit: 0.4 },
  ];
}

/** Whole runs of the command line beside a node that does nothing. */
function measureCli(root: string): Row[] {
  const fixtures = join(root, 'test', 'fixtures');
  const run = (args: readonly string[], allowed: readonly number[]): number =>
    timed(() => {
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
      if (!allowed.includes(status ?? -1)) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
    }).ms;
  return readdirSync(fixtures).filter((name) => name.endsWith('.xlsx')).map((name) => {
    const whole: number[] = [];
    const bare: number[] = [];
    const cli = [join(root, 'dist', 'cli.js'), join(fixtures, name)];
    run(cli, [0, 1]);
    for (let i = 0; i < CLI_ROUNDS; i++) {
      bare.push(run(['-e', '0'], [0]));
      whole.push(run(cli, [0, 1]));
    }
    return { what: `node dist/cli.js ${name}`, ms: median(whole), against: 'node -e 0', againstMs: median(bare), limit: 10 };
  });
}

async function main(): Promise<void> {
  const root = process.argv[2] ?? process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'kpi-bench-'));
  try {
    const engineRows = measureEngine(folder);
    const excel = await measureExcel(join(folder, LARGE_FILE), engine.readWorkbook, ROUNDS);
    say(`through office.js: ${excel.syncs} syncs for ${LARGE.sheets} sheets`);
    const rows = [...engineRows, excel.row, ...measureCli(root), ...measureFunctions(say), await measureFilledColumn(), ...await measurePane(root, process.argv[3] ?? '', PANE_ROUNDS)];
    say(`\nmedians of ${ROUNDS} rounds (command line: ${CLI_ROUNDS}) after one that is not counted; node ${process.version}\n`);
    say(tableText(rows));
    if (rows.some((row) => ratio(row) > row.limit)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
