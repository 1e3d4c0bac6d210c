import { BookDraft, type SheetDraft } from '../kit/draft';
import { amount, percent, sum, triangle } from '../kit/figures';

/** First quarter, marks Ａ to Ｄ in the second column, target and actual beside each other, detail tables by month. */
const book = new BookDraft('shigure-r5-q1', 2023, '2023-06');
type Row = readonly [no: string, mark: string, plan: string, target: string, actual: string, last: string, text: string, operator: '>=' | '<=' | '=' | null, value: number | null, figure: number | null, met: boolean | null];

const rows: readonly Row[] = [
  ['1', 'Ｂ', 'サービススタンダード（10日以内）の達成状況', '100％', '100％', '100％', '日次で進捗を管理した。', '=', 1, 1, true],
  ['2', 'Ｂ', 'サービススタンダードの平均所要日数', '7日以内', '6.4日', '6.6日', '繁忙期は他グループの応援を受けた。', '<=', 7, 6.4, true],
  ['3', 'Ｃ', '現金給付等の申請に係る郵送化率', '96.5％以上', '95.9％', '96.1％', '窓口での案内を見直す。', '>=', 0.965, 0.959, false],
  ['4', 'Ｂ', '被扶養者資格の再確認対象事業所からの確認書の提出率', '94.0％以上', '－', '－', '10月から実施する。', '>=', 0.94, null, null],
  ['5', 'Ｅ', '柔道整復施術療養費の申請に占める多部位かつ頻回の割合', '0.95％以下', '0.93％', '0.97％', '文書照会を月300件行った。', '<=', 0.0095, 0.0093, true],
  ['6', 'Ａ', '協会のレセプト点検の査定率', '対前年度以上（0.121％）', '0.134％\n（5月）', '0.119％', '自動点検マスタを更新した。', '>=', 0.00121, 0.00134, true],
  ['7', 'Ｂ', '協会の再審査レセプト1件当たりの査定額', '6,210円以上', '6,355円\n（5月）', '6,102円', '高点数レセプトを優先した。', '>=', 6210, 6355, true],
  ['8', 'Ｃ', '返納金債権（資格喪失後受診に係るものに限る。）の回収率', '63.8％以上', '24.1％', '27.0％', '弁護士名催告を前倒しする。', '>=', 0.638, 0.241, false],
  ['9', '', '資格喪失後1か月以内の保険証回収率', '85.0％以上', '83.2％', '84.4％', '未回収の多い事業所へ電話した。', '>=', 0.85, 0.832, false],
];
const base = book.sheet('基盤的保険者機能')
  .put('A1', '令和5年度　しぐれ支部事業計画の実施状況（第1四半期）').merge('A1:H1').put('H2', '作成日：令和5年7月21日')
  .put('A3', '【評価区分】　Ａ：計画を上回って進捗　　Ｂ：計画どおり進捗　　Ｃ：計画を下回って進捗　　Ｄ：未着手').merge('A3:H3')
  .put('A4', '１　基盤的保険者機能関係')
  .right('A5', ['項番', '評価', '事業計画', '令和5年度KPI', '第1四半期実績', '前年同期', '取組状況', '第2四半期以降の予定']);
const lines = (sheet: SheetDraft, top: number, list: readonly Row[]): void => list.forEach(([no, mark, plan, target, actual, last, text, operator, value, figure, met], i) => {
  const r = top + i;
  sheet.right(`A${r}`, [no, mark, plan, target, actual, last, text, i % 3 === 0 ? '引き続き取り組む。' : i % 3 === 1 ? '7月に勉強会を開く。' : '四半期ごとに検証する。'])
    .kpi({ name: plan, targetCell: `D${r}`, operator, target: value, actualCell: `E${r}`, actual: figure, met });
});
lines(base, 6, rows);
base.table('A5:H14', 'plan-status', '基盤的保険者機能', { kindAlso: ['kpi-list'] }).put('A16', '※ 査定率、1件当たり査定額及び回収率は、本部統計の都合により令和5年5月の実績。')
  .finding('B10', 'mark-invalid', 'must', '評価区分にＥはない').finding('B14', 'mark-missing', 'must', '評価が空欄（ほかの項目は入っている）');

const strategy = book.sheet('戦略的保険者機能')
  .put('A1', '令和5年度　しぐれ支部事業計画の実施状況（第1四半期）').merge('A1:H1')
  .put('A3', '【評価区分】　Ａ：計画を上回って進捗　　Ｂ：計画どおり進捗　　Ｃ：計画を下回って進捗　　Ｄ：未着手').merge('A3:H3')
  .put('A4', '２　戦略的保険者機能関係')
  .right('A5', ['項番', '評価', '事業計画', '令和5年度KPI', '第1四半期実績', '前年同期', '取組状況', '第2四半期以降の予定']);
