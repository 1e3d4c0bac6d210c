import { BookDraft } from '../kit/draft';
import { amount, percent, sum } from '../kit/figures';

/** Nine months across the change of era: months down, two years in one cell, last year's table left under this year's. */
const book = new BookDraft('sakura-r1-q3', 2019, '2019-12');

book.sheet('概要')
  .put('B2', 'さくら支部　事業計画進捗報告（第３四半期）')
  .put('B3', '対象期間：平成31年4月～令和元年12月')
  .put('B5', '計画の内容').put('D5', '取組の状況').put('F5', '実績評価')
  .merge('B5:C5 D5:E5 B6:C6 D6:E6 B7:C7 D7:E7 B8:C8 D8:E8 B9:C9 D9:E9')
  .put('B4', '【◎＝前倒しで進んでいる　○＝順調　△＝遅れている　－＝下期に実施】')
  .put('B6', '現金給付の窓口受付率を下げる。\n［目標］窓口受付率　6.0％以下').put('D6', '5.6％（令和元年12月末）').put('F6', '○')
  .put('B7', '限度額適用認定証の利用を促す。\n［目標］使用割合　84.0％以上').put('D7', '83.2％（令和元年10月診療分）').put('F7', '△')
  .put('B8', '被扶養者資格の再確認を行う。\n［目標］提出率　88.0％以上').put('D8', '89.4％（令和元年12月末）').put('F8', '◎')
  .put('B9', '健康保険委員の研修会を開く。\n［目標］参加者　3,000名').put('D9', '10月から12月に8会場で開き、2,118名が参加した。').put('F9', 'ー')
  .table('B5:F9', 'plan-status', '計画と取組')
  .finding('F9', 'mark-invalid', 'must', '凡例の－(U+FF0D)でなく長音のー(U+30FC)')
  .kpi({ name: '窓口受付率', targetCell: 'B6', operator: '<=', target: 0.06, actualCell: 'D6', actual: 0.056, met: true })
  .kpi({ name: '限度額適用認定証の使用割合', targetCell: 'B7', operator: '>=', target: 0.84, actualCell: 'D7', actual: 0.832, met: false })
  .kpi({ name: '被扶養者資格の再確認の提出率', targetCell: 'B8', operator: '>=', target: 0.88, actualCell: 'D8', actual: 0.894, met: true })
  .kpi({ name: '研修会の参加者', targetCell: 'B9', operator: '>=', target: 3000, actualCell: 'D9', actual: 2118, met: false });

const MONTHS = ['平成31年4月', '令和元年5月', '令和元年6月', '令和元年7月', '令和元年8月', '令和元年9月', '令和元年10月', '令和元年11月', '令和元年12月', '令和2年1月', '令和2年2月', '令和2年3月'];
const BEFORE = ['H30.4', 'H30.5', 'H30.6', 'H30.7', 'H30.8', 'H30.9', 'H30.10', 'H30.11', 'H30.12', 'H31.1', 'H31.2', 'H31.3'];
const issued = book.sheet('広報物')
  .put('B1', '広報物の配付状況　（　）内は前年同月')
  .right('B3', ['配付月', 'メールマガジン', '支部だより', '委員だより', '事業所訪問']);
