import { buildWorkbook, type CellInput, type SheetSpec } from '../../../../test/support/buildWorkbook';
import { check } from '../../check';
import { defaultSettings } from '../../settings';

const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'];
const COLUMNS = 'BCDEFGHIJ';
const ITEMS: readonly (readonly [string, readonly number[]])[] = [
  ['電話応答件数', [7820, 7415, 7032, 7244, 6700, 6718, 7105, 6490, 6611]],
  ['文書催告件数', [1517, 1627, 1754, 2665, 2077, 2275, 873, 905, 1102]],
  ['健康宣言事業所数', [1162, 1178, 1191, 1206, 1219, 1237, 1255, 1272, 1284]],
];

function inBook(sheets: readonly SheetSpec[], previous?: readonly SheetSpec[]) {
  const options = { asOf: '2025-12', ...(previous ? { previous: buildWorkbook({ sheets: previous }) } : {}) };
  return check(buildWorkbook({ sheets }), defaultSettings, options).findings.filter((finding) => finding.rule === 'cross-reference-mismatch');
}

/** A sheet a month and a sheet that collects them; `cellOf` gives what stands in the collecting sheet. */
function monthBook(cellOf: (row: number, month: number) => CellInput): SheetSpec[] {
  const sheets = MONTHS.map((name, i): SheetSpec => ({ name, rows: [['令和7年度　事業進捗管理表'], [`令和7年${name}分`], ['項目', '単位', '当月'], ...ITEMS.map(([item, values]): CellInput[] => [item, '件', values[i]!])] }));
  return [{ name: '総括', rows: [['令和7年度　総括'], ['項目', ...MONTHS], ...ITEMS.map(([item], row): CellInput[] => [item, ...MONTHS.map((_, i) => cellOf(row, i))])] }, ...sheets];
}

const reference = (row: number, month: number): CellInput => ({ f: `'${MONTHS[month]}'!C${row + 4}`, v: ITEMS[row]![1][month]! });

