import { buildWorkbook, type CellInput } from '../../../../test/support/buildWorkbook';
import { check } from '../../check';
import { defaultSettings, settingsSchema } from '../../settings';

const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '1月', '2月', '3月'];
const OFFICES = [12014, 12106, 12231, 12418, 12590, 12697, 12825, 12903, 12988];
const OFFICES_LAST = [10620, 10711, 10840, 10958, 11077, 11190, 11322, 11440, 11553, 11688, 11802, 11936];
const SUM = [7820, 15235, 22267, 29511, 36211, 42929, 50034, 56524, 63135];
const CALLS = SUM.map((value, i) => value - (SUM[i - 1] ?? 0));

function onSheet(rows: readonly (readonly CellInput[])[]) {
  const sheet = [['令和7年度　月次管理表'], ['項目', '区分', ...MONTHS], ...rows.map((row) => [...row, ...Array<CellInput>(14 - row.length).fill(null)])];
  return check(buildWorkbook({ sheets: [{ name: '月次', rows: sheet }] }), defaultSettings, { asOf: '2025-12' }).findings.filter((finding) => finding.rule === 'decreasing-cumulative');
}

const put = (values: readonly number[], at: number, value: number): number[] => values.map((old, i) => (i === at ? value : old));

describe('decreasing-cumulative', () => {
  it.each<[string, CellInput[][], string, string]>([
    ['two digits exchanged in a stock', [['委嘱事業所数', '実績', ...put(OFFICES, 4, 12950)], ['委嘱事業所数', '前年同月', ...OFFICES_LAST]], 'G3', '12,590'],
    ['a figure too small in a stock', [['委嘱事業所数', '実績', ...put(OFFICES, 6, 12285)], ['委嘱事業所数', '前年同月', ...OFFICES_LAST]], 'I3', '12,825'],
    ['a fall of the sum over the year', [['電話応答件数（累計）', '実績', ...put(SUM, 5, 24929)]], 'H3', '42,929'],
    ['a fall of what monthly targets show to be a sum', [['特定健診実施率', '目標', 0.8, 2.4, 5.2, 8, 10.4, 13, 15.4, 17.4, 18.6, 21.4, 25, 28.1].map((v) => (typeof v === 'number' ? `${v}%` : v)), ['特定健診実施率', '実績', 0.9, 2.6, 5.5, 8.2, 10.7, 13.3, 15.7, 15.1, 19].map((v) => (typeof v === 'number' ? `${v}%` : v))], 'J4', ''],
    ['a fall of the share reached so far', [['回収率（累計）（%）', '実績', 12.34, 14.84, 26.12, 30.97, 31.99, 29.13, 48.61]], 'H3', ''],
  ])('reports %s', (_, rows, cell, hint) => {
    const found = onSheet(rows);
    expect(found.map((finding) => finding.cell)).toEqual([cell]);
    expect(found[0]!.message).toContain('減っています');
    if (hint !== '') expect(found[0]!.evidence).toContain(cell);
  });

  it('suggests the digits that were exchanged', () => {
    const [finding] = onSheet([['委嘱事業所数', '実績', ...put(OFFICES, 4, 12950)], ['委嘱事業所数', '前年同月', ...OFFICES_LAST]]);
    expect(finding!.message).toContain('12,590ではありませんか');
  });

  it.each<[string, CellInput[][]]>([
    ['rising sums', [['電話応答件数', '累計', ...SUM]]],
    ['a rate with the same target in every month', [['窓口受付率', '目標', ...Array<string>(12).fill('5.0%')], ['窓口受付率', '実績', '4.9%', '5.2%', '5.1%', '4.8%', '5.3%', '5.0%', '4.7%', '4.9%', '5.1%']]],
    ['figures of single months', [['電話応答件数', '実績', ...CALLS], ['電話応答件数', '前年同月', ...CALLS.map((value) => value - 100)]]],
    ['a single month that falls where last year rose by chance', [['データ 取得者数', '実績', 423, 1039, 1779, 2560, 2423, 3006, 3340, 3738, 5440], ['データ 取得者数', '前年同月', 410, 1101, 1690, 2610, 2800, 3150, 3300, 3801, 5210, 6489, 7896, 9367]]],
    ['a rate that moves up and down', [['査定率（累計）（%）', '実績', 0.118, 0.121, 0.122, 0.124, 0.123, 0.124, 0.125], ['査定率（累計）（%）', '前年同月', 0.171, 0.166, 0.161, 0.158, 0.155, 0.154, 0.153]]],
    ['the ratio to last year of a sum', [['電話応答件数（累計）', '実績', ...SUM], ['電話応答件数（累計）', '対前年比', ...SUM.map((_, i) => ({ v: i === 5 ? 0.95 : 0.98 + i / 1000, z: '0.0%' }))]]],
    ['last year\'s published rate', [['回収率（累計）（%）', '実績', 12.34, 14.84, 26.12, 30.97], ['回収率（累計）（%）', '前年同月', 24.45, 30.27, 34.94, 43.52, 44.24, 49.89, 53.17, 55.09, 57.63, 57.37, 62.24, 65.91]]],
  ])('leaves alone %s', (_, rows) => {
    expect(onSheet(rows)).toEqual([]);
  });
});

