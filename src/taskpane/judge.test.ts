import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../core/check';
import { defaultSettings } from '../core/settings';
import { placeOf } from '../report/view';
import { readWorkbook } from '../workbookFile/readWorkbook';
import { checkResultSchema, referenceKey } from './checkResult';
import { judge } from './judge';

const name = 'saitama-r7-q3.xlsx';
const workbook = readWorkbook(readFileSync(join(__dirname, '../../test/fixtures', name)), name);
const result = judge(workbook, defaultSettings);

it('gives the report of the engine', () => {
  expect(result.report).toEqual(check(workbook, defaultSettings));
  expect(result.report.findings.length).toBeGreaterThan(0);
});

it('tells what stands in each cell that a finding names', () => {
  const { findings } = result.report;
  for (const finding of findings) {
    for (const reference of [finding.cell, ...finding.evidence]) {
      const { sheet, cell } = placeOf(reference, finding.sheet);
      const shown = workbook.sheets.find((one) => one.name === sheet)?.cells.find((one) => `${columnName(one.col)}${one.row + 1}` === cell)?.text ?? '';
      expect(result.texts.get(referenceKey(sheet, cell)) ?? '').toBe(shown);
    }
  }
});

it('names the rules that found something', () => {
  expect([...result.ruleTitles.keys()].sort()).toEqual([...new Set(result.report.findings.map((finding) => finding.rule))].sort());
  expect(checkResultSchema.parse(result)).toEqual(result);
});

const columnName = (col: number): string => (col < 26 ? '' : columnName(Math.floor(col / 26) - 1)) + String.fromCharCode(65 + (col % 26));
