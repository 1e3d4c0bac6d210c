import { buildWorkbook, type CellInput } from '../../../../test/support/buildWorkbook';
import { check } from '../../check';
import { settingsSchema } from '../../settings';

const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '1月', '2月', '3月'];
const NONE = null;

/** Findings of the rule on one sheet whose months run across from column C (4月). */
function onSheet(rows: readonly (readonly CellInput[])[], asOf = '2025-12', lags: { series: string; months: number }[] = []) {
  const report = check(buildWorkbook({ sheets: [{ name: '月次', rows }] }), settingsSchema.parse({ lags }), { asOf });
  return report.findings.filter((finding) => finding.rule === 'missing-month');
}

const head = (note = ''): CellInput[][] => [['令和7年度　月次管理表'], [note === '' ? NONE : note], ['項目', '区分', ...MONTHS]];
const line = (item: string | null, measure: string, values: readonly CellInput[]): CellInput[] => [item, measure, ...values, ...Array<CellInput>(12 - values.length).fill(NONE)];

const CALLS = [7820, 7415, 7032, 7244, 6700, 6718, 7105, 6490, 6611];
const LAST = [8104, 7680, 7211, 7390, 6807, 6893, 7240, 6704, 6588, 6950, 6721, 7816];
const LETTERS = [1517, 1627, 1754, 2665, 2077, 2275, 873, 905, 1102];
const without = (values: readonly CellInput[], ...at: number[]): CellInput[] => values.map((value, i) => (at.includes(i) ? NONE : value));
const other = line('文書催告', '実績', LETTERS);