describe('decreasing-cumulative by a note', () => {
  const noted = (note: string, item: string, values: readonly number[]) =>
    check(buildWorkbook({ sheets: [{ name: '月次', rows: [['令和7年度　月次管理表'], [note], ['項目', '区分', ...MONTHS], [item, '実績', ...values]] }] }), defaultSettings, { asOf: '2025-10' }).findings.filter((finding) => finding.rule === 'decreasing-cumulative').map((finding) => finding.cell);
  const RATE = [0.6, 2.3, 4.8, 7.4, 9.6, 9.1, 14.9];
  it.each<[string, string, string, readonly number[], string[]]>([
    ['of all figures', '※月次目標・実績とも累計。単位：%', '特定健診実施率', RATE, ['H4']],
    ['of the item', '※特定健診実施率は月末現在の累計。', '特定健診実施率', RATE, ['H4']],
    ['of the item in a later line', '※1 回収率は各月の値\n※2 特定健診実施率は月末現在の累計', '特定健診実施率', RATE, ['H4']],
    ['beside the unit', '（累計、単位：千円）', '回収額', RATE, ['H4']],
    ['of a unit and no sum', '（単位：千円）', '回収額', RATE, []],
    ['of another item', '※回収率は月末現在の累計。', '特定健診実施率', RATE, []],
    ['that speaks of another column', '※累計は年度末に確定する。', '特定健診実施率', RATE, []],
    ['of a share that goes up and down', '※実績は累計。', '窓口受付率', [3.2, 3.3, 3.4, 3.5, 3.6, 3.1, 3.7], []],
  ])('%s', (_, note, item, values, cells) => {
    expect(noted(note, item, values)).toEqual(cells);
  });
});

it('takes a title that says （累計） at its end at its word', () => {
  const falls = (title: string) => check(buildWorkbook({ sheets: [{ name: '月次', rows: [[title], ['項目', '区分', ...MONTHS], ['特定健診実施率（％）', '実績', 0.6, 2.3, 4.8, 7.4, 9.6, 9.1, 14.9]] }] }), defaultSettings, { asOf: '2025-10' }).findings.filter((finding) => finding.rule === 'decreasing-cumulative').map((finding) => finding.cell);
  expect(falls('令和7年度　月別推移（累計）')).toEqual(['H3']);
  expect(falls('令和7年度　月別推移')).toEqual([]);
});

it.each<[string, CellInput[][]]>([
  ['a caption that says how a share is computed', [['令和7年度 四半期別進捗表'], ['評価（進捗率＝累計÷年間計画）：◎80％以上 ○70％以上'], ['事業', '第1四半期', '第2四半期', '第3四半期', '計'], ['検診', 2410, 2688, 2304, 7402], ['面談', 402, 455, 388, 1245], ['訪問', 204, 288, 240, 732]]],
  ['single quarters beside their sum so far', [['相談と検診の実績（累計）'], ['事業', '第1四半期', '第2四半期', '第3四半期', '累計'], ['検診', 2410, 2688, 2304, 7402], ['面談', 402, 455, 388, 1245], ['訪問', 204, 288, 240, 732]]],
])('does not take quarters for sums so far: %s', (_, rows) => {
  expect(check(buildWorkbook({ sheets: [{ name: 'S', rows }] }), defaultSettings, { asOf: '2025-12' }).findings.filter(({ rule }) => rule === 'decreasing-cumulative')).toEqual([]);
});

it('does not take targets of the year so far for those of the single months beside them', () => {
  const [targets, results] = [[300, 420, 480, 520, 500, 560, 600, 580], [288, 431, 462, 507, 492, 571, 588, 560]];
  const upTo = (list: readonly number[], i: number): number => list.slice(0, i + 1).reduce((sum, value) => sum + value, 0);
  const rows: CellInput[][] = [
    ['保健指導の実績評価'], [null, '単月', null, '累計', null], [null, '目標', '実績', '目標', '実績'],
    ...targets.map((target, i): CellInput[] => [`${i + 4}月`, target, results[i]!, { v: upTo(targets, i), f: `SUM(B$4:B${i + 4})` }, { v: upTo(results, i), f: `SUM(C$4:C${i + 4})` }]),
  ];
  const { findings } = check(buildWorkbook({ sheets: [{ name: '指導', rows, merges: ['B2:C2', 'D2:E2'] }] }), defaultSettings, { asOf: '2025-11' });
  expect(findings.filter((finding) => finding.rule === 'decreasing-cumulative')).toEqual([]);
});

