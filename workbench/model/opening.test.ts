import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Cell } from '../../src/core/snapshot/workbook';
import { displayText } from '../../src/core/snapshot/display/displayText';
import { readWorkbook } from '../../src/workbookFile/readWorkbook';
import { openXlsx } from '../xlsx/open';
import type { CellContent } from './content';
import { closeModels, openTest, testBook, testSheet } from './testBook';

const FIXTURES = path.join(__dirname, '..', '..', 'test', 'fixtures');
const books = readdirSync(FIXTURES).filter((name) => name.endsWith('.xlsx'));

afterEach(closeModels);

test.each(books)('opening and giving back %s changes nothing', async (name) => {
  const content = openXlsx(readFileSync(path.join(FIXTURES, name)), name);
  const { model } = await openTest(content);
  await model.settled();
  expect(model.content()).toEqual(content);
});

test.each(books)('the cells of %s are those that the file reader finds', async (name) => {
  const bytes = readFileSync(path.join(FIXTURES, name));
  const { model } = await openTest(openXlsx(bytes, name));
  const expected = readWorkbook(bytes, name);
  expect(model.sheets.map((sheet) => sheet.name)).toEqual(expected.sheets.map((sheet) => sheet.name));
  model.sheets.forEach((sheet, index) => {
    const found: Cell[] = [];
    sheet.forEachCell(sheet.usedRange(false)!, (row, col, { value, formula, error, format }) => {
      if (value === null && formula === undefined && error === undefined) return;
      found.push({ row, col, value, text: error ?? displayText(value, format), format, ...(formula === undefined ? {} : { formula }), ...(error === undefined ? {} : { error }) });
    });
    expect(found).toEqual(expected.sheets[index]!.cells);
    expect(sheet.merges).toEqual(expected.sheets[index]!.merges);
  });
});

test('whatever a cell holds stays what it is', async () => {
  const cells: CellContent[] = [
    { row: 0, col: 0, value: 1.1 },
    { row: 0, col: 1, value: '00123' },
    { row: 0, col: 2, value: '1-2' },
    { row: 0, col: 3, value: '12', style: 0, format: '@' },
    { row: 0, col: 4, value: 'TRUE' },
    { row: 0, col: 5, value: true },
    { row: 0, col: 6, value: false },
    { row: 0, col: 7, value: '' },
    { row: 0, col: 8, value: null, style: 0 },
    { row: 1, col: 0, value: null, error: '#N/A' },
    { row: 1, col: 1, value: '#N/A' },
    { row: 1, col: 2, value: null, error: '#DIV/0!', formula: 'A1/0' },
    { row: 1, col: 3, value: '', formula: 'IF(A1>0,"",1)' },
    { row: 1, col: 4, value: '#REF!', formula: '"#REF!"' },
    { row: 1, col: 5, value: null, error: '#REF!', formula: '#REF!' },
    { row: 1, col: 6, value: null, error: '#SPILL!' },
    { row: 2, col: 0, value: 45748, format: '[$-411]ggge"年"m"月"' },
    { row: 2, col: 1, value: -5, format: '#,##0;"▲"#,##0' },
    { row: 2, col: 2, value: 777, formula: 'A1+1' },
    { row: 2, col: 3, value: 0.1 + 0.2 },
    { row: 2, col: 4, value: 'a\nb' },
    { row: 2, col: 5, value: '=1+1' },
    { row: 2, col: 6, value: "'x" },
    { row: 2, col: 7, value: 5, formula: '_xlfn.IFS(TRUE,5)' },
  ];
  const content = testBook([testSheet(cells)], { styles: [{ font: { bold: true } }] });
  const { model } = await openTest(content);
  await model.settled();
  expect(model.content()).toEqual(content);
});