describe('cross-reference-mismatch', () => {
  it('finds a month of a collecting sheet that refers to another month', () => {
    expect(inBook(monthBook(reference))).toEqual([]);
    const found = inBook(monthBook((row, month) => reference(row, row === 1 && month === 4 ? 3 : month)));
    expect(found.map((finding) => [finding.sheet, finding.cell])).toEqual([['総括', 'F4']]);
    expect(found[0]!.evidence).toEqual(expect.arrayContaining(['F4', '7月!C5', '8月!C5']));
    expect(found[0]!.fix?.edits).toEqual([{ sheet: '総括', cell: 'F4', formula: "'8月'!C5" }]);
  });

  it('finds a month of a collecting sheet that refers to another line of the month\'s sheet', () => {
    const guarded = (row: number, month: number, of = row): CellInput => ({ f: `IF('${MONTHS[month]}'!C${of + 4}="","",'${MONTHS[month]}'!C${of + 4})`, v: ITEMS[of]![1][month]! });
    expect(inBook(monthBook(guarded))).toEqual([]);
    const found = inBook(monthBook((row, month) => guarded(row, month, row === 1 && month === 2 ? 0 : row)));
    expect(found.map((finding) => [finding.sheet, finding.cell, finding.expected])).toEqual([['総括', 'D4', '1754']]);
    expect(found[0]!.evidence).toEqual(['D4', '6月!C4', '6月!C5']);
    const plain = inBook(monthBook((row, month) => reference(row === 1 && month === 2 ? 0 : row, month)));
    expect(plain[0]!.fix?.edits).toEqual([{ sheet: '総括', cell: 'D4', formula: "'6月'!C5" }]);
  });

  /** Sheets of one form with last month's figure beside this month's and a plan of the year. */
  const forms = (shownOf: (month: number) => number, planOf: (month: number) => number): SheetSpec[] => MONTHS.slice(0, 6).map((name, k): SheetSpec => ({ name, rows: [['月次実績報告'], [`令和7年${name}`], ['項目', '前月', '当月', '前月比', '年間計画'], ...ITEMS.map(([item, values], i): CellInput[] => [item, k === 0 ? '－' : { f: `'${MONTHS[shownOf(k)]}'!C${i + 4}`, v: values[shownOf(k)]! }, values[k]!, k === 0 ? '－' : { f: `C${i + 4}/B${i + 4}`, v: values[k]! / values[shownOf(k)]!, z: '0.0%' }, i === 1 ? planOf(k) : 20000])] }));

  it('finds a sheet of a form that shows the month before last, and one with another plan of the year', () => {
    expect(inBook(forms((k) => k - 1, () => 24000))).toEqual([]);
    const late = inBook(forms((k) => (k === 3 ? 1 : k - 1), () => 24000));
    expect(late.map(({ sheet, cell, range, expected }) => [sheet, cell, range, expected])).toEqual([['7月', 'B4', 'B4:B6', '6月']]);
    const plan = inBook(forms((k) => k - 1, (k) => (k === 3 ? 42000 : 24000)));
    expect(plan.map(({ sheet, cell, expected }) => [sheet, cell, expected])).toEqual([['7月', 'E5', '24000']]);
    // From July on the plan is another one.
    expect(inBook(forms((k) => k - 1, (k) => (k >= 3 ? 42000 : 24000)))).toEqual([]);
    expect(inBook(forms((k) => k - 1, (k) => (k === 5 ? 42000 : 24000)))).toEqual([]);
  });

  /** Sheets of one form with what is left of the month before, this year and last. */
  const stocks = (shownOf: (month: number) => number, count = 6): SheetSpec[] => MONTHS.slice(0, count).map((name, k): SheetSpec => ({ name, rows: [['月次実績報告'], [`令和7年${name}`], ['区分', '前月末', '取得', '喪失', '当月末'], ...[0, 1].map((i): CellInput[] => {
    const left = (month: number): number => 4500 + 200 * i - 10 * month * (month + 1);
    const before = i === 0 ? shownOf(k) : k - 1;
    return [i === 0 ? '令和7年度' : '令和6年度', before < 0 ? left(-2) : { f: `'${MONTHS[before]}'!E${i + 4}`, v: left(before) }, 240 + k, left(before) + 240 + k - left(k), { f: `B${i + 4}+C${i + 4}-D${i + 4}`, v: left(k) }];
  })] }));

  it('finds a cell of a form that skips a month, where all other sheets show the month before', () => {
    expect(inBook(stocks((k) => k - 1))).toEqual([]);
    const found = inBook(stocks((k) => (k === 2 ? 0 : k - 1)));
    expect(found.map(({ sheet, cell, expected }) => [sheet, cell, expected])).toEqual([['6月', 'B4', '4480']]);
    expect(found[0]!.fix?.edits).toEqual([{ sheet: '6月', cell: 'B4', formula: "'5月'!E4" }]);
    // The first month as the base of all, and too few sheets to tell.
    expect(inBook(stocks((k) => (k === 0 ? -1 : 0)))).toEqual([]);
    expect(inBook(stocks((k) => (k === 2 ? 0 : k - 1), 4))).toEqual([]);
  });

  it('says once that a month is shown in the place of another, not again on the sheet of that month', () => {
    const sheets = monthBook((row, month) => reference(row, row === 1 && month === 8 ? 7 : month)).map((sheet) => (sheet.name === '総括' ? sheet : { ...sheet, rows: [...sheet.rows.slice(0, 2), ['項目', '単位', '当月', '前年同月', '前年比'], ...ITEMS.map(([item, values], i): CellInput[] => [item, '件', values[MONTHS.indexOf(sheet.name)]!, 100 + i, values[MONTHS.indexOf(sheet.name)]! / (100 + i)])] }));
    expect(inBook(sheets).map(({ sheet, cell }) => [sheet, cell])).toEqual([['総括', 'J4']]);
  });

  it('finds a month of last year that is taken from another line of last year\'s sheet, and calls it no slip of the keyboard', () => {
    const last = (row: number, i: number): number => (row === 0 ? 1 : 20) * (700 + 13 * i);
    const book = (wrong: boolean): SheetSpec[] => [
      { name: '月次', rows: [['令和7年度　月次管理表'], ['項目', '区分', ...MONTHS], ['電話応答件数', '実績', ...MONTHS.map((_, i) => 720 + 11 * i)], ['電話応答件数', '前年同月', ...MONTHS.map((_, i) => ({ f: `'前年'!${COLUMNS[i]}${wrong && i === 2 ? 4 : 3}`, v: last(wrong && i === 2 ? 1 : 0, i) }))]] },
      { name: '前年', rows: [['令和6年度　月別実績'], ['項目', ...MONTHS], ['電話応答件数', ...MONTHS.map((_, i) => last(0, i))], ['文書催告件数', ...MONTHS.map((_, i) => last(1, i))]] },
    ];
    const found = (wrong: boolean) => check(buildWorkbook({ sheets: book(wrong) }), defaultSettings, { asOf: '2025-12' }).findings.filter(({ severity }) => severity !== 'info');
    expect(found(false)).toEqual([]);
    expect(found(true).map(({ rule, sheet, cell }) => [rule, sheet, cell])).toEqual([['cross-reference-mismatch', '月次', 'E4']]);
    expect(found(true)[0]!.fix?.edits).toEqual([{ sheet: '月次', cell: 'E4', formula: "'前年'!D3" }]);
  });

  it('takes sheets of two months for two months, though a title was not brought up to date', () => {
    const sheet = (name: string, title: string, actual: string): SheetSpec => ({ name, rows: [['月次事業実績'], [title], ['KPI', '目標', '実績', '前年同期'], ['窓口での受付率', '5.0%以下', actual, '4.9%'], ['返納金の回収率', '60.0%以上', '41.2%', '40.1%']] });
    expect(inBook([sheet('4月', '令和7年4月分', '4.1%'), sheet('5月', '令和7年4月分', '4.4%'), sheet('6月', '令和7年6月分', '4.6%')])).toEqual([]);
  });

  it('finds a row of last year that refers to another month of last year\'s sheet', () => {
    const last = (i: number): number => ITEMS[0]![1][i]! - 123;
    const book = (wrong: boolean): SheetSpec[] => [
      { name: '月次', rows: [['令和7年度　月次管理表'], ['項目', '区分', ...MONTHS], ['電話応答件数', '実績', ...ITEMS[0]![1]], ['電話応答件数', '前年同月', ...MONTHS.map((_, i) => ({ f: `'前年'!${COLUMNS[wrong && i === 6 ? 5 : i]}3`, v: last(wrong && i === 6 ? 5 : i) }))]] },
      { name: '前年', rows: [['令和6年度　月別実績'], ['項目', ...MONTHS], ['電話応答件数', ...MONTHS.map((_, i) => last(i))], ['文書催告件数', ...ITEMS[1]![1]]] },
    ];
    expect(inBook(book(false))).toEqual([]);
    const found = inBook(book(true));
    expect(found.map((finding) => finding.cell)).toEqual(['I4']);
    expect(found[0]!.fix?.edits).toEqual([{ sheet: '月次', cell: 'I4', formula: "'前年'!H3" }]);
  });

  it('finds a figure typed into the collecting sheet that is not the month sheet\'s', () => {
    const typed = (row: number, month: number): CellInput => ITEMS[row]![1][month]!;
    expect(inBook(monthBook(typed))).toEqual([]);
    const found = inBook(monthBook((row, month) => (row === 1 && month === 4 ? 2070 : typed(row, month))));
    expect(found.map((finding) => [finding.sheet, finding.cell, finding.expected])).toEqual([['総括', 'F4', '2077']]);
    expect(found[0]!.evidence).toEqual(['F4', '8月!C5']);
  });

  it('finds a figure typed over a reference that is not what the reference shows', () => {
    const shown = (typed: CellInput) => monthBook((row, month) => (row === 1 && month === 4 ? typed : reference(row, month)));
    const rules = (sheets: readonly SheetSpec[]) => check(buildWorkbook({ sheets }), defaultSettings, { asOf: '2025-12' }).findings.filter(({ severity }) => severity !== 'info').map(({ rule, sheet, cell, expected }) => [rule, sheet, cell, expected]);
    expect(rules(shown(2070))).toEqual([['cross-reference-mismatch', '総括', 'F4', '2077']]);
    expect(rules(shown(2077))).toEqual([]);
    expect(inBook(shown(2070))[0]!.fix?.edits).toEqual([{ sheet: '総括', cell: 'F4', formula: "'8月'!C5" }]);
  });

  it('finds a line of a column that shows another line of the sheet than the others do', () => {
    const values = [9460, 2457, 20412, 16540, 61200];
    const book = (of: number): SheetSpec[] => [
      { name: '一覧', rows: [['項目', '上期', '下期'], ...values.map((value, i): CellInput[] => { const from = i === 2 ? of : i; return [`項目${i}`, value + 5, { f: `'下期'!B${from + 2}`, v: values[from]! }]; })] },
      { name: '下期', rows: [['項目', '実績'], ...values.map((value, i): CellInput[] => [`項目${i}`, value])] },
    ];
    expect(inBook(book(2))).toEqual([]);
    const [finding, ...more] = inBook(book(3));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ sheet: '一覧', cell: 'C4', expected: '20412', fix: { edits: [{ sheet: '一覧', cell: 'C4', formula: "'下期'!B4" }] } });
  });

  it('finds a typed figure that is not the month sheet\'s where the collecting sheet calls it by another name', () => {
    const values = [1188, 1174, 1196, 1213, 1181, 1190];
    const book = (july: number): SheetSpec[] => [
      { name: '集計', rows: [['令和7年度　集計'], ['項目', ...MONTHS.slice(0, 6)], ['返戻', ...values.map((value, i) => (i === 3 ? july : value))]] },
      ...MONTHS.slice(0, 6).map((name, i): SheetSpec => ({ name, rows: [['令和7年度　月報'], [`令和7年${name}分`], ['種別', '受付'], ['傷病手当金', 1812 + i], ['出産手当金', 214 + i], [], ['返戻件数', values[i]!]] })),
    ];
    expect(inBook(book(1213))).toEqual([]);
    expect(inBook(book(1231)).map((finding) => [finding.sheet, finding.cell, finding.evidence])).toEqual([['集計', 'E3', ['E3', '7月!B7']]]);
  });

  it('finds a line of a list that is not its item\'s month where the others are', () => {
    const items: readonly (readonly [string, readonly number[]])[] = [['健診の受診者数', [411, 923, 1284]], ['事業者健診データ', [133, 288, 471]], ['特定健診（被扶養者）', [322, 744, 1266]], ['特定保健指導', [171, 244, 333]]];
    const book = (figure: number): SheetSpec[] => [
      { name: '進捗', rows: [['KPI進捗', null, null, '令和7年6月末現在'], ['KPI', '目標', '6月末実績', '達成率'], ...items.map(([name, values], i): CellInput[] => [name, '2,000人以上', i === 1 ? figure : values[2]!, '－'])] },
      { name: '月次', rows: [['令和7年度　月次'], ['項目', '4月', '5月', '6月'], ...items.map(([name, values]): CellInput[] => [name, ...values])] },
    ];
    expect(inBook(book(471))).toEqual([]);
    expect(inBook(book(429)).map((finding) => [finding.sheet, finding.cell, finding.expected, finding.evidence])).toEqual([['進捗', 'C4', '471', ['C4', '月次!D4']]]);
    expect(inBook(book(288))).toEqual([]);
  });

  it('takes no figure under another year\'s heading for the one that is repeated', () => {
    const items: readonly (readonly [string, number])[] = [['傷病手当金', 1620], ['出産手当金', 1188], ['出産育児一時金', 1144], ['高額療養費', 702]];
    const book = (june: CellInput): SheetSpec[] => [
      { name: '集計', rows: [['令和7年度　集計', null, null, '令和7年6月末現在'], ['区分', '第1四半期', '前年度第1四半期', '前年比'], ...items.map(([name, n]): CellInput[] => [name, n * 3, n * 3 - 100, '－'])] },
      ...[1, 2, 3].map((k): SheetSpec => ({ name: `${k + 3}月`, merges: ['A3:A4', 'B3:C3', 'D3:E3'], rows: [['令和7年度　月報'], [`令和7年${k + 3}月分`], ['区分', '令和７年度', null, '令和６年度', null], [null, '当月', '累計', '当月', '累計'], ...items.map(([name, n], i): CellInput[] => [name, n, k === 3 && i === 0 ? june : n * k, n - 33, n * k - 33 * k])] })),
    ];
    expect(inBook(book(4860))).toEqual([]);
    expect(inBook(book('48,60'))).toEqual([]);
  });

  it('leaves to its own figures what a line of a list computes from them', () => {
    const items: readonly (readonly [string, number, number])[] = [['健診の実施状況', 411, 1000], ['事業者健診データ', 302, 1000], ['特定健診（被扶養者）', 322, 1000], ['特定保健指導', 171, 1000]];
    const share = (v: number): CellInput => ({ v, z: '0.0%' });
    const book = (typed: number): SheetSpec[] => [
      { name: '進捗', rows: [['健診の進捗', null, null, '令和7年6月末現在'], ['項目', '対象者数', '受診者数', '6月末実施率'], ...items.map(([name, n, base], i): CellInput[] => [name, base, i === 1 ? typed : n, share((i === 1 ? typed : n) / 1000)])] },
      { name: '月次', rows: [['令和7年度　実施率'], ['項目', '4月', '5月', '6月'], ...items.map(([name, n]): CellInput[] => [name, share(n / 3000), share(n / 2000), share(n / 1000)])] },
    ];
    expect(inBook(book(302))).toEqual([]);
    expect(inBook(book(320))).toEqual([]);
  });

  it('finds a KPI that refers to the rate so far of another month', () => {
    const done = [910, 2230, 1970, 1540, 1662];
    const rate = (i: number): number => done.slice(0, i + 1).reduce((a, b) => a + b, 0) / 51200;
    const book = (at: number): SheetSpec[] => [
      { name: '一覧', rows: [['令和7年度　KPI総括（令和7年8月末）'], ['No', 'KPI', '年度目標', '条件', '8月末実績'], [1, '特定健診の実施率', { v: 0.302, z: '0.0%' }, '以上', { f: `'月次'!${'FGHIJ'[at]}5`, v: rate(at), z: '0.0%' }], [2, '窓口での受付率', { v: 0.037, z: '0.0%' }, '以下', { v: 0.041, z: '0.0%' }]] },
      { name: '月次', rows: [['令和7年度　月次進捗表'], ['No', '事業', '分母', '年度目標', '区分', ...MONTHS.slice(0, 5)], [1, '特定健診', 51200, { v: 0.302, z: '0.0%' }, '実施数（人）', ...done], [null, null, null, null, '累計', ...done.map((_, i) => ({ f: `SUM($F3:${'FGHIJ'[i]}3)`, v: Math.round(rate(i) * 51200) }))], [null, null, null, null, '実施率（累計）', ...done.map((_, i) => ({ f: `${'FGHIJ'[i]}4/$C3`, v: rate(i), z: '0.0%' }))]], merges: ['A3:A5', 'B3:B5', 'C3:C5', 'D3:D5'] },
    ];
    expect(inBook(book(4))).toEqual([]);
    expect(inBook(book(3)).map(({ sheet, cell }) => [sheet, cell])).toEqual([['一覧', 'E3']]);
  });

  it('finds a KPI whose numerator shows another month, and takes no base of April for one', () => {
    const done = [910, 2230, 1970, 1540, 1662];
    const people = [51200, 51310, 51402, 51377, 51500];
    const sums = done.map((_, i) => done.slice(0, i + 1).reduce((a, b) => a + b, 0));
    const book = (at: number, base = 0): SheetSpec[] => [
      { name: '一覧', rows: [['令和7年度　KPI総括（令和7年8月末）'], ['No', 'KPI', '年度目標', '分子', '分母', '8月末実績'], [1, '特定健診の実施率', '30.2％以上', { f: `'月次'!${'BCDEF'[at]}3`, v: sums[at]! }, { f: `'月次'!${'BCDEF'[base]}4`, v: people[base]! }, { f: 'D3/E3', v: sums[at]! / people[base]!, z: '0.0%' }], [2, '窓口での受付率', '3.7％以下', '－', '－', { v: 0.041, z: '0.0%' }]] },
      { name: '月次', rows: [['令和7年度　月次進捗表'], ['区分', ...MONTHS.slice(0, 5)], ['実施数（累計）', ...sums], ['対象者数', ...people]] },
    ];
    expect(inBook(book(4))).toEqual([]);
    expect(inBook(book(4, 4))).toEqual([]);
    const found = inBook(book(3));
    expect(found.map(({ sheet, cell }) => [sheet, cell])).toEqual([['一覧', 'D3']]);
    expect(found[0]!.fix?.edits).toEqual([{ sheet: '一覧', cell: 'D3', formula: "'月次'!F3" }]);
  });

  it('finds a KPI said to be of one month that refers to another', () => {
    const book = (column: string, value: number): SheetSpec[] => [
      { name: '一覧', rows: [
        ['令和7年度　ＫＰＩ進捗総括表', null, null, null, null, '令和7年12月末現在'],
        ['No', 'KPI項目', '目標', '条件', '実績', '時点', '前年同期'],
        [1, '健康宣言事業所数', { v: 1350, z: '#,##0"事業所"' }, '以上', { f: `'月次'!${column}5`, v: value, z: '#,##0"事業所"' }, '12月末', { v: 1108, z: '#,##0"事業所"' }],
        [2, '電話応答件数', { v: 70000, z: '#,##0"件"' }, '以上', { f: "SUM('月次'!B3:J3)", v: 63135, z: '#,##0"件"' }, '12月末', { v: 64717, z: '#,##0"件"' }],
        [3, '窓口での受付率', { v: 0.037, z: '0.0%' }, '以下', { v: 0.041, z: '0.0%' }, '12月末', { v: 0.037, z: '0.0%' }],
      ] },
      { name: '月次', rows: [['令和7年度　月次管理表'], ['項目', ...MONTHS], ...ITEMS.map(([item, values]): CellInput[] => [item, ...values])] },
    ];
    expect(inBook(book('J', 1284))).toEqual([]);
    const found = inBook(book('I', 1272));
    expect(found.map((finding) => [finding.sheet, finding.cell, finding.expected])).toEqual([['一覧', 'E3', '1284']]);
    expect(found[0]!.fix?.edits).toEqual([{ sheet: '一覧', cell: 'E3', formula: "'月次'!J5" }]);
  });

  it('compares two places that give the same item month by month', () => {
    const sheet = (name: string, change: (value: number, month: number) => CellInput): SheetSpec => ({ name, rows: [['令和7年度　月次実績'], ['項目', ...MONTHS], ...ITEMS.map(([item, values], row): CellInput[] => [item, ...values.map((value, i) => (row === 0 ? change(value, i) : value))])] });
    const same = (value: number): CellInput => value;
    expect(inBook([sheet('甲', same), sheet('乙', same)])).toEqual([]);
    const found = inBook([sheet('甲', same), sheet('乙', (value, month) => (month === 5 ? 6781 : value))]);
    expect(found.map((finding) => [finding.sheet, finding.cell])).toEqual([['乙', 'G3']]);
    expect(inBook([sheet('甲', same), sheet('乙', (value) => value + 1)])).toEqual([]);
  });

  it('compares last year\'s row with last year\'s workbook', () => {
    const last = ITEMS[0]![1].map((value) => value - 123);
    const now = (change: (value: number, month: number) => number): SheetSpec[] => [{ name: '月次', rows: [['令和7年度　月次管理表'], ['項目', '区分', ...MONTHS], ['電話応答件数', '実績', ...ITEMS[0]![1]], ['電話応答件数', '前年同月', ...last.map(change)], ['文書催告件数', '実績', ...ITEMS[1]![1]]] }];
    const before: SheetSpec[] = [{ name: '月次', rows: [['令和6年度　月次管理表'], ['項目', '区分', ...MONTHS], ['電話応答件数', '実績', ...last], ['文書催告件数', '実績', ...ITEMS[1]![1].map((value) => value + 40)]] }];
    expect(inBook(now((value) => value), before)).toEqual([]);
    expect(inBook(now((value, month) => (month === 2 ? value + 18 : value)), before).map((finding) => finding.cell)).toEqual(['E4']);
  });

  describe('a KPI in two lists', () => {
    const list = (name: string, values: Record<string, CellInput> = {}): SheetSpec => ({ name, rows: [
      ['令和7年度　ＫＰＩの達成状況'],
      ['No', 'KPI項目', '目標', '実績', '時点'],
      [1, '生活習慣病予防健診実施率', values.target ?? '58.5％以上', values.actual ?? '28.9％', values.month ?? '8月末'],
      [2, '被扶養者の特定健診実施率', '31.0％以上', '12.4％', '8月末'],
      [3, '被保険者の特定保健指導実施率', '24.0％以上', '10.8％', '8月末'],
    ] });

    it.each<[string, Record<string, CellInput>, string | null]>([
      ['the same figures', {}, null],
      ['another actual of the same month', { actual: '29.8％' }, 'D3'],
      ['another target', { target: '55.8％以上' }, 'C3'],
      ['another target of the same actual in another month', { target: '55.8％以上', month: '9月末' }, 'C3'],
      ['another month', { actual: '31.2％', month: '9月末' }, null],
      ['another KPI of that name', { target: '61.0％以上', actual: '44.1％' }, null],
      ['a figure printed to more decimals', { actual: '28.94％' }, null],
    ])('%s', (_, values, cell) => {
      const found = inBook([list('重点'), list('一覧', values)]);
      expect(found.map((finding) => [finding.sheet, finding.cell])).toEqual(cell === null ? [] : [['一覧', cell]]);
      if (cell !== null) expect(found[0]!.evidence).toEqual([cell, `重点!${cell}`]);
    });
  });

  it('compares a table of sums over the year with the table of single months above it', () => {
    const sums = ITEMS[0]![1].map((_, i) => ITEMS[0]![1].slice(0, i + 1).reduce((a, b) => a + b, 0));
    const sheet = (change: (value: number, month: number) => number): SheetSpec[] => [{ name: '指導', rows: [['（１）単月'], ['', ...MONTHS], ['電話応答件数', ...ITEMS[0]![1]], ['文書催告件数', ...ITEMS[1]![1]], [], ['（２）累計'], ['', ...MONTHS], ['電話応答件数', ...sums.map(change)]] }];
    expect(inBook(sheet((value) => value))).toEqual([]);
    const found = inBook(sheet((value, month) => (month === 5 ? value + 90 : value)));
    expect(found.map((finding) => [finding.cell, finding.expected])).toEqual([['G8', '42,929']]);
    expect(found[0]!.evidence).toEqual(['G8', 'F8', 'G3']);
  });

  it('compares last year\'s value in a target with the one in the results', () => {
    const sheet = (value: string): SheetSpec[] => [{ name: '結果', rows: [['令和6年度　事業実施結果報告'], ['施策の項目', '実施内容', '実施結果', null, null, null, '評価'], ['返納金債権の回収', `【ＫＰＩ】返納金債権の回収率：対前年度以上（令和5年度 ${value}）`, '■ 債権回収率の状況', null, null, null, '◎'], [null, null, null, '調定額', '回収額', '回収率'], [null, null, '令和6年度', '214,530千円', '101,258千円', '47.20%'], [null, null, '令和5年度', '206,118千円', '90,053千円', '43.69%']] }];
    const at = (value: string) => check(buildWorkbook({ sheets: sheet(value) }), defaultSettings, { asOf: '2025-03' }).findings.filter((finding) => finding.rule === 'cross-reference-mismatch');
    expect(at('43.69％')).toEqual([]);
    expect(at('43.96％').map((finding) => finding.evidence)).toEqual([['B3', 'F6']]);
  });
});