describe('what has come so far in two years side by side', () => {
  const falls = (counts: readonly CellInput[], title = '債権の回収状況（各月末累計）') => {
    const rows: CellInput[][] = [[title], ['区分', '令和7年度', null, null, null, '令和6年度', null, null, null], [null, '6月末', '9月末', '12月末', '3月末', '6月末', '9月末', '12月末', '3月末'], ['調定件数（件）', ...counts], ['回収件数（件）', 581, 1260, 2034, null, 540, 1175, 1941, 2790]];
    const { findings } = check(buildWorkbook({ sheets: [{ name: '債権', rows, merges: ['A2:A3', 'B2:E2', 'F2:I2'] }] }), defaultSettings, { asOf: '2025-12' });
    return findings.filter((finding) => finding.rule === 'decreasing-cumulative').map((finding) => finding.cell);
  };
  it.each<[string, CellInput[], string[]]>([
    ['begins anew with the year', [1104, 2087, 3155, null, 1066, 2010, 3098, 4122], []],
    ['falls within the year before', [1104, 2087, 3155, null, 1066, 2010, 3098, 2122], ['I4']],
    ['falls within this year', [1104, 2087, 1155, null, 1066, 2010, 3098, 4122], ['D4']],
  ])('%s', (_, counts, cells) => {
    expect(falls(counts)).toEqual(cells);
  });
});

it.each<[string, string[]]>([
  ['（累計、単位：千円）', ['K4']],
  ['（単位：千円、累計）', ['K4']],
  ['（単位：千円）', []],
  ['（累計欄を除く、単位：千円）', []],
])('reads a note on units: %s', (note, cells) => {
  const due = [12411, 21208, 33655, 46120, 58733, 69902, 83344, 95518, 93388, 118840, 130093, 142607];
  const rows: CellInput[][] = [['返納金の回収状況'], [...Array<null>(13).fill(null), note], ['年度', '区分', ...MONTHS], ['令和6年度', '調定額', ...due]];
  const { findings } = check(buildWorkbook({ sheets: [{ name: '返納', rows }] }), defaultSettings, { asOf: '2025-03' });
  expect(findings.filter((finding) => finding.rule === 'decreasing-cumulative').map((finding) => finding.cell)).toEqual(cells);
});

describe('decreasing-cumulative under a rate', () => {
  const DUE = [4218, 7345, 10650, 13911, 16895, 20005, 23451, 26404, 29621];
  const DONE = [3921, 6797, 9877, 12894, 15636, 18527, 21711, 24459, 27455];
  const RATES = DONE.map((value, i) => `${((value / DUE[i]!) * 100).toFixed(2)}%`);
  const findings = (done: readonly number[], rates: readonly string[], rules: Record<string, 'off'> = {}) =>
    check(buildWorkbook({ sheets: [{ name: '月次', rows: [['令和7年度　回収状況（4月からの累計）'], ['区分', ...MONTHS.slice(0, 9).map((month) => `${month}末`)], ['回収対象枚数', ...DUE], ['回収枚数', ...done], ['回収率', ...rates]] }] }), settingsSchema.parse({ rules }), { asOf: '2025-12' })
      .findings.filter(({ rule }) => rule === 'decreasing-cumulative' || rule === 'rate-mismatch');

  it('is one finding, at the figure that falls, where the rate follows from a figure with which the sum rises', () => {
    const found = findings(put(DONE, 5, 14527), RATES);
    expect(found.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual(['decreasing-cumulative G4']);
    expect(found[0]!.message).toContain('G5 の 92.61%');
    expect(found[0]!.evidence).toContain('G5');
  });

  it('takes the rate for a witness which of the two months is wrong', () => {
    expect(findings(put(DONE, 4, 18636), RATES).map(({ rule, cell }) => `${rule} ${cell}`)).toEqual(['decreasing-cumulative F4']);
  });

  it.each<[string, number[], string[], Record<string, 'off'>, string[]]>([
    ['a rate of its own that is wrong', DONE, RATES.map((rate, i) => (i === 5 ? '92.16%' : rate)), {}, ['rate-mismatch G5']],
    ['a fall with which its rate agrees, and the wrong rate of another month', put(DONE, 5, 14527), RATES.map((rate, i) => (i === 5 ? '72.62%' : i === 7 ? '92.36%' : rate)), {}, ['rate-mismatch I5', 'decreasing-cumulative G4']],
    ['a rate with which the sum would fall too', put(DONE, 5, 14527), RATES.map((rate, i) => (i === 5 ? '70.61%' : rate)), {}, ['rate-mismatch G5', 'decreasing-cumulative G4']],
    ['a rule that is switched off', put(DONE, 5, 14527), RATES, { 'decreasing-cumulative': 'off' }, ['rate-mismatch G5']],
  ])('leaves the rate to be told: %s', (_, done, rates, rules, cells) => {
    expect(findings(done, rates, rules).map(({ rule, cell }) => `${rule} ${cell}`)).toEqual(cells);
  });
});
