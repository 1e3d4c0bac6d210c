import { execFileSync, spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { copyFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './harness';

/** The built program, as a user starts it. */
const root = join(__dirname, '../..');
const program = join(root, 'dist/cli.js');
const fixture = join(root, 'test/fixtures/saitama-r7-q3.xlsx');
const folder = temporaryFolder();

// Each test starts a process of its own; a busy machine may take its time.
jest.setTimeout(60_000);

beforeAll(() => { execFileSync(process.execPath, [join(root, 'scripts/build-cli.cjs'), '--if-stale'], { stdio: 'ignore' }); });

const start = (file: string, args: string[], cwd = root): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [file, ...args], { cwd, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '', INIT_CWD: '' } });

it('reads a real report and leaves the file as it was', () => {
  const before = { bytes: readFileSync(fixture), time: statSync(fixture).mtimeMs };
  const { status, stdout, stderr } = start(program, [fixture, '--format', 'json']);
  expect(stderr).toBe('');
  const report = JSON.parse(stdout) as { schemaVersion: number; workbook: { name: string }; findings: { severity: string }[] };
  expect(report).toMatchObject({ schemaVersion: 1, workbook: { name: 'saitama-r7-q3.xlsx' } });
  expect(status).toBe(report.findings.some((finding) => finding.severity === 'error') ? 1 : 0);
  expect({ bytes: readFileSync(fixture), time: statSync(fixture).mtimeMs }).toEqual(before);
});

it('is one file that runs by itself from anywhere', () => {
  const alone = folder.path('kpi-check.js');
  copyFileSync(program, alone);
  const { status, stdout } = start(alone, ['--version'], folder.path('.'));
  expect({ status, stdout }).toEqual({ status: 0, stdout: `${(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version}\n` });
  expect(readFileSync(alone, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

it('refuses what is no workbook with one line and status 2', () => {
  const { status, stdout, stderr } = start(program, [folder.write('table.csv', '月,件数\n4月,10\n')]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^kpi-check: [^\n]*table\.csv: [^\n]+\n$/);
});

it('does not mind a reader that stops early', async () => {
  const child = spawn(process.execPath, [program, fixture, '--format', 'json'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr.on('data', (part: Buffer) => { complaints += part.toString(); });
  child.stdout.destroy();
  await new Promise((resolve) => { child.on('close', resolve); });
  expect(complaints).toBe('');
});

it('npm run check builds what is missing, runs it and passes its status on', () => {
  expect(start(join(root, 'scripts/check.cjs'), ['--as-of', '2025/12', fixture])).toMatchObject({ status: 2, stdout: '' });
  expect(start(join(root, 'scripts/check.cjs'), ['--help'])).toMatchObject({ status: 0, stderr: '' });
});
