import { BookDraft } from '../kit/draft';
import { amount, cumulative, percent, sum } from '../kit/figures';
import { letters } from '../../support/buildWorkbook';

/** 単月 beside 累計 in rows, a 累計 table under the single months, a fiscal year across; gaps, a falling 累計, a wrong total. */
const book = new BookDraft('minato-r5-q3', 2023, '2023-12');
const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '1月', '2月', '3月'];
const ALL = 'D E F G H I J K L M N O'.split(' ');
const upTo = (row: number, count: number): string => ALL.slice(0, count).map((col) => col + row).join(' ');

const exams = book.sheet('健診')
  .put('B1', '令和5年度　みなと支部　健診の実施状況（令和5年12月末）').put('P2', '（人）')
  .right('B3', ['健診の種類', '区分', ...MONTHS, '年度計'])
  .merge('B4:B7 B8:B11');
type Exam = readonly [name: string, now: readonly (number | null)[], before: readonly number[]];
const list: readonly Exam[] = [
  ['生活習慣病予防健診', [3120, 7455, 9870, 9612, 8205, 10444, 9130, 8811, 8022], [3015, 7120, 9655, 9320, 8011, 10120, 8890, 8540, 7805, 6110, 5822, 6940]],
  ['特定健診（被扶養者）', [180, 522, 690, 741, 655, 802, 911, 640, 515], [171, 498, 672, 720, 630, 780, 866, 612, 480, 1704, 2511, 1820]],
];
list.forEach(([name, now, before], i) => {
  const row = 4 + i * 4;
  const running = cumulative(now.map((v) => v ?? 0));
  const beforeRunning = cumulative(before);
  exams.put(`B${row}`, name).down(`C${row}`, ['単月', '累計', '前年単月', '前年累計'])
    .right(`D${row}`, now).right(`D${row + 1}`, running).right(`D${row + 2}`, before).right(`D${row + 3}`, beforeRunning)
    .put(`P${row}`, sum(now)).put(`P${row + 2}`, sum(before))
    .total(`P${row}`, upTo(row, 12)).total(`P${row + 2}`, upTo(row + 2, 12))
    .months(upTo(row, 12), '2023-04').months(upTo(row + 1, 12), '2023-04').months(upTo(row + 2, 12), '2022-04').months(upTo(row + 3, 12), '2022-04');
  running.forEach((_, k) => exams.total(ALL[k]! + (row + 1), upTo(row, k + 1), { partsAlso: k > 0 ? [`${ALL[k - 1]!}${row + 1} ${ALL[k]!}${row}`] : [] }));
  beforeRunning.forEach((_, k) => exams.total(ALL[k]! + (row + 3), upTo(row + 2, k + 1), { partsAlso: k > 0 ? [`${ALL[k - 1]!}${row + 3} ${ALL[k]!}${row + 2}`] : [] }));
});
exams.format('D4:P11', '#,##0').table('B3:P11', 'monthly', '健診の実施状況');

const guidance = book.sheet('保健指導')
  .put('A1', '特定保健指導の実施状況')
  .put('A2', '（１）単月')
  .right('A3', ['', ...MONTHS]);
const first = [210, 384, 402, 441, 398, 455, 470, 433, 401];
const done = [150, 201, 244, 262, 280, 291, 305, 318, 322];
const cells = (row: number, count = 12): string => Array.from({ length: count }, (_, k) => letters(1 + k) + row).join(' ');
guidance.right('A4', ['初回面談', ...first.map((v, k) => (k === 4 ? null : amount(v, '人')))]).right('A5', ['実績評価', ...done.map((v) => amount(v, '人'))])
  .months(cells(4), '2023-04').months(cells(5), '2023-04').table('A3:M5', 'monthly', '単月')
  .put('A7', '（２）累計').right('A8', ['', ...MONTHS]);
