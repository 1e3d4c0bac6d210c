import { BookDraft } from '../kit/draft';
import { amount, percent } from '../kit/figures';

/** One block an item, 【計画】【実施状況】【評価】 below each other; targets against the year before; H30 spellings. */
const book = new BookDraft('hinode-h30-year', 2018, '2019-03');

book.sheet('はじめに')
  .put('A2', '平成30年度　ひので支部　事業報告書')
  .put('A4', '報告期間：平成30年4月～平成31年3月')
  .put('A6', '【評価】欄は、◎：目標を上回った、○：目標どおり、△：目標を下回った、×：実施していない　で表示しています。');

interface Item {
  readonly title: string;
  readonly plan: string;
  readonly kpi: string;
  readonly done: string;
  readonly result: string;
  readonly mark: string;
  readonly truth: { readonly name: string; readonly operator: '>=' | '<=' | '=' | null; readonly target: number | null; readonly actual: number | null; readonly met: boolean | null };
}
const ITEMS: readonly Item[] = [
  { title: '１．資格喪失後の保険証の回収', plan: '資格喪失後早期の返納催告を行う。', kpi: '資格喪失後1か月以内の保険証回収率：95.0％以上', done: '未返納の事業所218か所に文書を送付した。', result: '保険証回収率　95.6％（平成31年3月末）', mark: '○', truth: { name: '保険証回収率', operator: '>=', target: 0.95, actual: 0.956, met: true } },
  { title: '２．レセプト内容点検', plan: '点検員の勉強会を毎月開催する。', kpi: 'レセプト点検の査定率：対前年度以上（平成29年度　0.386％）', done: '勉強会を12回開催し、高額事例を共有した。', result: 'レセプト点検の査定率　0.392％（平成31年3月末）', mark: '◎', truth: { name: '査定率', operator: '>=', target: 0.00386, actual: 0.00392, met: true } },
  { title: '３．お客様サービスの向上', plan: '申請受付から支給までの標準期間を守る。', kpi: 'サービススタンダードの平均所要日数：7日以内', done: '毎朝の進捗確認により処理の遅れを防いだ。', result: '平均所要日数　6.4日', mark: '○', truth: { name: '平均所要日数', operator: '<=', target: 7, actual: 6.4, met: true } },
  { title: '４．費用対効果を踏まえたコスト削減', plan: '入札参加者を広く募る。', kpi: '一者応札案件の割合：20％以下　ただし前年度において20％以下となった場合は前年度以下', done: '公告期間を10日から15日に延ばした。', result: '入札14件のうち一者応札3件、一者応札案件の割合　21.4％', mark: '△', truth: { name: '一者応札案件の割合', operator: '<=', target: 0.2, actual: 0.214, met: false } },
  { title: '５．関係機関への意見発信', plan: '地域医療構想調整会議で意見を述べる。', kpi: '地域医療構想調整会議での意見発信：実施する', done: '5圏域すべての会議に出席し、データに基づく意見を述べた。', result: '実施した', mark: '○', truth: { name: '意見発信', operator: null, target: null, actual: null, met: null } },
];
const report = book.sheet('事業報告').put('B1', '平成30年度　事業報告（項目別）');
ITEMS.forEach((item, i) => {
  const row = 3 + i * 7;
  report.put(`B${row}`, item.title).merge(`B${row}:F${row}`);
  const lines: readonly [string, string][] = [['【計画】', item.plan], ['【ＫＰＩ】', item.kpi], ['【実施状況】', item.done], ['【ＫＰＩ実績】', item.result], ['【評価】', item.mark]];
  lines.forEach(([label, text], k) => report.put(`B${row + 1 + k}`, label).put(`C${row + 1 + k}`, text).merge(`C${row + 1 + k}:F${row + 1 + k}`));
  report.kpi({ ...item.truth, targetCell: `C${row + 2}`, actualCell: `C${row + 4}` });
});

