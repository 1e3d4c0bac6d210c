import { buildWorkbook, type CellInput } from '../../../../test/support/buildWorkbook';
import { cellsOf, findingsOf, type Rows } from '../../../../test/support/findingsOf';
import { check } from '../../check';
import { defaultSettings } from '../../settings';

const ID = 'comparison-mismatch';
const years = (ratio: string, difference: string): Rows => [
  ['区分', '令和7年度', '令和6年度', '対前年比', '増減'],
  ['受付件数', '1,320件', '1,200件', '110.0%', '120件'],
  ['照会件数', '540件', '600件', ratio, difference],
  ['催告件数', '210件', '200件', '105.0%', '10件'],
];

/** Lines of years, each with its growth below. */
function growthBook(heading: string | null, slips: Readonly<Record<string, CellInput>>): Rows {
  const rows: CellInput[][] = [
    ['区分', '令和2年度末', '令和3年度末', '令和4年度末', '令和5年度末'],
    ['加入者数', 40296, 40265, 39440, 39559], [heading, '(▲0.4%)', '(▲0.1%)', '(▲2.0%)', '(0.3%)'],
    ['事業所数', 2375940, 2479434, 2548719, 2614380], [heading, '(4.1%)', '(4.4%)', '(2.8%)', '(2.6%)'],
    ['被保険者数', 24877, 25072, 24800, 25223], [heading, '(0.3%)', '(0.8%)', '(▲1.1%)', '(1.7%)'],
  ];
  for (const [address, value] of Object.entries(slips)) rows[Number(address.slice(1)) - 1]![address.charCodeAt(0) - 65] = value;
  return rows;
}

/** Three years and a column of formulas over them. */
function yearsBook(heading: string, second: string, third = 'D4-C4'): Rows {
  const shown = (f: string, row: readonly number[]): CellInput => ({ f, v: row[2]! - row[f.endsWith(`B${f.slice(1, 2)}`) ? 0 : 1]! });
  const figures = [[200, 210, 240], [300, 330, 390], [400, 410, 440]];
  return [['区分', '平成29年度', '平成30年度', '令和元年度', heading], ...figures.map((row, i): CellInput[] => ['甲乙丙'[i]!, ...row, shown(['D2-C2', second, third][i]!, row)])];
}