describe('missing-month', () => {
  it.each<[string, CellInput[][], string, string, string[]]>([
    ['a gap', [...head(), line('電話応答件数', '実績', without(CALLS, 4)), other], 'G4', 'error', ['G4', 'H4']],
    ['an empty first month', [...head(), line('電話応答件数', '実績', without(CALLS, 0)), other], 'C4', 'error', ['C4', 'D4']],
    ['a cell with nothing but a unit', [...head(), line('電話応答件数', '実績', CALLS.map((value, i) => (i === 4 ? '件' : value))), other], 'G4', 'error', ['G4']],
    ['the last months, named together', [...head(), line('電話応答件数', '実績', CALLS.slice(0, 7)), other], 'J4', 'warning', ['J4', 'K4', 'I4']],
    ['a gap of two months', [...head(), line('電話応答件数', '実績', without(CALLS, 4, 5)), other], 'G4', 'error', ['G4', 'H4', 'I4']],
    ['a gap in last year\'s row', [...head(), line('電話応答件数', '実績', CALLS), line(NONE, '前年同月', without(LAST, 10)), other], 'M5', 'error', ['M5']],
    ['a gap in last year\'s row where this year\'s figure is late', [...head('※電話応答は1か月遅れで反映。'), line('電話応答件数', '実績', CALLS.slice(0, 8)), line(NONE, '前年同月', without(LAST, 8)), other], 'K5', 'error', ['K5']],
    ['a month without a formula among rates whose counts are there', [...head(), ...rates(4)], 'G6', 'error', ['G6']],
    ['a month that last year\'s row has, in a row with few figures', [...head(), line('研修', '実績', [NONE, NONE, 41, NONE, NONE, NONE]), line(NONE, '前年同月', [NONE, NONE, 40, NONE, NONE, 44]), other], 'H4', 'warning', ['H4']],
  ])('reports %s', (_, rows, cell, severity, evidence) => {
    const found = onSheet(rows);
    expect(found.map((finding) => [finding.cell, finding.severity])).toEqual([[cell, severity]]);
    expect(found[0]!.evidence).toEqual(expect.arrayContaining(evidence));
    expect(found[0]!.message).toMatch(/空欄です/);
  });

  it.each<[string, CellInput[][]]>([
    ['a full series', [...head(), line('電話応答件数', '実績', CALLS), other]],
    ['months after the as-of month', [...head(), line('電話応答件数', '実績', CALLS), line('文書催告', '実績', LETTERS)]],
    ['a placeholder', [...head(), line('電話応答件数', '実績', CALLS.map((value, i) => (i === 4 ? '－' : value))), other]],
    ['months that are being collected', [...head(), line('電話応答件数', '実績', [...CALLS.slice(0, 7), '集計中', '集計中']), other]],
    ['every third month', [...head(), line('広報紙の部数', '実績', [NONE, NONE, 21000, NONE, NONE, 21500, NONE, NONE, 21800]), other]],
    ['every second month', [...head(), line('広報紙の部数', '実績', [12764, NONE, 12738, NONE, 12857, NONE, 13092, NONE, 13353]), other]],
    ['a month that is empty in last year\'s row too', [...head(), line('電話応答件数', '実績', without(CALLS, 4)), line(NONE, '前年同月', without(LAST, 4)), other]],
    ['last year\'s row that stops with this year\'s', [...head(), line('電話応答件数', '実績', CALLS), line(NONE, '前年同月', LAST.slice(0, 9)), other]],
    ['a delay that a note states', [...head('※電話応答は2か月遅れで反映。'), line('電話応答件数', '実績', CALLS.slice(0, 7)), other]],
    ['formulas of an empty cell', [...head('※電話応答件数は1か月遅れで反映。'), line('電話応答件数', '実績', CALLS.slice(0, 8)), line(NONE, '累計', CALLS.slice(0, 8).map((_, i) => ({ f: `SUM($C4:${'CDEFGHIJ'[i]}4)`, v: CALLS.slice(0, i + 1).reduce((a, b) => a + b, 0) }))), other]],
    ['occasions without a rhythm', [...head(), line('研修会の参加者', '実績', [41, NONE, NONE, 38, NONE, NONE, NONE, 52, NONE]), other]],
    ['a series that began later in the year', [...head(), line('電話応答件数', '実績', [NONE, NONE, NONE, NONE, 301, 584, 611, 629, 640]), other]],
  ])('leaves alone %s', (_, rows) => {
    expect(onSheet(rows)).toEqual([]);
  });

  it('believes a remark that says until when the figures run', () => {
    const rows = [...head(), line('電話応答件数', '実績', CALLS.slice(0, 7)), other].map((row, i) => [...row, ['', '', '備考', '10月まで', ''][i] ?? '']);
    expect(onSheet(rows)).toEqual([]);
    expect(onSheet(rows.map((row) => row.map((cell) => (cell === '10月まで' ? '11月分から集計方法変更のため集計中' : cell))))).toEqual([]);
    expect(onSheet(rows.map((row) => row.map((cell) => (cell === '10月まで' ? '委託先の報告待ち' : cell))))).toEqual([]);
  });

  it('does not believe a remark about an earlier month than the figures reach', () => {
    const rows = [...head(), line('電話応答件数', '実績', CALLS.slice(0, 8)), other].map((row, i) => [...row, ['', '', '備考', '9月まで43,929件', ''][i] ?? '']);
    expect(onSheet(rows).map((finding) => finding.cell)).toEqual(['K4']);
  });

  it('takes the reporting lag from the settings', () => {
    const rows = [...head(), line('電話応答件数', '実績', CALLS.slice(0, 7)), other];
    expect(onSheet(rows, '2025-12', [{ series: '電話応答', months: 2 }])).toEqual([]);
    expect(onSheet(rows, '2025-12', [{ series: '電話応答', months: 1 }])[0]).toMatchObject({ cell: 'J4', severity: 'warning' });
  });

  it('gives one finding for a month that no line of the table has', () => {
    const found = onSheet([...head(), line('電話応答件数', '実績', CALLS.slice(0, 8)), line('文書催告', '実績', LETTERS.slice(0, 8)), line('窓口受付件数', '実績', [512, 468, 491, 507, 455, 462, 489, 431])]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ cell: 'K4', range: 'K4:K6', severity: 'warning' });
  });

  it.each<[string, string, string, string[]]>([
    ['what the whole sheet is about', '2　医療費の状況', '※医療費は、2か月遅れで反映（現在、10月診療分まで）。', []],
    ['one of its columns', '2　医療費の状況', '※外来は、2か月遅れで反映。', ['C11']],
    ['something else', '2　医療費の状況', '※保険料は、2か月遅れで反映。', ['C11', 'D11']],
    ['nothing, being the title itself', '令和7年12月末現在（年度計）', '※速報値', ['C11', 'D11']],
  ])('knows a delay that a note states for %s', (_, title, note, cells) => {
    const rows: CellInput[][] = [[title], ['令和7年12月末現在'], ['診療月', '件数', '入院', '外来'], ...['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'].map((month, i): CellInput[] => [month, 10 + i, i < 7 ? 120 + i : null, i < 7 ? 230 + i : null]), [note]];
    expect(onSheet(rows).map(({ cell }) => cell)).toEqual(cells);
  });

  it.each<[string, string, string, string[]]>([
    ['for what the title is about, where all its lines stop there', '2　レセプト点検の実施状況（点検効果額）', '※点検効果額は、審査の確定後に計上するため、2か月遅れで反映（令和7年10月分まで）。', []],
    ['for a thing that the title does not name', '2　レセプト点検の実施状況', '※点検効果額は、審査の確定後に計上するため、2か月遅れで反映（令和7年10月分まで）。', ['B18', 'E18']],
    ['with another month than that of the figures', '2　レセプト点検の実施状況（点検効果額）', '※点検効果額は、令和7年9月分まで。', ['B18']],
  ])('believes a note that stands below the totals %s', (_, title, note, cells) => {
    const lines = MONTHS.slice(0, 9).flatMap((month, i): CellInput[][] => [[month, ...(i < 7 ? [40 + i, 120 + i, 230 + i, 390 + 3 * i] : [])], [NONE, ...(i < 7 ? [`(${38 + i})`, `(${118 + i})`, `(${228 + i})`, `(${384 + 3 * i})`] : [])]]);
    const rows: CellInput[][] = [[title], ['令和7年12月末現在'], ['月', '件数', '資格 点検効果額', '内容 点検効果額', '合計 件数'], ...lines, ['3月'], [], ['合計', 301, 861, 1631, 2793], ['月平均', 43, 123, 233, 399], [note]];
    const found = onSheet(rows);
    expect(found.map(({ cell }) => cell)).toEqual(cells);
    expect(found.map(({ message }) => message).join()).not.toContain('の(');
  });

  it('knows a delay of an item that two headings name', () => {
    const rows: CellInput[][] = [['令和7年度 月別業務実績'], ['※レセプト内容点検の査定金額は、2か月遅れで反映'], ['項目', null, ...MONTHS.slice(0, 9)], ['レセプト内容点検\n査定金額', '実績', 1, 2, 3, 4, 5, 6, 7, null, null], ['照会件数', '実績', 1, 2, 3, 4, 5, 6, 7, 8, 9]];
    expect(onSheet(rows)).toEqual([]);
  });

  it('asks for last year’s figure once, and not for what compares with it', () => {
    const months = ['4月', '5月', '6月', '7月', '8月', '9月'];
    const rows: CellInput[][] = [['令和7年度 医療費の状況（令和7年9月末）'], ['年度', null, ...months], ['令和7年度', '当月', 13512, 13804, 13655, 14021, 13388, 13476], ['令和6年度', '当月', 12703, 12953, 12816, null, 12554, 12643], ['対前年同月', '増減', 809, 851, 839, null, 834, 833], ['対前年同月', '増減率', 6.37, 6.57, 6.55, null, 6.64, 6.59]];
    const [finding, ...rest] = onSheet(rows, '2025-09');
    expect([finding?.cell, rest]).toEqual(['F4', []]);
    expect(finding!.evidence).toEqual(expect.arrayContaining(['F5', 'F6']));
  });

  it('names the rate with the count that it follows', () => {
    const rows: CellInput[][] = [['文書勧奨の実施状況'], ['実施月', '送付件数', '登録者数', '登録率'], ...MONTHS.slice(2, 9).map((month, i): CellInput[] => [month, 1254 + i * 37, i < 5 ? 92 + i : NONE, i < 5 ? { v: 0.07 + i / 1000, z: '0.0%' } : NONE])];
    const found = onSheet(rows);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ cell: 'C8', range: 'C8:D9', severity: 'warning' });
  });

  it('points to the month\'s own sheet where a collecting sheet shows an empty cell', () => {
    const monthSheet = (i: number) => ({ name: MONTHS[i]!, rows: [['令和7年度 事業進捗'], [`令和7年${MONTHS[i]}分`], ['項目', '当月'], ['電話応答件数', i === 4 ? NONE : CALLS[i]!], ['文書催告', LETTERS[i]!]] });
    const collect = (row: number): CellInput[] => MONTHS.slice(0, 9).map((month, i) => ({ f: `'${month}'!B${row}`, v: row === 4 ? (i === 4 ? 0 : CALLS[i]!) : LETTERS[i]! }));
    const workbook = buildWorkbook({ sheets: [{ name: '総括', rows: [['令和7年度 総括'], ['項目', ...MONTHS.slice(0, 9)], ['電話応答件数', ...collect(4)], ['文書催告', ...collect(5)]] }, ...MONTHS.slice(0, 9).map((_, i) => monthSheet(i))] });
    const found = check(workbook, settingsSchema.parse({}), { asOf: '2025-12' }).findings.filter((finding) => finding.rule === 'missing-month');
    expect(found.map((finding) => [finding.sheet, finding.cell, finding.severity])).toEqual([['8月', 'B4', 'error']]);
    expect(found[0]!.evidence).toContain('総括!F3');
  });

  it('follows the same place through the sheets of a book without a collecting sheet', () => {
    const sheets = MONTHS.slice(0, 9).map((name, i) => ({
      name,
      rows: [['令和7年度 事業進捗'], [`令和7年${name}分`], ['項目', '当月', '前年当月'], ['電話応答件数', i === 4 ? NONE : CALLS[i]!, LAST[i]!], ['文書催告', i > 6 ? NONE : LETTERS[i]!, LETTERS[i]! + 40]],
    }));
    const found = check(buildWorkbook({ sheets }), settingsSchema.parse({}), { asOf: '2025-12' }).findings.filter((finding) => finding.rule === 'missing-month');
    expect(found.map((finding) => [finding.sheet, finding.cell, finding.severity])).toEqual([['8月', 'B4', 'error'], ['11月', 'B5', 'warning']]);
    expect(found[1]!.evidence).toEqual(expect.arrayContaining(['B5', '12月!B5', '10月!B5']));
  });
});