it.each([['7,041円', []], ['7,014円', ['B4']]])('holds the target above the results against that of the plan: %s', (restated, cells) => {
  const rows = [['令和7年度 事業実施状況'], ['計画内容', '実施状況'], ['・効果的かつ効率的な点検を推進し、点検員の育成を図る。', '・点検員会議を毎月開催した。'], ['■ KPI :\n1) 協会のレセプト点検の査定率を0.148%以上とする\n2) 協会の再審査レセプト1件当たりの査定額を7,041円以上とする', `■ 令和7年度目標（KPI） 1) 査定率 0.148%以上　2) 1件当たり査定額 ${restated}以上`], [null, '1) 査定率 0.139%（10月末）'], [null, '2) 1件当たり査定額 7,288円（10月末）']];
  expect(inBook([{ name: 'S', rows }]).map((finding) => finding.cell)).toEqual(cells);
});

it('holds 社 and 事業所 of one KPI against each other', () => {
  const list = (name: string, target: string, actual: string): SheetSpec => ({ name, rows: [['令和7年度 KPI一覧'], ['KPI', '目標', '実績', '時点'], ['健康宣言事業所数', target, actual, '12月末'], ['郵送化率', '95.0%以上', '95.5%', '12月末']] });
  expect(inBook([list('一', '1,050事業所以上', '1,003社'), list('二', '1,050事業所以上', '1,003事業所')])).toEqual([]);
  expect(inBook([list('一', '1,050事業所以上', '1,003社'), list('二', '1,050事業所以上', '1,403事業所')])).toHaveLength(1);
});

