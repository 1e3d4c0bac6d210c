import { cellsOf, findingsOf, type Rows } from '../../../../test/support/findingsOf';

const ID = 'rate-mismatch';
const rate = (f: string, v: number) => ({ f, v, z: '0.0%' });

const rates = (third: string): Rows => [
  ['区分', '対象者数', '実施者数', '実施率'],
  ['被保険者', '1,200人', '300人', '25.0%'],
  ['被扶養者', '800人', '120人', '15.0%'],
  ['任意継続', '450人', '95人', third],
];

describe(ID, () => {
  it.each([
    ['half-up', '21.1%'],
    ['truncation, which is a remark', '21.11%'],
    ['a placeholder', '－'],
  ])('is silent for %s', (_, third) => {
    expect(findingsOf(ID, rates(third))).toEqual([]);
  });

  it.each([['21.2%'], ['20.1%'], ['2.1%']])('reports %s with its operands', (third) => {
    const [finding, ...rest] = findingsOf(ID, rates(third));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ cell: 'D4', severity: 'error', expected: '21.1%', found: third, evidence: ['C4', 'B4'] });
    expect(finding!.message).toMatch(/実施率 .* は C4 の 95人 ÷ B4 の 450人 ＝ 21\.1% と合いません/);
  });

  it('gives the right value as a fix where the rate is a typed number', () => {
    const rows: Rows = [
      ['区分', '対象者数', '実施者数', '実施率'],
      ['被保険者', 1200, 300, { v: 0.25, z: '0.0%' }],
      ['被扶養者', 800, 120, { v: 0.15, z: '0.0%' }],
      ['任意継続', 450, 95, { v: 0.311, z: '0.0%' }],
    ];
    expect(findingsOf(ID, rows)[0]?.fix).toEqual({ label: '21.1% に直す', edits: [{ sheet: '報告', cell: 'D4', value: 0.211, numberFormat: '0.0%' }] });
  });

  it('takes the formula of the neighbours for right where one divides by another column', () => {
    const f = (row: number, by: string, v: number) => rate(`IF(D${row}="－","－",IF(C${row}="以下",B${row}/D${row},D${row}/${by}${row}))`, v);
    const values = [[100, 90, 80], [200, 150, 120], [50, 45, 60], [80, 88, 70], [60, 30, 40]];
    const rows: Rows = [
      ['KPI項目', '月次目標', '条件', '実績', '前年同期', '達成率'],
      ...values.map(([target, actual, last], i) => [`KPI${i + 1}件数`, target!, '以上', actual!, last!, i === 2 ? rate('IF(D4="－","－",D4/E4)', actual! / last!) : f(i + 2, 'B', actual! / target!)]),
    ];
    const findings = findingsOf(ID, rows);
    expect(cellsOf(findings)).toEqual(['F4']);
    expect(findings[0]!.fix?.edits[0]?.formula).toContain('D4/B4');
  });

  it('names one wrong count that two rates are computed from', () => {
    const rows: Rows = [
      ['区分', '対象者数', '令和7年度 実施者数', '実施率', '令和6年度 実施者数', '対前年比'],
      ['被保険者', '1,200人', '300人', '25.0%', '250人', '120.0%'],
      ['被扶養者', '800人', '180人', '15.0%', '100人', '120.0%'],
      ['任意継続', '450人', '90人', '20.0%', '75人', '120.0%'],
    ];
    const all = [...findingsOf(ID, rows), ...findingsOf('comparison-mismatch', rows)];
    expect(cellsOf(all)).toEqual(['C3']);
    expect(all[0]).toMatchObject({ found: '180人', expected: '120人' });
    expect(all[0]!.evidence).toEqual(expect.arrayContaining(['D3', 'F3']));
  });
});
