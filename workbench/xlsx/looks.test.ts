import { fullBook } from '../../test/roundTrip/fullBook';
import { oneSheet } from '../../test/support/xlsxFile';
import type { CellContent, CellStyle } from '../model/content';
import { tinted } from './colors';
import { openXlsx, UnreadableFileError } from './open';
import { digitWidth, pixelsOfWidth, widthOfPixels } from './sizes';

const content = openXlsx(fullBook(), 'book.xlsx');
const [first, second] = content.sheets;
const at = (row: number, col: number): (CellContent & { look: CellStyle | undefined }) | undefined => {
  const cell = first!.cells.find((each) => each.row === row && each.col === col);
  return cell && { ...cell, look: content.styles[cell.style ?? -1] };
};

it('fonts, theme colours with tint, borders and alignment', () => {
  expect(content.defaultFont).toEqual({ name: 'ＭＳ Ｐゴシック', size: 11 });
  expect(at(0, 0)?.look).toEqual({
    font: { size: 14, bold: true, color: '#376092' },
    fill: '#E6B9B8',
    borders: { left: { line: 'thin', color: '#000000' }, right: { line: 'medium', color: '#0000FF' }, top: { line: 'double', color: '#00FF00' }, bottom: { line: 'slantDashDot', color: '#000000' } },
    horizontal: 'centerAcrossSelection',
    vertical: 'top',
    wrap: true,
  });
  expect(at(1, 3)).toMatchObject({ format: '#,##0;[Red]-#,##0', look: { font: { name: 'メイリオ', italic: true, underline: true, color: '#FF0000' }, locked: false } });
  expect([at(7, 0)?.look, at(7, 2)?.look]).toEqual([{ rotation: 255, indent: 2 }, { rotation: -45 }]);
});

it('cells without a format of their own look like their row or column', () => {
  expect(at(3, 6)).toEqual({ row: 3, col: 6, value: null, style: at(3, 6)!.style, look: { fill: '#FFBFBF' } });
  expect(at(4, 4)).toMatchObject({ value: null, format: '0%' });
  expect(at(3, 3)).toMatchObject({ format: '#,##0;[Red]-#,##0' });
});

it('sizes, panes, protection, names, the sheet in front', () => {
  expect(first).toMatchObject({ rowHeights: { 0: 30 }, columnWidths: { 0: 166, 2: 102, 3: 102, 4: 102 }, defaultRowHeight: 13.5, defaultColumnWidth: 72, hiddenRows: [4], hiddenColumns: [7], frozen: { rows: 1, columns: 0 }, isProtected: false, notes: { B2: '要確認' } });
  expect(second).toMatchObject({ isProtected: true, showGridlines: true, tabColor: null, origin: 7 });
  expect(content.names).toEqual([{ name: '係数', formula: "'一覧 表'!$B$2", sheet: null }, { name: '局所', formula: '控え!$A$1', sheet: '控え' }]);
  expect([content.activeSheet, first!.conditionalFormats]).toEqual([0, [expect.objectContaining({ formula: 'C2>1', fill: '#FFC7CE', fontColor: '#9C0006', stopIfTrue: true })]]);
});

it.each([
  ['4F81BD', -0.249977111117893, '366092'],
  ['FFFFFF', -0.499984740745262, '808080'],
  ['000000', 0.499984740745262, '7F7F7F'],
  ['C0504D', 0.7999816888943144, 'F2DCDB'],
])('%s with tint %d is %s', (color, tint, expected) => {
  // Excel rounds on the way, so a channel may differ by one or two.
  const channels = (text: string): number[] => [0, 2, 4].map((place) => parseInt(text.slice(place, place + 2), 16));
  channels(tinted(color, tint)).forEach((channel, i) => expect(Math.abs(channel - channels(expected)[i]!)).toBeLessThanOrEqual(2));
});

it.each([
  ['Calibri', 11, 7],
  ['ＭＳ Ｐゴシック', 11, 8],
  ['游ゴシック', 11, 8],
  ['Arial', 10, 7],
])('a digit of %s %d is %d pixels wide, and every width comes back', (name, size, digit) => {
  expect(digitWidth({ name, size })).toBe(digit);
  for (let pixels = 1; pixels < 2000; pixels++) expect(pixelsOfWidth(widthOfPixels(pixels, digit), digit)).toBe(pixels);
});

it('a million formatted rows are bounded', () => {
  const rows = Array.from({ length: 300_000 }, (_, i) => `<row r="${i + 1}" ht="20"><c r="A${i + 1}" s="1"/></row>`).join('');
  const book = openXlsx(oneSheet(rows, { styles: '<cellXfs><xf/><xf numFmtId="9"/></cellXfs>', before: '<cols><col min="1" max="16384" width="3" style="1"/></cols>' }), 'big.xlsx');
  expect(book.sheets[0]!.cells.length).toBeLessThanOrEqual(200_000);
  expect(Object.keys(book.sheets[0]!.rowHeights).length).toBeLessThanOrEqual(100_000);
  expect(Object.keys(book.sheets[0]!.columnWidths)).toHaveLength(256);
});

it.each(['<cellXfs', '<cellXfs><xf numFmtId="x" fontId="99" fillId="-1"/></cellXfs>', '<fonts><font><color theme="77" tint="9"/><sz val="NaN"/></font></fonts><cellXfs><xf/></cellXfs>'])('odd styles %s are read or refused, in Japanese', (styles) => {
  let refused: unknown;
  try {
    openXlsx(oneSheet('<row r="1"><c r="A1" s="0"><v>1</v></c></row>', { styles }), 'odd.xlsx');
  } catch (error) {
    refused = error;
  }
  expect(refused === undefined || refused instanceof UnreadableFileError).toBe(true);
});