const firstRunning = cumulative(first);
const doneRunning = cumulative(done);
doneRunning[6] = 1373; // 1,733 with two digits exchanged.
guidance.right('A9', ['初回面談', ...firstRunning.map((v) => amount(v, '人'))]).right('A10', ['実績評価', ...doneRunning.map((v) => amount(v, '人'))])
  .months(cells(9), '2023-04').months(cells(10), '2023-04').table('A8:M10', 'monthly', '累計')
  .finding('H10', 'decreasing-cumulative', 'must', '9月の1,428人から1,373人に減る（1,733人の打ち間違い）', ['G10'])
  .finding('H10', 'total-mismatch', 'may', '10月までの和は1,733人')
  .finding('F9', 'total-mismatch', 'may', '8月の単月が空欄のため累計が単月の和と合わない').finding('G9', 'total-mismatch', 'may', '同上').finding('H9', 'total-mismatch', 'may', '同上').finding('I9', 'total-mismatch', 'may', '同上').finding('J9', 'total-mismatch', 'may', '同上')
  .finding('I10', 'total-mismatch', 'may', '10月の打ち間違いの影響').finding('H10', 'cross-reference-mismatch', 'may', '単月の和と違う');
guidance.free(`${cells(9, 9)} ${cells(10, 9)}`);

const recovery = book.sheet('債権')
  .put('B2', '返納金債権の回収状況')
  .right('B4', ['月', '当月', null, null, '年度累計', null, null])
  .right('C5', ['調定額（千円）', '回収額（千円）', '回収率', '調定額（千円）', '回収額（千円）', '回収率'])
  .merge('B4:B5 C4:E4 F4:H4');
const owed = [8120, 7455, 9012, 8300, 7966, 8541, 9120, 8033, 7788];
const paid = [2010, 3122, 4480, 4015, 3902, 4433, 4871, 4120, 4026];
const owedSum = cumulative(owed);
const paidSum = cumulative(paid);
MONTHS.forEach((month, i) => {
  const row = 6 + i;
  recovery.put(`B${row}`, month);
  if (i >= owed.length) return;
  recovery.right(`C${row}`, [owed[i]!, paid[i]!, percent(paid[i]!, owed[i]!), owedSum[i]!, paidSum[i]!, percent(paidSum[i]!, owedSum[i]!)])
    .rate(`E${row}`, `D${row}`, `C${row}`).rate(`H${row}`, `G${row}`, `F${row}`)
    .total(`F${row}`, `C6:C${row}`, { partsAlso: i > 0 ? [`F${row - 1} C${row}`] : [] }).total(`G${row}`, `D6:D${row}`, { partsAlso: i > 0 ? [`G${row - 1} D${row}`] : [] });
});
for (const col of ['C', 'D', 'E', 'F', 'G', 'H']) recovery.months(`${col}6:${col}17`, '2023-04');
recovery.right('B18', ['計', sum(owed), sum(paid) - 900]).format('C6:D18', '#,##0').format('F6:G17', '#,##0')
  .total('C18', 'C6:C17').total('D18', 'D6:D17', { holds: false })
  .finding('D18', 'total-mismatch', 'must', '各月の和より900少ない')
  .table('B4:H18', 'monthly', '返納金債権の回収状況');

const status = book.sheet('実施状況')
  .put('A1', '事業計画の実施状況')
  .put('A2', '評価：◎（達成率110％以上）、○（達成率100％以上）、△（達成率80％以上）、×（達成率80％未満）')
  .right('A4', ['事業', '12月末の目標', '12月末の実績', '達成率', '評価']);
const rows: readonly [string, string, number, string, number, string, string][] = [
  ['生活習慣病予防健診の受診者', '71,000人', 71000, '74,669人', 74669, '人', '○'], ['特定健診の受診者', '5,600人', 5600, '5,656人', 5656, '人', '○'], ['特定保健指導の実績評価', '2,600人', 2600, '2,373人', 2373, '人', '△'],
  ['健康宣言の新規事業所', '60事業所', 60, '71事業所', 71, '事業所', '○'], ['健康保険委員の新規委嘱', '240人', 240, '172人', 172, '人', '×'],
];
rows.forEach(([name, target, t, actual, a, , mark], i) => {
  const row = 5 + i;
  status.right(`A${row}`, [name, target, actual, percent(a, t), mark]).rate(`D${row}`, `C${row}`, `B${row}`)
    .kpi({ name, targetCell: `B${row}`, operator: '>=', target: t, actualCell: `C${row}`, actual: a, met: a >= t });
});
status.table('A4:E9', 'kpi-list', '事業計画の実施状況')
  .finding('E8', 'mark-mismatch', 'must', '達成率118.3％は凡例では◎');

export const minatoR5Q3 = book.done();