const health = book.sheet('健診・保健指導')
  .put('A1', '健診・保健指導の実施状況')
  .put('A3', '表１　被保険者（40歳以上）の健診')
  .right('A4', ['年度', '対象者数', '生活習慣病予防健診', null, '事業者健診データ', null])
  .right('B5', [null, '受診者数', '実施率', '取得者数', '取得率'])
  .merge('A4:A5 B4:B5 C4:D4 E4:F4');
const insured: readonly [string, number, number, number][] = [['平成30年度', 148220, 79742, 11413], ['平成29年度', 145310, 75852, 11915]];
insured.forEach(([year, base, exam, data], i) => {
  const row = 6 + i;
  health.right(`A${row}`, [year, amount(base, '人'), amount(exam, '人'), percent(exam, base), amount(data, '人'), percent(data, base)])
    .rate(`D${row}`, `C${row}`, `B${row}`).rate(`F${row}`, `E${row}`, `B${row}`);
});
health.table('A4:F7', 'comparison', '被保険者の健診')
  .put('A8', '※平成30年度は令和元年5月に集計した速報値')
  .put('A9', '表２　被扶養者の特定健診')
  .right('A10', ['年度', '対象者数', '受診者数', '実施率'])
  .grid('A11', [['平成30年度', '41,208人', '9,725人', percent(9725, 41208)], ['平成29年度', '42,116人', '9,476人', percent(9476, 42116)]])
  .rate('D11', 'C11', 'B11').rate('D12', 'C12', 'B12').table('A10:D12', 'comparison', '被扶養者の特定健診')
  .put('A14', '特定保健指導は、初回面談を3,118人、実績評価を2,240人に行った。')
  .put('A16', '表３　特定保健指導（実績評価）の内訳')
  .right('A17', ['実施者', 'H29年度', 'H30年度', '対前年比'])
  .grid('A18', [['協会保健師', '812人', '905人', percent(905, 812)], ['健診機関', '1,104人', '1,335人', percent(1335, 1104)], ['計', '1,916人', '2,240人', percent(2240, 1916)]])
  .rate('D18', 'C18', 'B18').rate('D19', 'C19', 'B19').rate('D20', 'C20', 'B20').total('B20', 'B18:B19').total('C20', 'C18:C19')
  .table('A17:D20', 'comparison', '特定保健指導の内訳', { kindAlso: ['breakdown'] });

const claims = book.sheet('レセプト点検')
  .put('B2', '内容点検の月別効果額（千円）')
  .right('B3', ['', 'H30.4', 'H30.5', 'H30.6', 'H30.7', 'H30.8', 'H30.9', 'H30.10', 'H30.11', 'H30.12', 'H31.1', 'H31.2', 'H31.3', '合計']);
const effect = [4210, 3985, 4402, 4138, 3870, 4095, 4521, 4310, 4077, 3962, 4188, 4633];
const before = [4008, 3912, 4155, 4020, 3790, 3871, 4266, 4150, 3988, 3805, 3940, 4302];
claims.right('B4', ['平成30年度', ...effect, effect.reduce((a, b) => a + b, 0)])
  .right('B5', ['平成29年度', ...before, before.reduce((a, b) => a + b, 0)])
  .format('C4:O5', '#,##0').total('O4', 'C4:N4').total('O5', 'C5:N5').months('C4:N4', '2018-04').months('C5:N5', '2017-04')
  .table('B3:O5', 'monthly', '内容点検の月別効果額');
claims.put('B7', '医療機関照会の状況')
  .right('B8', ['照会月', '照会件数', '返戻件数', '返戻率'])
  .grid('B9', [['平成30年6月', '3,120件', '842件', percent(842, 3120)], ['平成30年9月', '2,985件', '806件', percent(806, 2985)], ['平成30年12月', '3,204件', '930件', percent(930, 3204)], ['平成31年3月', '3,061件', '857件', percent(857, 3061)], ['計', '12,370件', '3,435件', percent(3435, 12370)]])
  .total('C13', 'C9:C12').total('D13', 'D9:D12')
  .table('B8:E13', 'monthly', '医療機関照会の状況', { kindAlso: ['breakdown', 'quarterly'] });
for (let row = 9; row <= 13; row++) claims.rate(`E${row}`, `D${row}`, `C${row}`);

export const hinodeH30Year = book.done();
