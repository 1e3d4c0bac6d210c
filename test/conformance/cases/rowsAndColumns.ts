import { equal, holds, onSheet } from '../check';
import { BLANK, ENTRY, SUMMARY } from '../workbook';
import { property, method } from './pages';
import type { ConformanceCase } from './types';

export const rowsAndColumns: readonly ConformanceCase[] = [
  {
    name: 'a hidden row is told; null where only some are hidden',
    area: 'rows and columns',
    page: property('Range', 'rowHidden'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const hidden = sheet.getRange('A12').load('rowHidden');
      const shown = sheet.getRange('A3:A5').load('rowHidden');
      const mixed = sheet.getRange('A11:A12').load('rowHidden');
      await context.sync();
      equal([hidden.rowHidden, shown.rowHidden, mixed.rowHidden], [true, false, null]);
    }),
  },
  {
    name: 'rows are hidden and shown',
    area: 'rows and columns',
    page: property('Range', 'rowHidden'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      sheet.getRange('3:4').rowHidden = true;
      sheet.getRange('A12').rowHidden = false;
      const now = sheet.getRange('A3:A4').load('rowHidden,values');
      const shown = sheet.getRange('A12').load('rowHidden');
      await context.sync();
      equal([now.rowHidden, now.values, shown.rowHidden], [true, [['北支部'], ['南支部']], false]);
    }),
  },
  {
    name: 'columns are hidden; a range is hidden where its rows or columns are',
    area: 'rows and columns',
    page: property('Range', 'columnHidden'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      sheet.getRange('C:C').columnHidden = true;
      const hidden = sheet.getRange('C3').load('columnHidden,hidden');
      const mixed = sheet.getRange('B3:C3').load('columnHidden');
      await context.sync();
      equal([hidden.columnHidden, hidden.hidden, mixed.columnHidden], [true, true, null]);
    }),
  },
  {
    name: 'a row’s height in points',
    area: 'rows and columns',
    page: property('RangeFormat', 'rowHeight'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const title = sheet.getRange('A1').load('format/rowHeight');
      const mixed = sheet.getRange('A1:A3').load('format/rowHeight');
      sheet.getRange('A4:A5').format.rowHeight = 30;
      const set = sheet.getRange('A4:A5').load('format/rowHeight');
      await context.sync();
      equal([title.format.rowHeight, mixed.format.rowHeight, set.format.rowHeight], [24, null, 30]);
    }),
  },
  {
    name: 'a column’s width, null where the columns differ',
    area: 'rows and columns',
    page: property('RangeFormat', 'columnWidth'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const mixed = sheet.getRange('A1:B1').load('format/columnWidth');
      const same = sheet.getRange('B1:D1').load('format/columnWidth');
      sheet.getRange('B1:C1').format.columnWidth = 120;
      const set = sheet.getRange('B1:C1').load('format/columnWidth');
      await context.sync();
      equal(mixed.format.columnWidth, null);
      holds(same.format.columnWidth > 0, 'columns of one width have it');
      holds(Math.abs(set.format.columnWidth - 120) < 1, `${set.format.columnWidth} is the width that was set`);
    }),
  },
  {
    name: 'the standard height of rows',
    area: 'rows and columns',
    page: property('RangeFormat', 'useStandardHeight'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      sheet.load('standardHeight');
      const standard = sheet.getRange('A3:A4').load('format/rowHeight,format/useStandardHeight');
      const other = sheet.getRange('A1').load('format/useStandardHeight');
      await context.sync();
      equal([standard.format.rowHeight, standard.format.useStandardHeight, other.format.useStandardHeight], [sheet.standardHeight, true, false]);
    }),
  },
  {
    name: 'frozen panes are told as the range of cells that stay',
    area: 'rows and columns',
    page: method('WorksheetFreezePanes', 'getLocationOrNullObject'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowIndex,rowCount');
      const none = context.workbook.worksheets.getItem(ENTRY).freezePanes.getLocationOrNullObject();
      await context.sync();
      equal([frozen.isNullObject, frozen.rowIndex, frozen.rowCount, none.isNullObject], [false, 0, 2, true]);
    }),
  },
  {
    name: 'rows are frozen and released',
    area: 'rows and columns',
    page: method('WorksheetFreezePanes', 'freezeRows'),
    run: onSheet(BLANK, async (sheet, context) => {
      sheet.freezePanes.freezeRows(3);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount');
      await context.sync();
      equal(frozen.rowCount, 3);
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      equal(none.isNullObject, true);
    }),
  },
];
