import { equal, onSheet, read, refused, refuses } from '../check';
import { ENTRY } from '../workbook';
import { ERRORS, WORKSHEETS, method, property, type } from './pages';
import type { CaseHost, ConformanceCase } from './types';

const DENIED = `${ERRORS}#error-codes-and-messages`;
const BEFORE = [['入力欄', 5, '=B1*2'], ['固定', 7, '=集計!B5'], ['', '', '']];

/** What a protected sheet must refuse, and that nothing of it stays behind. */
const denied = (name: string, page: string, body: (sheet: Excel.Worksheet) => void): ConformanceCase => ({
  name,
  area: 'protection',
  page,
  run: async (host) => {
    await host.controls.protect(ENTRY);
    await refused(['AccessDenied'], ENTRY, body)(host);
    equal(await read(host, ENTRY, 'A1:C3', 'formulas'), BEFORE, 'cells after the refusal');
  },
});

const isProtected = ({ Excel }: CaseHost): Promise<boolean> => Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem(ENTRY).load('protection/protected');
  await context.sync();
  return sheet.protection.protected;
});

export const protection: readonly ConformanceCase[] = [
  {
    name: 'whether a sheet is protected',
    area: 'protection',
    page: property('WorksheetProtection', 'protected'),
    run: async (host) => {
      equal(await isProtected(host), false);
      await host.controls.protect(ENTRY);
      equal(await isProtected(host), true);
      await host.controls.unprotect(ENTRY);
      equal(await isProtected(host), false);
    },
  },
  denied('a locked cell of a protected sheet cannot be written', DENIED, (sheet) => {
    sheet.getRange('B2').values = [[8]];
  }),
  denied('a range with a locked cell is not half written', DENIED, (sheet) => {
    sheet.getRange('B1:B2').values = [[6], [8]];
  }),
  denied('a formula cannot be written to a locked cell', DENIED, (sheet) => {
    sheet.getRange('C1').formulas = [['=B1*3']];
  }),
  denied('a locked cell cannot be cleared', DENIED, (sheet) => {
    sheet.getRange('A1:C2').clear('Contents');
  }),
  denied('cells of a protected sheet cannot be formatted', type('worksheetprotectionoptions'), (sheet) => {
    sheet.getRange('A1').format.fill.color = '#FF0000';
  }),
  denied('number formats of a protected sheet cannot be changed', type('worksheetprotectionoptions'), (sheet) => {
    sheet.getRange('B2').numberFormat = [['0.00']];
  }),
  {
    name: 'an unlocked cell of a protected sheet can be written',
    area: 'protection',
    page: property('FormatProtection', 'locked'),
    run: async (host) => {
      await host.controls.protect(ENTRY);
      await onSheet(ENTRY, async (sheet, context) => {
        sheet.getRange('B1').values = [[6]];
        const result = sheet.getRange('C1').load('values');
        await context.sync();
        equal(result.values, [[12]]);
      })(host);
    },
  },
  {
    name: 'a protected sheet can be read',
    area: 'protection',
    page: `${WORKSHEETS}#protect-worksheet-data`,
    run: async (host) => {
      await host.controls.protect(ENTRY);
      equal(await read(host, ENTRY, 'A1:C3', 'formulas'), BEFORE);
    },
  },
  {
    name: 'an add-in protects a sheet',
    area: 'protection',
    page: `${WORKSHEETS}#protect-worksheet-data`,
    run: async (host) => {
      await onSheet(ENTRY, async (sheet, context) => {
        sheet.protection.protect();
        await context.sync();
      })(host);
      equal(await isProtected(host), true);
      await refused(['AccessDenied'], ENTRY, (sheet) => {
        sheet.getRange('B2').values = [[8]];
      })(host);
    },
  },
  {
    name: 'a protected sheet cannot be protected again',
    area: 'protection',
    page: method('WorksheetProtection', 'protect'),
    run: async (host) => {
      await host.controls.protect(ENTRY);
      await onSheet(ENTRY, async (sheet, context) => {
        sheet.protection.protect();
        await refuses(() => context.sync(), 'InvalidOperation', 'AccessDenied', 'GeneralException');
      })(host);
    },
  },
  {
    name: 'an add-in takes protection off',
    area: 'protection',
    page: method('WorksheetProtection', 'unprotect'),
    run: async (host) => {
      await host.controls.protect(ENTRY);
      await onSheet(ENTRY, async (sheet, context) => {
        sheet.protection.unprotect();
        sheet.getRange('B2').values = [[8]];
        await context.sync();
      })(host);
      equal([await isProtected(host), await read(host, ENTRY, 'B2', 'values')], [false, [[8]]]);
    },
  },
];
