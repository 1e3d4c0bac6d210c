import { BookDraft } from '../kit/draft';
import { sum } from '../kit/figures';

/** Internal book, one sheet a month in an order of columns of its own, typed throughout, and a sheet that collects by formula. */
const book = new BookDraft('getsuji-komorebi-r4', 2022, '2022-08');
interface Item { readonly group: string; readonly name: string; readonly unit: string; readonly target: number | null; readonly now: readonly number[]; readonly before: readonly number[] }
const ITEMS: readonly Item[] = [
  { group: '業務', name: '傷病手当金　支給決定件数', unit: '件', target: null, now: [2105, 2288, 2340, 2411, 2502], before: [1988, 2104, 2190, 2255, 2301] },
  { group: '業務', name: '窓口受付件数', unit: '件', target: 4200, now: [366, 341, 352, 330, 318], before: [401, 388, 372, 369, 350] },
  { group: 'レセプト', name: '内容点検　査定金額', unit: '千円', target: 62000, now: [4980, 5122, 5340, 5018, 4877], before: [5210, 5033, 5402, 5190, 4966] },
  { group: 'レセプト', name: '返納金　回収額', unit: '千円', target: 48000, now: [3105, 4022, 3988, 4120, 3876], before: [2980, 3710, 3902, 4015, 3690] },
  { group: '保健', name: '特定保健指導　初回面談', unit: '人', target: 7800, now: [512, 644, 702, 690, 655], before: [488, 601, 655, 670, 622] },
  { group: '企画', name: '健康宣言　新規事業所', unit: '社', target: 120, now: [8, 11, 9, 14, 7], before: [6, 9, 12, 10, 8] },
];
const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '1月', '2月', '3月'];
const SHEETS = MONTHS.slice(0, 5);

const collected = book.sheet('年間集計');
collected.put('A1', '令和4年度　月別実績（こもれび支部）')
  .right('A3', ['項目', '単位', ...MONTHS, '計', '年間目標', '進捗率']);
ITEMS.forEach((item, i) => {
  const row = 4 + i;
  collected.right(`A${row}`, [item.name, item.unit, ...SHEETS.map((month, k) => ({ v: item.now[k]!, f: `'${month}'!E${6 + i}` }))])
    .put(`O${row}`, { v: sum(item.now), f: `SUM(C${row}:N${row})` }).total(`O${row}`, `C${row}:N${row}`)
    .put(`P${row}`, item.target ?? '－').months(`C${row}:N${row}`, '2022-04');
  if (item.target !== null) collected.put(`Q${row}`, { v: sum(item.now) / item.target, f: `O${row}/P${row}` }).rate(`Q${row}`, `O${row}`, `P${row}`);
  else collected.put(`Q${row}`, '－');
});
collected.format('C4:P9', '#,##0').format('Q4:Q9', '0.0%').table('A3:Q9', 'monthly', '月別実績');

SHEETS.forEach((month, k) => {
  const sheet = book.sheet(month);
  const heading = k === 4 ? '7月' : month;
  sheet.put('A1', '事業実績月報').put('A2', `令和4年${heading}分`).put('K2', 'こもれび支部')
    .right('A4', ['部門', '項目', '単位', '単月', null, null, null, '4月からの累計', null, null, '年間目標に対する進捗率'])
    .right('D5', ['前年', '本年', '増減', '前年比', '前年', '本年', '前年比'])
    .merge('A4:A5 B4:B5 C4:C5 D4:G4 H4:J4 K4:K5 A6:A7 A8:A9');
  ITEMS.forEach((item, i) => {
    const row = 6 + i;
    const [now, before] = [item.now[k]!, item.before[k]!];
    const [nowSum, beforeSum] = [sum(item.now.slice(0, k + 1)), sum(item.before.slice(0, k + 1))];
    // 7月: the running total of 回収額 was typed without July.
    const wrong = k === 3 && i === 3;
    const typed = wrong ? nowSum - now : nowSum;
    sheet.put(`A${row}`, i % 2 === 0 || i > 3 ? item.group : null)
      .right(`B${row}`, [item.name, item.unit, before, now, now - before, now / before, beforeSum, typed, typed / beforeSum, item.target === null ? '－' : typed / item.target])
      .total(`F${row}`, `E${row}`, { minus: `D${row}` }).rate(`G${row}`, `E${row}`, `D${row}`).rate(`J${row}`, `I${row}`, `H${row}`).free(`H${row}:I${row} K${row}`);
    if (wrong) sheet.finding(`I${row}`, 'total-mismatch', 'must', '6月までの累計のままで7月分が入っていない').finding(`I${row}`, 'cross-reference-mismatch', 'may', '同上').finding(`I${row}`, 'duplicate-figures', 'may', '6月と同じ');
    if (k === 4 && i === 3) sheet.finding(`I${row}`, 'total-mismatch', 'may', '7月の累計＋8月と合わない（連鎖）');
  });
  sheet.format('D6:E11', '#,##0').format('F6:F11', '#,##0;"▲"#,##0').format('G6:G11', '0.0%').format('H6:I11', '#,##0').format('J6:K11', '0.0%')
    .table('A4:K11', 'comparison', '事業実績月報');
  if (k === 4) sheet.finding('A2', 'period-mismatch', 'must', '8月のシートの見出しが「令和4年7月分」のまま');
});

export const getsujiKomorebiR4 = book.done();
