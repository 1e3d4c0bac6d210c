import { equal, refuses } from '../check';
import { BLANK, ENTRY, HIDDEN, SUMMARY } from '../workbook';
import { MODEL, OR_NULL, method, officeMethod, officeProperty, type } from './pages';
import type { ConformanceCase } from './types';

/* eslint-disable office-addins/no-empty-load, office-addins/load-object-before-read, office-addins/call-sync-before-read -- these cases do on purpose what the rules warn of */

const NAMES = [SUMMARY, ENTRY, HIDDEN, BLANK];

export const loadOptions: readonly ConformanceCase[] = [
  {
    name: '$top gives only the first items of a collection',
    area: 'loading',
    page: type('interfaces.collectionloadoptions'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load({ name: true, $top: 2 });
      await context.sync();
      equal(sheets.items.map((sheet) => sheet.name), [SUMMARY, ENTRY]);
    }),
  },
  {
    name: '$skip leaves out items at the start, and $top counts from there',
    area: 'loading',
    page: type('interfaces.collectionloadoptions'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load({ name: true, $skip: 1, $top: 2 });
      await context.sync();
      equal(sheets.items.map((sheet) => sheet.name), [ENTRY, HIDDEN]);
    }),
  },
  {
    name: 'top and skip of a select mean the same',
    area: 'loading',
    page: officeProperty('officeextension.loadoption', 'top'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load({ select: 'name', skip: 3, top: 5 });
      await context.sync();
      equal(sheets.items.map((sheet) => sheet.name), [BLANK]);
    }),
  },
  {
    name: 'load without names loads all scalar properties',
    area: 'loading',
    page: `${MODEL}#calling-load-without-parameters-not-recommended`,
    run: ({ Excel }) => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(SUMMARY).getRange('B3');
      range.load();
      await context.sync();
      equal([range.values, range.formulas, range.text, range.numberFormat, range.rowIndex, range.rowCount], [[[1200]], [[1200]], [['1,200']], [['#,##0']], 2, 1]);
    }),
  },
  {
    name: 'context.load does what the object’s own load does',
    area: 'loading',
    page: officeMethod('officeextension.clientrequestcontext', 'load'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(ENTRY);
      context.load(sheet, 'name,position');
      await context.sync();
      equal([sheet.name, sheet.position], [ENTRY, 1]);
    }),
  },
  {
    name: 'the result of a method is there only after sync',
    area: 'loading',
    page: `${MODEL}#clientresult`,
    run: ({ Excel }) => Excel.run(async (context) => {
      const count = context.workbook.worksheets.getCount();
      await refuses(() => count.value, 'ValueNotLoaded');
      await context.sync();
      equal(count.value, 4);
    }),
  },
  {
    name: 'toJSON holds what was loaded and nothing else',
    area: 'loading',
    page: method('Range', 'toJSON'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(ENTRY).getRange('B1');
      range.load('values,format/fill/color');
      await context.sync();
      const json: unknown = JSON.parse(JSON.stringify(range));
      equal(json, { values: [[5]], format: { fill: { color: '#FFFFCC' } } });
    }),
  },
  {
    name: 'toJSON of a collection holds its items',
    area: 'loading',
    page: method('WorksheetCollection', 'toJSON'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('name');
      await context.sync();
      equal(sheets.toJSON().items?.map((sheet) => sheet.name), NAMES);
    }),
  },
  {
    name: 'isNullObject needs no load, only a sync',
    area: 'loading',
    page: OR_NULL,
    run: ({ Excel }) => Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('ありません');
      const present = context.workbook.worksheets.getItemOrNullObject(SUMMARY);
      await context.sync();
      equal([missing.isNullObject, present.isNullObject], [true, false]);
    }),
  },
];