describe('a KPI whose result a sentence tells', () => {
  const book = (sentence: string, actual = '1,240事業所'): SheetSpec[] => [
    { name: '計画', rows: [['令和7年度 事業計画の実施状況'], ['事業計画', '実施状況'], ['・健康宣言を行う事業所を広げる。', sentence]] },
    { name: '一覧', rows: [['令和7年度 KPI一覧'], ['KPI', '目標', '実績', '時点'], ['健康宣言事業所数', '1,250事業所以上', actual, '12月末'], ['郵送化率', '95.0%以上', '95.5%', '12月末']] },
  ];
  it.each<[string, string, boolean]>([
    ['another figure of the same month', '・訪問勧奨を行い、12月末の健康宣言事業所数は1,204事業所となった。', true],
    ['another figure, the month behind the name', '・健康宣言事業所数は令和7年12月末現在で1,204社となっている。', true],
    ['another figure, the month behind the figure', '・健康宣言事業所数は1,204事業所（令和7年12月末）。健康経営セミナーを10月に開催した。', true],
    ['a figure of another month behind it', '・健康宣言事業所数は1,204事業所（令和7年9月末）。健康経営セミナーを10月に開催した。', false],
    ['another figure without a month', '・訪問勧奨を行い、健康宣言事業所数は1,204事業所となった。', true],
    ['the same figure', '・訪問勧奨を行い、12月末の健康宣言事業所数は1,240社となった。', false],
    ['another month', '・訪問勧奨を行い、9月末の健康宣言事業所数は1,204事業所となった。', false],
    ['the target', '・健康宣言事業所数を1,250事業所以上とするため訪問勧奨を行った。', false],
    ['last year', '・前年度末の健康宣言事業所数は1,204事業所となった。', false],
    ['how many were added', '・訪問勧奨により健康宣言事業所数は38事業所増加した。', false],
    ['a part of it', '・健康宣言事業所数は12月末で1,104事業所のうち優良法人が88社である。', false],
    ['another unit', '・健康宣言事業所数の調査を12月末に20人で行った。', false],
  ])('%s', (_, sentence, isFound) => {
    expect(inBook(book(sentence)).map((finding) => [finding.sheet, finding.cell, finding.evidence])).toEqual(isFound ? [['一覧', 'C3', ['C3', '計画!B3']]] : []);
  });
});

