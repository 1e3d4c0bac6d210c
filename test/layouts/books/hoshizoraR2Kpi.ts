import { BookDraft } from '../kit/draft';

/** Nothing but KPI lists: targets in every wording, several in a cell, monthly targets, achieved and missed. */
const book = new BookDraft('hoshizora-r2-kpi', 2020, '2020-12');

const list = book.sheet('KPI進捗')
  .put('A1', '令和2年度　ほしぞら支部　KPIの進捗状況（令和2年12月末）')
  .put('A2', '状況欄　◎：月次目標を5％以上上回る　○：月次目標以上　△：月次目標を下回る　－：評価時期でない')
  .right('A4', ['分野', 'KPI', '令和2年度目標', '12月末', null, null, '（参考）前年同月'])
  .right('D5', ['月次目標', '実績', '状況'])
  .merge('A4:A5 B4:B5 C4:C5 D4:F4 G4:G5 A6:A10 A11:A15')
  .table('A4:G15', 'kpi-list', 'KPIの進捗状況');
type Kpi = readonly [area: string | null, name: string, target: string, monthly: string, actual: string, mark: string, before: string, operator: '>=' | '<=' | '=' | null, value: number | null, figure: number | null, met: boolean | null];
const rows: readonly Kpi[] = [
  ['基盤', 'サービススタンダードの達成状況', '100%とする', '100%', '100%', '○', '100%', '=', 1, 1, true],
  [null, '現金給付等の申請に係る郵送化率', '91.0％以上', '91.0％', '92.3％', '○', '90.1％', '>=', 0.91, 0.923, true],
  [null, '柔整の申請に占める3部位以上・月15日以上の割合', '対前年度以下（令和元年度 1.12％）', '1.12％', '1.08％', '○', '1.15％', '<=', 0.0112, 0.0108, true],
  [null, '返納金債権の回収率', '対前年度以上（平成31年度43.96%）', '36.0％', '34.2％', '△', '35.8％', '>=', 0.4396, 0.342, false],
  [null, '確認書の提出率', '93.0％以上', '85.0％', '86.1％', '○', '84.4％', '>=', 0.93, 0.861, false],
  ['戦略', '特定保健指導実施率', '24.5％以上', '15.0％', '13.9％', '○', '16.2％', '>=', 0.245, 0.139, false],
  [null, '健康宣言事業所数', '1,350事業所以上', '1,310事業所', '1,402事業所', '◎', '1,204事業所', '>=', 1350, 1402, true],
  [null, 'セミナーの参加者', '3,000名', '2,000名', '1,211名', '△', '2,430名', '>=', 3000, 1211, false],
  [null, 'ジェネリック医薬品使用割合', '前年度を上回る', '79.5％', '80.2％', '○', '78.4％', '>=', null, 0.802, true],
  [null, '一者応札案件の割合', '20％以下　ただし前年度において20％以下となった場合は前年度以下', '20％', '19.4％', '○', '22.2％', '<=', 0.2, 0.194, true],
];
rows.forEach(([area, name, target, monthly, actual, mark, before, operator, value, figure, met], i) => {
  const row = 6 + i;
  list.right(`A${row}`, [area, name, target, monthly, actual, mark, before])
    .kpi({ name, targetCell: `C${row}`, operator, target: value, actualCell: `E${row}`, actual: figure, met });
});
list.finding('F11', 'mark-mismatch', 'must', '実績13.9％は月次目標15.0％を下回るので△')
  .put('A17', '※ 前年同月は令和元年12月末の実績。');

book.sheet('戦略の詳細')
  .put('B1', 'コラボヘルスと広報')
  .right('B3', ['KPI', '実績と評価'])
  .put('B4', '(1) 全被保険者数に占める健康保険委員が委嘱されている事業所の被保険者数の割合を43.0％以上とする。\n(2) 委員の研修会を年2回実施する。')
  .put('C4', '(1) 43.8％（令和2年11月末）\n(2) 9月に1回実施した。')
  .put('B5', '(1) 平均所要日数7日以内を維持する。\n(2) 窓口受付率を8.0％以下とする。')
  .put('C5', '(1) 6.21 日（令和2年12月）\n(2) 8.8％（令和2年12月末）')
  .put('B6', '地域医療構想調整会議への参加率を100％とする。').put('C6', '100％（6回中6回）')
  .table('B3:C6', 'plan-status', 'コラボヘルスと広報', { kindAlso: ['kpi-list'] })
  .kpi({ name: '委嘱割合', targetCell: 'B4', operator: '>=', target: 0.43, actualCell: 'C4', actual: 0.438, met: true })
  .kpi({ name: '平均所要日数', targetCell: 'B5', operator: '<=', target: 7, actualCell: 'C5', actual: 6.21, met: true })
  .kpi({ name: '窓口受付率', targetCell: 'B5', operator: '<=', target: 0.08, actualCell: 'C5', actual: 0.088, met: false })
  .kpi({ name: '参加率', targetCell: 'B6', operator: '=', target: 1, actualCell: 'C6', actual: 1, met: true });

const trend = book.sheet('前年比較')
  .put('A1', '主なKPIの推移')
  .right('A3', ['KPI', '2018年度', '2019年度', '2020年度\n（12月末）', '目標'])
  .grid('A4', [['郵送化率', '86.2％', '89.9％', '92.3％', '91.0％'], ['提出率', '88.4％', '91.5％', '86.1％', '93.0％'], ['宣言事業所数', '980事業所', '1,226事業所', '1,402事業所', '1,350事業所']])
  .table('A3:E6', 'comparison', '主なKPIの推移', { kindAlso: ['kpi-list'] });
const TREND: readonly [row: number, name: string, target: number, actual: number, met: boolean][] = [[4, '郵送化率', 0.91, 0.923, true], [5, '提出率', 0.93, 0.861, false], [6, '宣言事業所数', 1350, 1402, true]];
for (const [row, name, target, actual, met] of TREND) trend.kpi({ name, targetCell: `E${row}`, operator: '>=', target, actualCell: `D${row}`, actual, met });

export const hoshizoraR2Kpi = book.done();
