import type { CellInput } from '../../../../test/support/buildWorkbook';
import { cellsOf, findingsOf, type Rows } from '../../../../test/support/findingsOf';

const ID = 'unit-mismatch';
const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月'];
const row = (name: string, unit: string, change: Readonly<Record<number, CellInput>> = {}): CellInput[] => [name, ...MONTHS.map((_, i) => change[i] ?? `${1000 + i * 37}${unit}`)];

describe(ID, () => {
  it.each([['58.3％', []], ['58.3人', ['報告!G4']]])('compares the units of an item with those of its own group: %s', (outcome, expected) => {
    const rows: Rows = [
      ['事業名', 'アウトプット', null, null, 'アウトカム'], [null, '指標', '目標', '実績', '指標', '目標', '実績'],
      ['健康診査事業', '勧奨はがき送付数', '25,000件以上', '26,315件', '健診受診率', '31.0％以上', '33.3％'], ['訪問指導事業', '訪問指導実施件数', '750件以上', '737件', '指導後に改善した者の割合', '55.0％以上', outcome], ['透析予防事業', '通知数', '380件以上', '402件', '新規透析導入者数', '118人以下', '115人'],
    ];
    const sheets = [{ name: '報告', rows, merges: ['A1:A2', 'B1:D1', 'E1:G1'] }];
    expect(findingsOf(ID, sheets).map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(expected);
  });

  it.each<[string, CellInput, CellInput, string[]]>([
    ['ranks beside yen and percent', '33位', '6,105円', []],
    ['a rank in another unit', '33件', '6,105円', ['G2']],
    ['a result in another unit beside ranks', '33位', '6,105件', ['C2']],
  ])('knows that ranks have their own unit: %s', (_, rank, result, cells) => {
    const rows: Rows = [['ＫＰＩ', '令和4年度目標', '令和4年度結果', '令和3年度結果', '全国平均', '備考', '全国順位', '判定'], ['1件当たりの査定額', '5,900円以上', result, '5,926円', '7,125円', null, rank, '○'], ['健診実施率', '60.0％以上', '61.2%', '58.5%', '56.7%', null, '12位', '○'], ['回収率', '60.0％以上', '61.5%', '58.1%', '56.2%', null, '9位', '○']];
    expect(cellsOf(findingsOf(ID, rows, '2023-03'))).toEqual(cells);
  });

  it('reads ranks of a list of one line', () => {
    expect(findingsOf(ID, [['ＫＰＩ', '令和4年度目標', '令和4年度結果', '令和3年度結果', '全国平均', '全国順位', '判定'], ['査定額', '対前年度以上', '6,105円', '5,926円', '7,125円', '33位', '○']], '2023-03')).toEqual([]);
  });

  it('reports the one month in another unit', () => {
    const findings = findingsOf(ID, [['項目', ...MONTHS], row('受付', '件', { 3: '1,111円' }), row('査定', '円')]);
    expect(cellsOf(findings)).toEqual(['E2']);
    expect(findings[0]).toMatchObject({ severity: 'error', found: '円', expected: '件' });
    expect(findings[0]!.message).toMatch(/E2 の 1,111円 だけ単位が「円」.*5 セル.*「件」/);
  });

  it('reports both where two rows have changed places in one month', () => {
    const swapped: Rows = [['項目', ...MONTHS], row('回収件数', '件', { 2: '1,074千円' }), row('回収金額', '千円', { 2: '1,074件' })];
    expect(cellsOf(findingsOf(ID, swapped))).toEqual(['D2', 'D3']);
  });

  it('reports a number format with another unit', () => {
    const rows: Rows = [['項目', ...MONTHS], ['受付', ...MONTHS.map((_, i) => ({ v: 1000 + i, z: i === 2 ? '#,##0"円"' : '#,##0"件"' }))]];
    expect(cellsOf(findingsOf(ID, rows))).toEqual(['D2']);
  });

  it('reports a figure in another unit than its heading states', () => {
    const rows: Rows = [['項目', ...MONTHS], ['受付（件）', 120, 130, '140円', '150件', 160, 170], ['照会（件）', 12, 13, 14, 15, 16, 17]];
    expect(cellsOf(findingsOf(ID, rows))).toEqual(['D2']);
  });

  it.each<[string, string, string[]]>([['yen among counts of two years', '12,091円', ['B6']], ['people among counts of two years', '12,091人', []], ['a count', '12,091', []]])('reads what is measured above the years: %s', (_, figure, cells) => {
    const rows: Rows = [['区分', '件数', null, '支給額', null, null], [null, '令和5年度', '令和4年度', '令和5年度', '令和4年度', '前年度比'], ['補装具', 2980, 3040, 81233, 75737, '107.3%'], ['柔道整復', 61240, 58803, 352104, 343073, '102.6%'], ['はり', 14533, 15091, 198722, 196678, '101.0%'], ['あん摩', figure, 12579, 341560, 334984, '102.0%']];
    const findings = findingsOf(ID, [{ name: '報告', rows, merges: ['A1:A2', 'B1:C1', 'D1:F1'] }]);
    expect(cellsOf(findings)).toEqual(cells);
  });

  it('reports a rate given as a number of people', () => {
    const rows: Rows = [['区分', '対象者数', '実施者数', '実施率'], ['被保険者', '1,200人', '300人', '25.0%'], ['被扶養者', '800人', '120人', '15.0人'], ['合計', '2,000人', '420人', '21.0%']];
    expect(cellsOf(findingsOf(ID, rows))).toEqual(['D3']);
  });

  it('knows that shares differ by points', () => {
    const rows: Rows = [['KPI', '目標', '実績', '前年同月', '前年同月差', '評価'], ['使用割合', '前年度以上', '90.4%', '86.1%', '4.3pt', '○'], ['宣言事業所数', '2,010事業所以上', '1,956事業所', '1,812事業所', '144事業所', '○']];
    expect(findingsOf(ID, rows)).toEqual([]);
  });

  it('compares no output with the outcome beside it', () => {
    const rows: Rows = [['№', '事業名', 'アウトプット', null, null, 'アウトカム', null, null], [null, null, '指標', '目標', '実績', '指標', '目標', '実績'], ['1', '健康診査事業', 'はがき送付数', '25,000件以上', '26,315件', '受診率', '31.0％以上', '33.3％'], ['2', '訪問指導事業', '訪問指導実施件数', '750件以上', '737件', '改善した者の割合', '55.0％以上', '58.3％'], ['3', '重症化予防事業', '通知数', '380件以上', '402件', '新規透析導入者数', '118人以下', '115人']];
    expect(findingsOf(ID, [{ name: 'S', rows, merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:H1'] }])).toEqual([]);
  });

  it('compares target and actual of a KPI list', () => {
    const rows: Rows = [['KPI項目', '目標', '実績'], ['健診実施率', '60.0%以上', '55.1人'], ['保健指導実施率', '30.0%以上', '31.0%'], ['宣言事業所数', '1,350事業所以上', '1,284社']];
    expect(cellsOf(findingsOf(ID, rows))).toEqual(['C2']);
  });

  it('compares what is counted by target and actual', () => {
    const rows = (actual: string): Rows => [['KPI項目', '目標', '実績'], ['健診実施率', '60.0%以上', '55.1%'], ['宣言事業所数', '1,350事業所以上', actual], ['提出率', '90.0%以上', '91.0%']];
    expect(cellsOf(findingsOf(ID, rows('1,284人')))).toEqual(['C3']);
    expect(findingsOf(ID, rows('1,284件'))).toEqual([]);
  });

  const plan = (kpi: string, result: string): Rows => [
    ['令和7年度 事業報告'], ['事業計画', '実施状況', '評価'], ['① 健診の推進', '① 健診の推進', '○'],
    ['・ 健診機関と連携し、受診者数の多い機関から順に訪問して、受診勧奨を計画的に実施する。', '・ 健診機関を訪問し、受診者数の推移を示して受診勧奨を依頼した。', null], [kpi, result, null],
  ];
  it.each<[string, string, string, string[]]>([
    ['a named share', '■KPI：実施率を60.0％以上とする', '実施率　58.3件（9月末）', ['B5']],
    ['the only figure beside a target in percent', '■KPI：実施率を60.0％以上とする', '58.3人（9月末）', ['B5']],
    ['the share of a target that the sentence names', '一者応札案件の割合20.5件以下とする', '割合 20.0％', ['A5']],
    ['a percentage', '■KPI：実施率を60.0％以上とする', '実施率　58.3％（9月末）', []],
    ['a count and an average', '■KPI：実施率を60.0％以上とする', '1機関当たり 58.3人、受診者 583人', []],
    ['a whole count', '■KPI：実施率を60.0％以上とする', '受診率向上のため 58件を訪問', []],
  ])('reads a share as a count in text: %s', (_, kpi, result, expected) => {
    expect(cellsOf(findingsOf(ID, plan(kpi, result)))).toEqual(expected);
  });

  it('reports a unit of another sort than its heading, though all figures share it', () => {
    const rows: Rows = [['区分', '実施率', '達成率'], ['被保険者', '250人', '120人'], ['被扶養者', '300人', '110人']];
    const findings = findingsOf(ID, [['区分', '実施率'], ['被保険者', '250人'], ['被扶養者', null]]);
    expect(cellsOf(findings)).toEqual(['B2']);
    expect(findingsOf(ID, rows)).toEqual([]);
  });

  it.each<[string, Rows]>([
    ['rows in units of their own', [['項目', ...MONTHS], row('受付', '件'), row('査定', '円'), row('平均日数', '日')]],
    ['0 in another unit', [['項目', ...MONTHS], row('査定', '千円', { 2: '0円' })]],
    ['人 and 名', [['項目', ...MONTHS], row('参加', '人', { 2: '12名' })]],
    ['a ratio at the end of a row', [['項目', ...MONTHS, '対前年比'], [...row('受付', '件'), '103.2%'], [...row('照会', '件'), '98.1%']]],
    ['different things side by side', [['対象者数', '件数', '調定金額'], ['1,200人', '300件', '45,000円']]],
    ['figures that say themselves what they are', [['区分', '令和7年度', '前年'], ['受付', '1,200件', '前年度比96%'], ['照会', '300件', '280件']]],
  ])('is silent on %s', (_, rows) => {
    expect(findingsOf(ID, rows)).toEqual([]);
  });

  const sheets = (odd: string) => ['4月', '5月', '6月', '7月'].map((name, i) => ({
    name,
    rows: [['項目', '単位', '当月', '累計'], ['返納金 回収額', i === 2 ? odd : '千円', 1500 + i, 3000 + i], ['照会件数', '件', 40 + i, 80 + i], ['受診者数', '人', 400 + i, 800 + i]],
  }));

  it('takes the name of a benefit for no amount where its column counts', () => {
    expect(findingsOf(ID, [['給付種別', '決定件数', '10日以内'], ['傷病手当金', '16,230件', '16,230件'], ['高額療養費', '8,411件', '8,411件'], ['その他', '3,077件', '3,077件']])).toEqual([]);
  });

  it('reports the unit that one month sheet states otherwise than the others, with the fix', () => {
    const findings = findingsOf(ID, sheets('円'), '2025-07');
    expect(cellsOf(findings)).toEqual(['6月!B2']);
    expect(findings[0]!.fix?.edits).toEqual([{ sheet: '6月', cell: 'B2', value: '千円' }]);
    expect(findingsOf(ID, sheets('千円'), '2025-07')).toEqual([]);
  });

  it('reports the figure of a sum or difference in another sort of unit, and none of printed matter', () => {
    const rows = (change: string): Rows => [['項目', '令和7年度', '令和6年度', '増減'], ['節目健診', '12,402人', '11,977人', change], ['健診機関数', '214機関', '209機関', '5機関']];
    expect(cellsOf(findingsOf(ID, rows('425円')))).toEqual(['D2']);
    expect(findingsOf(ID, rows('425人'))).toEqual([]);
    expect(findingsOf(ID, [['媒体', '回数', '部数'], ['チラシ', '6回', '148,200部'], ['メールマガジン', '12回', '24,610通'], ['委員だより', '2回', '9,840部']])).toEqual([]);
  });
});

it('compares the turns of a list, and no list of different things', () => {
  const list = (unit: string, ...names: string[]): Rows => [['・ 事業所への情報提供（年4回）'], ...names.map((name, i) => [name, { v: 45462 + 91 * i, z: 'm/d' }, `${702 + 30 * i}${i === 2 ? unit : '事業所'}`])];
  expect(cellsOf(findingsOf(ID, list('通', '第 1 回', '第 2 回', '第 3 回', '第 4 回')))).toEqual(['C4']);
  expect(findingsOf(ID, list('事業所', '第 1 回', '第 2 回', '第 3 回', '第 4 回'))).toEqual([]);
  expect(findingsOf(ID, list('通', '健康宣言', '健康経営', 'メルマガ', 'セミナー'))).toEqual([]);
});

it('compares the turns of a list that ends with their total', () => {
  const rows = (third: string): Rows => [['回', '会場', '参加事業所数', '参加者数'], ['第1回', '広島市', '41社', '66人'], ['第2回', '福山市', '28社', '39人'], ['第3回', '三次市', '12社', third], ['第4回', 'オンライン', '77社', '108人'], ['計', null, '158社', '228人']];
  expect(findingsOf(ID, rows('15人'))).toEqual([]);
  expect(cellsOf(findingsOf(ID, rows('15社')))).toEqual(['D4']);
});

it('leaves a column of ranks alone beside a figure in another unit', () => {
  const rows: Rows = [['KPI', '目標', 'R7実績', 'R6同期', '対前年同期', '全国順位'], ['達成状況', '100%', '100%', '100%', '±0.0pt', '1位'], ['郵送化率', '95.0%以上', '96.4%', '95.8%', '+0.6pt', '18位'], ['1件当たりの査定額', '7,120円以上', '6,984円', '6,702円', '+282件', '25位'], ['回収率', '58.0%以上', '41.3%', '44.1%', '▲2.8pt', '36位']];
  expect(cellsOf(findingsOf(ID, rows))).toEqual(['E4']);
});

it('leaves a column of last year\'s rates alone beside counts of people', () => {
  const rows: Rows = [['区分', '対象者数', '実施者数', '実施率', '前年度'], ['生活習慣病予防健診', '144,300人', '80,991人', '56.1%', '54.0％'], ['事業者健診データ', '144,300人', '11,022人', '7.6%', '7.9％']];
  expect(findingsOf(ID, rows)).toEqual([]);
});

describe('amounts of money of a KPI', () => {
  const list = (target: string, actual: string): Rows => [['KPI', '目標', '実績'], ['再審査レセプト1件当たりの査定額', target, actual], ['申請書の郵送化率', '90.0％以上', '91.2％']];

  it.each<[string, string, string[]]>([
    ['17,579千円以上', '16,785円', ['C2']],
    ['17,579円以上', '16,785千円', ['C2']],
    ['17,579千円以上', '16,785千円', []],
    ['18千円以上', '16,785円', []],
  ])('%s beside %s', (target, actual, cells) => {
    expect(cellsOf(findingsOf(ID, list(target, actual)))).toEqual(cells);
  });
});

describe('shares as bare fractions', () => {
  const rates = (change: CellInput, ...more: CellInput[][]): Rows => [['項目', ...MONTHS], ['回収率', '84.6%', '79.2%', change, '81.0%', '82.4%', '80.3%'], ...more];
  it.each<[string, Rows, string[]]>([
    ['a fraction among percentages', rates(0.846), ['D2']],
    ['a fraction as text', rates('0.812'), ['D2']],
    ['a percentage', rates('81.2%'), []],
    ['an average that is no share', rates(6.21), []],
    ['a figure of few decimals', rates(0.8), []],
    ['a ratio in times below percentages', rates('81.2%', ['求人倍率', 1.02, 1.05, 0.98, 0.99, 1.01, 1.03]), []],
  ])('reads %s', (_, rows, cells) => {
    expect(cellsOf(findingsOf(ID, rows))).toEqual(cells);
  });
  it('says which percentage is meant', () => {
    expect(findingsOf(ID, rates(0.846))[0]).toMatchObject({ expected: '84.6%', found: '0.846' });
  });
});

describe('units against the words that they belong to', () => {
  const beside = (unit: string): Rows => [['項目', '単位', '当月', '累計'], ['受付件数', '件', 1204, 3310], ['回収率', unit, 84.6, 82.1], ['照会件数', '件', 40, 80]];
  const below = (heading: string): Rows => [['区分', heading, '回収率（％）'], ['一般', 1204, 84.6], ['任意継続', 311, 79.2]];
  const noted = (note: string, ...headings: string[]): Rows => [['申請の受付', null, note], ['区分', ...headings], ['窓口', 1204, 1187], ['郵送', 8120, 8044]];
  it.each<[string, Rows, string[]]>([
    ['a count in yen', below('受付件数（円）'), ['B1']],
    ['an amount in 件', below('調定金額（件）'), ['B1']],
    ['a count in 件', below('受付件数（件）'), []],
    ['a benefit in 件', below('高額療養費（件）'), []],
    ['a count given as a share', below('受診者数（％）'), []],
    ['a rate in 件 of a unit column', beside('件'), ['B3']],
    ['a rate in ％ of a unit column', beside('％'), []],
    ['yen noted above counts', noted('（単位：円）', '受付件数', '決定件数'), ['C1']],
    ['件 noted above counts', noted('（単位：件）', '受付件数', '決定件数'), []],
    ['yen noted above counts and amounts', noted('（単位：円）', '受付件数', '支給金額'), []],
  ])('reads %s', (_, rows, cells) => {
    expect(cellsOf(findingsOf(ID, rows))).toEqual(cells);
  });
});

it('reports the result of a KPI as a bare fraction beside a target in percent', () => {
  const rows = (actual: CellInput): Rows => [['KPI項目', '目標', '実績'], ['健診実施率', '60.0%以上', actual], ['宣言事業所数', '1,350事業所以上', '1,284社']];
  expect(cellsOf(findingsOf(ID, rows(0.553)))).toEqual(['C2']);
  expect(findingsOf(ID, rows(0.553))[0]!.message).toBe('C2 の 0.553 は％の付かない小数ですが、目標（B2 の 60.0%以上）は％です。55.3% のことであれば、％の表示に直してください。');
  expect(findingsOf(ID, rows('55.3%'))).toEqual([]);
});

describe('a share of a KPI without its sign', () => {
  const list = (change: Record<number, readonly [CellInput, CellInput]>): Rows => [['KPI一覧'], ['KPI', '目標', '実績'], ...([['郵送化率', '90.0%以上', '91.2%（8月末）'], ['提出率', '92.0%以上', '93.0%'], ['受診率', '60.0%以上', '57.2%'], ['実施率', '25.5%以上', '21.8%'], ['平均日数', '7.00日以内', '6.21日']] as const).map(([name, target, actual], i): CellInput[] => [name, ...(change[i] ?? [target, actual])])];

  it.each<[string, Rows, string[]]>([
    ['in a target', list({ 2: ['60.0以上', '57.2%'] }), ['B5']],
    ['in a result with its month', list({ 0: ['90.0%以上', '91.2（8月末）'] }), ['C3']],
    ['in days', list({ 4: ['7.00以内', '6.21'] }), []],
    ['nowhere', list({}), []],
  ])('%s', (_, rows, cells) => {
    expect(cellsOf(findingsOf(ID, rows))).toEqual(cells);
  });
});

it.each<[string, boolean]>([
  ['・生活習慣病予防健診 実施率55.2(実施見込者数:282,812人)', true],
  ['・回収率は52.07（前年度49.88%）となり、前年度を上回った。', true],
  ['一者応札案件の割合を13.1以下とする。', true],
  ['・回収率は52.07%（前年度49.88%）となり、前年度を上回った。', false],
  ['・受診率は前年度比1.02（前年度1.01）であった。', false],
  ['・効率よく1.5（時間）で処理した。', false],
  ['・実施率 第1.2（表）のとおり', false],
])('a share in a sentence without its sign: %s', (text, isReported) => {
  expect(cellsOf(findingsOf(ID, [['実施状況'], [text]]))).toEqual(isReported ? ['A2'] : []);
});

it.each<[string, boolean]>([
  ['【KPI実績】30.9件〔27.4％〕（全国9位）', true],
  ['回収状況 47.2人（前年同期：45.1％）', true],
  ['30年度KPI：17.3件以上　全国平均 16.0％　30年度実績：18.1％', true],
  ['【KPI実績】30.9％〔27.4％〕（全国9位）', false],
  ['相談 30件（27.4％）', false],
  ['1事業所当たり2.5件以上とする（実施率 18.1％）', false],
  ['月平均12.5件以上とし、実施率は18.1％であった。', false],
  ['KPI：17.3件以上　実績：18.1件', false],
])('a share in the unit of a count: %s', (text, isReported) => {
  expect(cellsOf(findingsOf(ID, [['実施状況'], [text]]))).toEqual(isReported ? ['A2'] : []);
});

it.each<[string, string, CellInput, string[]]>([
  ['円 among 千円 of one size', '過年度', '61,230円', ['C5']],
  ['円 among 千円 that are a thousand times smaller', '過年度', '61,230,000円', []],
  ['an amount a case', '1件当たり', '61,230円', []],
  ['千円 throughout', '過年度', '61,230千円', []],
])('an amount that has lost its thousands: %s', (_, name, amount, cells) => {
  const rows: Rows = [['区分', '件数', '金額'], ['現年度', '1,284件', '98,642千円'], ['前年度現年度', '1,351件', '102,118千円'], ['前年度過年度', '902件', '58,907千円'], [name, '876件', amount], ['その他', '253件', '21,025千円'], ['再掲', '116件', '16,976千円']];
  expect(cellsOf(findingsOf(ID, rows))).toEqual(cells);
});

describe('the only figure of a sum that is written with a unit', () => {
  const book = (odd: CellInput, note: string, sum = 3713): Rows => [['月別の支給決定件数', null, null, null, null, null, null, note], ['種類', '4月', '5月', '6月', '7月', '8月', '9月', '計'], ['傷病手当金', 1398, 1366, 1421, 1502, 1437, 1480, 8604], ['療養費', 602, 588, odd, 655, 597, 630, sum], ['出産手当金', 142, 131, 138, 127, 149, 144, 831]];
  it.each<[string, Rows, string[]]>([
    ['yen where the table counts', book('641円', '（単位：件）'), ['D4']],
    ['its own unit', book('641件', '（単位：件）'), []],
    ['yen where nothing says the unit', book('641円', ''), []],
    ['yen in a sum that does not hold', book('641円', '（単位：件）', 4000), []],
    ['thousands where the table is in yen', book('641千円', '（単位：円）'), []],
  ])('%s', (_, rows, cells) => {
    expect(cellsOf(findingsOf(ID, rows))).toEqual(cells);
  });
});

describe('the unit of an amount of which so much falls to each head', () => {
  const LINES = [['傷病', 8604, 1702480, 8334, 1631205], ['出産', 831, 66120, 860, 68944], ['一時金', 699, 324806, 732, 341770], ['療養', 3713, 61338, 3725, 62015]] as const;
  const book = (now: string, last: string, scale = 1000, perHead = '１件当たり金額（円）'): Rows => [
    ['種類', '令和7年度', null, null, '令和6年度'], [null, '件数（件）', now, '１件当たり金額（円）', '件数（件）', last, perHead],
    ...LINES.map(([name, heads, amount, before, then]): CellInput[] => [name, heads, amount, Math.round((amount * 1000) / heads), before, then, Math.round((then * scale) / before)]),
  ];
  const onMerged = (rows: Rows) => findingsOf(ID, [{ name: '報告', rows, merges: ['A1:A2', 'B1:D1', 'E1:G1'] }]);
  it.each<[string, Rows, string[]]>([
    ['that its sister has in thousands', book('金額（千円）', '金額（円）'), ['F2']],
    ['that both have', book('金額（千円）', '金額（千円）'), []],
    ['that neither of them has', book('金額（円）', '金額（円）'), []],
    ['of another size', book('金額（千円）', '金額（円）', 1), []],
    ['of another name', book('金額（千円）', '支給総額（円）'), []],
    ['that says nothing', book('金額（千円）', '金額'), []],
  ])('%s', (_, rows, cells) => {
    expect(cellsOf(onMerged(rows))).toEqual(cells);
  });
  it('is put right in the heading', () => {
    expect(onMerged(book('金額（千円）', '金額（円）'))[0]).toMatchObject({ expected: '千円', found: '円', fix: { edits: [{ cell: 'F2', value: '金額（千円）' }] } });
  });
});

describe('the unit above a table against the sentence that tells its amounts', () => {
  const rows = (note: string, sentence: string, more: Rows = []): Rows => [
    [sentence], ...more, [null], ['【債権の回収状況】', null, null, null, note],
    ['区分', '第１四半期', '第２四半期', '上期計', '前年上期'], ['調定', 34218, 28996, 63214, 66120], ['回収', 15874, 16231, 32105, 31940],
  ];
  const TOLD = '・上期の調定額は63,214千円、回収額は32,105千円であった（前年上期は66,120千円）。';
  it.each<[string, Rows, string[]]>([
    ['yen above amounts that are told in 千円', rows('（単位：円）', TOLD), ['E3']],
    ['千円 above amounts that are told in 百万円', rows('（単位：千円）', TOLD.replaceAll('千円', '百万円')), ['E3']],
    ['the same unit', rows('（単位：千円）', TOLD), []],
    ['one amount alone', rows('（単位：円）', '・上期の調定額は63,214千円であった。'), []],
    ['another sentence that tells them in yen', rows('（単位：円）', TOLD, [['・調定額は63,214円、回収額は32,105円である。']]), []],
    ['other amounts', rows('（単位：円）', '・上期の調定額は63千円、回収額は32千円であった。'), []],
    ['numbers of things', rows('（単位：円）', '・上期の調定は63,214件、回収は32,105件であった。'), []],
  ])('%s', (_, sheet, cells) => {
    expect(cellsOf(findingsOf('unit-mismatch', sheet))).toEqual(cells);
  });
});
