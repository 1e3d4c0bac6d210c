import { cellsOf, findingsOf, type Rows } from '../../../../test/support/findingsOf';

const ID = 'truncated-rate';
const rates = (...printed: [string, string, string]): Rows => [
  ['区分', '決定件数', '達成件数', '達成率'],
  ['傷病手当金', '21,011件', '21,010件', printed[0]],
  ['出産手当金', '4,103件', '4,100件', printed[1]],
  ['埋葬料', '245件', '200件', printed[2]],
];

describe(ID, () => {
  it('makes one remark a table, with what rounding would give', () => {
    const findings = findingsOf(ID, rates('99.99%', '99.92%', '81.63%'));
    expect(cellsOf(findings)).toEqual(['D2']);
    expect(findings[0]).toMatchObject({ severity: 'info', found: '99.99%', expected: '100.00%', evidence: ['D3'] });
    expect(findingsOf('rate-mismatch', rates('99.99%', '99.92%', '81.63%'))).toEqual([]);
  });

  it('is silent on rates rounded half-up', () => {
    expect(findingsOf(ID, rates('100.00%', '99.93%', '81.63%'))).toEqual([]);
  });
});
