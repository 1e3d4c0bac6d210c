import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWorkbook, type CellInput } from '../../../test/support/buildWorkbook';
import { check } from '../../core/check';
import { defaultSettings } from '../../core/settings';
import type { Workbook } from '../../core/snapshot/workbook';
import { readWorkbook } from '../../workbookFile/readWorkbook';
import { coverageOf } from './coverage';

const coverage = (workbook: Workbook) => coverageOf({ workbook, report: check(workbook, defaultSettings) });
const book = (...rows: CellInput[][]): Workbook => buildWorkbook({ sheets: [{ name: '表', rows }] });

it.each<[string, Workbook, string]>([
  ['a book without sheets', buildWorkbook({ sheets: [] }), 'empty'],
  ['an empty sheet', book(), 'empty'],
  ['blanks alone', book([' ', '　']), 'empty'],
  ['a letter', book(['お知らせ'], ['平素より大変お世話になっております。']), 'no-tables'],
  ['a list of addresses', book(['氏名', '住所'], ['山田太郎', '東京都千代田区'], ['鈴木花子', '埼玉県さいたま市'], ['佐藤次郎', '千葉県千葉市']), 'no-tables'],
  ['figures without any target', book(['区分', '男', '女', '計'], ['本人', 10, 20, 30], ['家族', 5, 6, 11], ['計', 15, 26, 41]), 'no-kpis'],
])('%s', (_, workbook, expected) => {
  expect(coverage(workbook)).toBe(expected);
});

it("a branch's report", () => {
  const name = 'saitama-r7-q3.xlsx';
  expect(coverage(readWorkbook(readFileSync(join(__dirname, '../../../test/fixtures', name)), name))).toBe('kpis');
});
