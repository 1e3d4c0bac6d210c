import type { Random } from '../mutation/random';
import { column, SheetWriter, type Put } from './sheetWriter';

const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '1月', '2月', '3月'];
const ITEMS = ['窓口受付件数', '郵送受付件数', '支給決定件数', '柔整療養費 請求件数', '文書照会件数', '内容点検 査定金額', '催告件数', '受診者数', '初回面談', '実績評価', '電話応答件数', '新規登録件数'];
const UNITS = ['件', '人', '千円', '社'];
const FILLED = 9;
const FIRST = 3;
const LAST = FIRST + 11;
const SUM_COL = LAST + 1;
const TO_DATE = LAST + 2;
const COUNT = '#,##0';
const RATE = '0.0%';

/**
 * A group's month sheet: tables of items, each with six rows (実績, 前年同月, 対前年比, 月次目標, 達成率, 累計)
 * under a two-row heading with merged years, formulas where a branch has formulas.
 */
export function monthSheet(name: string, cells: number, random: Random): SheetWriter {
  const writer = new SheetWriter();
  writer.put(1, 0, `令和7年度 ${name} 月次管理表`);
  writer.put(1, SUM_COL, '令和7年12月末現在');
  writer.put(2, 0, '※年度計は式で計算。前年同月は前年度の月別実績から。');
  let row = 4;
  let table = 0;
  while (writer.filled < cells) {
    if (table > 0) writer.put(row++, 0, `■ ${name}（その${table + 1}）`);
    heading(writer, row);
    row += 2;
    for (let item = 0; item < 8 && writer.filled < cells; item++, row += 6) block(writer, row, item + 1, random);
    row += 2;
    table++;
  }
  return writer;
}

function heading(writer: SheetWriter, row: number): void {
  writer.row(row, 0, ['No', '項目（単位）', '区分', '令和7年', null, null, null, null, null, null, null, null, '令和8年', null, null, '年度計', '同期計', '備考']);
  writer.row(row + 1, FIRST, MONTHS);
  writer.merge(`D${row}:L${row}`);
  writer.merge(`M${row}:O${row}`);
  for (const col of [0, 1, 2, SUM_COL, TO_DATE, TO_DATE + 1]) writer.merge(`${column(col)}${row}:${column(col)}${row + 1}`);
}

function block(writer: SheetWriter, row: number, number: number, random: Random): void {
  const size = random.pick([40, 400, 6_000, 90_000]);
  const figures = MONTHS.map(() => size + random.int(0, Math.floor(size / 5)));
  const now = figures.slice(0, FILLED);
  const before = figures.map((figure) => Math.round(figure * (0.85 + random.next() * 0.3)));
  const goals = MONTHS.map(() => size + Math.floor(size / 10));
  writer.row(row, 0, [number, `${random.pick(ITEMS)}\n（${random.pick(UNITS)}）`]);
  for (const col of [0, 1]) writer.merge(`${column(col)}${row}:${column(col)}${row + 5}`);
  ['実績', '前年同月', '対前年比', '月次目標', '達成率', '累計'].forEach((label, i) => writer.put(row + i, 2, label));
  const across = (figuresOfRow: readonly number[]): Put[] => figuresOfRow.map((v) => ({ v, z: COUNT }));
  writer.row(row, FIRST, across(now));
  writer.row(row + 1, FIRST, across(before));
  writer.row(row + 3, FIRST, across(goals));
  MONTHS.forEach((_, m) => {
    const col = column(FIRST + m);
    const filled = m < FILLED;
    const guarded = (formula: string, value: () => number, z: string): Put => ({ v: filled ? value() : '', f: `IF(${col}${row}="","",${formula})`, z });
    writer.put(row + 2, FIRST + m, guarded(`${col}${row}/${col}${row + 1}`, () => now[m]! / before[m]!, RATE));
    writer.put(row + 4, FIRST + m, guarded(`${col}${row}/${col}${row + 3}`, () => now[m]! / goals[m]!, RATE));
    writer.put(row + 5, FIRST + m, guarded(`SUM($D${row}:${col}${row})`, () => sum(now.slice(0, m + 1)), COUNT));
  });
  totals(writer, row, sum(now), sum(before), sum(before.slice(0, FILLED)), sum(goals), sum(goals.slice(0, FILLED)));
}

function totals(writer: SheetWriter, row: number, now: number, before: number, beforeToDate: number, goal: number, goalToDate: number): void {
  const [first, last, year, toDate] = [FIRST, LAST, SUM_COL, TO_DATE].map(column) as [string, string, string, string];
  const total = (at: number, v: number): Put => ({ v, f: `SUM(${first}${at}:${last}${at})`, z: COUNT });
  const same = (at: number, v: number): Put => ({ v, f: `SUMIF(${first}${row}:${last}${row},"<>",${first}${at}:${last}${at})`, z: COUNT });
  writer.row(row, SUM_COL, [total(row, now), { v: now, f: `${year}${row}`, z: COUNT }]);
  writer.row(row + 1, SUM_COL, [total(row + 1, before), same(row + 1, beforeToDate)]);
  writer.row(row + 2, SUM_COL, ['－', { v: now / beforeToDate, f: `${toDate}${row}/${toDate}${row + 1}`, z: RATE }]);
  writer.row(row + 3, SUM_COL, [total(row + 3, goal), same(row + 3, goalToDate)]);
  writer.row(row + 4, SUM_COL, [{ v: now / goal, f: `${year}${row}/${year}${row + 3}`, z: RATE }, { v: now / goalToDate, f: `${toDate}${row}/${toDate}${row + 3}`, z: RATE }]);
  writer.row(row + 5, SUM_COL, ['－', '－']);
}

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
