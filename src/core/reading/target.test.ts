import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFigure } from './number';
import { readDirection, readTargetCell, readTargets } from './target';

/** `>= 0.599 %`, `<= - previous-year`, one a target. */
function brief(text: string): string[] {
  return readTargets(text).map((one) => `${one.operator ?? 'none'} ${one.value ?? '-'}${one.unit === '' ? '' : ` ${one.unit}`}${one.relativeTo === null ? '' : ` ${one.relativeTo}`}`);
}

it.each<[string, string]>([
  ['85.0％以上', '>= 0.85 %'],
  ['59.9 %以上', '>= 0.599 %'],
  ['98.3 % 以上', '>= 0.983 %'],
  ['100%とする', '= 1 %'],
  ['100 %', '= 1 %'],
  ['26.7%', '>= 0.267 %'],
  ['7日以内', '<= 7 日'],
  ['7 日以内を維持する', '<= 7 日'],
  ['1,350事業所以上', '>= 1350 事業所'],
  ['2,350 事業所以上', '>= 2350 事業所'],
  ['15%以下とする', '<= 0.15 %'],
  ['23%以下とする', '<= 0.23 %'],
  ['20%未満', '<= 0.2 %'],
  ['3,000名', '>= 3000 名'],
  ['0件', '= 0 件'],
  ['≧85.0%', '>= 0.85 %'],
  ['8,521 円 以上', '>= 8521 円'],
  ['対前年度以上', '>= - previous-year'],
  ['対前年度以下', '<= - previous-year'],
  ['前年度以上', '>= - previous-year'],
  ['前年度を上回る', '>= - previous-year'],
  ['前年度を下回る', '<= - previous-year'],
  ['前年度実績を上回る', '>= - previous-year'],
  ['前年同期以上', '>= - previous-year'],
  ['昨年度より増加させる', '>= - previous-year'],
  ['前年度以上（不当請求分を除く）', '>= - previous-year'],
  ['対前年度以上（平成31年度43.96%）', '>= 0.4396 % previous-year'],
  ['前年度以上とする（令和6年度：57.9％）', '>= 0.579 % previous-year'],
  ['対前年度以下（令和6年度 3.7%）', '<= 0.037 % previous-year'],
  ['対前年度以下(0.82%以下)とする', '<= 0.0082 % previous-year'],
  ['前年度（31.8%）以上', '>= 0.318 % previous-year'],
  ['前年度実績31.8%以上', '>= 0.318 % previous-year'],
  ['20％以下 ただし前年度において20％以下となった場合は前年度以下', '<= 0.2 %'],
  ['20%以下とする。ただし、前年度が20%以下の場合は前年度以下とする。', '<= 0.2 %'],
  ['12.0%(180人)以上', '>= 0.12 %'],
  ['(月次目標 28.7%)', '>= 0.287 %'],
  ['実施率 59.3%(実施見込者数: 148,695人)', '>= 0.593 %'],
  ['【KPI】実施率 59.3%(実施見込者数: 148,695人)', '>= 0.593 %'],
  ['健康宣言事業所数を2,350事業所(※)以上とする。', '>= 2350 事業所'],
  ['健康宣言事業所数を 1,350 事業所（※）以上とする', '>= 1350 事業所'],
  ['平均所要日数 7 日以内を維持する', '<= 7 日'],
  ['平均所要日数 7日', '<= 7 日'],
  ['1) 令和7年度目標（KPI）：査定率：0.142%以上', '>= 0.00142 %'],
  ['2) 令和7年度目標（KPI）：1件当たりの査定額：17,579円以上', '>= 17579 円'],
  ['2) 1件当たり査定額（目標：8,340円以上）', '>= 8340 円'],
  ['1) 査定率（目標：0.131%以上）', '>= 0.00131 %'],
  ['受診勧奨後3か月以内に医療機関を受診した者の割合を13.1%以上とする。', '>= 0.131 %'],
  ['受診勧奨後3か月以内に医療機関を受診した者の割合:12.9%', '>= 0.129 %'],
  ['健診受診月から 10 か月以内に医療機関を受診した者の割合（※）を対前年度以上とする', '>= - previous-year'],
  ['施術箇所3部位以上、かつ月15日以上での施術の申請の割合について対前年度以下(0.82%以下)とする。', '<= 0.0082 % previous-year'],
  ['資格喪失後1か月以内の保険証回収率を対前年度以上(75.11%以上)とする。', '>= 0.7511 % previous-year'],
  ['生活習慣病予防健診実施率を 53.2%以上とする (被保険者（40歳以上）実施対象者数：615,425人　実施見込者数：327,406人)', '>= 0.532 %'],
  ['使用割合(※)を年度末時点で対前年度末以上(80.6%以上)とする。 (※)医科、DPC、歯科、調剤', '>= 0.806 % previous-year'],
  ['査定率(※)について対前年度以上(0.292%以上)とする。 (※)査定率=レセプト点検により査定(減額)した額÷医療費総額', '>= 0.00292 % previous-year'],
  ['年度末時点のジェネリック医薬品使用割合(対前年度末以上)', '>= - previous-year'],
  ['一般競争入札に占める一者応札案件の割合について、15%以下とする', '<= 0.15 %'],
  ['KPI：0.142%以上。全国平均0.129%（10月）', '>= 0.00142 %'],
  ['セミナーを年2回以上開催する', '>= 2 回'],
  ['地域医療構想調整会議への支部参加率:100.0%', '= 1 %'],
  ['受診率85%以上を目指す', '>= 0.85 %'],
  ['84.8%（年度末）', '>= 0.848 %'],
])('%j → %s', (text, expected) => {
  expect(brief(text)).toEqual([expected]);
});

