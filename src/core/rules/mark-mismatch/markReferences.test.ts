import { buildWorkbook, type CellInput } from '../../../../test/support/buildWorkbook';
import { check } from '../../check';
import { defaultSettings } from '../../settings';

const DETAIL: CellInput[][] = [['指標', '結果', '順位', '判定'], ['郵送化率', '96.2%', '3位', '◎'], ['査定率', '0.311%', '9位', '○'], ['回収率', '59.44%', '19位', '×'], ['提出率', '94.6%', '7位', '◎'], ['受付率', '3.6%', '8位', '○']];
const shown = (row: number): CellInput[] => [{ v: DETAIL[row - 1]![1] as string, f: `詳細!B${row}` }, { v: DETAIL[row - 1]![3] as string, f: `詳細!D${row}` }];
const summary = (typed: Readonly<Record<number, CellInput>>, results: Readonly<Record<number, CellInput>> = {}): CellInput[][] => [['項目', '結果', '判定'], ...[2, 3, 4, 5, 6].map((row): CellInput[] => {
  const [result, mark] = shown(row);
  return [DETAIL[row - 1]![0]!, results[row] ?? result!, typed[row] ?? mark!];
})];
const found = (rows: CellInput[][]) =>
  check(buildWorkbook({ sheets: [{ name: '総括', rows }, { name: '詳細', rows: DETAIL }] }), defaultSettings, { asOf: '2026-03' }).findings.filter(({ rule }) => rule === 'mark-mismatch').map(({ sheet, cell, expected }) => [sheet, cell, expected]);

describe('marks typed among references', () => {
  it.each<[string, CellInput[][], unknown[][]]>([
    ['another mark than the line of the other sheet has', summary({ 4: '○' }), [['総括', 'C4', '×']]],
    ['the same mark', summary({ 4: '×' }), []],
    ['－: not rated here', summary({ 4: '－' }), []],
    ['many are typed', summary({ 4: '○', 5: '○', 6: '△' }), []],
    ['nothing in the line tells the place', summary({ 4: '○' }, { 4: '59.44%' }), []],
  ])('%s', (_, rows, expected) => {
    expect(found(rows)).toEqual(expected);
  });
});
