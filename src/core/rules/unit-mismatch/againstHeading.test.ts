import type { CellInput } from '../../../../test/support/buildWorkbook';
import { findingsOf } from '../../../../test/support/findingsOf';

const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月'];

/** Two items over two years each, headed with their units; one figure of the first may be written otherwise. */
const months = (odd: CellInput, heading = '資格点検　照会（件）', below = '７年度') => [{
  name: '報告',
  rows: [['月', heading, null, '査定額（千円）', null], [null, below, '６年度', '７年度', '６年度'], ...MONTHS.map((month, i): CellInput[] => [month, i === 3 ? odd : 1400 + 11 * i, 1500 + 7 * i, 18000 + 31 * i, 19000 + 17 * i])],
  merges: ['A1:A2', 'B1:C1', 'D1:E1'],
}];

describe('a figure with another unit than its heading states', () => {
  it.each<[string, CellInput, string, string, string[]]>([
    ['money among cases', '1,412円', '資格点検　照会（件）', '７年度', ['B6']],
    ['the unit of the heading', '1,412件', '資格点検　照会（件）', '７年度', []],
    ['people among cases, both counted', '1,412人', '資格点検　照会（件）', '７年度', []],
    ['under a heading without a unit', '1,412円', '資格点検　照会', '７年度', []],
    ['under a heading of its own for money', '1,412円', '資格点検　照会（件）', '査定金額', []],
    ['with words of its own', '金額1,412円', '資格点検　照会（件）', '７年度', []],
  ])('%s', (_, odd, heading, below, cells) => {
    const found = findingsOf('unit-mismatch', months(odd, heading, below), '2025-09');
    expect(found.map(({ cell }) => cell)).toEqual(cells);
    for (const { message } of found) expect(message).toContain('見出し（B1「資格点検 照会（件）」）からは「件」のはず');
  });
});
