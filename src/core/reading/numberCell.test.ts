import type { Cell } from '../snapshot/workbook';
import { readNumberCell } from './numberCell';

function cell(value: Cell['value'], format = 'General', text = String(value)): Cell {
  return { row: 0, col: 0, value, text, format };
}

it.each<[number, string, string, Record<string, unknown>]>([
  [37145, '#,##0" 件"', '37,145 件', { value: 37145, unit: '件', step: 1, bracketed: false }],
  [34658, '"("#,##0" 件)"', '(34,658 件)', { value: 34658, unit: '件', step: 1, bracketed: true }],
  [1, '"("0%")"', '(100%)', { value: 1, unit: '%', step: 0.01, bracketed: true }],
  [0.244, '0.0%', '24.4%', { value: 0.244, exact: '0.244', unit: '%', step: 0.001 }],
  [0.00332, '0.000%', '0.332%', { value: 0.00332, unit: '%', step: 0.00001 }],
  [1.1363636363636362, '0.0%', '113.6%', { value: 1.1363636363636362, exact: '1.13636363636364', step: 0.001 }],
  [6.16, '0.00"日"', '6.16日', { value: 6.16, unit: '日', step: 0.01 }],
  [1350, '#,##0"事業所"', '1,350事業所', { unit: '事業所', step: 1 }],
  [8521, '#,##0" 円 以上"', '8,521 円 以上', { unit: '円', step: 1 }],
  [6197, '"(対前年同月+"#,##0"人)";"(対前年同月-"#,##0"人)"', '(対前年同月+6,197人)', { value: 6197, unit: '人' }],
  [-451, '"(対前年同月+"#,##0"人)";"(対前年同月-"#,##0"人)"', '(対前年同月-451人)', { value: -451, unit: '人' }],
  [126110, '"(前年度"#,##0"件"', '(前年度126,110件', { value: 126110, unit: '件', bracketed: false }],
  [0.96, '"前年度比"0%")"', '前年度比96%)', { value: 0.96, unit: '%', step: 0.01 }],
  [0.599, '"実施率"0.0%', '実施率59.9%', { value: 0.599, unit: '%', step: 0.001 }],
  [2288945, '"(実施対象者数:"#,##0"人)"', '(実施対象者数:2,288,945人)', { value: 2288945, unit: '人' }],
  [12, '0"者"', '12者', { unit: '者' }],
  [12.34, 'General', '12.34', { step: 0.01, unit: '' }],
  [12, 'General', '12', { step: 1 }],
  [0.53170000000000006, 'General', '0.5317', { exact: '0.5317', step: 0.0001 }],
  [0.1 + 0.2, 'General', '0.3', { exact: '0.3', step: 0.1 }],
  [1 / 3, 'General', '0.333333333', { step: 1e-9 }],
  [69552, '#,##0', '69,552', { step: 1, unit: '' }],
  [-12, '#,##0;▲#,##0', '▲12', { value: -12, step: 1 }],
  [-12, '#,##0_);[Red]\\(#,##0\\)', '(12)', { value: -12, step: 1, unit: '' }],
  [0, '#,##0;-#,##0;"－"', '－', { value: 0 }],
  [51229902, '#,##0,"千円"', '51,230千円', { value: 51229902, unit: '円', step: 1000 }],
  [92064, '#,##0"千円"', '92,064千円', { value: 92064, unit: '千円', step: 1 }],
  [98.2, '0.0"%"', '98.2%', { value: 0.982, exact: '0.982', unit: '%', step: 0.001 }],
  [5, '0.0"ポイント"', '5.0ポイント', { unit: 'ポイント', step: 0.1 }],
  [5, '+0.0;-0.0', '+5.0', { value: 5, step: 0.1 }],
  [1234, '"¥"#,##0', '¥1,234', { value: 1234, unit: '円' }],
  [1234, '[$¥-411]#,##0', '¥1,234', { value: 1234, unit: '円' }],
  [1234, '\\¥#,##0;\\¥\\-#,##0', '¥1,234', { value: 1234, unit: '円' }],
  [15, 'General"件"', '15件', { unit: '件', step: 1 }],
  [15, '0_ ', '15 ', { unit: '', step: 1 }],
  [15, '@', '15', { value: 15 }],
  [1e21, 'General', '1E+21', { exact: '1000000000000000000000' }],
  [1.5e-7, 'General', '0.00000015', { exact: '0.00000015', step: 1e-8 }],
])('%d in %j', (value, format, text, expected) => {
  const figure = readNumberCell(cell(value, format, text));
  expect(figure).toMatchObject({ ...expected, source: 'number', approximate: false });
  if (expected['step'] !== undefined) expect(figure?.step).toBeCloseTo(expected['step'] as number, 15);
});

it('keeps the words that a format writes before the number', () => {
  expect(readNumberCell(cell(126110, '"(前年度"#,##0"件"', '(前年度126,110件'))?.label).toBe('前年度');
  expect(readNumberCell(cell(0.599, '"実施率"0.0%', '実施率59.9%'))?.label).toBe('実施率');
  expect(readNumberCell(cell(12, '#,##0"件"', '12件'))).not.toHaveProperty('label');
});

it.each<[number | string | boolean | null, string]>([
  [45827, 'm/d'], [45827, 'yyyy/m/d'], [45827, '[$-ja-JP]ggge"年"m"月"'], [45827, '[$-411]ge.m.d'], [45827, 'm"月"d"日"'], [45827, 'yyyy"年"m"月"'], [0.5, 'h:mm'], [1.5, '[h]:mm'],
  ['12', 'General'], [null, 'General'], [true, 'General'], [NaN, 'General'],
])('%j in %j is no figure', (value, format) => {
  expect(readNumberCell(cell(value, format))).toBeNull();
});

it('survives any format', () => {
  for (const format of ['', ';', ';;;', '"', '\\', '[', '[[[', '_', '*', '0.0.0%', '%%', '0,,,,', '#,##0"'.repeat(200), '['.repeat(5000), 'y'.repeat(5000)]) {
    expect(() => readNumberCell(cell(1.5, format))).not.toThrow();
  }
});
