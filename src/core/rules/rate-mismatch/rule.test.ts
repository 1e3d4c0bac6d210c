import { buildWorkbook } from '../../../../test/support/buildWorkbook';
import { cellsOf, findingsOf, type Rows } from '../../../../test/support/findingsOf';
import { check } from '../../check';
import { settingsSchema } from '../../settings';

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

  it.each<[string, string[], string[]]>([
    ['one finding for a column that was sorted without its lines', ['10.0%', '20.0%', '30.0%', '40.0%'], ['D3']],
    ['one for each rate where their figures are others', ['10.0%', '20.5%', '31.0%', '42.0%'], ['D3', 'D4', 'D5']],
    ['one for each of two rates that are exchanged', ['10.0%', '40.0%', '30.0%', '20.0%'], ['D4', 'D5']],
  ])('makes %s', (_, shares, cells) => {
    const lines: Rows = [['甲', 500, 50], ['乙', 500, 200], ['丙', 500, 100], ['丁', 500, 150], ['戊', 500, 90], ['己', 500, 80], ['庚', 500, 70]];
    const rows: Rows = [['区分', '対象者数', '実施者数', '実施率'], ...lines.map((line, i) => [...line, [...shares, '18.0%', '16.0%', '14.0%'][i]!])];
    const findings = findingsOf(ID, rows);
    expect(cellsOf(findings)).toEqual(cells);
    if (cells.length === 1) expect(findings[0]!.message).toContain('（D3:D5）の 3 つは、それぞれの行の数字と合いませんが、どれもほかの行の率です');
  });

  it('offers the formula of the add-in, the plain formula and the value where the rate is a typed number', () => {
    const rows: Rows = [
      ['区分', '対象者数', '実施者数', '実施率'],
      ['被保険者', 1200, 300, { v: 0.25, z: '0.0%' }],
      ['被扶養者', 800, 120, { v: 0.15, z: '0.0%' }],
      ['任意継続', 450, 95, { v: 0.311, z: '0.0%' }],
    ];
    const place = { sheet: '報告', cell: 'D4', numberFormat: '0.0%' };
    expect(findingsOf(ID, rows)[0]?.fix).toEqual({ label: '式「=KPI.RATE(C4,B4)」にする（21.1%）', edits: [{ ...place, formula: 'KPI.RATE(C4,B4)' }] });
    expect(findingsOf(ID, rows)[0]?.alternatives).toEqual([
      { label: '式「=ROUND(C4/B4,3)」にする（21.1%）', edits: [{ ...place, formula: 'ROUND(C4/B4,3)' }] },
      { label: '21.1% に直す', edits: [{ ...place, value: 0.211 }] },
    ]);
  });

  describe('an amount per head of thousands', () => {
    const perHead = (typed: number): Rows => [
      ['圏域', '費用額（千円）', '被保険者数（人）', '１人当たり\n費用額\n（円）'],
      ...[[22318540, 56318], [5102377, 12086], [14466208, 36905], [4920115, 11273]].map(([amount, heads], i) => [`第${i + 1}`, amount!, heads!, { f: `B${i + 2}*1000/C${i + 2}`, v: (amount! * 1000) / heads!, z: '#,##0' }]),
      ['隠岐', { v: 2096518, z: '#,##0' }, { v: 5071, z: '#,##0' }, { v: typed, z: '#,##0' }],
    ];
    it('is shown with its factor, in the message and in the formula', () => {
      const [finding] = findingsOf(ID, perHead(4134330));
      expect(finding).toMatchObject({ cell: 'D6', expected: '413,433' });
      expect(finding!.message).toContain('1人当たり費用額（円） 4,134,330 は B6 の 2,096,518 × 1,000 ÷ C6 の 5,071 ＝ 413,433 と合いません');
      expect([finding!.fix, ...(finding!.alternatives ?? [])].flatMap((fix) => fix!.edits.map(({ formula, value }) => formula ?? value))).toEqual(['B6*1000/C6', 'ROUND(B6*1000/C6,0)', 413433]);
    });
    it('is right where it agrees', () => expect(findingsOf(ID, perHead(413433))).toEqual([]));
  });

  it('offers no plain formula where the operands are texts, which only the add-in can divide', () => {
    const [finding] = findingsOf(ID, rates('21.2%'));
    expect([finding?.fix, ...(finding?.alternatives ?? [])].map((fix) => fix?.edits)).toEqual([
      [{ sheet: '報告', cell: 'D4', formula: 'KPI.RATE(C4,B4)', numberFormat: '0.0%' }],
      [{ sheet: '報告', cell: 'D4', value: 0.211, numberFormat: '0.0%' }],
    ]);
  });

  it('keeps the decimals and the percent sign as they are printed', () => {
    const rows = (third: number | string, unit: string): Rows => [
      ['区分', '対象者数', '実施者数', `実施率${unit}`],
      ['被保険者', 1200, 300, typeof third === 'number' ? 25 : '25.00%'],
      ['被扶養者', 800, 120, typeof third === 'number' ? 15 : '15.00%'],
      ['任意継続', 450, 95, third],
    ];
    expect(findingsOf(ID, rows('31.11%', ''))[0]?.fix?.edits).toEqual([{ sheet: '報告', cell: 'D4', formula: 'KPI.RATE(C4,B4,2)', numberFormat: '0.00%' }]);
    const percent = findingsOf(ID, rows(31.1, '（%）'))[0];
    expect([percent?.fix, ...(percent?.alternatives ?? [])].map((fix) => fix?.edits[0]?.formula ?? fix?.edits[0]?.value)).toEqual(['KPI.RATE(C4,B4)*100', 'ROUND(C4/B4*100,1)', 21.1]);
  });

  it('rounds as the profile says', () => {
    const book = buildWorkbook({ sheets: [{ name: '報告', rows: [['区分', '対象者数', '実施者数', '実施率'], ['甲', 1200, 300, { v: 0.25, z: '0.0%' }], ['乙', 800, 121, { v: 0.151, z: '0.0%' }], ['丙', 450, 95, { v: 0.311, z: '0.0%' }]] }] });
    const finding = check(book, settingsSchema.parse({ rounding: 'down' }), { asOf: '2025-12' }).findings.find(({ rule, cell }) => rule === ID && cell === 'D4');
    expect([finding?.fix, ...(finding?.alternatives ?? [])].map((fix) => fix?.edits[0]?.formula ?? fix?.edits[0]?.value)).toEqual(['KPI.RATE(C4,B4,1,"切り捨て")', 'ROUNDDOWN(C4/B4,3)', 0.211]);
  });

  it('knows the operands of =KPI.RATE(), and sees that a typed rate among such cells is wrong', () => {
    const own = (row: number, v: number) => rate(`KPI.RATE(C${row},B${row})`, v);
    const rows = (third: Rows[number][number]): Rows => [
      ['区分', '対象者数', '実施者数', '実施率'],
      ['被保険者', '1,200人', '300人', own(2, 0.25)],
      ['被扶養者', '800人', '120人', own(3, 0.15)],
      ['任意継続', '450人', '95人', third],
      ['特例退職', '40人', '10人', own(5, 0.25)],
      ['その他', '50人', '10人', own(6, 0.2)],
    ];
    expect(findingsOf(ID, rows(own(4, 0.211)))).toEqual([]);
    expect(findingsOf('number-as-text', rows(own(4, 0.211))).map(({ severity }) => severity)).toEqual(['info']);
    // The result was typed over, or the workbook was never computed anew.
    expect(findingsOf(ID, rows(own(4, 0.311)))[0]).toMatchObject({ cell: 'D4', expected: '21.1%', evidence: ['C4', 'B4'] });
    const typed = findingsOf(ID, rows({ v: 0.311, z: '0.0%' }));
    expect(typed[0]).toMatchObject({ cell: 'D4', fix: { edits: [{ cell: 'D4', formula: 'KPI.RATE(C4,B4)' }] }, alternatives: [{ edits: [{ value: 0.211 }] }] });
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

describe('a column of rates that was not sorted with its table', () => {
  const LINES = [['松江', 1210440, 219332], ['出雲', 702318, 142922], ['浜田', 301772, 46081], ['益田', 152906, 33915], ['雲南', 98215, 26950], ['大田', 88140, 22828], ['隠岐', 40318, 12765]] as const;
  const OTHERS = [0.1812, 0.2744, 0.2035, 0.259, 0.1527, 0.2218, 0.3166];
  const book = (rates: readonly number[], heading = '収納率'): Rows => [['圏域', '調定額', '収納額', heading], ...LINES.map(([name, base, part], i) => [name, base, part, { v: rates[i]!, z: '0.00%' }])];
  it('is told once', () => {
    const [finding, ...more] = findingsOf(ID, book(OTHERS));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ cell: 'D3', range: 'D3:D7', expected: '20.35%', found: '27.44%' });
    expect(finding!.message).toContain('例: D3 の 27.44% は C6 ÷ B6、この行は C3 ÷ B3 ＝ 20.35%');
    expect(finding!.fix).toBeUndefined();
  });
  it.each<[string, Rows]>([
    ['rates of something else', book([0.1812, 0.2741, 0.2133, 0.2591, 0.1522, 0.2217, 0.3163])],
    ['rates of their own lines', book(LINES.map(([, base, part]) => Math.round((part / base) * 10_000) / 10_000))],
    ['what is no rate', book(OTHERS, '係数')],
  ])('is none with %s', (_, rows) => {
    expect(findingsOf(ID, rows)).toEqual([]);
  });
});
