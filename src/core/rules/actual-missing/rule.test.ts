import { buildWorkbook, type CellInput } from '../../../../test/support/buildWorkbook';
import { check } from '../../check';
import { defaultSettings } from '../../settings';

const found = (rows: readonly (readonly CellInput[])[], asOf = '2026-03') =>
  check(buildWorkbook({ sheets: [{ name: 'S', rows }] }), defaultSettings, { asOf }).findings.filter((finding) => finding.rule === 'actual-missing');

const list = (actual: CellInput, remark: CellInput = null): CellInput[][] => [
  ['令和7年度 KPI一覧'], [], ['KPI', '目標', '実績', '評価', '備考'],
  ['郵送化率', '90.0%以上', '91.0%', '○', null], ['健康宣言事業所数', '1,350事業所以上', actual, '○', remark], ['提出率', '92.0%以上', '93.0%', '○', '前年度以上'],
];

const PLAN = '・ 健診機関と連携し、受診者数の多い機関から順に訪問して、受診勧奨を計画的に実施する。';
const DONE = '・ 健診機関を訪問し、受診者数の推移を示して受診勧奨を依頼した。';
const plan = (kpi: string, result: CellInput): CellInput[][] => [
  ['令和7年度 事業報告'], ['事業計画', '実施状況', '評価'], ['① 委員の委嘱', '① 委員の委嘱', null], [PLAN, DONE, '○'], [kpi, result, '○'], ['② 広報', '② 広報', null], [PLAN, DONE, '○'], [PLAN, DONE, '△'],
];

describe('actual-missing', () => {
  it('reports an empty actual of a list after the year', () => {
    const findings = found(list(null));
    expect(findings.map((finding) => [finding.cell, finding.severity, finding.evidence])).toEqual([['C5', 'warning', ['B5', 'D5']]]);
    expect(findings[0]!.message).toContain('健康宣言事業所数');
  });

  it('reports a dash without a reason', () => {
    expect(found(list('－')).map((finding) => [finding.cell, finding.found])).toEqual([['C5', '－']]);
  });

  it('reports what was planned for a time that has passed', () => {
    expect(found(list('下期実施予定')).map((finding) => finding.cell)).toEqual(['C5']);
  });

  it('reports the place in a table that was left empty', () => {
    const rows: CellInput[][] = [['令和7年度 事業報告'], ['事業計画', '実施状況', null, null], ['① 債権', '① 債権の回収'], [PLAN, DONE], ['【KPI】返納金債権の回収率：対前年度以上', '年度', '回収率', '返納金の割合'], [PLAN, '令和7年度', null, '0.045%'], [PLAN, '令和6年度', '59.55%', '0.038%'], ['② 広報', '② 広報'], [PLAN, DONE]];
    expect(found(rows).map((finding) => [finding.cell, finding.found])).toEqual([['C6', '']]);
  });

  it('reports a KPI of a plan that no result answers', () => {
    expect(found(plan('【KPI】健康保険委員の委嘱被保険者割合：53.0%以上', DONE)).map((finding) => finding.cell)).toEqual(['A5']);
  });

  it.each<[string, CellInput[][], string]>([
    ['a KPI of the plan that a list with its actual states again', [['令和7年度 事業報告'], ['事業計画', '実施状況', null, null, null], ['■ KPI :', '■ KPI'], ['1) 健診実施率を 62.5%以上とする', '項目', '目標', '実績', '前年度実績'], ['2) データ取得率を 8.3%以上とする', '1) 健診実施率', '62.5%', '62.7%', '61.5%'], [PLAN, '2) データ取得率', '8.3%', '8.4%', '8.0%'], ['② 広報', '② 広報'], [PLAN, DONE]], '2026-03'],
    ['a KPI with an actual', list('1,402事業所'), '2026-03'],
    ['the middle of the year', list(null), '2025-12'],
    ['a figure that is being collected', list('集計中'), '2026-03'],
    ['a reason in the remarks', list('－', '本部からのデータ提供待ち'), '2026-03'],
    ['a reason in the cell', list('－ ※算出不可'), '2026-03'],
    ['something to be done', plan('【KPI】効果的な意見発信を実施する。', DONE), '2026-03'],
    ['a plan of the next year', plan('【KPI】委嘱割合：53.0%以上', DONE).map((row, i) => (i === 0 ? ['令和8年度 事業計画'] : row)), '2026-03'],
    ['a section with a figure that may be the actual', plan('【KPI】健康保険委員の委嘱被保険者割合：53.0%以上', '委嘱割合等は前年から伸び、51.2%となった。'), '2026-03'],
  ])('leaves alone %s', (_, rows, asOf) => {
    expect(found(rows, asOf)).toEqual([]);
  });
});

