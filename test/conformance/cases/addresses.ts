import { cellsOf, equal, onSheet, refused } from '../check';
import { BLANK, ENTRY, NAMED_FACTOR, NAMED_PEOPLE, SUMMARY } from '../workbook';
import { CELLS, ERRORS, RANGES_GET, UNBOUNDED, WORKSHEETS, method, property } from './pages';
import type { ConformanceCase } from './types';

const LONG_ADDRESS = Array.from({ length: 1500 }, (_none, row) => `A${row + 1}`).join(':');

export const addresses: readonly ConformanceCase[] = [
  {
    name: 'an address names the sheet and the cells',
    area: 'addresses',
    page: property('Range', 'address'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const range = sheet.getRange('A1:B4').load('address');
      await context.sync();
      equal(range.address, `${SUMMARY}!A1:B4`);
    }),
  },
  {
    name: 'a single cell has a single address',
    area: 'addresses',
    page: method('Worksheet', 'getCell'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const range = sheet.getRange('B3').load('address,cellCount,rowCount,columnCount');
      await context.sync();
      equal([range.address, range.cellCount, range.rowCount, range.columnCount], [`${SUMMARY}!B3`, 1, 1, 1]);
    }),
  },
  {
    name: 'rows and columns are counted from 0',
    area: 'addresses',
    page: property('Range', 'rowIndex'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const range = sheet.getRange('C5:D9').load('rowIndex,columnIndex,rowCount,columnCount,cellCount');
      await context.sync();
      equal([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount], [4, 2, 5, 2, 10]);
    }),
  },
  {
    name: 'getRange without an address is the whole sheet',
    area: 'addresses',
    page: method('Worksheet', 'getRange'),
    run: onSheet(BLANK, async (sheet, context) => {
      const range = sheet.getRange().load('rowCount,columnCount,isEntireRow,isEntireColumn');
      await context.sync();
      equal([range.rowCount, range.columnCount, range.isEntireRow, range.isEntireColumn], [1_048_576, 16_384, true, true]);
    }),
  },
  {
    name: 'a cell count above 2^31-1 is -1',
    area: 'addresses',
    page: property('Range', 'cellCount'),
    run: onSheet(BLANK, async (sheet, context) => {
      const range = sheet.getRange().load('cellCount');
      await context.sync();
      equal(range.cellCount, -1);
    }),
  },
  {
    name: 'whole columns keep their address and count and have no cell values',
    area: 'addresses',
    page: `${UNBOUNDED}#read-an-unbounded-range`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const range = sheet.getRange('B:C').load('address,cellCount,isEntireColumn,values,text,formulas,numberFormat');
      await context.sync();
      equal([cellsOf(range.address), range.cellCount, range.isEntireColumn], ['B:C', 2 * 1_048_576, true]);
      equal([range.values, range.text, range.formulas, range.numberFormat], [null, null, null, null]);
    }),
  },
  {
    name: 'whole rows keep their address and count and have no cell values',
    area: 'addresses',
    page: `${UNBOUNDED}#read-an-unbounded-range`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const range = sheet.getRange('2:4').load('address,cellCount,isEntireRow,isEntireColumn,values');
      await context.sync();
      equal([cellsOf(range.address), range.cellCount, range.isEntireRow, range.isEntireColumn, range.values], ['2:4', 3 * 16_384, true, false, null]);
    }),
  },
  {
    name: 'values cannot be written to whole columns',
    area: 'addresses',
    page: `${UNBOUNDED}#write-to-an-unbounded-range`,
    run: refused(['InvalidArgument', 'InvalidOperation', 'RangeExceedsLimit', 'OperationCellsExceedLimit'], BLANK, (sheet) => {
      sheet.getRange('A:B').values = [['期限']];
    }),
  },
  {
    name: 'a defined name is an address, from any sheet of the workbook',
    area: 'addresses',
    page: `${RANGES_GET}#get-a-named-range`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const range = sheet.getRange(NAMED_PEOPLE).load('address,values');
      await context.sync();
      equal([range.address, range.values], [`${SUMMARY}!B3:B4`, [[1200], [800]]]);
    }),
  },
  {
    name: 'a name of the sheet is an address on that sheet',
    area: 'addresses',
    page: method('Worksheet', 'getRange'),
    run: onSheet(ENTRY, async (sheet, context) => {
      const range = sheet.getRange(NAMED_FACTOR).load('address,values');
      await context.sync();
      equal([range.address, range.values], [`${ENTRY}!B2`, [[7]]]);
    }),
  },
  {
    name: 'getCell counts rows and columns from 0',
    area: 'addresses',
    page: `${WORKSHEETS}#get-a-cell-in-a-worksheet`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const cell = sheet.getCell(1, 4).load('address,values');
      await context.sync();
      equal([cellsOf(cell.address), cell.values], ['E2', [['前年比']]]);
    }),
  },
  {
    name: 'getRangeByIndexes takes start and size',
    area: 'addresses',
    page: method('Worksheet', 'getRangeByIndexes'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const range = sheet.getRangeByIndexes(2, 1, 2, 3).load('address');
      await context.sync();
      equal(cellsOf(range.address), 'B3:D4');
    }),
  },
  {
    name: 'a cell is a range with one cell, of its sheet',
    area: 'addresses',
    page: CELLS,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const cell = sheet.getRange('B3').load('values,worksheet/name');
      await context.sync();
      equal([cell.values, cell.worksheet.name], [[[1200]], SUMMARY]);
    }),
  },
  {
    name: 'what is no address is refused',
    area: 'addresses',
    page: `${ERRORS}#error-codes-and-messages`,
    run: refused(['InvalidArgument'], SUMMARY, (sheet) => {
      sheet.getRange('A1:').load('address');
    }),
  },
  {
    name: 'a name that is not defined is refused',
    area: 'addresses',
    page: `${ERRORS}#error-codes-and-messages`,
    run: refused(['InvalidArgument', 'ItemNotFound'], SUMMARY, (sheet) => {
      sheet.getRange('未定義の名前').load('address');
    }),
  },
  {
    name: 'an address of more than 8192 characters is refused',
    area: 'addresses',
    page: method('Worksheet', 'getRange'),
    run: refused(['InvalidArgument'], SUMMARY, (sheet) => {
      sheet.getRange(LONG_ADDRESS.padEnd(8193, ':A1')).load('address');
    }),
  },
];
