import type { CellInput } from '../../../../test/support/buildWorkbook';
import { cellsOf, findingsOf, type Rows } from '../../../../test/support/findingsOf';

const ID = 'inconsistent-formula';
const COLUMNS = ['B', 'C', 'D', 'E', 'F', 'G'];
const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月'];
const THIS = [120, 131, 142, 128, 119, 133];
const LAST = [100, 120, 140, 125, 110, 130];
const ratio = (f: string, i: number): CellInput => ({ f, v: THIS[i]! / LAST[i]!, z: '0.0%' });

const years = (formula: (col: string, i: number) => string): Rows => [
  ['区分', ...MONTHS],
  ['実績', ...THIS],
  ['前年同月', ...LAST],
  ['対前年比', ...COLUMNS.map((col, i) => ratio(formula(col, i), i))],
];

/** Items whose totals fetch three columns; one of them may differ. */
const collected = (odd: string): Rows => [
  ['項目', '4月', '5月', '6月'],
  ...[2, 3, 4, 5, 6].map((row) => [`項目${row}`, ...['4月', '5月', '6月'].map((month, i) => ({ f: row === 4 && i === 1 ? odd : `'${month}'!C${row}`, v: row * 10 + i }))]),
];

const months = ['4月', '5月', '6月'].map((name, i) => ({ name, rows: [['項目', '単位', '当月'], ...[2, 3, 4, 5, 6].map((row) => [`項目${row}`, '件', row * 10 + i])] }));

