import { BookDraft } from '../kit/draft';
import { comma, percent, points, sum, triangle } from '../kit/figures';

/** Year report: ◎○△×－ below each chapter's heading, tables inside the result column, a KPI list with last year, average and rank. */
const book = new BookDraft('kogarashi-r3-year', 2021, '2022-03');
book.sheet('表紙').put('C4', '令和3年度').put('C5', 'こがらし支部　事業報告').put('C8', '令和4年7月').put('C10', '全国健康保険協会こがらし支部');

const outline = book.sheet('1 概況').put('A1', '１　概況').put('A3', '（1）加入者数・事業所数の推移（各年度末）')
  .right('A4', ['年度', '事業所数\n（事業所）', '対前年比', '被保険者数\n（人）', '対前年比', '被扶養者数\n（人）', '対前年比', '加入者計\n（人）', '扶養率']);
const years: readonly [string, number, number, number][] = [['平成29年度', 21843, 248122, 160388], ['平成30年度', 22510, 253904, 158217], ['令和元年度', 23177, 259380, 155702], ['令和2年度', 23861, 262017, 152946], ['令和3年度', 24490, 265735, 148310]];
years.forEach(([year, firms, insured, family], i) => {
  const r = 5 + i; const before = years[i - 1];
  const ratio = (now: number, then: number | undefined): string => (then === undefined ? '－' : percent(now, then));
  // 令和2年度: 103.0% is the year's before.
  outline.right(`A${r}`, [year, comma(firms), i === 3 ? '102.1%' : ratio(firms, before?.[1]), comma(insured), ratio(insured, before?.[2]), comma(family), ratio(family, before?.[3]), comma(insured + family), (family / insured).toFixed(3)])
    .total(`H${r}`, `D${r} F${r}`).free(`I${r}`);
  if (before) outline.rate(`C${r}`, `B${r}`, `B${r - 1}`, { holds: i !== 3 }).rate(`E${r}`, `D${r}`, `D${r - 1}`).rate(`G${r}`, `F${r}`, `F${r - 1}`);
});
outline.table('A4:I9', 'comparison', '加入者数・事業所数の推移', { kindAlso: ['figures', 'breakdown'] })
  .finding('C8', 'comparison-mismatch', 'must', '23,861÷23,177は103.0％')
  .put('A10', '※ 扶養率＝被扶養者数÷被保険者数')
  .put('A12', '（2）保険給付費').put('F12', '（単位：百万円、％）')
  .right('A13', ['区分', '令和2年度', null, '令和3年度', null, '増減額', '増減率']).merge('A13:A14 B13:C13 D13:E13 F13:F14 G13:G14')
  .right('B14', ['金額', '構成比', '金額', '構成比']);
const paid: readonly [string, number, number][] = [['入院', 18204, 18655], ['入院外', 22871, 24318], ['歯科', 6120, 6404], ['調剤', 10337, 10702], ['訪問看護', 401, 478], ['療養費等', 712, 690], ['現金給付', 5388, 6011]];
const p2 = sum(paid.map((p) => p[1])); const p3 = sum(paid.map((p) => p[2]));
paid.forEach(([name, a, b], i) => {
  const r = 15 + i;
  outline.right(`A${r}`, [name, comma(a), ((a / p2) * 100).toFixed(1), comma(b), ((b / p3) * 100).toFixed(1), triangle(b - a), points(Math.round(((b - a) / a) * 1000) / 10, 1)])
    .rate(`C${r}`, `B${r}`, 'B22').rate(`E${r}`, `D${r}`, 'D22').total(`F${r}`, `D${r}`, { minus: `B${r}` }).free(`G${r}`);
});
// The sum of the rounded parts is one million yen off: an amount in yen stands behind it.
outline.right('A22', ['計', comma(p2), '100.0', comma(p3), '100.0', triangle(p3 - p2), points(Math.round(((p3 - p2) / p2) * 1000) / 10, 1)])
  .total('B22', 'B15:B21').total('D22', 'D15:D21').total('F22', 'D22', { minus: 'B22', partsAlso: ['F15:F21'] }).free('C22 E22 G22')
  .table('A13:G22', 'comparison', '保険給付費', { kindAlso: ['breakdown'] }).put('A23', '※ 端数処理の関係で計と内訳が一致しない場合がある。');

