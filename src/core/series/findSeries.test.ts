import type { z } from 'zod';
import { buildWorkbook, type CellInput, type SheetSpec } from '../../../test/support/buildWorkbook';
import { recognise } from '../recognise';
import { type lagSettingSchema, settingsSchema } from '../settings';
import { shownCell } from './content';
import { findSeries } from './findSeries';
import { judgeMonths } from './judgeMonths';
import { toReport } from './toReport';

const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '1月', '2月', '3月'];
const CALLS = [7820, 7415, 7032, 7244, 6700, 6718, 7105];
const LAST = [8104, 7680, 7211, 7390, 6807, 6893, 7240, 6704, 6588, 6950, 6721, 7816];

function seriesOf(sheets: readonly SheetSpec[], lags: z.input<typeof lagSettingSchema>[] = []) {
  const settings = settingsSchema.parse({ lags });
  return findSeries({ ...recognise(buildWorkbook({ sheets }), settings), fiscalYear: 2025, asOf: '2025-12', settings });
}

/** The six lines that a form repeats under each item, the item's name merged or written once. */
function sixLines(merged: boolean): SheetSpec {
  const lines: CellInput[][] = ([['実績', CALLS], ['前年同月', LAST], ['対前年比', CALLS.map((value, i) => ({ f: `IF(C3="","",C3/C4)`, v: value / LAST[i]!, z: '0.0%' }))], ['月次目標', LAST.map(() => 7000)], ['達成率', CALLS.map((value) => ({ v: value / 7000, z: '0.0%' }))], ['累計', CALLS.map((_, i) => CALLS.slice(0, i + 1).reduce((a, b) => a + b, 0))]] as [string, CellInput[]][])
    .map(([name, values], i) => [i === 0 ? '電話応答件数\n（件）' : null, name, ...values]);
  return { name: '月次', rows: [['令和7年度　月次管理表'], ['項目（単位）', '区分', ...MONTHS], ...lines], ...(merged ? { merges: ['A3:A8'] } : {}) };
}

it.each([true, false])('ties the six lines of an item together (item merged: %s)', (merged) => {
  const series = seriesOf([sixLines(merged)]);
  expect(series.map((one) => one.role)).toEqual(['actual', 'value', 'ratio', 'target', 'rate', 'cumulative']);
  expect(new Set(series.map((one) => one.item))).toEqual(new Set(['電話応答件数']));
  expect(series.map((one) => one.derived)).toEqual([false, false, true, false, true, true]);
  expect(series[0]!.previous).toBe(series[1]);
  expect(series[1]).toMatchObject({ isPrevious: true, fiscalYear: 2024, label: '電話応答件数 前年同月' });
  expect(series[0]!.points.map((point) => point.month).slice(8, 10)).toEqual(['2025-12', '2026-01']);
  expect(series[1]!.points[9]!.month).toBe('2025-01');
});

it.each<[string, CellInput[][], string[]]>([
  ['one line under a title', [['健康宣言事業所数の推移'], [...MONTHS], [...LAST]], ['健康宣言事業所数の推移']],
  ['two lines without headings', [['健康宣言事業所数の推移'], [...MONTHS], [...LAST], [...LAST]], []],
])('reads months without headings of lines: %s', (_, rows, labels) => {
  expect(seriesOf([{ name: 'S', rows }]).map((one) => one.label)).toEqual(labels);
});

it('puts a heading right that breaks the order, so that the months stay true', () => {
  const sheet = sixLines(true);
  const rows = sheet.rows.map((row, i) => (i === 1 ? row.map((cell) => (cell === '10月' ? '9月' : cell)) : row));
  expect(seriesOf([{ ...sheet, rows }])[0]!.points.map((point) => point.month)[6]).toBe('2025-10');
});

it('reads last year in brackets and placeholders', () => {
  const [mail] = seriesOf([{ name: '広報', rows: [['広報物の発行状況'], ['発行月', 'メールマガジン', '広報紙'], ['令和7年4月 (令和6年4月)', '9,543通 (7,991通)', '129,200部 (125,600部)'], ['令和7年5月 (令和6年5月)', '9,632通 (—)', '129,500部 (126,000部)'], ['令和7年6月 (令和6年6月)', '集計中', '129,900部 (126,300部)']] }]);
  expect(mail!.points.map((point) => [point.month, point.content])).toEqual([['2025-04', 'figure'], ['2025-05', 'figure'], ['2025-06', 'placeholder']]);
  expect([...mail!.bracketed].map(([month, figure]) => [month, figure?.value ?? null])).toEqual([['2025-04', 7991], ['2025-05', null]]);
});

