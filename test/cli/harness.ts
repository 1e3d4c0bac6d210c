import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../src/core/report';
import type { Workbook } from '../../src/core/snapshot/workbook';
import type { Engine } from '../../src/cli/engine';
import { run } from '../../src/cli/run';
import { unreadable } from '../../src/workbookFile/unreadable';
import { buildWorkbook } from '../support/buildWorkbook';

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly engine?: Engine;
  readonly terminal?: boolean;
  readonly env?: Record<string, string>;
}

/** Carries out a command line in this process. */
export async function runCli(argv: readonly string[], { engine = fakeEngine(), terminal = false, env = {} }: Surroundings = {}): Promise<Outcome> {
  let [out, err] = ['', ''];
  const status = await run(argv, {
    stdout: { write: (text) => { out += text; }, isTTY: terminal },
    stderr: { write: (text) => { err += text; }, isTTY: terminal },
    env,
    today: () => '2026-01-20',
  }, engine);
  return { status, out, err };
}

/** A folder for one test file, removed when its tests have run. */
export function temporaryFolder(): { path: (name: string) => string; write: (name: string, content: string | Uint8Array) => string } {
  const folder = mkdtempSync(join(tmpdir(), 'kpi-check-'));
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
  const path = (name: string): string => join(folder, name);
  return {
    path,
    write: (name, content) => {
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}

const workbook: Workbook = buildWorkbook({ sheets: [{ name: '健診', rows: [['実施率', '85.0%']] }] });

const emptyReport = (name: string): Report => ({
  schemaVersion: 1,
  workbook: { name, organisation: null, fiscalYear: 2025, asOf: '2025-12', asOfSource: '健診!A1' },
  tables: [{ id: 't1', sheet: '健診', range: 'A1:B1', kind: 'figures', title: null, unit: null, fiscalYears: [2025], headerRows: 1, headerColumns: 1 }],
  legends: [], kpis: [], rates: [], totals: [], series: [], findings: [],
});

/**
 * An engine whose files say what should happen: 'unreadable' cannot be read, 'crash' breaks the check,
 * and every other line is the severity of a finding ('error', 'warning', 'acknowledged').
 */
export function fakeEngine(seen: { asOf?: string | undefined; previous?: string | undefined }[] = []): Engine {
  const contents = new Map<Workbook, string[]>();
  return {
    readWorkbook: (bytes, name) => {
      const lines = new TextDecoder().decode(bytes).split('\n');
      if (lines.includes('unreadable')) throw unreadable.encrypted();
      const book = { ...workbook, name };
      contents.set(book, lines);
      return book;
    },
    check: (book, _settings, options) => {
      seen.push({ asOf: options?.asOf, previous: options?.previous?.name });
      const lines = contents.get(book) ?? [];
      if (lines.includes('crash')) throw new TypeError('Cannot read properties of undefined\n    at somewhere');
      return { ...emptyReport(book.name), findings: lines.flatMap(findingOf) };
    },
    explain: (_book, _settings, _options, place) => (place === '健診!B1' ? ['「健診」B1: 85.0%', '数値 0.85'] : null),
    rules: [{ id: 'rate-mismatch', title: '率の不一致' }],
  };
}

function findingOf(line: string): Report['findings'] {
  const finding = { rule: 'rate-mismatch', sheet: '健診', cell: 'B1', evidence: ['A1'], message: '率が合いません。' };
  if (line === 'acknowledged') return [{ ...finding, severity: 'error', acknowledged: '確認しました' }];
  return line === 'error' || line === 'warning' || line === 'info' ? [{ ...finding, severity: line }] : [];
}
