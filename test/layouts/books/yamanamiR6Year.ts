import { BookDraft } from '../kit/draft';
import { amount, percent, points, sum, triangle } from '../kit/figures';

/** A year's report: 上期/下期/通期, legend in rows with thresholds, ◎ beside a missed KPI, the year before with 対前年＋, a stale heading. */
const book = new BookDraft('yamanami-r6-year', 2024, '2025-03');

book.sheet('事業報告')
  .put('A1', '令和6年度　やまなみ支部　事業報告')
  .put('G1', '区分').put('H1', '意味').grid('G2', [['◎', '目標を1割以上上回った'], ['○', '目標を達成した'], ['△', '目標に達しなかった'], ['×', '目標を2割以上下回った']])
  .right('A8', ['事業の柱', '重点事項', '目標（KPI）', '実施した内容', '実績', '判定'])
  .merge('A9:A12 A13:A15')
  .grid('A9', [
    ['基盤的保険者機能', '迅速な給付', 'サービススタンダード　100％', '応援体制により期限内に支給した。', '100％', '○'],
    [null, '窓口受付の縮減', '窓口受付率　5.5％以下', '郵送申請を呼びかけた。', '4.9％', '◎'],
    [null, '債権の回収', '返納金債権の回収率　前年度を上回る', '催告を強化した。', '61.8％（前年度59.4％）', '○'],
    [null, 'レセプト点検', '再審査レセプト1件当たりの査定額　5,600円以上', '専門家の助言を受けた。', '5,212円', '◎'],
    ['戦略的保険者機能', '健診', '生活習慣病予防健診実施率　63.5％以上', '休日健診を12日行った。', '64.1％', '○'],
    [null, '特定保健指導', '特定保健指導実施率　28.0％以上', '遠隔面談を広げた。', '21.7％', '×'],
    [null, '健康宣言', '健康宣言事業所数　1,350事業所以上', '商工会議所と連携した。', null, '○'],
  ])
  .table('A8:F15', 'plan-status', '事業報告', { kindAlso: ['kpi-list'] })
  .kpi({ name: 'サービススタンダード', targetCell: 'C9', operator: '=', target: 1, actualCell: 'E9', actual: 1, met: true })
  .kpi({ name: '窓口受付率', targetCell: 'C10', operator: '<=', target: 0.055, actualCell: 'E10', actual: 0.049, met: true })
  .kpi({ name: '返納金債権の回収率', targetCell: 'C11', operator: '>=', target: null, actualCell: 'E11', actual: 0.618, met: true })
  .kpi({ name: '査定額', targetCell: 'C12', operator: '>=', target: 5600, actualCell: 'E12', actual: 5212, met: false })
  .kpi({ name: '生活習慣病予防健診実施率', targetCell: 'C13', operator: '>=', target: 0.635, actualCell: 'E13', actual: 0.641, met: true })
  .kpi({ name: '特定保健指導実施率', targetCell: 'C14', operator: '>=', target: 0.28, actualCell: 'E14', actual: 0.217, met: false })
  .kpi({ name: '健康宣言事業所数', targetCell: 'C15', operator: '>=', target: 1350, actualCell: null, actual: null, met: null })
  .finding('F12', 'mark-mismatch', 'must', '◎だが5,212円で目標5,600円以上に届いていない', ['E12', 'C12'])
  .finding('E15', 'actual-missing', 'must', '年度が終わったのに実績がない', ['C15'])
  .finding('F15', 'mark-mismatch', 'may', '実績がないのに○');

const halves = book.sheet('上期下期')
  .put('A1', '業務量の推移').put('H1', '（件）')
  .right('A2', ['業務', '令和6年度', null, null, '令和5年度', null, null, '対前年度＋'])
  .right('B3', ['上期', '下期', '通期', '上期', '下期', '通期'])
  .merge('A2:A3 B2:D2 E2:G2 H2:H3');
