import { equal, holds, onSheet, quiet, read, refused, refuses } from '../check';
import { BLANK, SUMMARY } from '../workbook';
import { CELL_EDIT, ERRORS, PERFORMANCE } from './pages';
import type { ConformanceCase } from './types';

const PAYLOAD = `${PERFORMANCE}#payload-size-limit-best-practices`;
const EDITING = `${CELL_EDIT}#behavior-comparison`;
/** The guide names the general code, the list of errors the particular one. */
const IN_EDIT_MODE = ['InvalidOperationInCellEditMode', 'InvalidOperation'];

const block = (rows: number, text: string): string[][] => Array.from({ length: rows }, () => [text]);

export const limits: readonly ConformanceCase[] = [
  {
    name: 'a batch fails while the user edits a cell, and does nothing',
    area: 'cell-edit mode',
    page: EDITING,
    run: async (host) => {
      await host.controls.cellEditMode(true);
      await refused(IN_EDIT_MODE, BLANK, (sheet) => {
        sheet.getRange('A1').values = [['編集中']];
      })(host);
      await host.controls.cellEditMode(false);
      equal(await read(host, BLANK, 'A1', 'values'), [['']]);
    },
  },
  {
    name: 'a batch that waits for the end of editing runs then',
    area: 'cell-edit mode',
    page: EDITING,
    run: async (host) => {
      await host.controls.cellEditMode(true);
      let done = false;
      const waiting = host.Excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getItem(BLANK).getRange('A1').values = [['待った']];
        await context.sync();
        done = true;
      });
      await quiet();
      equal(done, false, 'done while the user edits');
      await host.controls.cellEditMode(false);
      await waiting;
      equal(await read(host, BLANK, 'A1', 'values'), [['待った']]);
    },
  },
  {
    name: 'a batch that would wait runs at once where nobody edits',
    area: 'cell-edit mode',
    page: EDITING,
    run: async (host) => {
      await host.Excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getItem(BLANK).getRange('A1').values = [['すぐ']];
        await context.sync();
      });
      equal(await read(host, BLANK, 'A1', 'values'), [['すぐ']]);
    },
  },
  {
    name: 'a batch that failed during editing works when it is sent again',
    area: 'cell-edit mode',
    page: `${ERRORS}#excel-specific-error-codes-and-messages`,
    run: async (host) => {
      await host.controls.cellEditMode(true);
      await refuses(() => read(host, SUMMARY, 'B3', 'values'), ...IN_EDIT_MODE);
      await host.controls.cellEditMode(false);
      equal(await read(host, SUMMARY, 'B3', 'values'), [[1200]]);
    },
  },
  {
    name: 'a request that is too large is refused and does nothing',
    area: 'payload',
    page: `${ERRORS}#error-codes-and-messages`,
    run: async (host) => {
      await host.controls.limitPayload(20_000);
      await refused(['RequestPayloadSizeLimitExceeded'], BLANK, (sheet) => {
        sheet.getRange('A1:A300').values = block(300, 'x'.repeat(100));
      })(host);
      equal(await read(host, BLANK, 'A1:A2', 'values'), [[''], ['']]);
    },
  },
  {
    name: 'what is too large for one request fits in several',
    area: 'payload',
    page: PAYLOAD,
    run: async (host) => {
      await host.controls.limitPayload(20_000);
      await onSheet(BLANK, async (sheet, context) => {
        sheet.getRange('A1:A150').values = block(150, 'x'.repeat(100));
        await context.sync();
        sheet.getRange('A151:A300').values = block(150, 'y'.repeat(100));
        await context.sync();
      })(host);
      equal(await read(host, BLANK, 'A150:A151', 'values'), [['x'.repeat(100)], ['y'.repeat(100)]]);
    },
  },
  {
    name: 'an answer that is too large is refused, smaller ones are given',
    area: 'payload',
    page: `${ERRORS}#error-codes-and-messages`,
    run: async (host) => {
      await onSheet(BLANK, async (sheet, context) => {
        sheet.getRange('A1:A300').values = block(300, 'x'.repeat(100));
        await context.sync();
      })(host);
      await host.controls.limitPayload(20_000);
      await refuses(() => read(host, BLANK, 'A1:A300', 'values'), 'ResponsePayloadSizeLimitExceeded');
      equal((await read(host, BLANK, 'A1:A100', 'values')).length, 100);
    },
  },
  {
    name: 'Excel on the web refuses answers of more than 5 MB',
    area: 'payload',
    page: PAYLOAD,
    run: async (host) => {
      const text = 'x'.repeat(10_000);
      await onSheet(BLANK, async (sheet, context) => {
        for (const first of [1, 201, 401]) {
          sheet.getRange(`A${first}:A${first + 199}`).values = block(200, text);
          // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each part is as large as a request may be
          await context.sync();
        }
      })(host);
      await refuses(() => read(host, BLANK, 'A1:A600', 'values'), 'ResponsePayloadSizeLimitExceeded');
      equal((await read(host, BLANK, 'A1:A200', 'values')).length, 200);
    },
  },
  {
    name: 'values of more than five million cells are null or refused',
    area: 'payload',
    page: PAYLOAD,
    run: async (host) => {
      const values: unknown = await read(host, BLANK, 'A1:Z200000', 'values').catch((error: unknown) => error);
      const code = typeof values === 'object' && values !== null && 'code' in values ? values.code : null;
      holds(values === null || ['RangeExceedsLimit', 'ResponsePayloadSizeLimitExceeded', 'InvalidArgument'].includes(String(code)), 'there are no values');
    },
  },
];
