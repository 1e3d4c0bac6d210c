import { BookDraft } from '../kit/draft';

/** A company society's year report: members by sex, income and expense, health programmes with output and outcome indicators. */
const book = new BookDraft('kenpo-asahi-r4', 2022, '2023-03');
book.sheet('表紙').put('C4', '令和4年度').put('C6', '事業報告書').put('C10', 'あさひ工業健康保険組合').put('C12', '令和5年7月 組合会資料');
const a = book.sheet('1 適用の状況').put('A1', '１　適用の状況').put('A3', '（1）被保険者数及び被扶養者数（年度末）').put('H3', '（単位：人）')
  .right('A4', ['区分', '令和4年度末', null, null, '令和3年度末', null, null, '増減']).right('B5', ['男', '女', '計', '男', '女', '計']).merge('A4:A5 B4:D4 E4:G4 H4:H5')
  .right('A6', ['被保険者（一般）', 8420, 2311, 10731, 8510, 2274, 10784, '▲53']).right('A7', ['被保険者（任継）', 102, 41, 143, 118, 38, 156, '▲13']).right('A8', ['被扶養者', 3877, 6904, 10781, 4015, 7120, 11135, '▲345']).right('A9', ['合計', 12399, 9256, 21655, 12643, 9432, 22075, '▲420']).format('B6:G9', '#,##0');
for (const r of [6, 7, 8, 9]) a.total(`D${r}`, `B${r}:C${r}`, { partsAlso: r === 9 ? ['D6:D8'] : [] }).total(`G${r}`, `E${r}:F${r}`, { partsAlso: r === 9 ? ['G6:G8'] : [] }).total(`H${r}`, `D${r}`, { minus: `G${r}`, holds: r !== 8, partsAlso: [] });
for (const c of ['B', 'C', 'E', 'F']) a.total(`${c}9`, `${c}6:${c}8`);
a.table('A4:H9', 'comparison', '被保険者数', { kindAlso: ['breakdown'] }).finding('H8', 'comparison-mismatch', 'must', '10,781−11,135は▲354').finding('H9', 'total-mismatch', 'may', '内訳の▲345のため')
  .put('A11', '（2）平均標準報酬月額').put('E11', '（単位：円）').right('A12', ['区分', '令和4年度', '令和3年度', '対前年比']).right('A13', ['男', 421077, 415820, '101.3％']).right('A14', ['女', 318290, 312005, '102.0％']).right('A15', ['平均', 398912, 394104, '101.2％']).format('B13:C15', '#,##0').table('A12:D15', 'comparison', '平均標準報酬月額');
for (const r of [13, 14, 15]) a.rate(`D${r}`, `B${r}`, `C${r}`);

