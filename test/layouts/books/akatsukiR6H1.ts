import { BookDraft, type SheetDraft } from '../kit/draft';
import { amount, percent } from '../kit/figures';

/** Half-year report by 達成／未達成 against a target of the half year; fields merged down the first column; a sheet of tables in pairs. */
const book = new BookDraft('akatsuki-r6-h1', 2024, '2024-09');
type Row = readonly [plan: string, target: string, actual: string, rate: string | null, mark: string, note: string, operator: '>=' | '<=' | null, value: number | null, figure: number | null, met: boolean | null];
const page = (name: string, title: string, groups: readonly (readonly [string, readonly Row[]])[]): SheetDraft => {
  const s = book.sheet(name).put('B2', '令和6年度上期　あかつき支部　事業実施状況報告').merge('B2:I2').put('B3', title).put('I3', '令和6年9月30日現在')
    .put('B4', '※「達成状況」は上期目標に対する評価（達成・未達成・集計中）')
    .right('B5', ['分野', '事業項目', '上期目標', '上期実績', '達成率', '達成状況', '主な取組', '下期に向けた課題']);
  let r = 6;
  for (const [field, rows] of groups) {
    s.put(`B${r}`, field); if (rows.length > 1) s.merge(`B${r}:B${r + rows.length - 1}`);
    for (const [plan, target, actual, rate, mark, note, operator, value, figure, met] of rows) {
      s.right(`C${r}`, [plan, target, actual, rate, mark, note, '下期も継続する。']);
      if (rate !== null && rate !== '－') s.rate(`F${r}`, `E${r}`, `D${r}`, { holds: !(note.includes('関係団体')) });
      s.kpi({ name: plan, targetCell: `D${r}`, operator, target: value, actualCell: actual === '' ? null : `E${r}`, actual: figure, met });
      r++;
    }
  }
  return s.table(`B5:I${r - 1}`, 'plan-status', title, { kindAlso: ['kpi-list'] });
};
book.sheet('表紙').put('B3', '令和6年度上期　事業実施状況報告').put('B5', 'あかつき支部').put('B7', 'Ⅰ　基盤的保険者機能の盤石化').put('B8', 'Ⅱ　戦略的保険者機能の一層の発揮').put('B9', '資料　上期実績の内訳');
const first = page('Ⅰ基盤', 'Ⅰ　基盤的保険者機能の盤石化', [
  ['業務', [
    ['文書照会（柔道整復）の実施', '1,800件以上', '1,952件', percent(1952, 1800), '達成', '多部位・頻回を対象とした。', '>=', 1800, 1952, true],
    ['窓口受付率の引下げ', '3.9％以下', '4.2％', '－', '未達成', '郵送での提出を案内した。', '<=', 0.039, 0.042, false],
    ['申請書受付から支給までの平均日数', '7.0日以内', '6.2日', '－', '達成', '毎朝、滞留を確認した。', '<=', 7, 6.2, true],
  ]],
  ['レセプト', [
    ['内容点検の査定金額', '42,000千円以上', '40,118千円', percent(40118, 42000), '未達成', '点検員の研修を2回行った。', '>=', 42000, 40118, false],
    ['資格点検の照会', '5,200件以上', '5,433件', '101.2%', '達成', '関係団体の協力を得た。', '>=', 5200, 5433, true],
    ['外傷点検の照会', '2,900件以上', '2,611件', percent(2611, 2900), '達成', '傷病原因届の回答率は78％。', '>=', 2900, 2611, false],
  ]],
  ['債権', [
    ['債権回収率', '30.0％以上', '集計中', '－', '集計中', '本部の統計は11月に示される。', '>=', 0.3, null, null],
    ['保険者間調整の件数', '210件以上', '236件', percent(236, 210), '達成', '同意書の同封を徹底した。', '>=', 210, 236, true],
    ['法的手続の件数', '24件以上', '24件', '100.0%', '達成', '支払督促を中心に行った。', '>=', 24, 24, true],
  ]],
]);
first.finding('F10', 'rate-mismatch', 'must', '5,433÷5,200は104.5％').finding('G11', 'mark-mismatch', 'must', '上期目標2,900件に届かないのに達成');

