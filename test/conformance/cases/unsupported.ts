import { equal, refused, refuses } from '../check';
import { SUMMARY } from '../workbook';
import { ERRORS } from './pages';
import type { ConformanceCase } from './types';

const NOT_FOUND = `${ERRORS}#error-codes-and-messages`;
/* eslint-disable office-addins/no-navigational-load -- the rule takes the missing property for a navigation property */

/** How Excel says that it does not have what is asked for. */
const MISSING = ['ApiNotFound', 'ApiNotAvailable', 'NotImplemented', 'UnsupportedOperation'];

/** Members of sets that no version of the host's claims; they exist in the library, which asks for them all the same. */
const notFound = (name: string, ask: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): ConformanceCase => ({
  name: `${name} is refused, and nothing is made up for it`,
  area: 'unsupported',
  page: NOT_FOUND,
  run: refused(MISSING, SUMMARY, ask),
});

export const unsupported: readonly ConformanceCase[] = [
  notFound('a collection of a set above (views of a sheet)', (sheet) => {
    sheet.namedSheetViews.load('items');
  }),
  notFound('a method of a set above (linked workbooks)', (_sheet, context) => {
    context.workbook.linkedWorkbooks.breakAllLinks();
  }),
  {
    name: 'a property that does not exist is refused',
    area: 'unsupported',
    page: NOT_FOUND,
    run: refused([...MISSING, 'InvalidArgument', 'InvalidRequest'], SUMMARY, (sheet) => {
      sheet.load('nosuchproperty');
    }),
  },
  {
    name: 'what is missing ends its batch and is named',
    area: 'unsupported',
    page: NOT_FOUND,
    run: async (host) => {
      await refuses(() => host.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(SUMMARY);
        sheet.load('nosuchproperty');
        sheet.getRange('A3').values = [['後']];
        await context.sync();
      }), ...MISSING, 'InvalidArgument', 'InvalidRequest');
      await host.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(SUMMARY).getRange('A3').load('values');
        await context.sync();
        equal(range.values, [['北支部']]);
      });
      equal((await host.controls.missingMembers()).some((member) => /nosuchproperty/i.test(member)), true, 'the missing member is named');
    },
  },
];
