import { equal, holds, refuses } from '../check';
import { BLANK, ENTRY, HIDDEN, SUMMARY } from '../workbook';
import { MODEL, method, officeProperty, type } from './pages';
import type { ConformanceCase } from './types';

/* eslint-disable office-addins/no-navigational-load, office-addins/load-object-before-read, office-addins/call-sync-before-read, office-addins/call-sync-after-load -- these cases do on purpose what the rules warn of */

const NAMES = [SUMMARY, ENTRY, HIDDEN, BLANK];

export const loading: readonly ConformanceCase[] = [
  {
    name: 'a property that was not loaded cannot be read',
    area: 'loading',
    page: officeProperty('officeextension.errorcodes', 'propertyNotLoaded'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SUMMARY);
      await context.sync();
      await refuses(() => sheet.name, 'PropertyNotLoaded');
    }),
  },
  {
    name: 'a loaded property cannot be read before sync',
    area: 'loading',
    page: MODEL,
    run: ({ Excel }) => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(SUMMARY).getRange('A1:B2');
      range.load('address');
      await refuses(() => range.address, 'PropertyNotLoaded');
      await context.sync();
      holds(range.address.endsWith('!A1:B2'), `${range.address} ends with the cells`);
      await refuses(() => range.values, 'PropertyNotLoaded');
    }),
  },
  {
    name: 'load takes names separated by commas',
    area: 'loading',
    page: method('Range', 'load'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(SUMMARY).getRange('B3:C4');
      range.load('rowCount, columnCount');
      await context.sync();
      equal([range.rowCount, range.columnCount], [2, 2]);
    }),
  },
  {
    name: 'load takes an array of names',
    area: 'loading',
    page: method('Range', 'load'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(SUMMARY).getRange('B3:C4');
      range.load(['rowIndex', 'columnIndex']);
      await context.sync();
      equal([range.rowIndex, range.columnIndex], [2, 1]);
    }),
  },
  {
    name: 'load takes an object of properties to load, nested ones included',
    area: 'loading',
    page: type('interfaces.rangeloadoptions'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(SUMMARY).getRange('A1');
      range.load({ values: true, format: { fill: { color: true } } });
      await context.sync();
      equal(range.values, [['支部別 特定健診 実施状況']]);
      equal(range.format.fill.color, '#DDEBF7');
      await refuses(() => range.text, 'PropertyNotLoaded');
    }),
  },
  {
    name: 'load takes select and expand',
    area: 'loading',
    page: method('Range', 'load'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(SUMMARY).getRange('A1');
      range.load({ select: 'values,worksheet/name', expand: 'worksheet' });
      await context.sync();
      equal(range.values, [['支部別 特定健診 実施状況']]);
      equal(range.worksheet.name, SUMMARY);
    }),
  },
  {
    name: 'a path with slashes loads a property of a navigation property and nothing else',
    area: 'loading',
    page: `${MODEL}#scalar-and-navigation-properties`,
    run: ({ Excel }) => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(SUMMARY).getRange('A1');
      range.load('format/font/size, format/fill/color');
      await context.sync();
      equal([range.format.font.size, range.format.fill.color], [14, '#DDEBF7']);
      await refuses(() => range.format.font.bold, 'PropertyNotLoaded');
    }),
  },
  {
    name: 'loading a property of a collection loads it for every item, in the order of the tabs',
    area: 'loading',
    page: `${MODEL}#load-from-a-collection`,
    run: ({ Excel }) => Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('name');
      await context.sync();
      equal(sheets.items.map((sheet) => sheet.name), NAMES);
    }),
  },
  {
    name: 'the items of a collection may be named in the path',
    area: 'loading',
    page: 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets#get-worksheets',
    run: ({ Excel }) => Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('items/name,items/visibility');
      await context.sync();
      equal(sheets.items.map((sheet) => [sheet.name, sheet.visibility]), NAMES.map((name) => [name, name === HIDDEN ? 'Hidden' : 'Visible']));
    }),
  },
  {
    name: 'loading items alone gives items that can be written to',
    area: 'loading',
    page: `${MODEL}#load-from-a-collection`,
    run: ({ Excel }) => Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('items');
      await context.sync();
      equal(sheets.items.length, 4);
      sheets.items[1]!.name = '入力2';
      sheets.load('name');
      await context.sync();
      equal(sheets.items.map((sheet) => sheet.name), [SUMMARY, '入力2', HIDDEN, BLANK]);
    }),
  },
  {
    name: 'the items of a collection that was not loaded cannot be read',
    area: 'loading',
    page: `${MODEL}#load-from-a-collection`,
    run: ({ Excel }) => Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      await context.sync();
      await refuses(() => sheets.items, 'PropertyNotLoaded');
    }),
  },
];
