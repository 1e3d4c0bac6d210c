import { buildWorkbook, type CellInput, type SheetSpec } from '../../../test/support/buildWorkbook';
import { recognise } from '../recognise';
import { defaultSettings, type Settings } from '../settings';
import { findKpis } from './findKpis';
import type { Kpi } from './types';

const read = (sheets: readonly SheetSpec[], asOf = '2025-12', settings: Settings = defaultSettings, organisation: string | null = null): Kpi[] => {
  const recognition = recognise(buildWorkbook({ sheets }), settings);
  return findKpis({ ...recognition, fiscalYear: 2025, asOf, organisation, settings });
};

const show = (kpis: readonly Kpi[]) => kpis.map((k) => [k.targetCell?.address ?? null, k.target?.operator ?? null, k.target?.value ?? null, k.actualCell?.address ?? null, k.actual?.value ?? null]);

const PLAN = '・ 健診機関と連携し、受診者数の多い機関から順に訪問して、受診勧奨を計画的に実施する。';
const DONE = '・ 健診機関を訪問し、受診者数の推移を示して受診勧奨を依頼した。';

describe('findKpis in lists', () => {
  it('reads a list with conditions, monthly targets and marks', () => {
    const kpis = read([{
      name: 'L', rows: [
        ['KPI進捗表'], [],
        ['No', 'KPI項目', '目標', null, null, '実績', null, '前年同期', '達成率', '評価'],
        [null, null, '年度目標', '条件', '月次目標', '実績', '時点', null, null, null],
        [1, '健診実施率', 0.532, '以上', 0.43, 0.386, '12月末', 0.398, 0.898, '△'],
        [2, '平均所要日数', 7, '以下', 7, 6.16, '10月末', 6.06, 1.136, '◎'],
        [3, '受診率', 0.318, '以上', 0.318, '－', '－', 0.318, '－', '－'],
      ],
      merges: ['C3:E3', 'F3:G3', 'A3:A4', 'B3:B4', 'H3:H4', 'I3:I4', 'J3:J4'],
      formats: { 'C5:C5': '0.0%', 'E5:F5': '0.0%', 'C6:C6': '0.00"日"', 'E6:F6': '0.00"日"', 'C7:C7': '0.0%', 'E7:F7': '0.0%', I: '0.0%', 'H5:H5': '0.0%' },
    }]);
    expect(show(kpis)).toEqual([['C5', '>=', 0.532, 'F5', 0.386], ['C6', '<=', 7, 'F6', 6.16], ['C7', '>=', 0.318, 'F7', null]]);
    expect(kpis.map((k) => [k.name, k.mark, k.actualAsOf, k.monthlyTarget?.figure.value])).toEqual([['健診実施率', '△', '2025-12', 0.43], ['平均所要日数', '◎', '2025-10', 7], ['受診率', '－', null, 0.318]]);
  });

  it('holds results against the figures of KPIs, and not against how far they got', () => {
    const kpis = read([{ name: 'L', rows: [['KPI', 'KPI 数値', '結果', '対計画値', '判定'], ['一人当たり効果額を過去3年度の平均値以上とする', '183円', '194.4円', '106.2%', 'A']] }]);
    expect(show(kpis)).toEqual([['B2', '>=', 183, 'C2', 194.4]]);
  });

  it.each<[string, string, string, string | null]>([
    ['another table gives a rate of something else', '一般競争入札に占める一者応札案件の割合', '執行率', null],
    ['a table names the KPI', '一般競争入札に占める一者応札案件の割合', '一般競争入札に占める一者応札案件の割合', 'E14'],
    ['the list is about another KPI', '窓口での受付率', '執行率', 'E14'],
  ])('takes what the plan says again for the target of the list: %s', (_, listed, measure, actual) => {
    const share = (v: number): CellInput => ({ v, z: '0.0%' });
    const kpis = read([{
      name: 'L', rows: [
        ['３．支部予算の執行状況'], [], ['① 費用対効果を踏まえたコスト削減等'], ['事業計画', '・一般競争入札に占める一者応札案件の割合について、15％以下とする。'], ['ＫＰＩ', null, null, '目標', '結果', '前年度', '判定'], [listed, null, null, '15％以下', share(0.143), share(0.125), '○'], ['実施結果', '・一般競争入札7件のうち、一者応札は1件であった。'], [],
        ['② 支部保険者機能強化予算の執行状況'], [null, null, null, null, null, null, null, '（単位：千円）'], ['区分', '分野', '予算額', '執行額', measure, '残額', '令和6年度執行額'], ['医療費', '対策経費', 3250, 2716, share(0.836), 534, 2480], [null, '広報経費', 9480, 8655, share(0.913), 825, 8124], [null, '小計', 12730, 11371, share(0.893), 1359, 10604],
      ],
      merges: ['A1:H1', 'A3:H3', 'B4:H4', 'A5:C5', 'A6:C6', 'B7:H7', 'A9:H9', 'A12:A14'],
    }]);
    const told = kpis.find(({ targetCell }) => targetCell?.address === 'B4');
    expect(kpis.some(({ actualCell }) => actualCell?.address === 'E6')).toBe(true);
    expect(told?.actualCell?.address ?? null).toBe(actual);
  });

  it('passes over sections merged over the whole width', () => {
    const kpis = read([{
      name: 'L', rows: [
        ['KPI一覧'], ['具体的施策', 'KPI', '目標', '結果', '達成状況'], ['（1）目標100％の機能'], ['点検の推進', '一人当たり効果額を過去3年度の平均以上とする', '183円', '194.4円', '達成'],
        ['債権', '①回収率について、前年度以上とする\n②過年度の回収率を13.7％以上とする', '①87.6％\n②13.7％', '①84.2％\n②6.4％', '①未達成\n②未達成'], ['（2）戦略的機能'], ['健診', '健診受診率を50.0％以上とする', '50.0％', '48.4％', '未達成'],
      ],
      merges: ['A3:E3', 'A6:E6'],
    }]);
    expect(show(kpis)).toEqual([['C4', '>=', 183, 'D4', 194.4], ['C5', '>=', 0.876, 'D5', 0.842], ['C5', '>=', 0.137, 'D5', 0.064], ['C7', '>=', 0.5, 'D7', 0.484]]);
  });

  it("takes the own branch's line of a table by month for the result", () => {
    const list = (own: string) => read([{ name: 'L', rows: [['ＫＰＩ月次推移（なでしこ支部・全国平均）'], ['ＫＰＩ', '年度目標', '区分', '4月', '5月', '6月'], ['健診実施率', '61.0％以上', own, '1.9%', '6.8%', '13.6%'], [null, null, '全国平均', '1.7%', '6.1%', '12.4%'], ['特定健診実施率', '28.5％以上', own, '0.5%', '2.0%', '4.4%'], [null, null, '全国平均', '0.5%', '1.9%', '4.0%']], merges: ['A3:A4', 'B3:B4', 'A5:A6', 'B5:B6'] }], '2025-06', defaultSettings, '全国健康保険協会 なでしこ支部').map((k) => [k.name, k.target?.value, k.actualCell?.address, k.actual?.value]);
    expect(list('なでしこ支部')).toEqual([['健診実施率', 0.61, 'F3', 0.136], ['特定健診実施率', 0.285, 'F5', 0.044]]);
    expect(list('当支部')).toEqual(list('なでしこ支部'));
    expect(list('さつき支部')).toEqual([]);
  });

  it('takes the plan beside the result, under one month, for the month\'s target', () => {
    const list = (plan: string) => read([{ name: 'L', rows: [['KPI進捗表'], ['KPI', '年度目標', '9月末', null, '前年同月末', '判定'], [null, null, plan, '実績', null, null], ['健診実施率', 0.673, 0.447, 0.445, 0.425, '△'], ['指導実施率', 0.352, 0.175, 0.181, 0.169, '○']], merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3'], formats: { 'B4:E5': '0.0%' } }], '2025-09').map((k) => [k.target?.value, k.monthlyTarget?.figure.value ?? null, k.actual?.value]);
    expect(list('計画')).toEqual([[0.673, 0.447, 0.445], [0.352, 0.175, 0.181]]);
    expect(list('目標')).toEqual(list('計画'));
    expect(list('受診者の計画').map(([, monthly]) => monthly)).toEqual([null, null]);
  });

  it('reads a list with target, result and mark for each quarter as of the latest one that the report covers', () => {
    const list = (asOf: string) => read([{ name: 'L', rows: [['KPI進捗表'], ['KPI', '第1四半期', null, null, '第2四半期', null, null, '備考'], [null, '目標', '実績', '判定', '目標', '実績', '判定', null], ['健診実施率', '20.0%', '21.0%', '○', '40.0%', '38.0%', '△', '速報'], ['訪問件数', '100件', '120件', '◎', '200件', '240件', '◎', null]], merges: ['A2:A3', 'B2:D2', 'E2:G2', 'H2:H3'] }], asOf).map((k) => [k.name, k.target?.value, k.actual?.value, k.markCell?.address, k.actualAsOf]);
    const first = [['健診実施率', 0.2, 0.21, 'D4', '2025-06'], ['訪問件数', 100, 120, 'D5', '2025-06']];
    expect(list('2025-08')).toEqual(first);
    expect(list('2025-09')).toEqual([['健診実施率', 0.4, 0.38, 'G4', '2025-09'], ['訪問件数', 200, 240, 'G5', '2025-09'], ...first.map(([name, ...others]) => [`${name}（第1四半期）`, ...others])]);
  });

  it.each<[string, readonly string[], readonly (readonly string[])[], unknown[][]]>([
    ['alone', ['目標'], [['対前年度以上'], ['対前年度以下']], [['B3', '>=', null, 'C3', 0.0031, 'D3'], ['B4', '<=', null, 'C4', 0.0048, 'D4']]],
    ['with a figure in one line', ['目標'], [['対前年度以上（0.297％以上）'], ['対前年度以下']], [['B3', '>=', 0.00297, 'C3', 0.0031, 'D3'], ['B4', '<=', null, 'C4', 0.0048, 'D4']]],
    ['beside the figures', ['目標', '目標値'], [['対前年度以上', '0.297%'], ['対前年度以下', '0.52%']], [['C3', '>=', 0.00297, 'D3', 0.0031, 'E3'], ['C4', '<=', 0.0052, 'D4', 0.0048, 'E4']]],
    ['under a heading of conditions', ['条件'], [['対前年度以上'], ['対前年度以下']], []],
  ])('reads targets that compare with last year, %s', (_, headings, targets, expected) => {
    const kpis = read([{ name: 'L', rows: [['KPI一覧'], ['KPI', ...headings, '令和7年度結果', '令和6年度結果', '判定'], ['点検の査定率', ...targets[0]!, '0.31%', '0.29%', '○'], ['多部位の申請の割合', ...targets[1]!, '0.48%', '0.52%', '◎']] }], '2026-03');
    expect(kpis.map((k) => [k.targetCell?.address, k.target?.operator, k.target?.value, k.actualCell?.address, k.actual?.value, k.previous?.cell.address])).toEqual(expected);
  });

  it('reads a list whose names are the aims themselves, the targets beside them', () => {
    const kpis = read([{ name: 'L', rows: [['【KPI 実績】'], ['KPI', 'KPI数値', '結果', '対計画値'], ['被保険者の指導実施率を21.5％以上とする', '21.5%', '20.3%', '94.4%'], ['達成状況を100％とする', '100%', '99.9%', '99.9%'], ['受付率を4.0％以下とする', '4.0%', '3.1%', '129.0%']] }]);
    expect(show(kpis)).toEqual([['B3', '>=', 0.215, 'C3', 0.203], ['B4', '=', 1, 'C4', 0.999], ['B5', '<=', 0.04, 'C5', 0.031]]);
    expect(kpis.map(({ name }) => name)).toEqual(['被保険者の指導実施率', '達成状況', '受付率']);
  });

  it('reads a list with target, result and mark for each of several years, each with its own mark', () => {
    const years = ['令和5年度', '令和6年度', '令和7年度（12月末）'];
    const rows: CellInput[][] = [['年次目標と成果'], ['指標', ...years.flatMap((year) => [year, null, null])], [null, ...years.flatMap(() => ['目標', '実績', '評価'])],
      ['健診実施率', '60.0%以上', '61.0%', '○', '62.0%以上', '61.5%', '△', '64.0%以上', '48.0%', '△'], ['訪問件数', '100件以上', '120件', '◎', '110件以上', '100件', '△', '120件以上', '130件', '○']];
    const kpis = read([{ name: 'L', rows, merges: ['A2:A3', 'B2:D2', 'E2:G2', 'H2:J2'] }]);
    expect(kpis.map((k) => [k.actualCell?.address, k.fiscalYear, k.actualAsOf, k.markCell?.address])).toEqual([
      ['I4', 2025, '2025-12', 'J4'], ['I5', 2025, '2025-12', 'J5'], ['C4', 2023, '2024-03', 'D4'], ['C5', 2023, '2024-03', 'D5'], ['F4', 2024, '2025-03', 'G4'], ['F5', 2024, '2025-03', 'G5'],
    ]);
  });

  it('reads targets whose unit and bound have a cell of their own', () => {
    const kpis = read([{ name: 'L', rows: [['数値指標'], ['指標', '令和6年度', null, '令和7年度', null, null, null, '評価'], [null, '実績', null, '目標', null, '実績', null, null], ['委嘱者数', 692, '人', 1000, '人以上', 1137, '人', '◎'], ['使用割合', 57.9, '％', 61.0, '％以上', 61.6, '％', '○'], ['所要日数', 8.42, '日', 10, '日以内', 7.86, '日', '○']], merges: ['A2:A3', 'B2:C2', 'D2:G2', 'B3:C3', 'D3:E3', 'F3:G3', 'H2:H3'] }]);
    expect(kpis.map((k) => [k.targetCell?.address, k.target?.operator, k.actualCell?.address])).toEqual([['D4', '>=', 'F4'], ['D5', '>=', 'F5'], ['D6', '<=', 'F6']]);
  });

  it('holds a target in percent against the rate of the year, and not against what the rate divides', () => {
    const kpis = read([{ name: 'L', rows: [['健診の受診状況'], ['区分', '対象者数', null, '受診者数', null, '実施率', null, '令和7年度ＫＰＩ', '全国平均'], [null, ...['令和6年度', '令和7年度', '令和6年度', '令和7年度', '令和6年度', '令和7年度'], null, null], ['生活習慣病予防健診', 351204, 362118, 173845, 187214, '49.5%', '51.7%', '51.8％以上', '50.9％'], ['特定健康診査', 109876, 107541, 25162, 26455, '22.9%', '24.6%', '25.5％以上', '24.4％']], merges: ['A2:A3', 'B2:C2', 'D2:E2', 'F2:G2', 'H2:H3', 'I2:I3'] }]);
    expect(show(kpis)).toEqual([['H4', '>=', 0.518, 'G4', 0.517], ['H5', '>=', 0.255, 'G5', 0.246]]);
  });

  it('takes 実績 of last year for what a target of 対前年度以上 is held against, beside this year’s month', () => {
    const kpis = read([{ name: 'L', rows: [['ＫＰＩの進捗状況（令和7年9月末現在）'], ['具体的施策', 'ＫＰＩ（令和7年度目標）', '令和6年度\n実績', '令和7年度\n9月末', '達成状況'], ['点検', '査定率を対前年度以上とする', '0.431％', '0.448％', '達成'], ['回収', '返納金債権の回収率を対前年度以上とする', '54.1％', '38.8％', '未達']] }], '2025-09');
    expect(kpis.map((k) => [k.actualCell?.address, k.previous?.cell.address])).toEqual([['D3', 'C3'], ['D4', 'C4']]);
  });

  describe('a comparison of branches with a target', () => {
    const columns = (own: string, ...last: string[]): SheetSpec => ({ name: 'L', rows: [
      ['健診の支部間比較'], ['項目', own, 'さつき', '全国平均', ...last],
      ['健診実施率', '58.2％', '55.0％', '56.4％', '57.0％以上', '○'], ['受診率', '29.3％', '27.7％', '28.1％', '30.0％以上', '×'], ['指導実施率', '23.0％', '18.8％', '19.2％', '22.0％以上', '○'],
    ].map((row) => row.slice(0, 4 + last.length)) });
    const actuals = (sheet: SheetSpec, organisation: string | null): unknown[] => read([sheet], '2026-03', defaultSettings, organisation).map((k) => k.actualCell?.address ?? null);

    it.each<[string, SheetSpec, string | null, readonly string[]]>([
      ['under the own name', columns('なでしこ', '目標', '達成'), '全国健康保険協会 なでしこ支部', ['B3', 'B4', 'B5']],
      ['under the own name with 支部', columns('なでしこ支部', '目標', '達成'), 'なでしこ支部', ['B3', 'B4', 'B5']],
      ['under 当支部', columns('当支部', '目標', '達成'), null, ['B3', 'B4', 'B5']],
      ['not where nobody knows whose report it is', columns('なでしこ', '目標', '達成'), null, []],
      ["not under another branch's name", columns('なでしこ', '目標', '達成'), 'あやめ支部', []],
      ['not without marks that hold one against the other', columns('なでしこ', '目標'), 'なでしこ支部', []],
      ['not without a target', columns('なでしこ'), 'なでしこ支部', []],
    ])('its actual stands %s', (_, sheet, organisation, wanted) => {
      expect(actuals(sheet, organisation)).toEqual(wanted);
    });
  });

  it('knows where a mark belongs that nobody has set yet', () => {
    const rows = (marks: readonly (string | null)[]): SheetSpec['rows'] => [['令和7年度 KPI一覧'], ['KPI', '目標', '実績', '評価'], ['健診実施率', '80.0%以上', '85.0%', marks[0] ?? null], ['受診率', '30.0%以上', '25.0%', marks[1] ?? null], ['提出率', '90.0%以上', '91.0%', marks[2] ?? null]];
    const marksOf = (marks: readonly (string | null)[], merges: string[] = []) => read([{ name: 'L', rows: rows(marks), merges }]).map((k) => [k.markCell?.address ?? null, k.mark]);
    expect(marksOf(['○', null, '◎'])).toEqual([['D3', '○'], ['D4', null], ['D5', '◎']]);
    expect(marksOf([null, null, null])).toEqual([['D3', null], ['D4', null], ['D5', null]]);
    expect(marksOf(['○', null, null], ['D4:D5'])).toEqual([['D3', '○'], ['D4', null], ['D4', null]]);
    expect(read([{ name: 'L', rows: rows([]).map((row) => row.slice(0, 3)) }]).map((k) => k.markCell)).toEqual([null, null, null]);
  });

  it('reads targets and results written as text, and bare shares', () => {
    const kpis = read([{
      name: 'L', rows: [
        ['令和7年度 KPI一覧'], [],
        ['事業', 'KPI設定項目', '目標', '実績', null],
        ['① 基盤', '(1) サービススタンダードの達成状況', 1, 1, '8月時点'],
        [null, '(2) 施術箇所3部位以上の申請の割合について対前年度以下', 0.0082, 0.0084, '8月時点'],
        ['② 戦略', '健康宣言事業所数', '2,350 事業所以上', '2,424 事業所', '9月時点'],
        [null, '特定保健指導実施率', '３５．６％以上', '— %', '—'],
        [null, '効果的な意見発信を実施する', '実施', '未確定', null],
      ],
      merges: ['D3:E3', 'A4:A5', 'A6:A8'],
    }]);
    expect(show(kpis)).toEqual([['C4', '=', 1, 'D4', 1], ['C5', '<=', 0.0082, 'D5', 0.0084], ['C6', '>=', 2350, 'D6', 2424], ['C7', '>=', 0.356, 'D7', null], ['C8', null, null, 'D8', null]]);
    expect(kpis.map((k) => k.name)).toEqual(['サービススタンダードの達成状況', '施術箇所3部位以上の申請の割合', '健康宣言事業所数', '特定保健指導実施率', '効果的な意見発信を実施する']);
    expect(kpis[0]!.actualAsOf).toBe('2025-08');
  });

  it('takes the column of the report year of several', () => {
    const kpis = read([{
      name: 'L', rows: [
        ['ＫＰＩの達成状況'], [],
        ['指標', '令和6年度 実績', '令和7年度 目標', '令和7年度 実績', '評価'],
        ['郵送化率', '96.0%', '98.3%以上', '98.5%', '○'],
        ['一者応札割合', '15.4%', '15%以下', '8.3%', '◎'],
        ['提出率', '91.0%', '94.0%以上', '93.1%', '△'],
      ],
    }]);
    expect(show(kpis)).toEqual([['C4', '>=', 0.983, 'D4', 0.985], ['C5', '<=', 0.15, 'D5', 0.083], ['C6', '>=', 0.94, 'D6', 0.931]]);
    expect(kpis.map((k) => k.previous?.figure.value)).toEqual([0.96, 0.154, 0.91]);
  });

  it('takes the only target where it is one of a month', () => {
    const kpis = read([{ name: 'L', rows: [['事業計画の実施状況'], ['◎（達成率110％以上）、○（達成率100％以上）、△（達成率80％以上）、×（達成率80％未満）'], [], ['KPI', '12月末の目標', '12月末の実績', '達成率', '評価'], ['受診者', '71,000人', '74,669人', '105.2%', '○'], ['面談', '2,600人', '2,373人', '91.3%', '△'], ['委嘱', '240人', '172人', '71.7%', '×']] }]);
    expect(show(kpis)).toEqual([['B5', '>=', 71000, 'C5', 74669], ['B6', '>=', 2600, 'C6', 2373], ['B7', '>=', 240, 'C7', 172]]);
    expect(kpis[0]!.monthlyTarget?.figure.value).toBe(71000);
  });

  it('reads items across, and two rows an item', () => {
    expect(show(read([{ name: 'L', rows: [['KPI達成状況（令和7年度）'], [], [null, '健診実施率', '郵送化率', '査定率'], ['目標', '60.0%以上', '98.3%以上', '0.34%以上'], ['実績', '38.2%', '98.5%', '0.35%']] }]))).toEqual([['B4', '>=', 0.6, 'B5', 0.382], ['C4', '>=', 0.983, 'C5', 0.985], ['D4', '>=', 0.0034, 'D5', 0.0035]]);
    const paired = read([{ name: 'L', rows: [['令和7年度 KPI一覧'], [], ['No', '指標', '区分', '令和7年度', '令和6年度'], [1, '健診実施率', '目標', '60.0%', '59.0%'], [null, null, '実績', '38.2%', '57.7%'], [2, '郵送化率', '目標', '98.3%', '98.0%'], [null, null, '実績', '98.5%', '97.9%']], merges: ['A4:A5', 'B4:B5', 'A6:A7', 'B6:B7'] }]);
    expect(show(paired)).toEqual([['D4', '>=', 0.6, 'D5', 0.382], ['D6', '>=', 0.983, 'D7', 0.985]]);
    expect(paired.map((k) => k.name)).toEqual(['健診実施率', '郵送化率']);
  });

  it('reads several targets of one cell', () => {
    const kpis = read([{ name: 'L', rows: [['令和7年度の評価'], ['分野', '施策', 'KPI', '実績', '自己評価'], ['基盤', '(1) 迅速な支払', 'サービススタンダードの達成状況：100%', '100%', '○'], [null, '(2) 点検', '査定率：対前年度（0.31%）以上', '0.33%', '◎'], ['戦略', '(3) 健診', '健診実施率：60.0%以上\n事業者健診データ取得率：8.0%以上', '38.2%\n3.1%', '△']] }]);
    expect(kpis.map((k) => [k.name, k.target?.value, k.actual?.value])).toEqual([['サービススタンダードの達成状況', 1, 1], ['査定率', 0.0031, 0.0033], ['健診実施率', 0.6, 0.382], ['事業者健診データ取得率', 0.08, 0.031]]);
  });

  it('takes years side by side for actuals', () => {
    const kpis = read([{ name: 'L', rows: [['主なKPIの推移'], [], ['KPI', '2023年度', '2024年度', '2025年度\n（12月末）', '目標'], ['郵送化率', '86.2％', '89.9％', '92.3％', '91.0％'], ['提出率', '88.4％', '91.5％', '86.1％', '93.0％']] }]);
    expect(show(kpis)).toEqual([['E4', '>=', 0.91, 'D4', 0.923], ['E5', '>=', 0.93, 'D5', 0.861]]);
    expect(kpis.map((k) => [k.previous?.figure.value, k.actualAsOf])).toEqual([[0.899, '2025-12'], [0.915, '2025-12']]);
  });
});

describe('corrections', () => {
  it('takes the target that the user names', () => {
    const settings: Settings = { ...defaultSettings, corrections: [{ type: 'kpi-target', actual: { sheet: 'S1', cell: 'B6' }, target: { sheet: 'S1', cell: 'A6' } }] };
    const kpis = read([{ name: 'S1', rows: [['令和7年度 事業実施状況'], ['計画内容', '実施状況'], ['① 健診', '① 健診'], [PLAN, DONE], [PLAN, DONE], ['【KPI】受診者の満足度：80.0%以上', '回答者の声 82.0%']] }], '2025-12', settings);
    expect(show(kpis)).toEqual([['A6', '>=', 0.8, 'B6', 0.82]]);
    expect(kpis[0]!.why).toContain('利用者');
  });

  const correct = (sheet: string, actual: string, target: string): Settings => ({ ...defaultSettings, corrections: [{ type: 'kpi-target', actual: { sheet, cell: actual }, target: { sheet, cell: target } }] });

  it('keeps name, mark and the others where a line of a list gets another target, a bare number', () => {
    const rows = [['KPI項目', '目標', '実績', '評価', null, '新'], ['提出率', '80.0％以上', '92.0％', '○', null, 0.9], ['回収率', '60.0％以上', '55.0％', '△', null, 0.5]];
    const kpis = read([{ name: 'S1', rows }], '2025-12', correct('S1', 'C2', 'F2'));
    expect(kpis.map((kpi) => [kpi.name, kpi.targetCell?.address, kpi.target?.value, kpi.target?.operator, kpi.actualCell?.address, kpi.mark])).toEqual([
      ['回収率', 'B3', 0.6, '>=', 'C3', '△'], ['提出率', 'F2', 0.9, '>=', 'C2', '○'],
    ]);
  });

  it('changes nothing where a cell is empty', () => {
    const rows = [['KPI項目', '目標', '実績'], ['提出率', '90.0％以上', '92.0％'], ['回収率', '60.0％以上', '55.0％']];
    expect(show(read([{ name: 'S1', rows }], '2025-12', correct('S1', 'C2', 'F9')))).toEqual(show(read([{ name: 'S1', rows }], '2025-12')));
  });
});

describe('cards and lists of other shapes', () => {
  it('reads cards side by side that bear the name on top', () => {
    const card = (name: string, target: string, actual: string, last: string): CellInput[][] => [['KPI①', name], ['目標', target], ['実績', actual], ['前年同期', last], ['評価', '○']];
    const [left, right] = [card('査定率', '0.129％以上', '0.133％', '0.127％'), card('回収率', '64.4％以上', '39.1％', '37.7％')];
    const kpis = read([{ name: 'S', rows: [['重点施策２'], [], ...left.map((line, i) => [...line, null, null, ...right[i]!])] }], '2025-09');
    expect(kpis.map((k) => [k.name, k.target?.value, k.actualCell?.address, k.previous?.figure.value, k.mark])).toEqual([['査定率', 0.00129, 'B5', 0.00127, '○'], ['回収率', 0.644, 'F5', 0.377, '○']]);
  });

  it('takes the target of a series from the caption', () => {
    const rows = [['重点施策３'], [], ['健康宣言事業所数（目標：1,380事業所以上）'], ['', '7月末', '8月末', '9月末'], ['令和7年度', '1,322事業所', '1,330事業所', '1,341事業所'], ['令和6年度', '1,177事業所', '1,190事業所', '1,204事業所']];
    expect(show(read([{ name: 'S', rows }], '2025-09'))).toEqual([['A3', '>=', 1380, 'D5', 1341]]);
  });

  it('reads a card: labels and values alternate below the name', () => {
    const card = (target: string, actual: string): SheetSpec['rows'] => [['【KPI1】健診実施率'], ['目標', target, '評価', '○'], ['実績', actual, '前年度', '60.0％']];
    const kpis = read([{ name: 'C', rows: card('65.0％以上', '66.2％') }]);
    expect(show(kpis)).toEqual([['B2', '>=', 0.65, 'B3', 0.662]]);
    expect(kpis.map((k) => [k.name, k.mark, k.previous?.figure.value])).toEqual([['健診実施率', '○', 0.6]]);
    expect(read([{ name: 'C', rows: card('実施する', '66.2％') }]).filter((k) => k.actualCell?.address === 'B3')).toEqual([]);
  });

  it('reads a list by its marks, headings that answer, and targets of half a year', () => {
    const kpis = read([{ name: 'L', rows: [['No', '事業', '上期目標', '上期実績', '前年同期', '達成'], ['1', '健診', '1,000人以上', '1,050人', '980人', '○'], ['2', '面談', '300人以上', '280人', '310人', '×'], ['3', '勧奨', '500件以上', null, null, null], ['4', '宣言', '90社以上', '95社', '80社', '○']] }]);
    expect(show(kpis)).toEqual([['C2', '>=', 1000, 'D2', 1050], ['C3', '>=', 300, 'D3', 280], ['C4', '>=', 500, 'D4', null], ['C5', '>=', 90, 'D5', 95]]);
    expect(kpis.map((k) => [k.mark, k.targetUntil, k.monthlyTarget?.figure.value])).toEqual([['○', '2025-09', 1000], ['×', '2025-09', 300], [null, '2025-09', 500], ['○', '2025-09', 90]]);
  });

  it('takes brackets for the same month of last year where the sheet says so, and a note sign for none', () => {
    const rows = (note: string): SheetSpec['rows'] => [[note], ['KPI', '目標', '実績'], ['健診実施率', '56.0％以上', '38.1％（39.9％）※'], ['取得率', '8.0％以上', '3.6％（3.2％）']];
    const samePeriod = (note: string) => read([{ name: 'L', rows: rows(note) }]).map((k) => [k.actual?.value, k.previous?.samePeriod]);
    expect(samePeriod('（　）内は前年同期')).toEqual([[0.381, true], [0.036, true]]);
    expect(samePeriod('単位は省略')).toEqual([[0.381, false], [0.036, false]]);
  });
});

describe('findKpis in columns of months', () => {
  it('takes the latest column that the report covers, and the same month of last year', () => {
    const rows = [['実施率（累計）'], [], ['区分', '目標', '9月末', '12月末', '前年12月末', '評価'], ['健診実施率', '58.0%以上', '27.9%', '36.8%', '35.9%', '○'], ['指導実施率', '22.1%以上', '7.1%', '12.9%', '13.1%', '△']];
    const kpis = read([{ name: 'L', rows }]);
    expect(show(kpis)).toEqual([['B4', '>=', 0.58, 'D4', 0.368], ['B5', '>=', 0.221, 'D5', 0.129]]);
    expect(kpis.map((k) => [k.actualAsOf, k.previous?.figure.value, k.previous?.samePeriod])).toEqual([['2025-12', 0.359, true], ['2025-12', 0.131, true]]);
    expect(show(read([{ name: 'L', rows }], '2025-09')).map((k) => k[3])).toEqual(['C4', 'C5']);
  });

  it('takes dated columns of this year before results of the year before', () => {
    const rows = [['事業の進捗'], ['項目', '令和6年度\n実績', '令和7年度\nＫＰＩ', '令和7年\n9月末', '令和6年\n9月末', '前年同月差'], ['健診実施率', '56.1％', '58.8％以上', '27.4％', '26.6％', '0.8％'], ['取得率', '6.1％', '9.0％以上', '集計中', '1.8％', '－']];
    const kpis = read([{ name: 'L', rows }], '2025-09');
    expect(show(kpis)).toEqual([['C3', '>=', 0.588, 'D3', 0.274], ['C4', '>=', 0.09, 'D4', null]]);
    expect(kpis[0]!.previous?.figure.value).toBe(0.266);
  });

  it('holds a target that is a share against the rate behind the counts', () => {
    const rows = [['KPI進捗'], ['KPI', '年度', null, '10月末', null, null, '達成率'], [null, 'KPI', '目標人数', '目標', '実績', '実施率', null], ['健診実施率', '58.7％', 120600, 75000, 75567, '36.8％', '100.8％'], ['取得率', '6.4％', 13200, 4350, 3927, '1.9％', '90.3％']];
    expect(show(read([{ name: 'L', rows, merges: ['A2:A3', 'B2:C2', 'D2:F2', 'G2:G3'] }], '2025-10'))).toEqual([['B4', '>=', 0.587, 'F4', 0.368], ['B5', '>=', 0.064, 'F5', 0.019]]);
  });

  it('takes the rate behind the counts only for the targets that are shares', () => {
    const rows = [['保健のＫＰＩ'], ['ＫＰＩ', '目標', '実績（12月末）', null, '参考：前年12月末'], [null, null, '件数', '率', null], ['健診実施率', '61.0％以上', '88,402件', '43.1％', '42.2％'], ['指導実施率', '26.2％以上', '3,110件', '18.4％', '16.9％'], ['宣言事業所数', '1,240社以上', '1,301社', '－', '1,120社']];
    const kpis = read([{ name: 'L', rows, merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3'] }]);
    expect(show(kpis)).toEqual([['B4', '>=', 0.61, 'D4', 0.431], ['B5', '>=', 0.262, 'D5', 0.184], ['B6', '>=', 1240, 'C6', 1301]]);
  });

  it('takes the month of an item from its name before that of the column', () => {
    const rows = [['KPI一覧'], ['KPI', '目標', '10月末実績'], ['回収率（9月末）', '62.3%以上', '43.9%'], ['実施率', '63.0%以上', '40.3%']];
    expect(read([{ name: 'L', rows }]).map((k) => k.actualAsOf)).toEqual(['2025-09', '2025-10']);
  });

  const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月'];
  const monthly = (title: string, target: string): SheetSpec => ({
    name: 'M', merges: ['A3:A5', 'B3:B5', 'A6:A8', 'B6:B8'], rows: [
      [title], ['KPI', '年度目標', '区分', ...MONTHS],
      ['健診実施率', target, '目標', 2.1, 7, 13.8, 20.5, 26.3, 33.9], [null, null, '実績', 2, 6.8, 13.9, 20.9], [null, null, '前年同月', 1.9, 6.6, 13.1, 19.8, 25.5, 33],
      ['宣言事業所数', target === '63.0%以上' ? '1,480事業所以上' : '1,480', '目標', 1322, 1336, 1350, 1364, 1378, 1392], [null, null, '実績', 1318, 1331, 1352, 1370], [null, null, '前年同月', 1200, 1211, 1222, 1233, 1244, 1255],
    ],
  });

  it('reads a year\'s target with rows of targets and actuals by month', () => {
    const kpis = read([monthly('KPI月次管理表', '63.0%以上')]);
    expect(kpis.map((k) => [k.name, k.targetCell?.address, k.target?.value, k.actualCell?.address, k.actual?.value, k.actual?.unit, k.actualAsOf, k.monthlyTarget?.figure.value, k.previous?.figure.value])).toEqual([
      ['健診実施率', 'B3', 0.63, 'G4', 0.209, '%', '2025-07', 0.205, 0.198], ['宣言事業所数', 'B6', 1480, 'G7', 1370, '事業所', '2025-07', 1364, 1233],
    ]);
  });

  it('reads one row a KPI with its mark, months beside each other', () => {
    const rows = [['KPIの進捗'], ['KPI', '目標', '6月末', '9月末', '12月末', '3月末', '評価'], ['健診実施率', '58.0%以上', '12.9%', '27.9%', '36.8%', null, '○'], ['指導実施率', '22.1%以上', '3.3%', '7.1%', '12.9%', null, '△']];
    expect(read([{ name: 'L', rows }]).map((k) => [k.actualCell?.address, k.actualAsOf, k.markCell?.address, k.mark])).toEqual([['E3', '2025-12', 'G3', '○'], ['E4', '2025-12', 'G4', '△']]);
  });

  it('reads two lines a KPI, one of each year, with the rank beside the months', () => {
    const years = (first: string, second: string): SheetSpec => ({
      name: 'L',
      rows: [
        ['KPIの進捗状況'], ['No.', 'KPI', '令和7年度目標', '年度', '6月末', '9月末', '12月末', '3月末', '9月末全国順位', '進捗'],
        [1, '健診実施率', '58.0%以上', first, '12.9%', '27.9%', null, null, '4位', '○'], [null, null, null, second, '11.0%', '25.1%', '35.2%', '55.0%', null, null],
        [2, '指導実施率', '22.1%以上', first, '3.3%', '7.1%', null, null, '9位', '△'], [null, null, null, second, '3.0%', '7.9%', '12.2%', '20.6%', null, null],
      ],
      merges: ['A', 'B', 'C', 'I', 'J'].flatMap((column) => [`${column}3:${column}4`, `${column}5:${column}6`]),
    });
    const actuals = (sheet: SheetSpec) => read([sheet], '2025-09').map((k) => [k.name, k.targetCell?.address, k.actualCell?.address, k.actualAsOf, k.previous?.cell.address, k.previous?.samePeriod, k.mark]);
    expect(actuals(years('R7年度', 'R6年度'))).toEqual([['健診実施率', 'C3', 'F3', '2025-09', 'F4', true, '○'], ['指導実施率', 'C5', 'F5', '2025-09', 'F6', true, '△']]);
    expect(actuals(years('令和6年度', '令和7年度')).map((one) => [one[2], one[4]])).toEqual([['F4', 'F3'], ['F6', 'F5']]);
    // Two earlier years are no result of this one, and lines of one year tell nothing apart.
    expect(actuals(years('R5年度', 'R6年度'))).toEqual([]);
    expect(actuals(years('R7年度', 'R7年度'))).toEqual([]);
  });

  it('reads quarters beside a target and a mark: the latest one, a later state, or their sum', () => {
    const rows = (first: string, ...behind: readonly (readonly [string, string | null, string | null])[]): SheetSpec['rows'] => [
      ['事業の進捗'], [first, '令和6年度末', '令和7年度\n目標', '第１四半期', '第２四半期', '第３四半期', '第４四半期', ...behind.map(([heading]) => heading), '評価'],
      ['宣言事業所数', '1,804社', '1,950社以上', '1,833社', '1,877社', '1,921社', null, ...behind.map((cells) => cells[1]), '○'], ['訪問件数', '402件', '420件以上', '88件', '201件', '318件', null, ...behind.map((cells) => cells[2]), '△'],
    ];
    const actuals = (sheet: SheetSpec['rows'], asOf: string) => read([{ name: 'L', rows: sheet }], asOf).map((k) => [k.targetCell?.address, k.actualCell?.address, k.actualAsOf]);
    expect(actuals(rows('項目'), '2025-12')).toEqual([['C3', 'F3', '2025-12'], ['C4', 'F4', '2025-12']]);
    expect(actuals(rows('項目'), '2025-09')).toEqual([['C3', 'E3', '2025-09'], ['C4', 'E4', '2025-09']]);
    expect(actuals(rows('ＫＰＩ', ['直近（１月末）', '1,930社', '340件']), '2026-01')).toEqual([['C3', 'H3', '2026-01'], ['C4', 'H4', '2026-01']]);
    expect(actuals(rows('項目', ['計', null, '607件']), '2025-12')).toEqual([['C3', 'F3', '2025-12'], ['C4', 'H4', '2025-12']]);
  });

  it('takes the rate of this year where marks say whether its target is reached', () => {
    const rows = (mark: string): SheetSpec['rows'] => [['受診率'], ['保険者名', '対象者数', '受診率', '令和6年度\n受診率', '令和7年度\n目標', mark], ['A市', 31240, '38.6%', '38.1%', '40%', '×'], ['B市', 18877, '42.4%', '41.7%', '42%', '○'], ['C町', 4411, '47.7%', '46.8%', '47%', '○']];
    expect(show(read([{ name: 'L', rows: rows('目標達成') }]))).toEqual([['E3', '>=', 0.4, 'C3', 0.386], ['E4', '>=', 0.42, 'C4', 0.424], ['E5', '>=', 0.47, 'C5', 0.477]]);
    expect(read([{ name: 'L', rows: rows('報告') }])).toEqual([]);
  });

  it('reads quarters under one heading of results, with last year\'s column and a column of marks of any name', () => {
    const rows = [['事業項目', 'KPI', '令和7年度目標', '令和7年度実績', null, null, null, '前年同期', '進捗'], [null, null, null, '6月末', '9月末', '12月末', '3月末', null, null], ['健診', '健診実施率', '58.0%以上', '12.9%', '27.9%', '36.8%', null, '35.0%', '○'], ['指導', '指導実施率', '22.1%以上', '3.3%', '7.1%', '集計中', null, '－', '△'], ['宣言', '健康宣言事業所数', '980事業所以上', '集計中', '集計中', '集計中', null, '901事業所', '－']];
    const kpis = read([{ name: 'L', rows, merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:G1', 'H1:H2', 'I1:I2'] }]);
    expect(kpis.map((k) => [k.name, k.actualCell?.address, k.actual?.value ?? null, k.previous?.figure.value ?? null, k.previous?.samePeriod ?? null, k.markCell?.address])).toEqual([
      ['健診実施率', 'F3', 0.368, 0.35, true, 'I3'], ['指導実施率', 'E4', 0.071, null, null, 'I4'], ['健康宣言事業所数', 'F5', null, 901, true, 'I5'],
    ]);
  });

  it.each([
    ['令和7年度実績（累計）', '達成率', '2025-12', 'E', [0.43, 0.17]], ['令和7年度実績（累計）', '備考', '2025-12', 'E', [0.43, 0.17]], ['令和7年度実績', '達成率', '2025-12', 'E', [0.43, 0.17]], ['令和7年度実績（累計）', '備考', '2025-09', 'D', [null, null]],
  ])('reads results at the ends of quarters under %s beside %s, with the aim for the month: %s', (over, last, asOf, column, aims) => {
    const rows = [['KPI', '目標値', over, null, null, null, '前年同期\n（R6.12月末）', '12月末目安', '進捗\n評価', last], [null, null, '6月末', '9月末', '12月末', '3月末', null, null, null, null], ['健診実施率', '58.8％以上', '12.2%', '28.6%', '47.3%', null, '42.7%', '43.0%', '◎', '110.0%'], ['指導実施率', '対前年度以上（24.0％以上）', '4.7%', '10.4%', '16.6%', null, '15.9%', '17.0%', '△', '97.6%']];
    const kpis = read([{ name: 'L', rows: [['KPI進捗管理表'], ...rows], merges: ['A2:A3', 'B2:B3', 'C2:F2', 'G2:G3', 'H2:H3', 'I2:I3', 'J2:J3'] }], asOf);
    expect(kpis.map((k) => [k.actualCell?.address, k.actualAsOf, k.monthlyTarget?.figure.value ?? null, k.previous?.cell.address, k.markCell?.address])).toEqual([[`${column}4`, asOf, aims[0], 'G4', 'I4'], [`${column}5`, asOf, aims[1], 'G5', 'I5']]);
  });

  it.each<[string, CellInput[][], readonly string[], readonly number[]]>([
    ['two states of the year', [['KPI', '目標', '令和7年度実績', null, '評価'], [null, null, '9月末', '12月末', null], ['健診実施率', '58.0%以上', '27.9%', '36.8%', '△'], ['指導実施率', '22.1%以上', '7.1%', '12.9%', '△']], ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'], [3, 3]],
    ['what was done in a column of its own', [['KPI', '目標', '実施結果と課題', '令和7年度実績'], ['健診実施率', '58.0%以上', '・健診機関の受入枠を広げた。', '36.8%'], ['指導実施率', '22.1%以上', '・遠隔面談を導入した。', '12.9%']], [], [3, 3]],
  ])('takes the figures of %s', (_, rows, merges, columns) => {
    expect(read([{ name: 'L', rows, merges }]).map((k) => k.actualCell?.col)).toEqual(columns);
  });

  it.each([['2025-09', 3], ['2026-03', 4]])('takes of 上期末 and 年度末 the one that a report of %s covers', (asOf, column) => {
    const rows = [['KPI設定項目', null, '目標', '実績', null, null], [null, null, 'KPI', '上期末', '年度末', '達成'], ['① 健診', '健診実施率', '58.0%以上', '27.9%', '57.1%', '未達成'], ['② 指導', '指導実施率', '22.1%以上', '7.1%', '22.9%', '達成']];
    expect(read([{ name: 'KPI一覧', rows, merges: ['D1:F1', 'A1:B2'] }], asOf).map((k) => [k.actualCell?.col, k.markCell?.col])).toEqual([[column, 5], [column, 5]]);
  });

  it('leaves a table of figures with a plan beside them alone', () => {
    expect(read([monthly('月次管理表', '63.0')])).toEqual([]);
  });
});

describe('lists and tables as branches write them', () => {
  it('reads rows of labels and values, last year in the row below', () => {
    const rows = [['２　レセプト点検の推進'], ['KPI', '査定率', '目標', '対前年度以上', '実績', '0.301％'], [null, null, null, null, '（前年度）', '0.288％'], ['KPI', '1件当たりの査定額', '目標', '5,500円以上', '実績', '5.0.12円'], [null, null, null, null, '（前年同期）', '5,340円']];
    const kpis = read([{ name: 'S', rows, merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5'] }]);
    expect(kpis.map((k) => [k.name, k.targetCell?.address, k.actualCell?.address, k.actual?.value ?? null, k.previous?.figure.value, k.previous?.samePeriod])).toEqual([
      ['査定率', 'D2', 'F2', 0.00301, 0.00288, false], ['1件当たりの査定額', 'D4', 'F4', null, 5340, true],
    ]);
  });

  it('reads two groups of columns in a row as two lists', () => {
    const rows = [['事業名', 'アウトプット', null, null, null, 'アウトカム', null, null, null], [null, '指標', '目標値', '実績値', '達成状況', '指標', '目標値', '実績値', '達成状況'], ['特定健診', '実施率', '95.0%以上', '96.2%', '○', '該当者割合', '14.0%以下', '14.6%', '△'], ['禁煙', '参加者数', '100人以上', '87人', '△', '喫煙率', '22.0%以下', '21.4%', '○']];
    expect(read([{ name: 'L', rows, merges: ['A1:A2', 'B1:E1', 'F1:I1'] }], '2026-03').map((k) => [k.name, k.targetCell?.address, k.actual?.value, k.markCell?.address])).toEqual([
      ['実施率', 'C3', 0.962, 'E3'], ['参加者数', 'C4', 87, 'E4'], ['該当者割合', 'G3', 0.146, 'I3'], ['喫煙率', 'G4', 0.214, 'I4'],
    ]);
  });

  it('takes the month of results from the bracket of their heading', () => {
    const rows = [['KPI', '年度目標', '上期実績（8月末）', null, '達成見込'], [null, null, 'わらび支部', '全国', null], ['郵送化率', '97.0％以上', '96.4％', '95.8％', '△'], ['回収率', '59.2％以上', '33.1％', '32.4％', '△']];
    expect(read([{ name: 'L', rows, merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'] }], '2025-09').map((k) => [k.actualCell?.address, k.actualAsOf])).toEqual([['C3', '2025-08'], ['C4', '2025-08']]);
  });

  it('takes what stands under KPI beside 目標 for the name, whatever bounds it speaks of', () => {
    const rows = [['KPI', '目標', '上期実績', '評価'], ['受診勧奨後3か月以内に医療機関を受診した者の割合', '12.4％以上', '9.8％', '○']];
    expect(read([{ name: 'L', rows }]).map((k) => [k.name, k.targetCell?.address, k.target?.value])).toEqual([['受診勧奨後3か月以内に医療機関を受診した者の割合', 'B2', 0.124]]);
  });

  it('reads several KPIs of one cell with last year\'s values and their own names', () => {
    const rows = [['具体的施策', 'KPI', '令和6年度末', '令和7年度目標', '令和7年度末実績'], ['点検', '①点検の査定率\n②1件当たりの査定額', '①0.337％\n②5,988円', '①対前年度以上\n②対前年度以上', '①0.349％\n②5,502円'], ['適正化', '多部位の申請の割合', '0.79％', '対前年度以下', '0.74％']];
    expect(read([{ name: 'KPI一覧', rows }], '2026-03').map((k) => [k.name, k.target?.operator, k.actual?.value, k.previous?.figure.value])).toEqual([
      ['点検の査定率', '>=', 0.00349, 0.00337], ['1件当たりの査定額', '>=', 5502, 5988], ['多部位の申請の割合', '<=', 0.0074, 0.0079],
    ]);
  });

  it('takes a figure that cannot be one for the place of the result', () => {
    const rows = [['事業計画', 'KPI', '実施結果', '取組内容'], ['・働きかける。', '使用割合：79.0％以上', '80.2.％', '・通知を送付した。'], ['・勧奨する。', '委嘱割合：43.0％以上', '45.2％', '・文書により勧奨した。']];
    expect(show(read([{ name: 'S', rows }], '2026-03'))).toEqual([['B2', '>=', 0.79, 'C2', null], ['B3', '>=', 0.43, 'C3', 0.452]]);
  });

  it('ties a target merged over a caption and a table to that table', () => {
    const rows = [['事業計画', '実施状況', null, null, null, '評価'], [PLAN, DONE, null, null, null, '○'], ['【KPI】使用割合：78.3％以上', null, null, null, null, null], [null, null, '4月', '5月', '6月', null], [null, '令和7年度', '77.6％', '77.9％', '78.4％', null], [null, '令和6年度', '74.9％', '75.2％', '75.4％', null], [PLAN, DONE, null, null, null, '○']];
    expect(show(read([{ name: 'S', rows, merges: ['B1:E1', 'B2:E2', 'A3:A6', 'B7:E7'] }], '2025-09'))).toEqual([['A3', '>=', 0.783, 'E5', 0.784]]);
  });

  it('reports the only target of a grid under a heading of KPIs', () => {
    const rows = [['具体的施策', '実施計画', 'KPI', '実施結果'], ['①人材の育成', '・研修を行う。', null, '・研修を5回行った。'], ['②コスト削減', '・一者応札を減らす。', '■一者応札案件の割合を20％以下とする', '・仕様書を見直した。\n■18.2％']];
    expect(show(read([{ name: 'S', rows }], '2026-03'))).toEqual([['C3', '<=', 0.2, 'D3', 0.182]]);
  });

  it('takes a placeholder and 前年同月 of a small table beside the target', () => {
    const rows = [['事業計画', '実施状況', null, null, null, '評価'], [PLAN, DONE, null, null, null, '○'], ['KPI', '4月', '5月', '6月', '前年同月', null], ['健診実施率を58.0％以上とする', '2.9％', '7.6％', '13.1％', '12.4％', null], ['指導実施率を22.0％以上とする', '集計中', '集計中', '集計中', '4.9％', null], [PLAN, DONE, null, null, null, '○']];
    const kpis = read([{ name: 'S', rows, merges: ['B1:E1', 'B2:E2', 'B6:E6'] }], '2025-06');
    expect(kpis.map((k) => [k.actualCell?.address, k.actual?.value ?? null, k.previous?.figure.value])).toEqual([['D4', 0.131, 0.124], ['D5', null, 0.049]]);
  });
});
