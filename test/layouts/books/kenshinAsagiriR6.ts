import { BookDraft } from '../kit/draft';
import { cumulative, rounded, sum } from '../kit/figures';

/** Progress of check-ups and guidance: KPI sheet with marks and thresholds, monthly targets beside actuals, providers by district. */
const book = new BookDraft('kenshin-asagiri-r6', 2024, '2024-10');
const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '1月', '2月', '3月'];
// target, actual, last year
const A = { t: [4200, 8800, 12600, 12900, 10800, 13200, 12500, 11300, 9900, 8100, 7900, 8400], n: [4411, 9023, 12844, 12710, 10512, 13377, 12690], l: [4102, 8655, 12390, 12588, 10433, 12911, 12210, 11004, 9655, 7902, 7733, 8214] };
const B = { t: [150, 300, 500, 700, 800, 900, 1000, 1100, 1400, 1700, 2000, 2650], n: [133, 288, 471, 640, 722, 811, 904], l: [161, 322, 540, 711, 802, 866, 955, 1023, 1322, 1588, 1904, 2411] };
const C = { t: [300, 700, 1200, 1400, 1200, 1300, 1500, 1200, 900, 1800, 2300, 1900], n: [322, 744, 1266, 1420, 1177, 1344, 1533], l: [288, 681, 1177, 1366, 1160, 1255, 1440, 1133, 876, 1720, 2188, 1799] };
const D = { t: [180, 260, 320, 380, 400, 420, 450, 450, 440, 430, 420, 450], n: [171, 244, 333, 361, 377, 402, 431], l: [160, 233, 301, 344, 361, 388, 402, 411, 403, 388, 377, 402] };
const E = { t: [4, 6, 9, 11, 12, 12, 14, 14, 13, 12, 12, 11], n: [3, 8, 10, 12, 15, 13, 16], l: [2, 5, 7, 9, 11, 10, 12, 12, 11, 10, 9, 10] };
const POOL = { a: 205400, c: 54800, d: 16300, e: 1020 };

const k = book.sheet('KPI進捗');
k.put('A1', '令和6年度　健診・保健指導　KPI進捗管理表').put('K1', '朝霧支部　保健グループ').put('K2', '令和6年10月末現在').put('A3', '評価：A（達成率105％以上）　B（100％以上）　C（90％以上）　D（90％未満）　※達成率＝実績÷10月末目標')
  .right('A5', ['KPI', '令和6年度', null, null, '10月末', null, null, '達成率', '評価', '前年同月', '前年差']).right('B6', ['対象者数', 'KPI', '目標人数', '目標', '実績', '実施率']).merge('A5:A6 B5:D5 E5:G5 H5:H6 I5:I6 J5:J6 K5:K6');
const rows: readonly [string, number, number, { t: readonly number[]; n: readonly number[]; l: readonly number[] }, string, number][] = [
  ['生活習慣病予防健診実施率', POOL.a, 0.587, A, 'B', 0.361], ['事業者健診データ取得率', POOL.a, 0.064, B, 'C', 0.021], ['被扶養者の特定健診実施率', POOL.c, 0.287, C, 'B', 0.133],
  ['被保険者の特定保健指導実施率', POOL.d, 0.282, D, 'C', 0.134], ['被扶養者の特定保健指導実施率', POOL.e, 0.127, E, 'A', 0.052],
];
rows.forEach(([name, pool, kpi, x, mark, before], i) => {
  const r = 7 + i; const t7 = sum(x.t.slice(0, 7)); const n7 = sum(x.n);
  // 事業者健診: an older version of the count.
  const shown = i === 1 ? n7 - 42 : n7;
  const rate = rounded(shown / pool, 3);
  k.right(`A${r}`, [name, pool, { v: kpi, z: '0.0%' }, sum(x.t), t7, shown, { v: rate, f: `ROUND(F${r}/B${r},3)`, z: '0.0%' }, { v: shown / t7, f: `F${r}/E${r}`, z: '0.0%' }, mark, { v: before, z: '0.0%' }, { v: rounded((rate - before) * 100, 1), f: `ROUND((G${r}-J${r})*100,1)`, z: '0.0;"▲"0.0' }])
    .rate(`G${r}`, `F${r}`, `B${r}`).rate(`H${r}`, `F${r}`, `E${r}`).free(`K${r}`)
    .kpi({ name, targetCell: `C${r}`, operator: '>=', target: kpi, actualCell: `G${r}`, actual: rate, met: rate >= kpi });
});
k.format('B7:F11', '#,##0').format('C7:C11', '0.0%').table('A5:K11', 'kpi-list', 'KPI進捗管理表').put('A12', '※ 被扶養者の集団健診は1月～2月に実施。事業者健診データは登録ベース（速報値）。')
  .finding('F8', 'cross-reference-mismatch', 'must', '事業者健診の10月末実績が月次シートの累計（3,969）と42違う');

