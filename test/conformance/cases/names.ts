import { cellsOf, equal, onSheet, refused, refuses } from '../check';
import { BLANK, ENTRY, NAMED_FACTOR, NAMED_PEOPLE, SUMMARY } from '../workbook';
import { OR_NULL, method, property, type } from './pages';
import type { ConformanceCase } from './types';

/* eslint-disable office-addins/load-object-before-read -- the rule takes results of methods and navigation properties for properties to load */

export const names: readonly ConformanceCase[] = [
  {
    name: 'the workbook’s names are those of the workbook’s scope',
    area: 'names',
    page: property('Workbook', 'names'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const list = context.workbook.names.load('items/name,items/scope,items/type');
      await context.sync();
      equal(list.items.map((item) => [item.name, item.scope, item.type]), [[NAMED_PEOPLE, 'Workbook', 'Range']]);
    }),
  },
  {
    name: 'a sheet has names of its own',
    area: 'names',
    page: property('Worksheet', 'names'),
    run: onSheet(ENTRY, async (sheet, context) => {
      const list = sheet.names.load('items/name,items/scope');
      await context.sync();
      equal(list.items.map((item) => [item.name, item.scope]), [[NAMED_FACTOR, 'Worksheet']]);
    }),
  },
  {
    name: 'a name’s formula begins with =, its value is the address of its range',
    area: 'names',
    page: property('NamedItem', 'formula'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const item = context.workbook.names.getItem(NAMED_PEOPLE).load('formula,value,visible');
      await context.sync();
      equal([item.formula, cellsOf(String(item.value)).replaceAll('$', ''), item.visible], [`=${SUMMARY}!$B$3:$B$4`, 'B3:B4', true]);
    }),
  },
  {
    name: 'a name gives its range',
    area: 'names',
    page: method('NamedItem', 'getRange'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const range = context.workbook.names.getItem(NAMED_PEOPLE).getRange().load('address,values');
      await context.sync();
      equal([range.address, range.values], [`${SUMMARY}!B3:B4`, [[1200], [800]]]);
    }),
  },
  {
    name: 'a name that is not there is refused, or a null object where one is asked for',
    area: 'names',
    page: OR_NULL,
    run: async (host) => {
      await refused(['ItemNotFound'], SUMMARY, (_sheet, context) => {
        context.workbook.names.getItem('未定義').load('name');
      })(host);
      await host.Excel.run(async (context) => {
        const none = context.workbook.names.getItemOrNullObject('未定義');
        await context.sync();
        equal(none.isNullObject, true);
      });
    },
  },
  {
    name: 'a name is added for a range and serves in formulas',
    area: 'names',
    page: method('NamedItemCollection', 'add'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const item = context.workbook.names.add('実施者', sheet.getRange('C3:C4')).load('name,type');
      const cell = context.workbook.worksheets.getItem(BLANK).getRange('A1');
      await context.sync();
      cell.formulas = [['=SUM(実施者)']];
      cell.load('values');
      await context.sync();
      equal([item.name, item.type, cell.values], ['実施者', 'Range', [[1380]]]);
    }),
  },
  {
    name: 'a name may stand for a constant, which is no range',
    area: 'names',
    page: type('nameditemtype'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const item = context.workbook.names.add('上限', '=100').load('type,value');
      const range = item.getRangeOrNullObject();
      await context.sync();
      equal([['Double', 'Integer'].includes(item.type), Number(item.value), range.isNullObject], [true, 100, true]);
    }),
  },
  {
    name: 'the range of a name that is no range is refused',
    area: 'names',
    page: method('NamedItem', 'getRange'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const item = context.workbook.names.add('上限', '=100');
      await context.sync();
      item.getRange().load('address');
      await refuses(() => context.sync(), 'InvalidArgument', 'InvalidReference', 'InvalidOperation', 'ItemNotFound', 'GeneralException');
    }),
  },
  {
    name: 'a name is deleted',
    area: 'names',
    page: method('NamedItem', 'delete'),
    run: ({ Excel }) => Excel.run(async (context) => {
      context.workbook.names.getItem(NAMED_PEOPLE).delete();
      const count = context.workbook.names.getCount();
      const none = context.workbook.names.getItemOrNullObject(NAMED_PEOPLE);
      await context.sync();
      equal([count.value, none.isNullObject], [0, true]);
    }),
  },
  {
    name: 'the sheet of a workbook’s name is a null object, that of a sheet’s name the sheet',
    area: 'names',
    page: property('NamedItem', 'worksheetOrNullObject'),
    run: onSheet(ENTRY, async (sheet, context) => {
      const none = context.workbook.names.getItem(NAMED_PEOPLE).worksheetOrNullObject;
      const own = sheet.names.getItem(NAMED_FACTOR).worksheetOrNullObject;
      none.load('name');
      own.load('name');
      await context.sync();
      equal([none.isNullObject, own.name], [true, ENTRY]);
    }),
  },
];
