import { existsSync, linkSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { fakeEngine, runCli, temporaryFolder } from './harness';

const folder = temporaryFolder();
const clean = folder.write('clean.xlsx', 'ok');
const faulty = folder.write('faulty.xlsx', 'error');
const warned = folder.write('warned.xlsx', 'warning');
const locked = folder.write('locked.xlsx', 'unreadable');

/** What every failure must look like: status 2, one line that starts with the program's name, nothing else. */
function expectRefusal(outcome: { status: number; out: string; err: string }, ...words: string[]): void {
  expect(outcome.status).toBe(2);
  expect(outcome.out).toBe('');
  expect(outcome.err).toMatch(/^kpi-check: [^\n]+\n$/);
  expect(outcome.err).not.toContain('    at ');
  for (const word of words) expect(outcome.err).toContain(word);
}

describe('exit status', () => {
  it.each([
    ['no finding', 'ok', 0],
    ['a warning', 'warning', 0],
    ['an acknowledged error', 'acknowledged', 0],
    ['an error', 'error', 1],
  ])('with %s', async (_name, content, status) => {
    const outcome = await runCli([folder.write('book.xlsx', content)]);
    expect(outcome).toMatchObject({ status, err: '' });
    expect(outcome.out).toContain('book.xlsx');
  });

  it('is 2 for a book that cannot be read, with one line that names it', async () => {
    expectRefusal(await runCli([locked]), locked, 'パスワード');
  });

  it('is 2 with a plain line where the check itself breaks', async () => {
    expectRefusal(await runCli([folder.write('crash.xlsx', 'crash')]), 'crash.xlsx', '知らせて');
  });
});

describe('input files', () => {
  it.each([
    ['a missing file', () => folder.path('none.xlsx'), 'ファイルがありません'],
    ['a folder', () => { mkdirSync(folder.path('sub')); return folder.path('sub'); }, 'フォルダー'],
    ['a device', () => '/dev/null', 'ふつうのファイルではありません'],
  ])('%s is refused', async (_name, file, word) => {
    const path = file();
    expectRefusal(await runCli([path]), path, word);
  });

  it('a hostile file name is kept on one line', async () => {
    expectRefusal(await runCli(['a\nb\u001b[31m.xlsx']), 'ファイルがありません');
  });

  it('--previous is read and handed to the check', async () => {
    const seen: { asOf?: string | undefined; previous?: string | undefined }[] = [];
    const outcome = await runCli([clean, '--previous', warned, '--as-of', '2025-12'], { engine: fakeEngine(seen) });
    expect(outcome.status).toBe(0);
    expect(seen).toEqual([{ asOf: '2025-12', previous: 'warned.xlsx' }]);
  });

  it('--previous that cannot be read ends the run', async () => {
    expectRefusal(await runCli([clean, '--previous', locked]), locked, 'パスワード');
  });
});

describe('several books', () => {
  it('gives a report for each and the worst status', async () => {
    const { status, out, err } = await runCli([clean, faulty, warned]);
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out.indexOf('clean.xlsx')).toBeLessThan(out.indexOf('faulty.xlsx'));
    expect(out).toContain('3 冊を調べました: エラーのあるもの 1 冊、ないもの 2 冊');
  });

  it('reports those that can be read and names the others', async () => {
    const { status, out, err } = await runCli([locked, faulty, folder.path('none.xlsx')]);
    expect(status).toBe(2);
    expect(out).toContain('faulty.xlsx');
    expect(err.trimEnd().split('\n')).toHaveLength(2);
  });

  it('JSON is one object for one book and an array for several, even if only one is readable', async () => {
    expect(JSON.parse((await runCli([faulty, '--format', 'json'])).out)).toMatchObject({ schemaVersion: 1, workbook: { name: 'faulty.xlsx' } });
    expect(JSON.parse((await runCli([faulty, locked, '--format', 'json'])).out)).toMatchObject([{ workbook: { name: 'faulty.xlsx' } }]);
  });

  it('prints nothing where none can be read', async () => {
    const { status, out, err } = await runCli([locked, locked, '--format', 'json']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.trimEnd().split('\n')).toHaveLength(2);
  });

  it('HTML is one document', async () => {
    const { out } = await runCli([clean, faulty, '--format', 'html']);
    expect(out.match(/<!doctype html>/g)).toHaveLength(1);
    expect(out.match(/<article /g)).toHaveLength(2);
  });
});

