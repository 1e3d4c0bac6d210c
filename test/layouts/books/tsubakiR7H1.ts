import { BookDraft } from '../kit/draft';
import { amount, percent } from '../kit/figures';

/** Denominators inside headers and constant ones, several KPI in one cell, figures in sentences, shares out of range, a unit astray. */
const book = new BookDraft('tsubaki-r7-h1', 2025, '2025-09');

const plan = book.sheet('健康づくり')
  .put('B1', '2025（令和7）年度上半期　つばき支部　事業の進捗').merge('B1:I1')
  .put('B2', '〔進捗区分〕◎：前倒し　○：予定どおり　△：遅延　×：中止　－：下半期に実施')
  .right('B4', ['事業計画', null, '上半期の取組と結果']).put('H4', '進捗').put('I4', '課題と対応')
  .merge('B4:C4 D4:G4 B5:C8 D5:G5 B9:C14 D9:G9 H5:H8 I5:I8 H9:H14 I9:I14')
  .put('B5', '① 特定健診の実施率を高める。\n■ KPI\n1) 生活習慣病予防健診実施率を57.0％以上とする\n2) 事業者健診データ取得率を9.2％以上とする\n3) 被扶養者の特定健診実施率を29.4％以上とする')
  .put('D5', '■ KPIの実績\n1) 27.3％（令和7年8月末）\n2) 2.5％（令和7年8月末）\n3) 9.8％（令和7年8月末）')
  .put('H5', '○').put('I5', '健診車の巡回を増やす。')
  .right('D6', ['', '被保険者（312,480人）', null, '被扶養者（88,150人）'])
  .right('E7', ['生活習慣病予防健診', '事業者健診', '特定健康診査'])
  .merge('D6:D7 E6:F6')
  .right('D8', ['令和7年8月末', '85,307人', '7,812人', '8,639人'])
  .table('D6:G8', 'figures', '健診の実施状況', { kindAlso: ['kpi-list', 'comparison'] })
  .kpi({ name: '生活習慣病予防健診実施率', targetCell: 'B5', operator: '>=', target: 0.57, actualCell: 'D5', actual: 0.273, met: false })
  .kpi({ name: '事業者健診データ取得率', targetCell: 'B5', operator: '>=', target: 0.092, actualCell: 'D5', actual: 0.025, met: false })
  .kpi({ name: '被扶養者の特定健診実施率', targetCell: 'B5', operator: '>=', target: 0.294, actualCell: 'D5', actual: 0.098, met: false })
  .put('B9', '② 特定保健指導の質を高める。\n■ KPI\n1) 被保険者の特定保健指導実施率を20.6％以上とする\n2) 被扶養者の特定保健指導実施率を12.0％以上とする')
  .put('D9', '■ KPIの実績\n1) 8.1％（令和7年8月末）\n2) 集計中')
  .put('H9', '△').put('I9', '初回面談の分割実施を進める。')
  .kpi({ name: '被保険者の特定保健指導実施率', targetCell: 'B9', operator: '>=', target: 0.206, actualCell: 'D9', actual: 0.081, met: false })
  .kpi({ name: '被扶養者の特定保健指導実施率', targetCell: 'B9', operator: '>=', target: 0.12, actualCell: 'D9', actual: null, met: null })
  .put('D10', '特定保健指導（実績評価）の月別件数　※対象者数 38,600人')
  .right('D11', ['月', '実績評価', '累計', '実施率'])
  .put('B15', '③ 重症化予防').put('D15', '0次勧奨を2,914件（面談 1,106件、電話 512件、文書 1,296件）行った。').put('H15', '○').put('I15', '勧奨後の受診を確かめる。').merge('B15:C15 D15:G15')
  .put('B16', '④ 健康宣言').put('D16', '宣言事業所数は令和7年9月末で2,410　2,431事業所となった。').put('H16', '○').put('I16', '更新の勧奨を行う。').merge('B16:C16 D16:G16')
  .finding('D16', 'malformed-number', 'must', '事業所数が二つ並ぶ（2,410　2,431事業所）')
  .table('B4:I16', 'plan-status', '健康づくり');
