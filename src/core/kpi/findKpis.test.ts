import { buildWorkbook, type SheetSpec } from '../../../test/support/buildWorkbook';
import { recognise } from '../recognise';
import { defaultSettings, type Settings } from '../settings';
import { findKpis } from './findKpis';
import type { Kpi } from './types';

const read = (sheets: readonly SheetSpec[], asOf = '2025-12', settings: Settings = defaultSettings): Kpi[] => {
  const recognition = recognise(buildWorkbook({ sheets }), settings);
  return findKpis({ ...recognition, fiscalYear: 2025, asOf, organisation: null, settings });
};

const show = (kpis: readonly Kpi[]) => kpis.map((k) => [k.targetCell?.address ?? null, k.target?.operator ?? null, k.target?.value ?? null, k.actualCell?.address ?? null, k.actual?.value ?? null]);

/** A plan grid: plan and status texts row by row, with a mark column. */
const planSheet = (rows: readonly (readonly (string | number | null)[])[], merges: readonly string[] = []): SheetSpec => ({
  name: 'S1',
  rows: [['令和7年度 事業実施状況'], ['計画内容', '実施状況', null, null, null], ...rows],
  merges: ['B2:E2', ...merges],
});

const PLAN = '・ 健診機関と連携し、受診者数の多い機関から順に訪問して、受診勧奨を計画的に実施する。';
const DONE = '・ 健診機関を訪問し、受診者数の推移を示して受診勧奨を依頼した。';

