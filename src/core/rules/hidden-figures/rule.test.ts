import { findingsOf, type Rows } from '../../../../test/support/findingsOf';

const ID = 'hidden-figures';
const rows: Rows = [['No', '項目', '4月', '5月', '6月'], [1, '受付', 120, 130, 125], [2, '照会', 10, 12, 9], [3, '催告', 4, 5, 6]];
const sheet = { name: '月次', rows };

describe(ID, () => {
  it.each([
    ['rows', { ...sheet, hiddenRows: [3] }, 'C3', /3行.*3 個/],
    ['columns', { ...sheet, hiddenColumns: ['D'] }, 'D2', /D列.*3 個/],
    ['sheets', { ...sheet, hidden: true }, 'A2', /シート「月次」は非表示/],
  ])('makes one remark on hidden %s', (_, hidden, cell, message) => {
    const findings = findingsOf(ID, [hidden]);
    expect(findings.map((finding) => [finding.cell, finding.severity])).toEqual([[cell, 'info']]);
    expect(findings[0]!.message).toMatch(message);
  });

  it.each([
    ['nothing is hidden', sheet],
    ['only running numbers are', { ...sheet, hiddenColumns: ['A'] }],
    ['only an empty row is', { ...sheet, hiddenRows: [9] }],
    ['a sheet of words is', { name: '一覧', rows: [['業務グループ'], ['保健グループ']], hidden: true }],
  ])('is silent where %s', (_, shown) => {
    expect(findingsOf(ID, [shown])).toEqual([]);
  });
});
