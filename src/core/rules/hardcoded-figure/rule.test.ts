import type { CellInput } from '../../../../test/support/buildWorkbook';
import { cellsOf, findingsOf, type Rows } from '../../../../test/support/findingsOf';

const ID = 'hardcoded-figure';
const COLUMNS = ['B', 'C', 'D', 'E', 'F', 'G'];
const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月'];
const THIS = [120, 131, 142, 128, 119, 133];
const LAST = [100, 120, 140, 125, 110, 130];

/** A row of ratios; those of `typed` are figures that somebody put in their place. */
const years = (...typed: number[]): Rows => [
  ['区分', ...MONTHS],
  ['実績', ...THIS],
  ['前年同月', ...LAST],
  ['対前年比', ...COLUMNS.map((col, i): CellInput => {
    const v = Math.round((THIS[i]! / LAST[i]!) * 1000) / 1000;
    return typed.includes(i) ? { v, z: '0.0%' } : { f: `${col}2/${col}3`, v, z: '0.0%' };
  })],
];

describe(ID, () => {
  it.each([[0], [2], [5]])('reports the typed figure in column %i of a row of formulas, with the formula as the fix', (i) => {
    const findings = findingsOf(ID, years(i));
    const cell = `${COLUMNS[i]}4`;
    expect(cellsOf(findings)).toEqual([cell]);
    expect(findings[0]).toMatchObject({ severity: 'warning', fix: { edits: [{ cell, formula: `${COLUMNS[i]}2/${COLUMNS[i]}3` }] } });
    expect(findings[0]!.message).toMatch(/直接入力/);
  });

  it('reports a typed rate beside formulas of the add-in', () => {
    const rows: Rows = [
      ['区分', '対象者数', '実施者数', '実施率'],
      ...[[1200, 300], [800, 120], [450, 95], [40, 10], [50, 10]].map(([base, done], i) => [`区分${i}`, base!, done!, i === 2 ? { v: 0.211, z: '0.0%' } : { f: `KPI.RATE(C${i + 2},B${i + 2})`, v: Math.round((done! / base!) * 1000) / 1000, z: '0.0%' }]),
    ];
    expect(findingsOf(ID, rows)).toMatchObject([{ cell: 'D4', expected: '=KPI.RATE(C4,B4)', fix: { edits: [{ cell: 'D4', formula: 'KPI.RATE(C4,B4)' }] } }]);
  });

  it('reports one of three totals', () => {
    const rows: Rows = [['項目', '4月', '5月', '6月', '計'], ['文書', 10, 20, 30, { f: 'SUM(B2:D2)', v: 60 }], ['電話', 11, 21, 31, 63], ['訪問', 12, 22, 32, { f: 'SUM(B4:D4)', v: 66 }]];
    expect(cellsOf(findingsOf(ID, rows))).toEqual(['E3']);
  });

  it('reports the cell of one month sheet that is a formula on all others', () => {
    const sheet = (name: string, typed: boolean) => ({ name, rows: [['項目', '件数', '率'], ['対象', 100, null], ['実施', 40, typed ? { v: 0.4, z: '0.0%' } : { f: 'B3/B2', v: 0.4, z: '0.0%' }], ['照会', 7, null]] });
    expect(cellsOf(findingsOf(ID, ['4月', '5月', '6月', '7月'].map((name, i) => sheet(name, i === 2)), '2025-07'))).toEqual(['6月!C3']);
    const messageOf = (names: readonly string[]): string => findingsOf(ID, names.map((name, i) => sheet(name, i === 2)), '2025-08')[0]!.message;
    expect(messageOf(['4月', '5月', '6月', '7月'])).toContain('ほかの 3 シート（4月、5月、7月）の同じセルは式です');
    expect(messageOf(['4月', '5月', '6月', '7月', '8月'])).toContain('ほかの 4 シート（4月、5月、7月 など）の同じセルは式です');
  });

  it.each<[string, Rows]>([
    ['formulas only', years()],
    ['a row put in as values', years(0, 1, 2, 3, 4, 5)],
    ['half of a row', years(0, 1, 2)],
    ['the first figure of a chain', [['区分', ...MONTHS], ['実績', ...THIS], ['累計', 500, ...COLUMNS.slice(1).map((col, i) => ({ f: `${COLUMNS[i]}3+${col}2`, v: 500 + THIS.slice(1, i + 2).reduce((a, b) => a + b) }))]]],
    ['rows of typed figures between rows of formulas', [['区分', ...MONTHS], ...[2, 4, 6, 8].flatMap((row) => [[`実績${row}`, ...THIS], [`倍${row}`, ...COLUMNS.map((col, i) => ({ f: `${col}${row}*10`, v: THIS[i]! * 10 }))]])]],
    ['points below differences of counts', [['', '今年', '前年', '増減'], ['申請', '310件', '300件', { f: 'B2-C2', v: 10, z: '0"件"' }], ['照会', '81件', '90件', { f: 'B3-C3', v: -9, z: '0"件"' }], ['照会割合', '26.1%', '30.0%', '▲3.9pt']]],
    ['percentages below totals', [['', '4~6月', '7~9月', '合計'], ['令和7年度', 300, 318, { f: 'SUM(B2:C2)', v: 618 }], ['令和6年度', 287, 300, { f: 'SUM(B3:C3)', v: 587 }], ['前年度比', '104.5%', '106.0%', '105.3%']]],
    ['two rows of which one has a formula', [['区分', '対象者数', '実施者数', '実施率'], ['令和7年度', 100, 25, { f: 'C2/B2', v: 0.25, z: '0.0%' }], ['令和6年度', 120, 24, { v: 0.2, z: '0.0%' }]]],
  ])('is silent on %s', (_, rows) => {
    expect(findingsOf(ID, rows)).toEqual([]);
  });

  it('takes a line of typed rates for one, though another rate above it is typed too', () => {
    const rate = (of: string, by: string, row: number, typed: boolean): CellInput => (typed ? { v: 0.8 + row / 100, z: '0.0%' } : { f: `${of}${row}/${by}${row}`, v: Math.round(((100 + row) / 120) * 1000) / 1000, z: '0.0%' });
    const rows = (typedRow: number | null, also: number): Rows => [['項目', ...['25', '26', '27'].flatMap((year) => [`${year}年度 目標`, `${year}年度 実績`, `${year}年度 達成率`])],
      ...[2, 3, 4, 5, 6, 7, 8, 9].map((row): CellInput[] => [`項目${row}`, ...[['C', 'B'], ['F', 'E'], ['I', 'H']].flatMap(([of, by], k): CellInput[] => [120, 100 + row, rate(of!, by!, row, row === typedRow || (row === also && k === 1))])])];
    expect(cellsOf(findingsOf(ID, rows(4, 3)))).toEqual([]);
  });

  it('leaves alone the state at the end of the year among sums of the months', () => {
    const months = Array.from({ length: 12 }, (_, i): CellInput[] => [`${((i + 3) % 12) + 1}月`, 930 + i, 1000 + ((i * 37) % 90), 1200 - i, 500 + i, 800 - i, 700 + 2 * i]);
    const rows = (first: CellInput): Rows => [['年・月', '事業所数', '受付件数', '支給件数', '支給金額', '返戻件数', '取下件数'], ['令和6年度', first, ...['C', 'D', 'E', 'F', 'G'].map((col, c): CellInput => ({ f: `SUM(${col}3:${col}14)`, v: months.reduce((sum, line) => sum + (line[c + 2] as number), 0) }))], ...months];
    expect(cellsOf(findingsOf(ID, rows(941)))).toEqual([]);
    expect(cellsOf(findingsOf(ID, rows(11_226)))).toEqual(['B2']);
  });

  it('leaves a typed figure that is wrong to the rule that says so', () => {
    const rows = years(2).map((cells, i) => (i === 3 ? cells.map((cell, col) => (col === 3 ? { v: 1.5, z: '0.0%' } : cell)) : cells));
    expect(findingsOf(ID, rows)).toEqual([]);
    expect(cellsOf(findingsOf('comparison-mismatch', rows))).toEqual(['D4']);
  });
});