describe('findKpis in plans', () => {
  it('pairs numbered targets with numbered results that carry no name', () => {
    const kpis = read([planSheet([
      ['① 健診の推進', '① 健診の推進'], [PLAN, DONE], [PLAN, DONE],
      ['■ KPI\n(1)生活習慣病予防健診実施率を59.9%以上とする。\n(2)事業者健診データ取得率を3.9%以上とする。', '■ KPI実績等\n(1)8.4%(令和7年6月)\n(2)－'],
    ])]);
    expect(show(kpis)).toEqual([['A6', '>=', 0.599, 'B6', 0.084], ['A6', '>=', 0.039, 'B6', null]]);
    expect(kpis[0]!.actualAsOf).toBe('2025-06');
  });

  it.each<[string, string, unknown[][]]>([
    ['to be reached', '・サービススタンダード（10営業日以内）の達成率を100％とする', [['A3', '=', 1, 'B3', 0.998]]],
    ['to be kept', '・窓口の受付率を95.0％を維持する', [['A3', '>=', 0.95, null, null]]],
    ['in passing', '・達成率100％とするための体制を整える', []],
    ['that is no share', '・担当者を3人とする', []],
  ])('reads a share of a plan without a marker %s', (_, text, expected) => {
    expect(show(read([planSheet([[`（１）サービス向上の取組\n${text}`, '・達成率は99.8％であった。\n・7月に照会に日数を要したものがあり、達成できなかった。'], [PLAN, DONE]])]))).toEqual(expected);
  });

  it.each<[string, readonly string[], unknown[][]]>([
    ['whatever it is called', ['【KPI】申請の達成状況を100％とする', '⇒ 12月末の達成状況は98.2％（前年同期 97.5％）'], [['B4', '=', 1, 'B5', 0.982]]],
    ['under KPIs one below the other', ['【KPI】査定率を0.312％以上とする', '⇒ 10月末は0.298％', '【KPI】１件当たりの査定額を6,400円以上とする', '⇒ 10月末の１件当たり査定額は6,718円'], [['B4', '>=', 0.00312, 'B5', 0.00298], ['B6', '>=', 6400, 'B7', 6718]]],
    ['and not the number of a table', ['【KPI】返納金債権の回収率を56.40％以上とする', '⇒ 12月末の率は52.31％（前年同期 50.18％）', '表４　返納金債権の回収率（累計）'], [['B4', '>=', 0.564, 'B5', 0.5231]]],
    ['though it is the forecast that stands there', ['【KPI】宣言事業所数を1,200事業所以上とする', '⇒ 年度末は1,247事業所となる見込み'], [['B4', '>=', 1200, null, null]]],
    ['though it is counted in something else', ['【KPI】コラボヘルスの参加を1,200事業所以上とする', '⇒ 訪問は38件'], [['B4', '>=', 1200, null, null]]],
  ])('takes the result from the line with an arrow right below its KPI %s', (_, texts, expected) => {
    expect(show(read([{ name: 'S1', rows: [['令和7年度 事業実施状況'], ['計画内容', '実施状況'], [PLAN, DONE], ...texts.map((text) => ['', text]), [PLAN, DONE]] }]))).toEqual(expected);
  });

  it.each(['表４　返納金債権の回収率（累計）', '図2 返納金債権の回収率', '第１表　返納金債権の回収率', '【別表 3】返納金債権の回収率'])('takes no number of a table for a result: %s', (caption) => {
    expect(show(read([{ name: 'S1', rows: [['令和7年度 事業実施状況'], ['計画内容', '実施状況'], [PLAN, DONE], ['', '【KPI】返納金債権の回収率を56.40％以上とする'], ['', caption], [PLAN, DONE]] }]))).toEqual([['B4', '>=', 0.564, null, null]]);
  });

  it('pairs a block of results with the item whose rows it stands in, though the next item begins nearer', () => {
    const item = (target: string, result: string): [string, string][] => [[`● 受診の促進\n【KPI】${target}`, DONE], ['', DONE], ['', DONE], ['', `【KPI実績】${result}`]];
    const rows = [...item('健診の実施率を63.5%以上とする。', '30.9%〔27.4%〕（全国9位）'), ...item('指導の実施率を28.2%以上とする。', '12.7%〔8.2%〕（全国7位）'), ...item('使用割合を83.0%以上とする。', '83.4%')];
    expect(show(read([planSheet(rows, ['A3:A6', 'A7:A10', 'A11:A14'])]))).toEqual([['A3', '>=', 0.635, 'B6', 0.309], ['A7', '>=', 0.282, 'B10', 0.127], ['A11', '>=', 0.83, 'B14', 0.834]]);
  });

  it('pairs targets and results by name where they stand rows apart', () => {
    const kpis = read([planSheet([
      ['① 健診の推進', '① 健診の推進'], [PLAN, DONE],
      ['■ KPI：', DONE],
      ['1) 生活習慣病予防健診実施率を 53.2%以上とする', DONE],
      ['2) 被扶養者の特定健診実施率を 30.6%以上とする', DONE],
      [null, DONE], [null, '■ KPI：'],
      [null, '1) 生活習慣病予防健診実施率', 0.244, '(月次目標 28.7%)'],
      [null, '2) 被扶養者の特定健診実施率', 0.101, '(月次目標 12.1%)'],
    ])].map((sheet) => ({ ...sheet, formats: { C: '0.0%' } })));
    expect(show(kpis)).toEqual([['A6', '>=', 0.532, 'C10', 0.244], ['A7', '>=', 0.306, 'C11', 0.101]]);
    expect(kpis.map((k) => k.monthlyTarget?.figure.value)).toEqual([0.287, 0.121]);
  });

  it('takes this year of a table under a restated target and knows the year before', () => {
    const kpis = read([planSheet([
      ['① 点検の推進', '① 点検の推進'], [PLAN, DONE],
      ['■ KPI：', '■ KPI'],
      ['1) レセプト点検の査定率について前年度以上とする', '1) 令和7年度目標（KPI）：査定率：0.142%以上'],
      [null, '区分', '査定率'],
      [null, '令和7年10月', '0.125%'],
      [null, '令和6年10月', '0.153%'],
      [null, '全国平均', '0.160%'],
    ])]);
    expect(show(kpis)).toEqual([['B6', '>=', 0.00142, 'C8', 0.00125]]);
    expect(kpis[0]!.previous).toMatchObject({ figure: { value: 0.00153 }, samePeriod: true });
    expect(kpis[0]!.actualAsOf).toBe('2025-10');
  });

  it('takes the latest month of a series below its target', () => {
    const kpis = read([planSheet([
      ['① 債権管理', '① 債権管理'], [PLAN, DONE], [PLAN, DONE],
      [PLAN, '■ 令和7年度目標（KPI）：返納金債権回収率：65.91% 以上'],
      [null, '実績', '4月', '5月', '6月'],
      [null, 'R7年度', 12.34, 14.84, null],
      [null, 'R6年度', 24.45, 30.27, 34.94],
    ])]);
    expect(show(kpis)).toEqual([['B6', '>=', 0.6591, 'D8', 0.1484]]);
    expect(kpis[0]!.actualAsOf).toBe('2025-05');
  });

  it('takes the row for all of a table whose rows are parts', () => {
    const kpis = read([planSheet([
      ['(6) サービス水準の向上', '(6) サービス水準の向上'],
      ['【KPI】サービススタンダードの達成状況：100%', '区分', '決定件数', '達成件数', '達成率'],
      [PLAN, '傷病手当金', 2100, 2100, 1], [null, '出産手当金', 410, 410, 1], [null, '合計', 2510, 2509, 0.9996],
    ])].map((sheet) => ({ ...sheet, formats: { E: '0.00%' } })));
    expect(show(kpis)).toEqual([['A4', '=', 1, 'E7', 0.9996]]);
  });

  it('counts those who finished where a table shows stages', () => {
    const kpis = read([planSheet([
      ['② 特定保健指導の推進', '② 特定保健指導の推進'],
      ['■ KPI：被保険者の特定保健指導実施率を14.4%以上とする', '○ 被保険者'],
      [PLAN, null, '対象者数', '件数', '実施率'],
      [PLAN, '初回面談', 33582, 13349, 0.398], [null, '実績評価', 33582, 10609, 0.316],
    ])].map((sheet) => ({ ...sheet, formats: { E: '0.0%' } })));
    expect(show(kpis)).toEqual([['A4', '>=', 0.144, 'E7', 0.316]]);
  });

  it('leaves a target without a result alone', () => {
    const kpis = read([planSheet([
      ['① 委員の委嘱', '① 委員の委嘱'], [PLAN, DONE], [PLAN, DONE],
      ['【KPI】全被保険者数に占める健康保険委員が委嘱されている事業所の被保険者数の割合：53.0%以上', DONE],
      ['② 使用促進', '② 使用促進'], ['【KPI】ジェネリック医薬品使用割合：80.0%以上', 'ジェネリック医薬品使用割合 80.9%（令和7年5月診療分）'],
    ])]);
    expect(show(kpis)).toEqual([['A6', '>=', 0.53, null, null], ['A8', '>=', 0.8, 'B8', 0.809]]);
  });

  it('reads something to be done, with words or a count in a table', () => {
    const kpis = read([planSheet([
      ['① 意見発信', '① 意見発信'], [PLAN, DONE],
      ['■ KPI', '■ KPI'],
      ['1) 効果的な意見発信を実施する。', '1) 7月、11月の会議に2名が参加'],
      ['2) SNSを運用し、毎月情報発信を行う', '2) SNSによる情報発信件数'],
      [null, '年度', '情報発信件数'], [null, '令和7年度（11月末）', '17件'], [null, '令和6年度', '12件'],
    ])]);
    expect(show(kpis)).toEqual([['A6', null, null, 'B6', null], ['A7', null, null, 'C9', 17]]);
  });

  it('reads a target and its result in one sentence', () => {
    const kpis = read([planSheet([
      ['① データの取得', '① データの取得'],
      [PLAN, '▶ 委託した結果、事業者健診データ20,047件を取得し目標件数17,553件を大きく上回った。'],
      [PLAN, '▶ 委託機関による目標初回面談件数7,500件を大きく上回る初回面談件数8,942件の実施結果となった。'],
      [PLAN, '▶ 20機関が目標を達成し、全71機関のうち29機関と締結。'],
    ])]);
    expect(show(kpis)).toEqual([['B4', '>=', 17553, 'B4', 20047], ['B5', '>=', 7500, 'B5', 8942]]);
  });

  it.each<[string, readonly unknown[]]>([
    ['サービススタンダードの達成状況は、目標100％に対し実績100％であった。', ['サービススタンダードの達成状況', '=', 1, 1, null]],
    ['郵送化率は、目標90.0％以上に対し実績91.2％であった。', ['郵送化率', '>=', 0.9, 0.912, null]],
    ['返納金債権の回収率は、目標（対前年度以上：56.4％）に対し実績58.1％となり、目標を達成した。', ['返納金債権の回収率', '>=', 0.564, 0.581, 'previous-year']],
    ['30年度ＫＰＩ：1.23％以下　　全国平均 1.25％　　30年度実績：1.07％　（月15日以上の申請の割合）', ['月15日以上の申請の割合', '<=', 0.0123, 0.0107, null]],
    ['健診実施率を80.0％以上とする目標に対し、実績は78.2％となった。', ['健診実施率', '>=', 0.8, 0.782, null]],
    ['メール登録者数を1,200件以上とする目標に対して1,350件の登録があった。', ['メール登録者数', '>=', 1200, 1350, null]],
    ['平均所要日数は7日以内の目標に対し、実績は6日であった。', ['平均所要日数', '<=', 7, 6, null]],
    ['訪問件数は120件で、100件の目標を上回った。', ['訪問件数', '>=', 100, 120, null]],
    ['健康宣言事業所数は、令和7年9月末で488事業所となり、目標の450事業所を上回った。', ['健康宣言事業所数', '>=', 450, 488, null]],
  ])('reads in prose: %s', (text, expected) => {
    expect(read([{ name: 'S', rows: [['令和7年度 事業報告書'], [], [text]] }]).map((k) => [k.name, k.target?.operator, k.target?.value, k.actual?.value, k.target?.relativeTo])).toEqual([expected]);
  });

  it.each<[string, string, string, number | null]>([
    ['a count of people', '■目標　参加者数 140人以上', '9月に開催し、152人が参加した。', 152],
    ['a line of its own under 実績', '■目標　点検項目 1,650項目以上', `${DONE}\n■実績　1,623項目（令和7年9月末）`, 1623],
    ['pieces, of which there are many sorts', '■目標　申出数 140件以上', '窓口の来訪は152件であった。', null],
  ])('pairs a marked target with the only figure of its unit in its row: %s', (_, target, status, actual) => {
    const kpis = read([planSheet([['① 研修', '① 研修'], [PLAN, DONE], [`${PLAN}\n${target}`, status], [PLAN, DONE]])]);
    expect(kpis.map((k) => [k.target?.value, k.actual?.value ?? null])).toEqual([[Number(/[\d,]+(?=[^\d]*以上)/u.exec(target)![0].replace(',', '')), actual]]);
  });

  it.each([
    ['■ 実績：85.9％　評価：A'],
    ['■ 実績：85.9％（令和7年3月診療分。前年同月　82.1％）　評価：A'],
    ['■ 実績：85.9％（前年度 82.1％）（自己評価 ○）'],
    ['■ 実績：85.9％'],
  ])('reads a result that is rated behind its figure: %s', (result) => {
    const rows = [['令和6年度 実績'], [], ['■ KPI：ジェネリック医薬品使用割合を84.0％以上とする'], [result], [], ['■ KPI：健診実施率を58.6％以上とする'], ['■ 実績：57.9％（令和7年3月）　評価：B']];
    expect(read([{ name: 'S', rows }]).map((k) => [k.target?.value, k.actual?.value])).toEqual([[0.84, 0.859], [0.586, 0.579]]);
  });

  it('names a line of a target and a result by the heading above it', () => {
    const rows = [['平成30年度 事業実施状況報告'], [], ['１．サービススタンダード達成率（平成30年4月～平成31年3月）'], ['30年度ＫＰＩ：100％とする　　全国平均 99.99％　　30年度実績：99.8％']];
    expect(read([{ name: 'S', rows }]).map((k) => [k.name, k.target?.operator, k.target?.value, k.actual?.value])).toEqual([['サービススタンダード達成率', '=', 1, 0.998]]);
  });

  it('knows a plan of the next year by its title', () => {
    const kpis = read([
      { name: 'S2', rows: [['令和8年度 事業計画'], ['項目', '実施内容', '担当'], ['(1) 健診', PLAN, '保健'], ['(2) 点検', PLAN, '業務'], ['', '■ KPI：郵送化率：92.0%以上', ''], ['', DONE, '']] },
      planSheet([['(1) 健診', '(1) 健診'], [PLAN, DONE], ['■ KPI：郵送化率：90.0%以上', '郵送化率 91.5%（令和7年9月時点）']]),
    ]);
    expect(show(kpis)).toEqual([['B5', '>=', 0.92, null, null], ['A5', '>=', 0.9, 'B5', 0.915]]);
    expect(kpis[0]!.fiscalYear).toBe(2026);
  });

  it('keeps a figure in passing out', () => {
    const kpis = read([planSheet([
      ['① 健診の推進', '① 健診の推進'],
      ['・ 被保険者数51人以上の事業所に対し、年1回以上訪問して、受診率80%を達成できるよう働きかける。', DONE],
      [PLAN, '令和7年度のKPI目標(健康宣言事業所数2,350社以上)の確実な達成のため、勧奨を継続する。'], [PLAN, DONE],
    ])]);
    expect(show(kpis)).toEqual([]);
  });
});

