import { BookDraft } from '../kit/draft';
import { amount, percent, sum, wide } from '../kit/figures';

/** Typed in full width, months down with quarter subtotals as rows, tables one above the other, malformed figures. */
const book = new BookDraft('izumi-r3-q3', 2021, '2021-12');

book.sheet('進捗')
  .put('A1', '令和３年度　いずみ支部　事業計画の進捗（第３四半期末）')
  .right('A3', ['計画', '取組', '結果'])
  .put('D2', '◎順調以上　○順調　△要注意　×停滞').put('D3', '状況')
  .grid('A4', [
    ['保険証の早期回収', '資格喪失届への添付を呼びかける。', `回収率は${wide('93.4')}％（令和３年１１月末）`, '○'],
    ['レセプト点検', '自動点検マスタを見直す。', '査定率は0.3.41％（令和３年１０月末）', '△'],
    ['債権回収', '第3　4四半期に法的手続きを行う。', '支払督促を12件申し立てた。', '○'],
    ['健診', '実施機関を増やす。', '新たに３機関と契約（令和3年912月）', '○'],
    ['保健指導', '面談の場所を増やす。', '商工会議所９か所で面談を始めた。', '◎'],
    ['広報', '新聞広告を掲載する。', '１０月と１２月に掲載した。', '○'],
  ])
  .table('A3:D9', 'plan-status', '事業計画の進捗')
  .finding('C5', 'malformed-number', 'must', '0.3.41％は数にならない')
  .finding('B6', 'malformed-number', 'must', '「第3　4四半期」は直し残し')
  .finding('C7', 'malformed-number', 'must', '「912月」はない月');

const calls = book.sheet('電話')
  .put('B1', '電話の受付件数').put('F1', '単位：件')
  .right('B2', ['月', '着信', '応答', '応答率', '前年応答']);
const data: readonly [string, number, number, number][] = [
  ['４月', 9120, 8044, 8210], ['５月', 8233, 7420, 7515], ['６月', 8012, 7351, 7290], ['７月', 8155, 7510, 7433], ['８月', 7620, 7044, 6980], ['９月', 7533, 6980, 7011], ['１０月', 7811, 7204, 7150], ['１１月', 7350, 6822, 6790], ['１２月', 7204, 6705, 6644],
];
const quarters: readonly [string, readonly number[]][] = [['第１四半期計', [3, 4, 5]], ['第２四半期計', [7, 8, 9]], ['第３四半期計', [11, 12, 13]]];
const rowOf = (i: number): number => 3 + i + Math.floor(i / 3);
data.forEach(([month, rung, answered, before], i) => {
  const row = rowOf(i);
  calls.right(`B${row}`, [month, wide(amount(rung, '')), wide(amount(answered, '')), wide(percent(answered, rung)), wide(amount(before, ''))]).rate(`E${row}`, `D${row}`, `C${row}`);
});
quarters.forEach(([name, rows], i) => {
  const row = 6 + i * 4;
  const part = data.slice(i * 3, i * 3 + 3);
  const [rung, answered, before] = [sum(part.map((l) => l[1])), sum(part.map((l) => l[2])), sum(part.map((l) => l[3]))];
  calls.right(`B${row}`, [name, wide(amount(rung, '')), wide(amount(answered, '')), wide(percent(answered, rung)), wide(amount(before, ''))]).rate(`E${row}`, `D${row}`, `C${row}`);
  for (const col of ['C', 'D', 'F']) calls.total(`${col}${row}`, rows.map((r) => col + r).join(' '));
});
const months = 'x3 x4 x5 x7 x8 x9 x11 x12 x13';
const whole = (k: 1 | 2 | 3): number => sum(data.map((l) => l[k]));
calls.right('B15', ['累計', wide(amount(whole(1), '')), wide(amount(whole(2), '')), wide(percent(whole(2), whole(1))), wide(amount(whole(3), ''))]).rate('E15', 'D15', 'C15');
for (const col of ['C', 'D', 'F']) calls.total(`${col}15`, months.replace(/x/g, col), { partsAlso: [`${col}6 ${col}10 ${col}14`] });
calls.table('B2:F15', 'monthly', '電話の受付件数')
  .put('B16', '※ 応答率＝応答÷着信')
  // A table of another thing right below the note.
  .right('B17', ['問合せの内容', '件数', '割合'])
  .grid('B18', [['給付', amount(31204, '件'), percent(31204, 65080)], ['保険証', amount(18850, '件'), percent(18850, 65080)], ['健診', amount(9412, '件'), percent(9412, 65080)], ['その他', amount(5614, '件'), percent(5614, 65080)], ['合計', amount(65080, '件'), '100.0%']])
  .total('C22', 'C18:C21').free('D22').table('B17:D22', 'breakdown', '問合せの内容');
for (let row = 18; row <= 21; row++) calls.rate(`D${row}`, `C${row}`, 'C22');

book.sheet('再確認')
  .put('A2', '被扶養者資格の再確認（令和3年12月末現在）')
  .right('A4', ['', '対象事業所数', '提出事業所数', '提出率', '対象者数', '解除者数', '解除率'])
  .grid('A5', [['令和３年度', '9,812社', '8,144社', percent(8144, 9812), '42,310人', '388人', percent(388, 42310, 2)], ['令和２年度', '9,655社', '8,602社', percent(8602, 9655), '41,907人', '402人', percent(402, 41907, 2)]])
  .rate('D5', 'C5', 'B5').rate('D6', 'C6', 'B6').rate('G5', 'F5', 'E5').rate('G6', 'F6', 'E6')
  .table('A4:G6', 'comparison', '被扶養者資格の再確認')
  .put('A8', '【ＫＰＩ】提出率を９２．０％以上とする').put('E8', '【ＫＰＩ】解除率：―')
  .right('A10', ['催告', '10月', '11月', '12月', '計'])
  .grid('A11', [['文書', '1,205件', '983件', '412件', '2,600件'], ['電話', '310件', '275件', '268件', '853件'], ['計', '1,515件', '1,258件', '680件', '3,453件']])
  .total('E11', 'B11:D11').total('E12', 'B12:D12').total('E13', 'B13:D13', { partsAlso: ['E11:E12'] }).total('B13', 'B11:B12').total('C13', 'C11:C12').total('D13', 'D11:D12')
  .table('A10:E13', 'monthly', '催告', { kindAlso: ['breakdown'] })
  .kpi({ name: '提出率', targetCell: 'A8', operator: '>=', target: 0.92, actualCell: 'D5', actual: 0.83, met: false })
  .finding('E8', 'target-unreadable', 'may', '目標が「―」').finding('E8', 'actual-missing', 'may', '実績が「―」');

export const izumiR3Q3 = book.done();