/** Counts with a rate whose cell of one month is empty. */
function rates(gap: number): CellInput[][] {
  return [line('対象者数', '実績', CALLS), line('受診者数', '実績', LETTERS), line('受診率', '割合', LETTERS.map((value, i) => (i === gap ? NONE : { v: value / CALLS[i]!, z: '0.0%' })))];
}

it('takes a delay in the remark of one row for that row alone', () => {
  const rows = [['令和7年度　月次管理表'], [NONE], ['項目', '区分', ...MONTHS, '備考'], [...line('申請件数', '実績', CALLS.slice(0, 7)), '2か月遅れ'], [...line('応答件数', '実績', CALLS.slice(0, 7)), NONE], [...other, NONE]];
  expect(onSheet(rows).map((finding) => finding.cell)).toEqual(['J5']);
});

it('knows last year by its letter before what is counted', () => {
  const rows = [['令和7年度　月次管理表'], [NONE], ['項目', '区分', ...MONTHS], line('回収額', 'R7単月', without(CALLS, 3)), line(NONE, 'R6単月', without(LAST, 3)), other];
  expect(onSheet(rows)).toEqual([]);
});

it.each([['28.6%', []], [NONE, ['D4']]])('sees a gap among the results of a list of KPIs at the ends of quarters: %s', (september, cells) => {
  const rows = [['令和7年度 KPI進捗管理表'], ['KPI', '目標値', '令和7年度実績（累計）', NONE, NONE, NONE, '前年同期', '達成率', '評価'], [NONE, NONE, '6月末', '9月末', '12月末', '3月末'], ['健診実施率', '58.8％以上', '12.2%', september, '47.3%', NONE, '42.7%', '111.3%', '◎'], ['指導実施率', '24.0％以上', '4.7%', '10.4%', '16.6%', NONE, '15.9%', '97.1%', '△']];
  const report = check(buildWorkbook({ sheets: [{ name: '一覧', rows, merges: ['A2:A3', 'B2:B3', 'C2:F2', 'G2:G3', 'H2:H3', 'I2:I3'] }] }), settingsSchema.parse({}), { asOf: '2025-12' });
  expect(report.tables.map(({ kind }) => kind)).toEqual(['kpi-list']);
  expect(report.findings.filter(({ rule }) => rule === 'missing-month').map(({ cell }) => cell)).toEqual(cells);
});