lines(strategy, 6, [
  ['10', 'Ａ', '生活習慣病予防健診実施率', '61.0％以上', '11.2％', '10.4％', '健診機関11か所と協議した。', '>=', 0.61, 0.112, false],
  ['11', 'Ｂ', '事業者健診データ取得率', '8.5％以上', '0.9％', '0.8％', '労働局と連名の文書を送った。', '>=', 0.085, 0.009, false],
  ['12', 'Ａ', '被扶養者の特定健診実施率', '32.0％以上', '2.9％', '4.6％', '受診券を4月に送付した。', '>=', 0.32, 0.029, false],
  ['13', 'Ｂ', '被保険者の特定保健指導実施率', '25.5％以上', '6.8％', '6.1％', '当日の初回面談を増やした。', '>=', 0.255, 0.068, false],
  ['14', 'Ｂ', '被扶養者の特定保健指導実施率', '14.0％以上', '集計中', '3.3％', '集団健診の会場で行う。', '>=', 0.14, null, null],
  ['15', 'Ｄ', '受診勧奨後3か月以内に医療機関を受診した者の割合', '13.1％以上', '－', '－', '8月に勧奨を始める。', '>=', 0.131, null, null],
  ['16', 'Ａ', '健康宣言事業所数', '1,120事業所以上', '1,064事業所', '918事業所', '商工会議所と協定を結んだ。', '>=', 1120, 1064, false],
  ['17', 'Ｂ', 'ジェネリック医薬品使用割合（年度末時点）', '83.3％以上', '83.0..1％', '81.8％', '薬剤師会と連携した。', '>=', 0.833, null, null],
]);
strategy.table('A5:H13', 'plan-status', '戦略的保険者機能', { kindAlso: ['kpi-list'] })
  .finding('B8', 'mark-mismatch', 'must', '前年同期4.6％を大きく下回る2.9％なのにＡ').finding('E13', 'malformed-number', 'must', '83.0..1％は数として読めない')
  .finding('B12', 'mark-mismatch', 'may', '年度目標には届いていない').finding('E13', 'actual-missing', 'may', '読めない');

const detail = book.sheet('参考資料').put('A1', '参考資料　第1四半期の月別実績').put('A3', '（1）現金給付の受付件数').put('F3', '（単位：件）')
  .right('A4', ['区分', '4月', '5月', '6月', '計', '前年同期', '対前年比']);
const kinds: readonly [string, readonly [number, number, number], number][] = [['傷病手当金', [1204, 1188, 1251], 3502], ['出産手当金', [212, 198, 230], 655], ['高額療養費', [486, 441, 502], 1390], ['療養費', [903, 877, 926], 2744]];
kinds.forEach(([name, [a, b, c], last], i) => {
  const r = 5 + i; const total = a + b + c;
  detail.right(`A${r}`, [name, ...[a, b, c, i === 2 ? total + 100 : total, last].map((v) => amount(v, '')), percent(i === 2 ? total + 100 : total, last)])
    .total(`E${r}`, `B${r}:D${r}`, { holds: i !== 2 }).rate(`G${r}`, `E${r}`, `F${r}`);
});
const column = (k: 0 | 1 | 2): number => sum(kinds.map((kind) => kind[1][k]));
const all = column(0) + column(1) + column(2); const lastAll = sum(kinds.map((kind) => kind[2]));
detail.right('A9', ['計', ...[column(0), column(1), column(2), all, lastAll].map((v) => amount(v, '')), percent(all, lastAll)]);
for (const c of ['B', 'C', 'D', 'F']) detail.total(`${c}9`, `${c}5:${c}8`);
detail.total('E9', 'B9:D9', { partsAlso: [] }).rate('G9', 'E9', 'F9').table('A4:G9', 'monthly', '現金給付の受付件数', { kindAlso: ['comparison', 'breakdown'] })
  .finding('E7', 'total-mismatch', 'must', '高額療養費の計が100件多い', ['E9', 'E5', 'E6', 'E8'])
  .finding('E9', 'total-mismatch', 'may', '縦の合計は合わなくなる')
  .put('A11', '（2）電話応対の状況').right('A12', ['', '4月', '5月', '6月'])
  .grid('A13', [['着信件数', '5,120件', '4,877件', '4,702件'], ['応答件数', '4,915件', '4,731件', '4,608件'], ['応答率', percent(4915, 5120), percent(4731, 4877), percent(4608, 4702)], ['（前年同月）', '（95.1%）', '（96.2%）', '（97.4%）']])
  .rate('B15', 'B14', 'B13').rate('C15', 'C14', 'C13').rate('D15', 'D14', 'D13').table('A12:D16', 'monthly', '電話応対の状況')
  .put('A18', '（3）健康保険委員の委嘱').right('A19', ['', '令和5年3月末', '令和5年6月末', '増減'])
  .grid('A20', [['委嘱者数', '4,805人', '4,871人', triangle(66, '人', '＋')], ['事業所数', '4,410事業所', '4,398事業所', triangle(-12, '事業所')]])
  .total('D20', 'C20', { minus: 'B20' }).total('D21', 'C21', { minus: 'B21' }).table('A19:D21', 'comparison', '健康保険委員の委嘱')
  .put('A22', '※ 事業所の統合により事業所数は減少。');

export const shigureR5Q1 = book.done();
