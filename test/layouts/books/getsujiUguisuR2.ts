import { BookDraft } from '../kit/draft';
import { sum } from '../kit/figures';
import { letters } from '../../support/buildWorkbook';

/** Internal book with true dates in the header, formulas for totals and rates, constants elsewhere; a short SUM, #REF!, a rate out of pattern. */
const book = new BookDraft('getsuji-uguisu-r2', 2020, '2021-01');
const ERA = '[$-ja-JP]ggge"年"m"月"';
/** Serial numbers of the first days of April 2020 to March 2021. */
const DATES = [43922, 43952, 43983, 44013, 44044, 44075, 44105, 44136, 44166, 44197, 44228, 44256];
const col = (k: number): string => letters(2 + k);

const inquiries = book.sheet('照会');
inquiries.put('A1', '負傷原因照会の状況').put('A2', '（令和3年1月末現在）')
  .right('A4', ['区分', '内訳', ...DATES.map((v) => ({ v, z: ERA })), '計'])
  .merge('A5:A8 A9:A10');
const parts: readonly [string, number[]][] = [['業務上', [112, 98, 120, 131, 104, 122, 140, 118, 109, 101]], ['第三者行為', [88, 75, 91, 84, 79, 90, 95, 87, 80, 77]], ['その他', [310, 288, 342, 355, 301, 333, 360, 341, 318, 297]]];
const totals = DATES.slice(0, 10).map((_, k) => sum(parts.map((p) => p[1][k]!)));
inquiries.put('A5', '照会件数').down('B5', ['業務上', '第三者行為', 'その他', '計']).put('A9', '回答').down('B9', ['回答件数', '回答率']);
const answers = [401, 366, 430, 441, 390, 420, 466, 428, 399, 371];
parts.forEach(([, values], i) => {
  inquiries.right(`C${5 + i}`, values).put(`O${5 + i}`, { v: sum(values), f: `SUM(C${5 + i}:N${5 + i})` }).total(`O${5 + i}`, `C${5 + i}:N${5 + i}`).months(`C${5 + i}:N${5 + i}`, '2020-04');
});
totals.forEach((value, k) => {
  const c = col(k);
  // 令和2年11月: the SUM leaves out その他.
  const short = k === 7;
  inquiries.put(`${c}8`, { v: short ? value - parts[2]![1][k]! : value, f: short ? `SUM(${c}5:${c}6)` : `SUM(${c}5:${c}7)` }).total(`${c}8`, `${c}5:${c}7`, { holds: !short })
    .put(`${c}9`, answers[k]!).put(`${c}10`, { v: answers[k]! / (short ? value - parts[2]![1][k]! : value), f: `${c}9/${c}8` }).rate(`${c}10`, `${c}9`, `${c}8`);
});
for (let k = 10; k < 12; k++) inquiries.put(`${col(k)}8`, { v: 0, f: `SUM(${col(k)}5:${col(k)}7)` }).put(`${col(k)}10`, { v: '', f: `IF(${col(k)}9="","",${col(k)}9/${col(k)}8)` });
const shown = sum(totals) - parts[2]![1][7]!;
inquiries.put('O8', { v: shown, f: 'SUM(C8:N8)' }).total('O8', 'C8:N8', { partsAlso: [] }).put('O9', { v: sum(answers), f: 'SUM(C9:N9)' }).total('O9', 'C9:N9').put('O10', { v: sum(answers) / shown, f: 'O9/O8' }).rate('O10', 'O9', 'O8')
  .free('M8 N8').months('C9:N9', '2020-04').format('C5:O9', '#,##0').format('C10:O10', '0.0%')
  .finding('J8', 'total-mismatch', 'must', '11月の計にその他が入っていない').finding('J8', 'inconsistent-formula', 'may', 'SUMの範囲が隣より1行少ない')
  .finding('O8', 'total-mismatch', 'may', '連鎖').finding('J10', 'out-of-range', 'must', '回答率が100％を超える（計の誤りの影響）')
  .table('A4:O10', 'monthly', '負傷原因照会の状況');

const recall = book.sheet('保険証');
recall.put('B2', '保険証の回収状況')
  .right('B4', ['項目', ...DATES.map((v) => ({ v, z: 'yyyy/m' })), '合計', '前年計', '前年比'])
  .down('B5', ['資格喪失者数', '回収数', '回収率', '催告数']);
