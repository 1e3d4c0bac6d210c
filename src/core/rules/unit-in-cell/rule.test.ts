import { cellsOf, findingsOf, type Rows } from '../../../../test/support/findingsOf';

const ID = 'unit-in-cell';

describe(ID, () => {
  it('makes one remark on a table whose headings state the unit that its cells repeat', () => {
    const findings = findingsOf(ID, [['項目', '4月', '5月', '6月'], ['受付（件）', '120件', '130件', '125件'], ['照会（件）', '10件', '12件', '9件']]);
    expect(cellsOf(findings)).toEqual(['B2']);
    expect(findings[0]).toMatchObject({ severity: 'info', range: 'A1:D3' });
    expect(findings[0]!.evidence).toEqual(expect.arrayContaining(['A2', 'D3']));
    expect(findings[0]!.message).toContain('6 セル');
  });

  it.each<[string, Rows]>([
    ['units in the headings only', [['項目', '4月', '5月'], ['受付（件）', 120, 130], ['照会（件）', 10, 12]]],
    ['units in the cells only', [['項目', '4月', '5月'], ['受付', '120件', '130件'], ['照会', '10件', '12件']]],
    ['a single slip, which number-as-text reports', [['項目', '4月', '5月', '6月', '7月'], ['受付（件）', 120, '130件', 125, 118], ['照会（件）', 10, 12, 9, 11]]],
    ['units of number formats', [['項目', '4月', '5月'], ['受付（件）', { v: 120, z: '0"件"' }, { v: 130, z: '0"件"' }], ['照会（件）', 10, 12]]],
  ])('is silent on %s', (_, rows) => {
    expect(findingsOf(ID, rows)).toEqual([]);
  });
});