describe(ID, () => {
  it('reports the formula that looks elsewhere than its neighbours, with theirs as the fix', () => {
    const findings = findingsOf(ID, [{ name: '総括', rows: collected("'4月'!C4") }, ...months], '2025-06');
    // That the same figure is given differently in two places explains it better where the figures differ.
    const all = [...findings, ...findingsOf('cross-reference-mismatch', [{ name: '総括', rows: collected("'4月'!C4") }, ...months], '2025-06')];
    expect(all.some(({ sheet, cell }) => sheet === '総括' && cell === 'C4')).toBe(true);
    for (const finding of findings) expect(finding.fix?.edits).toEqual([{ sheet: '総括', cell: 'C4', formula: "'5月'!C4" }]);
  });

  it.each<[string, Rows]>([
    ['copies', years((col) => `${col}2/${col}3`)],
    ['one that says the same in other words', years((col, i) => (i === 2 ? `IF(${col}2="","",${col}2/${col}3)` : `${col}2/${col}3`))],
    ['a formula of another sort among sums', [['項目', '4月', '5月', '計'], ...[2, 3, 4, 5, 6].map((row) => [`項目${row}`, row, row + 2, row === 4 ? { f: 'AVERAGE(B4:C4)', v: 5 } : { f: `SUM(B${row}:C${row})`, v: 2 * row + 2 }])]],
    ['the month before, over a subtotal that shows nothing', [
      ['区分', '4月', '5月', '6月', '7月', '上期計', '10月', '11月', '12月', '1月'], ['実績', 120, 131, 142, 128, '－', 133, 135, 138, 140],
      ['前月差', '－', ...['C', 'D', 'E'].map((col, i) => ({ f: `${col}2-${'BCD'[i]}2`, v: [11, 11, -14][i]! })), '－', { f: 'G2-E2', v: 5 }, ...['H', 'I', 'J'].map((col, i) => ({ f: `${col}2-${'GHI'[i]}2`, v: [2, 3, 2][i]! }))],
    ]],
    ['a rate the other way round for an upper bound', [['KPI', '目標', '計画', '実績', '計画比'], ...[['受診率', '60.0％以上'], ['窓口受付率', '5.5％以下'], ['回収率', '58.8％以上'], ['使用割合', '90.5％以上'], ['宣言率', '70.0％以上']].map(([name, target], i): CellInput[] => [name!, target!, 0.5, 0.51, i === 1 ? { f: 'C3/D3', v: 0.5 / 0.51, z: '0.0%' } : { f: `D${i + 2}/C${i + 2}`, v: 0.51 / 0.5, z: '0.0%' }])]],
    ['the first month of a chain', [['区分', ...MONTHS], ['実績', ...THIS], ['累計', ...COLUMNS.map((col, i) => ({ f: i === 0 ? 'B2' : `${COLUMNS[i - 1]}3+${col}2`, v: THIS.slice(0, i + 1).reduce((a, b) => a + b) }))]]],
    ['a grand total that adds the other way than the totals beside it', [['項目', '4月', '5月', '計'], ...[2, 3, 4, 5].map((row) => [`項目${row}`, row, row + 2, { f: `SUM(B${row}:C${row})`, v: 2 * row + 2 }]), ['合計', { f: 'SUM(B2:B5)', v: 14 }, { f: 'SUM(C2:C5)', v: 22 }, { f: 'SUM(D2:D5)', v: 36 }]]],
    ['a KPI list that fetches its figures from everywhere', [['項目', '目標', '実績'], ...[2, 3, 4, 5, 6].map((row) => [`KPI${row}`, row, { f: `H${row * 3}/100`, v: row }])]],
  ])('is silent on %s', (_, rows) => {
    expect(findingsOf(ID, rows)).toEqual([]);
  });

  const list = (to: number, more: Rows = []): Rows => [['契約件名', '落札額'], ['印刷', 1200], ['発送', 800], ['清掃', 450], ['警備', 990], ['保守', 310], ...more, [], [], ['合計額', { f: `SUM(B2:B${to})`, v: to === 6 ? 3750 : 3440 }]];

  it('reports a sum of quarters that leaves out the first, and none of the second half', () => {
    const rows = (heading: string, formula: string): Rows => [['結果反映月', '4~6月', '7~9月', '10~12月', '1~3月', heading], ['令和7年度', 28110, 27034, null, null, { f: formula, v: 27034 }], ['令和6年度', 31228, 25907, 26011, 24005, { f: formula.replaceAll('2', '3'), v: 75923 }]];
    expect(findingsOf('total-mismatch', [rows('合計', 'SUM(C2:E2)')[0]!, rows('合計', 'SUM(C2:E2)')[1]!, ['令和6年度', 31228, 25907, 26011, 24005, 107151]]).map(({ cell, expected }) => [cell, expected])).toEqual([['F2', '=SUM(B2:E2)']]);
    for (const id of [ID, 'total-mismatch']) expect(findingsOf(id, rows('7月～3月', 'SUM(C2:E2)'))).toEqual([]);
  });

  it('reports a sum that leaves out figures between its range and the total', () => {
    const rows: Rows = [['項目', '件数'], ['窓口', 120], ['郵送', 80], ['電子', 45], ['その他', 30], ['合計', { f: 'SUM(B2:B4)', v: 245 }]];
    const named = findingsOf('total-mismatch', rows);
    expect(cellsOf(named)).toEqual(['B6']);
    expect(named[0]!.evidence).toContain('B5');
    expect(named[0]).toMatchObject({ severity: 'error', expected: '=SUM(B2:B5)' });
    expect(findingsOf(ID, rows)).toEqual([]);
  });

  it.each<[string, Rows]>([
    ['a whole sum', [['項目', '件数'], ['窓口', 120], ['郵送', 80], ['電子', 45], ['その他', 30], ['合計', { f: 'SUM(B2:B5)', v: 275 }]]],
    ['a part of another figure (再掲)', [['項目', '件数'], ['窓口', 120], ['郵送', 80], ['電子', 45], ['電子（再掲）', 30], ['合計', { f: 'SUM(B2:B4)', v: 245 }]]],
    ['the first half of a year', [['区分', '4月', '5月', '6月', '7月', '8月', '9月', '4～6月計'], ...[2, 3, 4].map((row) => [`項目${row}`, 1, 2, 3, 4, 5, 6, { f: `SUM(B${row}:D${row})`, v: 6 }])]],
    ['a list added up to its end', list(6)],
  ])('is silent on %s', (_, rows) => {
    expect([...findingsOf(ID, rows), ...findingsOf('total-mismatch', rows)]).toEqual([]);
  });

  it('reports a sum below a list that was made longer', () => {
    expect(cellsOf(findingsOf(ID, list(5)))).toEqual(['B9']);
  });
});

