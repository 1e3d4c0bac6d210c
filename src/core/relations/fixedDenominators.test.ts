import type { CellInput } from '../../../test/support/buildWorkbook';
import { findingsOf } from '../../../test/support/findingsOf';

const WHOLE = [186, 241, 312, 428];
const DONE = [122, 158, 203, 254];
const NAMES = ['重複受診', '頻回受診', '重複投薬', '多剤投薬'];
const ratio = (formula: string, v: number): CellInput => ({ f: formula, v, z: '0.0%' });
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/** Visits by sort, with a total; `rate` gives the formula of a line, counted as on the sheet, and its value. */
function visits(rate: (row: number, i: number) => CellInput, total: CellInput, heading = '実施率'): CellInput[][] {
  return [
    ['区分', '対象者数', '訪問指導実施者数', heading],
    ...NAMES.map((name, i): CellInput[] => [name, WHOLE[i]!, DONE[i]!, rate(i + 2, i)]),
    ['計', { f: 'SUM(B2:B5)', v: sum(WHOLE) }, { f: 'SUM(C2:C5)', v: sum(DONE) }, total],
  ];
}
const fixed = (row: number, i: number): CellInput => ratio(`C${row}/$B$2`, DONE[i]! / WHOLE[0]!);
const ofAll = (row: number, i: number): CellInput => ratio(`C${row}/$B$6`, DONE[i]! / sum(WHOLE));
const own = ratio('C6/B6', sum(DONE) / sum(WHOLE));
const said = (rows: CellInput[][]) => findingsOf('rate-mismatch', rows, '2025-03').map(({ cell, expected }) => [cell, expected]);
const fixes = (rows: CellInput[][]) => findingsOf('rate-mismatch', rows, '2025-03').map(({ fix }) => fix?.edits[0]?.formula);

describe('rates of several lines that are divided by the figure of one', () => {
  it('should divide by their own, as the total does', () => {
    expect(said(visits(fixed, own))).toEqual([['D3', '65.6%'], ['D4', '65.1%'], ['D5', '59.3%']]);
    expect(fixes(visits(fixed, own))).toEqual(['C3/B3', 'C4/B4', 'C5/B5']);
  });
  it.each<[string, CellInput[][]]>([
    ['each line by its own', visits((row, i) => ratio(`C${row}/B${row}`, DONE[i]! / WHOLE[i]!), own)],
    ['shares of the total', visits(ofAll, own, '全体に占める割合')],
    ['by the first line, in the total too', visits(fixed, ratio('C6/$B$2', sum(DONE) / WHOLE[0]!), '重複受診対象者との比')],
    ['a column against its first line', visits((row, i) => ratio(`B${row}/$B$2`, WHOLE[i]! / WHOLE[0]!), ratio('B6/$B$2', sum(WHOLE) / WHOLE[0]!), '指数')],
  ])('may be meant: %s', (_, rows) => {
    expect(said(rows)).toEqual([]);
  });
});