it('follows a reference to the cell that is typed in', () => {
  const sheets: SheetSpec[] = [
    { name: '総括', rows: [['令和7年度 総括'], ['項目', ...MONTHS], ['電話応答件数', ...CALLS.map((value, i) => ({ f: i === 1 ? `IF('入力'!${'BCDEFGH'[i]}3="","",'入力'!${'BCDEFGH'[i]}3)` : `入力!${'BCDEFGH'[i]}3`, v: value }))], ['文書催告', ...CALLS]] },
    { name: '入力', rows: [['令和7年度 入力'], ['項目', ...MONTHS], ['電話応答件数', ...CALLS.map((value, i) => (i === 2 ? '7,032件' : value))], ['文書催告', ...CALLS]] },
  ];
  const [collected] = seriesOf(sheets);
  expect(collected!.points.slice(0, 3).map(({ source, figure }) => [source.sheet, source.address, figure?.value])).toEqual([['入力', 'B3', 7820], ['入力', 'C3', 7415], ['入力', 'D3', 7032]]);
});

it.each([
  ["'8月'!F6", { sheet: '8月', row: 5, col: 5 }],
  ['総括!$R$6', { sheet: '総括', row: 5, col: 17 }],
  ["IF('8月'!F6=\"\",\"\",'8月'!F6)", { sheet: '8月', row: 5, col: 5 }],
  ["IFERROR('8月'!F6,0)", { sheet: '8月', row: 5, col: 5 }],
  ["'8月'!F6/100", null],
  ["SUM('4月'!G6,F6)", null],
  ["'4月'!F6+'5月'!F6", null],
  ["IF('8月'!F6>0,'8月'!F6/2)", null],
  ['F6', null],
])('sees what %s shows', (formula, wanted) => {
  expect(shownCell(formula)).toEqual(wanted);
});

it('takes lags from the settings before those of notes', () => {
  const sheet: SheetSpec = { name: '月次', rows: [['令和7年度　月次管理表'], ['※電話応答は2か月遅れで反映。'], ['項目', ...MONTHS], ['電話応答件数', ...CALLS], ['文書催告', ...CALLS]] };
  expect(seriesOf([sheet]).map((one) => one.lag)).toEqual([2, 0]);
  expect(seriesOf([sheet], [{ series: '電話', months: 1 }]).map((one) => one.lag)).toEqual([1, 0]);
});

describe('a lag that names a series in full', () => {
  const rows = (title: string): SheetSpec['rows'] => [[title], ['項目', ...MONTHS], ['電話応答件数', ...CALLS], ['電話応答件数（再掲）', ...CALLS]];
  const sheets: SheetSpec[] = [
    { name: '業務', rows: [...rows('令和7年度　月次管理表'), [], [], ...rows('令和7年度　参考')] },
    { name: '業務2', rows: rows('令和7年度　月次管理表') },
  ];
  const lagsWith = (...lags: z.input<typeof lagSettingSchema>[]): number[] => seriesOf(sheets, lags).map((one) => one.lag);

  it('holds for this one alone, where a part of the name holds for all that have it', () => {
    expect(seriesOf(sheets).map(({ sheet, label, table }) => [sheet, label, table.title])).toEqual(['業務', '業務', '業務2'].flatMap((sheet, i) => ['電話応答件数', '電話応答件数（再掲）'].map((label) => [sheet, label, i === 1 ? '令和7年度 参考' : '令和7年度 月次管理表'])));
    expect(lagsWith({ series: '電話応答', months: 3 })).toEqual([3, 3, 3, 3, 3, 3]);
    expect(lagsWith({ series: '電話応答件数', months: 2, label: '電話応答件数' })).toEqual([2, 0, 2, 0, 2, 0]);
    expect(lagsWith({ series: '電話応答件数', months: 2, label: '電話応答件数', sheet: '業務' })).toEqual([2, 0, 2, 0, 0, 0]);
    expect(lagsWith({ series: '電話応答件数', months: 2, label: '電話応答件数', sheet: '業務', title: '令和7年度 参考' })).toEqual([0, 0, 2, 0, 0, 0]);
  });

  it('goes before a part of the name, also to say that there is none', () => {
    expect(lagsWith({ series: '電話', months: 3 }, { series: '電話応答件数', months: 0, label: '電話応答件数', sheet: '業務2' })).toEqual([3, 3, 3, 3, 0, 3]);
  });

  it('cannot name a sheet alone', () => {
    expect(settingsSchema.safeParse({ lags: [{ series: '電話', months: 1, sheet: '業務' }] }).success).toBe(false);
  });
});

