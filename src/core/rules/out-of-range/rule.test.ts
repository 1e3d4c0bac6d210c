import { buildWorkbook, type CellInput } from '../../../../test/support/buildWorkbook';
import { check } from '../../check';
import { defaultSettings } from '../../settings';

function onSheet(rows: readonly (readonly CellInput[])[]) {
  return check(buildWorkbook({ sheets: [{ name: '実績', rows }] }), defaultSettings, { asOf: '2025-12' }).findings.filter((finding) => finding.rule === 'out-of-range');
}

const percent = (value: number): CellInput => ({ v: value, z: '0.0%' });

/** Counts and the rate of each row as given. */
const rated = (heading: string, rates: readonly CellInput[]): CellInput[][] => [
  ['健診実施状況'],
  ['区分', '対象者数', '受診者数', heading],
  ...([['本人', 1000, 846], ['家族', 500, 401], ['任意', 200, 151]] as const).map(([name, base, count], i): CellInput[] => [name, { v: base, z: '#,##0"人"' }, { v: count, z: '#,##0"人"' }, rates[i] ?? percent(count / base)]),
];

/** Rates whose operands do not stand in the table. */
const bare = (heading: string, rates: readonly CellInput[]): CellInput[][] => [['受診率の推移'], ['支所', heading], ...rates.map((rate, i): CellInput[] => [`第${i + 1}支所`, rate])];

const counted = (values: readonly CellInput[], heading = '受付件数'): CellInput[][] => [['受付の状況'], ['区分', heading], ...values.map((value, i): CellInput[] => [['窓口', '郵送', '電話', '電子'][i]!, value])];

describe('out-of-range', () => {
  it('reports 84.6 typed into a percent cell, with the fix where the operands confirm it', () => {
    const [finding, ...more] = onSheet(rated('受診率', [percent(84.6)]));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ cell: 'D3', found: '8460.0%', expected: '84.6%', fix: { edits: [{ sheet: '実績', cell: 'D3', value: 0.846 }] } });
    expect(finding!.evidence).toEqual(expect.arrayContaining(['D3', 'C3', 'B3']));
  });

  it('reports it without a fix where only the neighbours speak for it', () => {
    const [finding] = onSheet(bare('達成率', [percent(0.971), percent(98.2), percent(0.993), percent(1.012)]));
    expect(finding).toMatchObject({ cell: 'B4', expected: '98.2%' });
    expect(finding!.fix).toBeUndefined();
  });

  it.each<[string, string, string[]]>([
    ['生活習慣病予防健診実施率を35.0％以上とする', '347％', ['B5']],
    ['生活習慣病予防健診実施率を35.0％以上とする', '34.7％', []],
    ['年間計画に対する達成率を50.0％以上とする', '120.5％', []],
    ['新規宣言数の伸びを20.0％以上とする', '120.5％', []],
    ['査定率を対前年度以上とする', '347％', []],
  ])('reads a result far above a whole in text: %s, %s', (target, result, expected) => {
    expect(onSheet([['令和7年度 事業報告'], ['事業計画', '実施状況', '評価'], ['① 推進', '① 推進', '○'], ['・ 関係団体と連携し、対象者の多いところから順に訪問して計画的に実施する。', '・ 団体を訪問し、推移を示して協力を依頼した。', null], [`■KPI：${target}`, `実績 ${result}（9月末）`, null]]).map(({ cell }) => cell)).toEqual(expected);
  });

  it('knows a number typed as a percentage where nothing stands beside it', () => {
    const single = (rate: number): CellInput[][] => [['サービススタンダード'], ['対象件数', '10日以内', '達成率', '平均日数'], [2371, 2371, { v: rate, z: '0.00%' }, 6.9]];
    expect(onSheet(single(100)).map((finding) => [finding.cell, finding.expected])).toEqual([['C3', '100%']]);
    expect(onSheet(single(1))).toEqual([]);
  });

  it.each<[string, CellInput[][], string]>([
    ['a share above 100%', bare('受診率', ['84.6%', '108.3%', '79.1%']), 'B4'],
    ['a share below 0', bare('受診率', [percent(0.846), percent(-0.802), percent(0.791)]), 'B4'],
    ['a negative count', counted([512, -468, 491].map((value) => ({ v: value, z: '#,##0"件"' }))), 'B4'],
  ])('reports %s', (_, rows, cell) => {
    expect(onSheet(rows).map((finding) => finding.cell)).toEqual([cell]);
  });

  it('reports a count below 0 that a formula takes from another', () => {
    const rows: CellInput[][] = [['受付の状況'], ['区分', '受付件数', '処理件数', '継続件数'], ...[[512, 500], [491, 498], [477, 470], [502, 490]].map(([all, done], i): CellInput[] => [`第${i + 1}`, all!, done!, { f: `B${i + 3}-C${i + 3}`, v: all! - done! }])];
    expect(onSheet(rows).map((finding) => finding.cell)).toEqual(['D4']);
  });

  it.each<[string, CellInput[][]]>([
    ['shares', rated('受診率', [])],
    ['achievement above 100%', bare('達成率', [percent(1.12), percent(2.5), percent(0.98)])],
    ['a share against its plan above 100%', bare('実施率 対計画値', [percent(1.012), percent(0.944), percent(0.98)])],
    ['a ratio to last year from a tiny base', bare('対前年比', [percent(256.889), percent(86.59), percent(1.02)])],
    ['a difference below 0', counted([12, -46, 9], '対前年増減')],
    ['a difference marked with ▲', counted(['12件', '▲46件', '9件'], '前年との差')],
    ['a rate of growth below 0', bare('伸び率', [percent(-0.05), percent(0.02), percent(-0.11)])],
    ['what one rate has over another', bare('収納率の差', [percent(0.0036), percent(-0.0013), percent(0.0012), percent(0.002)])],
    ['the gap of a rate', bare('受診率との差', [percent(0.0036), percent(-0.0013), percent(0.0012), percent(0.002)])],
    ['one rate less another by formulas', [['収納率'], ['支所', '収納率（今年）', '収納率（前年）', '収納率 比較増'], ...[[0.94, 0.93], [0.95, 0.96], [0.97, 0.955], [0.92, 0.91]].map(([now, then], i): CellInput[] => [`第${i + 1}支所`, percent(now!), percent(then!), { f: `B${i + 3}-C${i + 3}`, v: now! - then!, z: '0.0%' }])]],
    ['temperatures', [['観測'], ['地点', '気温'], ['山頂', -12], ['平地', 3], ['湖畔', -1]]],
  ])('leaves alone %s', (_, rows) => {
    expect(onSheet(rows)).toEqual([]);
  });
});