const report = book.sheet('2 事業の実施状況').put('A1', '２　事業計画の実施状況').put('A2', '実施状況の記号　◎：計画を上回って実施　○：計画どおり実施　△：計画を下回る　×：未実施　－：該当なし').merge('A2:J2')
  .right('A4', ['事業計画', null, '実施状況']).put('I4', '評価').merge('A4:B4 C4:H4')
  .put('A5', '（1）基盤的保険者機能').merge('A5:I5')
  .put('A6', '①').put('B6', 'サービス水準の向上\n【KPI】\n・サービススタンダードの達成状況を100％とする\n・現金給付等の申請に係る郵送化率を95.5％以上とする').put('C6', '・所要日数の管理を徹底した。\n・郵送での申請を勧めるチラシを同封した。').put('I6', '○').merge('C6:H6 B6:B9 I6:I9 A6:A9')
  .right('C7', ['', '決定件数', '10日以内', '達成率']).right('C8', ['令和3年度', '41,208件', '41,208件', '100.0％']).right('C9', ['令和2年度', '40,117件', '40,117件', '100.0％'])
  .table('C7:F9', 'comparison', 'サービススタンダード', { kindAlso: ['figures'] }).rate('F8', 'E8', 'D8').rate('F9', 'E9', 'D9')
  .put('G8', '郵送化率').put('H8', '96.2％')
  .kpi({ name: 'サービススタンダードの達成状況', targetCell: 'B6', operator: '=', target: 1, actualCell: 'F8', actual: 1, met: true })
  .kpi({ name: '郵送化率', targetCell: 'B6', operator: '>=', target: 0.955, actualCell: 'H8', actual: 0.962, met: true })
  .put('A10', '②').put('B10', '効果的なレセプト点検の推進\n【KPI】\n・社会保険診療報酬支払基金と合算したレセプト点検の査定率を対前年度以上（令和2年度0.316％）とする').put('C10', '・査定率　0.331％（令和3年度）\n・行動計画に基づき毎月会議を開いた。').put('I10', '◎').merge('C10:H10')
  .kpi({ name: 'レセプト点検の査定率', targetCell: 'B10', operator: '>=', target: 0.00316, actualCell: 'C10', actual: 0.00331, met: true })
  .put('A11', '③').put('B11', '返納金債権の回収\n【KPI】\n・返納金債権（資格喪失後受診に係るものに限る。）の回収率を対前年度以上（令和2年度56.02％）とする').put('C11', '・回収率　54.37％（令和3年度）\n・弁護士と連携した催告を312件行った。').put('I11', '〇').merge('C11:H11')
  .kpi({ name: '返納金債権の回収率', targetCell: 'B11', operator: '>=', target: 0.5602, actualCell: 'C11', actual: 0.5437, met: false })
  .finding('I11', 'mark-invalid', 'must', '記号は○（U+25CB）だが〇（U+3007）').finding('I11', 'mark-mismatch', 'may', '前年度を下回るのに計画どおり')
  .put('A12', '（2）戦略的保険者機能').merge('A12:I12')
  .put('A13', '④').put('B13', '特定健診受診率の向上\n【KPI】\n・生活習慣病予防健診実施率を58.5％以上とする\n・事業者健診データ取得率を8.0％以上とする\n・被扶養者の特定健診受診率を31.3％以上とする').put('C13', '・健診実施率は前年度に比べ改善した。').put('I13', '○').merge('C13:H13 A13:A18 B13:B18 I13:I18')
  .right('C14', ['区分', '対象者数', '受診者数', '実施率', '前年度', '増減'])
  .grid('C15', [
    ['生活習慣病予防健診', '158,302人', '93,715人', percent(93715, 158302), '57.6％', '1.6ポイント'],
    ['事業者健診データ', '158,302人', '12,031人', percent(12031, 158302), '7.1％', '0.5ポイント'],
    ['特定健診（被扶養者）', '42,190人', '13,332人', percent(13332, 42190), '28.8％', '2.8ポイント'],
  ])
  .rate('F15', 'E15', 'D15').rate('F16', 'E16', 'D16').rate('F17', 'E17', 'D17').total('H15', 'F15', { minus: 'G15' }).total('H16', 'F16', { minus: 'G16' }).total('H17', 'F17', { minus: 'G17' })
  .table('C14:H17', 'comparison', '健診の実施状況', { kindAlso: ['figures'] })
  .kpi({ name: '生活習慣病予防健診実施率', targetCell: 'B13', operator: '>=', target: 0.585, actualCell: 'F15', actual: 0.592, met: true })
  .kpi({ name: '事業者健診データ取得率', targetCell: 'B13', operator: '>=', target: 0.08, actualCell: 'F16', actual: 0.076, met: false })
  .kpi({ name: '被扶養者の特定健診受診率', targetCell: 'B13', operator: '>=', target: 0.313, actualCell: 'F17', actual: 0.316, met: true })
  .finding('I13', 'mark-mismatch', 'may', '事業者健診データは届いていない')
  .put('C18', '※ 事業者健診データの対象者数は、令和3年度から生活習慣病予防健診と同じ数としている。').merge('C18:H18')
  .put('A19', '⑤').put('B19', '特定保健指導の実施率の向上\n【KPI】被保険者の特定保健指導の実施率を17.8％以上とする').put('C19', '実施率　19.0％（実績評価5,230人÷対象者27,526人）').put('I19', '◎').merge('C19:H19').free('C19')
  .kpi({ name: '被保険者の特定保健指導の実施率', targetCell: 'B19', operator: '>=', target: 0.178, actualCell: 'C19', actual: 0.19, met: true })
  .put('A20', '⑥').put('B20', 'コラボヘルスの推進\n【KPI】健康宣言事業所数を760事業所以上とする').put('C20', '健康宣言事業所数　812事業所（令和3４年3月末）').put('I20', '◎').merge('C20:H20')
  .finding('C20', 'malformed-number', 'must', '令和3４年3月末は年として読めない')
  .kpi({ name: '健康宣言事業所数', targetCell: 'B20', operator: '>=', target: 760, actualCell: 'C20', actual: 812, met: true })
  .put('A21', '（3）組織体制').merge('A21:I21')
  .put('A22', '⑦').put('B22', '費用対効果を踏まえたコスト削減\n【KPI】一般競争入札に占める一者応札案件の割合を20％以下とする').put('C22', '一者応札案件の割合　16.7％（12件中2件）').put('I22', '○').merge('C22:H22').free('C22')
  .kpi({ name: '一般競争入札に占める一者応札案件の割合', targetCell: 'B22', operator: '<=', target: 0.2, actualCell: 'C22', actual: 0.167, met: true })
  .table('A4:I22', 'plan-status', '事業計画の実施状況');

