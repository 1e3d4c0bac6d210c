import { cellsOf, findingsOf, type Rows } from '../../../../test/support/findingsOf';

const ID = 'total-mismatch';
const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月'];
const sum = (f: string, v: number) => ({ f, v, z: '#,##0' });

/** Two lines by month with a total across and down; `change` overwrites cells by row and column of the body. */
function monthly(change: Readonly<Record<string, number>> = {}): Rows {
  const at = (row: number, col: number, value: number): number => change[`${row},${col}`] ?? value;
  const a = [120, 131, 142, 128, 119, 133];
  const b = [45, 52, 48, 61, 57, 44];
  const all = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return [
    ['申請書の受付状況'],
    ['区分', ...MONTHS, '計'],
    ['窓口', ...a.map((value, i) => at(0, i, value)), at(0, 6, all(a))],
    ['郵送', ...b.map((value, i) => at(1, i, value)), at(1, 6, all(b))],
    ['合計', ...a.map((value, i) => at(2, i, value + b[i]!)), at(2, 6, all(a) + all(b))],
  ];
}

describe(ID, () => {
  it('is silent where everything adds up', () => {
    expect(findingsOf(ID, monthly())).toEqual([]);
  });

  it('names the total, its parts and the difference', () => {
    const [finding, ...rest] = findingsOf(ID, monthly({ '1,6': 407 }));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ cell: 'H4', severity: 'error', found: '407', expected: '307' });
    expect(finding!.evidence).toEqual(expect.arrayContaining(['B4', 'G4']));
    expect(finding!.message).toMatch(/407 .*307.*B4〜G4.*100 違います/);
  });

  it('names one wrong part where the total across and the total down are off by the same amount', () => {
    const findings = findingsOf(ID, monthly({ '0,2': 172 }));
    expect(cellsOf(findings)).toEqual(['D3']);
    expect(findings[0]).toMatchObject({ found: '172', expected: '142' });
    expect(findings[0]!.evidence).toEqual(expect.arrayContaining(['H3', 'D5']));
  });

  it('names a wrong total that is itself a part once', () => {
    expect(cellsOf(findingsOf(ID, monthly({ '0,6': 873 })))).toEqual(['H3']);
  });

  it('says that a formula stops short, with the formula of its neighbours as the fix', () => {
    const rows: Rows = [
      ['区分', ...MONTHS, '計'],
      ...[[11, 22, 33, 44, 55, 66], [10, 20, 30, 40, 50, 60], [5, 6, 7, 8, 9, 10], [1, 2, 3, 4, 5, 6], [9, 8, 7, 6, 5, 4]].map((values, i) => {
        const short = i === 2;
        return [`項目${i + 1}`, ...values, sum(`SUM(B${i + 2}:${short ? 'F' : 'G'}${i + 2})`, values.slice(0, short ? 5 : 6).reduce((a, b) => a + b))];
      }),
    ];
    const [finding, ...rest] = findingsOf(ID, rows);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ cell: 'H4', found: '35', fix: { edits: [{ cell: 'H4', formula: 'SUM(B4:G4)' }] } });
  });

  it.each<[string, string, number, string, string | null]>([
    ['a row at its end', 'SUM(H2:H4)', 60, '式「=SUM(H2:H4)」に H5（40）が入っていません。「=SUM(H2:H5)」に直してください。', 'SUM(H2:H5)'],
    ['a row at its start', 'SUM(H3:H5)', 90, 'に H2（10）が入っていません。', 'SUM(H2:H5)'],
  ])('names what its own formula leaves out, far from the sums that it should be like: %s', (_, formula, value, message, fix) => {
    const rate = (row: number, of: string, by: string, v: number) => ({ f: `IF(${by}${row}=0,"",${of}${row}/${by}${row})`, v, z: '0.0%' });
    const line = (row: number, name: string, all: number, done: number, amount: number): Rows[number] => [name, all, done, rate(row, 'C', 'B', done / all), all * 2, done, rate(row, 'F', 'E', done / all / 2), amount];
    const total = ['小計', ...['B', 'C'].map((col) => sum(`SUM(${col}2:${col}5)`, col === 'B' ? 1000 : 600)), rate(6, 'C', 'B', 0.6), ...['E', 'F'].map((col) => sum(`SUM(${col}2:${col}5)`, col === 'E' ? 2000 : 600)), rate(6, 'F', 'E', 0.3), sum(formula, value)];
    const rows: Rows = [['区分', '対象者', '実施者', '実施率', '指導対象者', '指導実施者', '指導率', '金額'], line(2, 'A', 100, 60, 10), line(3, 'B', 200, 120, 20), line(4, 'C', 300, 180, 30), line(5, 'D', 400, 240, 40), total];
    const [finding, ...rest] = findingsOf(ID, rows);
    expect(rest).toEqual([]);
    expect(finding!.message).toContain(message);
    expect(finding!.fix?.edits[0]?.formula ?? null).toBe(fix);
  });

  it('names the blank part whose figure was added up once', () => {
    const rows = (values: readonly (number | null)[], total: number): Rows => [['区分', ...MONTHS, '計'], ['窓口', ...values, total], ['郵送', 1, 2, 3, 4, 5, 6, 21]];
    const [finding] = findingsOf(ID, rows([120, 131, null, 128, 119, 133], 773));
    expect(finding!.message).toContain('D2 が空欄で、差の 142 がそこに入る数字と思われます。');
    expect(finding!.evidence).toContain('D2');
    for (const others of [rows([120, 131, null, null, 119, 133], 773), rows([120, 131, 142, 128, 119, null], 773), rows([120, 131, null, 128, 119, 133], 600)]) expect(findingsOf(ID, others).map(({ message }) => message).join()).not.toContain('空欄');
  });

  it('names the one empty cell that the sums across and down lack, and no filled one beside it', () => {
    const rows = (gap: number | null, across = 390): Rows => [['区分', '甲', '乙', '丙', '計'], ['窓口', 120, 131, 142, 393], ['郵送', 110, gap, 150, across], ['電話', 90, 91, 92, 273], ['計', 320, 352, 384, 1056]];
    const [finding, ...rest] = findingsOf(ID, rows(null));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ cell: 'C3', expected: '130' });
    expect(finding!.evidence).toEqual(expect.arrayContaining(['E3', 'C5', 'B3', 'C4']));
    expect(finding!.message).toContain('C3 に入る数字が 130 と思われます');
    // Sums that lack different figures have no blank in common.
    expect(findingsOf(ID, rows(null, 380)).map(({ cell }) => cell)).not.toContain('C3');
    expect(findingsOf(ID, rows(130))).toEqual([]);
  });

  it('leaves the empty month that several sums lack to the rule on months', () => {
    const rows: Rows = [['令和7年度'], ['区分', ...MONTHS, '計'], ['窓口', 120, 131, 142, 128, 119, 133, 773], ['郵送', 45, 52, null, 61, 57, 44, 307], ['合計', 165, 183, 190, 189, 176, 177, 1080]];
    expect(findingsOf(ID, rows)).toEqual([]);
    const [month, ...others] = findingsOf('missing-month', rows);
    expect(others).toEqual([]);
    expect(month).toMatchObject({ cell: 'D4', expected: '48' });
    expect(month!.evidence).toEqual(expect.arrayContaining(['H4', 'D5']));
    expect(month!.message).toContain('は内訳の和より 48 多いので');
  });

  it('says so too where rates stand among the sums', () => {
    const block = (i: number, short: boolean): Rows => {
      const [row, target, actual] = [2 + 3 * i, [11, 22, 33, 44, 55, 66].map((n) => n + i), [10, 20, 30, 40, 50, 60].map((n) => n + i)];
      const all = (values: readonly number[]): number => values.reduce((a, b) => a + b);
      const shown = short ? all(actual.slice(0, 5)) : all(actual);
      return [['目標', ...target, sum(`SUM(B${row}:G${row})`, all(target))], ['実績', ...actual, sum(`SUM(B${row + 1}:${short ? 'F' : 'G'}${row + 1})`, shown)],
        ['達成率', ...target.map((n, k) => ({ f: `${'BCDEFG'[k]}${row + 1}/${'BCDEFG'[k]}${row}`, v: actual[k]! / n, z: '0.0%' })), { f: `H${row + 1}/H${row}`, v: shown / all(target), z: '0.0%' }]];
    };
    const [finding, ...rest] = findingsOf(ID, [['区分', ...MONTHS, '計'], ...block(0, false), ...block(1, true), ...block(2, false)]);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ cell: 'H6', found: '155', expected: '216' });
  });

  it('says which text figures a SUM skips, once for all sums that skip the same', () => {
    const rows: Rows = [
      ['区分', ...MONTHS, '年度計'],
      ['発行部数', 1200, 1300, '1,400部', 1500, 1600, 1700, sum('SUM(B2:G2)', 7300)],
      ['累計', ...['B', 'C', 'D', 'E', 'F', 'G'].map((col, i) => sum(`SUM($B2:${col}2)`, [1200, 2500, 2500, 4000, 5600, 7300][i]!)), null],
    ];
    const [finding, ...rest] = findingsOf(ID, rows);
    expect(rest).toEqual([]);
    expect(finding!.cell).toBe('H2');
    expect(finding!.evidence).toEqual(expect.arrayContaining(['D2', 'D3', 'G3']));
    expect(finding!.message).toMatch(/D2 の「1,400部」が文字/);
  });

  it('gives the first wrong cumulative figure of a chain and says that later ones follow', () => {
    const sheet = (name: string, previous: string | null, total: number, typed = false) => ({
      name,
      rows: [
        ['項目', '当月', '累計'],
        ...['決定件数', '照会件数', '催告件数', '回収件数', '面談件数'].map((item, i) => {
          const row = i + 2;
          const f = previous === null ? `SUM(B${row})` : `SUM('${previous}'!C${row},B${row})`;
          return [item, 10 + i, typed && i === 2 ? 40 : { f, v: total * (10 + i) - (i === 2 && name === '6月' ? -4 : 0) }];
        }),
      ],
    });
    const findings = findingsOf(ID, [sheet('4月', null, 1), sheet('5月', '4月', 2, true), { ...sheet('6月', '5月', 3), rows: sheet('6月', '5月', 3).rows.map((cells, i) => (i === 3 ? [cells[0]!, cells[1]!, { f: "SUM('5月'!C4,B4)", v: 52 }] : cells)) }], '2025-06');
    expect(cellsOf(findings)).toEqual(['5月!C4']);
    expect(findings[0]!.message).toMatch(/6月!C4 以降にも/);
  });

  it('leaves a difference of rounded parts to rounding-difference', () => {
    const rows: Rows = [['区分', '査定率'], ['協会', '0.072%'], ['基金', '0.336%'], ['合計', '0.409%']];
    expect(findingsOf(ID, rows)).toEqual([]);
  });

  it('stays silent where a part shows an error', () => {
    const rows: Rows = [
      ['区分', ...MONTHS, '計'],
      ['窓口', 1, 2, { e: '#REF!', f: '#REF!' }, 4, 5, 6, sum('SUM(B2:G2)', 21)],
      ['郵送', 1, 2, 3, 4, 5, 6, sum('SUM(B3:G3)', 21)],
    ];
    expect(findingsOf(ID, rows)).toEqual([]);
  });
});

