import { equal, holds, onSheet, read, refused, refuses } from '../check';
import { BLANK, SUMMARY } from '../workbook';
import { ERRORS, MODEL, officeMethod, officeProperty, officeType } from './pages';
import type { ConformanceCase } from './types';

const API_ERRORS = `${ERRORS}#api-errors`;
const CODES = `${ERRORS}#error-codes-and-messages`;
const STOPS = officeProperty('officeextension.error', 'traceMessages');

/** Asks for a sheet that is not there. */
const missing = (context: Excel.RequestContext): void => {
  context.workbook.worksheets.getItem('ありません').getRange('A1').load('values');
};

/** A code that the host gives as its own reaches the add-in as it is, and the next batch works. */
const passesOn = (code: string): ConformanceCase => ({
  name: `the error ${code} reaches the add-in, and the next batch works again`,
  area: 'errors',
  page: CODES,
  run: async (host) => {
    await host.controls.failNext(code);
    await refused([code], SUMMARY, (sheet) => {
      sheet.getRange('A3').load('values');
    })(host);
    equal(await read(host, SUMMARY, 'A3', 'values'), [['北支部']]);
  },
});

export const errors: readonly ConformanceCase[] = [
  {
    name: 'an error has a code, a message and debugging information',
    area: 'errors',
    page: API_ERRORS,
    run: async ({ Excel }) => {
      const error = await refuses(() => Excel.run(async (context) => {
        missing(context);
        await context.sync();
      }), 'ItemNotFound');
      holds(error.message.length > 0, 'there is a message');
      equal([error.debugInfo.code, error.debugInfo.message], ['ItemNotFound', error.message]);
    },
  },
  {
    name: 'an error of the library is known by its class',
    area: 'errors',
    page: `${MODEL}#run-function`,
    run: async ({ Excel, OfficeExtension }) => {
      const error = await refuses(() => Excel.run(async (context) => {
        missing(context);
        await context.sync();
      }), Excel.ErrorCodes.itemNotFound);
      holds(error instanceof OfficeExtension.Error, 'the error is an OfficeExtension.Error');
    },
  },
  {
    name: 'an error tells the member that failed',
    area: 'errors',
    page: officeProperty('officeextension.debuginfo', 'errorLocation'),
    run: async ({ Excel }) => {
      const error = await refuses(() => Excel.run(async (context) => {
        missing(context);
        await context.sync();
      }), 'ItemNotFound');
      equal(error.debugInfo.errorLocation, 'WorksheetCollection.getItem');
    },
  },
  {
    name: 'an error tells the statement that failed, without the data',
    area: 'errors',
    page: officeProperty('officeextension.debuginfo', 'statement'),
    run: async ({ Excel }) => {
      const error = await refuses(() => Excel.run(async (context) => {
        missing(context);
        await context.sync();
      }), 'ItemNotFound');
      const { statement = '' } = error.debugInfo;
      holds(statement.includes('getItem') && !statement.includes('ありません'), `${statement} names the call and not its argument`);
    },
  },
  {
    name: 'what follows the failing request in its batch is not done',
    area: 'errors',
    page: STOPS,
    run: async (host) => {
      await refused(['ItemNotFound'], BLANK, (sheet, context) => {
        missing(context);
        sheet.getRange('A1').values = [['後']];
      })(host);
      equal(await read(host, BLANK, 'A1', 'values'), [['']]);
    },
  },
  {
    name: 'what precedes the failing request in its batch stays done',
    area: 'errors',
    page: STOPS,
    run: async (host) => {
      await refused(['ItemNotFound'], BLANK, (sheet, context) => {
        sheet.getRange('A1').values = [['前']];
        missing(context);
      })(host);
      equal(await read(host, BLANK, 'A1', 'values'), [['前']]);
    },
  },
  {
    name: 'traces tell how far the batch came',
    area: 'errors',
    page: officeMethod('officeextension.clientrequestcontext', 'trace'),
    run: async ({ Excel, OfficeExtension }) => {
      const error = await refuses(() => Excel.run(async (context) => {
        context.trace('一');
        context.workbook.worksheets.getItem(BLANK).getRange('A1').values = [[1]];
        context.trace('二');
        missing(context);
        context.trace('三');
        await context.sync();
      }), 'ItemNotFound');
      holds(error instanceof OfficeExtension.Error, 'the error is an OfficeExtension.Error');
      if (error instanceof OfficeExtension.Error) equal(error.traceMessages, ['一', '二']);
    },
  },
  {
    name: 'a context works on after an error that was caught',
    area: 'errors',
    page: `${ERRORS}#best-practices`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      missing(context);
      await refuses(() => context.sync(), 'ItemNotFound');
      const range = sheet.getRange('A3').load('values');
      await context.sync();
      equal(range.values, [['北支部']]);
    }),
  },
  {
    name: 'an error that run’s function throws comes out of run',
    area: 'errors',
    page: `${MODEL}#run-function`,
    run: async ({ Excel }) => {
      const thrown = new Error('止める');
      const caught: unknown = await Excel.run(() => Promise.reject(thrown)).catch((error: unknown) => error);
      equal(caught === thrown, true, 'the same error');
    },
  },
  {
    name: 'the codes of the library are texts',
    area: 'errors',
    page: officeType('officeextension.errorcodes'),
    run: ({ Excel, OfficeExtension }) => {
      equal([Excel.ErrorCodes.accessDenied, Excel.ErrorCodes.itemAlreadyExists, Excel.ErrorCodes.invalidArgument].map(String), ['AccessDenied', 'ItemAlreadyExists', 'InvalidArgument']);
      equal([OfficeExtension.ErrorCodes.propertyNotLoaded, OfficeExtension.ErrorCodes.apiNotFound], ['PropertyNotLoaded', 'ApiNotFound']);
      return Promise.resolve();
    },
  },
  passesOn('GeneralException'),
  passesOn('ActivityLimitReached'),
  passesOn('Conflict'),
  passesOn('ServiceNotAvailable'),
  {
    name: 'an answer that comes late is an answer',
    area: 'errors',
    page: `${MODEL}#sync`,
    run: async (host) => {
      await host.controls.delay(200);
      const start = Date.now();
      equal(await read(host, SUMMARY, 'B3', 'values'), [[1200]]);
      holds(Date.now() - start >= 190, 'the answer was held back');
      await host.controls.delay(0);
    },
  },
];
