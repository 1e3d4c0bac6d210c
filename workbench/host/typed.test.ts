import { typedText, typedValue } from './typed';

const value = (text: string, format = 'General') => typedText(text, format, false);

test.each([
  ['50%', 0.5, '0%'],
  ['12.5%', 0.125, '0.00%'],
  ['1,234', 1234, '#,##0'],
  ['1,234.5', 1234.5, '#,##0.00'],
  ['¥1,000', 1000, '"¥"#,##0;[Red]"¥"-#,##0'],
  ['￥1,000', 1000, '"¥"#,##0;[Red]"¥"-#,##0'],
  ['2025/4/1', 45_748, 'yyyy/m/d'],
  ['2025-04-01', 45_748, 'yyyy/m/d'],
  ['2025年4月1日', 45_748, 'yyyy"年"m"月"d"日"'],
  ['令和7年4月1日', 45_748, '[$-ja-JP]ggge"年"m"月"d"日"'],
  ['R7.4.1', 45_748, '[$-ja-JP]ge.m.d'],
  ['12:30', 12.5 / 24, 'h:mm'],
])('%s is typed as a number with a format', (text, number, format) => {
  const typed = value(text);
  expect(typed.content?.value).toBeCloseTo(number, 10);
  expect(typed.format).toBe(format);
});

test.each([
  ['12', 12],
  ['-3.5', -3.5],
  ['１２', 12],
  [' 7 ', 7],
])('%s is a plain number', (text, number) => {
  expect(value(text)).toEqual({ content: { value: number } });
});

test.each(['001a', '支部', '2025/2/30', '令和7年13月1日', '-', 'R7'])('%s is a text', (text) => {
  expect(value(text)).toEqual({ content: { value: text } });
});

test('a format that the cell has stays', () => {
  expect(value('50%', '0.0')).toEqual({ content: { value: 0.5 } });
});

test('a cell of text takes everything as it was typed', () => {
  expect(value('=A1', '@')).toEqual({ content: { value: '=A1' } });
  expect(value('001', '@')).toEqual({ content: { value: '001' } });
});

test('an apostrophe makes a text and is not part of it', () => {
  expect(value("'001")).toEqual({ content: { value: '001' } });
});

test('formulas, truth values, errors and nothing', () => {
  expect(value('=SUM(A1:B1)')).toEqual({ content: { value: null, formula: 'SUM(A1:B1)' } });
  expect(value('+A1')).toEqual({ content: { value: null, formula: 'A1' } });
  expect(value('true')).toEqual({ content: { value: true } });
  expect(value('#n/a')).toEqual({ content: { value: null, error: '#N/A' } });
  expect(value('')).toEqual({ content: null });
});

test('days count from 1904 where the workbook does', () => {
  expect(typedText('2025/4/1', 'General', true).content?.value).toBe(45_748 - 1462);
});

test('objects are no values of cells', () => {
  expect(() => typedValue({}, 'General', false)).toThrow('The argument is invalid');
});