const lost = [9120, 4300, 3980, 4122, 3855, 3790, 4210, 3901, 3822, 3760];
const got = [8480, 4040, 3790, 3901, 3660, 3588, 3990, 3705, 3602, 3555];
const chased = [640, 260, 190, 221, 195, 202, 220, 196, 220, 205];
const at = (k: number): string => letters(2 + k);
lost.forEach((value, k) => {
  const c = at(k);
  recall.put(`${c}5`, value).put(`${c}6`, got[k]!).put(`${c}8`, k === 4 ? { e: '#REF!', f: `'旧催告'!#REF!` } : chased[k]!)
    .put(`${c}7`, { v: got[k]! / value, f: `${c}6/${c}5` }).rate(`${c}7`, `${c}6`, `${c}5`);
});
recall.put('O5', { v: sum(lost), f: 'SUM(C5:N5)' }).put('O6', { v: sum(got), f: 'SUM(C6:N6)' }).put('O7', { v: sum(got) / sum(lost), f: 'O6/O5' }).put('O8', { e: '#REF!', f: 'SUM(C8:N8)' })
  .total('O5', 'C5:N5').total('O6', 'C6:N6').rate('O7', 'O6', 'O5')
  .put('P5', 51240).put('P6', 47890).put('Q5', { v: sum(lost) / 51240, f: 'O5/P5' }).put('Q6', { v: sum(got) / 47890, f: 'O6/P6' }).rate('Q5', 'O5', 'P5').rate('Q6', 'O6', 'P6')
  .format('C5:P6', '#,##0').format('C7:O7', '0.0%').format('Q5:Q6', '0.0%').format('C8:O8', '#,##0')
  .months('C5:N5', '2020-04').months('C6:N6', '2020-04').months('C7:N7', '2020-04').months('C8:N8', '2020-04')
  .finding('G8', 'formula-error', 'must', '#REF!').finding('O8', 'formula-error', 'may', '連鎖')
  .table('B4:Q8', 'monthly', '保険証の回収状況');

const outlier = book.sheet('メルマガ');
outlier.put('A1', 'メールマガジンの登録状況')
  .right('A3', ['月', '新規登録', '解除', '純増', '登録者数', '前年登録者数', '差'])
  .format('B4:G15', '#,##0;"▲"#,##0');
const fresh = [82, 77, 91, 88, 70, 950, 102, 97, 84, 80];
const gone = [12, 9, 15, 11, 10, 14, 13, 12, 9, 16];
let count = 6120;
const past = [5210, 5280, 5344, 5420, 5488, 5560, 5633, 5702, 5781, 5850, 5944, 6050];
fresh.forEach((value, k) => {
  const row = 4 + k;
  // 9月: 95 typed as 950; the number of subscribers is right.
  const real = k === 5 ? 95 : value;
  count += real - gone[k]!;
  outlier.right(`A${row}`, [{ v: DATES[k]!, z: 'm"月"' }, value, gone[k]!, { v: value - gone[k]!, f: `B${row}-C${row}` }, count, past[k]!, { v: count - past[k]!, f: `E${row}-F${row}` }])
    .total(`D${row}`, `B${row}`, { minus: `C${row}` }).total(`G${row}`, `E${row}`, { minus: `F${row}` });
});
for (let k = 10; k < 12; k++) outlier.put(`A${4 + k}`, { v: DATES[k]!, z: 'm"月"' }).put(`F${4 + k}`, past[k]!);
outlier.months('B4:B15', '2020-04').months('C4:C15', '2020-04').months('D4:D15', '2020-04').months('E4:E15', '2020-04').months('G4:G15', '2020-04').months('F4:F15', '2019-04')
  .finding('B9', 'outlier', 'must', '9月だけ950（ほかの月の約10倍。登録者数の増え方からは95）').finding('E9', 'total-mismatch', 'may', '8月の登録者数＋純増と合わない').finding('D9', 'outlier', 'may', '同上')
  .free('E4:E13').table('A3:G15', 'monthly', 'メールマガジンの登録状況');

export const getsujiUguisuR2 = book.done();
