import { cellsOf, equal, onSheet, read, refuses } from '../check';
import { BLANK, SUMMARY } from '../workbook';
import { OR_NULL, method, officeProperty } from './pages';
import type { ConformanceCase } from './types';

const RESOURCES = 'https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#untrack-unneeded-proxy-objects';

export const contexts: readonly ConformanceCase[] = [
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