const b = book.sheet('2 決算').put('A1', '２　一般勘定 決算の概要').put('F2', '（単位：千円）').right('A3', ['科目', '予算額', '決算額', '差引', '構成比', '1人当たり額（円）']);
const inc: [string, number, number][] = [['保険料収入', 6120400, 6144870], ['国庫負担金収入', 2410, 2388], ['調整保険料収入', 81200, 81944], ['その他', 51990, 60798]]; const ti = inc.reduce((t, x) => t + x[2], 0);
inc.forEach(([name, y, k], i) => b.right(`A${4 + i}`, [name, y, k, k - y, `${((k / ti) * 100).toFixed(1)}％`, Math.round((k * 1000) / 10874)]).total(`D${4 + i}`, `C${4 + i}`, { minus: `B${4 + i}` }).rate(`E${4 + i}`, `C${4 + i}`, 'C8'));
b.right('A8', ['収入合計', inc.reduce((t, x) => t + x[1], 0), ti, ti - inc.reduce((t, x) => t + x[1], 0), '100.0％', Math.round((ti * 1000) / 10874)]).total('B8', 'B4:B7').total('C8', 'C4:C7').total('D8', 'C8', { minus: 'B8', partsAlso: ['D4:D7'] }).free('E8');
const exp: [string, number, number][] = [['保険給付費', 3105000, 3188212], ['前期高齢者納付金', 1301220, 1301188], ['後期高齢者支援金', 1140090, 1140077], ['保健事業費', 318400, 288945], ['事務所費', 148300, 141022], ['その他', 120410, 98331]]; const te = exp.reduce((t, x) => t + x[2], 0);
exp.forEach(([name, y, k], i) => b.right(`A${9 + i}`, [name, y, k, k - y, i === 3 ? '7.4％' : `${((k / te) * 100).toFixed(1)}％`, Math.round((k * 1000) / 10874)]).total(`D${9 + i}`, `C${9 + i}`, { minus: `B${9 + i}` }).rate(`E${9 + i}`, `C${9 + i}`, 'C15', { holds: i !== 3 }));
b.right('A15', ['支出合計', exp.reduce((t, x) => t + x[1], 0), te, te - exp.reduce((t, x) => t + x[1], 0), '100.0％', Math.round((te * 1000) / 10874)]).total('B15', 'B9:B14').total('C15', 'C9:C14').total('D15', 'C15', { minus: 'B15', partsAlso: ['D9:D14'] }).free('E15')
  .right('A16', ['収支差引', null, ti - te]).total('C16', 'C8', { minus: 'C15' }).format('B4:D16', '#,##0;▲#,##0').format('F4:F15', '#,##0').finding('E12', 'rate-mismatch', 'must', '288,945÷支出合計は4.7％').table('A3:F16', 'comparison', '決算', { kindAlso: ['breakdown', 'figures'] })
  .put('A17', '※ 1人当たり額は年間平均被保険者数10,874人で算出。');

const c = book.sheet('3 保健事業').put('A1', '３　データヘルス計画に基づく保健事業の実施結果').put('A2', '達成状況：○ 達成　× 未達成　－ 評価対象外').right('A4', ['No', '事業名', 'アウトプット指標', null, null, 'アウトカム指標', null, null, '達成状況', '振り返り']).right('C5', ['指標', '計画値', '実績値', '指標', '計画値', '実績値']).merge('A4:A5 B4:B5 C4:E4 F4:H4 I4:I5 J4:J5');
const p: [string, string, string, string, string, string, string | null, string, string][] = [
  ['特定健診（被保険者）', '受診勧奨回数', '2回', '2回', '特定健診受診率', '97.0％以上', '97.4％', '○', '未受診者へ個別に勧奨した。'],
  ['特定健診（被扶養者）', '案内送付率', '100％', '100％', '特定健診受診率', '60.0％以上', '56.2％', '×', '巡回健診の会場を増やす。'],
  ['特定保健指導', '初回面談実施率', '60.0％以上', '63.8％', '特定保健指導実施率', '50.0％以上', '52.1％', '○', '就業時間内の面談を継続する。'],
  ['がん検診', '補助件数', '3,000件以上', '3,214件', '要精密検査者の受診率', '80.0％以上', '71.5％', '○', '受診の有無を確認する。'],
  ['歯科健診', '開催事業所数', '12事業所以上', '9事業所', '歯科健診受診率', '35.0％以上', '28.7％', '×', '感染症の影響で中止した事業所がある。'],
  ['重症化予防', '受診勧奨実施率', '100％', '100％', '医療機関受診率', '45.0％以上', null, '×', '主治医との連携を図る。'],
  ['ジェネリック医薬品の使用促進', '通知回数', '2回', '2回', '使用割合（数量ベース）', '80.0％以上', '82.3％', '○', '継続して通知する。'],
];
p.forEach((row, i) => c.right(`A${6 + i}`, [String(i + 1), ...row]));
const k = (r: number, tc: string, ac: string, operator: '>=' | '=', target: number, actual: number | null, name: string) => c.kpi({ name, targetCell: `${tc}${r}`, operator, target, actualCell: `${ac}${r}`, actual, met: actual === null ? null : operator === '=' ? actual === target : actual >= target });
k(6, 'G', 'H', '>=', 0.97, 0.974, '特定健診受診率'); k(7, 'G', 'H', '>=', 0.6, 0.562, '特定健診受診率'); k(8, 'D', 'E', '>=', 0.6, 0.638, '初回面談実施率'); k(8, 'G', 'H', '>=', 0.5, 0.521, '特定保健指導実施率'); k(9, 'D', 'E', '>=', 3000, 3214, '補助件数'); k(9, 'G', 'H', '>=', 0.8, 0.715, '受診率'); k(10, 'D', 'E', '>=', 12, 9, '開催事業所数'); k(10, 'G', 'H', '>=', 0.35, 0.287, '歯科健診受診率'); k(12, 'G', 'H', '>=', 0.8, 0.823, '使用割合');
c.table('A4:J12', 'kpi-list', '保健事業', { kindAlso: ['plan-status'] }).finding('I9', 'mark-mismatch', 'may', '71.5％は80.0％以上に届かず×').finding('H11', 'actual-missing', 'must', '年度が終わり評価もあるのに実績が空欄').kpi({ name: '医療機関受診率', targetCell: 'G11', operator: '>=', target: 0.45, actualCell: null, actual: null, met: null })
  .put('A15', '特定健診・特定保健指導の実施状況（法定報告）').right('A16', ['区分', '対象者数', '受診者数', '受診率', '保健指導対象者数', '終了者数', '実施率', '前年度受診率', '前年度実施率']).right('A17', ['被保険者', 7911, 7705, '97.4％', 1502, 821, '54.7％', '97.0％', '50.3％']).right('A18', ['被扶養者', 3210, 1804, '56.2％', 166, 48, '28.9％', '55.1％', '25.0％']).right('A19', ['合計', 11121, 9509, '85.5％', 1668, 869, '52.1％', '84.9％', '47.8％']).format('B17:C19', '#,##0').format('E17:F19', '#,##0');
