import { cellsOf, equal, holds, onSheet, read } from '../check';
import { BLANK, ENTRY, SUMMARY } from '../workbook';
import { CLEAR, RANGE_FORMAT, method, property } from './pages';
import type { ConformanceCase } from './types';

export const cellLooks: readonly ConformanceCase[] = [
  {
    name: 'alignment across and down',
    area: 'formats',
    page: `${RANGE_FORMAT}#set-cell-alignment`,
    run: onSheet(BLANK, async (sheet, context) => {
      const range = sheet.getRange('A1:E1');
      range.format.horizontalAlignment = 'Center';
      range.format.verticalAlignment = 'Center';
      range.load('format/horizontalAlignment,format/verticalAlignment');
      const plain = sheet.getRange('A2').load('format/horizontalAlignment');
      await context.sync();
      equal([range.format.horizontalAlignment, range.format.verticalAlignment, plain.format.horizontalAlignment], ['Center', 'Center', 'General']);
    }),
  },
  {
    name: 'wrapping that is not the same everywhere is null',
    area: 'formats',
    page: property('RangeFormat', 'wrapText'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const wrapped = sheet.getRange('A2:E2').load('format/wrapText');
      const mixed = sheet.getRange('A2:E3').load('format/wrapText');
      await context.sync();
      equal([wrapped.format.wrapText, mixed.format.wrapText], [true, null]);
    }),
  },
  {
    name: 'a border is written and read by its side',
    area: 'formats',
    page: method('RangeBorderCollection', 'getItem'),
    run: onSheet(BLANK, async (sheet, context) => {
      const bottom = sheet.getRange('B2:C3').format.borders.getItem('EdgeBottom');
      bottom.style = 'Continuous';
      bottom.color = '#FF0000';
      bottom.weight = 'Thick';
      const line = sheet.getRange('C3').format.borders.getItem('EdgeBottom').load('style,color,weight,sideIndex');
      const inside = sheet.getRange('B2').format.borders.getItem('EdgeBottom').load('style');
      await context.sync();
      equal([line.style, line.color, line.weight, line.sideIndex], ['Continuous', '#FF0000', 'Thick', 'EdgeBottom']);
      equal(inside.style, 'None', 'only the edge of the range');
    }),
  },
  {
    name: 'borders between the cells of a range',
    area: 'formats',
    page: property('RangeBorder', 'style'),
    run: onSheet(BLANK, async (sheet, context) => {
      sheet.getRange('B2:C3').format.borders.getItem('InsideHorizontal').style = 'Continuous';
      const between = sheet.getRange('B2').format.borders.getItem('EdgeBottom').load('style');
      const edge = sheet.getRange('B3').format.borders.getItem('EdgeBottom').load('style');
      await context.sync();
      equal([between.style, edge.style], ['Continuous', 'None']);
    }),
  },
  {
    name: 'locking is read per cell and null where it is mixed',
    area: 'formats',
    page: property('FormatProtection', 'locked'),
    run: onSheet(ENTRY, async (sheet, context) => {
      const open = sheet.getRange('B1').load('format/protection/locked');
      const locked = sheet.getRange('A1').load('format/protection/locked');
      const mixed = sheet.getRange('A1:B1').load('format/protection/locked');
      await context.sync();
      equal([open, locked, mixed].map((range) => range.format.protection.locked), [false, true, null]);
    }),
  },
  {
    name: 'clear takes contents and formats away',
    area: 'formats',
    page: `${CLEAR}#clear-a-range-of-cells`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const range = sheet.getRange('B2:B3');
      range.clear();
      range.load('values,numberFormat,format/font/bold');
      await context.sync();
      equal([range.values, range.numberFormat, range.format.font.bold], [[[''], ['']], [['General'], ['General']], false]);
    }),
  },
  {
    name: 'clearing contents keeps the formats',
    area: 'formats',
    page: `${CLEAR}#clear-only-contents-or-formatting`,
    run: onSheet(ENTRY, async (sheet, context) => {
      const range = sheet.getRange('B1');
      range.clear('Contents');
      range.load('values,format/fill/color');
      await context.sync();
      equal([range.values, range.format.fill.color], [[['']], '#FFFFCC']);
    }),
  },
  {
    name: 'clearing formats keeps the values',
    area: 'formats',
    page: `${CLEAR}#clear-only-contents-or-formatting`,
    run: async (host) => {
      await onSheet(SUMMARY, async (sheet, context) => {
        sheet.getRange('B3:D3').clear('Formats');
        await context.sync();
      })(host);
      equal(await read(host, SUMMARY, 'B3:D3', 'numberFormat'), [['General', 'General', 'General']]);
      equal(await read(host, SUMMARY, 'B3:D3', 'formulas'), [[1200, 780, '=C3/B3']]);
    },
  },
  {
    name: 'a column is made to fit its longest text',
    area: 'formats',
    page: method('RangeFormat', 'autofitColumns'),
    run: onSheet(BLANK, async (sheet, context) => {
      const range = sheet.getRange('A1').load('format/columnWidth');
      range.values = [['特定健診及び特定保健指導の実施状況に関する月次報告の一覧表']];
      await context.sync();
      const before = range.format.columnWidth;
      range.format.autofitColumns();
      range.load('format/columnWidth');
      await context.sync();
      holds(range.format.columnWidth > before, `${range.format.columnWidth} is wider than ${before}`);
    }),
  },
  {
    name: 'formats are read cell by cell',
    area: 'formats',
    page: method('Range', 'getCellProperties'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const cells = sheet.getRange('A1:A3').getCellProperties({ address: true, format: { font: { bold: true } } });
      await context.sync();
      equal(cells.value.map(([cell]) => [cellsOf(cell?.address ?? ''), cell?.format?.font?.bold]), [['A1', true], ['A2', true], ['A3', false]]);
    }),
  },
  {
    name: 'formats are written cell by cell',
    area: 'formats',
    page: method('Range', 'setCellProperties'),
    run: onSheet(BLANK, async (sheet, context) => {
      sheet.getRange('A1:B1').setCellProperties([[{ format: { fill: { color: '#FF0000' } } }, { format: { font: { bold: true } } }]]);
      const [one, other] = [sheet.getRange('A1').load('format/fill/color,format/font/bold'), sheet.getRange('B1').load('format/font/bold')];
      await context.sync();
      equal([one.format.fill.color, one.format.font.bold, other.format.font.bold], ['#FF0000', false, true]);
    }),
  },
  {
    name: 'formats are read row by row, null where a row is mixed',
    area: 'formats',
    page: method('Range', 'getRowProperties'),
    run: onSheet(ENTRY, async (sheet, context) => {
      const rows = sheet.getRange('A1:B2').getRowProperties({ format: { fill: { color: true } } });
      const cell = sheet.getRange('A2').load('format/fill/color');
      await context.sync();
      equal(rows.value.map((row) => row.format?.fill?.color), [null, cell.format.fill.color]);
    }),
  },
  {
    name: 'the text’s turn, null where it differs',
    area: 'formats',
    page: property('RangeFormat', 'textOrientation'),
    run: onSheet(BLANK, async (sheet, context) => {
      sheet.getRange('A1').format.textOrientation = 45;
      const turned = sheet.getRange('A1').load('format/textOrientation');
      const mixed = sheet.getRange('A1:A2').load('format/textOrientation');
      await context.sync();
      equal([turned.format.textOrientation, mixed.format.textOrientation], [45, null]);
    }),
  },
];
