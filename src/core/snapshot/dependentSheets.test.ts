import fc from 'fast-check';
import { dependentSheets } from './dependentSheets';
import type { Sheet, Workbook } from './workbook';

const sheet = (name: string, ...formulas: string[]): Sheet => ({
  name, visibility: 'visible', merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), notes: new Map(),
  cells: formulas.map((formula, row) => ({ row, col: 0, value: 1, text: '1', format: 'General', formula })),
});
const book = (...sheets: Sheet[]): Workbook => ({ name: 'b.xlsx', date1904: false, sheets });

it.each([
  ['nothing refers to it', book(sheet('A'), sheet('B', 'SUM(C1:C3)')), ['A'], ['A']],
  ['a reference', book(sheet('A'), sheet('B', 'A!C1+1')), ['A'], ['A', 'B']],
  ['through another sheet', book(sheet('C', "'B'!A1"), sheet('A'), sheet('B', 'A!C1')), ['A'], ['C', 'A', 'B']],
  ['a quoted name', book(sheet("4月 '25"), sheet('計', "'4月 ''25'!B2")), ["4月 '25"], ["4月 '25", '計']],
  ['another case', book(sheet('Data'), sheet('計', 'DATA!B2')), ['Data'], ['Data', '計']],
  ['INDIRECT', book(sheet('A'), sheet('B', 'INDIRECT("A!"&C1)')), ['A'], ['A', 'B']],
  ['a text that only looks like a reference', book(sheet('A'), sheet('B', '"A!B1"&C2')), ['A'], ['A']],
  ['a stack of sheets', book(sheet('4月'), sheet('5月'), sheet('計', "SUM('4月:5月'!B2)")), ['5月'], ['5月', '計']],
  ['a stack without quotes', book(sheet('A'), sheet('B'), sheet('S', 'SUM(A:B!B2)')), ['B'], ['B', 'S']],
  ['a defined name', book(sheet('A'), sheet('B', '計画値*2')), ['A'], ['A', 'B']],
  ['a short name', book(sheet('A'), sheet('B', 'C1*TAX')), ['A'], ['A', 'B']],
  ['functions, columns and constants are no names', book(sheet('A'), sheet('B', 'IF(TRUE,SUM($C:$D),ROUND(E1,0))')), ['A'], ['A']],
  ['a sheet that is gone', book(sheet('B', 'C1')), ['A'], []],
])('%s', (_, workbook, changed, wanted) => {
  expect(dependentSheets(workbook, changed)).toEqual(wanted);
});

it('never throws and always holds what has changed, whatever the formulas', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.string(), fc.array(fc.string()))), (sheets) => {
    const workbook = book(...sheets.map(([name, formulas]) => sheet(name, ...formulas)));
    const first = workbook.sheets[0]?.name;
    const found = dependentSheets(workbook, first === undefined ? [] : [first]);
    expect(first === undefined || found.includes(first)).toBe(true);
  }));
});
