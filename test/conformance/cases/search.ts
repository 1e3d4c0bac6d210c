import { cellsOf, equal, onSheet, refused } from '../check';
import { SUMMARY } from '../workbook';
import { STRING_MATCH, method } from './pages';
import type { ConformanceCase } from './types';

export const search: readonly ConformanceCase[] = [
  {
    name: 'find gives the first cell that holds the text',
    area: 'search',
    page: `${STRING_MATCH}#find-a-partial-match`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const found = sheet.getRange('A2:E5').find('実施', { completeMatch: false, matchCase: false, searchDirection: 'Forward' }).load('address,values');
      await context.sync();
      equal([cellsOf(found.address), found.values], ['C2', [['実施者数']]]);
    }),
  },
  {
    name: 'a complete match leaves out cells that hold more',
    area: 'search',
    page: `${STRING_MATCH}#find-the-first-matching-cell`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const found = sheet.getRange('A2:E5').find('計', { completeMatch: true, matchCase: false, searchDirection: 'Forward' }).load('address');
      await context.sync();
      equal(cellsOf(found.address), 'A5');
    }),
  },
  {
    name: 'find of a text that is nowhere is refused',
    area: 'search',
    page: `${STRING_MATCH}#find-the-first-matching-cell`,
    run: refused(['ItemNotFound'], SUMMARY, (sheet) => {
      sheet.getUsedRange().find('東支部', { completeMatch: true }).load('address');
    }),
  },
  {
    name: 'findOrNullObject tells whether there is one',
    area: 'search',
    page: method('Range', 'findOrNullObject'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const none = sheet.getUsedRange().findOrNullObject('東支部', { completeMatch: true });
      const some = sheet.getUsedRange().findOrNullObject('南支部', { completeMatch: true }).load('address');
      await context.sync();
      equal([none.isNullObject, cellsOf(some.address)], [true, 'A4']);
    }),
  },
  {
    name: 'findAll gives all cells that hold the text',
    area: 'search',
    page: `${STRING_MATCH}#find-every-matching-cell-on-a-worksheet`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const found = sheet.findAll('北支部', { completeMatch: true, matchCase: false }).load('address,cellCount');
      const none = sheet.findAllOrNullObject('東支部', { completeMatch: true, matchCase: false });
      await context.sync();
      equal([cellsOf(found.address), found.cellCount, none.isNullObject], ['A3', 1, true]);
    }),
  },
];
