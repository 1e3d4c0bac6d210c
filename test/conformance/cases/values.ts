import { equal, holds, onSheet, read, refused } from '../check';
import { APRIL_1, APRIL_30, BLANK, ENTRY, SUMMARY } from '../workbook';
import { BLANK_AND_NULL, ERRORS, PERFORMANCE, RANGE_DATES, RANGE_VALUES, property, type } from './pages';
import type { ConformanceCase } from './types';

/** What is written to a block of the blank sheet, and what then stands there. */
function writing(name: string, page: string, cells: string, written: unknown[][], expected: unknown[][]): ConformanceCase {
  return {
    name,
    area: 'values',
    page,
    run: onSheet(BLANK, async (sheet, context) => {
      const range = sheet.getRange(cells);
      range.values = written;
      range.load('values');
      await context.sync();
      equal(range.values, expected);
    }),
  };
}

const refusedValues = (name: string, page: string, cells: string, written: unknown): ConformanceCase => ({
  name,
  area: 'values',
  page,
  run: async (host) => {
    await refused(['InvalidArgument'], SUMMARY, (sheet) => {
      sheet.getRange(cells).values = written as never;
    })(host);
    equal(await read(host, SUMMARY, 'A3:C4', 'values'), [['北支部', 1200, 780], ['南支部', 800, 600]], 'cells after the refusal');
  },
});

const SIZE = `${ERRORS}#error-codes-and-messages`;
const NULL_INPUT = `${BLANK_AND_NULL}#null-input-for-a-property`;

