import { BookDraft } from '../kit/draft';
import { rounded, sum } from '../kit/figures';
import { letters } from '../../support/buildWorkbook';

/** 業務統計 of a branch in the form of its 評議会 material: claims rolled on month by month, cards called back, telephone, 認定証, members and employers; December 2023, typed. */
const book = new BookDraft('toukei-isaribi-r5', 2023, '2023-12');
const M = ['４月', '５月', '６月', '７月', '８月', '９月', '10月', '11月', '12月', '１月', '２月', '３月'];
const pct = (a: number, b: number): number => rounded((100 * a) / b, 1);

// Claims: what was left, what arose, what was paid, what is left.
const claims = book.sheet('債権');
claims.put('A1', '返納金等債権の管理状況（令和５年度）').put('N2', '（単位：件、千円）').right('A3', ['区分', '', ...M]);
const arisen = [410, 388, 452, 431, 402, 477, 465, 440, 428];
const paid = [322, 351, 366, 410, 398, 402, 455, 431, 419];
const waived = [2, 0, 1, 3, 0, 2, 1, 0, 4];
const amounts = { arisen: [9210, 8833, 10422, 9988, 9102, 11033, 10540, 9877, 9613], paid: [7120, 7904, 8233, 9310, 9022, 9188, 10120, 9544, 9401], waived: [31, 0, 12, 55, 0, 40, 18, 0, 72] };
let left = 1832;
let money = 41205;
arisen.forEach((a, k) => {
  const c = letters(2 + k);
  const [n0, m0] = [left, money];
  left = n0 + a - paid[k]! - waived[k]!;
  money = m0 + amounts.arisen[k]! - amounts.paid[k]! - amounts.waived[k]!;
  // 8月: 月末残高の金額 typed without the waived of July: digits exchanged.
  const slip = k === 5;
  const shown = slip ? money + 270 : money;
  claims.down(`${c}4`, [n0, m0, a, amounts.arisen[k]!, paid[k]!, amounts.paid[k]!, waived[k] === 0 ? '－' : waived[k]!, waived[k] === 0 ? '－' : amounts.waived[k]!, left, shown]);
  const minus = waived[k] === 0 ? [`${c}8`, `${c}9`] : [`${c}8 ${c}10`, `${c}9 ${c}11`];
  claims.total(`${c}12`, `${c}4 ${c}6`, { minus: minus[0]! }).total(`${c}13`, `${c}5 ${c}7`, { minus: minus[1]!, holds: !slip });
  if (slip) { claims.finding(`${c}13`, 'total-mismatch', 'must', '９月の月末残高（金額）が計算と270違う').finding(`${c}13`, 'cross-reference-mismatch', 'may', '翌月の前月末残高と違う').finding(`${letters(3 + k)}5`, 'cross-reference-mismatch', 'may', '同上'); }
});
claims.down('A4', ['前月末残高', null, '当月発生', null, '当月収納', null, '不納欠損', null, '当月末残高', null]).down('B4', ['件数', '金額', '件数', '金額', '件数', '金額', '件数', '金額', '件数', '金額']).merge('A4:A5 A6:A7 A8:A9 A10:A11 A12:A13')
  .format('C4:N13', '#,##0').table('A3:N13', 'monthly', '返納金等債権の管理状況');
for (const r of [4, 5, 6, 7, 8, 9, 12, 13]) claims.months(`C${r}:N${r}`, '2023-04');
claims.put('A15', '収納率（収納額÷（前月末残高＋当月発生額））').right('A16', ['', '', ...M.slice(0, 9)]).put('A17', '収納率（％）');
{
  let m = 41205;
  amounts.arisen.forEach((a, k) => { claims.put(`${letters(2 + k)}17`, pct(amounts.paid[k]!, m + a)).free(`${letters(2 + k)}17`); m = m + a - amounts.paid[k]! - amounts.waived[k]!; });
}
claims.format('C17:K17', '0.0').table('A16:K17', 'monthly', '収納率', { rangeAlso: 'A3:N17' }).months('C17:K17', '2023-04');

