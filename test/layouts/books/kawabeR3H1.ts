import { BookDraft } from '../kit/draft';
import { amount, percent, sum } from '../kit/figures';

/** Plan, first half, second half in three columns; KPI list with 上期/下期; breakdowns with 再掲, 小計 and 合計 in rows and columns. */
const book = new BookDraft('kawabe-r3-h1', 2021, '2021-09');

book.sheet('事業計画進捗')
  .put('A1', '令和3年度　かわべ支部事業計画　上期の進捗').put('C2', '進捗の印：　◎ 計画を超えている ／ ○ 計画どおり ／ △ 遅れている ／ × 未着手 ／ － 下期から')
  .right('A4', ['令和3年度計画', '上期（4月～9月）の実績', '印', '下期（10月～3月）の予定'])
  .merge('A1:D1')
  .grid('A5', [
    ['【健診】\n生活習慣病予防健診の実施率を62.4％以上とする。', '令和3年8月末の実施率は25.1％である。', '○', '事業所訪問を150社に行う。'],
    ['事業者健診データの取得率を7.8％以上とする。', '令和3年8月末の取得率は2.2％である。', '△', '健診機関からの提出を促す。'],
    ['【重症化予防】\n二次勧奨を行う。', '未治療者4,060人に勧奨した（文書3,215人、電話640人、訪問205人）。', '◎', '腎症の保健指導を10月に始める。'],
    ['【広報】\nメールマガジンの登録者数を12,000人以上とする。', '令和3年9月末の登録者数は11,462人である。', '○', '新規適用事業所に登録を案内する。'],
    ['【組織】\nコンプライアンス研修を年2回行う。', '6月に1回目を行った。', '○', '12月に2回目を行う。'],
    ['情報セキュリティの自主点検を行う。', '11月に実施予定', '－', '11月に行う。'],
  ])
  .table('A4:D10', 'plan-status', '上期の進捗')
  .kpi({ name: '生活習慣病予防健診の実施率', targetCell: 'A5', operator: '>=', target: 0.624, actualCell: 'B5', actual: 0.251, met: false })
  .kpi({ name: '事業者健診データの取得率', targetCell: 'A6', operator: '>=', target: 0.078, actualCell: 'B6', actual: 0.022, met: false })
  .kpi({ name: 'メールマガジンの登録者数', targetCell: 'A8', operator: '>=', target: 12000, actualCell: 'B8', actual: 11462, met: false });

const half = book.sheet('KPI上下期')
  .put('B2', '令和3年度　ＫＰＩ一覧')
  .right('B4', ['KPI', null, '年度目標', '実績', null, '担当'])
  .right('E5', ['上期', '下期'])
  .merge('B4:C5 D4:D5 E4:F4 G4:G5 B6:B8 B9:B11');
type Kpi = readonly [group: string | null, name: string, target: string, first: string, second: string | null, owner: string, operator: '>=' | '<=' | '=', value: number, actual: number | null];
const kpis: readonly Kpi[] = [
  ['基盤', 'サービススタンダードの達成状況', '100％とする', '100％', null, '業務', '=', 1, 1],
  [null, '保険証回収率', '93.5％以上', '91.8％', null, 'レセ', '>=', 0.935, 0.918],
  [null, '再審査レセプト1件当たりの査定額', '4,980円以上', '5,104円', null, 'レセ', '>=', 4980, 5104],
  ['戦略', '健康保険委員の委嘱被保険者割合', '46.0％以上', '46.3％', null, '企総', '>=', 0.46, 0.463],
  [null, '健康宣言事業所数', '760事業所以上', '731事業所', null, '企総', '>=', 760, 731],
  [null, '限度額適用認定証の使用割合', '85.0％以上', '集計中', null, '業務', '>=', 0.85, null],
];
kpis.forEach(([group, name, target, first, second, owner, operator, value, actual], i) => {
  half.right(`B${6 + i}`, [group, name, target, first, second, owner])
    .kpi({ name, targetCell: `D${6 + i}`, operator, target: value, actualCell: `E${6 + i}`, actual, met: actual === null ? null : operator === '=' ? actual === value : actual >= value });
});
half.table('B4:G11', 'kpi-list', 'ＫＰＩ一覧').put('B12', '※ 限度額適用認定証の上期の実績は11月に確定する。');