describe('a KPI whose values stand beside their labels', () => {
  const section = (told: string, name: string, actual: CellInput, bound: string): CellInput[][] => [
    ['（２）レセプト点検の精度向上'], ['事業計画', told], ['実施結果', '点検効果額の合計は1,168,055千円となった。'],
    ['KPI', '再審査率', '目標', '0.2％以下', '実績', { v: 0.0016, z: '0.00%' }, '達成率', { v: 1.25, z: '0.0%' }, '評価', 'S'], ['KPI', name, '目標', bound, '実績', actual, '達成率', actual === null ? null : { v: 1.068, z: '0.0%' }, '評価', 'A'],
  ];

  it.each<[string, string, string, CellInput, string[], string]>([
    ['is what the plan above it speaks of', '事例を共有し、査定率を対前年度以上とする。', 'レセプト点検の査定率（支払基金と合算）', { v: 0.00361, z: '0.000%' }, [], '0.338％以上'],
    ['has no result', '事例を共有する。', 'レセプト点検の査定率（支払基金と合算）', null, ['F5'], '0.338％以上'],
    ['is another one', '事例を共有し、査定率を対前年度以上とする。', '返納金債権の回収率', { v: 0.00361, z: '0.000%' }, ['B2'], '0.338％以上'],
    ['has the other bound', '事例を共有し、査定率を対前年度以上とする。', 'レセプト点検の査定率', { v: 0.00361, z: '0.000%' }, ['B2'], '0.338％以下'],
  ])('%s', (_, told, name, actual, cells, bound) => {
    expect(found(section(told, name, actual, bound)).map(({ cell }) => cell)).toEqual(cells);
  });
});

it('reports an empty row beside a KPI where all other results stand beside theirs', () => {
  const kpis = ['郵送化率', '提出率', '使用割合', '回収率', '利用率'];
  const sheet = (empty: number): CellInput[][] => [['令和7年度 事業報告'], ['事業計画', '実施状況', '評価'], ...kpis.flatMap((name, i): CellInput[][] => [[`(${i + 1}) 推進`, `(${i + 1}) 推進`, '○'], [PLAN, DONE, null], [`■KPI：${name}を90.0％以上とする。`, i === empty ? null : `${name} 9${i}.6％`, null], [PLAN, DONE, null]])];
  expect(found(sheet(-1))).toEqual([]);
  expect(found(sheet(2)).map((finding) => finding.cell)).toEqual(['A13']);
});

describe('during the year', () => {
  const longList = (actual: CellInput): CellInput[][] => [...list(actual), ['受診率', '60.0%以上', '57.2%', '△', null], ['実施率', '25.5%以上', '21.8%', '△', null]];

  it.each<[string, CellInput[][], string[]]>([
    ['a mark without a result', longList(null), ['C5']],
    ['the target where the result should be', list('1,350事業所以上'), ['C5']],
    ['a result that is yet to come', longList('集計中'), []],
    ['a vague result', longList('1,300事業所以上'), []],
    ['neither result nor mark', longList(null).map((row, i) => (i === 4 ? [...row.slice(0, 3), '－', null] : row)), []],
  ])('%s', (_, rows, cells) => {
    expect(found(rows, '2025-12').map((finding) => finding.cell)).toEqual(cells);
  });
});

it('reports a target copied among the results of a month, though an earlier month has its result', () => {
  const sheet = (result: CellInput): CellInput[][] => [
    ['令和7年度 KPIの進捗状況（令和7年9月末時点）'],
    ['KPI', '令和7年度目標', '6月末', '9月末', '12月末', '3月末', '進捗'],
    ...([['郵送化率', '90.0％以上', 80, 91], ['提出率', '92.0％以上', 81, 93], ['受診率', '60.0％以上', 20, 57], ['実施率', '25.5％以上', 9, 21], ['回収率', '95.0％以上', 60, 91]] as const).map(([name, target, june, september], i): CellInput[] => [name, target, `${june}.2%`, i === 2 ? result : `${september}.4%`, null, null, '○']),
  ];
  expect(found(sheet('57.2%'), '2025-09')).toEqual([]);
  expect(found(sheet('60.0％以上'), '2025-09').map(({ cell }) => cell)).toEqual(['D5']);
});