const mail: readonly [number, number][] = [[6120, 5204], [6188, 5260], [6240, 5318], [6301, 5390], [6355, 5441], [6402, 5502], [6466, 5570], [6530, 5633], [6590, 5702]];
const paper: readonly [number, number][] = [[48200, 47100], [48250, 47180], [48310, 47220], [48330, 47300], [48400, 47360], [48450, 47400], [48520, 47480], [48590, 47530], [48640, 47600]];
const visits: readonly [number, number][] = [[18, 12], [22, 15], [25, 21], [24, 19], [12, 10], [31, 26], [28, 24], [26, 22], [15, 14]];
MONTHS.forEach((month, i) => {
  const row = 4 + i;
  issued.put(`B${row}`, `${month}\n（${BEFORE[i]!}）`);
  const pair = (list: readonly [number, number][], unit: string): string | null => (list[i] ? `${amount(list[i][0], unit)}（${amount(list[i][1], unit)}）` : null);
  // 7月 of 支部だより is a gap; 委員だより appears every second month.
  issued.put(`C${row}`, pair(mail, '通')).put(`D${row}`, i === 3 ? null : pair(paper, '部')).put(`F${row}`, pair(visits, '件'));
  if (i % 2 === 0 && i < 9) issued.put(`E${row}`, `${amount(3200 + i * 4, '部')}（${amount(3110 + i * 3, '部')}）`);
});
issued.months('C4:C15', '2019-04').months('D4:D15', '2019-04').months('F4:F15', '2019-04')
  .months('E5 E7 E9 E11', '2019-05', { step: 2, level: 'seasonal' }).months('E13:E15', '2020-01')
  .table('B3:F15', 'monthly', '広報物の配付状況')
  .put('B16', '※ 委員だよりは偶数月に発行');

const aids = book.sheet('療養費')
  .put('A1', '柔道整復施術療養費の文書照会')
  .put('A2', '令和元年度')
  .right('A3', ['支給月', '請求件数', '照会件数', '照会率', '回答件数', '回答率']);
const now: readonly [number, number, number][] = [[17850, 402, 251], [18120, 418, 266], [17640, 395, 240], [18905, 441, 287], [16730, 372, 229], [17420, 388, 241], [18260, 415, 262], [17990, 407, 255]];
const wareki = ['H31.4', 'R1.5', 'R1.6', 'R1.7', 'R1.8', 'R1.9', 'R1.10', 'R1.11', 'R1.12', 'R2.1', 'R2.2', 'R2.3'];
wareki.forEach((month, i) => {
  const row = 4 + i;
  aids.put(`A${row}`, month);
  const line = now[i];
  if (!line) return;
  const [claimed, asked, answered] = line;
  aids.right(`B${row}`, [amount(claimed, '件'), amount(asked, '件'), percent(asked, claimed), amount(answered, '件'), percent(answered, asked)])
    .rate(`D${row}`, `C${row}`, `B${row}`).rate(`F${row}`, `E${row}`, `C${row}`);
});
const column = (k: 0 | 1 | 2): number => sum(now.map((line) => line[k]));
aids.right('A16', ['計', amount(column(0), '件'), amount(column(1) + 100, '件'), percent(column(1) + 100, column(0)), amount(column(2), '件'), percent(column(2), column(1) + 100)])
  .total('B16', 'B4:B15').total('C16', 'C4:C15', { holds: false }).total('E16', 'E4:E15').rate('D16', 'C16', 'B16').rate('F16', 'E16', 'C16')
  .finding('C16', 'total-mismatch', 'must', '各月の和より100多い');
for (const col of ['B', 'C', 'D', 'E', 'F']) aids.months(`${col}4:${col}15`, '2019-04');
aids.table('A3:F16', 'monthly', '柔道整復施術療養費の文書照会')
  .put('A18', '平成30年度（参考）')
  .right('A19', ['支給月', '請求件数', '照会件数', '照会率']);
const last: readonly [number, number][] = [[18110, 380], [18300, 391], [17910, 377], [19020, 402], [16940, 349], [17680, 361], [18490, 388], [18050, 379], [17230, 360], [16980, 352], [16870, 344], [18340, 390]];
last.forEach(([claimed, asked], i) => {
  const row = 20 + i;
  aids.right(`A${row}`, [BEFORE[i]!, amount(claimed, '件'), amount(asked, '件'), percent(asked, claimed)]).rate(`D${row}`, `C${row}`, `B${row}`);
});
aids.right('A32', ['計', amount(sum(last.map((l) => l[0])), '件'), amount(sum(last.map((l) => l[1])), '件'), percent(sum(last.map((l) => l[1])), sum(last.map((l) => l[0])))])
  .total('B32', 'B20:B31').total('C32', 'C20:C31').rate('D32', 'C32', 'B32')
  .table('A19:D32', 'monthly', '平成30年度（参考）');

export const sakuraR1Q3 = book.done();
