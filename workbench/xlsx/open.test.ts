import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell } from '../../src/core/snapshot/workbook';
import { readWorkbook } from '../../src/workbookFile/readWorkbook';
import { openXlsx } from './open';

const folder = join(__dirname, '../../test/fixtures');
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));

it.each(fixtures)('%s: cells, merges, hidden lines and notes are those of the file reader', (file) => {
  const bytes = readFileSync(join(folder, file));
  const content = openXlsx(bytes, file);
  const book = readWorkbook(bytes, file);
  expect(content.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(book.sheets.map(({ name, visibility }) => [name, visibility]));
  content.sheets.forEach((sheet, i) => {
    const read = book.sheets[i]!;
    const filled = sheet.cells.filter(({ value, formula, error }) => value !== null || formula !== undefined || error !== undefined);
    const plainly = ({ row, col, value, formula, error, format = 'General' }: Partial<Cell>): unknown[] => [row, col, value, formula, error, format];
    expect(filled.map(plainly)).toEqual(read.cells.map(plainly));
    expect(sheet.merges).toEqual(read.merges);
    expect(new Set(sheet.hiddenRows)).toEqual(read.hiddenRows);
    expect(new Set(sheet.hiddenColumns)).toEqual(read.hiddenColumns);
    expect(new Map(Object.entries(sheet.notes))).toEqual(read.notes);
  });
});