const work: readonly [string, number, number, number, number][] = [['傷病手当金', 12055, 12480, 11820, 12114], ['療養費', 88210, 86944, 90115, 89303], ['高額療養費', 9104, 9377, 9350, 9481], ['限度額認定', 14882, 12960, 18114, 17406]];
work.forEach(([name, a, b, c, d], i) => {
  const row = 4 + i;
  halves.right(`A${row}`, [name, amount(a, ''), amount(b, ''), amount(a + b, ''), amount(c, ''), amount(d, ''), amount(c + d, ''), triangle(a + b - c - d)])
    .total(`D${row}`, `B${row}:C${row}`).total(`G${row}`, `E${row}:F${row}`).total(`H${row}`, `D${row}`, { minus: `G${row}` });
});
const col = (k: 1 | 2 | 3 | 4): number => sum(work.map((l) => l[k]));
halves.right('A8', ['計', amount(col(1), ''), amount(col(2), ''), amount(col(1) + col(2), ''), amount(col(3), ''), amount(col(4), ''), amount(col(3) + col(4), ''), triangle(col(1) + col(2) - col(3) - col(4) + 100)])
  .total('B8', 'B4:B7').total('C8', 'C4:C7').total('D8', 'B8:C8', { partsAlso: ['D4:D7'] }).total('E8', 'E4:E7').total('F8', 'F4:F7').total('G8', 'E8:F8', { partsAlso: ['G4:G7'] })
  .total('H8', 'D8', { minus: 'G8', holds: false, partsAlso: ['H4:H7'] })
  .finding('H8', 'comparison-mismatch', 'must', '通期の差と100違う', ['D8', 'G8'])
  .finding('H8', 'total-mismatch', 'may', '同じ誤りを縦の和として報告してもよい')
  .table('A2:H8', 'quarterly', '業務量の推移', { kindAlso: ['comparison', 'breakdown'] });

book.sheet('満足度')
  .put('B1', 'お客様満足度調査の結果')
  .right('B3', ['項目', '令和5年度', '令和5年度', '差'])
  .grid('B4', [['窓口サービス全体', '96.1%', '95.4%', `${points(0.7, 1)}ポイント`], ['職員の応対', '97.0%', '97.2%', `${points(-0.2, 1)}ポイント`], ['訪問目的の達成', '95.2%', '94.0%', `${points(1.2, 1)}ポイント`], ['施設の利用', '90.3%', '90.3%', '0.0ポイント']])
  .total('E4', 'C4', { minus: 'D4' }).total('E5', 'C5', { minus: 'D5' }).total('E6', 'C6', { minus: 'D6' }).total('E7', 'C7', { minus: 'D7' })
  .finding('C3', 'period-mismatch', 'must', '二つの列がどちらも令和5年度（左は令和6年度のはず）', ['D3'])
  .table('B3:E7', 'comparison', 'お客様満足度調査の結果')
  .put('B9', '回答数は412人（回収率 82.4%：500人に配布）であった。')
  .right('B11', ['回答者の内訳', '人数', '割合'])
  .grid('B12', [['被保険者', '288人', percent(288, 412)], ['被扶養者', '71人', percent(71, 412)], ['事業主・担当者', '53人', percent(53, 412)], ['計', '412人', '100.0%']])
  .rate('D12', 'C12', 'C15').rate('D13', 'C13', 'C15').rate('D14', 'C14', 'C15').total('C15', 'C12:C14').free('D15')
  .table('B11:D15', 'breakdown', '回答者の内訳');

const quarters = book.sheet('債権')
  .put('A1', '返納金債権の回収（四半期別）').put('A2', '（単位：千円、件）')
  .right('A3', ['', '', '第１四半期', '第２四半期', '第３四半期', '第４四半期', '年度計', '前年度計', '前年度比'])
  .merge('A4:A5 A6:A7');
const q: readonly [string | null, string, number[], number][] = [['文書催告', '件数', [2410, 2388, 2506, 2311], 9102], [null, '回収額', [18220, 17905, 19114, 20342], 70418], ['訪問催告', '件数', [44, 51, 38, 40], 182], [null, '回収額', [1205, 1530, 998, 1122], 5210]];
q.forEach(([name, kind, values, before], i) => {
  const row = 4 + i;
  const all = i === 2 ? sum(values) : sum(values);
  quarters.right(`A${row}`, [name, kind, ...values, all, before, percent(i === 1 ? all + 1000 : all, before)]).total(`G${row}`, `C${row}:F${row}`).rate(`I${row}`, `G${row}`, `H${row}`, { holds: i !== 1 });
});
quarters.format('C4:H7', '#,##0').table('A3:I7', 'quarterly', '返納金債権の回収').finding('I5', 'comparison-mismatch', 'must', '75,581÷70,418＝107.3％', ['G5', 'H5'])
  .finding('I5', 'rate-mismatch', 'may', '同上');

export const yamanamiR6Year = book.done();