for (const r of [17, 18, 19]) c.rate(`D${r}`, `C${r}`, `B${r}`).rate(`G${r}`, `F${r}`, `E${r}`);
for (const col of ['B', 'C', 'E', 'F']) c.total(`${col}19`, `${col}17:${col}18`);
c.table('A16:I19', 'comparison', '特定健診', { kindAlso: ['breakdown', 'figures'] });
const d = book.sheet('4 医療費').put('A1', '４　医療費の状況').put('A3', '（1）1人当たり医療費の推移').put('F3', '（単位：円）').right('A4', ['年度', '被保険者', '被扶養者', '全体', '健保組合平均']).right('A5', ['平成30年度', 141220, 149870, 145602, 148310]).right('A6', ['令和元年度', 145008, 152411, 148720, 152009]).right('A7', ['令和2年度', 137904, 139286, 138590, 142877]).right('A8', ['令和3年度', 148255, 15377, 151840, 156230]).right('A9', ['令和4年度', 152671, 163302, 157961, 162004]).format('B5:E9', '#,##0').table('A4:E9', 'comparison', '1人当たり医療費').finding('C8', 'outlier', 'must', '153,77xの桁落ち（15,377）')
  .put('A11', '（2）疾病別医療費（令和4年度）').put('D11', '（単位：百万円）').right('A12', ['疾病', '医療費', '構成比']).right('A13', ['循環器系', 402, '12.6％']).right('A14', ['新生物', 511, '16.0％']).right('A15', ['呼吸器系', 388, '12.2％']).right('A16', ['筋骨格系', 274, '8.6％']).right('A17', ['歯科', 455, '14.3％']).right('A18', ['その他', 1160, '36.4％']).right('A19', ['計', 3190, '100.0％']).format('B13:B19', '#,##0').total('B19', 'B13:B18').free('C19').table('A12:C19', 'breakdown', '疾病別医療費');
for (let r = 13; r <= 18; r++) d.rate(`C${r}`, `B${r}`, 'B19');
export const kenpoAsahiR4 = book.done();
