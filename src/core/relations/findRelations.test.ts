import { buildWorkbook, type SheetSpec } from '../../../test/support/buildWorkbook';
import { recognise } from '../recognise';
import { defaultSettings, settingsSchema, type Settings } from '../settings';
import { operandLabel } from './operand';
import type { Operand } from './types';

/** Relations of one sheet: `D2 = B2 / C2 agrees`. */
function relationsOf(rows: SheetSpec['rows'], more: Partial<SheetSpec> = {}, settings: Settings = defaultSettings): string[] {
  const { rates, totals } = recognise(buildWorkbook({ sheets: [{ name: 'S', rows, ...more }] }), settings);
  const names = (operands: readonly Operand[]): string => operands.map((operand) => operandLabel(operand, 'S')).join('+');
  return [
    ...rates.map((rate) => `${rate.cell.address} = ${names(rate.numerator)} / ${names(rate.denominator)} ${rate.agreement}`),
    ...totals.map((total) => `${total.cell.address} = ${names(total.parts)}${total.minus.length > 0 ? ` - ${names(total.minus)}` : ''} ${total.agreement}`),
  ];
}

const KPI_BOOK = [['KPI', '目標', '実績', '達成率'], ['提出率', '80.0％以上', '84.0％', '105.0%'], ['窓口受付率', '5.0％以下', '4.0％', '125.0%']];

describe("relations are declared by the add-in's functions", () => {
  const shown = (f: string, v: number, z = '0.0%') => ({ f, v, z });
  it.each<[string, SheetSpec['rows'], string[]]>([
    ['KPI.RATE of texts', [['', '対象', '実施', '率'], ['A', '200人', '100件', shown('KPI.RATE(C2,B2)', 0.5)]], ['D2 = C2 / B2 agrees']],
    ['KPI.RATE that shows another figure', [['', '対象', '実施', '率'], ['A', '200人', '100件', shown('IF(C2="","",KPI.RATE(C2,B2))', 0.6)]], ['D2 = C2 / B2 differs']],
    ['KPI.RATE of a sum', [['', '窓口', '郵送', '率'], ['A', 20, 60, shown('KPI.RATE(C2,KPI.SUM(B2:C2))', 0.75)]], ['D2 = C2 / B2+C2 agrees']],
    ['KPI.YOY and KPI.DIFF', [['', '今年', '前年', '比', '増減'], ['A', '110件', '100件', shown('KPI.YOY(B2,C2)', 1.1), shown('KPI.DIFF(B2,C2)', 10, '0')]], ['D2 = B2 / C2 agrees', 'E2 = B2 - C2 agrees']],
    ['KPI.SUM', [['', '件数'], ['A', '10件'], ['B', '20件'], ['計', shown('KPI.SUM(B2:B3)', 30, '0')]], ['B4 = B2+B3 agrees']],
    ['KPI.ACHIEVEMENT of sentences, either way', [KPI_BOOK[0]!, ['提出率', '80.0％以上', '84.0％', shown('KPI.ACHIEVEMENT(C2,B2)', 1.05)], ['窓口受付率', '5.0％以下', '4.0％', shown('KPI.ACHIEVEMENT(C3,B3)', 1.25)]], ['D2 = C2 / B2 agrees', 'D3 = B3 / C3 agrees']],
    ['KPI.ACHIEVEMENT by the cell beside it', [['KPI', '目標', '条件', '実績', '達成率'], ['所要日数', 7, '以下', 8, shown('KPI.ACHIEVEMENT(D2,B2,C2)', 0.875)], ['件数', 7, '以上', 14, shown('KPI.ACHIEVEMENT(D3,B3,C3)', 2)]], ['E2 = B2 / D2 agrees', 'E3 = D3 / B3 agrees']],
    ['KPI.RATE of a target in a sentence', [KPI_BOOK[0]!, ['提出率', '80.0％以上', '84.0％', shown('KPI.RATE(C2,KPI.TARGET(B2))', 1.05)]], ['D2 = C2 / B2 agrees']],
  ])('%s', (_, rows, expected) => {
    expect(relationsOf(rows)).toEqual(expected);
  });
});