it.each<[string, string[]]>([
  ['■ KPI\n(1)保険証回収率を対前年度以上(75.11%以上)とする。\n(2)返納金債権(資格喪失後受診に係るものに限る。)の回収率を対前年度以上(42.52%以上)とする。', ['1: 保険証回収率 >= 0.7511', '2: 返納金債権(資格喪失後受診に係るものに限る。)の回収率 >= 0.4252']],
  ['① 実施率 53.2%以上　② 取得率 10.6%以上　③ 受診率 30.6%以上', ['1: 実施率 >= 0.532', '2: 取得率 >= 0.106', '3: 受診率 >= 0.306']],
  ['1) サービススタンダードの達成状況を 100% とする\n2) 平均所要日数 7 日以内を維持する\n3) 窓口での受付率を対前年度以下とする', ['1: サービススタンダードの達成状況 = 1', '2: 平均所要日数 <= 7', '3: 窓口での受付率 <= null']],
  ['生活習慣病予防健診・事業者健診データ取得\n■ KPI: 生活習慣病予防健診受診率を60.7%以上とする\n■ KPI: 事業者健診データ取得率を8.0%以上とする', ['null: 生活習慣病予防健診受診率 >= 0.607', 'null: 事業者健診データ取得率 >= 0.08']],
  ['② 特定保健指導の実施率目標【KPI】26.7%', ['2: 特定保健指導の実施率目標 >= 0.267']],
  ['● 事業者健診データ 【KPI】取得率 7.0%(取得見込者数: 17,553人)', ['null: 事業者健診データ 取得率 >= 0.07']],
  ['健診実施率を53.2%以上、データ取得率を10.6%以上、特定健診実施率を30.6%以上とする', ['null: 健診実施率 >= 0.532', 'null: データ取得率 >= 0.106', 'null: 特定健診実施率 >= 0.306']],
  ['■ KPI\n(1)意見発信を実施する。\n(2)参加率:100%', ['1: 意見発信を実施する null null', '2: 参加率 = 1']],
  ['■ KPI実績等\n(1)74.08%(令和5年8月時点)', []],
  ['■ KPI', []],
  ['', []],
  ['◎ 110%以上　／　○ 100%以上　／　△ 80%以上　／　× 80%未満', []],
  ['査定率　対前年度以上\n（0.110%）', ['null: 査定率 >= 0.0011']],
  ['①査定率　対前年度以上\n（0.110%）\n②回収率　60%以上\n（※）速報値', ['1: 査定率 >= 0.0011', '2: 回収率 >= 0.6']],
  ['KPI①：実施率60%以上\nKPI②：取得率8%以上', ['null: 実施率 >= 0.6', 'null: 取得率 >= 0.08']],
  ['実施する', ['null: 実施する null null']],
  ['実施', ['null: 実施 null null']],
  ['柔整療養費の申請に占める3部位以上かつ月15日以上の割合', ['null: 柔整療養費の申請に占める3部位以上かつ月15日以上の割合 null null']],
  ['生活習慣病予防健診(40歳以上)', ['null: 生活習慣病予防健診(40歳以上) null null']],
  ['被保険者30名以上の新規健康宣言事業所を訪問する。', ['null: 被保険者30名以上の新規健康宣言事業所を訪問する null null']],
])('%j', (text, expected) => {
  expect(readTargets(text).map((one) => `${one.ordinal}: ${one.name} ${one.operator} ${one.value}`)).toEqual(expected);
});

