import type { CellInput } from '../../../../test/support/buildWorkbook';
import { findingsOf } from '../../../../test/support/findingsOf';

const MONTHS = Array.from({ length: 12 }, (_, i) => `${((i + 3) % 12) + 1}月`);

/** Items over the months of 令和6年, nine of them filled this year; the second one's years and months may differ. */
const book = (years: readonly [string, string], filled = 9, more: readonly [string, string] = ['６年度', '５年度']) => [{
  name: '報告',
  rows: [
    ['令和６年度　月次報告', ...Array<null>(13).fill(null)],
    ['項目', '区分', '令和６年', ...Array<null>(8).fill(null), '令和７年', null, null], [null, null, ...MONTHS],
    ...['健康宣言', '委嘱', '登録', '照会'].flatMap((item, k): CellInput[][] => {
      const [now, last] = k === 1 ? years : k === 2 ? more : ['６年度', '５年度'];
      const until = k === 1 ? filled : 9;
      return [
        [item, now, ...MONTHS.map((_, i) => (i < until ? 150 + 40 * k + 7 * i + ((i * 5) % 4) : null))],
        [null, last, ...MONTHS.map((_, i) => 140 + 41 * k + 6 * i + ((i * 3) % 5))],
      ];
    }),
  ] as CellInput[][],
  merges: ['A2:A3', 'B2:B3', 'C2:K2', 'L2:N2', 'A4:A5', 'A6:A7', 'A8:A9', 'A10:A11'],
}];

describe("an item under last year's two years", () => {
  it.each<[string, ReturnType<typeof book>, [string, string | number | boolean | null | undefined][]]>([
    ['whose figures stop where the others do', book(['５年度', '４年度']), [['B6', '６年度']]],
    ['none', book(['６年度', '５年度']), []],
    ['whose figures are of a whole year', book(['５年度', '４年度'], 12), []],
    ['beside another such item', book(['５年度', '４年度'], 9, ['５年度', '４年度']), []],
  ])('%s', (_, sheets, cells) => {
    expect(findingsOf('period-mismatch', sheets, '2024-12').map(({ cell, fix }) => [cell, fix?.edits[0]?.value])).toEqual(cells);
  });
});