describe('sums that leave out figures before or between their parts', () => {
  const sum = (f: string, v = 100): CellInput => ({ f, v });
  const parts = [['窓口', 10, 20], ['郵送', 30, 40], ['電子', 25, 35], ['電話', 15, 25], ['出張', 5, 15]];
  const book = (first: string, second: string): Rows => [['区分', '今年', '前年'], ...parts, ['合計', sum(first, 75), sum(second, 135)]];

  it.each<[string, Rows, string[]]>([
    ['the total beside it begins a line earlier', book('SUM(B3:B6)', 'SUM(C2:C6)'), ['B7']],
    ['the months that it adds up are all to come, and the row below begins earlier', [['結果反映月', '4~6月', '7~9月', '10~12月', '1~3月', '合計'], ['令和7年度', 33120, null, null, null, sum('SUM(C2:E2)', 0)], ['令和6年度', 31004, 34010, 30877, 35122, sum('SUM(B3:E3)', 131013)]], ['F2']],
    ['a hole in the column', book('SUM(B2:B4)+B6', 'SUM(C2:C6)'), ['B7']],
    ['shares divide the line that is left out', [['時間帯', '人数', '構成比'], ...parts.map(([name, n], i): CellInput[] => [name!, n!, { f: `B${i + 2}/B$7`, v: 0.1, z: '0.0%' }]), ['計', sum('SUM(B3:B6)', 75)]], ['B7']],
  ])('%s', (_, rows, cells) => {
    expect(cellsOf([...findingsOf(ID, rows), ...findingsOf('total-mismatch', rows)])).toEqual(cells);
  });

  it.each<[string, Rows]>([
    ['whole sums', [...book('', '').slice(0, -1), ['合計', sum('SUM(B2:B6)', 85), sum('SUM(C2:C6)', 135)]]],
    ['two sums that both begin below the first line', book('SUM(B3:B6)', 'SUM(C3:C6)')],
    ['a choice of a few figures', book('B2+B4+B6', 'SUM(C2:C6)')],
  ])('says nothing of %s', (_, rows) => {
    expect([...findingsOf(ID, rows), ...findingsOf('total-mismatch', rows).filter(({ message }) => message.includes('入っていません'))]).toEqual([]);
  });

  it('reports the last line of a column that looks at another sheet than all above it', () => {
    const sheets = ['6月', '7月'].map((name) => ({ name, rows: [['項目', '計'], ...[2, 3, 4, 5, 6, 7].map((row) => [`項目${row}`, row])] }));
    const rows: Rows = [['項目', '7月'], ...[2, 3, 4, 5, 6, 7].map((row): CellInput[] => [`項目${row}`, { f: `'${row === 7 ? '6月' : '7月'}'!B${row}`, v: row }])];
    expect(cellsOf([...findingsOf(ID, [{ name: '集計', rows }, ...sheets]), ...findingsOf('cross-reference-mismatch', [{ name: '集計', rows }, ...sheets])])).toEqual(['集計!B7']);
  });
});

