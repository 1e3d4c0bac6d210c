import { cellsOf, equal, onSheet, quiet } from '../check';
import { idOf, listen } from '../listen';
import { BLANK, ENTRY, SUMMARY } from '../workbook';
import { COAUTHORING, EVENTS, WORKSHEETS, method, property } from './pages';
import type { CaseHost, ConformanceCase } from './types';

const onChanged = (host: CaseHost, name = SUMMARY) => listen(host, (context) => context.workbook.worksheets.getItem(name).onChanged);

const writes = (host: CaseHost, name: string, cells: string, rows: unknown[][]): Promise<void> => onSheet(name, async (sheet, context) => {
  sheet.getRange(cells).values = rows;
  await context.sync();
})(host);

export const changeEvents: readonly ConformanceCase[] = [
  {
    name: 'a change of the user’s names cells, kind, source and sheet',
    area: 'events',
    page: property('WorksheetChangedEventArgs', 'changeType'),
    run: async (host) => {
      const heard = await onChanged(host);
      await host.controls.userEdits(SUMMARY, 'B3', 1300);
      const event = await heard.next('the change');
      equal([cellsOf(event.address), event.changeType, event.source, event.type, event.worksheetId], ['B3', 'RangeEdited', 'Local', 'WorksheetChanged', await idOf(host, SUMMARY)]);
    },
  },
  {
    name: 'a change of one cell tells the value before and after',
    area: 'events',
    page: `${WORKSHEETS}#detect-data-changes`,
    run: async (host) => {
      const heard = await onChanged(host);
      await host.controls.userEdits(SUMMARY, 'A3', '北部支部');
      const { details } = await heard.next('the change');
      equal([details.valueBefore, details.valueAfter, details.valueTypeBefore, details.valueTypeAfter], ['北支部', '北部支部', 'String', 'String']);
    },
  },
  {
    name: 'an emptied cell is of the empty type afterwards',
    area: 'events',
    page: property('ChangedEventDetail', 'valueTypeAfter'),
    run: async (host) => {
      const heard = await onChanged(host);
      await host.controls.userEdits(SUMMARY, 'B3', null);
      const { details } = await heard.next('the change');
      equal([details.valueBefore, details.valueTypeAfter], [1200, 'Empty']);
    },
  },
  {
    name: 'a change of several cells has no details',
    area: 'events',
    page: property('WorksheetChangedEventArgs', 'details'),
    run: async (host) => {
      const heard = await onChanged(host, BLANK);
      await writes(host, BLANK, 'A1:B2', [[1, 2], [3, 4]]);
      const event = await heard.next('the change');
      // The declaration promises details; the text says that there are none.
      const details: unknown = event.details;
      equal([cellsOf(event.address), details ?? null], ['A1:B2', null]);
    },
  },
  {
    name: 'the add-in’s own change says so',
    area: 'events',
    page: property('WorksheetChangedEventArgs', 'triggerSource'),
    run: async (host) => {
      const heard = await onChanged(host, BLANK);
      await writes(host, BLANK, 'A1', [['点検']]);
      const event = await heard.next('the change');
      equal([event.triggerSource, event.source, cellsOf(event.address)], ['ThisLocalAddin', 'Local', 'A1']);
    },
  },
  {
    name: 'a change of the user’s is not the add-in’s',
    area: 'events',
    page: property('WorksheetChangedEventArgs', 'triggerSource'),
    run: async (host) => {
      const heard = await onChanged(host);
      await host.controls.userEdits(SUMMARY, 'B3', 1300);
      equal((await heard.next('the change')).triggerSource, 'Unknown');
    },
  },
  {
    name: 'another author’s change is remote',
    area: 'events',
    page: `${EVENTS}#events-and-coauthoring`,
    run: async (host) => {
      const heard = await onChanged(host);
      await host.controls.otherAuthorEdits(SUMMARY, 'C4', 610);
      const event = await heard.next('the change');
      equal([event.source, cellsOf(event.address)], ['Remote', 'C4']);
    },
  },
  {
    name: 'values that were read before another author’s change are stale, and read again they are new',
    area: 'events',
    page: `${COAUTHORING}#problem-stale-data-from-cached-variables`,
    run: onSheet(SUMMARY, async (sheet, context, host) => {
      const range = sheet.getRange('C4').load('values');
      await context.sync();
      await host.controls.otherAuthorEdits(SUMMARY, 'C4', 610);
      equal(range.values, [[600]], 'stale');
      range.load('values');
      await context.sync();
      equal(range.values, [[610]], 'read again');
    }),
  },
  {
    name: 'a handler of one sheet hears nothing of another',
    area: 'events',
    page: property('Worksheet', 'onChanged'),
    run: async (host) => {
      const heard = await onChanged(host, ENTRY);
      await host.controls.userEdits(SUMMARY, 'A3', '東支部');
      await host.controls.userEdits(ENTRY, 'A1', '入力');
      await heard.next('the change of its own sheet');
      await quiet();
      equal(heard.events.map(({ address }) => cellsOf(address)), ['A1']);
    },
  },
  {
    name: 'a handler of all sheets hears of each',
    area: 'events',
    page: property('WorksheetCollection', 'onChanged'),
    run: async (host) => {
      const heard = await listen(host, (context) => context.workbook.worksheets.onChanged);
      await host.controls.userEdits(SUMMARY, 'A3', '東支部');
      await host.controls.userEdits(BLANK, 'C7', 1);
      const [one, other] = [await idOf(host, SUMMARY), await idOf(host, BLANK)];
      await heard.next('the first change', ({ worksheetId }) => worksheetId === one);
      equal(cellsOf((await heard.next('the second change', ({ worksheetId }) => worksheetId === other)).address), 'C7');
    },
  },
  {
    name: 'a removed handler hears nothing more',
    area: 'events',
    page: `${EVENTS}#remove-an-event-handler`,
    run: async (host) => {
      const heard = await onChanged(host);
      await host.controls.userEdits(SUMMARY, 'B3', 1);
      await heard.next('the first change');
      await heard.remove();
      const before = heard.events.length;
      await host.controls.userEdits(SUMMARY, 'B3', 2);
      await quiet();
      equal(heard.events.length, before);
    },
  },
  {
    name: 'no handler hears anything while events are off',
    area: 'events',
    page: `${EVENTS}#enable-and-disable-events`,
    run: async (host) => {
      const heard = await onChanged(host);
      const enable = (on: boolean): Promise<void> => host.Excel.run(async (context) => {
        context.runtime.enableEvents = on;
        context.runtime.load('enableEvents');
        await context.sync();
        equal(context.runtime.enableEvents, on);
      });
      await enable(false);
      await host.controls.userEdits(SUMMARY, 'B3', 1);
      await quiet();
      equal(heard.events.length, 0, 'events while off');
      await enable(true);
      await host.controls.userEdits(SUMMARY, 'B4', 2);
      equal(cellsOf((await heard.next('the change after that')).address), 'B4');
    },
  },
  {
    name: 'an event gives its range',
    area: 'events',
    page: method('WorksheetChangedEventArgs', 'getRange'),
    run: async (host) => {
      const heard = await onChanged(host);
      await host.controls.userEdits(SUMMARY, 'B4', 850);
      const event = await heard.next('the change');
      await host.Excel.run(async (context) => {
        const range = event.getRange(context).load('address,values');
        await context.sync();
        equal([range.address, range.values], [`${SUMMARY}!B4`, [[850]]]);
      });
    },
  },
  {
    name: 'a change is told after it can be read',
    area: 'events',
    page: `${EVENTS}#handle-an-event`,
    run: async (host) => {
      const seen: unknown[] = [];
      await onSheet(SUMMARY, async (sheet, context) => {
        sheet.onChanged.add((event) => host.Excel.run(async (inner) => {
          const total = inner.workbook.worksheets.getItem(event.worksheetId).getRange('B5').load('values');
          await inner.sync();
          seen.push(total.values);
        }));
        await context.sync();
      })(host);
      await host.controls.userEdits(SUMMARY, 'B3', 1000);
      await quiet();
      equal(seen[0], [[1800]]);
    },
  },
];
