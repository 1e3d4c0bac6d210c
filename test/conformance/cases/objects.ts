import { equal, onSheet, read } from '../check';
import { BLANK, ENTRY, SUMMARY } from '../workbook';
import { MODEL, officeProperty } from './pages';
import type { ConformanceCase } from './types';

export const objects: readonly ConformanceCase[] = [
  {
    name: 'requests run in the order in which they were queued',
    area: 'objects',
    page: `${MODEL}#proxy-objects`,
    run: onSheet(BLANK, async (sheet, context) => {
      const before = sheet.getRange('A1').load('values');
      const range = sheet.getRange('A1');
      range.values = [[1]];
      const between = sheet.getRange('A1').load('values');
      range.values = [[2]];
      const after = sheet.getRange('A1').load('values');
      await context.sync();
      equal([before.values, between.values, after.values], [[['']], [[1]], [[2]]]);
    }),
  },
  {
    name: 'nothing reaches the workbook before sync',
    area: 'objects',
    page: `${MODEL}#proxy-objects`,
    run: onSheet(BLANK, async (sheet, context, host) => {
      sheet.getRange('A1').values = [['まだ']];
      equal(await read(host, BLANK, 'A1', 'values'), [['']], 'before');
      await context.sync();
      equal(await read(host, BLANK, 'A1', 'values'), [['まだ']], 'after');
    }),
  },
  {
    name: 'run sends what is still queued at its end',
    area: 'objects',
    page: `${MODEL}#sync`,
    run: async (host) => {
      await host.Excel.run((context) => {
        context.workbook.worksheets.getItem(BLANK).getRange('A1').values = [['最後']];
        return Promise.resolve();
      });
      equal(await read(host, BLANK, 'A1', 'values'), [['最後']]);
    },
  },
  {
    name: 'run gives what its function gives',
    area: 'objects',
    page: `${MODEL}#run-function`,
    run: async ({ Excel }) => {
      equal(await Excel.run((context) => context.sync().then(() => '結果')), '結果');
    },
  },
  {
    name: 'sync hands its argument through',
    area: 'objects',
    page: `${officeProperty('officeextension.clientrequestcontext', 'sync')}(1)`,
    run: ({ Excel }) => Excel.run(async (context) => {
      equal(await context.sync('そのまま'), 'そのまま');
    }),
  },
  {
    name: 'an object serves for several syncs',
    area: 'objects',
    page: `${MODEL}#performance-tip-minimize-the-number-of-proxy-objects-created`,
    run: onSheet(BLANK, async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[1, 2]];
      range.load('values');
      await context.sync();
      equal(range.values, [[1, 2]]);
      range.values = [[3, 4]];
      range.load('values');
      await context.sync();
      equal(range.values, [[3, 4]]);
    }),
  },
  {
    name: 'a loaded value is a copy that a later load renews',
    area: 'objects',
    page: `${MODEL}#load`,
    run: onSheet(SUMMARY, async (sheet, context, host) => {
      const range = sheet.getRange('B3').load('values');
      await context.sync();
      await host.controls.userEdits(SUMMARY, 'B3', 1300);
      equal(range.values, [[1200]], 'still the old copy');
      range.load('values');
      await context.sync();
      equal(range.values, [[1300]], 'renewed');
    }),
  },
  {
    name: 'set writes several properties, nested ones included',
    area: 'objects',
    page: `${MODEL}#set`,
    run: onSheet(BLANK, async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.set({ values: [[0.5]], numberFormat: [['0.00%']], format: { fill: { color: '#4472C4' }, font: { name: 'Verdana', color: '#FF0000' } } });
      range.load('text,format/fill/color,format/font/name,format/font/color');
      await context.sync();
      equal([range.text, range.format.fill.color, range.format.font.name, range.format.font.color], [[['50.00%']], '#4472C4', 'Verdana', '#FF0000']);
    }),
  },
  {
    name: 'an object follows the sheet that is renamed',
    area: 'objects',
    page: 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets#get-worksheets',
    run: onSheet(ENTRY, async (sheet, context, host) => {
      sheet.load('id');
      await context.sync();
      await host.controls.userRenamesSheet(ENTRY, '入力欄');
      const renamed = context.workbook.worksheets.getItem(sheet.id).load('name');
      sheet.load('name');
      await context.sync();
      equal([renamed.name, sheet.name], ['入力欄', '入力欄']);
    }),
  },
];
