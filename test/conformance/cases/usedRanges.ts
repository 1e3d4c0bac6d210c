import { cellsOf, equal, onSheet, refused } from '../check';
import { BLANK, ENTRY, HIDDEN, SUMMARY } from '../workbook';
import { RANGES_GET, method } from './pages';
import type { ConformanceCase } from './types';

export const usedRanges: readonly ConformanceCase[] = [
  {
    name: 'the used range goes round all cells with a value or formatting',
    area: 'used ranges',
    page: `${RANGES_GET}#get-the-used-range`,
    run: onSheet(HIDDEN, async (sheet, context) => {
      const range = sheet.getUsedRange().load('address');
      await context.sync();
      equal(range.address, `${HIDDEN}!A1:C3`);
    }),
  },
  {
    name: 'with valuesOnly, formatting does not count',
    area: 'used ranges',
    page: method('Worksheet', 'getUsedRange'),
    run: onSheet(HIDDEN, async (sheet, context) => {
      const range = sheet.getUsedRange(true).load('address');
      await context.sync();
      equal(cellsOf(range.address), 'A1');
    }),
  },
  {
    name: 'the used range of a blank sheet is its first cell',
    area: 'used ranges',
    page: method('Worksheet', 'getUsedRange'),
    run: onSheet(BLANK, async (sheet, context) => {
      const range = sheet.getUsedRange().load('address,values');
      await context.sync();
      equal([cellsOf(range.address), range.values], ['A1', [['']]]);
    }),
  },
  {
    name: 'the used range of a blank sheet is a null object where one is asked for',
    area: 'used ranges',
    page: method('Worksheet', 'getUsedRangeOrNullObject'),
    run: onSheet(BLANK, async (sheet, context) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      equal(range.isNullObject, true);
    }),
  },
  {
    name: 'a formula that shows nothing is still used',
    area: 'used ranges',
    page: method('Worksheet', 'getUsedRange'),
    run: onSheet(ENTRY, async (sheet, context) => {
      sheet.getRange('D4').formulas = [['=IF(B1>0,"","なし")']];
      const range = sheet.getUsedRange(false).load('address');
      await context.sync();
      equal(cellsOf(range.address), 'A1:D4');
    }),
  },
  {
    name: 'the used part of whole columns is bounded and has values',
    area: 'used ranges',
    page: 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded#key-points',
    run: onSheet(SUMMARY, async (sheet, context) => {
      const range = sheet.getRange('B:C').getUsedRange(true).load('address,values');
      await context.sync();
      equal([cellsOf(range.address), range.values[1]], ['B2:C12', [1200, 780]]);
    }),
  },
  {
    name: 'a range without a used cell has no used range',
    area: 'used ranges',
    page: method('Range', 'getUsedRange'),
    run: refused(['ItemNotFound'], SUMMARY, (sheet) => {
      sheet.getRange('H1:K20').getUsedRange(true).load('address');
    }),
  },
  {
    name: 'a range without a used cell gives a null object where one is asked for',
    area: 'used ranges',
    page: method('Range', 'getUsedRangeOrNullObject'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const none = sheet.getRange('H1:K20').getUsedRangeOrNullObject(true);
      const some = sheet.getRange('A6:K8').getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      equal([none.isNullObject, cellsOf(some.address)], [true, 'A7:B8']);
    }),
  },
  {
    name: 'the used range grows with what is written and shrinks with what is cleared',
    area: 'used ranges',
    page: method('Worksheet', 'getUsedRange'),
    run: onSheet(BLANK, async (sheet, context) => {
      sheet.getRange('C2:D5').values = [[1, 2], [3, 4], [5, 6], [7, 8]];
      const grown = sheet.getUsedRange(true).load('address');
      await context.sync();
      equal(cellsOf(grown.address), 'C2:D5');
      sheet.getRange('D2:D5').clear();
      const shrunk = sheet.getUsedRange(true).load('address');
      await context.sync();
      equal(cellsOf(shrunk.address), 'C2:C5');
    }),
  },
];