const done: readonly [string, number][] = [['4～6月', 1852], ['7月', 648], ['8月', 627]];
let running = 0;
done.forEach(([month, value], i) => {
  running += value;
  plan.right(`D${12 + i}`, [month, amount(value, '人'), amount(running, '人'), percent(running, 38600)]);
  plan.total(`F${12 + i}`, `E12:E${12 + i}`, { partsAlso: i > 0 ? [`F${11 + i} E${12 + i}`] : [] });
});
plan.table('D11:G14', 'monthly', '特定保健指導の月別件数', { kindAlso: ['quarterly', 'figures'] }).free('G12:G14 D5 D9');

const lag = book.sheet('医療費')
  .put('A1', 'ジェネリック医薬品使用割合（数量ベース）の推移')
  .put('A2', '※ 診療月の3か月後に公表される。')
  .right('A3', ['診療月', '使用割合', '全国平均', '差'])
  .merge('A1:D1');
const share: readonly [string, number, number][] = [['4月', 88.9, 89.6], ['5月', 89.1, 89.8], ['6月', 89.4, 90.1]];
['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '1月', '2月', '3月'].forEach((month, i) => {
  const line = share[i];
  lag.put(`A${4 + i}`, month);
  if (line) lag.right(`B${4 + i}`, [`${line[1].toFixed(1)}％`, `${line[2].toFixed(1)}％`, `▲${(line[2] - line[1]).toFixed(1)}`]).total(`D${4 + i}`, `B${4 + i}`, { minus: `C${4 + i}` });
});
for (const col of ['B', 'C', 'D']) lag.months(`${col}7:${col}9`, '2025-07', { level: 'excused' }).months(`${col}10:${col}15`, '2025-10');
lag.table('A3:D15', 'monthly', 'ジェネリック医薬品使用割合', { kindAlso: ['comparison'] })
  .right('F3', ['医薬品の種別', '数量', '割合'])
  .grid('F4', [['先発品', '412', percent(412, 4016)], ['後発品', '3,590', percent(3590, 4016)], ['準先発品', '14', percent(14, 4016)], ['合計', '4,016', '100.0%']])
  .put('F2', '種別の内訳（単位：万錠）')
  .rate('H4', 'G4', 'G7').rate('H5', 'G5', 'G7').rate('H6', 'G6', 'G7').total('G7', 'G4:G6').free('H7')
  .table('F3:H7', 'breakdown', '種別の内訳');

const visits = book.sheet('広報・委員')
  .put('B2', '健康保険委員の委嘱状況')
  .right('B3', ['', '令和7年9月末', '令和7年3月末', '増減'])
  .grid('B4', [['委嘱者数', '8,412人', '8,190人', '222人'], ['委嘱事業所数', '7,905事業所', '7,688事業所', '217事業所'], ['被保険者割合', { v: 51.2, z: '0.0%' }, { v: 0.504, z: '0.0%' }, '0.8ポイント']])
  .total('E4', 'C4', { minus: 'D4' }).total('E5', 'C5', { minus: 'D5' })
  .finding('C6', 'out-of-range', 'must', '51.2と入力し、5120.0％と表示される')
  .finding('C6', 'comparison-mismatch', 'may', '増減0.8ポイントは51.2％－50.4％').finding('E6', 'comparison-mismatch', 'may', '同上')
  .finding('C6', 'number-as-text', 'may', '隣は文字').finding('C4', 'number-as-text', 'may', '数値と文字が混じる', ['C5', 'D4', 'D5', 'E4', 'E5', 'E6'])
  .free('E6').table('B3:E6', 'comparison', '健康保険委員の委嘱状況')
  .put('B9', '委員研修の参加状況')
  .right('B10', ['開催月', '会場', '定員', '参加者', '参加率'])
  .grid('B11', [['令和7年6月', '北部', '120名', '96名', percent(96, 120)], ['令和7年6月', '中央', '200名', '187名', percent(187, 200)], ['令和7年9月', '南部', '150名', '131円', percent(131, 150)], ['計', '3会場', '470名', '414名', percent(414, 470)]])
  .total('D14', 'D11:D13').total('E14', 'E11:E13')
  .finding('E13', 'unit-mismatch', 'must', '参加者の列で一つだけ円')
  .table('B10:F14', 'breakdown', '委員研修の参加状況', { kindAlso: ['monthly', 'figures', 'list'] });
for (let row = 11; row <= 14; row++) visits.rate(`F${row}`, `E${row}`, `D${row}`);

export const tsubakiR7H1 = book.done();
