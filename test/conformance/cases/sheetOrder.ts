import { equal, onSheet, refused, refuses } from '../check';
import { sheetNames } from '../sheetNames';
import { BLANK, ENTRY, HIDDEN, SUMMARY } from '../workbook';
import { ERRORS, WORKSHEETS, WORKSHEET_DISPLAY, method, property } from './pages';
import type { ConformanceCase } from './types';

const NAMES = [SUMMARY, ENTRY, HIDDEN, BLANK];

export const sheetOrder: readonly ConformanceCase[] = [
  {
    name: 'a sheet is activated',
    area: 'worksheets',
    page: `${WORKSHEETS}#set-the-active-worksheet`,
    run: onSheet(ENTRY, async (sheet, context) => {
      sheet.activate();
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      equal(active.name, ENTRY);
    }),
  },
  {
    name: 'the active sheet is the one that the user shows',
    area: 'worksheets',
    page: `${WORKSHEETS}#get-the-active-worksheet`,
    run: async ({ Excel, controls }) => {
      await controls.userActivates(BLANK);
      await Excel.run(async (context) => {
        const active = context.workbook.worksheets.getActiveWorksheet().load('name');
        await context.sync();
        equal(active.name, BLANK);
      });
    },
  },
  {
    name: 'first and last sheet, with and without hidden ones',
    area: 'worksheets',
    page: `${WORKSHEETS}#reference-worksheets-by-relative-position`,
    run: ({ Excel }) => Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const [first, last] = [sheets.getFirst().load('name'), sheets.getLast().load('name')];
      const [all, visible] = [sheets.getCount(), sheets.getCount(true)];
      await context.sync();
      equal([first.name, last.name, all.value, visible.value], [SUMMARY, BLANK, 4, 3]);
    }),
  },
  {
    name: 'next and previous sheet may skip hidden ones',
    area: 'worksheets',
    page: method('Worksheet', 'getNext'),
    run: onSheet(ENTRY, async (sheet, context) => {
      const found = [sheet.getNext(), sheet.getNext(true), sheet.getPrevious()].map((other) => other.load('name'));
      await context.sync();
      equal(found.map(({ name }) => name), [HIDDEN, BLANK, SUMMARY]);
    }),
  },
  {
    name: 'there is nothing after the last sheet',
    area: 'worksheets',
    page: `${WORKSHEETS}#get-the-next-worksheet`,
    run: async (host) => {
      await refused(['ItemNotFound'], BLANK, (sheet) => {
        sheet.getNext().load('name');
      })(host);
      await onSheet(BLANK, async (sheet, context) => {
        const none = sheet.getNextOrNullObject();
        await context.sync();
        equal(none.isNullObject, true);
      })(host);
    },
  },
  {
    name: 'a sheet is moved by its position',
    area: 'worksheets',
    page: `${WORKSHEETS}#move-a-worksheet`,
    run: async (host) => {
      await onSheet(BLANK, async (sheet, context) => {
        sheet.position = 0;
        await context.sync();
      })(host);
      equal(await sheetNames(host), [BLANK, SUMMARY, ENTRY, HIDDEN]);
    },
  },
  {
    name: 'a sheet is hidden and shown',
    area: 'worksheets',
    page: `${WORKSHEETS}#set-worksheet-visibility`,
    run: ({ Excel }) => Excel.run(async (context) => {
      const [entry, kept] = [context.workbook.worksheets.getItem(ENTRY), context.workbook.worksheets.getItem(HIDDEN)];
      entry.visibility = 'Hidden';
      kept.visibility = 'Visible';
      entry.load('visibility');
      kept.load('visibility');
      await context.sync();
      equal([entry.visibility, kept.visibility], ['Hidden', 'Visible']);
    }),
  },
  {
    name: 'a sheet is deleted',
    area: 'worksheets',
    page: `${WORKSHEETS}#delete-a-worksheet`,
    run: async (host) => {
      await onSheet(ENTRY, async (sheet, context) => {
        sheet.delete();
        await context.sync();
      })(host);
      equal(await sheetNames(host), [SUMMARY, HIDDEN, BLANK]);
    },
  },
  {
    name: 'a very hidden sheet cannot be deleted',
    area: 'worksheets',
    page: method('Worksheet', 'delete'),
    run: async (host) => {
      await onSheet(HIDDEN, async (sheet, context) => {
        sheet.visibility = 'VeryHidden';
        await context.sync();
        sheet.delete();
        await refuses(() => context.sync(), 'InvalidOperation');
      })(host);
      equal(await sheetNames(host), NAMES);
    },
  },
  {
    name: 'what is asked of a deleted sheet is refused',
    area: 'worksheets',
    page: `${ERRORS}#error-codes-and-messages`,
    run: onSheet(ENTRY, async (sheet, context, host) => {
      sheet.load('name');
      await context.sync();
      await host.controls.userDeletesSheet(ENTRY);
      sheet.load('name');
      await refuses(() => context.sync(), 'ItemNotFound', 'InvalidObjectPath', 'InvalidReference');
    }),
  },
  {
    name: 'the only sheet cannot be deleted',
    area: 'worksheets',
    page: `${WORKSHEETS}#delete-a-worksheet`,
    run: async (host) => {
      await host.Excel.run(async (context) => {
        for (const name of [ENTRY, HIDDEN, BLANK]) context.workbook.worksheets.getItem(name).delete();
        await context.sync();
      });
      await refused(['InvalidOperation', 'AccessDenied', 'GeneralException'], SUMMARY, (sheet) => {
        sheet.delete();
      })(host);
      equal(await sheetNames(host), [SUMMARY]);
    },
  },
  {
    name: 'the colour of a tab: none, set, and null on a hidden sheet',
    area: 'worksheets',
    page: property('Worksheet', 'tabColor'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const [before, hidden] = [context.workbook.worksheets.getItem(ENTRY).load('tabColor'), context.workbook.worksheets.getItem(HIDDEN).load('tabColor')];
      sheet.tabColor = '#FFA500';
      sheet.load('tabColor');
      await context.sync();
      equal([before.tabColor, hidden.tabColor, sheet.tabColor], ['', null, '#FFA500']);
    }),
  },
  {
    name: 'gridlines are hidden',
    area: 'worksheets',
    page: `${WORKSHEET_DISPLAY}#show-or-hide-gridlines`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      sheet.load('showGridlines');
      await context.sync();
      equal(sheet.showGridlines, true);
      sheet.showGridlines = false;
      sheet.load('showGridlines');
      await context.sync();
      equal(sheet.showGridlines, false);
    }),
  },
  {
    name: 'the workbook’s name is known',
    area: 'worksheets',
    page: property('Workbook', 'name'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const workbook = context.workbook.load('name');
      await context.sync();
      equal(workbook.name, '実施状況.xlsx');
    }),
  },
];