export const values: readonly ConformanceCase[] = [
  writing('one value goes into one cell', `${RANGE_VALUES}#write-a-value-to-one-cell`, 'C3', [[5]], [[5]]),
  writing('rows of values go into a range', `${RANGE_VALUES}#write-values-to-a-range`, 'B5:D6', [['北', 10, 1.8], ['南', 20, 2.5]], [['北', 10, 1.8], ['南', 20, 2.5]]),
  writing('truth values stay truth values', property('Range', 'values'), 'A1:B1', [[true, false]], [[true, false]]),
  writing('a text that begins with = is a formula', `${PERFORMANCE}#suspend-calculation-temporarily`, 'A1:C1', [[1, 2, '=SUM(A1:B1)']], [[1, 2, 3]]),
  writing('a text that begins with + or - is a formula', property('Range', 'values'), 'A1:B1', [['+1+2', '-1-2']], [[3, -3]]),
  writing('a date in ISO form becomes its serial number', property('Range', 'values'), 'A1', [['2025-04-01']], [[APRIL_1]]),
  {
    name: 'raw values: numbers, texts, truth values, dates as serial numbers, results of formulas',
    area: 'values',
    page: `${RANGE_VALUES}#read-raw-values-from-a-range`,
    run: async (host) => {
      equal(await read(host, SUMMARY, 'A3:C3', 'values'), [['北支部', 1200, 780]]);
      equal(await read(host, SUMMARY, 'B5:D5', 'values'), [[2000, 1380, 0.69]], 'results');
      equal(await read(host, SUMMARY, 'B7:B9', 'values'), [[APRIL_1], [APRIL_30], [true]], 'dates and truth');
    },
  },
  {
    name: 'an empty cell reads as an empty text',
    area: 'values',
    page: `${BLANK_AND_NULL}#blank-property-values-in-the-response`,
    run: async (host) => {
      equal(await read(host, SUMMARY, 'E5:F6', 'values'), [['', ''], ['', '']]);
    },
  },
  {
    name: 'a cell with an error reads as the error’s text',
    area: 'values',
    page: property('Range', 'values'),
    run: async (host) => {
      equal(await read(host, SUMMARY, 'B10', 'values'), [['#DIV/0!']]);
    },
  },
  {
    name: 'the kinds of values are told',
    area: 'values',
    page: type('rangevaluetype'),
    run: async (host) => {
      const [number, , , empty, date, , truth, error, text] = (await read(host, SUMMARY, 'B3:B11', 'valueTypes')).flat().map(String);
      equal([empty, truth, error, text], ['Empty', 'Boolean', 'Error', 'String']);
      holds([number, date].every((kind) => kind === 'Double' || kind === 'Integer'), `${number} and ${date} are kinds of numbers`);
    },
  },
  {
    name: 'null leaves a cell as it is',
    area: 'values',
    page: `${BLANK_AND_NULL}#null-input-in-2-d-array`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const range = sheet.getRange('A3:D3');
      range.values = [[null, 1250, null, null]];
      range.load('values,formulas');
      await context.sync();
      equal(range.values, [['北支部', 1250, 780, 0.624]]);
      equal(range.formulas[0]?.[3], '=C3/B3', 'formula kept');
    }),
  },
  {
    name: 'an empty text clears a cell',
    area: 'values',
    page: `${BLANK_AND_NULL}#blank-input-for-a-property`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const range = sheet.getRange('A3:B3');
      range.values = [['', '']];
      range.load('values,valueTypes,numberFormat');
      await context.sync();
      equal([range.values, range.valueTypes, range.numberFormat], [[['', '']], [['Empty', 'Empty']], [['General', '#,##0']]]);
    }),
  },
  {
    name: 'a sheet’s cells are written over, formulas included',
    area: 'values',
    page: `${RANGE_VALUES}#write-values-or-formulas-to-a-range`,
    run: onSheet(ENTRY, async (sheet, context) => {
      const cell = sheet.getRange('C1');
      cell.values = [[99]];
      cell.load('values,formulas');
      await context.sync();
      equal([cell.values, cell.formulas], [[[99]], [[99]]]);
    }),
  },
  {
    name: 'values are written with formats and formulas of the same range, each leaving out what is null',
    area: 'values',
    page: property('Range', 'numberFormat'),
    run: onSheet(BLANK, async (sheet, context) => {
      const range = sheet.getRange('F5:G7');
      range.numberFormat = [[null, 'd-mmm'], [null, 'd-mmm'], [null, null]];
      range.values = [['今日', 42_147], ['明日', '5/24'], ['日数', null]];
      range.formulas = [[null, null], [null, null], [null, '=G6-G5']];
      range.load('values,text,numberFormat');
      await context.sync();
      const [[, today], [, tomorrow], [label, days]] = range.values as [[string, number], [string, number], [string, number]];
      equal([today, label, range.text[0]?.[1], range.text[1]?.[1]], [42_147, '日数', '23-May', '24-May']);
      equal(days, tomorrow - 42_147, 'a text that is a date counts as one');
      equal(range.numberFormat.slice(0, 2), [['General', 'd-mmm'], ['General', 'd-mmm']]);
    }),
  },
  {
    name: 'January 1, 2000 is day 36526',
    area: 'values',
    page: `${RANGE_DATES}#use-the-moment-msdate-plug-in-to-work-with-dates`,
    run: onSheet(BLANK, async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['yyyy/m/d', 'General']];
      range.values = [[36_526, '=DATE(2000,1,1)']];
      range.load('values,text');
      await context.sync();
      equal([range.values, range.text[0]?.[0]], [[[36_526, 36_526]], '2000/1/1']);
    }),
  },
  {
    name: 'a text stays a text, as entered, where the cell’s format is text',
    area: 'values',
    page: type('numberformatcategory'),
    run: onSheet(BLANK, async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.numberFormat = [['@']];
      range.values = [['007']];
      range.load('values,text,valueTypes');
      await context.sync();
      equal([range.values, range.text, range.valueTypes], [[['007']], [['007']], [['String']]]);
    }),
  },
  {
    name: 'ten thousand rows are written at once',
    area: 'values',
    page: `${PERFORMANCE}#set-range-values-in-an-array`,
    run: onSheet(BLANK, async (sheet, context) => {
      sheet.getRange('A1:A10000').values = Array.from({ length: 10_000 }, (_none, row) => [row]);
      const ends = sheet.getRange('A9999:A10001').load('values');
      await context.sync();
      equal(ends.values, [[9998], [9999], ['']]);
    }),
  },
  refusedValues('too few rows are refused', SIZE, 'B3:C4', [[1, 2]]),
  refusedValues('too many columns are refused', SIZE, 'B3:C4', [[1, 2, 3], [4, 5, 6]]),
  refusedValues('rows of different lengths are refused', SIZE, 'B3:C4', [[1, 2], [3]]),
  refusedValues('null is no value of a whole range', NULL_INPUT, 'B3:C4', null),
];
