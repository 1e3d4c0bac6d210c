import { DEFAULT_PORT, parseStartArguments, UsageError } from './arguments';

it('opens the sample on the usual port where nothing is said', () => {
  expect(parseStartArguments([])).toEqual({ file: null, port: DEFAULT_PORT, opensWindow: true, wantsHelp: false });
});

it('takes a file, a port and no window, in any order', () => {
  expect(parseStartArguments(['--port', '3100', '報告 第3四半期.xlsx', '--no-open'])).toEqual({ file: '報告 第3四半期.xlsx', port: 3100, opensWindow: false, wantsHelp: false });
});

it.each([
  ['two files', ['a.xlsx', 'b.xlsx'], /開けるブックは 1 冊です（a\.xlsx、b\.xlsx/],
  ['a word for a port', ['--port', 'eighty'], /「eighty」/],
  ['a port that does not exist', ['--port', '70000'], /0 から 65535/],
  ['an option that is not known', ['--colour'], /--colour の指定が分かりません/],
])('explains %s', (_what, argv, message) => {
  expect(() => parseStartArguments(argv)).toThrow(UsageError);
  expect(() => parseStartArguments(argv)).toThrow(message);
});