const health = book.sheet('健診内訳')
  .put('A1', '生活習慣病予防健診の受診者数（令和3年4月～8月）').put('G2', '（単位：人）')
  .right('A3', ['区分', '業態', '男性', '女性', '計', '構成比', '前年同期'])
  .merge('A4:A8 A9:A11');
// 小計 over 建設業, 製造業, 運輸業 (再掲 rows are inside 製造業 and 運輸業), then サービス業, 小売業, 合計.
const lines: readonly [string, number, number, number][] = [['建設業', 6240, 812, 6705], ['製造業', 9480, 4126, 13011], ['（再掲）食料品製造業', 1320, 1688, 2870], ['運輸業', 5107, 633, 5480]];
const later: readonly [string, number, number, number][] = [['サービス業', 4416, 7208, 11240], ['卸・小売業', 3890, 5021, 8655]];
const add = (list: readonly (readonly [string, number, number, number])[], k: 1 | 2 | 3): number => sum(list.filter((l) => !l[0].includes('再掲')).map((l) => l[k]));
const rows: (readonly [string, number, number, number])[] = [...lines, ['小計', add(lines, 1), add(lines, 2), add(lines, 3)], ...later, ['小計', add(later, 1), add(later, 2), add(later, 3)]];
const total = ['合計', add(lines, 1) + add(later, 1), add(lines, 2) + add(later, 2), add(lines, 3) + add(later, 3)] as const;
rows.push(total);
rows.forEach(([name, men, women, beforeAll], i) => {
  const row = 4 + i;
  health.put(`A${row}`, i === 0 ? '第二次産業・運輸' : i === 5 ? '第三次産業' : name === '合計' ? '合計' : null)
    .right(`B${row}`, [name === '合計' ? null : name, men, women, men + women, percent(men + women, total[1] + total[2]), beforeAll])
    .total(`E${row}`, `C${row}:D${row}`, row === 12 ? { partsAlso: ['E8 E11', 'E4 E5 E7 E9 E10'] } : row === 8 ? { partsAlso: ['E4 E5 E7'] } : row === 11 ? { partsAlso: ['E9 E10'] } : {});
  if (row < 12) health.rate(`F${row}`, `E${row}`, 'E12');
});
for (const col of ['C', 'D', 'G']) {
  health.total(`${col}8`, `${col}4 ${col}5 ${col}7`).total(`${col}11`, `${col}9 ${col}10`).total(`${col}12`, `${col}8 ${col}11`, { partsAlso: [`${col}4 ${col}5 ${col}7 ${col}9 ${col}10`] });
}
health.merge('A12:B12').format('C4:G12', '#,##0').free('F8 F11 F12')
  .table('A3:G12', 'breakdown', '生活習慣病予防健診の受診者数', { kindAlso: ['comparison'] })
  .put('A13', '※（再掲）は製造業に含まれる。');

const bids = book.sheet('調達')
  .put('A2', '一般競争入札の実施状況（上期）')
  .right('A4', ['区分', '件数', 'うち一者応札', '割合', '前年上期'])
  .grid('A5', [['物品購入', '4件', '0件', '0.0%', '3件'], ['印刷・発送', '5件', '1件', percent(1, 5), '6件'], ['業務委託', '6件', '2件', percent(2, 6), '5件'], ['合計', '15件', '3件', percent(3, 15), '14件']])
  .table('A4:E8', 'breakdown', '一般競争入札の実施状況', { kindAlso: ['comparison'] })
  .total('B8', 'B5:B7').total('C8', 'C5:C7').total('E8', 'E5:E7');
for (let row = 5; row <= 8; row++) bids.rate(`D${row}`, `C${row}`, `B${row}`);
bids.put('A10', `契約金額の合計は${amount(48216, '千円')}であった。`);

export const kawabeR3H1 = book.done();