describe('missing-month above a note on what is not published yet', () => {
  const rows = (note: string, filled = 3): CellInput[][] => [
    ['令和7年度　上期の実施状況', NONE, NONE, NONE, '令和7年9月末現在'], ['【使用割合（診療月別）】'],
    ['年度', ...MONTHS.slice(0, 6)],
    ['令和7年度', ...[91.3, 91.4, 91.6, 91.8, 91.9, 92.0].map((value, i) => (i < filled ? value : NONE))],
    ['令和6年度', 88.4, 88.6, 88.9, 89.3, 89.6, 89.9],
    [note],
  ];

  it.each<[string, string, number, string[]]>([
    ['from the month on', '※７月診療分以降は公表前（公表は診療月の３か月後）。', 3, []],
    ['by the months that it takes', '※公表は診療月の３か月後。', 3, []],
    ['from a later month on', '※９月診療分以降は公表前。', 3, ['E4']],
    ['by fewer months', '※公表は診療月の１か月後。', 3, ['E4']],
    ['of the way it is sent', '※通知は診療月の３か月後。', 3, ['E4']],
    ['nothing', '※数量ベース。', 3, ['E4']],
  ])('is silent where the note gives the reason: %s', (_, note, filled, cells) => {
    expect(onSheet(rows(note, filled), '2025-09').map(({ cell }) => cell)).toEqual(cells);
  });
});
