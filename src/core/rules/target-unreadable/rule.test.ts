import { buildWorkbook, type CellInput } from '../../../../test/support/buildWorkbook';
import { check } from '../../check';
import { defaultSettings } from '../../settings';

const PLAN = '・ 健診機関と連携し、受診者数の多い機関から順に訪問して、受診勧奨を計画的に実施する。';
const DONE = '・ 健診機関を訪問し、受診者数の推移を示して受診勧奨を依頼した。';

const found = (rows: readonly (readonly CellInput[])[]) =>
  check(buildWorkbook({ sheets: [{ name: 'S', rows }] }), defaultSettings, { asOf: '2025-12' }).findings.filter((finding) => finding.rule === 'target-unreadable');

const plan = (...kpis: CellInput[]): CellInput[][] => [['令和7年度 事業計画の進捗'], ['事業計画', '実施状況'], ['① 健診', '① 健診'], [PLAN, DONE], [PLAN, DONE], ...kpis.map((kpi): CellInput[] => [kpi, DONE]), ['② 広報', '② 広報'], [PLAN, DONE]];

describe('target-unreadable', () => {
  it.each<[string, CellInput[][], string]>([
    ['a KPI that is only named', plan('■ KPI：ジェネリック医薬品使用割合'), 'A6'],
    ['one of several', plan('■ KPI', '1) 郵送化率を90.0%以上とする', '2) 窓口での受付率', '3) 査定率を前年度以上とする'), 'A8'],
    ...(['実施率を％以上とする', '一者応札案件の割合について％以下とする', '査定額：対前年度以上（円以上）', '査定率を対前年度以上（％）とする', '対前年度（％）以下とする', '達成状況を ％ とする', '【KPI】達成状況：％', '健康宣言事業所数を事業所以上とする', '郵送化率は、目標％以上に対し実績91.2％であった。', '①実施率を62.0％以上とする\n②％以上'] as const).map((text): [string, CellInput[][], string] => [`${text} without its figure`, plan(text), 'A6']),
    ['a list with nothing but unit and bound', [['KPI一覧'], ['KPI', '目標', '実績'], ['郵送化率', '90.0%以上', '91.0%'], ['査定額', '円以上', '6,200円'], ['提出率', '92.0%以上', '93.0%']], 'B4'],
  ])('reports %s', (_, rows, cell) => {
    const findings = found(rows);
    expect(findings.map((finding) => [finding.cell, finding.severity])).toEqual([[cell, 'warning']]);
    expect(findings[0]!.message).toContain('読み取れません');
  });

  it.each<[string, CellInput[][]]>([
    ['units and bounds beside the figures of the targets', [['KPI一覧'], ['KPI', '目標', null, '実績', null], ['委嘱者数', 1000, '人以上', 1137, '人'], ['使用割合', 61.0, '％以上', 61.6, '％'], ['1人当たり効果額', 320, '円以上', 279, '円']]],
    ['targets in every wording', plan('■ KPI', '1) 郵送化率を90.0%以上とする', '2) 平均所要日数 7日以内を維持する', '3) 査定率を前年度以上とする', '4) 達成状況を100%とする')],
    ['something to be done', plan('■ KPI', '1) 効果的な意見発信を実施する。', '2) SNSを運用し、毎月情報発信を行う')],
    ['notes', plan('■ KPI', '1) 郵送化率(※)を90.0%以上とする', '（※）郵送化率＝郵送件数÷受付件数')],
    ['a heading of a table', [['■ ＫＰＩ関係の率'], ['KPI', '条件', '目標', '実績'], ['郵送化率', '以上', 0.9, 0.91], ['受付率', '以下', 0.05, 0.04], ['提出率', '以上', 0.92, 0.93]]],
    ['blanks to fill in, units and headings', plan('実施率を（　）％以上とする', '（単位：％）', '対前年度比（％）', '5人以上の事業所', '100％以上')],
    ['a word in passing', [['▶ 青文字: KPI'], ...plan('■ KPI：郵送化率：90.0%以上')]],
  ])('leaves alone %s', (_, rows) => {
    expect(found(rows)).toEqual([]);
  });

  const list = (change: Record<number, readonly [CellInput, CellInput]>): CellInput[][] => [['KPI一覧'], ['KPI', '目標', '実績'], ...([['郵送化率', '90.0%以上', '91.0%'], ['提出率', '92.0%以上', '93.0%'], ['受診率', '60.0%以上', '57.2%'], ['実施率', '25.5%以上', '21.8%'], ['宣言事業所数', '1,120事業所以上', '1,064事業所'], ['遵守率', '100%', '100%']] as const).map(([name, target, actual], i): CellInput[] => [name, ...(change[i] ?? [target, actual])])];

  it.each<[string, CellInput[][], string[]]>([
    ['a target emptied beside a result', list({ 2: [null, '57.2%'] }), ['B5']],
    ['a result where the target should be', list({ 4: ['1,064事業所', '1,064事業所'] }), ['B7']],
    ['target and result in each other\'s place', list({ 3: ['21.8%', '25.5%以上'] }), ['B6']],
    ['a target that says that there is none', list({ 2: ['－', '57.2%'] }), []],
    ['an item that only compares', [...list({}), ['（参考）全国平均', null, '58.1%']], []],
    ['two items without a target', list({ 2: [null, '57.2%'], 3: [null, '21.8%'] }), []],
    ['an empty row', list({ 2: [null, null] }), []],
    ['a target without a bound that is not the result', list({ 3: ['25.5%', '21.8%'] }), []],
    ['a list whole', list({}), []],
  ])('compares the targets of a list: %s', (_, rows, cells) => {
    expect(found(rows).map((finding) => finding.cell)).toEqual(cells);
  });

  /** Three measures, each with its own short table of one form. */
  const measures = (change: Readonly<Record<string, CellInput>>): CellInput[][] => ([['送付数', '回数', '受診率'], ['通知数', '指導者数'], ['訪問数', '参加者数', '改善率']] as const).flatMap((names, i): CellInput[][] => [
    [`事業${i + 1}`], ['評価指標', '実績値', '目標値', '評価'],
    ...names.map((name, k): CellInput[] => [name, 200 + 31 * i + 17 * k, change[name] === undefined ? `${190 + 30 * i + 15 * k}以上` : change[name], '○']), [],
  ]);

  it.each<[string, Readonly<Record<string, CellInput>>, string[]]>([
    ['one emptied', { 指導者数: null }, ['C10']],
    ['none', {}, []],
    ['two emptied', { 指導者数: null, 改善率: null }, []],
    ['one that says that there is none', { 指導者数: '－' }, []],
  ])('compares the targets of short tables of one form: %s', (_, change, cells) => {
    expect(found(measures(change)).map(({ cell }) => cell)).toEqual(cells);
  });

  /** Results by quarter, last year's below each, target and mark merged over both. */
  const quarters = (change: Record<number, readonly [CellInput, CellInput]>): CellInput[][] => [
    ['令和7年度 KPIの進捗状況（令和7年12月末時点）'],
    ['KPI', '令和7年度目標', '年度', '6月末', '9月末', '12月末', '進捗'],
    ...([['郵送化率', '90.0％以上', '91.0%'], ['提出率', '92.0％以上', '93.0%'], ['受診率', '60.0％以上', '57.2%'], ['実施率', '25.5％以上', '21.8%'], ['回収率', '95.0％以上', '91.1%'], ['応答率', '88.0％以上', '90.4%']] as const).flatMap(([name, target, actual], i): CellInput[][] => {
      const [stated, result] = change[i] ?? [target, actual];
      return [[name, stated, 'R7年度', `${20 + i}.1%`, `${20 + i}.6%`, result, '○'], [null, null, 'R6年度', `${19 + i}.1%`, `${19 + i}.9%`, `${20 + i}.2%`, null]];
    }),
  ];
  const merges = [0, 1, 2, 3, 4, 5].flatMap((i) => ['A', 'B', 'G'].map((column) => `${column}${3 + 2 * i}:${column}${4 + 2 * i}`));

  it.each<[string, Record<number, readonly [CellInput, CellInput]>, string[]]>([
    ['a target emptied', { 2: [null, '57.2%'] }, ['B7']],
    ['target and result in each other\'s place', { 3: ['21.8%', '25.5％以上'] }, ['B9']],
    ['all targets there', {}, []],
    ['a target that says that there is none', { 2: ['－', '57.2%'] }, []],
  ])('compares the targets of a list with months and last year: %s', (_, change, cells) => {
    const findings = check(buildWorkbook({ sheets: [{ name: 'S', rows: quarters(change), merges }] }), defaultSettings, { asOf: '2025-12' }).findings;
    expect(findings.filter(({ rule }) => rule === 'target-unreadable').map(({ cell }) => cell)).toEqual(cells);
  });

  it('compares the targets of two years beside each other', () => {
    const years = (change: Record<string, CellInput>): CellInput[][] => [
      ['中期計画 年次目標と成果', null, null, null, null, null, null],
      ['施策', '令和6年度', null, null, '令和7年度', null, null],
      [null, '目標', '実績', '評価', '目標', '実績', '評価'],
      ...([['郵送化率', 88, 91], ['提出率', 90, 93], ['受診率', 55, 57], ['実施率', 21, 23], ['回収率', 91, 94]] as const).map(([name, target, actual]): CellInput[] => [name, `${target}％以上`, `${actual}.5%`, '○', change[name] === undefined ? `${target + 2}％以上` : change[name], `${actual + 1}.2%`, '○']),
    ];
    const cells = (change: Record<string, CellInput>) => check(buildWorkbook({ sheets: [{ name: 'S', rows: years(change), merges: ['A2:A3', 'B2:D2', 'E2:G2'] }] }), defaultSettings, { asOf: '2026-03' }).findings.filter(({ rule }) => rule === 'target-unreadable').map(({ cell }) => cell);
    expect(cells({})).toEqual([]);
    expect(cells({ 受診率: null })).toEqual(['E6']);
  });
});
