import { BookDraft } from '../kit/draft';
import { percent, sum } from '../kit/figures';
import { letters } from '../../support/buildWorkbook';

/** Half-year state of a plan in 重点施策 / 取組内容 / 進捗状況 / 評価; legend on the cover; months across with quarter and half subtotals. */
const book = new BookDraft('midori-r6-q2', 2024, '2024-09');

book.sheet('表紙')
  .down('B3', ['令和６年度', 'みどり支部　事業計画の進捗状況', '（令和６年９月末現在）'])
  .put('B8', '◇ 評価の見方')
  .down('B9', ['◎ … 計画を上回って進んでいる', '○ … 計画どおり進んでいる', '△ … 計画より遅れている', '× … 着手できていない']);

const plan = book.sheet('重点施策')
  .put('A1', '令和6年度　重点施策の進捗状況')
  .right('A3', ['重点施策', '取組内容', '進捗状況（9月末）', '評価', '下期の予定'])
  .merge('A1:E1 A4:A7 A8:A10 A11:A13')
  .grid('A4', [
    ['１　健診の受診率向上', '事業所の規模に応じた受診勧奨を行う。', '従業員20人未満の1,842事業所に勧奨文書を発送した。', '○', '未受診者への個別勧奨を11月に実施する。'],
    [null, '【ＫＰＩ】生活習慣病予防健診実施率　58.5％以上', '28.9％（令和6年8月末）', '○', null],
    [null, '被扶養者の集団健診を拡充する。', '18市町と共同で実施した（延べ2,106人が受診）。', '◎', '1月から3月に24会場で実施する。'],
    [null, '【ＫＰＩ】被扶養者の特定健診実施率　31.0％以上', '12.4％（令和6年8月末）', '△', null],
    ['２　特定保健指導の推進', '健診当日の初回面談を広げる。', '新たに4機関と契約し、当日面談ができる機関は37機関となった。', '〇', '契約機関との意見交換会を12月に開催する。'],
    [null, '【ＫＰＩ】被保険者の特定保健指導実施率　24.0％以上', '10.8％（令和6年8月末）', '△', null],
    [null, '遠隔面談を活用する。', '遠隔面談の利用は312人であった。', null, '案内チラシを見直す。'],
    ['３　医療費の適正化', 'ジェネリック医薬品の軽減額通知を送付する。', '8月に34,210件を送付した。', '○', '2月に2回目を送付する。'],
    [null, '【ＫＰＩ】ジェネリック医薬品使用割合（数量ベース）　82.5％以上', '83.1％（令和6年6月診療分）', '◎', null],
    [null, '時間外受診の適正化を呼びかける。', '下期実施予定', '×', '小児科医会と連携した冊子を配付する。'],
  ])
  .table('A3:E13', 'plan-status', '重点施策の進捗状況')
  .finding('D8', 'mark-invalid', 'must', '凡例の○(U+25CB)でなく〇(U+3007)')
  .finding('D10', 'mark-missing', 'must', '前後の取組には評価があるのにここだけ空欄');

const KPIS: readonly [row: number, name: string, target: number, actual: number, met: boolean][] = [
  [5, '生活習慣病予防健診実施率', 0.585, 0.289, false], [7, '被扶養者の特定健診実施率', 0.31, 0.124, false],
  [9, '被保険者の特定保健指導実施率', 0.24, 0.108, false], [12, 'ジェネリック医薬品使用割合', 0.825, 0.831, true],
];
for (const [row, name, target, actual, met] of KPIS) plan.kpi({ name, targetCell: `B${row}`, operator: '>=', target, actualCell: `C${row}`, actual, met });

const monthly = book.sheet('月別実績')
  .put('A1', '現金給付申請の受付状況（月別）').put('U2', '（単位：件）')
  .right('A3', ['項目', '年度', '4月', '5月', '6月', '第1四半期計', '7月', '8月', '9月', '第2四半期計', '上期計', '10月', '11月', '12月', '第3四半期計', '1月', '2月', '3月', '第4四半期計', '下期計', '年度計'])
  .merge('A1:U1 A4:A6 A7:A9 A10:A12');
const MONTHS = ['C', 'D', 'E', 'G', 'H', 'I', 'L', 'M', 'N', 'P', 'Q', 'R'];
const QUARTERS = ['F', 'J', 'O', 'S'];
const monthCells = (row: number): string => MONTHS.map((col) => col + row).join(' ');

function yearRow(row: number, values: readonly number[]): void {
  values.forEach((value, i) => monthly.put(MONTHS[i]! + row, value));
  const quarters = QUARTERS.map((_, q) => values.slice(q * 3, q * 3 + 3)).filter((part) => part.length === 3).map(sum);
  quarters.forEach((value, q) => monthly.put(QUARTERS[q]! + row, value).total(QUARTERS[q]! + row, MONTHS.slice(q * 3, q * 3 + 3).map((col) => col + row).join(' ')));
  const all = values.length === 12;
  monthly.put(`K${row}`, sum(values.slice(0, 6))).total(`K${row}`, `F${row} J${row}`, { partsAlso: [MONTHS.slice(0, 6).map((col) => col + row).join(' ')] });
  if (all) monthly.put(`T${row}`, sum(values.slice(6))).total(`T${row}`, `O${row} S${row}`, { partsAlso: [MONTHS.slice(6).map((col) => col + row).join(' ')] });
  monthly.put(`U${row}`, sum(values)).total(`U${row}`, monthCells(row), { partsAlso: [QUARTERS.map((col) => col + row).join(' '), `K${row} T${row}`] });
  monthly.months(monthCells(row), all ? '2023-04' : '2024-04');
}

