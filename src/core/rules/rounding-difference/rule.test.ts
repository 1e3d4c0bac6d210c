import { cellsOf, findingsOf, type Rows } from '../../../../test/support/findingsOf';

const ID = 'rounding-difference';
const amounts = (total: string): Rows => [['区分', '回収金額'], ['現年度分', '1,204千円'], ['過年度分', '3,380千円'], ['督促分', '455千円'], ['合計', total]];

describe(ID, () => {
  it('remarks on a total that only the rounding of its parts explains', () => {
    const findings = findingsOf(ID, amounts('5,040千円'));
    expect(cellsOf(findings)).toEqual(['B5']);
    expect(findings[0]).toMatchObject({ severity: 'info', found: '5,040千円', expected: '5,039千円' });
    expect(findings[0]!.message).toContain('誤りではありません');
    expect(findingsOf('total-mismatch', amounts('5,040千円'))).toEqual([]);
  });

  it('is silent where the total holds, and where no rounding explains it', () => {
    expect(findingsOf(ID, amounts('5,039千円'))).toEqual([]);
    expect(findingsOf(ID, amounts('5,139千円'))).toEqual([]);
  });
});
