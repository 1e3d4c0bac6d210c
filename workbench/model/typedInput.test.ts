import fc from 'fast-check';
import { editText, readTyped } from './typedInput';

const year = new Date().getFullYear();

test.each([
  ['85%', 0.85, '0%'],
  ['85.5%', 0.855, '0.00%'],
  ['2025/4/1', 45748, 'yyyy/m/d'],
  ['2025-04-01', 45748, 'yyyy/m/d'],
  ['R7.4.1', 45748, '[$-ja-JP]ge.m.d'],
  ['令和7年4月1日', 45748, '[$-ja-JP]ggge"年"m"月"d"日"'],
  ['令和元年5月1日', 43586, '[$-ja-JP]ggge"年"m"月"d"日"'],
  ['2025年4月1日', 45748, 'yyyy"年"m"月"d"日"'],
  ['2025年4月', 45748, 'yyyy"年"m"月"'],
  ['10:30', 0.4375, 'h:mm'],
  ['1,234', 1234, '#,##0'],
  ['¥1,000', 1000, '"¥"#,##0;[Red]"¥"-#,##0'],
  ['￥1,000', 1000, '"¥"#,##0;[Red]"¥"-#,##0'],
  ['１２３', 123, undefined],
  ['-5', -5, undefined],
  ['(5)', -5, undefined],
  ['00123', 123, undefined],
  ['1e5', 100000, '0.00E+00'],
  ['true', true, undefined],
  ['▲5', '▲5', undefined],
  ['12件', '12件', undefined],
  ['2025/13/1', '2025/13/1', undefined],
  ['4月', '4月', undefined],
  ['－', '－', undefined],
] as const)('%s is taken as Excel does', (text, value, format) => {
  expect(readTyped(text)).toEqual(format === undefined ? { value } : { value, format });
});

test('a day without a year is one of this year', () => {
  const { value, format } = readTyped('4/1');
  expect([editText(value as number, format!), format]).toEqual([`${year}/4/1`, 'm"月"d"日"']);
});

test('serials count from 1904 where the workbook does', () => {
  expect(readTyped('2025/4/1', true).value).toBe(45748 - 1462);
  expect(editText(45748 - 1462, 'yyyy/m/d', true)).toBe('2025/4/1');
});

test.each([
  [0.855, '0%', '85.5%'],
  [45748, '[$-411]ggge"年"m"月"', '2025/4/1'],
  [45748.4375, 'yyyy/m/d h:mm', '2025/4/1 10:30:00'],
  [0.4375, 'h:mm', '10:30:00'],
  [1234.5, '#,##0;"▲"#,##0', '1234.5'],
  [2 / 3, '0.0', '0.666666666666667'],
  [3, '0"年"', '3'],
  [5, '#,##0"m"', '5'],
])('the editor shows %d under %s as %s', (value, format, text) => {
  expect(editText(value, format)).toBe(text);
});

test('what the editor shows of a number is taken back as the same number', () => {
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), (number) => {
    const value = Number(number.toPrecision(15));
    const typed = readTyped(editText(value, '#,##0.0')).value;
    expect(typeof typed === 'number' ? typed + 0 : typed).toBe(value + 0);
  }));
});