describe('relations are proposed from words, shape and arithmetic', () => {
  const cases: [name: string, rows: SheetSpec['rows'], expected: string[], more?: Partial<SheetSpec>][] = [
    ['a rate of two counts, also where one line is wrong', [
      ['', '対象者数', '件数', '実施率'], ['A', '200人', '100件', '50.0%'], ['B', '100人', '30件', '30.0%'], ['C', '400人', '100件', '26.0%'],
    ], ['D2 = C2 / B2 agrees', 'D3 = C3 / B3 agrees', 'D4 = C4 / B4 differs']],
    ['a share of both counts together', [['', '窓口', '郵送', '郵送化率'], ['令和元年度', '15,074件', '112,769件', '88.2%']], ['D2 = C2 / B2+C2 agrees']],
    ['a total across and down', [['', '男性', '女性', '計'], ['A', 1, 2, 3], ['B', 4, 5, 9], ['計', 5, 7, 12]], [
      'D2 = B2+C2 agrees', 'D3 = B3+C3 agrees', 'D4 = B4+C4 agrees', 'B4 = B2+B3 agrees', 'C4 = C2+C3 agrees',
    ]],
    ['a total leaves out what is already inside', [['区分', '件数'], ['A', 10], ['うち文書', 4], ['B', 5], ['合計', 15]], ['B5 = B2+B4 agrees']],
    ['subtotals and their total', [['区分', '件数'], ['A', 1], ['B', 2], ['小計', 3], ['C', 4], ['D', 5], ['小計', 9], ['合計', 12]], ['B4 = B2+B3 agrees', 'B7 = B5+B6 agrees', 'B8 = B4+B7 agrees']],
    ['this year against last', [['', '令和7年度', '令和6年度', '増減', '対前年度比'], ['件数', '90件', '100件', '▲10件', '90.0%'], ['金額', '210円', '200円', '10円', '105.0%']], [
      'E2 = B2 / C2 agrees', 'E3 = B3 / C3 agrees', 'D2 = B2 - C2 agrees', 'D3 = B3 - C3 agrees',
    ]],
    ['a constant base is not added', [['', '対象者数', '件数'], ['健診', '500人', '20件'], ['データ', '500人', '30件'], ['計', '500人', '50件']], ['C4 = C2+C3 agrees']],
    ['cumulative months', [['', '4月', '5月', '6月'], ['単月', 5, 6, 7], ['累計', 5, 11, 18]], ['B3 = B2 agrees', 'C3 = B2+C2 agrees', 'D3 = B2+C2+D2 agrees']],
    ['a quarter after its months', [['', '4月', '5月', '6月', '第1四半期', '7月', '8月', '9月', '第2四半期'], ['件数', 1, 2, 3, 6, 4, 5, 6, 15]], ['E2 = B2+C2+D2 agrees', 'I2 = F2+G2+H2 agrees']],
    ['parts of a whole', [['区分', '件数', '構成比'], ['A', 30, '30.0%'], ['B', 70, '70.0%'], ['計', 100, '100.0%']], ['C2 = B2 / B4 agrees', 'C3 = B3 / B4 agrees', 'B4 = B2+B3 agrees']],
    ['achievement of targets that are sentences', KPI_BOOK, ['D2 = C2 / B2 agrees', 'D3 = B3 / C3 agrees']],
    ['groups that repeat their lines, with a total group and its shares', [
      ['方法', '年度', '4月', '5月', '計', '構成比'],
      ['郵送', 'R7', '50', '48', '98', '96.1%'], [null, 'R6', '51', '50', '101', '96.2%'], ['窓口', 'R7', '2', '2', '4', '3.9%'], [null, 'R6', '2', '2', '4', '3.8%'], ['計', 'R7', '52', '50', '102', '100.0%'], [null, 'R6', '53', '52', '105', '100.0%'],
    ], [
      'C6 = C2+C4 agrees', 'D6 = D2+D4 agrees', 'C7 = C3+C5 agrees', 'D7 = D3+D5 agrees',
      'E2 = C2+D2 agrees', 'E3 = C3+D3 agrees', 'E4 = C4+D4 agrees', 'E5 = C5+D5 agrees', 'E6 = C6+D6 agrees', 'E7 = C7+D7 agrees',
      'F2 = E2 / E6 agrees', 'F4 = E4 / E6 agrees', 'F3 = E3 / E7 agrees', 'F5 = E5 / E7 agrees',
    ], { merges: ['A2:A3', 'A4:A5', 'A6:A7'] }],
    ['differences beside a year that stands twice', [['区分', '令和4年度', '令和5年度', '令和5年度', '増減', '増減率'], ['A', 100, 120, 150, 30, '25.0%'], ['B', 200, 220, 231, 11, '5.0%'], ['C', 300, 320, 304, '▲16', '▲5.0%']], [
      'E2 = D2 - C2 agrees', 'E3 = D3 - C3 agrees', 'E4 = D4 - C4 agrees', 'F2 = E2 / C2 agrees', 'F3 = E3 / C3 agrees', 'F4 = E4 / C4 agrees',
    ]],
    ['ratios of columns of which one still has the year before', [['', '令和元年度', '令和2年度', '令和2年度', '対前年度比'], ['A', 100, 200, 240, '120.0%'], ['B', 300, 320, 304, '95.0%'], ['C', 90, 100, 110, '110.0%']], ['E2 = D2 / C2 agrees', 'E3 = D3 / C3 agrees', 'E4 = D4 / C4 agrees']],
    ['those that are insured and their dependants, also where one sum is wrong', [['', '令和6年度', '令和7年度'], ['事業所数（か所）', 50, 52], ['被保険者数（人）', 300, 310], ['被扶養者数（人）', 200, 190], ['加入者数（人）', 500, 510]], ['B5 = B3+B4 agrees', 'C5 = C3+C4 differs']],
    ['achievement of bounds in a column under the same heading', [['KPI', '目標値', null, '実績', '達成率'], ['提出率', '80.0%', '以上', '84.0%', '105.0%'], ['窓口受付率', '5.0%', '以下', '4.0%', '125.0%']], ['E2 = D2 / B2 agrees', 'E3 = B3 / D3 agrees'], { merges: ['B1:C1'] }],
    ['last year\'s rate is none of this year\'s counts', [['', '窓口', '郵送', '計', '郵送化率', '前年度の郵送化率'], ['A', '10件', '90件', '100件', '90.0%', '91.0%'], ['B', '20件', '80件', '100件', '80.0%', '80.0%']], ['D2 = B2+C2 agrees', 'D3 = B3+C3 agrees', 'E2 = C2 / B2+C2 agrees', 'E3 = C3 / B3+C3 agrees']],
    ['a difference that names its years, and averages that are not added', [['', 'R6', 'R7', 'R7-R6'], ['会場数', '12会場', '15会場', '3会場'], ['受診者数', '480人', '510人', '30人']], ['D2 = C2 - B2 agrees', 'D3 = C3 - B3 agrees']],
    ['figures per place beside their total', [['地区', '会場数', '受診者数', '1会場当たり'], ['東部', 4, 512, 128], ['中部', 5, 690, 138], ['計', 9, 1202, 133.6]], ['B4 = B2+B3 agrees', 'C4 = C2+C3 agrees']],
    ['achievement of one line alone, also where it is wrong', [['項目', '目標', '実績', '達成度'], ['利用率', '50.0%', '22.4%', '46.8%']], ['D2 = C2 / B2 differs']],
    ['a rate of one line that is of something else', [['項目', '目標', '実績', '達成度'], ['実施率', '60.0%', '27.9%', '98.1%']], []],
    ['rates that are added up by name', [['', '基金', '協会', '合算'], ['令和7年度', '0.218％', '0.091％', '0.309％'], ['令和6年度', '0.220％', '0.083％', '0.303％']], ['D2 = B2+C2 agrees', 'D3 = B3+C3 agrees']],
    ['a rate of counts with their differences beside them, also where one is wrong', [['', '令和7年度', '令和6年度', '増減'], ['申請件数', '1,000件', '800件', '200件'], ['照会件数', '20件', '24件', '▲4件'], ['照会割合', '2.5%', '3.0%', '－']], [
      'D2 = B2 - C2 agrees', 'D3 = B3 - C3 agrees', 'B4 = B3 / B2 differs', 'C4 = C3 / C2 agrees',
    ]],
    ['a base in the heading', [['', '被保険者（1,000人）', '被扶養者（500人）'], ['受診者数', '250人', '100人'], ['受診率', '25.0%', '20.0%']], ['B3 = B2 / B1 agrees', 'C3 = C2 / C1 agrees']],
    ['targets and actuals to date under a heading of their own', [['', '単月', null, '累計', null], ['', '目標', '実績', '目標', '実績'], ['4月', 40, 38, 40, 38], ['5月', 50, 52, 90, 90], ['6月', 60, 55, 150, 140]], [
      'D3 = B3 agrees', 'D4 = B3+B4 agrees', 'D5 = B3+B4+B5 agrees', 'E3 = C3 agrees', 'E4 = C3+C4 agrees', 'E5 = C3+C4+C5 differs',
    ], { merges: ['B1:C1', 'D1:E1'] }],
    ['a rate held against its target month by month, below each other', [['', '', '4月', '5月', '6月'], ['査定率（%）', '実績', 0.12, 0.13, 0.12], [null, '月次目標', 0.15, 0.15, 0.15], [null, '達成率', '80.0%', '86.7%', '90.0%'], [null, '差', '▲0.03', '▲0.02', '▲0.03']], [
      'C4 = C2 / C3 agrees', 'D4 = D2 / D3 agrees', 'E4 = E2 / E3 differs', 'C5 = C2 - C3 agrees', 'D5 = D2 - D3 agrees', 'E5 = E2 - E3 agrees',
    ], { merges: ['A2:A5'] }],
    ['the same period of last year, as far as this year goes', [['項目', '区分', '4月', '5月', '6月', '年度計', '同期計'], ['受付件数', '実績', 11, 12, null, 23, 23], [null, '前年同月', 10, 10, 10, 30, 20], ['照会件数', '実績', 5, 6, null, 11, 11], [null, '前年同月', 4, 5, 6, 15, 15]], [
      'F2 = C2+D2+E2 agrees', 'F3 = C3+D3+E3 agrees', 'F4 = C4+D4+E4 agrees', 'F5 = C5+D5+E5 agrees', 'G2 = C2+D2 agrees', 'G3 = C3+D3 agrees', 'G4 = C4+D4 agrees', 'G5 = C5+D5 differs',
    ], { merges: ['A2:A3', 'A4:A5'] }],
    ['a year over quarters of which one has a month only', [['', '第1四半期', '第2四半期', '第3四半期', '第4四半期', '通期'], ['', '4～6月', '7～9月', '10月', '1～3月', '4～3月'], ['文書', '40件', '70件', '8件', null, '118件'], ['電話', '9件', '12件', '3件', null, '25件']], ['F3 = B3+C3+D3+E3 agrees', 'F4 = B4+C4+D4+E4 differs']],
    ['months are no parts of each other', [['', '4月', '5月', '6月', '計画比'], ['照会件数', 700, 500, 600, '63.2%'], ['計画', 840, 840, 840, '－']], []],
    ['a rate and a difference whose own counts are not shown, April being the year to date', [['', '目標', '累計 実績', '前年実績', '達成率', '増減'], ['4月', 40, 38, 30, '95.0%', 8], ['5月', 50, 90, 45, '104.0%', 7], ['6月', 60, 145, 61, '91.7%', '▲6'], ['7月', 40, 187, 40, '105.0%', 2]], []],
    ['an achievement that its own figures turn round where nothing says 以下', [['KPI', '目標', '実績', '達成率'], ['所要日数', '7.0日', '6.0日', '116.7%'], ['窓口受付率', '5.0%', '4.0%', '125.0%'], ['提出率', '80.0%', '84.0%', '105.0%']], ['D2 = B2 / C2 agrees', 'D3 = B3 / C3 agrees', 'D4 = C4 / B4 agrees']],
    ['a whole that no word names is asked for where all its parts stand', [['', '4月', '5月', '6月', '前年計'], ['資格喪失者数', 30, 40, 50, 95], ['回収数', 20, 25, 30, 60], ['催告数', 10, 15, 20, '－']], ['B2 = B3+B4 agrees', 'C2 = C3+C4 agrees', 'D2 = D3+D4 agrees']],
    ['figures of different things make no rate', [['', '委嘱者数', '委嘱事業所数', '被保険者割合'], ['10月末', '13,026人', '12,825事業所', '50.0%']], []],
  ];
  test.each(cases)('%s', (_, rows, expected, more = {}) => {
    expect(relationsOf(rows, more).sort()).toEqual([...expected].sort());
  });
});

