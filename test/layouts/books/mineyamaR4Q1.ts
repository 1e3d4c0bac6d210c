import { BookDraft } from '../kit/draft';
import { amount, percent, points, sum } from '../kit/figures';

/** First quarter, next to clean: totals in the first row, shares, branch beside the nation, unusual but right cells. */
const book = new BookDraft('mineyama-r4-q1', 2022, '2022-06');

book.sheet('第1四半期')
  .put('B2', '令和４年度　みねやま支部　事業計画の実施状況（第１四半期）')
  .put('B4', '※ 評価：◎計画以上、○計画どおり、△計画を下回る、－これから着手')
  .right('B6', ['No.', '事業計画', '第1四半期の実施状況', '評価'])
  .grid('B7', [
    [1, '評議会を開催し、事業計画を説明する。', '○ 7月の評議会に向けて資料を作成中', '○'],
    [2, '健康保険委員の委嘱を広げる。', '未委嘱の512事業所に文書を送付（5月）', '○'],
    [3, '集団健診を10月から実施する。', '会場28か所を確保', '－'],
    [4, '債権の早期回収に努める。', '弁護士名の催告22件', '○'],
    [5, '職員研修を計画に沿って実施する。', '新任者研修（4月）、情報セキュリティ研修（6月）', '◎'],
  ])
  .table('B6:E11', 'plan-status', '第1四半期の実施状況');

const members = book.sheet('加入者')
  .put('A1', '加入者の状況（令和4年6月末）')
  .right('A3', ['', '加入者数', '構成比', '前年同月', '増減', '前年同月比'])
  .put('A9', '※ 構成比は四捨五入のため、合計が100.0％にならないことがある。');
const people: readonly [string, number, number][] = [['総数', 324518, 326402], ['被保険者', 196744, 196010], ['　うち任意継続', 3120, 3388], ['被扶養者', 127774, 130392]];
people.forEach(([name, now, before], i) => {
  const row = 4 + i;
  members.right(`A${row}`, [name, amount(now, '人'), percent(now, 324518), amount(before, '人'), `${now < before ? '△' : ''}${amount(Math.abs(now - before), '人')}`, percent(now, before)])
    .total(`E${row}`, `B${row}`, { minus: `D${row}` }).rate(`F${row}`, `B${row}`, `D${row}`);
  if (row > 4) members.rate(`C${row}`, `B${row}`, 'B4');
});
members.total('B4', 'B5 B7').total('D4', 'D5 D7').free('C4').table('A3:F7', 'comparison', '加入者の状況', { kindAlso: ['breakdown'] });

const ages = book.sheet('年齢階級別')
  .put('B2', '特定健診の受診者（年齢階級別）')
  .right('B4', ['年齢階級', '対象者数（人）', '受診者数（人）', '受診率（％）'])
  .right('G4', ['年齢階級', '対象者数（人）', '受診者数（人）', '受診率（％）'])
  .put('B3', '男性').put('G3', '女性');
const men: readonly [string, number, number][] = [['40～49歳', 2140, 118], ['50～59歳', 1985, 131], ['60～69歳', 2610, 240], ['70～74歳', 1322, 140]];
const women: readonly [string, number, number][] = [['40～49歳', 11208, 1204], ['50～59歳', 12077, 1466], ['60～69歳', 9840, 1302], ['70～74歳', 3015, 371]];
const block = (left: string, base: string, exam: string, rate: string, list: readonly [string, number, number][]): void => {
  const all: readonly [string, number, number] = ['全体', sum(list.map((l) => l[1])), sum(list.map((l) => l[2]))];
  [all, ...list].forEach(([name, target, done], i) => {
    const row = 5 + i;
    ages.right(`${left}${row}`, [name, target, done, Number(percent(done, target).slice(0, -1))]).rate(`${rate}${row}`, `${exam}${row}`, `${base}${row}`);
  });
  ages.total(`${base}5`, `${base}6:${base}9`).total(`${exam}5`, `${exam}6:${exam}9`).format(`${base}5:${exam}9`, '#,##0').format(`${rate}5:${rate}9`, '0.0')
    .table(`${left}4:${rate}9`, 'breakdown', '年齢階級別');
};
block('B', 'C', 'D', 'E', men);
block('G', 'H', 'I', 'J', women);

const nation = book.sheet('全国比較')
  .put('A1', '主な指標の全国との比較（令和3年度末）')
  .right('A3', ['指標', 'みねやま支部', '全国', '差', '全国順位'])
  .put('A10', '※ 差は支部－全国（ポイント、日）。順位は47支部中。');
const figures: readonly [string, number, number, string, number, number][] = [
  ['生活習慣病予防健診実施率', 60.2, 53.4, '％', 9, 1], ['被扶養者の特定健診実施率', 24.8, 26.2, '％', 33, 1], ['特定保健指導実施率', 22.1, 18.2, '％', 12, 1],
  ['ジェネリック医薬品使用割合', 79.6, 80.4, '％', 31, 1], ['平均所要日数', 6.71, 6.05, '日', 38, 2],
];
figures.forEach(([name, own, all, unit, rank, digits], i) => {
  const row = 4 + i;
  nation.right(`A${row}`, [name, own.toFixed(digits) + unit, all.toFixed(digits) + unit, points(Math.round((own - all) * 100) / 100, digits), `${rank}位`]).total(`D${row}`, `B${row}`, { minus: `C${row}` });
});
nation.table('A3:E8', 'comparison', '全国との比較');

book.sheet('電話・窓口')
  .put('B1', '電話・窓口の対応件数').put('H2', '単位：件')
  .right('B3', ['', '4月', '5月', '6月', '第1四半期', '前年同期', '対比'])
  .grid('B4', [
    ['電話', '4,120', '3,688', '3,902', '11,710', '12,345', percent(11710, 12345)],
    ['窓口', '218', '196', '205', '619', '704', percent(619, 704)],
    ['来訪予約', '…', '31', '44', '75', '－', '－'],
    ['計', '4,338', '3,915', '4,151', '12,404', '13,049', percent(12404, 13049)],
  ])
  .total('F4', 'C4:E4').total('F5', 'C5:E5').total('F6', 'C6:E6').total('F7', 'C7:E7', { partsAlso: ['F4:F6'] })
  .total('C7', 'C4:C6').total('D7', 'D4:D6').total('E7', 'E4:E6').total('G7', 'G4:G6')
  .rate('H4', 'F4', 'G4').rate('H5', 'F5', 'G5').rate('H7', 'F7', 'G7')
  .table('B3:H7', 'monthly', '電話・窓口の対応件数', { kindAlso: ['breakdown', 'comparison'] })
  .put('B8', '※ 来訪予約は令和4年5月から受付');

export const mineyamaR4Q1 = book.done();