describe('findKpis beside tables of results', () => {
  const grid = (rows: readonly (readonly (string | number | null)[])[]): SheetSpec => planSheet([['(1) 保険証の回収', '(1) 保険証の回収'], [PLAN, DONE], ...rows]);

  it('takes the table beside the very line, not the one whose headings are more like the name', () => {
    const kpis = read([grid([
      ['【KPI】資格喪失後1か月以内の保険証回収率：95.0％以上', null, '一般', '任継', '一般+任継'],
      [null, '令和7年度', '95.88%', '81.07%', '95.12%'], [null, '令和6年度', '94.61%', '80.44%', '93.90%'], [],
      ['【KPI】返納金債権の回収率：対前年度以上', null, '調定額', '回収額', '回収率'],
      [null, '令和7年度', '48,220千円', '29,414千円', '61.00%'], [null, '令和6年度', '45,108千円', '26,522千円', '58.80%'],
    ])], '2026-03');
    expect(show(kpis)).toEqual([['A5', '>=', 0.95, 'E6', 0.9512], ['A9', '>=', null, 'E10', 0.61]]);
  });

  it('leaves a target without a result alone where the only table of its kind has KPIs of its own beside it', () => {
    const kpis = read([grid([
      ['● 健診 【KPI】実施率 56.0％', null, '対象者数', '件数', '実施率'], [null, '健診', '1,000人', '539件', '53.9%'], [null, 'データ', '1,000人', '83件', '8.3%'],
      ['(2) 保健指導の実施率目標【KPI】25.5％', '(2) 保健指導'], [PLAN, DONE],
    ])], '2026-03');
    expect(show(kpis)).toEqual([['A5', '>=', 0.56, 'E6', 0.539], ['A8', '>=', 0.255, null, null]]);
  });

  it('takes a bare figure in the row of its KPI, last year in brackets left aside', () => {
    const kpis = read([grid([
      ['■KPI：レセプト1件当たりの査定額を対前年度以上とする。', '令和7年度　5,812円　（令和6年度　5,430円）'], [PLAN, DONE],
      ['■KPI：一者応札案件の割合について、20％以下とする', '12件中2件（16.7％）'],
    ])], '2026-03');
    expect(show(kpis)).toEqual([['A5', '>=', null, 'B5', 5812], ['A7', '<=', 0.2, 'B7', 0.167]]);
    expect(kpis[0]!.previous?.figure.value).toBe(5430);
  });

  it('reads numbered results under a heading that says of when they are', () => {
    const kpis = read([grid([
      ['【KPI】', '【KPI実績】（令和7年5月末）'], ['①健診実施率を60.0％以上とする', '①10.6％'], ['②データ取得率を9.0％以上とする', '②0.6％'],
    ])]);
    expect(show(kpis)).toEqual([['A6', '>=', 0.6, 'B6', 0.106], ['A7', '>=', 0.09, 'B7', 0.006]]);
    expect(kpis.map((k) => k.actualAsOf)).toEqual(['2025-05', '2025-05']);
  });

  it('takes the target from the caption of each of two tables side by side', () => {
    const kpis = read([planSheet([
      [PLAN, DONE], [null, '■ KPI'],
      ['■ KPI：\n1) レセプト点検の査定率について前年度以上とする\n2) 再審査レセプト1件当たりの査定額を前年度以上とする', '1) 査定率（目標：0.131%以上）', null, '2) 1件当たり査定額（目標：8,340円以上）'],
      [null, null, '査定率', null, '1件当たり査定額'], [null, '令和7年11月', '0.127%', null, '8,922円'], [null, '令和6年11月', '0.135%', null, '8,015円'],
    ], ['A5:A8', 'B5:C5', 'D5:E5'])]);
    expect(kpis.map((k) => [k.target?.value, k.actualCell?.address, k.actual?.value, k.previous?.figure.value])).toEqual([[0.00131, 'C7', 0.00127, 0.00135], [8340, 'E7', 8922, 8015]]);
  });

  it('knows last year by a heading that is nothing but brackets', () => {
    const kpis = read([planSheet([
      [PLAN, DONE], [PLAN, '療養費の申請状況'], [null, null, '令和7年度 (11月まで)', '令和6年度 (前年同期)', '対比'],
      ['■ KPI：該当申請の割合を前年度以下とする', '申請件数', '41,208件', '40,966件', '100.6%'], [null, '該当件数', '371件', '402件', '92.3%'], [null, '該当申請の割合', '0.90%', '0.98%', '－'],
    ])]);
    expect(kpis.map((k) => [k.actualCell?.address, k.previous?.cell.address, k.previous?.samePeriod])).toEqual([['C8', 'D8', true]]);
  });

  it.each<[string, string, string, unknown]>([
    ['the line under KPI実績等', '■ KPI実績等', '1,512 事業所(令和7年9月末時点)', ['B10', 1512]],
    ['the table where KPI実績等 has nothing in the unit', '■ KPI実績等', '98.2%(令和7年9月末時点)', ['C8', 117]],
    ['the table where no line is called 実績', DONE, DONE, ['C8', 117]],
  ])('takes %s before figures of the work beside the KPI', (_, heading, text, expected) => {
    const kpis = read([planSheet([
      ['③ コラボヘルスの推進', null], [PLAN, '健康宣言の新規エントリー'], [null, null, '令和7年度', '令和6年度'],
      ['■ KPI', '4~6月', '62事業所', '48事業所'], ['健康宣言事業所数を1,480事業所以上とする。', '7~9月', '55事業所', '51事業所'], [null, '計', '117事業所', '99事業所'],
      [null, heading], [null, text], ['④ 広報', '④ 広報'], [PLAN, DONE],
    ])]);
    expect([kpis[0]?.actualCell?.address, kpis[0]?.actual?.value]).toEqual(expected);
  });

  it('takes a word for what is still to come behind the name for the place of the result, and an empty cell before last year', () => {
    const kpis = read([planSheet([
      ['③ 特定保健指導', null], ['■ KPI :', DONE], ['1) 被保険者の特定保健指導実施率を 22.0%以上とする', '■ KPI'], ['2) 被扶養者の特定保健指導実施率を 17.5%以上とする', '1) 被保険者の特定保健指導実施率', null, '(前年度 21.0%)'], [null, '2) 被扶養者の特定保健指導実施率 集計中'],
    ])], '2026-03');
    expect(kpis.map((k) => [k.actualCell?.address, k.actualCell?.reading.kind, k.actual?.value ?? null])).toEqual([['C6', 'empty', null], ['B7', 'text', null]]);
  });

  it('knows last year where one line gives both years', () => {
    const kpis = read([planSheet([['② サービス水準', '② サービス水準'], ['■ KPI :', '■ KPI'], ['3) 窓口での受付率を対前年度以下とする', '3) 窓口での受付率 令和7年度（5月まで） 4.8%　令和6年度 4.2%'], [PLAN, DONE]])], '2025-06');
    expect(kpis.map((k) => [k.actual?.value, k.previous?.figure.value])).toEqual([[0.048, 0.042]]);
  });

  it('takes the sentence that names the rate before another rate of the table beside the KPI', () => {
    const kpis = read([planSheet([
      ['(1) サービス水準の向上', '(1) サービス水準の向上'], ['【KPI】サービススタンダードの達成状況:100%', null, '支給決定件数', '達成件数', '達成率'], ['【KPI】現金給付等の申請に係る郵送化率:92.0%以上', '傷病手当金', '402件', '402件', '100%'], [null, '出産手当金', '77件', '77件', '100%'], [null, '計', '479件', '479件', '100%'], [],
      [PLAN, '▶ 申請に係る郵送化率は91.2%（前年度88.4%）となり、窓口来訪者が減少した。'],
    ])], '2026-03');
    expect(kpis.map((k) => [k.actualCell?.address, k.actual?.value])).toEqual([['E7', 1], ['B9', 0.912]]);
  });

  it('takes the only share of the table beside a KPI, whatever its heading shares with the name, of the month over its lines', () => {
    const table = (label: string, month: string): SheetSpec => planSheet([['(2) 適正化', '(2) 適正化'], ['【KPI】柔道整復施術療養費の3部位以上の申請の割合:2.0%以下', month, '請求件数', '多部位の件数', '件数割合'], [PLAN, `令和7年度${label}`, '98,214件', '1,129件', '1.15%'], [PLAN, `令和6年度${label}`, '155,020件', '1,690件', '1.09%'], []]);
    expect(read([table('', '（令和7年11月末）')], '2025-12').map((k) => [k.actualCell?.address, k.actual?.value, k.actualAsOf])).toEqual([['E5', 0.0115, '2025-11']]);
  });

  it('takes the share that the words in the very rows of a KPI call by a name', () => {
    const rows = (text: string): SheetSpec => planSheet([['(6) 削減', '(6) 削減'], ['【KPI】一般競争入札に占める一者応札案件の割合:20%以下', text]]);
    expect(read([rows('▶ 15件の入札に対し4件一者応札となり、一者応札率は26.7%であった。')], '2026-03').map((k) => k.actual?.value ?? null)).toEqual([0.267]);
    expect(read([rows('▶ 調達の経費を前年度から4.1%節減した。')], '2026-03').map((k) => k.actual?.value ?? null)).toEqual([null]);
  });

  it('takes a line above a table that tells of more than its target for a result', () => {
    const kpis = read([planSheet([['(1) サービス水準', '(1) サービス水準'], ['【KPI】サービススタンダードの達成状況:100%\n【KPI】現金給付等の申請に係る郵送化率:92.0%以上', 'サービススタンダード:100%(決定 18,402件)'], [null, '年度', '窓口', '郵送', '郵送化率'], [null, '令和7年度', '4,218件', '60,127件', '93.4%'], [null, '令和6年度', '8,120件', '77,904件', '90.6%']])], '2026-03');
    expect(kpis.map((k) => [k.actualCell?.address, k.actual?.value])).toEqual([['B4', 1], ['E6', 0.934]]);
  });

  it('goes by the numbers of the lines beside the targets of one cell', () => {
    const kpis = read([planSheet([['(1) 健診', '(1) 健診'], ['【KPI】\n①生活習慣病予防健診実施率を70.2％以上とする\n②事業者健診データ取得率を6.3％以上とする\n③被扶養者の特定健診実施率を33.9％以上とする', '（7月末現在）', '対象者数', '受診者数', '実施率'], [null, '①生活習慣病予防健診', '149,200人', '37,748人', '25.3％'], [null, '②事業者健診データ', '149,200人', '1,343人', '0.9％'], [null, '③特定健診', '34,000人', '3,264人', '9.6％']])], '2025-09');
    expect(kpis.map((k) => [k.target?.value, k.actual?.value])).toEqual([[0.702, 0.253], [0.063, 0.009], [0.339, 0.096]]);
  });

  it('takes no share for an amount', () => {
    const rows = (text: string) => [['④ 点検', '④ 点検'], ['【KPI】協会の再審査レセプト1件当たりの査定額: 対前年度以上', text, null], [PLAN, null, '協会', '基金'], [null, '令和7年度', '0.077%', '0.221%'], [null, '令和6年度', '0.074%', '0.238%']];
    expect(read([planSheet(rows(DONE))], '2026-03').map((k) => k.actual?.value ?? null)).toEqual([null]);
    expect(read([planSheet(rows('・1件当たりの査定額は5,614円となった。'))], '2026-03').map((k) => k.actual?.value ?? null)).toEqual([5614]);
  });

  it('takes the mark of the item that begins with the target', () => {
    const kpis = read([{ name: 'S', rows: [
      ['令和7年度 事業報告'], ['実施内容', '実施状況', null, '評価'], [PLAN, DONE, null, '△'], ['重症化予防事業予定人数 50人', '▶ 電話により指導した。', null, '○'], [PLAN, null, null, null], [null, '重症化予防事業参加者', '77人', null], ['② 広報', '② 広報'], [PLAN, DONE, null, '○'],
    ], merges: ['D4:D5', 'B4:C5'] }], '2026-03');
    expect(kpis.map((k) => [k.actualCell?.address, k.markCell?.address])).toEqual([['C6', 'D4']]);
  });

  it.each<[string, string, number | null]>([
    ['a month in brackets', '■KPI：一者応札案件の割合を20%以下とする（10月末 28.6%）', 0.286],
    ['last year in brackets', '■KPI：一者応札案件の割合を20%以下とする（前年度 28.6%）', null],
    ['others in brackets', '■KPI：一者応札案件の割合を20%以下とする（全国平均 28.6%）', null],
  ])('reads a sentence with %s', (_, text, actual) => {
    expect(read([{ name: 'S', rows: [['入札の状況'], [], [text]] }]).map((k) => k.actual?.value ?? null)).toEqual([actual]);
  });
});

