import { BookDraft } from '../kit/draft';
import { comma, percent, points, sum, triangle } from '../kit/figures';

/** Medical costs of a branch beside others and the country: ranks, per-head amounts, rates of contribution, shares in percent without a sign. */
const book = new BookDraft('hikaku-nadeshiko-r4', 2022, '2023-03');
const s = book.sheet('医療費').put('A1', '令和4年度　医療費の状況（なでしこ支部）').put('A3', '表１　１人当たり医療費（円）').right('A4', ['年度', '入院', '入院外', '歯科', '調剤', '合計', '伸び率（％）', '全国', '全国との差', '全国順位']);
const years: readonly [string, readonly [number, number, number, number], number, string][] = [['H30', [53120, 71204, 19877, 34120], 176840, '21'], ['R1', [54011, 72110, 20011, 35004], 179402, '20'], ['R2', [51877, 68420, 18902, 34011], 172011, '22'], ['R3', [53904, 74120, 20344, 35210], 181988, '19'], ['R4', [55210, 79804, 20877, 36402], 189604, '18']];
years.forEach(([year, parts, country, rank], i) => {
  const r = 5 + i; const total = sum(parts); const before = years[i - 1];
  const printed = i === 3 ? total + 900 : total;
  s.right(`A${r}`, [year, ...parts.map(comma), comma(printed), before ? points(Math.round((total / sum(before[1]) - 1) * 1000) / 10, 1) : '－', comma(country), triangle(total - country), rank]).total(`F${r}`, `B${r}:E${r}`, { holds: i !== 3 }).total(`I${r}`, `F${r}`, { minus: `H${r}`, holds: i !== 3 });
});
s.free('G6:G9').table('A4:J9', 'comparison', '１人当たり医療費', { kindAlso: ['breakdown', 'figures'] }).finding('F8', 'total-mismatch', 'must', '令和3年度の合計が900円多い', ['I8']).finding('I8', 'comparison-mismatch', 'may', '合計の誤りによる').put('A10', '※ 令和2年度は受診控えの影響で減少した。')
  .put('A12', '表２　疾病別医療費（百万円、％）').right('A13', ['疾病分類', '令和3年度', null, '令和4年度', null, '増減']).right('B14', ['金額', '割合', '金額', '割合']).merge('A13:A14 B13:C13 D13:E13 F13:F14');
const ill: readonly [string, number, number][] = [['循環器系', 8120, 8244], ['新生物', 9011, 9388], ['呼吸器系', 5120, 6904], ['筋骨格系', 4877, 5011], ['内分泌・代謝', 4210, 4302], ['その他', 28110, 29877]];
const a3 = sum(ill.map((x) => x[1])); const a4 = sum(ill.map((x) => x[2]));
ill.forEach(([name, a, b], i) => s.right(`A${15 + i}`, [name, comma(a), ((a / a3) * 100).toFixed(1), comma(b), i === 2 ? '19.8' : ((b / a4) * 100).toFixed(1), comma(b - a)]).rate(`C${15 + i}`, `B${15 + i}`, 'B21').rate(`E${15 + i}`, `D${15 + i}`, 'D21', { holds: i !== 2 }).total(`F${15 + i}`, `D${15 + i}`, { minus: `B${15 + i}` }));
s.right('A21', ['計', comma(a3), '100.0', comma(a4), '100.0', comma(a4 - a3)]).total('B21', 'B15:B20').total('D21', 'D15:D20').total('F21', 'D21', { minus: 'B21', partsAlso: ['F15:F20'] }).free('C21 E21').table('A13:F21', 'comparison', '疾病別医療費', { kindAlso: ['breakdown'] }).finding('E17', 'rate-mismatch', 'must', '6,904÷63,726は10.8％').put('A22', '注）端数処理により合計が一致しないことがある。');

const k = book.sheet('健診').put('A1', '健診・保健指導の支部間比較（令和4年度）').put('J2', '（上段：実施率、下段：順位）').right('A3', ['項目', 'なでしこ', 'さつき', 'あやめ', 'すみれ', '全国平均', '全国平均との差', '目標', '達成']);
const rate: readonly [string, readonly [string, string, string, string], string, string, string, string, '>=', number, number, boolean][] = [['生活習慣病予防健診', ['58.2％', '55.0％', '60.3％', '52.7％'], '56.4％', '1.8', '57.0％以上', '○', '>=', 0.57, 0.582, true], ['事業者健診データ', ['8.4％', '10.2％', '6.8％', '9.9％'], '8.8％', '▲0.4', '9.0％以上', '×', '>=', 0.09, 0.084, false], ['特定健診（被扶養者）', ['29.3％', '27.7％', '31.0％', '28.1％'], '27.7％', '1.6', '30.0％以上', '×', '>=', 0.3, 0.293, false], ['特定保健指導（被保険者）', ['23.0％', '18.8％', '21.1％', '19.6％'], '18.8％', '4.2', '22.0％以上', '○', '>=', 0.22, 0.23, true], ['特定保健指導（被扶養者）', ['15.1％', '12.4％', '13.3％', '11.0％'], '15.5％', '▲0.4', '16.0％以上', '○', '>=', 0.16, 0.151, false]];
rate.forEach(([name, v, mean, diff, target, mark, operator, value, figure, met], i) => k.right(`A${4 + i}`, [name, ...v, mean, diff, target, mark]).total(`G${4 + i}`, `B${4 + i}`, { minus: `F${4 + i}` }).kpi({ name, targetCell: `H${4 + i}`, operator, target: value, actualCell: `B${4 + i}`, actual: figure, met }));
k.table('A3:I8', 'comparison', '健診・保健指導の支部間比較', { kindAlso: ['kpi-list'] }).finding('I8', 'mark-mismatch', 'must', '目標16.0％に届かない15.1％で○').put('A9', '○：達成　×：未達成')
  .put('A12', '加入者の年齢構成（人）').right('A13', ['年齢階級', '男', '女', '計', '構成比']);
const ages: readonly [string, number, number][] = [['0～19歳', 41204, 39877], ['20～39歳', 62110, 58402], ['40～59歳', 71288, 66904], ['60歳以上', 30122, 24011]];
const all = sum(ages.map((x) => x[1] + x[2]));
ages.forEach(([name, m, f], i) => k.right(`A${14 + i}`, [name, comma(m), comma(f), comma(m + f), percent(m + f, all)]).total(`D${14 + i}`, `B${14 + i}:C${14 + i}`).rate(`E${14 + i}`, `D${14 + i}`, 'D18'));
k.right('A18', ['総数', comma(sum(ages.map((x) => x[1]))), comma(sum(ages.map((x) => x[2]))), comma(all), '100.0%']).total('B18', 'B14:B17').total('C18', 'C14:C17').total('D18', 'D14:D17', { partsAlso: ['B18:C18'] }).free('E18').table('A13:E18', 'breakdown', '加入者の年齢構成');
export const hikakuNadeshikoR4 = book.done();
