import { LAST_COLUMN, LAST_ROW } from '../../src/core/snapshot/address';
import { absoluteAddress, addressOf, parseArea, quotedSheetName, splitAddress, splitList, WHOLE_SHEET } from './area';

test.each([
  ['B5', { top: 4, left: 1, bottom: 4, right: 1 }],
  ['$A$1:C3', { top: 0, left: 0, bottom: 2, right: 2 }],
  ['C3:A1', { top: 0, left: 0, bottom: 2, right: 2 }],
  ['A:C', { top: 0, left: 0, bottom: LAST_ROW, right: 2 }],
  ['2:3', { top: 1, left: 0, bottom: 2, right: LAST_COLUMN }],
])('%s is an area', (text, area) => {
  expect(parseArea(text)).toEqual(area);
});

test.each(['A0', 'XFE1', 'A1048577', '対象者', 'A1:', 'R1C1'])('%s is none', (text) => {
  expect(parseArea(text)).toBeNull();
});

test.each(['B5', 'A1:C3', 'A:C', '2:3'])('%s is written as it was read', (text) => {
  expect(addressOf(parseArea(text)!)).toBe(text);
});

test('all cells of a sheet are written as rows', () => {
  expect(addressOf(WHOLE_SHEET)).toBe('1:1048576');
});

test('names hold addresses with dollar signs', () => {
  expect(absoluteAddress(parseArea('A1:C3')!)).toBe('$A$1:$C$3');
});

test.each([
  ['Sheet1', 'Sheet1'],
  ['集計', '集計'],
  ['北 支部', "'北 支部'"],
  ["O'Brien", "'O''Brien'"],
  ['A1', "'A1'"],
  ['2025', "'2025'"],
])('%s stands before an address as %s', (name, quoted) => {
  expect(quotedSheetName(name)).toBe(quoted);
  expect(splitAddress(`${quoted}!B2`)).toEqual({ sheet: name, local: 'B2' });
});

test('lists are parted by commas and semicolons, not within quotes', () => {
  expect(splitList("A1, 'x,y'!B2;C3")).toEqual(['A1', "'x,y'!B2", 'C3']);
});