describe('findKpis of halves of the year side by side', () => {
  const halves = (second: string | null, mark = second === null ? null : '△'): SheetSpec => ({
    name: 'S', rows: [
      ['令和7年度 事業計画の実施結果'], ['事業計画', '上期の実施状況', '評価', '下期の実施状況', '評価', '今後の予定'],
      [PLAN, DONE, '○', DONE, '○'], ['■ KPI 健診実施率 57.5％以上', '24.9％（8月末）', '○', second, mark], [PLAN, DONE, '○', DONE, '○'], [PLAN, DONE, '○', DONE, '○'],
    ],
  });

  it.each<[string, string | null, string, unknown[]]>([
    ['the second half after the year', '56.2％（3月末）', '2026-03', ['D4', 0.562, 'E4']],
    ['the first half before the second begins', '56.2％（見込み）', '2025-09', ['B4', 0.249, 'C4']],
    ['the first half where nothing stands in the second', null, '2025-12', ['B4', 0.249, 'C4']],
  ])('takes %s, with its own mark', (_, second, asOf, expected) => {
    expect(read([halves(second)], asOf).map((k) => [k.actualCell?.address, k.actual?.value, k.markCell?.address])).toEqual([expected]);
  });

  it('takes no result of the first half where the second is rated and its own is forgotten', () => {
    expect(read([halves(null, '△')], '2026-03').map((k) => k.actual)).toEqual([null]);
  });
});