// Cards: months down.
const cards = book.sheet('保険証回収');
cards.put('A1', '資格喪失後の保険証回収状況').put('H2', '（単位：枚、％）').right('A3', ['喪失月', '資格喪失者', null, null, '１か月以内の回収', null, '未回収', '催告状発送']).right('B4', ['一般', '任継', '計', '枚数', '回収率']).merge('A3:A4 B3:D3 E3:F3 G3:G4 H3:H4');
const LOST: readonly (readonly [number, number, number, number])[] = [[6120, 210, 5888, 402], [2810, 88, 2702, 180], [2633, 79, 2533, 166], [2740, 92, 2651, 171], [2588, 85, 2490, 160], [2902, 90, 2788, 188], [2855, 101, 2760, 175]];
LOST.forEach(([a, b, got, sent], k) => {
  const r = 5 + k;
  const all = a + b;
  const rate = k === 4 ? 99.2 : pct(got, all);
  cards.right(`A${r}`, [`令和５年${M[k]!}`, a, b, all, got, rate, all - got, sent]).total(`D${r}`, `B${r}:C${r}`).rate(`F${r}`, `E${r}`, `D${r}`, { holds: k !== 4 }).total(`G${r}`, `D${r}`, { minus: `E${r}` });
  if (k === 4) cards.finding(`F${r}`, 'rate-mismatch', 'must', '2,490÷2,673＝93.2％だが99.2％');
});
cards.put('A12', '累　計');
['B', 'C', 'D', 'E', 'G', 'H'].forEach((c, j) => { const v = sum(LOST.map(([a, b, got, sent]) => [a, b, a + b, got, a + b - got, sent][j]!)); cards.put(`${c}12`, v).total(`${c}12`, `${c}5:${c}11`, { partsAlso: c === 'D' ? ['B12:C12'] : [] }); });
{ const [d, e] = [sum(LOST.map(([a, b]) => a + b)), sum(LOST.map((x) => x[2]))]; cards.put('F12', pct(e, d)).rate('F12', 'E12', 'D12').right('A13', ['前年同期', 22010, 733, 22743, 20855, pct(20855, 22743), 1888, 1502]).total('D13', 'B13:C13').rate('F13', 'E13', 'D13').total('G13', 'D13', { minus: 'E13' }); }
cards.format('B5:E13', '#,##0').format('F5:F13', '0.0').format('G5:H13', '#,##0').table('A3:H13', 'monthly', '保険証回収状況', { kindAlso: ['comparison'] }).put('A14', '※１か月以内の回収は翌々月に確定するため、10月喪失分まで。')
  .months('D5:D11', '2023-04').months('E5:E11', '2023-04');

// Telephone and window: text figures with last year's in brackets.
const phone = book.sheet('電話・窓口');
phone.put('A1', '電話・窓口の状況').put('A2', '（　）は前年同月').right('A4', ['', ...M.slice(0, 9), '月平均']);
const CALLS = [[5120, 5302], [4890, 5011], [4702, 4833], [4811, 4902], [4633, 4720], [4520, 4688], [4788, 4810], [4402, 4533], [4390, 4511]];
const VISITS = [[402, 455], [371, 420], [366, 401], [380, 412], [352, 399], [344, 388], [361, 402], [338, 371], [329, 366]];
const both = ([a, b]: readonly number[], unit: string): string => `${a!.toLocaleString('en')}${unit}\n(${b!.toLocaleString('en')}${unit})`;
phone.put('A5', '入電件数').right('B5', CALLS.map((x) => both(x, '件'))).put('A6', '窓口来訪者').right('B6', VISITS.map((x, k) => (k === 6 ? '3,61人\n(402人)' : both(x, '人')))).put('A7', '応答率').right('B7', ['94.1%', '95.2%', '95.0%', '94.8%', '96.1%', '96.4%', '95.7%', '9.58%', '96.3%'])
  .put('K5', `${Math.round(sum(CALLS.map((x) => x[0]!)) / 9).toLocaleString('en')}件`).free('K5 K6 K7').put('K6', '360人').put('K7', '95.5%').table('A4:K7', 'monthly', '電話・窓口の状況').months('B5:J5', '2023-04').months('B6:J6', '2023-04').months('B7:J7', '2023-04')
  .finding('H6', 'malformed-number', 'must', '桁区切りの位置が違う（3,61人）').finding('I7', 'outlier', 'must', '応答率の小数点の位置が違う（9.58%）');

