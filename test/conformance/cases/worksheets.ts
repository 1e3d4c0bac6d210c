import { equal, holds, onSheet, refused } from '../check';
import { sheetNames } from '../sheetNames';
import { BLANK, ENTRY, HIDDEN, SUMMARY } from '../workbook';
import { ERRORS, OR_NULL, WORKSHEETS, method, property } from './pages';
import type { ConformanceCase } from './types';

const NAMES = [SUMMARY, ENTRY, HIDDEN, BLANK];

/** What must be refused and leave the sheets as they are. */
const refusedSheets = (name: string, page: string, codes: readonly string[], body: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): ConformanceCase => ({
  name,
  area: 'worksheets',
  page,
  run: async (host) => {
    await refused(codes, SUMMARY, body)(host);
    equal(await sheetNames(host), NAMES, 'sheets after the refusal');
  },
});

export const worksheets: readonly ConformanceCase[] = [
  {
    name: 'a sheet is added at the end and not activated',
    area: 'worksheets',
    page: method('WorksheetCollection', 'add'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('点検結果').load('name,position,visibility');
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      equal([sheet.name, sheet.position, sheet.visibility, active.name], ['点検結果', 4, 'Visible', SUMMARY]);
    }),
  },
  {
    name: 'Excel names a sheet that is added without a name',
    area: 'worksheets',
    page: method('WorksheetCollection', 'add'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const one = context.workbook.worksheets.add().load('name');
      const two = context.workbook.worksheets.add().load('name');
      await context.sync();
      holds(one.name !== '' && two.name !== '' && one.name !== two.name && !NAMES.includes(one.name), `${one.name} and ${two.name} are new names`);
    }),
  },
  refusedSheets('a name that is taken is refused', `${ERRORS}#error-codes-and-messages`, ['ItemAlreadyExists'], (_sheet, context) => {
    context.workbook.worksheets.add(ENTRY);
  }),
  refusedSheets('a name of 32 characters is refused', property('Worksheet', 'name'), ['InvalidArgument'], (sheet) => {
    sheet.name = 'あ'.repeat(32);
  }),
  refusedSheets('renaming to a name that is taken is refused', `${ERRORS}#error-codes-and-messages`, ['ItemAlreadyExists', 'InvalidArgument'], (sheet) => {
    sheet.name = ENTRY;
  }),
  {
    name: 'a name of 31 characters is taken',
    area: 'worksheets',
    page: property('Worksheet', 'name'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      sheet.name = 'あ'.repeat(31);
      sheet.load('name');
      await context.sync();
      equal(sheet.name, 'あ'.repeat(31));
    }),
  },
  {
    name: 'a renamed sheet keeps its id, its place and its cells; formulas follow',
    area: 'worksheets',
    page: property('Worksheet', 'id'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      sheet.load('id');
      await context.sync();
      const { id } = sheet;
      sheet.name = '支部別';
      sheet.load('id,name,position');
      const formula = context.workbook.worksheets.getItem(ENTRY).getRange('C2').load('formulas,values');
      await context.sync();
      equal([sheet.id, sheet.name, sheet.position], [id, '支部別', 0]);
      equal([formula.formulas, formula.values], [[['=支部別!B5']], [[2000]]]);
    }),
  },
  {
    name: 'a sheet is found by its id',
    area: 'worksheets',
    page: method('WorksheetCollection', 'getItem'),
    run: onSheet(ENTRY, async (sheet, context) => {
      sheet.load('id');
      await context.sync();
      const same = context.workbook.worksheets.getItem(sheet.id).load('name');
      await context.sync();
      equal(same.name, ENTRY);
    }),
  },
  {
    name: 'the ids of sheets differ',
    area: 'worksheets',
    page: property('Worksheet', 'id'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/id');
      await context.sync();
      equal(new Set(sheets.items.map(({ id }) => id)).size, 4);
    }),
  },
  {
    name: 'a sheet that is not there is refused',
    area: 'worksheets',
    page: OR_NULL,
    run: refused(['ItemNotFound'], 'ありません', (sheet) => {
      sheet.load('name');
    }),
  },
  {
    name: 'a sheet that is not there cannot be activated',
    area: 'worksheets',
    page: `${WORKSHEETS}#set-the-active-worksheet`,
    run: refused(['ItemNotFound'], 'ありません', (sheet) => {
      sheet.activate();
    }),
  },
];