const m = book.sheet('月次（健診）');
m.put('A1', '健診の月次進捗').put('P1', '（単位：人）').right('A3', ['種別', '区分', ...MONTHS, '年度計']);
const g = book.sheet('月次（保健指導）');
g.put('A1', '特定保健指導の月次進捗（実績評価）').put('P1', '（単位：人）').right('A3', ['種別', '区分', ...MONTHS, '年度計']);
const col = (i: number): string => String.fromCharCode(67 + i);
function block(s: typeof m, top: number, name: string, x: { t: readonly number[]; n: readonly number[]; l: readonly number[] }): void {
  s.put(`A${top}`, name).down(`B${top}`, ['月次目標', '実績', '達成率', '目標累計', '実績累計', '累計達成率', '前年実績', '前年比']).merge(`A${top}:A${top + 7}`);
  const t = cumulative(x.t); const n = cumulative(x.n);
  MONTHS.forEach((_, i) => {
    const at = col(i);
    s.put(`${at}${top}`, x.t[i]!).put(`${at}${top + 3}`, t[i]!).put(`${at}${top + 6}`, x.l[i]!).total(`${at}${top + 3}`, `C${top}:${at}${top}`, { partsAlso: i > 0 ? [`${col(i - 1)}${top + 3} ${at}${top}`] : [] });
    if (i > 6) return;
    s.put(`${at}${top + 1}`, x.n[i]!).put(`${at}${top + 2}`, rounded(x.n[i]! / x.t[i]!, 3)).put(`${at}${top + 4}`, n[i]!).put(`${at}${top + 5}`, rounded(n[i]! / t[i]!, 3)).put(`${at}${top + 7}`, rounded(x.n[i]! / x.l[i]!, 3))
      .rate(`${at}${top + 2}`, `${at}${top + 1}`, `${at}${top}`).rate(`${at}${top + 5}`, `${at}${top + 4}`, `${at}${top + 3}`).rate(`${at}${top + 7}`, `${at}${top + 1}`, `${at}${top + 6}`)
      .total(`${at}${top + 4}`, `C${top + 1}:${at}${top + 1}`, { partsAlso: i > 0 ? [`${col(i - 1)}${top + 4} ${at}${top + 1}`] : [] });
  });
  s.put(`O${top}`, sum(x.t)).put(`O${top + 1}`, sum(x.n)).put(`O${top + 6}`, sum(x.l)).total(`O${top}`, `C${top}:N${top}`).total(`O${top + 1}`, `C${top + 1}:N${top + 1}`).total(`O${top + 6}`, `C${top + 6}:N${top + 6}`);
  for (const d of [1, 2, 4, 5, 7]) s.months(`C${top + d}:N${top + d}`, '2024-04');
  s.format(`C${top}:O${top + 1}`, '#,##0').format(`C${top + 3}:O${top + 4}`, '#,##0').format(`C${top + 6}:O${top + 6}`, '#,##0').format(`C${top + 2}:O${top + 2}`, '0.0%').format(`C${top + 5}:O${top + 5}`, '0.0%').format(`C${top + 7}:O${top + 7}`, '0.0%');
}
block(m, 4, '生活習慣病予防健診', A); block(m, 12, '事業者健診データ', B); block(m, 20, '特定健診（被扶養者）', C);
m.table('A3:O27', 'monthly', '健診の月次進捗').put('A28', '※ 実績は請求ベース。');
block(g, 4, '被保険者', D); block(g, 12, '被扶養者', E);
g.table('A3:O19', 'monthly', '特定保健指導の月次進捗');
// 7月 12,710 / 12,900 is 98.5%; typed 101.5%.
m.put('F6', 1.015).finding('F6', 'rate-mismatch', 'must', '12,710÷12,900＝98.5％だが101.5％');
m.truth.rates.splice(m.truth.rates.findIndex((x) => x.cell === 'F6'), 1); m.rate('F6', 'F5', 'F4', { holds: false });

