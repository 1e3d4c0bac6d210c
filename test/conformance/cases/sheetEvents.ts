import { cellsOf, equal, holds, onSheet } from '../check';
import { idOf, listen } from '../listen';
import { BLANK, ENTRY, SUMMARY } from '../workbook';
import { EVENTS, WORKSHEETS, property } from './pages';
import type { ConformanceCase } from './types';

export const sheetEvents: readonly ConformanceCase[] = [
  {
    name: 'a new selection is told to the handlers of its sheet',
    area: 'events',
    page: property('WorksheetSelectionChangedEventArgs', 'address'),
    run: async (host) => {
      const heard = await listen(host, (context) => context.workbook.worksheets.getItem(SUMMARY).onSelectionChanged);
      await host.controls.userSelects(SUMMARY, 'C4:D5');
      const event = await heard.next('the selection', ({ address }) => cellsOf(address) === 'C4:D5');
      equal([event.type, event.worksheetId], ['WorksheetSelectionChanged', await idOf(host, SUMMARY)]);
    },
  },
  {
    name: 'a new selection is told to the handlers of the workbook',
    area: 'events',
    page: property('Workbook', 'onSelectionChanged'),
    run: async (host) => {
      const heard = await listen(host, (context) => context.workbook.onSelectionChanged);
      await host.controls.userSelects(SUMMARY, 'C4');
      await heard.next('the selection');
      await host.Excel.run(async (context) => {
        const selected = context.workbook.getSelectedRange().load('address');
        await context.sync();
        equal(selected.address, `${SUMMARY}!C4`);
      });
    },
  },
  {
    name: 'a sheet that is shown is told to the handlers of all sheets',
    area: 'events',
    page: property('WorksheetCollection', 'onActivated'),
    run: async (host) => {
      const heard = await listen(host, (context) => context.workbook.worksheets.onActivated);
      await host.controls.userActivates(ENTRY);
      const event = await heard.next('the activation');
      equal([event.type, event.worksheetId], ['WorksheetActivated', await idOf(host, ENTRY)]);
    },
  },
  {
    name: 'a sheet that is left is told to its handlers',
    area: 'events',
    page: property('Worksheet', 'onDeactivated'),
    run: async (host) => {
      const heard = await listen(host, (context) => context.workbook.worksheets.getItem(SUMMARY).onDeactivated);
      await host.controls.userActivates(ENTRY);
      equal((await heard.next('the deactivation')).worksheetId, await idOf(host, SUMMARY));
    },
  },
  {
    name: 'a sheet that the add-in activates is told as well',
    area: 'events',
    page: `${EVENTS}#event-triggers`,
    run: async (host) => {
      const heard = await listen(host, (context) => context.workbook.worksheets.getItem(BLANK).onActivated);
      await onSheet(BLANK, async (sheet, context) => {
        sheet.activate();
        await context.sync();
      })(host);
      equal((await heard.next('the activation')).worksheetId, await idOf(host, BLANK));
    },
  },
  {
    name: 'an added sheet is told',
    area: 'events',
    page: property('WorksheetCollection', 'onAdded'),
    run: async (host) => {
      const heard = await listen(host, (context) => context.workbook.worksheets.onAdded);
      await host.controls.userAddsSheet('追加');
      const event = await heard.next('the new sheet');
      equal([event.type, event.source, event.worksheetId], ['WorksheetAdded', 'Local', await idOf(host, '追加')]);
    },
  },
  {
    name: 'a deleted sheet is told by the id that it had',
    area: 'events',
    page: property('WorksheetCollection', 'onDeleted'),
    run: async (host) => {
      const id = await idOf(host, BLANK);
      const heard = await listen(host, (context) => context.workbook.worksheets.onDeleted);
      await host.controls.userDeletesSheet(BLANK);
      const event = await heard.next('the deletion');
      equal([event.type, event.source, event.worksheetId], ['WorksheetDeleted', 'Local', id]);
    },
  },
  {
    name: 'sheets that the add-in adds and deletes are told as well',
    area: 'events',
    page: `${EVENTS}#event-triggers`,
    run: async (host) => {
      const added = await listen(host, (context) => context.workbook.worksheets.onAdded);
      const deleted = await listen(host, (context) => context.workbook.worksheets.onDeleted);
      const id = await host.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('結果').load('id');
        await context.sync();
        return sheet.id;
      });
      equal((await added.next('the new sheet')).worksheetId, id);
      await onSheet('結果', async (sheet, context) => {
        sheet.delete();
        await context.sync();
      })(host);
      equal((await deleted.next('the deletion')).worksheetId, id);
    },
  },
  {
    name: 'a calculation is told',
    area: 'events',
    page: property('Worksheet', 'onCalculated'),
    run: async (host) => {
      const heard = await listen(host, (context) => context.workbook.worksheets.getItem(SUMMARY).onCalculated);
      await host.controls.userEdits(SUMMARY, 'B3', 1300);
      const event = await heard.next('the calculation');
      equal([event.type, event.worksheetId], ['WorksheetCalculated', await idOf(host, SUMMARY)]);
    },
  },
  {
    name: 'a changed format is told',
    area: 'events',
    page: property('Worksheet', 'onFormatChanged'),
    run: async (host) => {
      const heard = await listen(host, (context) => context.workbook.worksheets.getItem(SUMMARY).onFormatChanged);
      await onSheet(SUMMARY, async (sheet, context) => {
        sheet.getRange('A3:A4').format.fill.color = '#FFFF00';
        await context.sync();
      })(host);
      const event = await heard.next('the change of the format');
      equal([event.type, cellsOf(event.address), event.source], ['WorksheetFormatChanged', 'A3:A4', 'Local']);
    },
  },
  {
    name: 'a changed protection is told',
    area: 'events',
    page: `${WORKSHEETS}#detect-changes-to-the-worksheet-protection-state`,
    run: async (host) => {
      const heard = await listen(host, (context) => context.workbook.worksheets.getItem(ENTRY).onProtectionChanged);
      await host.controls.protect(ENTRY);
      const event = await heard.next('the protection');
      equal([event.isProtected, event.worksheetId, event.source], [true, await idOf(host, ENTRY), 'Local']);
    },
  },
  {
    name: 'handlers of one event are all called',
    area: 'events',
    page: `${EVENTS}#register-an-event-handler`,
    run: async (host) => {
      const at = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(SUMMARY).onChanged;
      const [one, other] = [await listen(host, at), await listen(host, at)];
      await host.controls.userEdits(SUMMARY, 'B3', 1300);
      await one.next('the change, first handler');
      await other.next('the change, second handler');
      holds(one.events.length === 1 && other.events.length === 1, 'each handler is called once');
    },
  },
];
