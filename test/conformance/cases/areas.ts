import { cellsOf, equal, onSheet, read, refused } from '../check';
import { BLANK, ENTRY, NAMED_PEOPLE, SUMMARY } from '../workbook';
import { MULTIPLE_RANGES, SPECIAL_CELLS, method, property } from './pages';
import type { ConformanceCase } from './types';

const READ = `${MULTIPLE_RANGES}#read-properties-of-rangeareas`;
const parts = (address: string): string[] => address.split(',').map((part) => cellsOf(part.trim()));

export const areas: readonly ConformanceCase[] = [
  {
    name: 'the address of several ranges names the sheet for each',
    area: 'areas',
    page: property('RangeAreas', 'address'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const ranges = sheet.getRanges('A3:A5, D3:D5').load('address,areaCount,cellCount');
      await context.sync();
      equal(ranges.address.replaceAll(', ', ','), `${SUMMARY}!A3:A5,${SUMMARY}!D3:D5`);
      equal([ranges.areaCount, ranges.cellCount], [2, 6]);
    }),
  },
  {
    name: 'the areas can be read one by one',
    area: 'areas',
    page: property('RangeAreas', 'areas'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const ranges = sheet.getRanges('A3:A4,C3:C4');
      ranges.areas.load('items/values');
      await context.sync();
      equal(ranges.areas.items.map((range) => range.values), [[['北支部'], ['南支部']], [[780], [600]]]);
    }),
  },
  {
    name: 'a semicolon separates areas as well',
    area: 'areas',
    page: method('Worksheet', 'getRanges'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const ranges = sheet.getRanges('A1:B2; A5:B5').load('address');
      await context.sync();
      equal(parts(ranges.address), ['A1:B2', 'A5:B5']);
    }),
  },
  {
    name: 'a defined name may be one of the areas',
    area: 'areas',
    page: `${MULTIPLE_RANGES}#create-rangeareas`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const ranges = sheet.getRanges(`A1,${NAMED_PEOPLE}`).load('address');
      await context.sync();
      equal(parts(ranges.address), ['A1', 'B3:B4']);
    }),
  },
  {
    name: 'a property that is set on several ranges is set on all of them',
    area: 'areas',
    page: `${MULTIPLE_RANGES}#set-properties-on-multiple-ranges`,
    run: onSheet(BLANK, async (sheet, context) => {
      sheet.getRanges('F3:F5, H3:H5').format.fill.color = 'pink';
      const one = sheet.getRange('F4').load('format/fill/color');
      const other = sheet.getRange('H5').load('format/fill/color');
      await context.sync();
      equal([one.format.fill.color, other.format.fill.color], ['#FFC0CB', '#FFC0CB']);
    }),
  },
  {
    name: 'a property that all areas share is given, one that they do not share is null',
    area: 'areas',
    page: READ,
    run: onSheet(BLANK, async (sheet, context) => {
      sheet.getRange('H3:H5').format.fill.color = 'pink';
      const mixed = sheet.getRanges('F3:F5, H3:H5').load('format/fill/color');
      const same = sheet.getRanges('H3, H5').load('format/fill/color');
      await context.sync();
      equal([mixed.format.fill.color, same.format.fill.color], [null, '#FFC0CB']);
    }),
  },
  {
    name: 'a yes-or-no property is true only where all areas say so',
    area: 'areas',
    page: READ,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const all = sheet.getRanges('F:F, H:H').load('isEntireColumn');
      const some = sheet.getRanges('F3:F5, H:H').load('isEntireColumn,isEntireRow');
      await context.sync();
      equal([all.isEntireColumn, some.isEntireColumn, some.isEntireRow], [true, false, false]);
    }),
  },
  {
    name: 'areas are moved together',
    area: 'areas',
    page: method('RangeAreas', 'getOffsetRangeAreas'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const moved = sheet.getRanges('A1:B2,D4').getOffsetRangeAreas(1, 2).load('address');
      await context.sync();
      equal(parts(moved.address), ['C2:D3', 'F5']);
    }),
  },
  {
    name: 'the whole columns of areas are areas',
    area: 'areas',
    page: method('RangeAreas', 'getEntireColumn'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const columns = sheet.getRanges('B4:E11, H2').getEntireColumn().load('address');
      await context.sync();
      equal(parts(columns.address), ['B:E', 'H:H']);
    }),
  },
  {
    name: 'areas that share no cell with a range are refused as missing',
    area: 'areas',
    page: method('RangeAreas', 'getIntersection'),
    run: refused(['ItemNotFound'], SUMMARY, (sheet) => {
      sheet.getRanges('A1:B2,D1:D2').getIntersection('A10:D12').load('address');
    }),
  },
  {
    name: 'areas that share no cell with a range are a null object where one is asked for',
    area: 'areas',
    page: method('RangeAreas', 'getIntersectionOrNullObject'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const none = sheet.getRanges('A1:B2,D1:D2').getIntersectionOrNullObject('A10:D12');
      const some = sheet.getRanges('A1:B2,D1:D2').getIntersectionOrNullObject('B2:D2').load('address');
      await context.sync();
      equal([none.isNullObject, parts(some.address)], [true, ['B2', 'D2']]);
    }),
  },
  {
    name: 'clearing areas clears each of them',
    area: 'areas',
    page: method('RangeAreas', 'clear'),
    run: onSheet(ENTRY, async (sheet, context, host) => {
      sheet.getRanges('A1,B2').clear();
      await context.sync();
      equal(await read(host, ENTRY, 'A1:B2', 'values'), [['', 5], ['固定', '']]);
    }),
  },
  {
    name: 'the cells with formulas are found',
    area: 'areas',
    page: `${SPECIAL_CELLS}#find-ranges-with-special-cells`,
    run: onSheet(ENTRY, async (sheet, context) => {
      const formulas = sheet.getUsedRange().getSpecialCells('Formulas').load('address');
      await context.sync();
      equal(parts(formulas.address), ['C1:C2']);
    }),
  },
  {
    name: 'no special cells: an error, or a null object where one is asked for',
    area: 'areas',
    page: `${SPECIAL_CELLS}#quick-reference`,
    run: async (host) => {
      await refused(['ItemNotFound'], SUMMARY, (sheet) => {
        sheet.getRange('A3:A5').getSpecialCells('Formulas').load('address');
      })(host);
      await onSheet(SUMMARY, async (sheet, context) => {
        const none = sheet.getRange('A3:A5').getSpecialCellsOrNullObject('Formulas');
        await context.sync();
        equal(none.isNullObject, true);
      })(host);
    },
  },
];