it('quotes a text figure that a sum passes over as it is written', () => {
  const rows: Rows = [['月', '件数'], ['4月', 1412], ['5月', 1388], ['6月', '１，３９７'], ['7月', 1520], ['計', { f: 'SUM(B2:B5)', v: 4320 }]];
  expect(findingsOf('total-mismatch', rows)[0]?.message).toContain('B4 の「１，３９７」が文字で入っているため');
});

describe('a total of subtotals that takes a line beside one of them', () => {
  const body = [[10, 4, 5], [20, 8, 9], [30, 12, 14], [11, 5, 6], [13, 6, 7], [24, 11, 13], [40, 19, 18], [42, 21, 20], [82, 40, 38]];
  const names = ['東A', '東B', '東計', '中A', '中B', '中計', '南A', '南B', '南計'];
  const book = (odd: string, value: number): Rows => {
    const total = (col: string, at: number) => sum(`${col}4+${col}7+${col}10`, [2, 5, 8].reduce((all, row) => all + body[row]![at]!, 0));
    const share = (row: number) => ({ f: `C${row}/B${row}`, v: 0.5, z: '0.0%' });
    return [['機関', '計画', '第1', '第2', '進捗', '率', '前年'], ...body.map((line, i) => [names[i]!, line[0]!, line[1]!, line[2]!, share(i + 2), share(i + 2), line[0]!]), ['合計', total('B', 0), total('C', 1), sum(odd, value), share(11), share(11), total('G', 0)]];
  };
  it('is told with the line that is meant', () => {
    const [finding, ...more] = findingsOf(ID, book('D4+D6+D10', 59));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ cell: 'D11', expected: '65', fix: { edits: [{ cell: 'D11', formula: 'D4+D7+D10' }] } });
    expect(finding!.message).toContain('D7（13）を足すところで D6 を足しています');
  });
  it('is none where it is the copy of the others, or adds something else altogether', () => {
    expect(findingsOf(ID, book('D4+D7+D10', 65))).toEqual([]);
    expect(findingsOf(ID, book('D2+D6+D9', 32)).flatMap(({ message }) => (message.includes('足すところで') ? [message] : []))).toEqual([]);
  });
});
