import { buildWorkbook, type CellInput, type SheetSpec } from '../../../../test/support/buildWorkbook';
import { check } from '../../check';
import { defaultSettings } from '../../settings';

const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'];
const ITEMS: readonly (readonly [string, readonly number[]])[] = [
  ['電話応答件数', [7820, 7415, 7032, 7244, 6700, 6718, 7105, 6490, 6611]],
  ['文書催告', [1517, 1627, 1754, 2665, 2077, 2275, 873, 905, 1102]],
  ['窓口受付件数', [512, 468, 491, 507, 455, 462, 489, 431, 448]],
  ['郵送受付件数', [11912, 11252, 11671, 11177, 10730, 10489, 10970, 10557, 9901]],
];

function inBook(sheets: readonly SheetSpec[]) {
  return check(buildWorkbook({ sheets }), defaultSettings, { asOf: '2025-12' }).findings.filter((finding) => finding.rule === 'duplicate-figures');
}

/** The figures with one month put in the place of another. */
const copied = (values: readonly number[], from: number, to: number): number[] => values.map((value, i) => (i === to ? values[from]! : value));

const table = (rows: readonly CellInput[][]): SheetSpec => ({ name: '月次', rows: [['令和7年度　月次管理表'], ['項目', ...MONTHS], ...rows] });
const all = (change: (values: readonly number[], row: number) => readonly CellInput[]): CellInput[][] => ITEMS.map(([item, values], row) => [item, ...change(values, row)]);

const withLastYear = (copy: boolean): CellInput[][] =>
  ITEMS.flatMap(([item, values]): CellInput[][] => [
    [item, '実績', ...values.map((value, i) => (copy && i === 5 ? value - 101 : value))],
    [item, '前年同月', ...values.map((value, i) => value - 101 - (copy && i === 5 ? 0 : i))],
  ]);

describe('duplicate-figures', () => {
  it.each<[string, CellInput[][], string, string]>([
    ['a month copied from the month before', all((values) => copied(values, 5, 6)), 'H3', 'H3:H6'],
    ['a copied month beside a target that is the same every month', [...all((values) => copied(values, 2, 3)), ['月次目標', ...MONTHS.map(() => 700)]], 'E3', 'E3:E6'],
  ])('reports %s', (_, rows, cell, range) => {
    const found = inBook([table(rows)]);
    expect(found.map((finding) => [finding.cell, finding.range])).toEqual([[cell, range]]);
    expect(found[0]!.message).toMatch(/全部同じ/);
  });

  it.each<[string, CellInput[][]]>([
    ['different months', all((values) => values)],
    ['one line that happens to repeat', all((values, row) => (row === 0 ? copied(values, 5, 6) : values))],
    ['lines that hardly change', ITEMS.map(([item]) => [item, ...MONTHS.map((_, i) => (i < 3 ? 2200 : 2300))])],
    ['months without any figures', all((values) => values.map((value, i) => (i === 5 || i === 6 ? 0 : value)))],
    ['months that are being collected', all((values) => values.map((value, i) => (i >= 7 ? '集計中' : value)))],
  ])('leaves alone %s', (_, rows) => {
    expect(inBook([table(rows)])).toEqual([]);
  });

  it('compares with the same month of last year', () => {
    const sheet = (copy: boolean): SheetSpec => ({ name: '月次', rows: [['令和7年度　月次管理表'], ['項目', '区分', ...MONTHS], ...withLastYear(copy)] });
    expect(inBook([sheet(false)])).toEqual([]);
    const found = inBook([sheet(true)]);
    expect(found.map((finding) => finding.cell)).toEqual(['H3']);
    expect(found[0]!.message).toContain('前年');
  });

  it('compares the sheets of a book with a sheet a month, and reports the sheet and not what collects it', () => {
    const book = (copy: boolean): SheetSpec[] => {
      const month = (i: number): number => (copy && i === 7 ? 6 : i);
      const sheets = MONTHS.map((name, i): SheetSpec => ({
        name,
        rows: [['令和7年度　事業進捗管理表'], [`令和7年${name}分`], ['項目', '年度目標', '当月', '前年当月'], ...ITEMS.map(([item, values]): CellInput[] => [item, 9000, values[month(i)]!, values[month(i)]! + 31])],
      }));
      const collecting = { name: '総括', rows: [['令和7年度　総括'], ['項目', ...MONTHS], ...ITEMS.map(([item, values], row): CellInput[] => [item, ...MONTHS.map((name, i) => ({ f: `'${name}'!C${row + 4}`, v: values[month(i)]! }))])] };
      return [collecting, ...sheets];
    };
    expect(inBook(book(false))).toEqual([]);
    const found = inBook(book(true));
    expect(found.map((finding) => [finding.sheet, finding.cell, finding.range])).toEqual([['11月', 'C4', 'C4:C7']]);
    expect(found[0]!.evidence).toEqual(expect.arrayContaining(['C4', 'D4', '10月!C4']));
  });
});