describe('a ratio of two sums', () => {
  /** Counts and targets of four items, and a rate below them. */
  const rated = (f: string, last: readonly CellInput[] = ['項目4', 300, 800]): Rows => {
    const [over, under] = /B(\d):B(\d)\)\/SUM\(C(\d):C(\d)/u.exec(f)!.slice(1).map(Number).reduce<number[][]>((pairs, n, i) => (i % 2 === 0 ? [...pairs, [n]] : [...pairs.slice(0, -1), [...pairs.at(-1)!, n]]), []);
    const rows: CellInput[][] = [['項目', '実績', '対象'], ['項目1', 600, 1200], ['項目2', 700, 1500], ['項目3', 500, 900], [...last]];
    const sum = (col: number, [from, to]: readonly number[]): number => rows.slice(from! - 1, to).reduce((all, row) => all + Number(row[col] ?? 0), 0);
    return [...rows, ['実施率', { f, v: sum(1, over!) / sum(2, under!), z: '0.0%' }, null]];
  };

  it('names the one that leaves out lines of the other', () => {
    const [finding, ...more] = findingsOf(ID, rated('SUM(B2:B4)/SUM(C2:C5)'));
    expect([finding?.cell, finding?.evidence, more]).toEqual(['B6', ['B2', 'B4', 'B5'], []]);
    expect(finding!.message).toContain('B5 の 300 が入っていません');
    expect(cellsOf(findingsOf(ID, rated('SUM(B2:B5)/SUM(C3:C5)')))).toEqual(['B6']);
  });

  it.each<[string, Rows]>([
    ['over the same lines', rated('SUM(B2:B5)/SUM(C2:C5)')],
    ['of which one is empty there', rated('SUM(B2:B4)/SUM(C2:C5)', ['項目4', null, 800])],
    ['over the line of a total', rated('SUM(B2:B4)/SUM(C2:C5)', ['計', 1800, 3600])],
    ['over other lines altogether', rated('SUM(B2:B3)/SUM(C4:C5)')],
    ['that is a share of its own column', [['項目', '件数'], ['項目1', 600], ['項目2', 700], ['項目3', 500], ['項目4', 300], ['上位3項目の割合', { f: 'SUM(B2:B4)/SUM(B2:B5)', v: 1800 / 2100, z: '0.0%' }]]],
  ])('leaves alone one %s', (_, rows) => {
    expect(findingsOf(ID, rows)).toEqual([]);
  });
});

describe('sums of another range than on the other sheets of a form', () => {
  const book = (may: string, value: number) => ['4月', '5月', '6月'].map((name, i) => ({ name, rows: [['区分', '項目', '当月'], ['受付', '郵送', 812 + i], [null, '窓口', 40 + i], [null, '計', { f: 'SUM(C2:C3)', v: 852 + 2 * i }], ['決定', '傷病手当金', 151 + i], [null, '療養費', 71 + i], [null, '計', i === 1 ? { f: may, v: value } : { f: 'SUM(C5:C6)', v: 222 + 2 * i }]] as CellInput[][], merges: ['A2:A4', 'A5:A7'] }));
  const found = (may: string, value: number) => [...findingsOf(ID, book(may, value)), ...findingsOf('total-mismatch', book(may, value))].map(({ rule, sheet, cell, fix }) => [rule, sheet, cell, fix?.edits[0]?.formula]);
  it('are wrong where they take in another total', () => {
    expect(found('SUM(C5:C6)', 224)).toEqual([]);
    expect(found('SUM(C4:C6)', 1078)).toEqual([['total-mismatch', '5月', 'C7', 'SUM(C5:C6)']]);
    expect(found('C5+C6', 224)).toEqual([]);
  });
});