function ratioRow(row: number): void {
  for (let col = 2; col <= 10; col++) {
    const name = letters(col);
    monthly.rate(name + row, `${name}${row - 2}`, `${name}${row - 1}`);
  }
  monthly.put(`U${row}`, '－').months(monthCells(row), '2024-04').format(`C${row}:U${row}`, '0.0%');
}

const ITEMS: readonly [name: string, now: readonly number[], before: readonly number[]][] = [
  ['窓口受付件数', [402, 388, 371, 395, 342, 356], [455, 431, 418, 440, 392, 377, 420, 401, 388, 379, 366, 412]],
  ['郵送受付件数', [7820, 7415, 7032, 7244, 6855, 6718], [7604, 7380, 7211, 7390, 6807, 6893, 7240, 6704, 6588, 6950, 6721, 7816]],
  ['電子申請件数', [118, 131, 150, 172, 181, 204], [41, 52, 60, 66, 70, 75, 83, 88, 90, 97, 104, 110]],
];
ITEMS.forEach(([name, now, before], i) => {
  const row = 4 + i * 3;
  monthly.put(`A${row}`, name).down(`B${row}`, ['令和6年度', '令和5年度', '対前年比']);
  yearRow(row, now);
  yearRow(row + 1, before);
  const half = [...now.slice(0, 3), sum(now.slice(0, 3)), ...now.slice(3), sum(now.slice(3)), sum(now)];
  const halfBefore = [...before.slice(0, 3), sum(before.slice(0, 3)), ...before.slice(3, 6), sum(before.slice(3, 6)), sum(before.slice(0, 6))];
  half.forEach((value, k) => monthly.put(letters(2 + k) + (row + 2), value / halfBefore[k]!));
  ratioRow(row + 2);
});
monthly.format('C4:U5', '#,##0').format('C7:U8', '#,##0').format('C10:U11', '#,##0')
  .put('A13', '※ 電子申請は令和5年4月に開始。').table('A3:U12', 'monthly', '現金給付申請の受付状況（月別）');

const list = book.sheet('ＫＰＩ一覧')
  .put('B1', '令和6年度　重要業績評価指標（ＫＰＩ）の達成状況')
  .right('B3', ['№', '指　標', '目標値', '実績値', '達成率', '評価', '時点'])
  .merge('B1:H1');
type Row = readonly [name: string, target: string, actual: string, mark: string, at: string, operator: '>=' | '<=' | '=', targetValue: number, actualValue: number];
const ROWS: readonly Row[] = [
  ['サービススタンダードの達成状況', '100％', '100％', '○', '9月末', '=', 1, 1],
  ['生活習慣病予防健診実施率', '58.5％以上', '29.8％', '○', '8月末', '>=', 0.585, 0.298],
  ['被扶養者の特定健診実施率', '31.0％以上', '12.4％', '△', '8月末', '>=', 0.31, 0.124],
  ['被保険者の特定保健指導実施率', '24.0％以上', '10.8％', '△', '8月末', '>=', 0.24, 0.108],
  ['ジェネリック医薬品使用割合', '82.5％以上', '83.1％', '◎', '6月診療分', '>=', 0.825, 0.831],
  ['現金給付等の申請に係る窓口受付率', '5.0％以下', '4.6％', '◎', '9月末', '<=', 0.05, 0.046],
  ['健康宣言事業所数', '1,250事業所以上', '1,187事業所', '○', '9月末', '>=', 1250, 1187],
  ['一般競争入札に占める一者応札案件の割合', '20％以下', '12.5％', '◎', '9月末', '<=', 0.2, 0.125],
];
ROWS.forEach(([name, target, actual, mark, at, operator, targetValue, actualValue], i) => {
  const row = 4 + i;
  const [up, down] = operator === '<=' ? [targetValue, actualValue] : [actualValue, targetValue];
  list.right(`B${row}`, [i + 1, name, target, actual, percent(up, down), mark, at])
    .rate(`F${row}`, operator === '<=' ? `D${row}` : `E${row}`, operator === '<=' ? `E${row}` : `D${row}`)
    .kpi({ name, targetCell: `D${row}`, operator, target: targetValue, actualCell: `E${row}`, actual: actualValue, met: operator === '<=' ? actualValue <= targetValue : actualValue >= targetValue });
});
list.table('B3:H11', 'kpi-list', '重要業績評価指標（ＫＰＩ）の達成状況')
  .put('B13', '※ 達成率は「以上」の指標では実績÷目標、「以下」の指標では目標÷実績。')
  .finding('E5', 'cross-reference-mismatch', 'must', '重点施策のシートでは28.9％、ここでは29.8％');

export const midoriR6Q2 = book.done();