describe(ID, () => {
  it('offers =KPI.YOY() for a ratio with last year', () => {
    const rows: Rows = [['区分', '令和7年度 件数', '令和6年度 件数', '対前年比'], ['甲', 110, 100, { v: 1.1, z: '0.0%' }], ['乙', 240, 200, { v: 1.2, z: '0.0%' }], ['丙', 99, 90, { v: 1.2, z: '0.0%' }]];
    const [finding] = findingsOf(ID, rows);
    expect([finding?.fix, ...(finding?.alternatives ?? [])].map((fix) => fix?.edits[0]?.formula ?? fix?.edits[0]?.value)).toEqual(['KPI.YOY(B4,C4)', 'ROUND(B4/C4,3)', 1.1]);
  });

  it('is silent where ratio and difference hold', () => {
    expect(findingsOf(ID, years('90.0%', '▲60件'))).toEqual([]);
  });

  it.each([
    ['a ratio', years('111.1%', '▲60件'), 'D3', '90.0%', ['B3', 'C3']],
    ['a difference', years('90.0%', '60件'), 'E3', '▲60件', ['B3', 'C3']],
  ])('reports %s that does not', (_, rows, cell, expected, evidence) => {
    const findings = findingsOf(ID, rows);
    expect(cellsOf(findings)).toEqual([cell]);
    expect(findings[0]).toMatchObject({ severity: 'error', expected });
    expect(findings[0]!.evidence).toEqual(expect.arrayContaining(evidence));
  });

  it('holds 増減率 without 増減 beside it against the two figures', () => {
    const rows = (may: CellInput): Rows => [['月', '当月', '前年同月', '増減率（％）'], ['4月', 1032, 1000, 3.2], ['5月', 980, 1000, may], ['6月', 1100, 1000, 10], ['7月', 1000, 1000, 0], ['8月', 950, 1000, -5]];
    expect(findingsOf(ID, rows(-2))).toEqual([]);
    expect(findingsOf(ID, rows(2)).map(({ cell, expected, evidence }) => [cell, expected, evidence])).toEqual([['D3', '▲2', ['D3', 'B3', 'C3']]]);
    expect(findingsOf(ID, rows('－'))).toEqual([]);
    // Of what it is the growth rate most lines must say.
    expect(findingsOf(ID, [rows(2)[0]!, ['4月', 1032, 1000, 3.5], ['5月', 980, 1000, 2], ['6月', 1100, 1000, 10]])).toEqual([]);
  });

  it.each<[string, Rows, (string | undefined)[][]]>([
    ['growth under each line of years', growthBook('（伸び率）', {}), []],
    ['a sign that is left out', growthBook('（伸び率）', { 'D3': '(2.0%)' }), [['D3', '▲2.0%']]],
    ['another digit under a line without a heading', growthBook(null, { 'E5': '(6.2%)' }), [['E5', '2.6%']]],
    ['a figure that both of its rates speak against', growthBook(null, { 'C2': 42065 }), [['C2', undefined]]],
    ['rates that are of something else', growthBook('（伸び率）', { 'D3': '(1.1%)', 'E3': '(9.1%)', 'D5': '(9.8%)', 'C7': '(7.0%)' }), []],
    ['two years in each of several lines', [['区分', '令和5年度', '令和6年度'], ['甲', 200, 210], ['（伸び率）', '－', '(5.0%)'], ['乙', 300, 291], ['（伸び率）', '－', '(3.0%)'], ['丙', 400, 420], ['（伸び率）', '－', '(5.0%)'], ['丁', 500, 510], ['（伸び率）', '－', '(2.0%)']], [['C5', '▲3.0%']]],
    ['two years in two lines', [['区分', '令和5年度', '令和6年度'], ['甲', 200, 210], ['（伸び率）', '－', '(5.0%)'], ['乙', 300, 291], ['（伸び率）', '－', '(3.0%)']], []],
    ['years that are not successive', [['区分', '平成20年度', '平成25年度', '令和2年度', '令和3年度'], ['件数', 100, 110, 150, 160], ['（伸び率）', null, '(4.0%)', '(9.0%)', '(6.7%)'], ['金額', 200, 210, 260, 270], ['（伸び率）', null, '(1.0%)', '(3.0%)', '(3.8%)']], []],
    ['rounded figures', [['区分', '令和3年度', '令和4年度', '令和5年度', '令和6年度'], ['収入（億円）', 31, 32, 33, 35], ['（伸び率）', null, '(4.8%)', '(1.9%)', '(6.1%)'], ['支出（億円）', 30, 31, 33, 34], ['（伸び率）', null, '(3.3%)', '(6.5%)', '(3.0%)']], []],
    ['columns of growth between years down', [['年度', '加入者数', '伸び率', '事業所数', '伸び率'], ['令和2年度', 40296, '▲0.4%', 2375940, '4.1%'], ['令和3年度', 40265, '▲0.1%', 2479434, '4.4%'], ['令和4年度', 39440, '2.0%', 2548719, '2.8%'], ['令和5年度', 39559, '0.3%', 2614380, '2.6%']], [['C4', '▲2.0%']]],
    ['shares of lines without a heading', [['区分', '令和3年度', '令和4年度', '令和5年度', '令和6年度'], ['甲', 30, 31, 33, 35], [null, '(30.0%)', '(31.0%)', '(32.9%)', '(35.0%)'], ['乙', 70, 69, 67, 65], [null, '(70.0%)', '(69.0%)', '(67.1%)', '(65.0%)']], []],
  ])('holds against its two years %s', (_, rows, found) => {
    expect(findingsOf(ID, rows).map(({ cell, expected }) => [cell, expected])).toEqual(found);
  });

  it.each<[string, Rows, string[]]>([
    ['the year before', yearsBook('前年度差', 'D3-C3'), []],
    ['an older year among differences to the year before', yearsBook('前年度差', 'D3-B3'), ['E3']],
    ['an older year below a heading that names none', yearsBook('増減', 'D3-B3'), []],
    ['an older year in half of the lines', yearsBook('前年度差', 'D3-B3', 'D4-B4'), []],
    ['an older year by two of its lines', [...yearsBook('前年度差', 'D3-B3', 'D4-B4'), ['丁', 500, 520, 560, { f: 'D5-C5', v: 40 }], ['戊', 600, 620, 660, { f: 'D6-C6', v: 40 }]], []],
  ])('holds the year that a formula compares with against the others: %s', (_, rows, cells) => {
    expect(cellsOf(findingsOf(ID, rows))).toEqual(cells);
  });

  it('says the two figures compared', () => {
    expect(findingsOf(ID, years('90.0%', '60件'))[0]!.message).toMatch(/B3 の 540件 − C3 の 600件 ＝ ▲60件 と合いません（120件 の違い）/);
  });

  it.each([
    ['▶ 回収率は52.07%（前年度49.88%）となり、前年度を下回った。', '下回'],
    ['・4,180人が受診した（前年同期 4,922人）。前年同期より増加した。', null],
    ['・4,180人が受診し（前年同期 4,922人）、前年同期より増加した。', '増加'],
    ['事業者健診データ20,047件を取得し目標件数27,553件を大きく上回った。', '上回'],
    ['目標初回面談件数7,500件を大きく下回る初回面談件数8,942件となった。', '下回'],
    ['▶ 回収率は52.07%（前年度49.88%）となり、前年度を上回った。', null],
    ['▶ 回収率は49.07%（前年度49.88%）となり、前年度を上回ることができなかった。', null],
    ['目標件数17,553件を下回る医療機関は20機関であった。', null],
    ['20,047件を取得し目標件数17,553件を上回った。', null],
  ])('holds the word of a sentence against its figures: %s', (text, found) => {
    expect(findingsOf(ID, [['実施状況'], [text]]).map((finding) => finding.found ?? null)).toEqual(found === null ? [] : [found]);
  });
});