it('gives the month grid of what is typed in', () => {
  const report = toReport(judgeMonths(seriesOf([sixLines(true)]), '2025-12', 2025));
  expect(report).toHaveLength(1);
  expect(report[0]).toMatchObject({ label: '電話応答件数 実績', fiscalYear: 2025, lag: 0 });
  expect(report[0]!.months.map(({ state }) => state)).toEqual([...CALLS.map(() => 'filled'), 'missing', 'missing', 'not-yet', 'not-yet', 'not-yet']);
  expect(report[0]!.months[7]).toEqual({ month: '2025-11', cell: 'J3', state: 'missing' });
});

it('asks for the months of the report in a table of many years', () => {
  const rows: CellInput[][] = [['月別の推移'], ['年月', '請求件数', '照会件数'], ...Array.from({ length: 33 }, (_, i): CellInput[] => [`${2023 + Math.floor((i + 3) / 12)}年${((i + 3) % 12) + 1}月`, i < 31 ? 4400 + i : null, 1500 + i])];
  const judged = judgeMonths(seriesOf([{ name: '推移', rows }]), '2025-12', 2025);
  expect(judged[0]!.months.filter(({ state }) => state === 'missing').map(({ point }) => point.month)).toEqual(['2025-11', '2025-12']);
  expect(toReport(judged)[0]!.months).toHaveLength(9);
});

it('follows a place through the sheets of the months as long as its headings stand there', () => {
  const ITEMS = ['電話応答件数', '窓口受付件数', '郵送受付件数', '文書照会件数'];
  const monthSheet = (name: string, i: number, columns: readonly ['当月', '前月差'] | readonly ['前月差', '当月']): SheetSpec => ({
    name, rows: [['令和7年度　月次管理表'], ['項目', '単位', ...columns], ...ITEMS.map((item, row): CellInput[] => [item, '件', ...columns.map((column) => (column === '当月' ? 100 * (row + 1) + i : i))])],
  });
  const sheets = ['4月', '5月', '6月', '7月', '8月'].map((name, i) => monthSheet(name, i, name === '6月' ? ['前月差', '当月'] : ['当月', '前月差']));
  const calls = seriesOf(sheets).find(({ label, role }) => label.startsWith('電話応答件数') && role !== 'difference');
  expect(calls?.points.map(({ sheet, address, figure }) => [sheet, address, figure?.value])).toEqual([['4月', 'C3', 100], ['5月', 'C3', 101], ['7月', 'C3', 103], ['8月', 'C3', 104]]);
});

it('reads last year\'s months in brackets below this year\'s as a series of their own', () => {
  const rows: CellInput[][] = [['下段（　）：前年度'], ['月', '件数'], ...MONTHS.flatMap((name, i): CellInput[][] => [[name, CALLS[i] ?? null], [null, CALLS[i] === undefined ? null : `(${LAST[i]!})`]])];
  const series = seriesOf([{ name: '点検', rows, merges: MONTHS.map((_, i) => `A${3 + 2 * i}:A${4 + 2 * i}`) }]);
  expect(series.map(({ isPrevious, fiscalYear, points }) => [isPrevious, fiscalYear, points[1]!.month, points[1]!.figure?.value])).toEqual([[false, 2025, '2025-05', 7415], [true, 2024, '2024-05', 7680]]);
  expect(series[0]!.previous).toBe(series[1]);
});