describe('a sum of last year that ends where this year ends', () => {
  /** Items with six months of this year and last; those of the third end with `until`, its sum of last year with `to`. */
  const items = (until: number, to: string): Rows => [
    ['項目', '区分', ...MONTHS, '計'],
    ...[0, 1, 2, 3, 4].flatMap((k): CellInput[][] => {
      const [row, filled] = [2 + 2 * k, k === 2 ? until : 5];
      const shown = THIS.map((value, i) => (i < filled ? value + k : null));
      const last = LAST.map((value) => value + k);
      const end = k === 2 ? to : 'G';
      const sum = (list: readonly (number | null)[], count: number): number => list.slice(0, count).reduce<number>((a, b) => a + (b ?? 0), 0);
      return [[`項目${k}`, '実績', ...shown, { f: `SUM(C${row}:H${row})`, v: sum(shown, 6) }], [`項目${k}`, '前年同月', ...last, { f: `SUM(C${row + 1}:${end}${row + 1})`, v: sum(last, end.charCodeAt(0) - 66) }]];
    }),
  ];
  const merged = (rows: Rows) => [{ name: '報告', rows: rows.map((row, i) => (i > 0 && i % 2 === 0 ? [null, ...row.slice(1)] : row)), merges: ['A2:A3', 'A4:A5', 'A6:A7', 'A8:A9', 'A10:A11'] }];
  it.each<[string, number, string, string[]]>([
    ['with it', 3, 'E', []],
    ['one month before it', 3, 'D', ['I7']],
    ['though this year goes on', 5, 'E', ['I7']],
  ])('%s', (_, until, to, cells) => {
    expect([...findingsOf(ID, merged(items(until, to)), '2025-08'), ...findingsOf('total-mismatch', merged(items(until, to)), '2025-08')].map(({ cell }) => cell)).toEqual(cells);
  });
});

describe('sums of quarters that go on from month to month on another sheet', () => {
  const figures = [0, 1, 2].map((row) => Array.from({ length: 9 }, (_, i) => 100 * (row + 1) + 7 * i));
  const sum = (row: number, from: number, to: number): number => figures[row]!.slice(from, to + 1).reduce((a, b) => a + b, 0);
  /** Three items with three quarters; the second quarter of the second item may take other months. */
  const across = (from: number, to: number) => [
    { name: '月別', rows: [['項目', ...Array.from({ length: 9 }, (_, i) => `${i + 4}月`)], ...figures.map((list, i): CellInput[] => [`項目${i}`, ...list])] },
    { name: '四半期', rows: [['項目', '第1四半期', '第2四半期', '第3四半期'], ...figures.map((_, row): CellInput[] => [`項目${row}`, ...[0, 1, 2].map((quarter) => {
      const [first, last] = row === 1 && quarter === 1 ? [from, to] : [3 * quarter, 3 * quarter + 2];
      return { f: `SUM(月別!${'BCDEFGHIJ'[first]!}${row + 2}:${'BCDEFGHIJ'[last]!}${row + 2})`, v: sum(row, first, last) };
    })])] },
  ];
  it.each<[string, number, number, string[]]>([
    ['a month twice and one not at all', 2, 4, ["SUM('月別'!E3:G3)"]],
    ['a month too early', 1, 3, ["SUM('月別'!E3:G3)"]],
    ['three months each', 3, 5, []],
  ])('%s', (_, from, to, formulas) => {
    expect(findingsOf(ID, across(from, to), '2025-12').map(({ sheet, cell, fix }) => [sheet, cell, fix?.edits[0]?.formula])).toEqual(formulas.map((formula) => ['四半期', 'C3', formula]));
  });
  it('goes down as well', () => {
    const down = (from: number) => [
      { name: '月別', rows: [['月', '甲', '乙', '丙'], ...Array.from({ length: 9 }, (_, i): CellInput[] => [`${i + 4}月`, ...figures.map((list) => list[i]!)])] },
      { name: '四半期', rows: [['区分', '甲', '乙', '丙'], ...[0, 1, 2].map((quarter): CellInput[] => [`第${quarter + 1}四半期`, ...['B', 'C', 'D'].map((column, k) => {
        const first = quarter === 1 && k === 1 ? from : 3 * quarter;
        return { f: `SUM(月別!${column}${2 + first}:${column}${4 + first})`, v: sum(k, first, first + 2) };
      })])] },
    ];
    expect(findingsOf(ID, down(3), '2025-12')).toEqual([]);
    expect(findingsOf(ID, down(2), '2025-12').map(({ cell, fix }) => [cell, fix?.edits[0]?.formula])).toEqual([['C3', "SUM('月別'!C5:C7)"]]);
  });
});
