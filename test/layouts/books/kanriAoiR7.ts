import { BookDraft } from '../kit/draft';
import { percent, sum } from '../kit/figures';
import { letters } from '../../support/buildWorkbook';

/** Control sheet of KPIs by month (目標 / 実績 / 差 a KPI), a list of bids, call centre statistics by branch office and month. */
const book = new BookDraft('kanri-aoi-r7', 2025, '2025-10');
const M = ['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '1月', '2月', '3月'];
const k = book.sheet('KPI月次管理').put('A1', '令和7年度 KPI月次管理表（葵支部）').put('Q1', '令和7年10月31日現在').put('A2', '※月次目標・実績とも累計。単位：%（9・10は事業所）').right('A4', ['No.', 'KPI', '担当', '年度目標', '区分', ...M, '備考']);
type Row = readonly [name: string, who: string, target: string, plan: readonly number[], actual: readonly (number | null)[], note: string, op: '>=' | '<=', t: number, a: number | null, digits: number];
const rows: readonly Row[] = [
  ['生活習慣病予防健診実施率', '保健', '63.0%以上', [2.1, 7.0, 13.8, 20.5, 26.3, 33.9, 40.0, 45.8, 51.0, 55.1, 59.0, 63.0], [2.0, 6.8, 13.9, 20.9, 26.8, 34.4, 40.3], '速報値', '>=', 0.63, 0.403, 1],
  ['事業者健診データ取得率', '保健', '8.8%以上', [0.1, 0.4, 0.9, 1.5, 2.2, 2.9, 3.7, 4.6, 5.5, 6.5, 7.6, 8.8], [0.1, 0.3, 0.7, 1.1, 1.6, 2.1, 2.6], '', '>=', 0.088, 0.026, 1],
  ['被扶養者の特定健診実施率', '保健', '33.5%以上', [0.6, 2.2, 4.5, 7.1, 9.2, 11.7, 14.4, 16.2, 17.7, 23.1, 29.0, 33.5], [0.6, 2.3, 4.8, 7.4, 9.6, 9.1, 14.9], '集団健診は1～3月', '>=', 0.335, 0.149, 1],
  ['被保険者の特定保健指導実施率', '保健', '28.0%以上', [1.8, 3.9, 6.2, 8.6, 10.9, 13.3, 15.8, 18.2, 20.6, 23.0, 25.5, 28.0], [1.7, 4.0, 6.4, 8.9, 11.0, 13.8, 16.1], '', '>=', 0.28, 0.161, 1],
  ['返納金債権の回収率', 'レセプト', '62.30%以上', [12.1, 18.0, 26.0, 33.4, 38.2, 43.0, 46.8, 50.0, 53.1, 55.6, 58.8, 62.3], [11.42, 17.05, 27.33, 34.9, 39.02, 43.88], '本部統計は1か月遅れ', '>=', 0.623, 0.4388, 2],
  ['窓口での受付率', '業務', '3.0%以下', [3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0], [3.2, 3.1, 2.9, 2.9, 2.8, 2.8, 2.8], '', '<=', 0.03, 0.028, 1],
  ['健康宣言事業所数', '企画総務', '1,480事業所以上', [1322, 1336, 1350, 1364, 1378, 1392, 1406, 1420, 1434, 1448, 1464, 1480], [1318, 1331, 1352, 1370, 1391, 1404, 1417], '', '>=', 1480, 1417, 0],
];
rows.forEach(([name, who, target, plan, actual, note, op, t, a, digits], i) => {
  const r = 5 + i * 3; k.right(`A${r}`, [i + 1, name, who, target, '目標']).down(`E${r + 1}`, ['実績', '差']).put(`R${r}`, note).merge(`A${r}:A${r + 2} B${r}:B${r + 2} C${r}:C${r + 2} D${r}:D${r + 2} R${r}:R${r + 2}`);
  const z = digits === 0 ? '#,##0' : digits === 1 ? '0.0' : '0.00';
  M.forEach((_, m) => {
    const c = letters(5 + m); k.put(`${c}${r}`, plan[m]!).put(`${c}${r + 1}`, actual[m] ?? null);
    const v = actual[m] ?? null;
    k.put(`${c}${r + 2}`, v === null ? { v: '', f: `IF(${c}${r + 1}="","",${c}${r + 1}-${c}${r})` } : { v: Math.round((v - plan[m]!) * 100) / 100, f: `IF(${c}${r + 1}="","",${c}${r + 1}-${c}${r})` });
    if (v !== null) k.total(`${c}${r + 2}`, `${c}${r + 1}`, { minus: `${c}${r}` });
  });
  k.format(`F${r}:Q${r + 1}`, z).format(`F${r + 2}:Q${r + 2}`, digits === 0 ? '#,##0;"▲"#,##0' : digits === 1 ? '0.0;"▲"0.0' : '0.00;"▲"0.00').months(`F${r + 1}:Q${r + 1}`, '2025-04', i === 4 ? { level: 'excused' } : {});
  k.kpi({ name, targetCell: `D${r}`, operator: op, target: t, actualCell: `${letters(5 + actual.length - 1)}${r + 1}`, actual: a, met: op === '>=' ? a! >= t : a! <= t });
});
k.table('A4:R25', 'monthly', 'KPI月次管理表').finding('K12', 'decreasing-cumulative', 'must', '被扶養者の累計が8月9.6から9月9.1に減る', ['J12', 'L12']);

const desk = book.sheet('受付状況').put('A1', '申請書受付状況（令和7年度）').put('P2', '単位：件').right('A3', ['受付方法', '年度', ...M, '計', '構成比']).merge('A4:A5 A6:A7 A8:A9 A10:A11');
const src: readonly [string, readonly number[], readonly number[]][] = [
  ['郵送', [5011, 4877, 4902, 5066, 4522, 4610, 4733], [5120, 5002, 4988, 5133, 4701, 4688, 4870, 4655, 4501, 4602, 4411, 5012]],
  ['窓口', [177, 160, 155, 158, 140, 139, 143], [201, 188, 180, 191, 166, 160, 171, 160, 155, 158, 150, 177]],
  ['電子申請', [], []],
];
const e7 = Array.from({ length: 7 }, (_, i) => src.reduce((t, [, n]) => t + (n[i] ?? 0), 0)); const e6 = Array.from({ length: 12 }, (_, i) => src.reduce((t, [, , l]) => t + (l[i] ?? 0), 0));
[...src, ['計', e7, e6] as const].forEach(([name, n, l], i) => {
  const r = 4 + i * 2; desk.put(`A${r}`, name).put(`B${r}`, 'R7').put(`B${r + 1}`, 'R6');
  M.forEach((_, m) => { const c = letters(2 + m); desk.put(`${c}${r}`, n.length ? (n[m] ?? null) : m < 7 ? '－' : null).put(`${c}${r + 1}`, l.length ? l[m]! : '－'); if (i === 3 && m < 7) desk.total(`${c}${r}`, `${c}4 ${c}6 ${c}8`); if (i === 3) desk.total(`${c}${r + 1}`, `${c}5 ${c}7 ${c}9`); });
  if (n.length) { const t7 = sum(n) - (i === 0 ? 200 : 0); desk.put(`O${r}`, t7).put(`O${r + 1}`, sum(l)).put(`P${r}`, percent(t7, sum(e7) )).put(`P${r + 1}`, percent(sum(l), sum(e6))).total(`O${r}`, `C${r}:N${r}`, { holds: i !== 0 }).total(`O${r + 1}`, `C${r + 1}:N${r + 1}`, { partsAlso: i === 3 ? ['O5 O7 O9'] : [] }).months(`C${r}:N${r}`, '2025-04'); if (i !== 3) desk.rate(`P${r}`, `O${r}`, 'O10').rate(`P${r + 1}`, `O${r + 1}`, 'O11'); else desk.free(`P${r}:P${r + 1}`); }
  else desk.right(`O${r}`, ['－', '－']).right(`O${r + 1}`, ['－', '－']);
});
desk.format('C4:O11', '#,##0').table('A3:P11', 'monthly', '申請書受付状況').put('A12', '※ 電子申請は令和8年1月から開始予定。').finding('O4', 'total-mismatch', 'must', '郵送の計が200件少ない', ['O10']).finding('O10', 'total-mismatch', 'may', '縦の合計');

const tel = book.sheet('電話').put('A1', '電話応対の状況（令和7年度）').right('A3', ['月', '着信件数', '応答件数', '応答率', '平均待ち時間（秒）', '平均通話時間（秒）', '放棄呼率', '前年応答率', '前年差']);
const t = [[4410, 4102, 41, 288, 94.1], [4022, 3801, 33, 279, 95.0], [3811, 3640, 30, 281, 95.8], [3902, 3755, 28, 275, 96.0], [3540, 3401, 29, 277, 95.4], [3466, 3350, 25, 270, 96.6], [3602, 3480, 26, 273, 96.1]];
M.forEach((m, i) => {
  const r = 4 + i; tel.put(`A${r}`, m); const x = t[i]; if (!x) return; const [a, b, w, c, l] = x as [number, number, number, number, number];
  tel.right(`B${r}`, [a, b, i === 3 ? 96.2 : { v: b / a, f: `C${r}/B${r}` }, w, c, { v: (a - b) / a, f: `(B${r}-C${r})/B${r}` }, l / 100, i === 3 ? 96.2 - 0.96 : { v: b / a - l / 100, f: `D${r}-H${r}` }]).rate(`D${r}`, `C${r}`, `B${r}`, { holds: i !== 3 });
  if (i !== 3) tel.total(`I${r}`, `D${r}`, { minus: `H${r}` }); else tel.free(`I${r}`);
});
tel.format('B4:C15', '#,##0').format('D4:D15', '0.0%').format('G4:I15', '0.0%').table('A3:I15', 'monthly', '電話応対の状況').finding('D7', 'out-of-range', 'must', '7月の応答率を96.2と直接入力（9620.0%と表示）').finding('D7', 'rate-mismatch', 'may', '同じ').finding('D7', 'hardcoded-figure', 'may', '同じ').finding('I7', 'comparison-mismatch', 'may', '連鎖').finding('I7', 'out-of-range', 'may', '連鎖').free('G4:G15');
for (const c of 'BCDEFGHI') tel.months(`${c}4:${c}15`, '2025-04');

const bids = book.sheet('入札').put('B1', '令和7年度　入札の状況（葵支部）').put('H2', '令和7年10月末現在').right('B4', ['No', '件名', '公告日', '開札日', '応札者数', '契約金額（円）', '備考']);
const bid: readonly [string, number, number, number, number, string][] = [['集団健診業務委託', 45751, 45770, 3, 15220000, ''], ['健診受診勧奨業務', 45758, 45776, 2, 8440000, ''], ['広報誌の印刷・発送', 45768, 45790, 4, 3911000, ''], ['健康づくりセミナー運営', 45790, 45812, 1, 2288000, '説明会には2者参加'], ['事業所カルテの印刷', 45825, 45846, 3, 1760000, ''], ['複合機の賃貸借', 45861, 45883, 2, 2904000, ''], ['資格確認書の封入封緘', 45901, 45924, 1, 4180000, '']];
bid.forEach(([name, from, to, n, yen, note], i) => bids.right(`B${5 + i}`, [i + 1, name, { v: from, z: 'm/d' }, { v: to, z: 'm/d' }, { v: n, z: '0"者"' }, { v: yen, z: '#,##0' }, note]));
bids.table('B4:H11', 'list', '入札の状況').put('C13', '入札件数').put('D13', { v: 7, f: 'COUNT(F5:F11)', z: '0"件"' }).put('C14', 'うち一者応札').put('D14', { v: 2, f: 'COUNTIF(F5:F11,1)', z: '0"件"' }).put('C15', '一者応札の割合').put('D15', { v: 2 / 7, f: 'D14/D13', z: '0.0%' }).put('C16', '契約金額 計').put('D16', { v: sum(bid.map((b) => b[4])), f: 'SUM(G5:G11)', z: '#,##0"円"' }).rate('D15', 'D14', 'D13').total('D16', 'G5:G11').table('C13:D16', 'breakdown', '入札の集計', { kindAlso: ['figures', 'kpi-list', 'list'] })
  .put('B18', '■KPI：一般競争入札に占める一者応札案件の割合を20%以下とする（10月末 28.6%）').kpi({ name: '一者応札', targetCell: 'B18', operator: '<=', target: 0.2, actualCell: 'B18', actual: 0.286, met: false });

const top = book.sheet('総括').put('B2', 'KPI総括（令和7年10月末時点）').right('B4', ['KPI', '年度目標', '10月末実績', '前年同月末', '前年差', '評価', '見込み']).put('B3', '評価　◎：目標を上回る見込み　○：目標達成見込み　△：達成困難　－：判断できない');
const list: readonly [string, string, string, string, string, string, string, '>=' | '<=', number, number | null, boolean | null][] = [
  ['生活習慣病予防健診実施率', '63.0%以上', '40.3%', '38.9%', '1.4pt', '○', '63.1%', '>=', 0.63, 0.403, false],
  ['事業者健診データ取得率', '8.8%以上', '2.6%', '3.1%', '▲0.5pt', '△', '7.0%', '>=', 0.088, 0.026, false],
  ['被扶養者の特定健診実施率', '33.5%以上', '14.9%', '13.8%', '1.1pt', '○', '33.8%', '>=', 0.335, 0.149, false],
  ['被保険者の特定保健指導実施率', '28.0%以上', '16.7%', '14.5%', '2.2pt', '◎', '29.0%', '>=', 0.28, 0.167, false],
  ['返納金債権の回収率（9月末）', '62.30%以上', '43.88%', '42.10%', '1.78pt', '○', '62.5%', '>=', 0.623, 0.4388, false],
  ['窓口での受付率', '3.0%以下', '2.8%', '3.4%', '▲0.6pt', '◎', '2.8%', '<=', 0.03, 0.028, true],
  ['健康宣言事業所数', '1,480事業所以上', '1,417事業所', '1,299事業所', '118事業所', '○', '1,490事業所', '>=', 1480, 1417, false],
  ['一般競争入札に占める一者応札案件の割合', '20%以下', '28.6%', '12.5%', '16.1pt', '△', '20.0%', '<=', 0.2, 0.286, false],
  ['ジェネリック医薬品使用割合', '対前年度以上（88.2%）', '集計中', '87.4%', '－', '－', '－', '>=', 0.882, null, null],
];
list.forEach(([name, t0, a0, l, d, mark, see, op, tt, a, met], i) => { const r = 5 + i; top.right(`B${r}`, [name, t0, a0, l, d, mark, see]).kpi({ name, targetCell: `C${r}`, operator: op, target: tt, actualCell: `D${r}`, actual: a, met }); if (a !== null) top.total(`F${r}`, `D${r}`, { minus: `E${r}` }); });
top.table('B4:H13', 'kpi-list', 'KPI総括').finding('D8', 'cross-reference-mismatch', 'must', 'KPI月次管理では10月16.1％、ここでは16.7％');
export const kanriAoiR7 = book.done();