describe('--output', () => {
  it('writes the report to the file and nothing to the screen', async () => {
    const file = folder.path('report.txt');
    expect(await runCli([faulty, '--output', file])).toEqual({ status: 1, out: '', err: '' });
    expect(readFileSync(file, 'utf8')).toContain('faulty.xlsx');
  });

  it('says on a terminal where the report is, and puts no colour into it', async () => {
    const file = folder.path('plain.txt');
    const { out, err } = await runCli([faulty, '--output', file], { terminal: true });
    expect(out).toBe('');
    expect(err).toContain('書き出しました');
    expect(readFileSync(file, 'utf8')).not.toContain('\u001b');
  });

  it.each([['report.html', /^<!doctype html>/], ['report.json', /^\{/], ['report.out', /^faulty\.xlsx/]])('without --format %s decides it', async (name, start) => {
    await runCli([faulty, '--output', folder.path(name)]);
    expect(readFileSync(folder.path(name), 'utf8')).toMatch(start);
  });

  it.each(['itself', 'a link', 'a hard link'])('never replaces an input (%s)', async (way) => {
    const book = folder.write('input.xlsx', 'error');
    const output = way === 'itself' ? book : folder.path(`${way}.html`);
    if (way === 'a link') symlinkSync(book, output);
    if (way === 'a hard link') linkSync(book, output);
    expectRefusal(await runCli([book, '--output', output]), '上書き');
    expect(readFileSync(book, 'utf8')).toBe('error');
  });

  it('never replaces the profile or last year\'s book', async () => {
    const profile = folder.write('profile.json', '{}');
    expectRefusal(await runCli([clean, '--profile', profile, '--output', profile]), '上書き');
    expectRefusal(await runCli([clean, '--previous', warned, '--output', warned]), '上書き');
  });

  it('is no Excel workbook', async () => {
    expectRefusal(await runCli([clean, '--output', folder.path('other.xlsx')]), 'Excel');
    expect(existsSync(folder.path('other.xlsx'))).toBe(false);
  });

  it('into a folder that does not exist is refused', async () => {
    expectRefusal(await runCli([clean, '--output', folder.path('no/where.txt')]), '書き出し先');
  });

  it('is not written where nothing could be read', async () => {
    expectRefusal(await runCli([locked, '--output', folder.path('nothing.txt')]), 'パスワード');
    expect(existsSync(folder.path('nothing.txt'))).toBe(false);
  });
});

describe('colour', () => {
  it.each([
    [false, {}, false],
    [true, {}, true],
    [true, { NO_COLOR: '1' }, false],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
  ])('on a terminal: %s, with %j: %s', async (terminal, env, coloured) => {
    const { out } = await runCli([faulty], { terminal, env });
    expect(out.includes('\u001b[')).toBe(coloured);
  });
});

describe('--explain', () => {
  it('prints how the cell was read', async () => {
    expect(await runCli([faulty, '--explain', '健診!B1'])).toEqual({ status: 0, out: '「健診」B1: 85.0%\n数値 0.85\n', err: '' });
  });

  it('names the sheets where the place is none', async () => {
    expectRefusal(await runCli([faulty, '--explain', '検診!B1']), '検診!B1', 'シート: 健診');
  });

  it('takes one book and no other format', async () => {
    expectRefusal(await runCli([faulty, clean, '--explain', '健診!B1']), '1 冊');
    expectRefusal(await runCli([faulty, '--explain', '健診!B1', '--format', 'json']), '--format');
  });
});