it('tells a target from a text that merely holds a number', () => {
  expect(readTargets('実施率を53.2%以上とする')[0]?.firm).toBe(true);
  expect(readTargets('■ KPI 参加率 100%')[0]?.firm).toBe(true);
  expect(readTargets('目標 327,406人')[0]?.firm).toBe(true);
  expect(readTargets('10事業所を訪問した')[0]?.firm).toBe(false);
});

describe('a cell of a list', () => {
  it.each<[string, string | null, string, string, string, number | null]>([
    // text, true number, condition beside it, name, operator, value
    ['59.9 %以上', null, '', '', '>=', 0.599],
    ['85.1%', '85.1%', '以上', '', '>=', 0.851],
    ['3.7%', '3.7%', '以下', '', '<=', 0.037],
    ['7.00日', '7.00日', '以下', '', '<=', 7],
    ['7.00日', '7.00日', '', '平均所要日数', '<=', 7],
    ['8,521 円 以上', '8,521円', '', '', '>=', 8521],
    ['100.0%', '100.0%', '以上', '', '>=', 1],
    ['100.0%', '100.0%', '', '', '=', 1],
    ['98.3%', '98.3%', '', '', '>=', 0.983],
    ['15.0%', null, '以下', '', '<=', 0.15],
    ['7日', null, '', '平均所要日数', '<=', 7],
  ])('%j with %j and %j', (text, number, condition, name, operator, value) => {
    expect(readTargetCell(text, number === null ? null : readFigure(number), condition, name)).toMatchObject({ operator, value });
  });

  it('takes last year from the condition', () => {
    expect(readTargetCell('31.8%', readFigure('31.8%'), '前年度以上')).toMatchObject({ operator: '>=', value: 0.318, relativeTo: 'previous-year' });
  });

  it('is null where nothing is written', () => {
    expect(readTargetCell('', null)).toBeNull();
  });
});

it.each([
  ['以上', '>='], ['以下', '<='], ['以内', '<='], ['未満', '<='], ['を上回る', '>='], ['を下回る', '<='], ['超', '>='], ['以上とする', '>='], ['≧', '>='], ['≦', '<='], ['以内を維持', '<='], ['下回らない', '>='], ['上回らない', '<='],
  ['80%以上90%未満', null], ['', null], ['とする', null], ['上期', null],
])('direction of %j: %s', (text, expected) => {
  expect(readDirection(text)).toBe(expected);
});

interface TruthKpi {
  readonly name: string;
  readonly targetText?: string | null;
  readonly operator: string | null;
  readonly target: number | null;
  readonly relativeTo: string | null;
}

const folder = join(__dirname, '../../../test/fixtures');
const known = readdirSync(folder).filter((file) => file.endsWith('.truth.json')).flatMap((file) => {
  const truth = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { kpis: TruthKpi[] };
  return truth.kpis.filter((kpi) => typeof kpi.targetText === 'string' && kpi.targetText !== '').map((kpi): [string, string, TruthKpi] => [file, kpi.targetText ?? '', kpi]);
});

it.each(known)('%s: %j', (_file, text, kpi) => {
  const readings = readTargets(text);
  expect(readings).toHaveLength(1);
  expect(readings[0]?.operator).toBe(kpi.operator);
  if (kpi.target === null) expect(readings[0]?.value).toBeNull();
  else expect(readings[0]?.value).toBeCloseTo(kpi.target, 9);
  // Where the sentence names last year the reading must too; a list may say it in another cell.
  if (/前年/.test(text)) expect(readings[0]?.relativeTo).toBe(kpi.relativeTo);
});