const p = book.sheet('健診機関別');
p.put('A1', '健診機関別の進捗（生活習慣病予防健診）').put('G1', '令和6年10月末').right('A3', ['地区', '健診機関', '年間予定数', '10月末実績', '進捗率', '前年同月実績', '前年比']);
const places: readonly [string, readonly [string, number, number, number][]][] = [
  ['東部', [['東部健診センター', 28400, 18211, 17902], ['あさぎり総合病院', 12200, 7744, 7655], ['中央クリニック', 6100, 3802, 3911]]],
  ['西部', [['西部労働衛生協会', 33800, 21904, 21240], ['港町病院', 9700, 6120, 5988]]],
  ['南部', [['南部予防医学センター', 22400, 13844, 13590], ['みなみ病院', 4800, 2711, 2904], ['南部医師会', 3200, 1231, 99]]],
];
let r = 4; const subs: number[] = [];
for (const [area, list] of places) {
  p.put(`A${r}`, area).merge(`A${r}:A${r + list.length}`);
  const top = r;
  for (const [name, plan, now, last] of list) {
    p.right(`B${r}`, [name, plan, now, rounded(now / plan, 3), last === 99 ? '－' : last, last === 99 ? '－' : rounded(now / last, 3)]).rate(`E${r}`, `D${r}`, `C${r}`);
    if (last !== 99) p.rate(`G${r}`, `D${r}`, `F${r}`);
    r++;
  }
  const t = [1, 2, 3].map((j) => sum(list.map((x) => (x[j as 1] === 99 ? 0 : x[j as 1]))));
  p.right(`B${r}`, ['小計', t[0]!, t[1]!, rounded(t[1]! / t[0]!, 3), t[2]!, rounded(t[1]! / t[2]!, 3)]).rate(`E${r}`, `D${r}`, `C${r}`).rate(`G${r}`, `D${r}`, `F${r}`);
  for (const c of 'CDF') p.total(`${c}${r}`, `${c}${top}:${c}${r - 1}`);
  subs.push(r); r++;
}
const every = places.flatMap(([, list]) => list);
const grand = [sum(every.map((x) => x[1])), sum(every.map((x) => x[2])) - 900, sum(every.map((x) => (x[3] === 99 ? 0 : x[3])))];
p.put(`A${r}`, '合計').merge(`A${r}:B${r}`).right(`C${r}`, [grand[0]!, grand[1]!, rounded(grand[1]! / grand[0]!, 3), grand[2]!, rounded(grand[1]! / grand[2]!, 3)]).rate(`E${r}`, `D${r}`, `C${r}`).rate(`G${r}`, `D${r}`, `F${r}`);
for (const c of 'CDF') p.total(`${c}${r}`, subs.map((s) => `${c}${s}`).join(' '), { holds: c !== 'D'});
p.finding(`D${r}`, 'total-mismatch', 'must', '小計の和より900少ない').format(`C4:D${r}`, '#,##0').format(`F4:F${r}`, '#,##0').format(`E4:E${r}`, '0.0%').format(`G4:G${r}`, '0.0%')
  .table(`A3:G${r}`, 'comparison', '健診機関別の進捗', { kindAlso: ['breakdown'] }).put(`A${r + 1}`, '※ 南部医師会は令和6年5月契約開始。');

const w = book.sheet('指導実施体制');
w.put('A1', '特定保健指導の実施体制別内訳（被保険者・10月末累計）').right('A3', ['', '初回面談', null, '実績評価', null]).right('B4', ['件数', '構成比', '件数', '構成比']).merge('A3:A4 B3:C3 D3:E3');
const ways: readonly [string, number, number][] = [['支部保健師等', 2104, 1120], ['健診機関委託（当日）', 1388, 760], ['専門機関委託（ICT）', 744, 439]];
ways.forEach(([name, a, b], i) => w.right(`A${5 + i}`, [name, a, rounded(a / 4236, 3), b, rounded(b / 2319, 3)]).rate(`C${5 + i}`, `B${5 + i}`, 'B8').rate(`E${5 + i}`, `D${5 + i}`, 'D8'));
w.right('A8', ['計', 4236, 1, 2319, 1]).total('B8', 'B5:B7').total('D8', 'D5:D7').free('C8 E8').format('B5:B8', '#,##0').format('D5:D8', '#,##0').format('C5:C8', '0.0%').format('E5:E8', '0.0%').table('A3:E8', 'breakdown', '実施体制別内訳', { kindAlso: ['figures'] });
// 評価: 被扶養者の特定健診 is above 100% (B) …, 被保険者の保健指導 96.2% is C but typed B.
k.put('I10', 'B'); k.finding('I10', 'mark-mismatch', 'must', '達成率96.2％は凡例でC（90％以上）だがB');

export const kenshinAsagiriR6 = book.done();