describe('formulas declare their operands', () => {
  const sum = (row: number) => ({ v: 6, f: `SUM(B${row}:D${row})` });
  test('a sum, and a cell that breaks the pattern of its column', () => {
    const rows = [['', '4月', '5月', '6月', '計'], ...[2, 3, 4].map((row) => [`A${row}`, 1, 2, 3, sum(row)]), ['A5', 1, 2, 3, { v: 3, f: 'SUM(B5:C5)' }], ['A6', 1, 2, 3, 7]];
    expect(relationsOf(rows)).toEqual(expect.arrayContaining(['E2 = B2+C2+D2 agrees', 'E5 = B5+C5+D5 differs', 'E6 = B6+C6+D6 differs']));
  });
  test('a quotient that turns round where the target is an upper bound', () => {
    const rows = [['', '条件', '目標', '実績', '達成率'], ['A', '以上', 10, 12, { v: 1.2, f: 'IF(B2="以下",C2/D2,D2/C2)', z: '0.0%' }], ['B', '以下', 10, 8, { v: 1.25, f: 'IF(B3="以下",C3/D3,D3/C3)', z: '0.0%' }]];
    expect(relationsOf(rows)).toEqual(['E2 = D2 / C2 agrees', 'E3 = C3 / D3 agrees']);
  });
});

