import { cellsOf, equal, holds, onSheet, refused } from '../check';
import { BLANK, SUMMARY } from '../workbook';
import { RANGES_GET, RANGE_SELECT, WORKBOOKS, method, property } from './pages';
import type { Area, ConformanceCase } from './types';

/** A range made of another, and the cells that it must be. */
function gives(name: string, page: string, make: (sheet: Excel.Worksheet) => Excel.Range, cells: string, area: Area = 'ranges'): ConformanceCase {
  return {
    name,
    area,
    page,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const range = make(sheet).load('address');
      await context.sync();
      equal(cellsOf(range.address), cells);
    }),
  };
}

const OUTSIDE = ['InvalidArgument', 'InvalidReference', 'InvalidOperation'];

export const ranges: readonly ConformanceCase[] = [
  gives('getCell of a range counts from its first cell', method('Range', 'getCell'), (sheet) => sheet.getRange('B3:D5').getCell(1, 1), 'C4'),
  gives('getCell may leave its range', method('Range', 'getCell'), (sheet) => sheet.getRange('B3:C4').getCell(4, 3), 'E7'),
  gives('getRow is a row of the range', method('Range', 'getRow'), (sheet) => sheet.getRange('A1:F8').getRow(1), 'A2:F2'),
  gives('getColumn is a column of the range', method('Range', 'getColumn'), (sheet) => sheet.getRange('A1:F8').getColumn(1), 'B1:B8'),
  gives('getOffsetRange keeps the size', method('Range', 'getOffsetRange'), (sheet) => sheet.getRange('D4:F6').getOffsetRange(-1, 4), 'H3:J5'),
  gives('getResizedRange moves the last corner', method('Range', 'getResizedRange'), (sheet) => sheet.getRange('B3:C4').getResizedRange(2, -1), 'B3:B6'),
  gives('getAbsoluteResizedRange takes a size', method('Range', 'getAbsoluteResizedRange'), (sheet) => sheet.getRange('B3:C4').getAbsoluteResizedRange(1, 4), 'B3:E3'),
  gives('getBoundingRect spans both ranges', method('Range', 'getBoundingRect'), (sheet) => sheet.getRange('B2:C5').getBoundingRect('D10:E15'), 'B2:E15'),
  gives('getBoundingRect takes a range object', method('Range', 'getBoundingRect'), (sheet) => sheet.getRange('D4:G6').getBoundingRect(sheet.getRange('G4:H8')), 'D4:H8'),
  gives('getIntersection is what both have', method('Range', 'getIntersection'), (sheet) => sheet.getRange('A1:F6').getIntersection('D4:G8'), 'D4:F6'),
  gives('getLastCell is the last corner', method('Range', 'getLastCell'), (sheet) => sheet.getRange('B2:D5').getLastCell(), 'D5'),
  gives('getLastRow is the last row of the range', method('Range', 'getLastRow'), (sheet) => sheet.getRange('B2:D5').getLastRow(), 'B5:D5'),
  gives('getLastColumn is the last column of the range', method('Range', 'getLastColumn'), (sheet) => sheet.getRange('B2:D5').getLastColumn(), 'D2:D5'),
  gives('getEntireColumn is whole columns', method('Range', 'getEntireColumn'), (sheet) => sheet.getRange('B4:E11').getEntireColumn(), 'B:E'),
  gives('getEntireRow is whole rows', method('Range', 'getEntireRow'), (sheet) => sheet.getRange('B4:E11').getEntireRow(), '4:11'),
  gives('getRowsBelow starts under the range', method('Range', 'getRowsBelow'), (sheet) => sheet.getRange('B3:C4').getRowsBelow(2), 'B5:C6'),
  gives('getRowsAbove ends over the range', method('Range', 'getRowsAbove'), (sheet) => sheet.getRange('B3:C4').getRowsAbove(), 'B2:C2'),
  gives('getColumnsAfter starts right of the range', method('Range', 'getColumnsAfter'), (sheet) => sheet.getRange('B3:C4').getColumnsAfter(2), 'D3:E4'),
  gives('getColumnsBefore ends left of the range', method('Range', 'getColumnsBefore'), (sheet) => sheet.getRange('B3:C4').getColumnsBefore(), 'A3:A4'),
  gives('getSurroundingRegion ends at blank rows and columns', method('Range', 'getSurroundingRegion'), (sheet) => sheet.getRange('B8').getSurroundingRegion(), 'A7:B12'),
  {
    name: 'an offset beyond the edge of the sheet is refused',
    area: 'ranges',
    page: method('Range', 'getOffsetRange'),
    run: refused(OUTSIDE, BLANK, (sheet) => {
      sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
    }),
  },
  {
    name: 'a row outside of the grid is refused',
    area: 'ranges',
    page: method('Range', 'getCell'),
    run: refused(OUTSIDE, BLANK, (sheet) => {
      sheet.getRange('A1').getCell(1_048_576, 0).load('address');
    }),
  },
  {
    name: 'getIntersectionOrNullObject tells whether there is one',
    area: 'ranges',
    page: method('Range', 'getIntersectionOrNullObject'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const none = sheet.getRange('A1:B2').getIntersectionOrNullObject('D4:E5');
      const some = sheet.getRange('A1:C3').getIntersectionOrNullObject(sheet.getRange('C3:D4')).load('address');
      await context.sync();
      equal([none.isNullObject, some.isNullObject, cellsOf(some.address)], [true, false, 'C3']);
    }),
  },
  {
    name: 'the selected range follows select',
    area: 'ranges',
    page: `${RANGE_SELECT}#select-a-known-range`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      sheet.getRange('B3:C4').select();
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      equal(selected.address, `${SUMMARY}!B3:C4`);
    }),
  },
  {
    name: 'the selected range follows the user',
    area: 'ranges',
    page: `${RANGES_GET}#get-the-selected-range`,
    run: async ({ Excel, controls }) => {
      await controls.userSelects(SUMMARY, 'D3:D5');
      await Excel.run(async (context) => {
        const selected = context.workbook.getSelectedRange().load('address');
        const active = context.workbook.getActiveCell().load('address');
        await context.sync();
        equal([selected.address, active.address], [`${SUMMARY}!D3:D5`, `${SUMMARY}!D3`]);
      });
    },
  },
  {
    name: 'several selected areas are no single range',
    area: 'ranges',
    page: `${WORKBOOKS}#get-the-selected-range`,
    run: async (host) => {
      await host.controls.userSelects(SUMMARY, 'A3:A4,D3:D5');
      await refused(['InvalidSelection'], SUMMARY, (_sheet, context) => {
        context.workbook.getSelectedRange().load('address');
      })(host);
      await host.Excel.run(async (context) => {
        const areas = context.workbook.getSelectedRanges().load('address,areaCount');
        await context.sync();
        equal([areas.areaCount, areas.address.split(',').map((part) => cellsOf(part.trim()))], [2, ['A3:A4', 'D3:D5']]);
      });
    },
  },
  {
    name: 'size in points: rows add up',
    area: 'ranges',
    page: property('Range', 'height'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const one = sheet.getRange('A3').load('height,top,left');
      const three = sheet.getRange('A3:A5').load('height');
      const above = sheet.getRange('A1:A2').load('height');
      await context.sync();
      holds(one.height > 0 && Math.abs(three.height - 3 * one.height) < 0.5, `three rows (${three.height}) are three times one (${one.height})`);
      equal([one.top, one.left], [above.height, 0]);
    }),
  },
];