it('takes 比 under 対前年同期 for a comparison', () => {
  const rows: Rows = [['項目', '令和6年度', null, '令和5年度', null, '対前年同期', null], [null, '第1四半期', '上期計', '第1四半期', '上期計', '増減', '比'], ['発行', 4120, 8508, 4502, 9112, '▲604', '93.4％'], ['再審査', 6210, 12754, 5980, 12282, '472', '103.8％'], ['調整', 112, 243, 98, 202, '41', '83.1％'], ['催告', 208, 423, 190, 391, '32', '108.2％']];
  const { findings } = check(buildWorkbook({ sheets: [{ name: '実績', rows, merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1'] }] }), defaultSettings, { asOf: '2024-09' });
  expect(findings.filter(({ rule }) => rule.endsWith('-mismatch')).map(({ rule, cell }) => [rule, cell])).toEqual([[ID, 'G5']]);
});

describe('a stock that goes on from month to month', () => {
  const flows = [[594, 311], [338, 313], [314, 301], [341, 335], [322, 320], [305, 315], [325, 345], [303, 320]];
  const months = ['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月'];
  /** Months down with 上期計 behind September; the stock of April is typed, October's is what `october` says. */
  const stock = (october: CellInput, april: CellInput = 6497): Rows => {
    let rest = 6497;
    const lines = months.map((month, i): CellInput[] => {
      if (i > 0) rest += flows[i]![0]! - flows[i]![1]!;
      const row = i < 6 ? i + 2 : i + 3;
      return [month, ...flows[i]!, i === 0 ? april : i === 6 ? october : { f: `D${row - 1}+B${row}-C${row}`, v: rest }];
    });
    return [['月', '資格取得', '資格喪失', '月末被保険者数'], ...lines.slice(0, 6), ['上期計', { f: 'SUM(B2:B7)', v: 2214 }, { f: 'SUM(C2:C7)', v: 1895 }, '－'], ...lines.slice(6)];
  };
  it.each<[string, Rows, string[]]>([
    ['from a typed April, over the half year', stock({ f: 'D7+B9-C9', v: 6513 }), []],
    ['typed over the half year', stock(6513), []],
    ['from another month than the one before', [...stock({ f: 'D7+B9-C9', v: 6513 }), ['12月', 300, 310, { f: 'D7+B11-C11', v: 6523 }], ['1月', 300, 310, { f: 'D11+B12-C12', v: 6513 }], ['2月', 320, 310, { f: 'D12+B13-C13', v: 6523 }], ['3月', 330, 310, { f: 'D13+B14-C14', v: 6543 }]], ['D11']],
  ])('%s', (_, rows, cells) => {
    const found = [...findingsOf(ID, rows), ...findingsOf('total-mismatch', rows)];
    expect(cellsOf(found)).toEqual(cells);
  });
});