describe('the user corrects the relations', () => {
  test('another denominator, and none at all', () => {
    const rows = [['', '対象者数', '件数', '実施率'], ['A', '200人', '100件', '50.0%'], ['B', '100人', '30件', '30.0%']];
    const settings = settingsSchema.parse({ corrections: [{ type: 'rate', sheet: 'S', cell: 'D2', numerator: ['C2'], denominator: ['B3'] }, { type: 'no-relation', sheet: 'S', cell: 'D3' }] });
    expect(relationsOf(rows, {}, settings)).toEqual(['D2 = C2 / B3 differs']);
  });

  const rate = (cell: string, numerator: string, denominator: string): Settings => settingsSchema.parse({ corrections: [{ type: 'rate', sheet: 'S', cell, numerator: [numerator], denominator: [denominator] }] });
  test.each([
    ['a denominator inside a heading', [['実績', '被保険者（200人）'], ['100件', '50.0%']], rate('B2', 'A2', 'B1'), ['B2 = A2 / B1 agrees']],
    ['a target that is a sentence', [['実績', '目標', '達成率'], ['45.0%', '90.0％以上', '50.0%']], rate('C2', 'A2', 'B2'), ['C2 = A2 / B2 agrees']],
    ['a rate in percent without a sign', [['x', 'y', 'z'], [100, 200, 50]], rate('C2', 'A2', 'B2'), ['C2 = A2 / B2 agrees']],
    ['a multiple without a sign', [['x', 'y', 'z'], [100, 200, 0.5]], rate('C2', 'A2', 'B2'), ['C2 = A2 / B2 agrees']],
    ['a place that holds no figure changes nothing', [['x', 'y', 'z'], [100, '未定', 0.5]], rate('C2', 'A2', 'B2'), []],
  ])('%s', (_, rows, settings, expected) => {
    expect(relationsOf(rows, {}, settings)).toEqual(expected);
  });
});

