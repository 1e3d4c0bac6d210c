import { BookDraft, type SheetDraft } from '../kit/draft';
import { sum } from '../kit/figures';

/** Internal book, one sheet a KPI with twelve month rows; formulas in some columns, typed numbers in others. */
const book = new BookDraft('getsuji-hagoromo-r5', 2023, '2023-11');
const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '1月', '2月', '3月'];

book.sheet('目次')
  .put('A1', '令和5年度　はごろも支部　KPI管理台帳').put('A2', '令和5年11月末現在')
  .right('A4', ['No', 'KPI', 'シート', '担当'])
  .grid('A5', [[1, '生活習慣病予防健診の受診者数', '健診', '保健'], [2, '特定保健指導の実績評価', '指導', '保健'], [3, '健康保険委員の新規委嘱', '委員', '企総']])
  .table('A4:D7', 'list', 'KPI管理台帳');

interface Design {
  readonly sheet: SheetDraft;
  readonly title: string;
  readonly unit: string;
  readonly targets: readonly number[];
  readonly now: readonly (number | string | null)[];
  readonly before: readonly number[];
}

/** Columns: 月 目標 実績 達成率 目標累計 実績累計 累計達成率 前年実績 対前年比 差. */
function ledger({ sheet, title, unit, targets, now, before }: Design): void {
  sheet.put('A1', title).put('A2', `（単位：${unit}）`)
    .right('A4', ['', '単月', null, null, '累計', null, null, '前年との比較', null, null])
    .right('B5', ['目標', '実績', '達成率', '目標', '実績', '達成率', '前年実績', '対前年比', '増減'])
    .merge('A4:A5 B4:D4 E4:G4 H4:J4');
  let targetSum = 0;
  let nowSum = 0;
  MONTHS.forEach((month, i) => {
    const row = 6 + i;
    const figure = now[i] ?? null;
    // Division reads a text figure, SUM skips it.
    const value = typeof figure === 'string' ? Number(figure.normalize('NFKC')) : (figure ?? 0);
    targetSum += targets[i]!;
    nowSum += typeof figure === 'number' ? figure : 0;
    sheet.put(`A${row}`, month).put(`B${row}`, targets[i]!).put(`C${row}`, figure).put(`H${row}`, before[i]!)
      .put(`E${row}`, { v: targetSum, f: `SUM(B$6:B${row})` })
      .total(`E${row}`, `B6:B${row}`, { partsAlso: i > 0 ? [`E${row - 1} B${row}`] : [] });
    const filled = figure !== null;
    const blank = (f: string, v: number): { v: number | string; f: string } => ({ v: filled ? v : '', f: `IF(C${row}="","",${f})` });
    sheet.put(`D${row}`, blank(`C${row}/B${row}`, value / targets[i]!)).put(`F${row}`, blank(`SUM(C$6:C${row})`, nowSum))
      .put(`G${row}`, blank(`F${row}/E${row}`, nowSum / targetSum)).put(`I${row}`, blank(`C${row}/H${row}`, value / before[i]!)).put(`J${row}`, blank(`C${row}-H${row}`, value - before[i]!));
    if (filled) {
      sheet.rate(`D${row}`, `C${row}`, `B${row}`).rate(`G${row}`, `F${row}`, `E${row}`).rate(`I${row}`, `C${row}`, `H${row}`)
        .total(`F${row}`, `C6:C${row}`, { partsAlso: i > 0 && now[i - 1] !== null ? [`F${row - 1} C${row}`] : [] }).total(`J${row}`, `C${row}`, { minus: `H${row}` });
    }
  });
  sheet.put('A18', '年度計').put('B18', { v: sum(targets), f: 'SUM(B6:B17)' }).put('C18', { v: nowSum, f: 'SUM(C6:C17)' }).put('D18', { v: nowSum / sum(targets), f: 'C18/B18' }).put('H18', { v: sum(before), f: 'SUM(H6:H17)' })
    .total('B18', 'B6:B17').total('C18', 'C6:C17').total('H18', 'H6:H17').rate('D18', 'C18', 'B18')
    .format('B6:C18', '#,##0').format('D6:D18', '0.0%').format('E6:F17', '#,##0').format('G6:G17', '0.0%').format('H6:H18', '#,##0').format('I6:I17', '0.0%').format('J6:J17', '#,##0;"▲"#,##0')
    .months('C6:C17', '2023-04').table('A4:J18', 'monthly', title);
}

const exams = book.sheet('健診');
ledger({
  sheet: exams, title: '生活習慣病予防健診の受診者数', unit: '人',
  targets: [4200, 9800, 13100, 12600, 10900, 14000, 12200, 11600, 10800, 8600, 8100, 9400],
  now: [4031, 9655, 13420, 12377, 10512, 14288, 12045, 11390],
  before: [3980, 9410, 12880, 12105, 10466, 13720, 11890, 11204, 10422, 8215, 7904, 9120],
});
// An achievement rate typed over its formula, and wrong: 12,377 / 12,600 is 98.2%.
exams.put('D9', 0.994).finding('D9', 'hardcoded-figure', 'may', '達成率の列で一つだけ定数').finding('D9', 'rate-mismatch', 'must', '12,377÷12,600＝98.2％だが99.4％');
exams.truth.rates.splice(exams.truth.rates.findIndex((rate) => rate.cell === 'D9'), 1);
exams.rate('D9', 'C9', 'B9', { holds: false });

const guidance = book.sheet('指導');
ledger({
  sheet: guidance, title: '特定保健指導の実績評価', unit: '人',
  targets: [300, 420, 480, 520, 500, 560, 600, 580, 540, 500, 480, 620],
  now: [288, 431, null, 507, 492, 571, 588, 560],
  before: [270, 402, 455, 498, 480, 533, 570, 551, 512, 470, 466, 590],
});
guidance.finding('C8', 'missing-month', 'must', '6月の実績が空欄（7月以降は入力済み）');

const members = book.sheet('委員');
ledger({
  sheet: members, title: '健康保険委員の新規委嘱', unit: '人',
  targets: [20, 30, 40, 40, 30, 50, 50, 40, 30, 30, 30, 30],
  now: [18, 33, 44, '３７', 29, 52, 55, 41],
  before: [15, 28, 37, 35, 26, 47, 45, 38, 27, 25, 29, 31],
});
members.finding('C9', 'number-as-text', 'must', '全角の文字「３７」で、累計と年度計に入らない')
  .finding('C18', 'total-mismatch', 'must', '7月の文字の37が年度計に入っていない');
for (let row = 9; row <= 13; row++) members.finding(`F${row}`, 'total-mismatch', 'may', '7月の文字が累計に入らない（連鎖）');
for (const total of members.truth.totals) if (['C18', 'F9', 'F10', 'F11', 'F12', 'F13'].includes(total.cell)) Object.assign(total, { holds: false });

export const getsujiHagoromoR5 = book.done();
