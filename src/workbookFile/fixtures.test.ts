import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellAt } from '../../test/support/buildWorkbook';
import { rangeAddress } from '../core/snapshot/address';
import type { Sheet } from '../core/snapshot/workbook';
import { readWorkbook } from './readWorkbook';

const folder = join(__dirname, '../../test/fixtures');
const read = (name: string) => readWorkbook(readFileSync(join(folder, `${name}.xlsx`)), name);
const sheetOf = (name: string, sheet: string): Sheet => read(name).sheets.find((s) => s.name === sheet)!;
const cell = (name: string, sheet: string, address: string): unknown[] => {
  const found = cellAt(sheetOf(name, sheet), address)!;
  return [found.value, found.text, found.formula];
};

it.each([
  ['getsuji-kumamoto-r6', 13, 4883, 0],
  ['getsuji-saitama-r7', 7, 3246, 1],
  ['kumamoto-r1', 13, 915, 1],
  ['saitama-r7-q3', 9, 712, 0],
  ['tokyo-r5-h1', 6, 612, 0],
])('%s has %i sheets, %i cells, %i hidden sheets', (name, sheets, cells, hidden) => {
  const book = read(name);
  expect([book.sheets.length, book.sheets.reduce((n, s) => n + s.cells.length, 0), book.sheets.filter((s) => s.visibility !== 'visible').length]).toEqual([sheets, cells, hidden]);
});

it('every fixture has cells in order, each with a text or a formula', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.xlsx'))) {
    for (const sheet of read(file.replace('.xlsx', '')).sheets) {
      const places = sheet.cells.map((c) => c.row * 16_384 + c.col);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      expect(sheet.cells.filter((c) => (c.text === '' && c.formula === undefined) || /undefined|NaN/.test(c.text))).toEqual([]);
    }
  }
});

it.each<[string, string, string, unknown[]]>([
  ['kumamoto-r1', 'R1戦略 健診', 'F21', [0.595, '59.5%', 'ROUND(E21/D21,3)']],
  ['kumamoto-r1', 'R1基盤(1)-(4)', 'D21', [18_637, '18,637件', undefined]],
  ['getsuji-saitama-r7', 'KPI総括', 'J9', [6.061111111111111, '6.06日', "AVERAGE('1_業務'!D13:L13)"]],
  ['getsuji-kumamoto-r6', '総括', 'I6', [2379, '2,379', "'8月'!F6"]],
  ['saitama-r7-q3', '1-1 財政運営・業務改革', 'D29', [34_658, '(34,658 件)', undefined]],
  ['tokyo-r5-h1', '1 基盤的保険者機能', 'H17', [0.96, '前年度比96%)', undefined]],
])('%s, %s!%s', (name, sheet, address, expected) => expect(cell(name, sheet, address)).toEqual(expected));

it('shows an era month as the user sees it', () => {
  const found = read('kumamoto-r1').sheets.flatMap((s) => s.cells.filter((c) => c.format.includes('ggge')));
  expect(found.map((c) => c.text)).toContain('令和2年1月');
});

it('knows hidden rows, hidden sheets and merged areas', () => {
  const april = sheetOf('getsuji-kumamoto-r6', '4月');
  expect([[...april.hiddenRows], april.merges.length, rangeAddress(april.merges[0]!)]).toEqual([[13], 37, 'A1:I1']);
  expect(sheetOf('getsuji-saitama-r7', 'R6実績').visibility).toBe('hidden');
  expect(sheetOf('kumamoto-r1', 'リスト').visibility).toBe('hidden');
});