describe('figures inside one sentence', () => {
  const cases: [text: string, expected: string[]][] = [
    ['勧奨件数 5,553 件(面談:1,248 件 電話:841 件 文書:3,464 件)', ['A1 = A1+A1+A1 agrees']],
    ['勧奨件数 5,553 件(面談:1,248 件 電話:841 件 文書:3,465 件)', ['A1 = A1+A1+A1 differs']],
    ['入札件数：12件、一者応札件数：1件、割合：8.3%', ['A1 = A1 / A1 agrees']],
    ['入札件数：12件、一者応札件数：1件、割合：9.3%', ['A1 = A1 / A1 differs']],
    ['面談 100件（うち電話 20件、文書 30件）', []],
    ['10月に2回、11月に3回の説明会を開催した。', []],
  ];
  test.each(cases)('%s', (text, expected) => {
    expect(relationsOf([[text]])).toEqual(expected);
  });
});

describe('relations that the shape of a table shows', () => {
  const YEARS = [['年度', '事業所数（事業所）', '対前年比', '被保険者（人）', '被扶養者（人）', '計（人）'], ['令和2年度', '1,000', '－', '20,000', '10,000', '30,000'], ['令和3年度', '1,050', '105.0%', '21,000', '9,000', '30,000'], ['令和4年度', '1,071', '102.0%', '22,000', '8,500', '30,500']];

  it('compares each year with the one before it, and adds up what has the unit of the total', () => {
    expect(relationsOf(YEARS)).toEqual(['C3 = B3 / B2 agrees', 'C4 = B4 / B3 agrees', 'F2 = D2+E2 agrees', 'F3 = D3+E3 agrees', 'F4 = D4+E4 agrees']);
  });

  it('sees the year whose ratio is wrong', () => {
    const wrong = [...YEARS, ['令和5年度', '1,080', '108.0%', '22,500', '8,000', '30,500']];
    expect(relationsOf(wrong)).toContain('C5 = B5 / B4 differs');
  });

  it.each<[string, SheetSpec['rows'], string]>([
    ['a balance by its words', [['', '令和5年度', '令和6年度'], ['保険料', '90', '94'], ['その他', '10', '11'], ['収入計', '100', '105'], ['給付費', '80', '83'], ['拠出金', '15', '16'], ['支出計', '95', '99'], ['収支差', '5', '7']], 'C8 = C4 - C7 differs'],
    ['shares without a sign under a note of two units', [['（単位：百万円、％）'], ['区分', '金額', '構成比'], ['入院', '500', '50.0'], ['外来', '300', '30.0'], ['調剤', '200', '21.0'], ['計', '1,000', '100.0']], 'C5 = B5 / B6 differs'],
    ['actual less target where the target is a sentence', [['KPI', '目標', '実績', '差'], ['提出率', '80.0％以上', '84.0％', '4.0pt'], ['受診率', '60.0％以上', '57.5％', '▲2.5pt'], ['宣言数', '1,050社以上', '1,206社', '165社']], 'D4 = C4 - B4 differs'],
  ])('%s', (_, rows, expected) => {
    expect(relationsOf(rows)).toContain(expected);
  });

  it('takes the share of a line above, and no share of the year, where the year has another share than 100%', () => {
    const rows = [['', '4～6月', '7～9月', '10～12月', '計'], ['入札', '4件', '3件', '2件', '9件'], ['うち一者応札', '1件', '0件', '1件', '2件'], ['割合', '25.0%', '0.0%', '50.0%', '22.2%']];
    expect(relationsOf(rows)).toEqual(expect.arrayContaining(['B4 = B3 / B2 agrees', 'C4 = C3 / C2 agrees', 'D4 = D3 / D2 agrees', 'E4 = E3 / E2 agrees']));
  });

  it('makes no total of parts of which one cannot be read', () => {
    const rows = [['区分', '件数', '割合'], ['窓口', '1,204件', '20.0%'], ['郵送', '48,16件', '80.0%'], ['計', '6,020件', '100.0%']];
    expect(relationsOf(rows).filter((relation) => relation.startsWith('B4'))).toEqual([]);
  });
});
