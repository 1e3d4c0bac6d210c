import { cellsOf, equal, onSheet, read, refuses } from '../check';
import { BLANK, ENTRY, SUMMARY } from '../workbook';
import { MODEL, OR_NULL, method, officeProperty } from './pages';
import type { ConformanceCase } from './types';

const RESOURCES = 'https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#untrack-unneeded-proxy-objects';

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
  {
    name: 'a tracked range is used in a later run',
    area: 'objects',
    page: method('Range', 'track'),
    run: async ({ Excel }) => {
      const range = await Excel.run(async (context) => {
        const kept = context.workbook.worksheets.getItem(SUMMARY).getRange('B3');
        kept.track();
        await context.sync();
        return kept;
      });
      await Excel.run(range, async (context) => {
        range.load('values');
        await context.sync();
        equal(range.values, [[1200]]);
        range.untrack();
        await context.sync();
      });
    },
  },
  {
    name: 'a range that is not tracked cannot be used after its run',
    area: 'objects',
    page: officeProperty('officeextension.errorcodes', 'invalidObjectPath'),
    run: async ({ Excel }) => {
      const range = await Excel.run(async (context) => {
        const lost = context.workbook.worksheets.getItem(SUMMARY).getRange('B3');
        lost.load('address');
        await context.sync();
        return lost;
      });
      await refuses(async () => {
        range.load('values');
        await range.context.sync();
      }, 'InvalidObjectPath');
    },
  },
  {
    name: 'objects of an earlier run keep its context when they are handed to run',
    area: 'objects',
    page: 'https://learn.microsoft.com/javascript/api/excel#excel-excel-run-function(2)',
    run: async ({ Excel }) => {
      const sheet = await Excel.run(async (context) => {
        const kept = context.workbook.worksheets.getItem(SUMMARY).load('name');
        await context.sync();
        return kept;
      });
      await Excel.run(sheet, async (context) => {
        equal(context === sheet.context, true, 'same context');
        sheet.load('position');
        await context.sync();
        equal(sheet.position, 0);
      });
    },
  },
  {
    name: 'objects of two contexts do not mix',
    area: 'objects',
    page: officeProperty('officeextension.errorcodes', 'invalidRequestContext'),
    run: async ({ Excel }) => {
      const other = await Excel.run((context) => Promise.resolve(context.workbook.worksheets.getItem(SUMMARY).getRange('A1')));
      await refuses(() => Excel.run(async (context) => {
        context.workbook.worksheets.getItem(SUMMARY).getRange('B2').getBoundingRect(other).load('address');
        await context.sync();
      }), 'InvalidRequestContext');
    },
  },
  {
    name: 'a range may be untracked at once and is still written',
    area: 'objects',
    page: RESOURCES,
    run: onSheet(BLANK, async (sheet, context, host) => {
      const block = sheet.getRange('A1:C3');
      for (let row = 0; row < 3; row++) {
        for (let column = 0; column < 3; column++) {
          const cell = block.getCell(row, column);
          cell.values = [[row * column]];
          cell.untrack();
        }
      }
      await context.sync();
      equal(await read(host, BLANK, 'A1:C3', 'values'), [[0, 0, 0], [0, 1, 2], [0, 2, 4]]);
    }),
  },
  {
    name: 'a null object is a proxy object, never null',
    area: 'objects',
    page: OR_NULL,
    run: ({ Excel }) => Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('ありません');
      missing.load('name');
      await context.sync();
      equal([typeof missing, missing.isNullObject], ['object', true]);
    }),
  },
  {
    name: 'what is asked of a null object is null as well',
    area: 'objects',
    page: officeProperty('officeextension.clientobject', 'isNullObject'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItemOrNullObject('ありません').getUsedRangeOrNullObject(true);
      range.load('address');
      await context.sync();
      equal(range.isNullObject, true);
    }),
  },
  {
    name: 'a missing sheet is made and used in the next batch',
    area: 'objects',
    page: OR_NULL,
    run: ({ Excel }) => Excel.run(async (context) => {
      let sheet = context.workbook.worksheets.getItemOrNullObject('データ');
      await context.sync();
      if (sheet.isNullObject) sheet = context.workbook.worksheets.add('データ');
      sheet.position = 1;
      const used = sheet.getUsedRange().load('address');
      sheet.load('name,position');
      await context.sync();
      equal([sheet.name, sheet.position, cellsOf(used.address)], ['データ', 1, 'A1']);
    }),
  },
];
