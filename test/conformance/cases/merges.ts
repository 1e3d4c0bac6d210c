import { cellsOf, equal, onSheet, refuses } from '../check';
import { BLANK, SUMMARY } from '../workbook';
import { method } from './pages';
import type { ConformanceCase } from './types';

const merged = (range: Excel.Range): Excel.RangeAreas => range.getMergedAreasOrNullObject().load('address,areaCount,cellCount');
const parts = (address: string): string[] => address.split(',').map((part) => cellsOf(part.trim()));

export const merges: readonly ConformanceCase[] = [
  {
    name: 'the merged areas of a sheet are found',
    area: 'merges',
    page: method('Range', 'getMergedAreasOrNullObject'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const found = merged(sheet.getUsedRange());
      await context.sync();
      equal([found.isNullObject, parts(found.address), found.areaCount, found.cellCount], [false, ['A1:E1'], 1, 5]);
    }),
  },
  {
    name: 'a range without merged cells has no merged areas',
    area: 'merges',
    page: method('Range', 'getMergedAreasOrNullObject'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const found = sheet.getRange('A2:E5').getMergedAreasOrNullObject();
      await context.sync();
      equal(found.isNullObject, true);
    }),
  },
  {
    name: 'cells are merged into one region',
    area: 'merges',
    page: method('Range', 'merge'),
    run: onSheet(BLANK, async (sheet, context) => {
      sheet.getRange('A1').values = [['見出し']];
      sheet.getRange('A1:C2').merge();
      const found = merged(sheet.getRange('A1:F10'));
      const first = sheet.getRange('A1').load('values');
      await context.sync();
      equal([parts(found.address), first.values], [['A1:C2'], [['見出し']]]);
    }),
  },
  {
    name: 'merging across makes one region a row',
    area: 'merges',
    page: method('Range', 'merge'),
    run: onSheet(BLANK, async (sheet, context) => {
      sheet.getRange('A1:C2').merge(true);
      const found = merged(sheet.getRange('A1:F10'));
      await context.sync();
      equal([found.areaCount, parts(found.address).sort()], [2, ['A1:C1', 'A2:C2']]);
    }),
  },
  {
    name: 'merged cells are separated again',
    area: 'merges',
    page: method('Range', 'unmerge'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      sheet.getRange('A1:E1').unmerge();
      const found = sheet.getUsedRange().getMergedAreasOrNullObject();
      const row = sheet.getRange('A1:C1').load('values');
      await context.sync();
      equal([found.isNullObject, row.values], [true, [['支部別 特定健診 実施状況', '', '']]]);
    }),
  },
  {
    name: 'several regions come as several areas',
    area: 'merges',
    page: method('Range', 'getMergedAreasOrNullObject'),
    run: onSheet(BLANK, async (sheet, context) => {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('D3:E5').merge();
      const found = merged(sheet.getRange('A1:F10'));
      await context.sync();
      equal([found.areaCount, parts(found.address).sort(), found.cellCount], [2, ['A1:B1', 'D3:E5'], 8]);
    }),
  },
  {
    name: 'more than 512 merged areas at once are not given',
    area: 'merges',
    page: method('Range', 'getMergedAreasOrNullObject'),
    run: onSheet(BLANK, async (sheet, context) => {
      sheet.getRange('A1:B513').merge(true);
      const some = merged(sheet.getRange('A1:B512'));
      await context.sync();
      equal(some.areaCount, 512);
      merged(sheet.getRange('A1:B513'));
      // The page does not say with which code.
      await refuses(() => context.sync(), 'InvalidArgument', 'InvalidOperation', 'GeneralException', 'RangeExceedsLimit', 'UnsupportedOperation', 'ResponsePayloadSizeLimitExceeded');
    }),
  },
];
