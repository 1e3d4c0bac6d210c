import { equal, onSheet, read, refused } from '../check';
import { BLANK, DATE_FORMAT, ERA_FORMAT, RATE_FORMAT, SUMMARY } from '../workbook';
import { BLANK_AND_NULL, ERRORS, MODEL, RANGE_DATES, RANGE_FORMAT, RANGE_VALUES, property, type } from './pages';
import type { ConformanceCase } from './types';

const FORMAT_SIZE = `${ERRORS}#error-codes-and-messages`;

export const text: readonly ConformanceCase[] = [
  {
    name: 'text is what the user sees: thousands, percent, marks of negative figures',
    area: 'text',
    page: `${RANGE_VALUES}#read-displayed-text-from-a-range`,
    run: async (host) => {
      equal(await read(host, SUMMARY, 'A3:E4', 'text'), [['北支部', '1,200', '780', '65.0%', '5.0%'], ['南支部', '800', '600', '75.0%', '▲2.0%']]);
    },
  },
  {
    name: 'text of a formula is its displayed result',
    area: 'text',
    page: `${RANGE_VALUES}#read-displayed-text-from-a-range`,
    run: async (host) => {
      equal(await read(host, SUMMARY, 'B5:D5', 'text'), [['2,000', '1,380', '69.0%']]);
    },
  },
  {
    name: 'text of dates follows their formats, Japanese eras included',
    area: 'text',
    page: property('Range', 'text'),
    run: async (host) => {
      equal(await read(host, SUMMARY, 'B7:B8', 'text'), [['令和7年4月1日'], ['2025/4/30']]);
    },
  },
  {
    name: 'text of truth values, errors, texts and empty cells',
    area: 'text',
    page: property('Range', 'text'),
    run: async (host) => {
      equal(await read(host, SUMMARY, 'B9:B11', 'text'), [['TRUE'], ['#DIV/0!'], ['001']]);
      equal(await read(host, SUMMARY, 'A6:B6', 'text'), [['', '']]);
    },
  },
  {
    name: 'text does not depend on the width of the column',
    area: 'text',
    page: property('Range', 'text'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      sheet.getRange('B:B').format.columnWidth = 5;
      const range = sheet.getRange('B3:B8').load('text');
      await context.sync();
      equal([range.text[0], range.text[4], range.text[5]], [['1,200'], ['令和7年4月1日'], ['2025/4/30']]);
    }),
  },
  {
    name: 'a day and time in the documentation’s own format',
    area: 'text',
    page: `${RANGE_DATES}#format-dates-for-display`,
    run: onSheet(BLANK, async (sheet, context) => {
      const range = sheet.getRange('B4');
      range.values = [[43_437 + (15 * 60 + 57) / 1440]];
      range.numberFormat = [['[$-409]m/d/yy h:mm AM/PM;@']];
      range.load('text');
      await context.sync();
      equal(range.text, [['12/3/18 3:57 PM']]);
    }),
  },
];

export const numberFormats: readonly ConformanceCase[] = [
  {
    name: 'number formats are codes, General where none is set',
    area: 'number formats',
    page: property('Range', 'numberFormat'),
    run: async (host) => {
      equal(await read(host, SUMMARY, 'A3:D3', 'numberFormat'), [['General', '#,##0', '#,##0', RATE_FORMAT]]);
      equal(await read(host, SUMMARY, 'B7:B8', 'numberFormat'), [[ERA_FORMAT], [DATE_FORMAT]]);
    },
  },
  {
    name: 'a number format changes the text and not the value',
    area: 'number formats',
    page: `${RANGE_FORMAT}#set-number-format`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const range = sheet.getRange('D3:E4');
      range.numberFormat = [['0.00', '0.00'], ['0.00', '0.00']];
      range.load('text,values');
      await context.sync();
      equal(range.text, [['0.65', '0.05'], ['0.75', '-0.02']]);
      equal(range.values, [[0.65, 0.05], [0.75, -0.02]]);
    }),
  },
  {
    name: 'null leaves a number format as it is',
    area: 'number formats',
    page: `${BLANK_AND_NULL}#null-input-in-2-d-array`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const range = sheet.getRange('A8:D8');
      range.numberFormat = [[null, 'm/d/yyyy;@', null, null]];
      range.load('numberFormat,text');
      await context.sync();
      equal([range.numberFormat[0]?.[0], range.numberFormat[0]?.[1], range.text[0]?.[1]], ['General', 'm/d/yyyy;@', '4/30/2025']);
    }),
  },
  {
    name: 'an empty text resets a number format to General',
    area: 'number formats',
    page: `${BLANK_AND_NULL}#blank-input-for-a-property`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const range = sheet.getRange('B8');
      range.numberFormat = [['']];
      range.load('numberFormat,text');
      await context.sync();
      equal([range.numberFormat, range.text], [[['General']], [['45777']]]);
    }),
  },
  {
    name: 'a single code is enough for a single cell',
    area: 'number formats',
    page: `${MODEL}#performance-tip-minimize-the-number-of-proxy-objects-created`,
    run: onSheet(BLANK, async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.values = [[1]];
      // The declaration asks for rows; the page writes a text.
      range.numberFormat = '0.00%' as never;
      range.load('text,numberFormat');
      await context.sync();
      equal([range.text, range.numberFormat], [[['100.00%']], [['0.00%']]]);
    }),
  },
  {
    name: 'number formats of the wrong size are refused',
    area: 'number formats',
    page: FORMAT_SIZE,
    run: async (host) => {
      await refused(['InvalidArgument'], SUMMARY, (sheet) => {
        sheet.getRange('B3:C4').numberFormat = [['0'], ['0']];
      })(host);
      equal(await read(host, SUMMARY, 'B3', 'numberFormat'), [['#,##0']]);
    },
  },
  {
    name: 'the local code of a format without words is the code itself',
    area: 'number formats',
    page: property('Range', 'numberFormatLocal'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const range = sheet.getRange('B3:D3').load('numberFormatLocal');
      await context.sync();
      equal(range.numberFormatLocal, [['#,##0', '#,##0', RATE_FORMAT]]);
    }),
  },
  {
    name: 'number formats have categories',
    area: 'number formats',
    page: type('numberformatcategory'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const rate = sheet.getRange('A3:D3').load('numberFormatCategories');
      const number = sheet.getRange('B11').load('numberFormatCategories');
      await context.sync();
      equal([rate.numberFormatCategories[0]?.[0], rate.numberFormatCategories[0]?.[3], number.numberFormatCategories], ['General', 'Percentage', [['Text']]]);
    }),
  },
];
