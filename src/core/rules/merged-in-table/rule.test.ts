import { cellsOf, findingsOf, type Rows } from '../../../../test/support/findingsOf';

const ID = 'merged-in-table';
const rows: Rows = [['項目', '4月', '5月', '6月', '備考'], ['受付', 120, 130, 125, '委託先の休業あり'], ['照会', 10, null, 9, null], ['催告', 4, 5, 6, null]];
const merged = (...merges: string[]) => findingsOf(ID, [{ name: '報告', rows, merges }]);

describe(ID, () => {
  it.each([['B3:C3'], ['C2:C3']])('remarks on figures merged over %s', (merge) => {
    const findings = merged(merge);
    expect(cellsOf(findings)).toEqual([merge.split(':')[0]]);
    expect(findings[0]).toMatchObject({ severity: 'info', range: expect.stringMatching(/^A1:/) as string });
  });

  it('makes one remark a table', () => {
    expect(merged('B3:C3', 'C4:D4')).toHaveLength(1);
  });

  it.each([['E2:E4'], ['A1:A1']])('is silent on %s: remarks and labels may be merged', (merge) => {
    expect(merged(merge)).toEqual([]);
  });

  it('is silent where the whole table is laid out on merged columns', () => {
    const grid: Rows = [['項目', '4月', null, '5月', null], ['受付', 120, null, 130, null], ['照会', 10, null, 12, null], ['催告', 4, null, 5, null]];
    const merges = [1, 2, 3, 4].flatMap((row) => [`B${row}:C${row}`, `D${row}:E${row}`]);
    expect(findingsOf(ID, [{ name: '報告', rows: grid, merges }])).toEqual([]);
  });
});
