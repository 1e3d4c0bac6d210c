import { close, equal, holds, onSheet, read, refused } from '../check';
import { BLANK, ENTRY, SUMMARY } from '../workbook';
import { BLANK_AND_NULL, ERRORS, PERFORMANCE, RANGE_VALUES, UNBOUNDED, WORKBOOKS, method, property, type } from './pages';
import type { ConformanceCase } from './types';

export const formulas: readonly ConformanceCase[] = [
  {
    name: 'formulas begin with =; a cell without one gives its value',
    area: 'formulas',
    page: `${RANGE_VALUES}#read-formulas-from-a-range`,
    run: async (host) => {
      equal(await read(host, SUMMARY, 'A3:E3', 'formulas'), [['北支部', 1200, 780, '=C3/B3', 0.05]]);
      equal(await read(host, SUMMARY, 'A5:E5', 'formulas'), [['計', '=SUM(B3:B4)', '=SUM(C3:C4)', '=C5/B5', '']]);
    },
  },
  {
    name: 'a written formula is calculated and read back as written',
    area: 'formulas',
    page: `${RANGE_VALUES}#write-formulas-to-a-range`,
    run: onSheet(BLANK, async (sheet, context) => {
      sheet.getRange('C3:D5').values = [[2, 7.5], [1, 34.5], [5, 9.56]];
      const totals = sheet.getRange('E3:E6');
      totals.formulas = [['=C3 * D3'], ['=C4 * D4'], ['=C5 * D5'], ['=SUM(E3:E5)']];
      totals.load('formulas,values');
      await context.sync();
      equal(totals.formulas, [['=C3 * D3'], ['=C4 * D4'], ['=C5 * D5'], ['=SUM(E3:E5)']]);
      totals.values.forEach(([total], i) => close(total, [15, 34.5, 47.8, 97.3][i]!, `total ${i + 1}`));
    }),
  },
  {
    name: 'a formula is calculated anew when a cell of it changes, in the same batch',
    area: 'formulas',
    page: `${PERFORMANCE}#suspend-calculation-temporarily`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const total = sheet.getRange('B5').load('values');
      sheet.getRange('B3').values = [[1500]];
      const after = sheet.getRange('B5').load('values');
      await context.sync();
      equal([total.values, after.values], [[[2000]], [[2300]]]);
    }),
  },
  {
    name: 'formulas on another sheet are calculated anew as well',
    area: 'formulas',
    page: type('calculationmode'),
    run: async (host) => {
      await onSheet(SUMMARY, async (sheet, context) => {
        sheet.getRange('B3').values = [[1000]];
        await context.sync();
      })(host);
      equal(await read(host, ENTRY, 'C2', 'values'), [[1800]]);
    },
  },
  {
    name: 'a change of the user’s is calculated before the next read',
    area: 'formulas',
    page: type('calculationmode'),
    run: async (host) => {
      await host.controls.userEdits(ENTRY, 'B1', 8);
      equal(await read(host, ENTRY, 'C1', 'values'), [[16]]);
    },
  },
  {
    name: 'null leaves a formula as it is, an empty text clears it',
    area: 'formulas',
    page: `${BLANK_AND_NULL}#null-input-in-2-d-array`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const range = sheet.getRange('B5:D5');
      range.formulas = [[null, '', '=C3/B3*2']];
      range.load('formulas,values');
      await context.sync();
      equal([range.formulas, range.values], [[['=SUM(B3:B4)', '', '=C3/B3*2']], [[2000, '', 1.3]]]);
    }),
  },
  {
    name: 'a failed calculation gives its error',
    area: 'formulas',
    page: property('Range', 'values'),
    run: onSheet(BLANK, async (sheet, context) => {
      const range = sheet.getRange('A1:D1');
      range.formulas = [['=1/0', '=NA()', '=VALUE("文字")', '=SQRT(-1)']];
      range.load('values,valueTypes,text');
      await context.sync();
      const errors = [['#DIV/0!', '#N/A', '#VALUE!', '#NUM!']];
      equal([range.values, range.text, range.valueTypes], [errors, errors, [['Error', 'Error', 'Error', 'Error']]]);
    }),
  },
  {
    name: 'a broken formula is refused and nothing is written',
    area: 'formulas',
    page: `${ERRORS}#error-codes-and-messages`,
    run: async (host) => {
      await refused(['InvalidArgument'], SUMMARY, (sheet) => {
        sheet.getRange('B5').formulas = [['=SUM(B3:B4']];
        sheet.getRange('B6').formulas = [['=)(']];
      })(host);
      equal(await read(host, SUMMARY, 'B6', 'formulas'), [['']]);
    },
  },
  {
    name: 'formulas of the wrong size are refused',
    area: 'formulas',
    page: `${ERRORS}#error-codes-and-messages`,
    run: async (host) => {
      await refused(['InvalidArgument'], SUMMARY, (sheet) => {
        sheet.getRange('B5:D5').formulas = [['=1', '=2']];
      })(host);
      equal(await read(host, SUMMARY, 'B5', 'formulas'), [['=SUM(B3:B4)']]);
    },
  },
  {
    name: 'formulas cannot be written to whole rows',
    area: 'formulas',
    page: `${UNBOUNDED}#write-to-an-unbounded-range`,
    run: refused(['InvalidArgument', 'InvalidOperation', 'RangeExceedsLimit', 'OperationCellsExceedLimit'], BLANK, (sheet) => {
      sheet.getRange('2:2').formulas = [['=1']];
    }),
  },
  {
    name: 'calculation is automatic',
    area: 'calculation',
    page: `${WORKBOOKS}#set-calculation-mode`,
    run: ({ Excel }) => Excel.run(async (context) => {
      const { application } = context.workbook;
      application.load('calculationMode');
      await context.sync();
      equal(application.calculationMode, 'Automatic');
    }),
  },
  {
    name: 'calculation can be held back until the next sync',
    area: 'calculation',
    page: `${PERFORMANCE}#suspend-calculation-temporarily`,
    run: onSheet(BLANK, async (sheet, context) => {
      sheet.getRange('A1:C1').values = [[1, 2, '=SUM(A1:B1)']];
      await context.sync();
      context.workbook.application.suspendApiCalculationUntilNextSync();
      sheet.getRange('A1:B1').values = [[10, 20]];
      const range = sheet.getRange('A1:C1').load('values');
      await context.sync();
      equal(range.values, [[10, 20, 3]], 'held back');
      range.load('values');
      await context.sync();
      equal(range.values, [[10, 20, 30]], 'after the next sync');
    }),
  },
  {
    name: 'a recalculation can be asked for',
    area: 'calculation',
    page: method('Application', 'calculate'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      context.workbook.application.calculate('Full');
      const total = sheet.getRange('B5').load('values');
      await context.sync();
      equal(total.values, [[2000]]);
    }),
  },
  {
    name: 'the screen may stand still until the next sync, the cells do not',
    area: 'calculation',
    page: `${PERFORMANCE}#suspend-screen-updating`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      sheet.getRange('B3').values = [[1000]];
      const total = sheet.getRange('B5').load('values');
      await context.sync();
      equal(total.values, [[1800]]);
    }),
  },
  {
    name: 'the culture is named by language and country',
    area: 'calculation',
    page: property('CultureInfo', 'name'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const { cultureInfo } = context.workbook.application;
      cultureInfo.load('name');
      await context.sync();
      holds(/^[a-z]{2}-[a-z]{2}$/i.test(cultureInfo.name), `${cultureInfo.name} is a culture`);
    }),
  },
];
