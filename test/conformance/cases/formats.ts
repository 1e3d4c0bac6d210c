import { equal, onSheet, refused } from '../check';
import { BLANK, ENTRY, SUMMARY } from '../workbook';
import { BLANK_AND_NULL, RANGE_FORMAT, method, property } from './pages';
import type { ConformanceCase } from './types';

/* eslint-disable office-addins/load-object-before-read -- the rule takes results of methods and navigation properties for properties to load */

const MIXED = `${BLANK_AND_NULL}#null-property-values-in-the-response`;

export const formats: readonly ConformanceCase[] = [
  {
    name: 'fill and font are read',
    area: 'formats',
    page: property('RangeFormat', 'fill'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const title = sheet.getRange('A1').load('format/fill/color,format/font/bold,format/font/size');
      const header = sheet.getRange('B2').load('format/fill/color,format/font/color,format/horizontalAlignment,format/wrapText');
      await context.sync();
      equal([title.format.fill.color, title.format.font.bold, title.format.font.size], ['#DDEBF7', true, 14]);
      equal([header.format.fill.color, header.format.font.color, header.format.horizontalAlignment, header.format.wrapText], ['#F2F2F2', '#1F4E78', 'Center', true]);
    }),
  },
  {
    name: 'colours are written as codes or names and read as codes',
    area: 'formats',
    page: `${RANGE_FORMAT}#set-font-color-and-fill-color`,
    run: onSheet(BLANK, async (sheet, context) => {
      const range = sheet.getRange('B2:E2');
      range.format.fill.color = '#4472C4';
      range.format.font.color = 'white';
      range.load('format/fill/color,format/font/color');
      await context.sync();
      equal([range.format.fill.color, range.format.font.color], ['#4472C4', '#FFFFFF']);
    }),
  },
  {
    name: 'a named colour becomes its code',
    area: 'formats',
    page: property('RangeFill', 'color'),
    run: onSheet(BLANK, async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.format.fill.color = 'orange';
      range.load('format/fill/color');
      await context.sync();
      equal(range.format.fill.color, '#FFA500');
    }),
  },
  {
    name: 'fill.clear resets the background',
    area: 'formats',
    page: method('RangeFill', 'clear'),
    run: onSheet(ENTRY, async (sheet, context) => {
      const plain = sheet.getRange('H20').load('format/fill/color');
      const range = sheet.getRange('B1');
      range.format.fill.clear();
      range.load('format/fill/color,values');
      await context.sync();
      equal([range.format.fill.color, range.values], [plain.format.fill.color, [[5]]]);
    }),
  },
  {
    name: 'font: weight, slant, size and name',
    area: 'formats',
    page: `${RANGE_FORMAT}#set-font-properties`,
    run: onSheet(BLANK, async (sheet, context) => {
      const range = sheet.getRange('B2:E2');
      range.format.font.bold = true;
      range.format.font.italic = true;
      range.format.font.size = 14;
      range.format.font.name = 'Arial';
      range.load('format/font/bold,format/font/italic,format/font/size,format/font/name');
      await context.sync();
      const { font } = range.format;
      equal([font.bold, font.italic, font.size, font.name], [true, true, 14, 'Arial']);
    }),
  },
  {
    name: 'font: underline and strikethrough',
    area: 'formats',
    page: property('RangeFont', 'underline'),
    run: onSheet(BLANK, async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.format.font.underline = 'Single';
      range.format.font.strikethrough = true;
      range.load('format/font/underline,format/font/strikethrough');
      const plain = sheet.getRange('A2').load('format/font/underline,format/font/strikethrough');
      await context.sync();
      equal([range.format.font.underline, range.format.font.strikethrough], ['Single', true]);
      equal([plain.format.font.underline, plain.format.font.strikethrough], ['None', false]);
    }),
  },
  {
    name: 'a font colour or size that is not the same everywhere is null',
    area: 'formats',
    page: MIXED,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const mixed = sheet.getRange('A1:B3').load('format/font/color,format/font/size,format/font/bold');
      const same = sheet.getRange('A2:E2').load('format/font/color,format/font/size');
      await context.sync();
      equal([mixed.format.font.color, mixed.format.font.size, mixed.format.font.bold], [null, null, null]);
      equal(same.format.font.color, '#1F4E78');
    }),
  },
  {
    name: 'a fill colour that is not the same everywhere is null',
    area: 'formats',
    page: MIXED,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const mixed = sheet.getRange('A1:A2').load('format/fill/color');
      await context.sync();
      equal(mixed.format.fill.color, null);
    }),
  },
  {
    name: 'null is no colour',
    area: 'formats',
    page: `${BLANK_AND_NULL}#null-input-for-a-property`,
    run: refused(['InvalidArgument'], BLANK, (sheet) => {
      sheet.getRange('A1').format.fill.color = null as never;
    }),
  },
];