describe('以上 and 以下 of one target', () => {
  const book = (listed: string, stated: string): SheetSpec[] => [
    { name: '一覧', rows: [['令和7年度 KPI一覧'], ['KPI', '目標', '実績'], ['一者応札案件の割合', listed, '15.4％'], ['申請書の郵送化率', '90.0％以上', '91.2％'], ['返納金債権の回収率', '55.0％以上', '52.1％']] },
    { name: '本文', rows: [['令和7年度 実施状況'], ['KPI', '目標', '実績'], ['一者応札案件の割合', stated, '15.4％'], ['申請書の郵送化率', '90.0％以上', '91.2％'], ['返納金債権の回収率', '55.0％以上', '52.1％']] },
  ];

  it('are the same in the list and in the body', () => {
    expect(inBook(book('20.0％以下', '20.0％以下'))).toEqual([]);
    expect(inBook(book('20.0％以上', '20.0％以下')).map(({ evidence, message }) => [[...evidence].sort(), message.includes('逆です')])).toEqual([[['B3', expect.stringMatching(/!B3$/)], true]]);
  });
});

describe('a target told again in a sentence of the same sheet', () => {
  it.each<[string, string, string[]]>([
    ['another target with the same result', '健診実施率は、目標80.0％以上に対し、78.2％となった。', ['A6']],
    ['the same target', '健診実施率は、目標85.0％以上に対し、78.2％となった。', []],
    ['the target of another KPI', '被扶養者の健診実施率は、目標40.0％以上に対し、35.0％となった。', []],
    ['last year\'s', '健診実施率は、前年度の目標80.0％以上に対し、78.2％となった。', []],
    ['that of a month', '健診実施率は、12月末の目標75.0％以上に対し、78.2％となった。', []],
    ['the same target without its direction', '一者応札の割合は、目標20.0％に対し、15.2％となった。', []],
  ])('%s', (_, sentence, expected) => {
    const rows: CellInput[][] = [['令和7年度 KPI'], ['KPI', '目標', '実績'], ['健診実施率', '85.0％以上', '78.2％'], ['一者応札の割合', '20.0％以下', '15.2％'], [], [sentence]];
    expect(inBook([{ name: '報告', rows }]).map(({ cell }) => cell)).toEqual(expected);
  });
});