test('everything about a sheet stays what it is', async () => {
  const sheet = testSheet([{ row: 3, col: 2, value: 1 }], {
    origin: 7,
    visibility: 'veryHidden',
    merges: [{ top: 0, left: 0, bottom: 1, right: 4 }],
    rowHeights: { 0: 13.15, 5: 40 },
    columnWidths: { 1: 123.5 },
    hiddenRows: [5, 9],
    hiddenColumns: [2],
    notes: { C4: '注意' },
    tabColor: '#FF0000',
    isProtected: true,
    frozen: { rows: 2, columns: 1 },
    showGridlines: false,
    conditionalFormats: [{ id: 'f1', ranges: [{ top: 0, left: 0, bottom: 3, right: 3 }], formula: 'A1>1', fill: '#FFFF00', fontColor: null, stopIfTrue: true }],
  });
  const content = testBook([testSheet([], { name: '表紙', origin: 1 }), sheet], {
    date1904: true,
    activeSheet: 0,
    defaultFont: { name: 'MS Pゴシック', size: 11 },
    settings: { profile: '{"version":1}' },
    names: [
      { name: '対象', formula: '月次!$C$4', sheet: null },
      { name: '率', formula: '月次!$C$4/2', sheet: '月次' },
      { name: '_xlnm.Print_Area', formula: '月次!$A$1:$C$4', sheet: '月次' },
    ],
  });
  const { model } = await openTest(content);
  expect(model.content()).toEqual(content);
  const second = model.sheets[1]!;
  expect(second).toMatchObject({ name: '月次', visibility: 'veryHidden', isProtected: true, tabColor: '#FF0000', showGridlines: false, frozen: { rows: 2, columns: 1 }, id: '{00000000-0001-0000-0100-000000000000}' });
  expect([second.rowHeight(0), second.rowHeight(1), second.columnWidth(1), second.columnWidth(0)]).toEqual([13.15, 18.75, 123.5, 72]);
  expect([second.isRowHidden(5), second.isRowHidden(4), second.isColumnHidden(2), second.isColumnHidden(0)]).toEqual([true, false, true, false]);
});

test('styles come back as they were, whatever the engine makes of them', async () => {
  const styles = [
    { font: { name: '游明朝', size: 10.5, bold: true, italic: true, underline: true, strikethrough: false, color: '#112233' }, fill: '#FFEE00' },
    { borders: { top: { line: 'slantDashDot', color: '#000000' }, right: { line: 'hair', color: '#FF0000' } }, horizontal: 'distributed', vertical: 'justify' },
    { rotation: 255, wrap: true, indent: 3, locked: false },
    { rotation: -45, horizontal: 'centerAcrossSelection', wrap: false },
    { fill: '#FFEE00' },
    { fill: '#FFEE00' },
  ] as const;
  const cells = styles.map((_, style) => ({ row: 0, col: style, value: style, style }));
  const content = testBook([testSheet([...cells, { row: 1, col: 0, value: null, style: 0, format: '0.0%' }])], { styles });
  const { model } = await openTest(content);
  expect(model.content()).toEqual(content);
});

test('a workbook of 250,000 cells opens without calculating', async () => {
  const cells: CellContent[] = [];
  for (let row = 0; row < 4166; row++) {
    for (let col = 0; col < 59; col++) cells.push({ row, col, value: row * col });
    cells.push({ row, col: 59, value: -1, formula: `SUM(A${row + 1}:BG${row + 1})` });
  }
  const start = performance.now();
  const { sheet, model } = await openTest(testBook([testSheet(cells)]));
  await model.settled();
  let count = 0;
  sheet.forEachCell(sheet.usedRange(true)!, () => count++);
  const taken = performance.now() - start;
  expect(count).toBe(cells.length);
  expect(sheet.cell(10, 59)).toMatchObject({ value: -1 });
  // Well under two seconds here; the limit leaves room for slower machines.
  expect(taken).toBeLessThan(8000);
  process.stdout.write(`opened and read in ${taken.toFixed(0)} ms\n`);
}, 60_000);