it('knows a count by its heading where no unit is written', () => {
  const rows = (name: string): CellInput[][] => [['区分', name, '日数'], ['窓口', 1204, 6], ['郵送', -1187, 7], ['電子', 331, 5], ['その他', 40, 6]];
  expect(onSheet(rows('受付件数')).map((finding) => finding.cell)).toEqual(['B3']);
  expect(onSheet(rows('対前年差'))).toEqual([]);
});

describe('a part and its whole in a sentence', () => {
  it.each<[string, boolean]>([
    ['一者応札案件の割合　16.7％（2件中12件）', true],
    ['対象者21人のうち31人について同日に実施した。', true],
    ['・3件中16件が一者応札となった。', true],
    ['・16件中3件が一者応札となった。', false],
    ['令和6年度中に20社、令和7年度中に31社を訪問した。', false],
    ['会議を3回開催し、うち5人が参加した。', false],
    ['訪問20社中、電話を含めた勧奨は延べ45社', false],
    ['文書120件、うち電話200件', false],
  ])('%s', (text, isReported) => {
    expect(onSheet([['実施状況'], [text]]).map(({ cell }) => cell)).toEqual(isReported ? ['A2'] : []);
  });
});

describe('a share whose point has moved', () => {
  const book = (rate: number, difference: number, others = [0.832, 0.846, 0.861, 0.871], national = [0.787, 0.804, 0.817, 0.834]): CellInput[][] => {
    const shares = (list: readonly number[], at: number): CellInput[] => [...list.slice(0, 2), at, ...list.slice(2)].map(percent);
    return [['使用割合の推移'], ['区分', '令和元年度', '令和2年度', '令和3年度', '令和4年度', '令和5年度'], ['支部', ...shares(others, 0.851)], ['全国平均', ...shares(national, rate)], ['差（支部－全国）', ...shares(others.map((value, i) => value - national[i]!), difference)]];
  };
  const found = (rows: readonly (readonly CellInput[])[]) => check(buildWorkbook({ sheets: [{ name: '実績', rows }] }), defaultSettings, { asOf: '2024-03' }).findings.filter(({ severity }) => severity !== 'info');
  it('is ten times its neighbours, and the difference from it is no error of its own', () => {
    expect(found(book(8.04, 0.047)).map(({ rule, cell, expected }) => [rule, cell, expected])).toEqual([['out-of-range', 'D4', '80.4%']]);
    expect(found(book(8.04, 0.047))[0]!.message).toContain('80.4%の小数点の位置');
  });
  it('is a hundred times them where it was typed as a percentage', () => {
    expect(found(book(80.4, 0.047)).map(({ rule, cell, expected }) => [rule, cell, expected])).toEqual([['out-of-range', 'D4', '80.4%']]);
  });
  it('does not excuse a difference that is wrong with what was meant too', () => {
    expect(found(book(8.04, 0.147)).map(({ rule, cell }) => [rule, cell])).toEqual(expect.arrayContaining([['out-of-range', 'D4'], ['comparison-mismatch', 'D5']]));
  });
  it('is not told by neighbours that differ among themselves', () => {
    expect(found(book(8.04, 0.047, [0.832, 0.846, 0.861, 0.871], [0.087, 0.804, 0.517, 0.834])).some(({ message }) => message.includes('小数点の位置'))).toBe(false);
  });
});

describe('ranks', () => {
  const list = (rank: CellInput, note = '※全国順位は47支部中の順位', heading = '全国順位'): CellInput[][] => [['KPI', '目標', '実績', heading], ['査定率', '0.337％以上', '0.311％', rank], ['回収率', '55.0％以上', '59.4％', '9位'], ['受診率', '30.0％以上', '31.2％', '①6位\n②21位'], [note]];
  it.each<[string, CellInput[][], string[]]>([
    ['behind the last one', list('49位'), ['D2']],
    ['one of two behind the last one', list('①6位\n②49位'), ['D2']],
    ['a figure with a format', list({ v: 49, z: '0"位"' }), ['D2']],
    ['the last one', list('47位'), []],
    ['of more', list('49位', '※順位は1,741市町村中の順位'), []],
    ['of nobody knows how many', list('49位', '※順位は本部の公表による'), []],
    ['under another heading', list('49位', undefined, '発送番号'), []],
    ['an aim', list('50位以内'), []],
  ])('%s', (_, rows, cells) => {
    expect(onSheet(rows).map(({ cell }) => cell)).toEqual(cells);
  });
});
