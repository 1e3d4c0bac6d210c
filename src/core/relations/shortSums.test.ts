import type { CellInput } from '../../../test/support/buildWorkbook';
import { cellsOf, findingsOf } from '../../../test/support/findingsOf';

const sum = (col: string, from: number, to: number, values: readonly number[]): CellInput => ({ f: `SUM(${col}${from}:${col}${to})`, v: values.slice(0, to - from + 1).reduce((a, b) => a + b, 0) });
const rate = (a: number, b: number, row: number): CellInput => ({ f: `C${row}/B${row}`, v: a / b, z: '0.0%' });
const BUDGET = [21600, 6820, 4930, 8650, 2120];
const SPENT = [18432, 5247, 4108, 7981, 1386];
const LAST = [17905, 4986, 3722, 6540, 1455];

/** A budget in two parts, each with its subtotal; the second one's sums end in the given lines. */
function budget([b, c, e]: readonly [number, number, number], first: readonly [number, number, number] = [3, 3, 3]): CellInput[][] {
  const line = (name: string, x: number, y: number, z: number, row: number): CellInput[] => [name, x, y, rate(y, x, row), z];
  const part = BUDGET.map((x, i) => line(`事業${i}`, x, SPENT[i]!, LAST[i]!, i + 5));
  return [
    ['区分', '予算額', '執行額', '執行率', '令和3年度執行額'],
    line('対策経費', 3250, 2716, 2480, 2), line('広報経費', 9480, 8655, 8124, 3),
    ['小計', sum('B', 2, first[0], [3250, 9480]), sum('C', 2, first[1], [2716, 8655]), rate(11371, 12730, 4), sum('E', 2, first[2], [2480, 8124])],
    ...part,
    ['小計', sum('B', 5, b, BUDGET), sum('C', 5, c, SPENT), rate(35768, 44120, 10), sum('E', 5, e, LAST)],
  ];
}

describe('sums that stop short of what the sums beside them add up', () => {
  it.each<[string, CellInput[][], string[]]>([
    ['one of three, rates between them', budget([9, 8, 9]), ['C10']],
    ['none', budget([9, 9, 9]), []],
    ['two of three', budget([9, 8, 8]), []],
    ['one that leaves out most', budget([9, 6, 9]), []],
    ['no other total that tells', budget([9, 8, 9], [3, 2, 3]), []],
  ])('%s', (_, rows, cells) => {
    expect(cellsOf(findingsOf('total-mismatch', rows, '2023-03')).filter((cell) => cell.endsWith('10'))).toEqual(cells);
  });
});

describe('a total of all that stops short of the one beside it', () => {
  const counts = (last: string, total: string, to: readonly [number, number] = [5, 6]): CellInput[][] => [
    ['申請書の種類', '受付件数', '郵送件数', '郵送化率'],
    ...['傷病手当金', '出産手当金', '高額療養費', '療養費'].map((name, i): CellInput[] => [name, BUDGET[i]!, SPENT[i]!, rate(SPENT[i]!, BUDGET[i]!, i + 2)]),
    [last, BUDGET[4]!, SPENT[4]!, rate(SPENT[4]!, BUDGET[4]!, 6)],
    [total, sum('B', 2, to[0], BUDGET), sum('C', 2, to[1], SPENT), '97.2%'],
  ];
  const said = (rows: CellInput[][]) => findingsOf('total-mismatch', rows, '2023-03').map(({ cell, message, expected, fix }) => [cell, expected, fix?.edits[0]?.formula, message.includes('と合') || message.includes('違います')]);
  it('is held against what it should add up', () => {
    expect(said(counts('埋葬料', '合計'))).toEqual([['B7', '44,120', 'SUM(B2:B6)', true]]);
  });
  it('is held against a line that was put in below all sums', () => {
    expect(said(counts('埋葬料', '合計', [5, 5]))).toEqual([['B7', '44,120', 'SUM(B2:B6)', true], ['C7', '37,154', 'SUM(C2:C6)', true]]);
  });
  it.each<[string, CellInput[][]]>([
    ['a subtotal', counts('埋葬料', '小計', [5, 5])],
    ['what all leave out since it is in another line', counts('うち埋葬料', '合計', [5, 5])],
    ['what all leave out since it stands outside', counts('埋葬料（参考）', '合計', [5, 5])],
    ['both to the end', counts('埋葬料', '合計', [6, 6])],
    ['what is in another line already', counts('うち埋葬料', '合計')],
    ['what stands outside', counts('埋葬料（参考）', '合計')],
  ])('leaves alone %s', (_, rows) => {
    expect(said(rows).filter(([, , formula]) => formula !== undefined)).toEqual([]);
  });
});
