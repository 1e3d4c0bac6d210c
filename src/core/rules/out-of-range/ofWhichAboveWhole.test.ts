import type { CellInput } from '../../../../test/support/buildWorkbook';
import { cellsOf, findingsOf, type Rows } from '../../../../test/support/findingsOf';

const WHOLE = [3178, 3175, 2984, 3360, 2847];

/** 決定件数 and what is headed as a part of it, with the rate of both and their total. */
function months(part: readonly number[], heading = 'うち10日以内', rate = 'SS達成率'): Rows {
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const line = (name: string, a: CellInput, b: CellInput, v: number, row: number): CellInput[] => [name, a, b, { f: `C${row}/B${row}`, v, z: '0.0%' }];
  return [
    ['月', '決定件数', heading, rate],
    ...WHOLE.map((whole, i) => line(`${i + 4}月`, whole, part[i]!, part[i]! / whole, i + 2)),
    line('計', { f: 'SUM(B2:B6)', v: sum(WHOLE) }, { f: 'SUM(C2:C6)', v: sum(part) }, sum(part) / sum(WHOLE), 7),
  ];
}

describe('a part that is more than its whole', () => {
  it.each<[string, Rows, string[]]>([
    ['in one month, the total following it', months([3178, 3175, 2984, 3360, 2874]), ['D6']],
    ['in no month', months([3178, 3175, 2984, 3360, 2847]), []],
    ['under a heading that makes it no part', months([3178, 3175, 2984, 3360, 2874], '処理件数'), []],
    ['in most months: the heading means something else', months([3478, 3475, 3184, 3360, 2874]), []],
  ])('%s', (_, rows, cells) => {
    expect(cellsOf(findingsOf('out-of-range', rows))).toEqual(cells);
  });
});
