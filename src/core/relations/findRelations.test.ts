import { buildWorkbook, type CellInput, type SheetSpec } from '../../../test/support/buildWorkbook';
import { recognise } from '../recognise';
import { defaultSettings, settingsSchema, type Settings } from '../settings';
import { addressOn } from '../snapshot/address';
import type { Operand } from './types';

/** Relations of one sheet: `D2 = B2 / C2 agrees`. */
function relationsOf(rows: SheetSpec['rows'], more: Partial<SheetSpec> = {}, settings: Settings = defaultSettings): string[] {
  const { rates, totals } = recognise(buildWorkbook({ sheets: [{ name: 'S', rows, ...more }] }), settings);
  const names = (operands: readonly Operand[]): string => operands.map((operand) => addressOn(operand, 'S')).join('+');
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

/** 実施者数 over two quarters and their sum, beside last year's and 増減. */
const ofSums = (differences: readonly number[]): CellInput[][] => [
  ['区分', '対象者数', '実施者数', null, null, '20年度上期\n実施者数', '増減'], [null, null, '4～6月', '7～9月', '計', null, null],
  ['被保険者', 134216, 13122, 19626, 32748, 30114, differences[0]!], ['被扶養者', 61824, 804, 3647, 4451, 2958, differences[1]!], ['事業者健診', 134216, 312, 896, 1208, 655, differences[2]!],
];
const SUMS_MERGED: Partial<SheetSpec> = { merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2', 'G1:G2'] };

/** 令和6年度 above April to March, four columns of counts and one of averages. @param off what is added to the year of a column */
const YEAR_OF_MONTHS = (off: Readonly<Record<string, number>> = {}): CellInput[][] => {
  const months = Array.from({ length: 12 }, (_, i) => [301 + 7 * i, 402 + i * i, 503 - 3 * i, 604 + 5 * ((i * 7) % 12), 205 + i]);
  const year = months[0]!.map((_, c) => (c === 4 ? 210 : months.reduce((sum, line) => sum + line[c]!, 0) + (off['BCDE'.charAt(c)] ?? 0)));
  return [['年・月', '傷病手当金', '出産手当金', '埋葬料', '移送費', '平均日数'], ['令和6年度', ...year], ...months.map((line, i) => [i === 0 ? '令和6年 4月' : i === 9 ? '令和7年 1月' : `${((i + 3) % 12) + 1}月`, ...line])];
};
const MONTH_CELLS = (col: string): string => Array.from({ length: 12 }, (_, i) => `${col}${i + 3}`).join('+');

/** Counts of four lines with their shares, twice. @param second the shares of the second counts */
const SHARES_TWICE = (second: readonly string[]): CellInput[][] => {
  const lines: CellInput[][] = [['10人未満', 150, '30.0%', 100], ['10～29人', 200, '40.0%', 400], ['30～99人', 100, '20.0%', 200], ['100人以上', 50, '10.0%', 300], ['計', 500, '100.0%', 1000]];
  return [['規模', '委員数', '構成比', '被保険者数', '構成比'], ...lines.map((line, i) => [...line, second[i]!])];
};

describe('relations are proposed from words, shape and arithmetic', () => {
  const cases: [name: string, rows: SheetSpec['rows'], expected: string[], more?: Partial<SheetSpec>][] = [
    ['a rate of two counts, also where one line is wrong', [
      ['', '対象者数', '件数', '実施率'], ['A', '200人', '100件', '50.0%'], ['B', '100人', '30件', '30.0%'], ['C', '400人', '100件', '26.0%'],
    ], ['D2 = C2 / B2 agrees', 'D3 = C3 / B3 agrees', 'D4 = C4 / B4 differs']],
    ['no rate of a year that its counts are not of, though one line agrees by chance', [
      ['区分', '対象者数', '受診者数', '実施率', '令和4年度\n実施率'], ['A', 168400, 104612, '62.1%', '59.9%'], ['B', 168400, 15871, '9.4%', '8.6%'],
    ], ['D2 = C2 / B2 agrees', 'D3 = C3 / B3 agrees']],
    ['no such rate where the other heading states its unit', [
      ['区分', '対象者数', '受診者数', '実施率(%)', '令和4年度\n実施率'], ['A', 168400, 104612, '62.1%', '59.9%'], ['B', 168400, 15871, '9.4%', '8.6%'],
    ], ['D2 = C2 / B2 agrees', 'D3 = C3 / B3 agrees']],
    ['a rate that names the year of the whole table', [['区分', '対象者数', '受診者数', '令和4年度\n実施率'], ['A', 168400, 104612, '62.1%'], ['B', 168400, 15871, '9.4%']], ['D2 = C2 / B2 agrees', 'D3 = C3 / B3 agrees']],
    ['a share of both counts together', [['', '窓口', '郵送', '郵送化率'], ['令和元年度', '15,074件', '112,769件', '88.2%']], ['D2 = C2 / B2+C2 agrees']],
    ['a total across and down', [['', '男性', '女性', '計'], ['A', 1, 2, 3], ['B', 4, 5, 9], ['計', 5, 7, 12]], [
      'D2 = B2+C2 agrees', 'D3 = B3+C3 agrees', 'D4 = B4+C4 agrees', 'B4 = B2+B3 agrees', 'C4 = C2+C3 agrees',
    ]],
    ['a total leaves out what is already inside', [['区分', '件数'], ['A', 10], ['うち文書', 4], ['B', 5], ['合計', 15]], ['B5 = B2+B4 agrees']],
    ['a figure that is all of what is inside it', [['区分', '受付件数', 'うち郵送', 'うち窓口', '備考'], ['R7', 54025, 47218, 6807, null], ['R6', 53150, 44936, 8214, null]], ['B2 = C2+D2 agrees', 'B3 = C3+D3 agrees']],
    ['no figure that is more than what is named of it in one line', [['区分', '受付件数', 'うち郵送', 'うち窓口', '備考'], ['R7', 54025, 47218, 6807, null], ['R6', 53150, 44936, 8014, null]], []],
    ['no figure of which one part is named', [['区分', '受付件数', 'うち郵送', '備考'], ['R7', 54025, 54025, null], ['R6', 53150, 53150, null]], []],
    ['rates under a heading that says they are what is more than last year', [
      ['区分', '平成26年度', null, '平成27年度', null, '前年度との差', null], [null, '実施者数', '実施率', '実施者数', '実施率', '実施者数', '実施率'], ['A', 140, '42.8%', 149, '43.8%', 9, '1.0%'], ['B', 134, '4.1%', 177, '5.2%', 43, '1.1%'], ['C', 215, '18.2%', 239, '20.3%', 24, '2.1%'], ['D', 206, '6.9%', 274, '8.7%', 68, '1.9%'],
    ], [3, 4, 5, 6].flatMap((row) => [`F${row} = D${row} - B${row} agrees`, `G${row} = E${row} - C${row} ${row === 6 ? 'rounded-operands' : 'agrees'}`]), { merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1'] }],
    ['no such rates where two lines in four agree', [
      ['区分', '平成26年度', null, '平成27年度', null, '前年度との差', null], [null, '実施者数', '実施率', '実施者数', '実施率', '実施者数', '実施率'], ['A', 140, '42.8%', 149, '43.8%', 9, '1.0%'], ['B', 134, '4.1%', 177, '5.2%', 43, '1.1%'], ['C', 215, '18.2%', 239, '20.3%', 24, '5.1%'], ['D', 206, '6.9%', 274, '8.7%', 68, '7.9%'],
    ], [3, 4, 5, 6].map((row) => `F${row} = D${row} - B${row} agrees`), { merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1'] }],
    ['ratios to last year, whose figures stand in brackets below, in a long list', [
      ['区分', '単位', '4月', '5月', '6月', '7月'], ...['事業所数', '被保険者数', '加入者数'].flatMap((name, i): CellInput[][] => [[name, '人', ...[0, 1, 2, 3].map((k) => 4046 + 310 * i + 7 * k * (i + 1))], [null, null, ...[0, 1, 2, 3].map((k) => `（${(4078 + 305 * i + 5 * k).toLocaleString('ja-JP')}）`)]]), ['加入者数 対前年同月比', '％', 99.5, 99.9, 100.2, 101.4],
    ], ['C', 'D', 'E', 'F'].map((col) => `${col}8 = ${col}6 / ${col}7 ${col === 'F' ? 'differs' : 'agrees'}`), { merges: ['A2:A3', 'A4:A5', 'A6:A7', 'B2:B3', 'B4:B5', 'B6:B7'] }],
    ['a ratio of the two totals behind quarters', [
      ['区分', '第1四半期', '第2四半期', '第3四半期', '第4四半期\n（2月末）', '計', '28年度計\n（2月末）', '対前年度比'], ['A', 62, 71, 68, 45, 246, 231, '106.5%'], ['B', 5, 8, 4, 6, 23, 19, '121.1%'], ['C', 9, 12, 10, 7, 38, 41, '90.2%'],
    ], [...[2, 3, 4].map((row) => `H${row} = F${row} / G${row} ${row === 4 ? 'differs' : 'agrees'}`), ...[2, 3, 4].map((row) => `F${row} = B${row}+C${row}+D${row}+E${row} agrees`)]],
    ['target rates of target counts', [
      ['項目', '対象者数', '年間目標率', '年間目標数', '実績', '実施率'], ['A', 142300, '58.8%', 83672, 62225, '43.7%'], ['B', 142300, '10.2%', 14515, 8976, '6.3%'], ['C', 38900, '30.1%', 11709, 8542, '22.0%'], ['D', 17200, '24.0%', 4128, 2859, '16.6%'],
    ], [2, 3, 4, 5].flatMap((row) => [`C${row} = D${row} / B${row} agrees`, `F${row} = E${row} / B${row} agrees`])],
    ['no target rates of other counts', [
      ['項目', '対象者数', '年間目標率', '年間目標数', '実績', '実施率'], ['A', 142300, '58.8%', 83672, 62225, '43.7%'], ['B', 142300, '10.2%', 14515, 8976, '6.3%'], ['C', 38900, '30.1%', 17709, 8542, '22.0%'], ['D', 17200, '24.0%', 5128, 2859, '16.6%'],
    ], [2, 3, 4, 5].map((row) => `F${row} = E${row} / B${row} agrees`)],
    ['counts of each mark', [['章', '◎', '○', '△', '×', '－', '計'], ['業務', 0, 7, 3, 0, 1, 11], ['保健', 2, 5, 1, 0, 0, 9], ['合計', 2, 12, 4, 0, 1, 19]], [
      ...[['2', 'agrees'], ['3', 'differs'], ['4', 'agrees']].map(([row, agreement]) => `G${row} = B${row}+C${row}+D${row}+E${row}+F${row} ${agreement}`),
      ...['B', 'C', 'D', 'E', 'F'].map((col) => `${col}4 = ${col}2+${col}3 agrees`),
    ]],
    ['subtotals and their total', [['区分', '件数'], ['A', 1], ['B', 2], ['小計', 3], ['C', 4], ['D', 5], ['小計', 9], ['合計', 12]], ['B4 = B2+B3 agrees', 'B7 = B5+B6 agrees', 'B8 = B4+B7 agrees']],
    ['a base that two lines and their subtotal share', [
      ['区分', '対象者数', '実施者数', '前年度実施者数'], ['生活習慣病予防健診', 170318, 106598, 103762], ['事業者健診', 170318, 15704, 15233], ['小計', 170318, 122302, 118995], ['特定健診', 41502, 12494, 12187], ['合計', 211820, 134796, 131182],
    ], ['B6 = B4+B5 agrees', 'C4 = C2+C3 agrees', 'D4 = D2+D3 agrees', 'C6 = C2+C3+C5 agrees', 'D6 = D2+D3+D5 agrees']],
    ['this year against last', [['', '令和7年度', '令和6年度', '増減', '対前年度比'], ['件数', '90件', '100件', '▲10件', '90.0%'], ['金額', '210円', '200円', '10円', '105.0%']], [
      'E2 = B2 / C2 agrees', 'E3 = B3 / C3 agrees', 'D2 = B2 - C2 agrees', 'D3 = B3 - C3 agrees',
    ]],
    ['lines of one name in sections merged over the whole width, and the section that adds them up', [
      ['区分', '令和5年度', '令和6年度'], ['資格喪失'], ['発生金額', 100, 200], ['回収金額', 50, 90], ['回収率', '50.0%', '45.0%'], ['その他'], ['発生金額', 60, 70], ['回収金額', 30, 7], ['回収率', '50.0%', '10.0%'], ['その他を含む計'], ['発生金額', 160, 270], ['回収金額', 80, 97], ['回収率', '50.0%', '34.9%'],
    ], [...[5, 9, 13].flatMap((row) => ['B', 'C'].map((col) => `${col}${row} = ${col}${row - 1} / ${col}${row - 2} ${col === 'C' && row === 13 ? 'differs' : 'agrees'}`)), ...['B11', 'C11', 'B12', 'C12'].map((cell) => `${cell} = ${[8, 4].map((up) => `${cell.charAt(0)}${Number(cell.slice(1)) - up}`).join('+')} agrees`)],
    { merges: ['A2:C2', 'A6:C6', 'A10:C10'] }],
    ['a year above its own months, where most lines add up; averages beside them do not', YEAR_OF_MONTHS(), ['B', 'C', 'D', 'E'].map((col) => `${col}2 = ${MONTH_CELLS(col)} agrees`)],
    ['the same with a slip in one month', YEAR_OF_MONTHS({ D: 12 }), ['B', 'C', 'D', 'E'].map((col) => `${col}2 = ${MONTH_CELLS(col)} ${col === 'D' ? 'differs' : 'agrees'}`)],
    ['no year whose months hardly ever add up to it', YEAR_OF_MONTHS({ C: 12, D: 12 }), []],
    ['no year of people who come in several months', YEAR_OF_MONTHS({ D: -80 }).map((line, i) => (i === 0 ? line.map((cell, c) => (c === 3 ? '実利用者数' : cell)) : line)), ['B', 'C', 'E'].map((col) => `${col}2 = ${MONTH_CELLS(col)} agrees`)],
    ['no year of eleven months', YEAR_OF_MONTHS().slice(0, -1), []],
    ['計 of a group of headings, figure by figure', [
      ['年度', '保険給付', null, null, null, null, null, '還付', null], [null, '計', null, '現物給付', null, '現金給付', null, '件数', '金額'], [null, '件数', '金額', '件数', '金額', '件数', '金額', null, null],
      ['令和4年度', 30, 500, 20, 300, 10, 200, 3, 70], ['令和5年度', 33, 550, 22, 320, 11, 230, 2, 60], ['令和6年度', 41, 620, 29, 350, 11, 270, 4, 50],
    ], [4, 5, 6].flatMap((row) => [`B${row} = D${row}+F${row} ${row === 6 ? 'differs' : 'agrees'}`]).concat([4, 5, 6].map((row) => `C${row} = E${row}+G${row} agrees`)), { merges: ['A1:A3', 'B1:G1', 'H1:I1', 'B2:C2', 'D2:E2', 'F2:G2', 'H2:H3', 'I2:I3'] }],
    ['no 計 of a group whose parts do not add up to it', [
      ['年度', '被保険者', null, null, null], [null, '計', null, '一般', null], [null, '件数', '金額', '件数', '金額'], ['令和4年度', 30, 500, 20, 300], ['令和5年度', 33, 550, 22, 320], ['令和6年度', 41, 620, 29, 350],
    ], [], { merges: ['A1:A3', 'B1:E1', 'B2:C2', 'D2:E2'] }],
    ['figures of months under one heading each, their quarter, and the year so far behind the half before it', [
      ['種別', '10月', null, '11月', null, '12月', null, '第3四半期計', null, '上期計', null, '4～12月累計', null], [null, '件数', '金額', '件数', '金額', '件数', '金額', '件数', '金額', '件数', '金額', '件数', '金額'],
      ['傷病', 1, 10, 2, 20, 3, 30, 6, 60, 10, 100, 16, 160], ['埋葬', 2, 50, 2, 40, 3, 35, 7, 125, 8, 80, 15, 205], ['出産', 4, 15, 4, 25, 1, 35, 9, 75, 5, 70, 14, 145], ['療養', 3, 12, 2, 21, 1, 31, 6, 64, 7, 60, 14, 124],
    ], [3, 4, 5, 6].flatMap((row) => [`H${row} = B${row}+D${row}+F${row} agrees`]).concat([3, 4, 5, 6].map((row) => `I${row} = C${row}+E${row}+G${row} agrees`), [3, 4, 5, 6].map((row) => `L${row} = J${row}+H${row} ${row === 6 ? 'differs' : 'agrees'}`), [3, 4, 5, 6].map((row) => `M${row} = K${row}+I${row} agrees`)),
    { merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1', 'H1:I1', 'J1:K1', 'L1:M1'] }],
    ['a year before its halves, and the months so far before theirs', [
      ['年度', '被用者', '国保', '後期', '退職'], ['令和5年度', 30, 60, 90, 11], ['令和6年度', 31, 62, 93, 12], ['4～9月', 15, 30, 45, 7], ['10～3月', 16, 32, 47, 5], ['令和7年4～12月', 24, 48, 70, 9], ['4～9月', 16, 31, 46, 6], ['10～12月', 8, 17, 24, 3],
    ], ['B', 'C', 'D', 'E'].flatMap((col) => [`${col}3 = ${col}4+${col}5 ${col === 'D' ? 'differs' : 'agrees'}`]).concat(['B', 'C', 'D', 'E'].map((col) => `${col}6 = ${col}7+${col}8 agrees`))],
    ['no sum of halves that are rates of growth', [
      ['年度', '被用者', '国保', '後期', '退職'], ['令和6年度', 3, 6, 9, 1], ['4～9月', 2, 5, 8, 1], ['10～3月', 4, 7, 10, 2], ['令和7年度', 2, 6, 9, 2], ['4～9月', 2, 4, 8, 2], ['10～3月', 3, 7, 10, 3],
    ], []],
    ['計 of a subtotal and of what stands behind it, without the line whose name is in brackets', [
      ['区分', '4月', '5月', '6月', '7月'], ['入院', 10, 20, 30, 40], ['入院外', 5, 6, 7, 8], ['小計', 15, 26, 37, 48], ['調剤', 3, 4, 5, 6], ['（食事療養）', 9, 19, 29, 39], ['訪問看護', 2, 3, 4, 5], ['計', 20, 33, 46, 69],
    ], [...['B', 'C', 'D', 'E'].map((col) => `${col}4 = ${col}2+${col}3 agrees`), ...['B', 'C', 'D', 'E'].map((col) => `${col}8 = ${col}2+${col}3+${col}5+${col}7 ${col === 'E' ? 'differs' : 'agrees'}`)]],
    ['計 of what stands under 内訳, and 計 among figures that are named again', [
      ['年度', '計', '内訳', null, '（再掲）協会', null, null], [null, null, '男', '女', '男', '女', '計'], ['令和3年度', 60, 40, 20, 10, 5, 15], ['令和4年度', 66, 41, 25, 11, 6, 17], ['令和5年度', 71, 42, 29, 12, 7, 19], ['令和6年度', 80, 50, 31, 13, 8, 21],
    ], [3, 4, 5, 6].map((row) => `B${row} = C${row}+D${row} ${row === 6 ? 'differs' : 'agrees'}`).concat([3, 4, 5, 6].map((row) => `G${row} = E${row}+F${row} agrees`)), { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:G1'] }],
    ['no 計 that its parts give in no column', [
      ['区分', '4月', '5月', '6月', '7月', '8月', '9月'], ['入院', 10, 20, 30, 40, 50, 60], ['入院外', 15, 26, 37, 48, 59, 70], ['調剤', 3, 4, 5, 6, 7, 8], ['計', 20, 33, 46, 59, 81, 99],
    ], []],
    ['計 of few columns, though its parts give it in none', [
      ['区分', '4月', '5月', '6月'], ['入院', 10, 20, 30], ['入院外', 15, 26, 37], ['調剤', 3, 4, 5], ['計', 29, 51, 74],
    ], ['B5 = B2+B3+B4 differs', 'C5 = C2+C3+C4 differs', 'D5 = D2+D3+D4 differs']],
    ['計 of what stands before a subtotal and of the subtotal', [
      ['区分', '調定', '収納', '還付', '件数'], ['特別徴収', 100, 90, 5, 7], ['第1期', 20, 18, 2, 1], ['第2期', 30, 28, 3, 4], ['小計', 50, 46, 5, 5], ['計', 150, 136, 10, 12],
    ], ['B', 'C', 'D', 'E'].flatMap((col) => [`${col}6 = ${col}2+${col}3+${col}4 agrees`])],
    ['a whole before the totals of its parts, and each of these before its own', [
      ['年度', '総医療費', '被用者保険計', null, null, '国保計', '（再掲）協会', null], [null, null, null, '本人', '家族', null, '本人', '家族'], ['令和3年度', 100, 60, 40, 20, 40, 10, 5], ['令和4年度', 110, 66, 41, 25, 44, 11, 6], ['令和5年度', 121, 70, 42, 29, 51, 12, 7], ['令和6年度', 130, 80, 50, 30, 50, 13, 8],
    ], [3, 4, 5, 6].map((row) => `B${row} = C${row}+F${row} agrees`).concat([3, 4, 5, 6].map((row) => `C${row} = D${row}+E${row} ${row === 5 ? 'differs' : 'agrees'}`)), { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2', 'G1:H1'] }],
    ['a constant base is not added', [['', '対象者数', '件数'], ['健診', '500人', '20件'], ['データ', '500人', '30件'], ['計', '500人', '50件']], ['C4 = C2+C3 agrees']],
    ['what has come so far behind quarters that are named by their months', [['', '4~6月', '7~9月', '10~12月', '累計', '前年同期'], ['調定額', '22,104千円', '24,880千円', '21,302千円', '68,286千円', '70,114千円'], ['回収額', '6,022千円', '11,340千円', '12,004千円', '29,466千円', '28,801千円']], ['E2 = B2+C2+D2 agrees', 'E3 = B3+C3+D3 differs']],
    ['members of this month beside those of a year before, and how many live with each in a table with percentages', [
      ['年月', '被保険者数', null, '被扶養者数', null, '加入者計', '扶養率', '構成比'], [null, '当月', '前年同月', '当月', '前年同月'], [null, null, null, null, null, null, null, '（％）'],
      ['4月', 500, 498, 400, 405, 900, 0.8, 12.1], ['5月', 520, 511, 390, 400, 910, 0.75, 12.4], ['6月', 480, 490, 360, 371, 841, 0.75, 11.9],
    ], ['G4 = D4 / B4 agrees', 'G5 = D5 / B5 agrees', 'G6 = D6 / B6 agrees', 'F4 = B4+D4 agrees', 'F5 = B5+D5 agrees', 'F6 = B6+D6 differs'],
    { merges: ['A1:A3', 'B1:C1', 'B2:B3', 'C2:C3', 'D1:E1', 'D2:D3', 'E2:E3', 'F1:F3', 'G1:G3', 'H1:H2'] }],
    ['counts below running numbers, 計 merged over number and name', [['No', '機関名', '契約', '対象者数', '初回面談'], [1, '甲', '継続', 200, 100], [2, '乙', '新規', 150, 70], [3, '丙', '継続', 90, 60], ['計', null, null, 440, 231]], ['D5 = D2+D3+D4 agrees', 'E5 = E2+E3+E4 differs'], { merges: ['A5:C5'] }],
    ['no sum of rates behind sums of counts', [['区分', '人数', '調定額', '収納額', '収納率', '前年収納率'], ...[[218, 3620, 3600], [61, 1240, 1215], [28, 582, 521]].map(([n, t, g], i): CellInput[] => [`方法${i}`, n!, t!, g!, { f: `D${i + 2}/C${i + 2}`, v: g! / t!, z: '0.0%' }, { v: [0.991, 0.982, 0.889][i]!, z: '0.0%' }]), ['計', { f: 'SUM(B2:B4)', v: 307 }, { f: 'SUM(C2:C4)', v: 5442 }, { f: 'SUM(D2:D4)', v: 5336 }, { f: 'D5/C5', v: 5336 / 5442, z: '0.0%' }, { v: 0.979, z: '0.0%' }]],
      ['E2 = D2 / C2 agrees', 'E3 = D3 / C3 agrees', 'E4 = D4 / C4 agrees', 'E5 = D5 / C5 agrees', 'B5 = B2+B3+B4 agrees', 'C5 = C2+C3+C4 agrees', 'D5 = D2+D3+D4 agrees']],
    ['no sum of points', [['支部', '受診者数', '前年差'], ['甲', 10, '1.2pt'], ['乙', 20, '0.4pt'], ['丙', 30, '0.9pt'], ['計', 60, '0.8pt']], ['B5 = B2+B3+B4 agrees']],
    ['groups of lines under their own totals', [['市町村', '世帯数'], ['甲市', 10], ['乙市', 20], ['市計', 30], ['丙町', 5], ['丁町', 6], ['町村計', 11], ['県計', 41]], ['B4 = B2+B3 agrees', 'B7 = B5+B6 agrees', 'B8 = B4+B7 agrees']],
    ['this year with last year, item by item', [['種別', '年度', '4月', '5月', '6月', '計', '対前年比'], ['傷病手当金', 'R5', 10, 11, 12, 33, '110.0%'], [null, 'R4', 9, 10, 11, 30, '－'], ['出産手当金', 'R5', 20, 21, 22, 63, '105.0%'], [null, 'R4', 20, 20, 20, 60, '－'], ['埋葬料', 'R5', 5, 5, 5, 15, '130.0%'], [null, 'R4', 4, 4, 4, 12, '－']],
      ['G2 = F2 / F3 agrees', 'G4 = F4 / F5 agrees', 'G6 = F6 / F7 differs', ...[2, 3, 4, 5, 6, 7].map((row) => `F${row} = C${row}+D${row}+E${row} agrees`)], { merges: ['A2:A3', 'A4:A5', 'A6:A7'] }],
    ['what has come so far, by the months that it spans', [['', '傷病手当金 件数', '出産手当金 件数'], ['4月', 1888, 205], ['5月', 1902, 214], ['6月', 1931, 220], ['4月～6月累計', 5721, 638]], ['B5 = B2+B3+B4 agrees', 'C5 = C2+C3+C4 differs']],
    ['cumulative months', [['', '4月', '5月', '6月'], ['単月', 5, 6, 7], ['累計', 5, 11, 18]], ['B3 = B2 agrees', 'C3 = B2+C2 agrees', 'D3 = B2+C2+D2 agrees']],
    ['cumulative months with quarters between them, which are in the sums already', [
      ['項目', '区分', '4月', '5月', '6月', '第1四半期', '7月', '8月', '9月', '第2四半期'], ['A', '単月', 5, 6, 7, 18, 4, 3, 9, 16], [null, '累計', 5, 11, 18, '－', 22, 25, 34, '－'], ['B', '単月', 15, 16, 17, 48, 14, 13, 19, 46], [null, '累計', 15, 31, 48, 48, 62, 75, 84, 94],
    ], [...[2, 4].flatMap((row) => [`F${row} = C${row}+D${row}+E${row} agrees`, `J${row} = G${row}+H${row}+I${row} agrees`]),
      ...[2, 4].flatMap((row) => ['C', 'CD', 'CDE', ...(row === 4 ? ['CDE'] : []), 'CDEG', 'CDEGH', 'CDEGHI', ...(row === 4 ? ['CDEGHI'] : [])].map((cols, i) => `${(row === 4 ? 'CDEFGHIJ' : 'CDEGHI').charAt(i)}${row + 1} = ${[...cols].map((col) => `${col}${row}`).join('+')} ${row === 4 && i === 6 ? 'differs' : 'agrees'}`))], { merges: ['A2:A3', 'A4:A5'] }],
    ['cumulative quarters', [['', '第1四半期', '第2四半期', '第3四半期'], ['四半期', 5, 6, 7], ['累計', 5, 11, 18]], ['B3 = B2 agrees', 'C3 = B2+C2 agrees', 'D3 = B2+C2+D2 agrees']],
    ['cumulative months that start anew in April', [['', '令和7年2月', '令和7年3月', '令和7年4月', '令和7年5月', '令和7年6月'], ['単月', 5, 6, 7, 4, 3], ['累計', 5, 11, 7, 11, 14]], ['B3 = B2 agrees', 'C3 = B2+C2 agrees', 'D3 = D2 agrees', 'E3 = D2+E2 agrees', 'F3 = D2+E2+F2 agrees']],
    ['cumulative months that go on in April', [['', '令和7年2月', '令和7年3月', '令和7年4月', '令和7年5月', '令和7年6月'], ['単月', 5, 6, 7, 4, 3], ['累計', 5, 11, 18, 22, 25]], ['B3 = B2 agrees', 'C3 = B2+C2 agrees', 'D3 = B2+C2+D2 agrees', 'E3 = B2+C2+D2+E2 agrees', 'F3 = B2+C2+D2+E2+F2 agrees']],
    ['cumulative targets of months', [['', '4月', '5月', '6月'], ['月次目標', 5, 6, 7], ['実績', 4, 7, 7], ['目標累計', 5, 11, 18], ['実績累計', 4, 11, 18]], ['B4 = B2 agrees', 'C4 = B2+C2 agrees', 'D4 = B2+C2+D2 agrees', 'B5 = B3 agrees', 'C5 = B3+C3 agrees', 'D5 = B3+C3+D3 agrees']],
    ['ratio and difference of a count under a heading that it shares', [
      ['種別', '受付', '決定', null, '前年同月', '増減', '前年比'], [null, null, '件数', '金額', null, null, null],
      ['A', 20, 18, 900, 15, 3, '120.0%'], ['B', 33, 30, 411, 40, -10, '75.0%'], ['C', 61, 60, 702, 50, 10, '121.0%'], ['D', 12, 11, 95, 10, 1, '110.0%'],
    ], ['G3 = C3 / E3 agrees', 'G4 = C4 / E4 agrees', 'G5 = C5 / E5 differs', 'G6 = C6 / E6 agrees', 'F3 = C3 - E3 agrees', 'F4 = C4 - E4 agrees', 'F5 = C5 - E5 agrees', 'F6 = C6 - E6 agrees'], { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'F1:F2', 'G1:G2'] }],
    ['a difference of the sum of counts that share a heading, last year\'s without its era', ofSums([2634, 1593, 553]), ['E3 = C3+D3 agrees', 'E4 = C4+D4 agrees', 'E5 = C5+D5 agrees', 'G3 = E3 - F3 agrees', 'G4 = E4 - F4 differs', 'G5 = E5 - F5 agrees'], SUMS_MERGED],
    ['no difference of them where hardly a line agrees', ofSums([2634, 1593, 550]), ['E3 = C3+D3 agrees', 'E4 = C4+D4 agrees', 'E5 = C5+D5 agrees'], SUMS_MERGED],
    ['counts under classes of ages', [['年月', '65～74歳\n障害認定', '75歳到達', '計'], ['4月', 1447, 712, 2159], ['5月', 1443, 688, 2131], ['6月', 1438, 701, 2139]], ['D2 = B2+C2 agrees', 'D3 = B3+C3 agrees', 'D4 = B4+C4 agrees']],
    ['a total of figures that are not in the table, and the total over it', [['', '令和5年度', '令和6年度', '令和7年度'], ['A市', 4120, 4044, 3960], ['B市', 2401, 2355, 2302], ['C市', 1544, 1511, 1477], ['郡部計', 633, 601, 570], ['県計', 8698, 8511, 8309]], [
      'B6 = B2+B3+B4+B5 agrees', 'C6 = C2+C3+C4+C5 agrees', 'D6 = D2+D3+D4+D5 agrees',
    ]],
    ['members under a heading of their own, and how many live with each', [
      ['年月', '被保険者数', null, null, '被扶養者数', '加入者数', '扶養率'], [null, '計', '男', '女'],
      ['4月', 50, 30, 20, 40, 90, 0.8], ['5月', 52, 31, 21, 39, 91, 0.75], ['6月', 48, 28, 20, 36, 84, 0.75],
    ], ['G3 = E3 / B3 agrees', 'G4 = E4 / B4 agrees', 'G5 = E5 / B5 agrees', 'B3 = C3+D3 agrees', 'B4 = C4+D4 agrees', 'B5 = C5+D5 agrees', 'F3 = B3+E3 agrees', 'F4 = B4+E4 agrees', 'F5 = B5+E5 agrees'],
    { merges: ['A1:A2', 'B1:D1', 'E1:E2', 'F1:F2', 'G1:G2'] }],
    ['members with those of last year in brackets below', [['区分', '4月', '5月', '6月'], ['被保険者数', '50人', '52人', '48人'], [null, '（49人）', '（50人）', '（51人）'], ['被扶養者数', '40人', '39人', '36人'], [null, '（41人）', '（40人）', '（39人）'], ['加入者数', '90人', '91人', '48人'], [null, '（90人）', '（90人）', '（90人）']],
      ['B6 = B2+B4 agrees', 'C6 = C2+C4 agrees', 'D6 = D2+D4 differs', 'B7 = B3+B5 agrees', 'C7 = C3+C5 agrees', 'D7 = D3+D5 agrees'], { merges: ['A2:A3', 'A4:A5', 'A6:A7'] }],
    ['a rate behind twelve months, of what stands between', [
      ['', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '累計', '対象者数', '実施率'],
      ['健診', 1, 2, 3, 4, 5, 6, 7, 8, 36, 90, '40.0%'], ['指導', 2, 2, 2, 2, 2, 2, 2, 2, 16, 40, '40.0%'],
    ], ['L2 = J2 / K2 agrees', 'L3 = J3 / K3 agrees', 'J2 = B2+C2+D2+E2+F2+G2+H2+I2 agrees', 'J3 = B3+C3+D3+E3+F3+G3+H3+I3 agrees']],
    ['one month of two years, and what both came to so far', [
      ['種類', '令和5年11月', null, '令和4年11月', null, '前年同期累計', null], [null, '件数', '金額', '件数', '金額', '件数', '金額'],
      ['A', 268, 4512, 312, 5021, 2511, 4033], ['B', 31, 1218, 28, 1149, 230, 9211], ['C', 42, 210, 38, 190, 318, 1590],
    ], [], { merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1'] }],
    ['last year\'s rate is not added up', [
      ['区分', '調定', '回収', '回収率', '前年同月末', '差'], ['A', 100, 50, '50.0', '48.0', '2.0'], ['B', 50, 30, '60.0', '61.0', '▲1.0'], ['C', 40, 30, '75.0', '70.0', '5.0'], ['計', 190, 110, '57.9', '57.0', '0.9'],
    ], ['D2 = C2 / B2 agrees', 'D3 = C3 / B3 agrees', 'D4 = C4 / B4 agrees', 'D5 = C5 / B5 agrees', 'B5 = B2+B3+B4 agrees', 'C5 = C2+C3+C4 agrees', 'F2 = D2 - E2 agrees', 'F3 = D3 - E3 agrees', 'F4 = D4 - E4 agrees', 'F5 = D5 - E5 agrees']],
    ['letters below the headings say nothing of what their columns hold', [
      ['項目', '当月', null, null, '４月からの累計', null, null], [null, '５年度', '４年度', '前年比', '５年度', '４年度', '前年比'], [null, 'Ａ', 'Ｂ', 'Ａ／Ｂ', 'Ｃ', 'Ｄ', 'Ｃ／Ｄ'],
      ['窓口', 30, 40, '75.0%', 30, 40, '75.0%'], ['郵送', 88, 80, '110.0%', 88, 80, '110.0%'], ['照会', 12, 10, '120.0%', 12, 10, '120.0%'],
    ], ['D4 = B4 / C4 agrees', 'D5 = B5 / C5 agrees', 'D6 = B6 / C6 agrees', 'G4 = E4 / F4 agrees', 'G5 = E5 / F5 agrees', 'G6 = E6 / F6 agrees'], { merges: ['A1:A3', 'B1:D1', 'E1:G1'] }],
    ['a total of what begins with its word, among other things', [['項目', '4月', '5月'], ['照会件数', 81, 79], ['健診　被保険者', 742, 688], ['健診　被扶養者', 98, 102], ['健診　計', 840, 709], ['宣言事業所', 11, 14]], ['B5 = B3+B4 agrees', 'C5 = C3+C4 differs']],
    ['what is compared under a name that speaks of a decrease', [['指標', '区分', '4月', '5月', '6月'], ['対象者の減少率', '支部', 30.9, 31.0, 31.2], [null, '全国', 31.5, 31.4, 31.6], [null, '差', '▲0.6', '▲0.4', '▲0.2']], ['C4 = C2 - C3 agrees', 'D4 = D2 - D3 agrees', 'E4 = E2 - E3 differs'], { merges: ['A2:A4'] }],
    ['days of treatment are added up, days that a decision takes are not', [['種別', '件数', '診療日数'], ['入院', 50, 508], ['入院外', 24, 355], ['計', 74, 863]], ['B4 = B2+B3 agrees', 'C4 = C2+C3 agrees']],
    ['a rate of people outside the table behind months', [['', '4月', '5月', '6月', '累計', '実施率'], ['令和5年度', 812, 1094, 1218, 3124, '40.0%'], ['令和4年度', 799, 1050, 1311, 3160, '41.1%']], ['E2 = B2+C2+D2 agrees', 'E3 = B3+C3+D3 agrees']],
    ['points more or less, the heading naming no way of comparing', [['KPI', '実績', 'R4同期', '対前年同期'], ['郵送化率', '96.4%', '95.8%', '+0.6pt'], ['査定額', '6,984円', '6,702円', '+282円'], ['回収率', '41.3%', '44.3%', '▲2.7pt']], ['D2 = B2 - C2 agrees', 'D3 = B3 - C3 agrees', 'D4 = B4 - C4 differs']],
    ['what is left of what was carried over and came, and the part worked off', [
      ['区分', '前年度繰越', null, '今年度発生', null, '回収', null, '残高', null, '回収率'], [null, '件数', '金額', '件数', '金額', '件数', '金額', '件数', '金額', '金額'],
      ['A', 410, 2104, 1220, 4802, 1004, 4187, 626, 2719, '60.6%'], ['B', 62, 1833, 88, 2641, 71, 2099, 79, 2375, '46.9%'], ['C', 35, 412, 140, 907, 122, 801, 53, 618, '60.7%'],
    ], ['J3 = G3 / C3+E3 agrees', 'J4 = G4 / C4+E4 agrees', 'J5 = G5 / C5+E5 agrees', 'H3 = B3+D3 - F3 agrees', 'H4 = B4+D4 - F4 agrees', 'H5 = B5+D5 - F5 agrees', 'I3 = C3+E3 - G3 agrees', 'I4 = C4+E4 - G4 agrees', 'I5 = C5+E5 - G5 differs'], { merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1', 'H1:I1'] }],
    ['what is left of what was left before and came, and the part worked off', [
      ['区分', '前年度末残高', null, '発生', null, '回収', null, '取消', null, '9月末残高', null, '回収率'], [null, '件数', '金額', '件数', '金額', '件数', '金額', '件数', '金額', '件数', '金額', '金額'],
      ['A', 410, 2104, 1220, 4802, 1004, 4187, 10, 19, 616, 2700, '60.6%'], ['B', 62, 1833, 88, 2641, 71, 2099, 2, 15, 77, 2360, '46.9%'], ['C', 35, 412, 140, 907, 122, 801, 0, 0, 53, 518, '61.7%'], ['D', 20, 300, 100, 700, 60, 500, 0, 0, 60, 500, '50.0%'],
    ], expect.arrayContaining(['L3 = G3 / C3+E3 agrees', 'L4 = G4 / C4+E4 agrees', 'L5 = G5 / C5+E5 differs', 'L6 = G6 / C6+E6 agrees', 'K3 = C3+E3 - G3+I3 agrees']) as string[], { merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1', 'H1:I1', 'J1:K1'] }],
    ['a total of figures that are not in the table, whatever the sum of two rates is near', [
      ['', '令和6年度', null, null, '令和7年度', null, null], [null, '調定額', '収納額', '収納率', '調定額', '収納額', '収納率'],
      ['A市', 4120, 4044, '98.2%', 4310, 4222, '98.0%'], ['B市', 2401, 2355, '98.1.1%', 2502, 2456, '98.2%'], ['C市', 1544, 1511, '97.9%', 1610, 1577, '98.0%'], ['郡部計', 633, 624, '98.6%', 640, 632, '98.8%'],
    ], ['D3 = C3 / B3 agrees', 'G3 = F3 / E3 agrees', 'G4 = F4 / E4 agrees', 'D5 = C5 / B5 agrees', 'G5 = F5 / E5 agrees', 'D6 = C6 / B6 agrees', 'G6 = F6 / E6 agrees'], { merges: ['A1:A2', 'B1:D1', 'E1:G1'] }],
    ['what has changed since the year that a plan set out from, in a list of its aims', [
      ['評価指標', 'ベースライン', '実績値', null, '中間目標値', '対ベースライン'], [null, '平成28年度', '平成30年度', '令和元年度'],
      ['受診率', '38.2%', '39.1%', '39.8%', '42.0％以上', '1.6ポイント'], ['未受診者割合', '45.3%', '44.1%', '43.2%', '40.0％以下', '▲2.1ポイント'], ['実施率', '30.8%', '35.6%', '37.9%', '40.0％以上', '8.2ポイント'], ['導入者数', '24人', '25人', '21人', '22人以下', '▲3人'],
    ], ['F3 = D3 - B3 agrees', 'F4 = D4 - B4 agrees', 'F5 = D5 - B5 differs', 'F6 = D6 - B6 agrees'], { merges: ['A1:A2', 'C1:D1', 'E1:E2', 'F1:F2'] }],
    ['a count and a rate more or less than last year under one heading', [
      ['区分', '令和5年度', null, null, '令和6年度', null, null, '前年度差'], [null, '対象者数', '受診者数', '実施率', '対象者数', '受診者数', '実施率', '受診者数', '実施率\n（ポイント）'],
      ['甲', 300, 150, '50.0%', 310, 160, '51.6%', 10, 1.6], ['乙', 200, 80, '40.0%', 210, 81, '38.6%', 1, -1.4], ['丙', 100, 20, '20.0%', 120, 30, '25.0%', 10, 5.1],
    ], ['D3 = C3 / B3 agrees', 'G3 = F3 / E3 agrees', 'D4 = C4 / B4 agrees', 'G4 = F4 / E4 agrees', 'D5 = C5 / B5 agrees', 'G5 = F5 / E5 agrees', 'H3 = F3 - C3 agrees', 'H4 = F4 - C4 agrees', 'H5 = F5 - C5 agrees', 'I3 = G3 - D3 agrees', 'I4 = G4 - D4 agrees', 'I5 = G5 - D5 rounded-operands'], { merges: ['A1:A2', 'B1:D1', 'E1:G1', 'H1:I1'] }],
    ['the year and last year behind quarters, of which only last year is named', [
      ['実施方法', '第1四半期', '第2四半期', '第3四半期', '第4四半期', '年度計', '令和5年度計', '対前年度比'],
      ['当日', 214, 268, 241, 197, 920, 861, '106.9%'], ['利用券', 38, 52, 47, 61, 198, 214, '93.5%'], ['ICT', 29, 41, 36, 44, 150, 118, '127.1%'],
    ], expect.arrayContaining(['H2 = F2 / G2 agrees', 'H3 = F3 / G3 differs', 'H4 = F4 / G4 agrees', 'F2 = B2+C2+D2+E2 agrees']) as string[]],
    ['the running totals of two years in a line that says 対前年 alone', [
      ['区分', null, '4月', '5月', '6月', '7月'], ['26年度', '当月', 542, 2130, 7047, 7697], [null, '累計', 542, 2672, 9719, 17416], ['25年度', '当月', 548, 2022, 6367, 8181], [null, '累計', 548, 2570, 8937, 17118], ['対前年（累計）', null, '98.9%', '104.0%', '108.8%', '107.1%'],
    ], expect.arrayContaining(['C6 = C3 / C5 agrees', 'D6 = D3 / D5 agrees', 'E6 = E3 / E5 agrees', 'F6 = F3 / F5 differs']) as string[], { merges: ['A1:B1', 'A2:A3', 'A4:A5', 'A6:B6'] }],
    ['points more or less than last year', [['', '令和7年度', '令和6年度', '対前年度\n（ポイント）'], ['A', '38.6%', '38.1%', '0.5'], ['B', '42.4%', '41.7%', '0.7'], ['計', '40.0%', '39.8%', '0.5']], ['D2 = B2 - C2 agrees', 'D3 = B3 - C3 agrees', 'D4 = B4 - C4 differs']],
    ['a difference beside three years, of which the last is headed like the one before', [['', '令和5年度', '令和6年度', '令和6年度', '増減'], ['A', 9410, 9450, 9500, 50], ['B', 9530, 9571, 9590, 19], ['C', 9650, 9680, 9700, 30], ['D', 9820, 9840, 9870, 30]], [
      'E2 = D2 - C2 agrees', 'E3 = D3 - C3 agrees', 'E4 = D4 - C4 differs', 'E5 = D5 - C5 agrees',
    ]],
    ['achievement of the quarter that it is computed from', [['項目', '目標', '第１四半期', '第２四半期', '第３四半期', '達成率'], ['A', '1,950社以上', '1,833社', '1,877社', '1,921社', '98.5%'], ['B', '420件以上', '88件', '201件', '318件', '75.7%'], ['C', '5,700件以上', '5,311件', '5,488件', '5,602件', '98.0%']], ['F2 = E2 / B2 agrees', 'F3 = E3 / B3 agrees', 'F4 = E4 / B4 differs']],
    ['a quarter after its months', [['', '4月', '5月', '6月', '第1四半期', '7月', '8月', '9月', '第2四半期'], ['件数', 1, 2, 3, 6, 4, 5, 6, 15]], ['E2 = B2+C2+D2 agrees', 'I2 = F2+G2+H2 agrees']],
    ['parts of a whole', [['区分', '件数', '構成比'], ['A', 30, '30.0%'], ['B', 70, '70.0%'], ['計', 100, '100.0%']], ['C2 = B2 / B4 agrees', 'C3 = B3 / B4 agrees', 'B4 = B2+B3 agrees']],
    ['shares of a second count whose column was sorted on its own, like those of the first', SHARES_TWICE(['10.0%', '20.0%', '30.0%', '40.0%', '100.0%']), [
      'C2 = B2 / B6 agrees', 'C3 = B3 / B6 agrees', 'C4 = B4 / B6 agrees', 'C5 = B5 / B6 agrees', 'E2 = D2 / D6 agrees', 'E3 = D3 / D6 differs', 'E4 = D4 / D6 differs', 'E5 = D5 / D6 differs', 'B6 = B2+B3+B4+B5 agrees', 'D6 = D2+D3+D4+D5 agrees',
    ]],
    ['shares of a second count that are of something else: other figures', SHARES_TWICE(['5.0%', '21.0%', '33.0%', '41.0%', '100.0%']), [
      'C2 = B2 / B6 agrees', 'C3 = B3 / B6 agrees', 'C4 = B4 / B6 agrees', 'C5 = B5 / B6 agrees', 'B6 = B2+B3+B4+B5 agrees', 'D6 = D2+D3+D4+D5 agrees',
    ]],
    ['shares of a second count that are of something else: their whole is not all', SHARES_TWICE(['10.0%', '20.0%', '30.0%', '40.0%', '88.0%']), [
      'C2 = B2 / B6 agrees', 'C3 = B3 / B6 agrees', 'C4 = B4 / B6 agrees', 'C5 = B5 / B6 agrees', 'B6 = B2+B3+B4+B5 agrees', 'D6 = D2+D3+D4+D5 agrees',
    ]],
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
    ['achievement of the bare target, beside names that tell it again', [['KPI', 'KPI数値', '結果', '対計画値'], ['指導実施率を21.5％以上とする', '21.5%', '20.3%', '94.4%'], ['郵送化率を95.0％以上とする', '95.0%', '96.1%', '101.2%']], ['D2 = C2 / B2 agrees', 'D3 = C3 / B3 agrees']],
    ['achievement of one line alone, also where it is wrong', [['項目', '目標', '実績', '達成度'], ['利用率', '50.0%', '22.4%', '46.8%']], ['D2 = C2 / B2 differs']],
    ['achievement of one line whose names stand under KPI', [['KPI', '目標', '実績', '達成度'], ['1か月以内の利用率', '50.0%', '22.4%', '46.8%']], ['D2 = C2 / B2 differs']],
    ['a rate of one line that is of something else', [['項目', '目標', '実績', '達成度'], ['実施率', '60.0%', '27.9%', '98.1%']], []],
    ['rates that are added up by name', [['', '基金', '協会', '合算'], ['令和7年度', '0.218％', '0.091％', '0.309％'], ['令和6年度', '0.220％', '0.083％', '0.303％']], ['D2 = B2+C2 agrees', 'D3 = B3+C3 agrees']],
    ['a whole without a word for it, of counts in its own unit', [['区分', '昨年', '今年', '対前年比'], ['事業所数', '100社', '110社', '110.0%'], ['被保険者数', '2,000人', '2,100人', '105.0%'], ['被扶養者数', '1,000人', '900人', '90.0%'], ['加入者数', '3,000人', '3,000人', '100.0%']], [
      'B5 = B3+B4 agrees', 'C5 = C3+C4 agrees', 'D2 = C2 / B2 agrees', 'D3 = C3 / B3 agrees', 'D4 = C4 / B4 agrees', 'D5 = C5 / B5 agrees',
    ]],
    ['a difference of totals, one of which is wrong', [['', '入院', '外来', '調剤', '計'], ['支部', '500', '400', '300', '1,300'], ['全国', '480', '390', '320', '1,190'], ['全国との差', '20', '10', '▲20', '110']], [
      'E2 = B2+C2+D2 differs', 'E3 = B3+C3+D3 agrees', 'B4 = B2 - B3 agrees', 'C4 = C2 - C3 agrees', 'D4 = D2 - D3 agrees', 'E4 = E2 - E3 agrees',
    ]],
    ['a rate of counts with their differences beside them, also where one is wrong', [['', '令和7年度', '令和6年度', '増減'], ['申請件数', '1,000件', '800件', '200件'], ['照会件数', '20件', '24件', '▲4件'], ['照会割合', '2.5%', '3.0%', '－']], [
      'D2 = B2 - C2 agrees', 'D3 = B3 - C3 agrees', 'B4 = B3 / B2 differs', 'C4 = C3 / C2 agrees',
    ]],
    ['a base in the heading', [['', '被保険者（1,000人）', '被扶養者（500人）'], ['受診者数', '250人', '100人'], ['受診率', '25.0%', '20.0%']], ['B3 = B2 / B1 agrees', 'C3 = C2 / C1 agrees']],
    ['last year\'s rate is none of this year\'s counts, though one line happens to agree', [['', '対象者数', '受診者数', '令和6年度受診率'], ['A', 1000, 386, '38.6%'], ['B', 2000, 848, '41.7%'], ['C', 3000, 1215, '40.9%'], ['D', 4000, 1908, '46.8%'], ['E', 5000, 2545, '50.2%']], []],
    ['ratios to the month before and to last year', [['項目', '当月', '前月', '前年同月', '前月比', '前年同月比'], ['A', 214, 200, 210, '107.0%', '101.9%'], ['B', 330, 300, 320, '110.0%', '103.1%'], ['C', 95, 100, 90, '95.0%', '106.5%']], [
      'E2 = B2 / C2 agrees', 'E3 = B3 / C3 agrees', 'E4 = B4 / C4 agrees', 'F2 = B2 / D2 agrees', 'F3 = B3 / D3 agrees', 'F4 = B4 / D4 differs',
    ]],
    ['percentages that nothing marks as such', [['款', '予算額', '決算額', '執行率', '前年度決算額', '対前年度比'], ['A', 1000, 958, 95.8, 940, 101.9], ['B', 2000, 1700, 85.0, 1717, 99.0], ['C', 3000, 2970, 99.0, 2850, 104.2], ['D', 4000, 3900, 97.5, 3800, 88.8]], [
      'D2 = C2 / B2 agrees', 'D3 = C3 / B3 agrees', 'D4 = C4 / B4 agrees', 'D5 = C5 / B5 agrees', 'F2 = C2 / E2 agrees', 'F3 = C3 / E3 agrees', 'F4 = C4 / E4 agrees', 'F5 = C5 / E5 differs',
    ]],
    ['a rate of what is not in the table', [['年度', '被保険者数', '前期高齢者', '退職者', '加入率'], ['令和元年度', 18402, 7120, 402, '25.1%'], ['令和2年度', 17711, 7188, 122, '24.4%'], ['令和3年度', 17033, 7201, 11, '23.7%'], ['令和4年度', 16622, 7244, '－', '23.3%'], ['令和5年度', 16290, 7311, '－', '23.0%']], []],
    ['sums so far behind months with targets and actuals', [['項目', '4月', null, '5月', null, '6月', null, '累計（5月まで）', null], [null, '目標', '実績', '目標', '実績', '目標', '実績', '目標', '実績'], ['A', 10, 9, 20, 21, 30, null, 30, 30], ['B', 11, 12, 21, 19, 31, null, 32, 31], ['C', 12, 12, 22, 20, 32, null, 34, 42]], [
      'H3 = B3+D3 agrees', 'H4 = B4+D4 agrees', 'H5 = B5+D5 agrees', 'I3 = C3+E3 agrees', 'I4 = C4+E4 agrees', 'I5 = C5+E5 differs',
    ], { merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1', 'H1:I1'] }],
    ['counts under headings that name limits and averages', [['月', '受付件数', '決定件数', '平均日数', '10営業日以内', '達成率', '1日平均'], ['4月', 120, 118, 6.4, 118, '100.0%', 6], ['5月', 110, 112, 6.2, 111, '99.1%', 5], ['6月', 121, 120, 6.5, 120, '100.0%', 6], ['計', 351, 350, 6.4, 349, '99.7%', 6]], [
      'B5 = B2+B3+B4 agrees', 'C5 = C2+C3+C4 agrees', 'E5 = E2+E3+E4 agrees', 'F2 = E2 / C2 agrees', 'F3 = E3 / C3 agrees', 'F4 = E4 / C4 agrees', 'F5 = E5 / C5 agrees',
    ]],
    ['a total far off in one line, where it holds in the others', [['区分', '入院', '外来', '計'], ['A', 60, 158, 218], ['B', 110, 231, 341], ['C', 702, 1044, 1746], ['D', 20, 99999, 120]], ['D2 = B2+C2 agrees', 'D3 = B3+C3 agrees', 'D4 = B4+C4 agrees', 'D5 = B5+C5 differs']],
    ['lines that begin with tenths', [['区分', '人数', '割合'], ['７割軽減', '24人', '24.0%'], ['５割軽減', '30人', '30.0%'], ['軽減なし', '46人', '46.0%'], ['計', '100人', '100.0%']], ['B5 = B2+B3+B4 agrees', 'C2 = B2 / B5 agrees', 'C3 = B3 / B5 agrees', 'C4 = B4 / B5 agrees']],
    ['average numbers of people by place', [['町', '平均被保険者数', '医療費'], ['A', 1200, 900], ['B', 300, 200], ['C', 500, 300], ['計', 2100, 1400]], ['B5 = B2+B3+B4 differs', 'C5 = C2+C3+C4 agrees']],
    ['average numbers of people by month', [['月', '平均被保険者数', '医療費'], ['4月', 1200, 900], ['5月', 1210, 200], ['6月', 1190, 300], ['計', 1200, 1400]], ['C5 = C2+C3+C4 agrees']],
    ['a difference named by its year', [['', '4月', '5月', '6月'], ['R7目標', 2.2, 7.0, 13.4], ['R7実績', 2.4, 7.3, 13.9], ['R6実績', 2.1, 6.8, 13.1], ['対R6差', 0.3, 0.5, 0.8]], ['B5 = B3 - B4 agrees', 'C5 = C3 - C4 agrees', 'D5 = D3 - D4 agrees']],
    ['a share of the total that stands there, though a part is wrong in one line', [['', '男性', '女性', '計', '女性割合', '１事業所当たり'], ['A', 1402, 1102, 2504, '44.0%', 12.1], ['B', 16120, 15233, 31353, '48.6%', 13.3], ['C', 19877, 16402, 36279, '45.2%', 9.8], ['D', 25511, 22810, 48321, '47.2%', 10.4], ['合計', 62910, 55447, 118457, '46.8%', 11.2]], [
      'D2 = B2+C2 agrees', 'D3 = B3+C3 agrees', 'D4 = B4+C4 agrees', 'D5 = B5+C5 agrees', 'D6 = D2+D3+D4+D5 agrees', 'B6 = B2+B3+B4+B5 agrees', 'C6 = C2+C3+C4+C5 differs',
      'E2 = C2 / D2 agrees', 'E3 = C3 / D3 agrees', 'E4 = C4 / D4 agrees', 'E5 = C5 / D5 agrees', 'E6 = C6 / D6 agrees',
    ]],
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
    ['an achievement of one month that is the wrong way round', [['', '4月', '5月', '6月', '7月'], ['目標', 4200, 8800, 12600, 12900], ['実績', 4411, 9023, 12844, 12710], ['達成率', '105.0%', '102.5%', '101.9%', '101.5%']], ['B4 = B3 / B2 agrees', 'C4 = C3 / C2 agrees', 'D4 = D3 / D2 agrees', 'E4 = E3 / E2 differs']],
    ['a whole that no word names is asked for where all its parts stand', [['', '4月', '5月', '6月', '前年計'], ['資格喪失者数', 30, 40, 50, 95], ['回収数', 20, 25, 30, 60], ['催告数', 10, 15, 20, '－']], ['B2 = B3+B4 agrees', 'C2 = C3+C4 agrees', 'D2 = D3+D4 agrees']],
    ['figures of different things make no rate', [['', '委嘱者数', '委嘱事業所数', '被保険者割合'], ['10月末', '13,026人', '12,825事業所', '50.0%']], []],
  ];
  test.each(cases)('%s', (_, rows, expected, more = {}) => {
    const found = relationsOf(rows, more).sort();
    expect(found).toEqual(Array.isArray(expected) ? [...expected].sort() : expected);
  });
});

describe('formulas declare their operands', () => {
  const sum = (row: number) => ({ v: 6, f: `SUM(B${row}:D${row})` });
  test('a sum, and a cell that breaks the pattern of its column', () => {
    const rows = [['', '4月', '5月', '6月', '計'], ...[2, 3, 4].map((row) => [`A${row}`, 1, 2, 3, sum(row)]), ['A5', 1, 2, 3, { v: 3, f: 'SUM(B5:C5)' }], ['A6', 1, 2, 3, 7]];
    expect(relationsOf(rows)).toEqual(expect.arrayContaining(['E2 = B2+C2+D2 agrees', 'E5 = B5+C5+D5 differs', 'E6 = B6+C6+D6 differs']));
  });
  test.each<[string, number, boolean]>([
    ['the state at the end of the year', 941, false], ['the average of the year', 935.5, false], ['a figure that is none of its sums', 11_000, true], ['a tenth of the sum', 1122.6, true],
  ])('%s among sums of the months', (_, value, isSum) => {
    const months = Array.from({ length: 12 }, (_, i) => [930 + i, 1000 + ((i * 37) % 90), 1200 - i, 500 + i]);
    const year = months[0]!.map((_, c): CellInput => (c === 0 ? value : { f: `SUM(${'BCDE'.charAt(c)}3:${'BCDE'.charAt(c)}14)`, v: months.reduce((sum, line) => sum + line[c]!, 0) }));
    const rows = [['年・月', '適用事業所数', '受付件数', '支給件数', '支給金額'], ['令和6年度', ...year], ...months.map((line, i): CellInput[] => [`${((i + 3) % 12) + 1}月`, ...line])];
    expect(relationsOf(rows).filter((relation) => relation.startsWith('B2'))).toHaveLength(isSum ? 1 : 0);
  });
  test('a sum that begins in another column than those of its row', () => {
    const sums = ['SUM($B2:B2)', 'SUM($B2:C2)', 'SUM($B2:D2)', 'SUM($C2:E2)', 'SUM($B2:F2)'].map((f, i) => ({ f, v: [1, 3, 6, 9, 15][i]! }));
    const rows = [['', '4月', '5月', '6月', '7月', '8月'], ['単月', 1, 2, 3, 4, 5], ['累計', ...sums]];
    expect(relationsOf(rows)).toEqual(expect.arrayContaining(['D3 = B2+C2+D2 agrees', 'E3 = B2+C2+D2+E2 differs', 'F3 = B2+C2+D2+E2+F2 agrees']));
  });
  test.each<[string, CellInput, string]>([
    ['starts from the end of last year, where the pattern would take in the name of the line', '本年度', 'C5 = G2+C3 - C4 agrees'],
    ['is judged by the others where a figure stands before it', 100, 'C5 = B5+C3 - C4 differs'],
  ])('a running stock %s', (_, before, first) => {
    const stock = ['C', 'D', 'E', 'F', 'G'].map((col, i) => ({ f: `IF(${col}3="","",${i === 0 ? 'G2' : `${'CDEF'[i - 1]}5`}+${col}3-${col}4)`, v: 305 + 5 * i }));
    const rows: CellInput[][] = [['区分', '年度', '4月', '5月', '6月', '7月', '3月'], ['月末', '前年度', 280, 285, 290, 295, 300], ['取得', '本年度', 15, 15, 15, 15, 15], ['喪失', '本年度', 10, 10, 10, 10, 10], ['月末', before, ...stock]];
    expect(relationsOf(rows)).toEqual([first, ...['D5 = C5+D3 - D4', 'E5 = D5+E3 - E4', 'F5 = E5+F3 - F4', 'G5 = F5+G3 - G4'].map((relation) => `${relation} agrees`)]);
  });
  test('a quotient that turns round where the target is an upper bound', () => {
    const rows = [['', '条件', '目標', '実績', '達成率'], ['A', '以上', 10, 12, { v: 1.2, f: 'IF(B2="以下",C2/D2,D2/C2)', z: '0.0%' }], ['B', '以下', 10, 8, { v: 1.25, f: 'IF(B3="以下",C3/D3,D3/C3)', z: '0.0%' }]];
    expect(relationsOf(rows)).toEqual(['E2 = D2 / C2 agrees', 'E3 = C3 / D3 agrees']);
  });
});

describe('ratios of what has come so far in a column of sums', () => {
  const line = (name: string | null, kind: string, values: readonly CellInput[]): CellInput[] => [name, kind, ...values];
  const item = (name: string, now: readonly number[], then: readonly number[], whole?: string): CellInput[][] => {
    const sums = (list: readonly number[]): number[] => list.map((_, i) => list.slice(0, i + 1).reduce((a, b) => a + b, 0));
    const [a, b] = [sums(now), sums(then)];
    const shown = a.map((value, i) => `${((value / b[i]!) * 100).toFixed(1)}%`);
    return [line(name, '令和7年度 単月', [...now, a[3]!]), line(null, '令和7年度 累計', [...a, '－']), line(null, '令和6年度 単月', [...then, b[3]!]), line(null, '令和6年度 累計', [...b, '－']), line(null, '前年同期比（累計）', [...shown, whole ?? shown[3]!])];
  };
  const book = (...wholes: (string | undefined)[]): SheetSpec['rows'] => [
    ['項目', '区分', '4月', '5月', '6月', '7月', '4～7月計'],
    ...[[231, 504, 668, 664, 221, 481, 657, 619], [73, 410, 871, 1037, 70, 393, 882, 1037], [324, 314, 318, 327, 316, 301, 309, 325], [120, 219, 191, 220, 119, 195, 180, 203]].flatMap((v, i) => item('甲乙丙丁'.charAt(i), v.slice(0, 4), v.slice(4), wholes[i])),
  ];
  const merges = ['A2:A6', 'A7:A11', 'A12:A16', 'A17:A21'];
  const wholes = (rows: SheetSpec['rows']): string[] => relationsOf(rows, { merges }).filter((relation) => /^G(?:6|11|16|21) /u.test(relation));
  test('are those of the sums of the single months', () => {
    expect(wholes(book())).toEqual([2, 7, 12, 17].map((row) => `G${row + 4} = G${row} / G${row + 2} agrees`));
    expect(wholes(book(undefined, '109.9%'))).toContain('G11 = G7 / G9 differs');
  });
  test('are so for a single item only where they agree', () => {
    const single = (whole: string): string[] => wholes([...book().slice(0, 1), ...item('甲', [231, 504, 668, 664], [221, 481, 657, 619], whole)]);
    expect(single('104.5%')).toEqual(['G6 = G2 / G4 agrees']);
    expect(single('103.5%')).toEqual([]);
  });
  test('are nothing of the kind where half of them say something else', () => {
    expect(wholes(book('99.1%', '109.9%'))).toEqual([]);
  });
});

describe('figures that are taken over from sheets of months', () => {
  const MONTH_VALUES = [[349, 79, 86, 514, 157, 150], [353, 74, 90, 517, 164, 161], [375, 77, 88, 540, 157, 154], [377, 74, 95, 546, 162, 155]] as const;
  const NAMES = ['資格点検', '外傷点検', '内容点検', '効果額　計', '対象決定件数', '10日以内', '達成率', ...Array.from({ length: 9 }, (_, i) => `登録者数${i}`)];
  const valueOf = (month: readonly number[], i: number): number => (i < 6 ? month[i]! : i === 6 ? month[5]! / month[4]! : 1000 + 37 * i + month[0]!);
  /** A summary that shows each month's sheet; `off` is added to 計 of a month. */
  const book = (off: readonly number[] = []): SheetSpec[] => {
    const shown = (k: number, i: number): CellInput => ({ f: `'${4 + k}月'!B${i + 1}`, v: valueOf(MONTH_VALUES[k]!, i) + (i === 3 ? (off[k] ?? 0) : 0), ...(i === 6 ? { z: '0.0%' } : {}) });
    return [
      { name: 'S', rows: [['項目', '4月', '5月', '6月', '7月'], ...NAMES.map((name, i): CellInput[] => [name, ...MONTH_VALUES.map((_, k) => shown(k, i))])] },
      ...MONTH_VALUES.map((month, k): SheetSpec => ({ name: `${4 + k}月`, rows: NAMES.map((name, i): CellInput[] => [name, i === 6 ? { v: valueOf(month, i), z: '0.0%' } : valueOf(month, i) + (i === 3 ? (off[k] ?? 0) : 0)]) })),
    ];
  };
  const onSummary = (sheets: readonly SheetSpec[]): string[] => {
    const { rates, totals } = recognise(buildWorkbook({ sheets }), defaultSettings);
    return [...rates, ...totals].filter(({ sheet }) => sheet === 'S').map((relation) => `${relation.cell.address} = ${(relation.kind === 'rate' ? [...relation.numerator, ...relation.denominator] : relation.parts).map(({ address }) => address).join(' ')} ${relation.agreement}`);
  };
  const rates = ['B', 'C', 'D', 'E'].map((col) => `${col}8 = ${col}7 ${col}6 agrees`);
  const totalIn = (...cols: string[]): string[] => cols.map((col) => `${col}5 = ${col}2 ${col}3 ${col}4 agrees`);
  test('are totals and rates of what stands beside them', () => {
    expect(onSummary(book())).toEqual([...rates, ...totalIn('B', 'C', 'D', 'E')]);
  });
  test('leave what is wrong to the sheet that they come from', () => {
    expect(onSummary(book([0, 9]))).toEqual([...rates, ...totalIn('B', 'D', 'E')]);
  });
  test('are none where half of them do not add up', () => {
    expect(onSummary(book([0, 9, 0, 9]))).toEqual(rates);
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
    ['188社 (大規模 22社、中小規模 165社)', ['A1 = A1+A1 differs']],
    ['9,543通 (7,991通)', []],
    ['入札件数：12件、一者応札件数：1件、割合：8.3%', ['A1 = A1 / A1 agrees']],
    ['・収納額は累計で61,281千円（前年同期59,121千円）、収納率は98.2％である。', []],
    ['・訪問は61件（前年同期59件）、前年同期比の率は103.4％である。', ['A1 = A1 / A1 agrees']],
    ['入札件数：12件、一者応札件数：1件、割合：9.3%', ['A1 = A1 / A1 differs']],
    ['特定保健指導実施率を 24.5%以上とする (対象者数：21,900人　実施見込者数：5,366人)', ['A1 = A1 / A1 agrees']],
    ['特定保健指導実施率を 44.5%以上とする (対象者数：21,900人　実施見込者数：5,366人)', ['A1 = A1 / A1 differs']],
    ['実施率を 44.5%以上とする（初回面談 21,900人、勧奨 5,366人）', []],
    ['面談 100件（うち電話 20件、文書 30件）', []],
    ['10月に2回、11月に3回の説明会を開催した。', []],
    ['一者応札は11件中2件で18.2％となった。', ['A1 = A1 / A1 agrees']],
    ['一者応札は11件中2件で28.2％となった。', ['A1 = A1 / A1 differs']],
    ['17件の入札に対し8件一者応札となり一者応札率は44%であった。前年度(50%)よりは下回った。', ['A1 = A1 / A1 differs']],
    ['▶ 15件の入札に対し4件一者応札となり、一者応札率は36.7%であった。', ['A1 = A1 / A1 differs']],
    ['15件の入札に対し4件一者応札となり、落札率は96.7%であった。', []],
    ['・健康宣言事業所数は2,901事業所（令和5年12月末）。目標2,880事業所に対し達成率100.7％。', ['A1 = A1 / A1 agrees']],
    ['・健康宣言事業所数は2,801事業所（令和5年12月末）。目標2,880事業所に対し達成率97.3％。', ['A1 = A1 / A1 agrees']],
    ['・健康宣言事業所数は2,901事業所（令和5年12月末）。目標2,880事業所に対し達成率101.7％。', ['A1 = A1 / A1 differs']],
    ['健康宣言事業所20社のうち5社（35.0％）が更新した。', ['A1 = A1 / A1 differs']],
    ['■28.2％（11件中2件）', ['A1 = A1 / A1 differs']],
    ['回答率 34.2％（1,204人÷3,859人）', ['A1 = A1 / A1 differs']],
    ['　　12月末実績：20.1％（実績評価 4,318人／対象者 21,457人）', ['A1 = A1 / A1 agrees']],
    ['　　12月末実績：21.1％（実績評価 4,318人／対象者 21,457人）', ['A1 = A1 / A1 differs']],
    ['＜ＫＰＩ＞\n(1) 実施率を28.9％以上とする\n　12月末実績：21.1％（実績評価 4,318人／対象者 21,457人）\n(2) 被扶養者の実施率を8.7％以上とする\n　12月末実績：5.9％（実績評価 171人／対象者 2,894人）', ['A1 = A1 / A1 differs']],
    ['■実績\n1）18.5％（4,287人／23,164人、９月末）\n2）5.6％（96人／1,873人、９月末）', ['A1 = A1 / A1 differs']],
    ['郵送化率 94.6％（郵送 23,817件／受付 24,702件）', ['A1 = A1 / A1 differs']],
    ['受診率 52.1％（被保険者 4,318人／被扶養者 5,204人）', []],
    ['実施率 21.1％（実績評価 4,318人／前年同期の対象者 12,457人）', []],
    ['回収率 79.1％（実績 4,318人／目標対象 4,457人）', []],
    ['対象3,200社のうち640社に勧奨し、目標の25％以上を達成した。', []],
    ['100社のうち20社に訪問した（訪問率は前年同期 30.0％）。', []],
    ['県内14市5町のうち3市（人口の71.0％）で実施した。', []],
    ['セミナー参加者 88名、102名、計190名。', ['A1 = A1+A1 agrees']],
    ['セミナー参加者 88名、102名、計191名。', ['A1 = A1+A1 differs']],
    ['面談 1,248件、電話 841件、文書 3,464件（計5,563件）', ['A1 = A1+A1+A1 differs']],
    ['未受診者1,000人に文書120人、電話30人の計150人に勧奨した。', ['A1 = A1+A1 agrees']],
    ['勧奨件数は計160件で、内訳は文書120件、電話30件である。', ['A1 = A1+A1 differs']],
    ['セミナー参加者 88名、102名ほか、計230名。', []],
    ['5月に12件、9月に14件、累計30件', []],
    ['1,204件（前年同期 1,084件、120件増）', ['A1 = A1 - A1 agrees']],
    ['1,204件（前年同期 1,084件、110件増）', ['A1 = A1 - A1 differs']],
    ['1,204件（前年同期 1,084件、120件減）', ['A1 = A1 - A1 differs']],
    ['郵送化率は91.2%（前年度88.4%）となり、前年度を3.8ポイント上回った。', ['A1 = A1 - A1 differs']],
    ['4,180人が受診した（前年同期 3,922人、前年同期比116.6％）。', ['A1 = A1 / A1 differs']],
    ['4,180人が受診した（前年同期 3,922人、前年同期比106.6％）。', ['A1 = A1 / A1 agrees']],
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

  it('sees a year to date that adds to the month before last', () => {
    const at = (month: number) => (month < 3 ? `${4 + month}月` : '7月');
    const values = [[10, 20], [11, 21], [12, 22], [13, 23]];
    const sheets = values.map((line, k): SheetSpec => ({ name: `${4 + k}月`, rows: [['項目', '当月', '累計'], ...line.map((value, i) => {
      const from = k === 2 ? 0 : k - 1;
      const sum = values.slice(0, k + 1).reduce((all, one) => all + one[i]!, 0) - (k === 2 ? values[1]![i]! : k === 3 ? values[1]![i]! : 0);
      return [`項目${i}`, value, { f: k === 0 ? `SUM(B${i + 2})` : `SUM('${at(from)}'!C${i + 2},B${i + 2})`, v: sum }];
    })] }));
    const { totals } = recognise(buildWorkbook({ sheets }), defaultSettings);
    const wrong = totals.filter(({ agreement }) => agreement === 'differs');
    expect(wrong.map(({ sheet, cell, parts }) => [sheet, cell.address, parts.map((part) => addressOn(part, sheet))])).toEqual([['6月', 'C2', ['5月!C2', 'B2']], ['6月', 'C3', ['5月!C3', 'B3']]]);
  });

  it('computes nothing from a target that is merged over the lines of its item', () => {
    const item = (top: number, name: string): CellInput[][] => [[name, 600, '計画', 50, 60, 40], [null, null, '実績', 40, 66, 44], [null, null, '達成率', ...['D', 'E', 'F'].map((col, i) => ({ f: `${col}${top + 1}/${col}${top}`, v: [0.8, 1.1, 1.1][i]!, z: '0.0%' }))]];
    const rows = [['項目', '年間目標', '区分', '4月', '5月', '6月'], ...item(2, '健診'), ...item(5, '指導')];
    expect(relationsOf(rows, { merges: ['A2:A4', 'B2:B4', 'A5:A7', 'B5:B7'] }).filter((relation) => relation.startsWith('B'))).toEqual([]);
  });

  it('takes points under a ratio for no ratio', () => {
    const rows = [['', '計', '前年度同期計', '対前年同期比'], ['交付', 110, 100, '110.0%'], ['支給', 90, 100, '90.0%'], ['現物', 60, 50, '120.0%'], ['割合', '66.7%', '50.0%', '16.7pt']];
    expect(relationsOf(rows).filter((relation) => relation.startsWith('D5'))).toEqual([]);
  });

  it('takes no figure for the sum of what formulas compute from it', () => {
    const rows = [['事業', '予算額', '執行額', '不用額'], ...[[840, 791], [2150, 2084], [4820, 4107], [630, 521]].map(([b, c], i): (string | number | { f: string; v: number })[] => [`事業${i}`, b!, c!, i === 2 ? b! - c! : { f: `B${i + 2}-C${i + 2}`, v: b! - c! }])];
    expect(relationsOf(rows).filter((relation) => relation.startsWith('B'))).toEqual([]);
  });

  it('finds a sum whose address only begins the address in a part’s formula', () => {
    const rows = (formula: string): (string | number | { f: string; v: number })[][] => [['区分', '外来', '入院', '全数'], ['A', 120, 200, 320], ['B', 300, { f: formula, v: 110 }, 410], ['C', 52, 41, 93], ['D', 70, 34, 105]];
    expect(relationsOf(rows('D30*2'))).toContain('D5 = B5+C5 differs');
    expect(relationsOf(rows('$D$3-B3')).filter((relation) => relation.startsWith('D'))).toEqual([]);
  });

  it('adds up the quarters of a year so far under the heading of the year', () => {
    const rows = [['区分', '令和6年度', null, null, null, '令和5年度'], [null, '第1四半期', '第2四半期', '第3四半期', '累計', '同期累計'], ['請求件数', 8206, 8544, 8390, 25140, 24915], ['査定件数', 2871, 3046, 2968, 8885, 8602], ['査定額', 2153, 2314, 2285, 6753, 6129]];
    expect(relationsOf(rows, { merges: ['A1:A2', 'B1:E1'] })).toEqual(['E3 = B3+C3+D3 agrees', 'E4 = B4+C4+D4 agrees', 'E5 = B5+C5+D5 differs']);
  });

  it.each<[string, SheetSpec['rows'], string[]]>([
    ['last year’s total beside this year’s quarters and their total', [['区分', '第1四半期', '第2四半期', '第3四半期', '第4四半期', '年度計', '令和5年度計'], ['面談', 214, 268, 241, 197, 920, 861], ['券', 38, 52, 47, 61, 198, 214], ['ICT', 29, 41, 36, 44, 150, 118]], ['F2 = B2+C2+D2+E2 agrees', 'F3 = B3+C3+D3+E3 agrees', 'F4 = B4+C4+D4+E4 agrees']],
    ['last year’s total beside months of two years', [['区分', '令和6年3月', '4月', '5月', '6月', '年度計', '前年度計'], ['入院', 10, 12, 11, 14, 47, 51], ['外来', 30, 32, 31, 34, 127, 120]], ['F2 = B2+C2+D2+E2 agrees', 'F3 = B3+C3+D3+E3 agrees']],
    ['a total that names another year, most of this year’s sums being off', [['区分', '第1四半期', '第2四半期', '第3四半期', '第4四半期', '年度計', '28年度計'], ['交通', 10, 12, 11, 14, 48, 51], ['傷害', 30, 32, 31, 34, 129, 120], ['食中毒', 3, 4, 5, 6, 18, 21]], ['F2 = B2+C2+D2+E2 differs', 'F3 = B3+C3+D3+E3 differs', 'F4 = B4+C4+D4+E4 agrees']],
    ['a total of the year behind that of the half', [['区分', '第1四半期', '第2四半期', '上期計', '第3四半期', '第4四半期', '28年度計'], ['交通', 10, 12, 22, 14, 15, 61], ['傷害', 30, 32, 62, 34, 33, 120]], ['D2 = B2+C2 agrees', 'D3 = B3+C3 agrees', 'G2 = B2+C2+E2+F2 differs', 'G3 = B3+C3+E3+F3 differs']],
    ['what stands in brackets below each line', [['区分', '件数', '金額'], ['現年度', '1,284件', '98,642千円'], [null, '（1,351件）', '（102,118千円）'], ['過年度', '876件', '61,230千円'], [null, '（902件）', '（58,907千円）'], ['合計', '2,160件', '159,872千円'], [null, '（2,253件）', '（161,025千円）']], ['B6 = B2+B4 agrees', 'C6 = C2+C4 agrees', 'B7 = B3+B5 agrees', 'C7 = C3+C5 agrees']],
    ['an item that is named after last year', [['科目', '予算額', '決算額'], ['総務費', 120, 110], ['保険給付費', 3000, 2950], ['前年度繰上充用金', 60, 62], ['諸支出金', 20, 25], ['合計', 3200, 3147]], ['B6 = B2+B3+B4+B5 agrees', 'C6 = C2+C3+C4+C5 agrees']],
  ])('mixes no two years: %s', (_, rows, expected) => {
    const merges = rows[2]![0] === null ? ['A2:A3', 'A4:A5', 'A6:A7'] : [];
    expect(relationsOf(rows, { merges }).filter((relation) => !relation.includes('/')).sort()).toEqual([...expected].sort());
  });

  it('divides what has come so far by the target of the year that stands once above the months', () => {
    const rates = (slip: string, target: CellInput = 1000): string[] => {
      const rows: CellInput[][] = [['月', '生活習慣病予防健診', null, null, '前年度実績'], [null, '実績', '累計', '進捗率', null], ['年度目標', target, '－', '－', '－'], ['4月', 21, 21, '2.1％', 20], ['5月', 62, 83, '8.3％', 64], ['6月', 90, 173, slip, 82], ['7月', 86, 259, '25.9％', 80], ['8月', 67, 326, '32.6％', 65], ['合計', 326, '－', '32.6％', 311]];
      return relationsOf(rows, { merges: ['A1:A2', 'B1:D1', 'E1:E2'] }).filter((relation) => relation.startsWith('D'));
    };
    const all = ['D4 = C4 / B3 agrees', 'D5 = C5 / B3 agrees', 'D6 = C6 / B3 agrees', 'D7 = C7 / B3 agrees', 'D8 = C8 / B3 agrees', 'D9 = B9 / B3 agrees'];
    expect(rates('17.3％')).toEqual(all);
    expect(rates('13.7％')).toEqual(all.map((relation) => relation.replace('D6 = C6 / B3 agrees', 'D6 = C6 / B3 differs')));
    expect(rates('17.3％', 1500)).toEqual([]);
    expect(rates('17.3％', '－')).toEqual([]);
  });

  it('adds up no line of units below the headings', () => {
    const rows: CellInput[][] = [['種類', '令和6年度', null, '前年同期'], [null, '件数', '金額', '件数'], [null, '（件）', '（千円）', '（件）'], ['傷病手当金', 8305, 1581283, 8064], ['出産手当金', 1284, 566210, 1309], ['療養費', 6470, 88325, 6588], ['計', 16059, 2235818, 15961]];
    expect(relationsOf(rows, { merges: ['A1:A3', 'B1:C1'] })).toEqual(expect.arrayContaining(['B7 = B4+B5+B6 agrees', 'C7 = C4+C5+C6 agrees', 'D7 = D4+D5+D6 agrees']));
  });

  it('adds up points of rates', () => {
    const rows = [['評価指標', '実績', '全国平均', '得点', '順位'], ['特定健診等の実施率', '52.8％', '53.6％', 48.6, '28位'], ['特定保健指導対象者の減少率', '32.4％', '33.0％', 47.2, '31位'], ['後発医薬品の使用割合', '78.9％', '77.5％', 54.4, '14位'], ['総得点', null, null, 150.7, '25位']];
    expect(relationsOf(rows)).toEqual(['D5 = D2+D3+D4 differs']);
  });

  it.each<[string, string, string]>([
    ['a line that is set in below it', '　', 'B5 = B3+B4 agrees'],
    ['a line beside it', '', 'B5 = B2+B3+B4 agrees'],
  ])('adds up no line that heads %s', (_, indent, expected) => {
    const line = (name: string, a: number, b: number): CellInput[] => [`${indent}${name}`, a, b];
    const rows: CellInput[][] = [['区分', '対象者数', '面談者数'], ['被保険者'], line('保健師', 6820, 1604), line('委託', 9410, 2733), line('小計', 16230, 4337), ['被扶養者'], line('保健師', 410, 96), line('委託', 985, 287), line('小計', 1395, 383), ['合計', 17625, 4720]];
    expect(relationsOf(rows)).toContain(expected);
  });

  it.each<[string, string[]]>([
    ['１人当たり効果額', []],
    ['効果額の実績', ['D9 = D3+D4+D5+D6+D7+D8 differs']],
  ])('adds up no plan that is held against an amount per head, whatever the columns beside it do: %s', (reached, expected) => {
    const line = (name: string, amount: number, heads: number, goal: number): CellInput[] => [name, heads, amount, goal, Math.round(amount / heads), { v: Math.round(amount / heads) / goal, z: '0.0%' }];
    const rows: CellInput[][] = [['効果額'], ['圏域', '被保険者数', '効果額', '計画', reached, '達成率'], ...[[70418, 56, 1250], [14120, 12, 1150], [45230, 36, 1250], [12980, 11, 1150], [21440, 17, 1250], [16005, 14, 1150]].map(([amount, heads, goal], i) => line(`第${i + 1}`, amount!, heads!, goal!)), line('計', 180193, 146, 1220)];
    expect(relationsOf(rows).filter((relation) => relation.startsWith('D9'))).toEqual(expected);
  });

  it('takes what lies between its parts for their mean', () => {
    const rows = (whole: readonly number[]): SheetSpec['rows'] => [['年度', '被保険者', '被扶養者', '全体'], ...[[141220, 149870], [145008, 152411], [148255, 15377], [152671, 163302], [152001, 160002]].map((parts, i) => [`令和${i + 1}年度`, ...parts, whole[i]!])];
    expect(relationsOf(rows([145602, 148720, 151840, 157961, 155402]))).toEqual([]);
    expect(relationsOf(rows([291090, 297419, 163632, 315973, 312000]))).toContain('D6 = B6+C6 differs');
  });

  it('takes no item of a KPI list for the base of another', () => {
    const rows = [['No', '指標', '計画値', '実績値', '評価'], ['1', '開催事業所数', '12事業所以上', '9事業所', '×'], ['6', '受診勧奨実施率', '100％', '100％', '○'], ['7', '受診率', '60.0％以上', '66.7％', '○']];
    expect(relationsOf(rows)).toEqual([]);
  });

  it.each<[string, SheetSpec['rows'], string]>([
    ['shares of two wholes, of the amounts and not of what is computed from them', [['科目', '決算額', '構成比', '1人当たり額'], ['保険料', '60円', '60.0%', '12円'], ['その他', '40円', '40.0%', '8円'], ['収入合計', '100円', '100.0%', '20円'], ['給付費', '45円', '50.0%', '9円'], ['納付金', '27円', '34.0%', '5.4円'], ['事務費', '18円', '20.0%', '3.6円'], ['支出合計', '90円', '100.0%', '18円']], 'C6 = B6 / B8 differs'],
    ['a balance of ordinary income by its words', [['', '令和5年度', '令和6年度'], ['保険料', '90', '94'], ['その他', '10', '11'], ['経常収入計（A）', '100', '105'], ['給付費', '80', '83'], ['拠出金', '15', '16'], ['経常支出計（B）', '95', '99'], ['経常収支差（A－B）', '5', '7']], 'C8 = C4 - C7 differs'],
    ['a balance by its words', [['', '令和5年度', '令和6年度'], ['保険料', '90', '94'], ['その他', '10', '11'], ['収入計', '100', '105'], ['給付費', '80', '83'], ['拠出金', '15', '16'], ['支出計', '95', '99'], ['収支差', '5', '7']], 'C8 = C4 - C7 differs'],
    ['what is left of a budget', [['事業', '予算額', '執行額', '契約済額', '執行率', '残額'], ['健診', 61200, 30115, 18840, '49.2%', 12245], ['広報', 28650, 19877, 4420, '69.4%', 4353], ['指導', 9800, 4116, 2200, '42.0%', 3500]], 'F4 = B4 - C4+D4 differs'],
    ['what is left of the month before, what came and what went', [['区分', '', '4月', '5月', '6月', '7月'], ['前月末残高', '件数', 100, 110, 104, 99], ['', '金額', 900, 950, 910, 880], ['当月発生', '件数', 30, 24, 25, 31], ['', '金額', 200, 160, 170, 210], ['当月収納', '件数', 20, 28, 30, 27], ['', '金額', 150, 180, 200, 190], ['不納欠損', '件数', '－', 2, '－', '－'], ['', '金額', '－', 20, '－', '－'], ['当月末残高', '件数', 110, 104, 99, 130], ['', '金額', 950, 910, 880, 900]], 'F10 = F2+F4 - F6 differs'],
    ['what was not called back', [['月', '喪失者数', '回収枚数', '未回収'], ['4月', 90, 80, 10], ['5月', 70, 66, 4], ['6月', 75, 70, 5], ['7月', 80, 72, 18]], 'D5 = B5 - C5 differs'],
    ['what came to be less, behind other columns', [['区分', '指導前医療費(円)', '改善者数', '指導後医療費(円)', '削減額(円)'], ['重複', 4218650, 61, 3674210, 544440], ['頻回', 11846320, 104, 10725480, 1120840], ['投薬', 3965740, 88, 3387260, 578480], ['多剤', 12430970, 149, 11658340, 792630]], 'E5 = B5 - D5 differs'],
    ['a rate of a letter that is named after a difference', [['事業', '実績', null, null], [null, '対象者数', '実施者数', '実施率'], ['健診', 1428, 762, '53.4％'], ['ドック', 3216, 1807, '56.2％'], ['ジェネリック差額通知', 1246, 203, '18.3％']], 'D5 = C5 / B5 differs'],
    ['a rate of the total of another group', [['月', '資格喪失者', null, null, '１か月以内', null, '未回収'], [null, '一般', '任継', '計', '枚数', '回収率'], ['4月', 80, 20, 100, 90, '90.0%', 10], ['5月', 60, 20, 80, 60, '75.0%', 20], ['6月', 40, 10, 50, 42, '94.0%', 8], ['7月', 70, 10, 80, 68, '85.0%', 12]], 'F5 = E5 / D5 differs'],
    ['shares without a sign under a note of two units', [['（単位：百万円、％）'], ['区分', '金額', '構成比'], ['入院', '500', '50.0'], ['外来', '300', '30.0'], ['調剤', '200', '21.0'], ['計', '1,000', '100.0']], 'C5 = B5 / B6 differs'],
    ['actual less target where the target is a sentence', [['KPI', '目標', '実績', '差'], ['提出率', '80.0％以上', '84.0％', '4.0pt'], ['受診率', '60.0％以上', '57.5％', '▲2.5pt'], ['宣言数', '1,050社以上', '1,206社', '165社']], 'D4 = C4 - B4 differs'],
  ])('%s', (_, rows, expected) => {
    expect(relationsOf(rows)).toContain(expected);
  });

  describe('what is divided under a heading stands outside of it', () => {
    const rows = (heading: string, ...third: readonly (number | string)[]): SheetSpec['rows'] => [
      ['年齢', '対象者', '受診者', '受診率', heading, null, null], [null, null, null, null, '異常なし', '要指導', '要医療'],
      ['75歳', 11842, 978, '8.3%', 271, 159, 548], ['80歳', 7406, 557, '7.5%', 142, ...third], ['85歳', 4858, 297, '6.1%', 74, 54, 169], ['計', 24106, 1832, '7.6%', 487, 310, 1035],
    ];
    const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:G1'];
    it.each<[string, SheetSpec['rows'], string[]]>([
      ['also where a part is wrong', rows('判定区分', 197, 318), ['C3 = E3+F3+G3 agrees', 'C4 = E4+F4+G4 differs', 'C5 = E5+F5+G5 agrees', 'C6 = C3+C4+C5 agrees']],
      ['not where nothing says that it is divided', rows('参加した教室', 97, 318), ['C6 = C3+C4+C5 agrees']],
      ['not where half of the lines say otherwise', [...rows('判定区分', 90, 300).slice(0, 4), ['85歳', 4858, 297, '6.1%', 70, 50, 160], ['計', 24106, 1832, '7.6%', 483, 299, 1008]], ['C6 = C3+C4+C5 agrees']],
    ])('%s', (_, given, expected) => {
      expect(relationsOf(given, { merges }).filter((relation) => relation.startsWith('C'))).toEqual(expected);
    });
  });

  it('takes no saving for what is left where the figures do not show it', () => {
    const rows = [['区分', '指導前', '指導後', '削減額'], ['重複', 421, 367, 54], ['頻回', 1184, 1072, 98], ['投薬', 396, 338, 58], ['多剤', 1243, 1165, 92]];
    expect(relationsOf(rows).filter((relation) => relation.includes(' - '))).toEqual([]);
  });

  it('takes the share of a line above, and no share of the year, where the year has another share than 100%', () => {
    const rows = [['', '4～6月', '7～9月', '10～12月', '計'], ['入札', '4件', '3件', '2件', '9件'], ['うち一者応札', '1件', '0件', '1件', '2件'], ['割合', '25.0%', '0.0%', '50.0%', '22.2%']];
    expect(relationsOf(rows)).toEqual(expect.arrayContaining(['B4 = B3 / B2 agrees', 'C4 = C3 / C2 agrees', 'D4 = D3 / D2 agrees', 'E4 = E3 / E2 agrees']));
  });

  const STACK = (title: string, ...figures: readonly (readonly (number | string)[])[]): SheetSpec['rows'] => [
    ['１．令和7年度'], ['月', '件数', '金額'], ['4月', 120, 900], ['5月', 110, 800], ['6月', 126, 850], [], ['２．令和6年度'], ['月', '件数', '金額'], ['4月', 100, 1000], ['5月', 100, 1000], ['6月', 120, 1000],
    [], [title], ['月', '件数', '金額'], ...figures.map((line, i) => [`${4 + i}月`, ...line]),
  ];

  it('compares two tables of one form place by place in a third', () => {
    expect(relationsOf(STACK('３．対前年同月比', ['120.0%', '90.0%'], ['110.0%', '80.0%'], ['105.0%', '95.0%']))).toEqual([
      'B15 = B3 / B9 agrees', 'C15 = C3 / C9 agrees', 'B16 = B4 / B10 agrees', 'C16 = C4 / C10 agrees', 'B17 = B5 / B11 agrees', 'C17 = C5 / C11 differs',
    ]);
    expect(relationsOf(STACK('３．対前年同月増減', [20, -100], [10, -200], [6, -140]))).toContain('C17 = C5 - C11 differs');
    expect(relationsOf(STACK('３．全国の対前年同月比', ['101.0%', '99.0%'], ['102.0%', '98.1%'], ['103.3%', '97.7%']))).toEqual([]);
  });

  it.each(['48,16件', '48.1,6件'])('makes no total of parts of which one cannot be read: %s', (text) => {
    const rows = [['区分', '件数', '割合'], ['窓口', '1,204件', '20.0%'], ['郵送', text, '80.0%'], ['計', '6,020件', '100.0%']];
    expect(relationsOf(rows).filter((relation) => relation.startsWith('B4'))).toEqual([]);
  });
});

describe('months over two rows, last year in brackets below', () => {
  const NOW = [[393, 60], [431, 69], [403, 62]];
  const THEN = [[408, 66], [345, 66], [430, 64]];
  const sum = (years: readonly (readonly number[])[], col: number): number => years.reduce((all, line) => all + line[col]!, 0);
  const line = (name: string, now: readonly number[], then: readonly number[]): CellInput[][] => {
    const [all, before] = [now[0]! + now[1]!, then[0]! + then[1]!];
    return [[name, ...now, all, `${((all / before) * 100).toFixed(1)}%`], [null, ...[...then, before].map((value) => `(${value})`)]];
  };
  const rows = (legend: string, quarter = sum(NOW, 0)): CellInput[][] => [
    ['点検の状況'], [legend], ['月', '資格', '外傷', '合計', '件数の前年同月比'],
    ...['4月', '5月', '6月'].flatMap((name, i) => line(name, NOW[i]!, THEN[i]!)), ...line('第1四半期', [quarter, sum(NOW, 1)], [sum(THEN, 0), sum(THEN, 1)]),
  ];
  const merges = [4, 6, 8, 10].flatMap((top) => [`A${top}:A${top + 1}`, `E${top}:E${top + 1}`]);
  const QUARTER = ['B10 = B4+B6+B8 agrees', 'B11 = B5+B7+B9 agrees', 'C10 = C4+C6+C8 agrees', 'C11 = C5+C7+C9 agrees'];
  const RATIOS = [4, 6, 8, 10].map((row) => `E${row} = D${row} / D${row + 1} agrees`);

  it.each<[string, CellInput[][], string[]]>([
    ['a legend of the two years', rows('上段：令和6年度、下段（　）：令和5年度'), [...RATIOS, ...QUARTER]],
    ['a legend in words', rows('※（　）内は前年同月'), [...RATIOS, ...QUARTER]],
    ['a quarter that is wrong', rows('下段：前年度', 1272), [...RATIOS, 'B10 = B4+B6+B8 differs', ...QUARTER.slice(1)]],
  ])('%s', (_, book, expected) => {
    const found = relationsOf(book, { merges });
    expect(found.filter((one) => !one.startsWith('D')).sort()).toEqual([...expected].sort());
  });

  it.each(['上段：件数、下段（　）：うち再審査', '上段：令和5年度、下段（　）：令和6年度', '令和6年度の状況'])('takes what another legend says for no year: %s', (legend) => {
    expect(relationsOf(rows(legend), { merges }).filter((one) => one.startsWith('B') || one.startsWith('E'))).toEqual([]);
  });
});

describe('an amount per head', () => {
  const LINES = [['傷病', 8604, 1702480], ['出産', 831, 66120], ['一時金', 699, 324806], ['埋葬', 245, 12250], ['療養', 3713, 61338]] as const;
  const book = (heading: string, perHead: (amount: number, heads: number) => number, odd?: number): CellInput[][] => [['種類', '件数（件）', '金額（千円）', heading], ...LINES.map(([name, heads, amount], i) => [name, heads, amount, i === 1 && odd !== undefined ? odd : perHead(amount, heads)])];
  const thousands = (amount: number, heads: number): number => Math.round((amount * 1000) / heads);
  const all = (agreements: readonly string[]): string[] => agreements.map((agreement, i) => `D${i + 2} = C${i + 2} / B${i + 2} ${agreement}`);
  it.each<[string, CellInput[][], string[]]>([
    ['of thousands', book('１件当たり金額（円）', thousands), all(['agrees', 'agrees', 'agrees', 'agrees', 'agrees'])],
    ['one of which is wrong', book('１件当たり金額（円）', thousands, 75967), all(['agrees', 'differs', 'agrees', 'agrees', 'agrees'])],
    ['that was computed before the thousands were rounded', book('１件当たり金額（円）', thousands, 79567.1), all(['agrees', 'rounded-operands', 'agrees', 'agrees', 'agrees'])],
    ['of the whole, whose heads are a mean', [...book('１件当たり金額（円）', thousands), ['計', 14092, 2166994, 922640]], all(['agrees', 'agrees', 'agrees', 'agrees', 'agrees'])],
    ['of other figures', book('１件当たり金額（円）', (amount, heads) => Math.round((amount * 1000) / (heads + 7))), []],
    ['that no heading calls so', book('基準額（円）', thousands), []],
  ])('%s', (_, rows, expected) => {
    expect(relationsOf(rows).filter((relation) => relation.startsWith('D') && relation.includes('/'))).toEqual(expected);
  });
});

describe('an account that is carried from month to month', () => {
  const MOVES = [[318, 10420, 7106, 120], [296, 9866, 7910, 310], [330, 10971, 8533, 255], [341, 11204, 9202, 402], [287, 9330, 8541, 268]] as const;
  const left = MOVES.reduce<number[]>((all, [, added, taken, lost]) => [...all, all[all.length - 1]! + added - taken - lost], [48210]);
  const soFar = (at: 1 | 2, i: number): number => MOVES.slice(0, i + 1).reduce((sum, move) => sum + move[at], 0);
  const book = (closing: string, balances: readonly number[] = left, rates = MOVES.map((_, i) => Math.round((soFar(2, i) / (48210 + soFar(1, i))) * 10_000) / 10_000)): CellInput[][] => [
    ['月', '発生件数', '発生額', '回収額', '取消額', closing, '回収率（累計）'], ['（前年度末）', null, null, null, null, balances[0]!], ...MOVES.map((move, i): CellInput[] => [`${i + 4}月`, ...move, balances[i + 1]!, { v: rates[i]!, z: '0.00%' }]),
  ];
  const found = (rows: CellInput[][]): string[] => relationsOf(rows).filter((relation) => /^[FG]/u.test(relation));
  const balance = (row: number, agreement = 'agrees'): string => `F${row} = F${row - 1}+C${row} - D${row}+E${row} ${agreement}`;
  it('begins each with what the one before has left', () => {
    expect(found(book('月末残高')).filter((relation) => relation.startsWith('F'))).toEqual([3, 4, 5, 6, 7].map((row) => balance(row)));
  });
  it('sees the last month that does not', () => {
    expect(found(book('月末残高', [...left.slice(0, -1), 57345])).filter((relation) => relation.startsWith('F'))).toEqual([...[3, 4, 5, 6].map((row) => balance(row)), balance(7, 'differs')]);
  });
  it('has a rate of what was worked off so far', () => {
    expect(found(book('月末残高')).slice(0, 2)).toEqual(['G3 = D3 / F2+C3 agrees', 'G4 = D3+D4 / F2+C3+C4 agrees']);
  });
  it.each<[string, CellInput[][]]>([
    ['balances of something else', book('月末残高', [48210, 51000, 52000, 53000, 54000, 55000])],
    ['a column that is called otherwise', book('基準額')],
  ])('is none with %s', (_, rows) => {
    expect(found(rows)).toEqual([]);
  });
});

describe('classes of age', () => {
  const LINES = [['50～59歳', 9266, 8954, 18220], ['60～64歳', 11935, 13847, 25782], ['65～69歳', 17083, 19210, 36293], ['70～74歳', 11884, 13025, 24909], ['計', 50168, 55036, 105204]] as const;
  const book = (name: string, figures: readonly number[]): CellInput[][] => [['年齢階級', '男', '女', '総人員'], ...LINES.map((line): CellInput[] => [...line]), [name, ...figures]];
  const found = (rows: CellInput[][]): string[] => relationsOf(rows).filter((relation) => /^[BC]7/u.test(relation));
  it.each<[string, CellInput[][], string[]]>([
    ['within those that are given again', book('（再掲）65歳以上', [28967, 32235, 61202]), ['B7 = B4+B5 agrees', 'C7 = C4+C5 agrees']],
    ['within bounds', book('うち60～69歳', [29018, 33057, 62075]), ['B7 = B3+B4 agrees', 'C7 = C3+C4 agrees']],
    ['that the bounds cut through', book('（再掲）67歳以上', [28967, 32235, 61202]), []],
    ['of other people', book('（再掲）65歳以上', [2896, 3223, 6119]), []],
  ])('%s', (_, rows, expected) => {
    expect(found(rows)).toEqual(expected);
  });
});