it('knows a column copied once on three sheets, and one of targets that stay', () => {
  const book = (copy: boolean): SheetSpec[] => MONTHS.slice(0, 3).map((name, i): SheetSpec => ({
    name,
    rows: [['月次業務報告'], [`令和7年${name}分`], ['項目', '年度目標', '当月', '前年同月'], ...ITEMS.map(([item, values]): CellInput[] => [item, 9000 + values[0]!, values[i]!, values[copy && i === 2 ? 1 : i]! - 100])],
  }));
  expect(inBook(book(false))).toEqual([]);
  expect(inBook(book(true)).map(({ sheet, range }) => [sheet, range])).toEqual([['6月', 'D4:D7']]);
});

describe('duplicate-figures of stocks and averages', () => {
  const measured = (rows: readonly CellInput[][]): SheetSpec => ({ name: '月次', rows: [['令和7年度　月次管理表'], ['項目', '区分', ...MONTHS], ...rows] });
  const stocks = (copy: boolean): CellInput[][] => [['宣言事業所数', 902], ['委嘱事業所数', 5011], ['友だち登録者数', 2011]].map(([item, first]) => [item!, '実績（累計）', ...MONTHS.map((_, i) => Number(first) + (copy && i === 4 ? 3 : i) * 11)]);
  const calls = (copy: boolean): CellInput[][] => [['着信件数', 4410], ['応答件数', 4102], ['平均待ち時間（秒）', 41], ['平均通話時間（秒）', 288]].map(([item, first]) => [item!, '実績', ...MONTHS.map((_, i) => Number(first) - (copy && i === 4 ? 3 : i) * 7)]);
  it.each([['running totals that are typed in', stocks], ['averages beside counts', calls]] as const)('reads %s', (_, rows) => {
    expect(inBook([measured(rows(true))]).map((finding) => finding.cell)).toEqual(['G3']);
    expect(inBook([measured(rows(false))])).toEqual([]);
  });
});

describe('duplicate-figures of years and quarters', () => {
  const beside = (heads: readonly string[], last: readonly CellInput[]): SheetSpec => ({ name: '比較', rows: [['令和7年度　実績の比較'], ['区分', ...heads], ...[['受付', 12804], ['照会', 3211], ['催告', 905]].map(([item, now], i): CellInput[] => [item!, now!, last[i]!])] });
  it.each<[string, readonly string[], readonly CellInput[], string[]]>([
    ['last year as this year', ['令和7年度', '令和6年度'], [12804, 3211, 905], ['C3']],
    ['the same period of last year as this year', ['実績', '前年同期'], [12804, 3211, 905], ['C3']],
    ['last year as it was', ['令和7年度', '令和6年度'], [11977, 3302, 905], []],
    ['target and actual', ['目標', '実績'], [12804, 3211, 905], []],
  ])('reads %s', (_, heads, last, cells) => {
    expect(inBook([beside(heads, last)]).map((finding) => finding.cell)).toEqual(cells);
  });

  it('leaves to the ratio what the ratio contradicts', () => {
    const rows: CellInput[][] = [['令和7年度　実績の比較'], ['区分', '令和7年度', '令和6年度', '対前年比'], ['受付', 12804, 12804, '106.9%'], ['照会', 3211, 3211, '97.2%'], ['催告', 905, 905, '101.3%']];
    expect(inBook([{ name: '比較', rows }])).toEqual([]);
  });

  it('reports a quarter with the figures of the one before', () => {
    const quarters = (copy: boolean): SheetSpec => ({
      name: '四半期',
      rows: [['令和7年度　四半期実績'], ['項目', '第1四半期', '第2四半期', '第3四半期'], ...ITEMS.map(([item, values]): CellInput[] => [item, values[0]!, values[3]!, copy ? values[3]! : values[6]!])],
    });
    expect(inBook([quarters(false)])).toEqual([]);
    const [found] = inBook([quarters(true)]);
    expect(found).toMatchObject({ cell: 'D3', range: 'D3:D6' });
    expect(found!.message).toContain('前の期間（9月まで）');
  });
});

it.each<[string, string, string[]]>([
  ['last year in brackets as this year', '9,543通 (9,543通)', ['C2']],
  ['figures of few digits', '43通 (43通)', []],
  ['another figure', '9,543通 (7,991通)', []],
])('reads %s', (_, text, cells) => {
  const rows: CellInput[][] = [['令和7年度', '4月', '5月', '6月'], ['発送', '8,804通 (8,120通)', text, '9,120通 (8,733通)'], ['返戻', '12通 (9通)', '11通 (15通)', '14通 (14通)']];
  expect(inBook([{ name: '発送', rows }]).map((finding) => finding.cell)).toEqual(cells);
});

it('compares all years that follow each other', () => {
  const rows: CellInput[][] = [['実績の推移'], ['区分', '令和4年度', '令和5年度', '令和6年度'], ['受付', 12804, 11977, 11977], ['照会', 3211, 3302, 3302], ['催告', 905, 961, 961]];
  expect(inBook([{ name: '推移', rows }])).toHaveLength(1);
});
