import { BookDraft } from '../kit/draft';
import { comma, percent, sum, triangle } from '../kit/figures';

/** Papers of a branch council: small tables side by side, amounts in 億円 and 百万円, a progress list with ○×－, text between the tables. */
const book = new BookDraft('hyogikai-izayoi-r6', 2024, '2024-12');
const one = book.sheet('資料1').put('A1', '第3回　いざよい支部評議会').put('N1', '資料１').put('A2', '令和7年1月20日').put('A4', '支部の収支と医療費の動向').merge('A4:N4')
  .put('A6', '１．支部の収支（見込み）').put('D7', '（億円）').right('A8', ['', '令和5年度\n決算', '令和6年度\n見込み', '増減']);
const money: readonly [string, number, number][] = [['保険料収入', 1204, 1231], ['その他の収入', 3, 4], ['収入計', 1207, 1235], ['医療給付費', 702, 718], ['拠出金等', 431, 446], ['その他の支出', 42, 41], ['支出計', 1175, 1205], ['収支差', 32, 30]];
money.forEach(([name, a, b], i) => {
  const r = 9 + i; one.right(`A${r}`, [name, comma(a), comma(b), i === 4 ? '5' : triangle(b - a)]).total(`D${r}`, `C${r}`, { minus: `B${r}`, holds: i !== 4 });
});
for (const c of ['B', 'C']) one.total(`${c}11`, `${c}9:${c}10`).total(`${c}15`, `${c}12:${c}14`).total(`${c}16`, `${c}11`, { minus: `${c}15` });
one.table('A8:D16', 'comparison', '支部の収支', { kindAlso: ['breakdown'] }).put('A17', '※ 端数は四捨五入。').finding('D13', 'comparison-mismatch', 'must', '446－431＝15だが5')
  .put('F6', '２．１人当たり医療給付費').put('I7', '（円）').right('F8', ['', '支部', '全国', '差'])
  .grid('F9', [['入院', '61,204', '58,877', '2,327'], ['入院外', '79,630', '80,144', '▲514'], ['歯科', '20,110', '20,902', '▲792'], ['調剤', '35,412', '35,190', '222'], ['計', '196,356', '195,113', '1,243']]);
for (let r = 9; r <= 13; r++) one.total(`I${r}`, `G${r}`, { minus: `H${r}` });
one.total('G13', 'G9:G12').total('H13', 'H9:H12').table('F8:I13', 'comparison', '１人当たり医療給付費', { kindAlso: ['breakdown'] }).put('F14', '※ 令和5年度の実績（年齢調整前）。')
  .put('K6', '３．加入者数').put('N7', '（人）').right('K8', ['', '令和5年12月末', '令和5年12月末', '対前年比'])
  .grid('K9', [['被保険者', '301,220', '298,114', percent(301220, 298114)], ['　うち任意継続', '2,877', '3,102', percent(2877, 3102)], ['被扶養者', '176,305', '182,440', percent(176305, 182440)], ['加入者計', comma(301220 + 176305), comma(298114 + 182440), percent(301220 + 176305, 298114 + 182440)]]);
for (let r = 9; r <= 12; r++) one.rate(`N${r}`, `L${r}`, `M${r}`);
one.total('L12', 'L9 L11').total('M12', 'M9 M11').table('K8:N12', 'comparison', '加入者数', { kindAlso: ['breakdown'] }).finding('L8', 'period-mismatch', 'must', '二つとも令和5年12月末（左は令和6年12月末のはず）', ['M8'])
  .put('A20', '収支差は前年度より縮小する見込みである。医療給付費は入院を中心に伸び、１人当たりでは全国を上回る。').merge('A20:N21')
  .put('A23', '４．都道府県単位保険料率の推移').right('A24', ['年度', '令和2', '令和3', '令和4', '令和5', '令和6', '令和7（案）'])
  .right('A25', ['いざよい支部', '10.02％', '10.04％', '10.08％', '10.11％', '10.09％', '10.13％']).right('A26', ['全国平均', ...Array.from({ length: 6 }, () => '10.00％')]).right('A27', ['差', '0.02', '0.04', '0.08', '0.11', '0.09', '0.13']);
for (const c of 'BCDEFG') one.total(`${c}27`, `${c}25`, { minus: `${c}26` });
one.table('A24:G27', 'comparison', '都道府県単位保険料率の推移', { kindAlso: ['figures', 'kpi-list'] });