// 認定証: shares.
const cert = book.sheet('限度額認定証');
cert.put('A1', '限度額適用認定証の利用状況').right('A3', ['', ...M.slice(0, 9), '計', '前年度同期計', '対前年同期比']);
const ISSUED = [1420, 1288, 1302, 1277, 1198, 1244, 1260, 1189, 1175];
const BENEFITS = [2210, 2155, 2188, 2240, 2104, 2133, 2201, 2090, 2077];
const USED = [1802, 1760, 1795, 1850, 1733, 1766, 1824, 1744, 1738];
([['認定証交付件数', ISSUED, 13120], ['高額療養費支給件数', BENEFITS, 18844], ['うち現物給付', USED, 15120]] as const).forEach(([name, values, old], i) => {
  const r = 4 + i;
  cert.put(`A${r}`, name).right(`B${r}`, values).right(`K${r}`, [sum(values), old, `${pct(sum(values), old).toFixed(1)}%`]).total(`K${r}`, `B${r}:J${r}`).rate(`M${r}`, `K${r}`, `L${r}`).months(`B${r}:J${r}`, '2023-04');
});
cert.put('A7', '現物給付の割合').right('B7', USED.map((u, k) => `${pct(u, BENEFITS[k]!).toFixed(1)}%`)).put('K7', `${pct(sum(USED), sum(BENEFITS)).toFixed(1)}%`).put('L7', `${pct(15120, 18844).toFixed(1)}%`).put('M7', `${rounded(pct(sum(USED), sum(BENEFITS)) - pct(15120, 18844), 1).toFixed(1)}pt`).free('M7');
for (let k = 0; k < 11; k++) { const c = letters(1 + k); cert.rate(`${c}7`, `${c}6`, `${c}5`); }
cert.format('B4:L6', '#,##0').table('A3:M7', 'monthly', '限度額適用認定証の利用状況');

// Members by size of employer.
const size = book.sheet('規模別');
size.put('A1', '事業所規模別の適用状況（令和５年12月末）').right('A3', ['規模（被保険者数）', '事業所', null, '被保険者', null, '１事業所当たり']).right('B4', ['数', '割合', '数', '割合']).merge('A3:A4 B3:C3 D3:E3 F3:F4');
const SIZES: readonly (readonly [string, number, number])[] = [['４人以下', 12880, 26330], ['５～９人', 3902, 25810], ['10～29人', 3011, 49220], ['30～99人', 1120, 57401], ['100～299人', 288, 45872], ['300人以上', 61, 38905]];
const [f, g] = [sum(SIZES.map((x) => x[1])), sum(SIZES.map((x) => x[2]))];
[...SIZES, ['計', f, g] as const].forEach(([name, a, b], i) => {
  const r = 5 + i;
  const wrong = i === 3;
  size.right(`A${r}`, [name, a, `${wrong ? '6.3' : pct(a, f).toFixed(1)}%`, b, `${pct(b, g).toFixed(1)}%`, rounded(b / a, 1)]).free(`F${r}`);
  if (i < 6) size.rate(`C${r}`, `B${r}`, 'B11', { holds: !wrong }).rate(`E${r}`, `D${r}`, 'D11'); else size.free('C11 E11').total('B11', 'B5:B10').total('D11', 'D5:D10');
  if (wrong) size.finding(`C${r}`, 'rate-mismatch', 'must', '1,120÷21,262＝5.3％だが6.3％');
});
size.format('B5:B11', '#,##0').format('D5:D11', '#,##0').format('F5:F11', '0.0').table('A3:F11', 'breakdown', '事業所規模別の適用状況', { kindAlso: ['figures'] });

export const toukeiIsaribiR5 = book.done();
