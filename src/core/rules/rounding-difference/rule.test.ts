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

  it.each<[string, string, number, string[]]>([
    ['in a caption', '（単位：億円）', 365, ['B6']],
    ['beside the table', '単位：百万円', 363, ['B6']],
    ['of things that are counted', '（単位：件）', 365, []],
    ['further off than rounding explains', '（単位：億円）', 367, []],
  ])('knows the unit %s', (_, unit, total, expected) => {
    const rows: Rows = [['収支の状況', unit], ['区分', '決算額'], ['保険料等', 320], ['国庫補助等', 29], ['その他', 15], ['収入計', total]];
    expect(cellsOf(findingsOf(ID, rows))).toEqual(expected);
    expect(cellsOf(findingsOf('total-mismatch', rows))).toEqual(expected.length > 0 ? [] : ['B6']);
  });

  it('knows the unit of the operands of a rate', () => {
    const rows = (unit: string): Rows => [['収支の状況', unit], ['区分', '決算額', '予算額', '執行率'], ['A', 32, 35, '90.3%'], ['B', 29, 31, '93.5%'], ['C', 15, 16, '93.8%']];
    expect(cellsOf(findingsOf(ID, rows('（単位：億円）')))).toEqual(['D3']);
    expect(cellsOf(findingsOf('rate-mismatch', rows('（単位：件）')))).toEqual(['D3']);
  });

  it('is silent where the total holds, and where no rounding explains it', () => {
    expect(findingsOf(ID, amounts('5,039千円'))).toEqual([]);
    expect(findingsOf(ID, amounts('5,139千円'))).toEqual([]);
  });
});