const two = book.sheet('資料2').put('A1', 'いざよい支部　令和6年度事業の進捗状況（12月末）').put('G1', '資料２').put('A2', '○…順調　×…遅れている　－…今後実施');
two.right('A4', ['事業', '令和6年度目標', '12月末実績', '前年同月末', '進捗', 'コメント']);
const items: readonly (readonly [string, string, string, string, string, string, '>=' | '<=' | null, number | null, number | null, boolean | null])[] = [
  ['生活習慣病予防健診実施率', '62.3％以上', '43.8％', '41.9％', '○', '前年を上回る。', '>=', 0.623, 0.438, false],
  ['事業者健診データ取得率', '9.0％以上', '3.1％（速報値）', '3.9％', '×', '提供同意の取得が遅れている。', '>=', 0.09, 0.031, false],
  ['被扶養者の特定健診実施率', '33.1％以上', '19.4％', '18.8％', '○', '１月以降に集団健診15会場。', '>=', 0.331, 0.194, false],
  ['被保険者の特定保健指導実施率', '28.0％以上', '18.8％', '17.2％', '○', '', '>=', 0.28, 0.188, false],
  ['重症化予防の受診勧奨', '前年度以上', '－', '－', '－', '２月に発送する。', '>=', null, null, null],
  ['健康宣言事業所', '980事業所以上', '1,002事業所', '921事業所', '◎', '目標に達した。', '>=', 980, 1002, true],
  ['ジェネリック医薬品使用割合', '84.5％以上', '85.7％（9月診療分）', '82.9％', '○', '', '>=', 0.845, 0.857, true],
  ['返納金債権回収率', '61.0％以上', '44.2％', '45.8％', '○', '高額債権の発生による。', '>=', 0.61, 0.442, false],
  ['窓口での受付率', '3.5％以下', '3.1％', '3.6％', '○', '', '<=', 0.035, 0.031, true],
];
items.forEach(([name, t, v, l, m, text, operator, target, figure, met], i) => two.right(`A${5 + i}`, [name, t, v, l, m, text]).kpi({ name, targetCell: `B${5 + i}`, operator, target, actualCell: `C${5 + i}`, actual: figure, met }));
two.table('A4:F13', 'kpi-list', '事業の進捗状況', { kindAlso: ['plan-status'] }).finding('E10', 'mark-invalid', 'must', '凡例に◎はない').finding('E12', 'mark-mismatch', 'may', '前年同月末を下回るのに順調')
  .put('A15', '健診の推移（累計、％）').right('A16', ['', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '1月', '2月', '3月'])
  .right('A17', ['令和5年度', 1.9, 6.4, 12.3, 17.8, 22.4, 28.7, 33.9, 38.1, 41.9, 46.2, 51.0, 58.8]).right('A18', ['令和6年度', 2.1, 6.9, 13, 18.6, 23.5, 29.9, 35.4, 39.8, 43.8])
  .months('B17:M17', '2023-04').months('B18:M18', '2024-04').table('A16:M18', 'monthly', '健診の推移').put('A19', '※ 12月は速報値。').format('B17:M18', '0.0');

const three = book.sheet('資料3').put('A1', '保険者機能強化予算').put('H1', '資料３').put('E3', '（千円）').right('A4', ['分野', '令和7年度予算（案）', '令和6年度予算', '増減', '主な内容']);
const budget: readonly [string, number, number][] = [['医療費適正化', 2410, 2255], ['広報・意見発信', 11820, 12004], ['集団健診', 18040, 16210], ['健診受診勧奨', 22600, 21877], ['保健指導', 9120, 9120], ['重症化予防', 4033, 3980], ['コラボヘルス', 6210, 5544]];
budget.forEach(([name, a, b], i) => three.right(`A${5 + i}`, [name, a, b, b === a ? '－' : { v: a - b, f: `B${5 + i}-C${5 + i}` }, i % 2 === 0 ? '委託により実施' : '支部で実施']));
budget.forEach(([, a, b], i) => { if (a !== b) three.total(`D${5 + i}`, `B${5 + i}`, { minus: `C${5 + i}` }); });
const short = sum(budget.map((x) => x[1])) - 4033; const all6 = sum(budget.map((x) => x[2]));
three.put('A12', '合計').put('B12', { v: short, f: 'SUM(B5:B9)+B11' }).put('C12', { v: all6, f: 'SUM(C5:C11)' }).put('D12', { v: short - all6, f: 'B12-C12' }).total('B12', 'B5:B11', { holds: false }).total('C12', 'C5:C11').total('D12', 'B12', { minus: 'C12' })
  .format('B5:C12', '#,##0').format('D5:D12', '#,##0;"▲"#,##0').table('A4:E12', 'comparison', '保険者機能強化予算', { kindAlso: ['breakdown'] }).finding('B12', 'total-mismatch', 'must', '重症化予防を足していない', ['B10']).finding('B12', 'total-mismatch', 'may', '同じ');

export const hyogikaiIzayoiR6 = book.done();