const list = book.sheet('3 KPI一覧').put('A1', '３　令和3年度KPIの達成状況').put('H2', '（順位は47支部中）')
  .right('A3', ['No', 'KPI', '令和3年度\n目標値', '令和3年度\n実績', '達成', '令和2年度\n実績', '全国平均\n（令和3年度）', '全国順位']);
const goals: readonly [string, string, string, string, string, string, string, '>=' | '<=' | '=', number, number, boolean][] = [
  ['サービススタンダードの達成状況', '100％', '100％', '○', '100％', '99.9％', '1位', '=', 1, 1, true],
  ['現金給付等の申請に係る郵送化率', '95.5％以上', '96.2％', '○', '95.4％', '95.5％', '12位', '>=', 0.955, 0.962, true],
  ['レセプト点検の査定率', '0.316％以上', '0.331％', '○', '0.316％', '0.332％', '22位', '>=', 0.00316, 0.00331, true],
  ['返納金債権の回収率', '56.02％以上', '54.37％', '×', '56.02％', '53.42％', '19位', '>=', 0.5602, 0.5437, false],
  ['生活習慣病予防健診実施率', '58.5％以上', '59.2％', '○', '57.6％', '54.3％', '14位', '>=', 0.585, 0.592, true],
  ['事業者健診データ取得率', '8.0％以上', '7.6％', '×', '7.1％', '8.5％', '25位', '>=', 0.08, 0.076, false],
  ['被扶養者の特定健診受診率', '31.3％以上', '31.6％', '○', '28.8％', '26.2％', '9位', '>=', 0.313, 0.316, true],
  ['被保険者の特定保健指導の実施率', '17.8％以上', '19.6％', '○', '16.1％', '18.2％', '21位', '>=', 0.178, 0.196, true],
  ['健康宣言事業所数', '760事業所以上', '812事業所', '○', '655事業所', '－', '－', '>=', 760, 812, true],
  ['一般競争入札に占める一者応札案件の割合', '20％以下', '16.7％', '○', '18.2％', '－', '－', '<=', 0.2, 0.167, true],
];
goals.forEach(([name, target, actual, mark, last, mean, rank, operator, value, figure, met], i) => list.right(`A${4 + i}`, [String(i + 1), name, target, actual, mark, last, mean, rank])
  .kpi({ name, targetCell: `C${4 + i}`, operator, target: value, actualCell: `D${4 + i}`, actual: figure, met }));
list.table('A3:H13', 'kpi-list', '令和3年度KPIの達成状況', { kindAlso: ['comparison'] }).put('A14', '※ ○：達成　×：未達成')
  .finding('D11', 'cross-reference-mismatch', 'must', '本文は19.0％、一覧は19.6％');
report.finding('C19', 'cross-reference-mismatch', 'may', '一覧は19.6％');

export const kogarashiR3Year = book.done();
