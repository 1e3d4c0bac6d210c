import { BookDraft, type SheetDraft } from '../kit/draft';
import { computed } from '../kit/computed';

/** A sheet a quarter of one form (計画 / 実績 of the quarter and to date, marks by formula), a list of the year by quarters, issues in words. */
const book = new BookDraft('shihanki-kasasagi-r5', 2023, '2023-12');
const ITEMS: readonly (readonly [group: string, item: string, unit: string, condition: '以上' | '以下', plans: readonly number[], actuals: readonly number[], last: readonly number[]])[] = [
  ['業務G', '傷病手当金の支給決定件数', '件', '以上', [9400, 9680, 9960], [9021, 9221, 9987], [8874, 17902, 26837]],
  ['業務G', '電子申請による届出受付件数', '件', '以上', [1350, 1390, 1430], [1391, 1444, 1534], [1260, 2541, 3825]],
  ['業務G', '窓口来訪者数', '人', '以下', [2210, 2280, 2340], [2287, 2294, 2439], [2140, 4222, 6357]],
  ['レセG', '再審査による査定額', '千円', '以上', [21400, 22040, 22680], [22518, 23010, 23670], [20877, 42005, 63269]],
  ['レセG', '債権回収額', '千円', '以上', [15600, 16070, 16540], [14807, 15201, 15706], [14720, 29618, 44429]],
  ['保健G', '生活習慣病予防健診受診者数', '人', '以上', [61200, 63040, 64870], [62977, 65109, 64578], [58210, 117340, 175768]],
  ['保健G', '特定健診受診者数', '人', '以上', [4600, 4740, 4880], [4511, 4724, 4524], [4390, 8760, 13119]],
  ['保健G', '特定保健指導評価者数', '人', '以上', [3900, 4020, 4130], [3870, 4027, 3951], [3690, 7402, 11113]],
  ['企総G', '健康宣言新規事業所数', '社', '以上', [140, 140, 150], [146, 149, 150], [131, 267, 402]],
  ['企総G', 'メルマガ新規登録者数', '人', '以上', [320, 330, 340], [327, 326, 336], [301, 608, 912]],
];
const QUARTERS = ['第１四半期', '第２四半期', '第３四半期'];
// The third was not brought up to date.
const PERIODS = ['令和5年4月～6月', '令和5年7月～9月', '令和5年7月～9月'];

const year = book.sheet('年間一覧');
const quarters = QUARTERS.map((quarter, k): SheetDraft => {
  const sheet = book.sheet(quarter)
    .put('A1', `令和5年度　事業実施状況報告（${quarter}）`).put('A2', `報告対象期間：${PERIODS[k]}`).put('K1', 'かささぎ支部').put('A3', '評価：◎…累計達成率105％以上、○…100％以上、△…90％以上、×…90％未満')
    .right('A4', ['所管', '指標', '単位', '条件', '当四半期', null, null, '累計', null, null, '前年同期累計', '前年比', '評価']).right('E5', ['計画', '実績', '達成率', '計画', '実績', '達成率'])
    .merge('A4:A5 B4:B5 C4:C5 D4:D5 E4:G4 H4:J4 K4:K5 L4:L5 M4:M5 A6:A8 A9:A10 A11:A13 A14:A15');
  const before = QUARTERS[k - 1];
  ITEMS.forEach(([group, item, unit, condition, plans, actuals, last], i) => {
    const r = 6 + i;
    const over = (a: string, b: string): { f: string } => ({ f: condition === '以下' ? `${b}${r}/${a}${r}` : `${a}${r}/${b}${r}` });
    if (ITEMS[i - 1]?.[0] !== group) sheet.put(`A${r}`, group);
    sheet.right(`B${r}`, [item, unit, condition, plans[k]!, actuals[k]!, over('F', 'E'), { f: before ? `'${before}'!H${r}+E${r}` : `E${r}` }, { f: before ? `'${before}'!I${r}+F${r}` : `F${r}` }, over('I', 'H'), last[k]!, { f: `I${r}/K${r}` }, { f: `IF(J${r}>=1.05,"◎",IF(J${r}>=1,"○",IF(J${r}>=0.9,"△","×")))` }]);
    const rate = (cell: string, a: string, b: string): SheetDraft => sheet.rate(cell, condition === '以下' ? b : a, condition === '以下' ? a : b);
    rate(`G${r}`, `F${r}`, `E${r}`); rate(`J${r}`, `I${r}`, `H${r}`); sheet.rate(`L${r}`, `I${r}`, `K${r}`);
  });
  return sheet.format('E6:F15', '#,##0').format('G6:G15', '0.0%').format('H6:I15', '#,##0').format('J6:J15', '0.0%').format('K6:K15', '#,##0').format('L6:L15', '0.0%')
    .table('A4:M15', 'kpi-list', quarter, { kindAlso: ['comparison', 'figures', 'quarterly'] });
});
quarters[1]!.put('C10', '円').finding('C10', 'unit-mismatch', 'must', '債権回収額の単位が第2四半期だけ「円」');
quarters[2]!.put('I12', 14822).free('I12').finding('I12', 'total-mismatch', 'must', '累計の式を定数で上書き（第2四半期の累計＋当四半期と違う）')
  .put('M8', '×').finding('M8', 'mark-mismatch', 'must', '累計達成率97.3％は△だが×を手入力')
  .finding('A2', 'period-mismatch', 'must', '第3四半期の対象期間が7月～9月のまま');

year.put('A1', '令和5年度　四半期別実績一覧（かささぎ支部）').put('K1', '令和5年12月末現在').right('A3', ['所管', '指標', '単位', '第１四半期', '第２四半期', '上期計', '第３四半期', '第４四半期', '下期計', '年度計', '前年同期']).merge('A4:A6 A7:A8 A9:A11 A12:A13');
ITEMS.forEach(([group, item, unit], i) => {
  const r = 4 + i;
  const shown = (k: number, column: string, row = 6 + i): { f: string } => ({ f: `'${QUARTERS[k]}'!${column}${row}` });
  if (ITEMS[i - 1]?.[0] !== group) year.put(`A${r}`, group);
  year.right(`B${r}`, [item, unit, shown(0, 'F'), shown(1, 'F', i === 8 ? 15 : 6 + i), { f: `SUM(D${r}:E${r})` }, shown(2, 'F'), null, { f: `SUM(G${r}:H${r})` }, { f: `F${r}+I${r}` }, shown(2, 'K')])
    .total(`F${r}`, `D${r}:E${r}`).total(`I${r}`, `G${r}:H${r}`).total(`J${r}`, `F${r} I${r}`).months(`D${r} E${r} G${r} H${r}`, '2023-04', { step: 3 });
});
year.format('D4:K13', '#,##0').table('A3:K13', 'quarterly', '四半期別実績一覧').finding('E12', 'cross-reference-mismatch', 'must', '第2四半期の別の行（メルマガ）を参照');

book.sheet('課題').put('A1', '課題と対応').right('A3', ['No', '項目', '課題', '対応'])
  .grid('A4', [[1, '窓口来訪者数', '相談予約の周知が不十分', '10月から電話予約を開始'], [2, '特定健診', '集団健診の会場が不足', '商業施設での実施を調整中']]).table('A3:D5', 'list', '課題と対応');

export const shihankiKasasagiR5 = computed(book.done());