const second = page('Ⅱ戦略', 'Ⅱ　戦略的保険者機能の一層の発揮', [
  ['健診', [
    ['生活習慣病予防健診の受診者数', '62,000人以上', '63,415人', percent(63415, 62000), '達成', '健診機関へ枠の拡大を依頼した。', '>=', 62000, 63415, true],
    ['事業者健診データの取得数', '5,400人以上', '4,120人', percent(4120, 5400), '未達成', '同意書の取得を委託した。', '>=', 5400, 4120, false],
    ['特定健診（被扶養者）の受診者数', '6,300人以上', '6,377人', percent(6377, 6300), '達成', '集団健診を14会場で行った。', '>=', 6300, 6377, true],
  ]],
  ['保健指導', [
    ['特定保健指導（被保険者）の初回面談', '3,000人以上', '3,305人', percent(3305, 3000), '達成', '当日面談の機関を増やした。', '>=', 3000, 3305, true],
    ['特定保健指導（被保険者）の実績評価', '2,200人以上', '', null, '', '', '>=', 2200, null, null],
    ['未治療者への受診勧奨', '1,500件以上', '1,498件', percent(1498, 1500), '未達成', '一次勧奨は本部、二次勧奨は支部。', '>=', 1500, 1498, false],
  ]],
  ['コラボヘルス', [
    ['健康宣言事業所数', '1,640事業所以上', '1,655事業所', percent(1655, 1640), '達成', '関係機関を訪問した。', '>=', 1640, 1655, true],
    ['健康講座の開催', '40回以上', '44回', percent(44, 40), '達成', '運動と睡眠を題材とした。', '>=', 40, 44, true],
  ]],
]);
second.finding('E10', 'actual-missing', 'must', '上期が終わったが実績が空欄', ['D10', 'C10']).finding('G10', 'mark-missing', 'may', '達成状況も空欄');

const tables = book.sheet('資料').put('B2', '資料　上期実績の内訳').put('B4', '１　特定保健指導の実施方法別人数（初回面談）').put('F4', '単位：人')
  .right('B5', ['実施方法', '令和6年度上期', null, '令和6年度上期', null]).merge('B5:B6 C5:D5 E5:F5')
  .right('C6', ['人数', '構成比', '人数', '構成比'])
  .finding('E5', 'period-mismatch', 'must', '二つとも令和6年度上期（右は令和5年度上期のはず）', ['C5'])
  .put('B12', '※ 右の列は前年度の同じ期間。構成比は四捨五入のため、合計が100％にならないことがある。');
const ways: readonly [string, number, number][] = [['支部の保健師・管理栄養士', 1120, 1004], ['健診機関（当日）', 1411, 1233], ['健診機関（後日）', 402, 388], ['専門機関（ICT）', 372, 290]];
const now = ways.reduce((t, w) => t + w[1], 0); const then = ways.reduce((t, w) => t + w[2], 0);
ways.forEach(([name, a, b], i) => tables.right(`B${7 + i}`, [name, amount(a, '人'), percent(a, now), amount(b, '人'), percent(b, then)]).rate(`D${7 + i}`, `C${7 + i}`, 'C11').rate(`F${7 + i}`, `E${7 + i}`, 'E11'));
tables.right('B11', ['合計', amount(now, '人'), '100.0%', amount(then, '人'), '100.0%']).total('C11', 'C7:C10').total('E11', 'E7:E10').free('D11 F11')
  .table('B5:F11', 'breakdown', '特定保健指導の実施方法別人数', { kindAlso: ['comparison'] })
  .put('H4', '２　広報の実績').right('H5', ['媒体', '回数', '部数']).grid('H6', [['納入告知書同封チラシ', '6回', '148,200部'], ['メールマガジン', '12回', '24,610通'], ['健康保険委員だより', '2回', '9,840部'], ['新聞広告', '3件', '－']])
  .table('H5:J9', 'figures', '広報の実績', { kindAlso: ['breakdown', 'comparison', 'list'] })
  .finding('I9', 'unit-mismatch', 'must', '回数の列で新聞広告だけ件')
  .put('B15', '３　ジェネリック医薬品使用割合').right('B16', ['診療月', '3月', '4月', '5月', '6月', '7月', '8月', '9月'])
  .right('B17', ['令和6年', '82.9%', '83.1%', '83.4%', '83.3%', '－', '－', '－']).right('B18', ['令和5年', '80.7%', '80.9%', '81.0%', '81.4%', '81.3%', '81.8%', '82.0%'])
  .table('B16:I18', 'monthly', 'ジェネリック医薬品使用割合').put('B19', '※ 7月診療分以降は公表前。');

export const akatsukiR6H1 = book.done();
