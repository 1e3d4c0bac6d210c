import { parseArguments } from '../../src/cli/arguments';
import { runCli } from './harness';

const refusal = (argv: string[]): string => {
  try {
    parseArguments(argv);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error(`accepted: ${argv.join(' ')}`);
};

it('reads books and options in any order', () => {
  expect(parseArguments(['--format', 'html', 'a.xlsx', '--as-of=2025-12', 'b.xlsm', '--output', 'r.html', '--previous', 'p.xlsx', '--profile', 's.json'])).toEqual({
    kind: 'check', books: ['a.xlsx', 'b.xlsm'], format: 'html', asOf: '2025-12', output: 'r.html', previous: 'p.xlsx', profile: 's.json',
  });
});

it('takes what follows -- as a file name', () => {
  expect(parseArguments(['--', '--odd.xlsx'])).toMatchObject({ books: ['--odd.xlsx'] });
});

it('lets the last of a repeated option win', () => {
  expect(parseArguments(['a.xlsx', '--format', 'json', '--format', 'text'])).toMatchObject({ format: 'text' });
});

it.each([
  [[], '調べるブック'],
  [['--as-of', '2025-12'], '調べるブック'],
  [['a.xlsx', '--as-of'], '報告の最後の月'],
  [['a.xlsx', '--as-of', '--format', 'json'], '--as-of の後に'],
  [['a.xlsx', '--as-of='], '--as-of の後に'],
  [['a.xlsx', '--formt', 'json'], '--format のことでしょうか'],
  [['a.xlsx', '--quiet'], '--quiet という指定はありません'],
  [['a.xlsx', '-x'], '-x という指定はありません'],
  [['a.xlsx', '--format', 'pdf'], 'text、json、html'],
  [['a.xlsx', '--help=yes'], '値は付けられません'],
])('%j is refused', (argv, words) => {
  expect(refusal(argv)).toContain(words);
});

it.each(['2025/12', '2025-13', '2025-00', '2025-1', '202512', '25-12', '0205-12', '２０２５-１２', 'R7-12', '2025-12-31', ' 2025-12'])('--as-of %s is refused with an example', (month) => {
  expect(refusal(['a.xlsx', '--as-of', month])).toContain('2025-12 のように');
});

it('--help and --version go to standard output', async () => {
  expect(await runCli(['a.xlsx', '-h'])).toMatchObject({ status: 0, err: '', out: expect.stringContaining('--as-of 2025-12') as string });
  expect(await runCli(['--version'])).toMatchObject({ status: 0, err: '', out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string });
});
