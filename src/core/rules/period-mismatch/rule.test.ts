import fc from 'fast-check';
import { buildWorkbook, type CellInput, type SheetSpec } from '../../../../test/support/buildWorkbook';
import { cellsOf, findingsOf, type Rows } from '../../../../test/support/findingsOf';
import { check } from '../../check';
import { findPeriods } from '../../reading/period';
import { defaultSettings } from '../../settings';
import { rewritePeriod } from './rewrite';

const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '1月', '2月', '3月'];

function inBook(sheets: readonly SheetSpec[], asOf = '2025-12') {
  return check(buildWorkbook({ sheets }), defaultSettings, { asOf }).findings.filter((finding) => finding.rule === 'period-mismatch');
}

const onSheet = (rows: readonly (readonly CellInput[])[], asOf?: string) => inBook([{ name: '月次', rows }], asOf);

const CALLS = [7820, 7415, 7032, 7244, 6700, 6718, 7105, 6490, 6611];
const LETTERS = [1517, 1627, 1754, 2665, 2077, 2275, 873, 905, 1102];

/** A monthly table; `change` puts other headings in. */
const monthly = (change: Record<number, string> = {}, top: CellInput[] = ['令和7年度　月次管理表']): CellInput[][] => [top, ['項目', ...MONTHS.map((month, i) => change[i] ?? month)], ['電話応答件数', ...CALLS], ['文書催告', ...LETTERS]];

/** Months down with this year's and last year's month in one heading. */
const downwards = (change: Record<number, string> = {}): CellInput[][] => [
  ['広報物の発行状況'],
  ['発行月', 'メールマガジン', '広報紙'],
  ...CALLS.map((value, i): CellInput[] => [change[i] ?? `令和7年${MONTHS[i]} (令和6年${MONTHS[i]})`, `${value}通 (${value - 900}通)`, `${LETTERS[i]}部 (${LETTERS[i]! - 90}部)`]),
];

const compared = (first: string, second: string): CellInput[][] => [['サービススタンダードの達成状況'], ['区分', first, second], ['決定件数', 37145, 34658], ['達成件数', 37140, 34650], ['窓口受付件数', 4263, 3947]];

/** A book with a sheet a month; `change` puts other headings in. */
const monthSheets = (change: Record<string, string> = {}, figures: (month: number) => number = (month) => month): SheetSpec[] =>
  MONTHS.slice(0, 9).map((name, i) => ({
    name,
    rows: [['令和7年度　事業進捗管理表'], [change[name] ?? `令和7年${name}分`], ['項目', '単位', '当月', '前年当月'], ...['決定件数', '窓口受付件数', '郵送受付件数', '文書照会件数'].map((item, row): CellInput[] => [item, '件', CALLS[figures(i)]! + 100 * row, CALLS[figures(i)]! + 150 * row + 7])],
  }));

describe('period-mismatch', () => {
  it.each<[string, CellInput[][], string, string | undefined]>([
    ['a month twice', monthly({ 6: '9月' }), 'H2', '10月'],
    ['a month twice in full-width digits', monthly({ 6: '９月' }), 'H2', '１０月'],
    ['a month out of order', monthly({ 3: '6月' }), 'E2', '7月'],
    ['the last month twice', monthly({ 11: '2月' }), 'M2', '3月'],
    ['last year\'s year in one row', downwards({ 4: '令和6年8月 (令和6年8月)' }), 'A7', '令和7年8月 (令和6年8月)'],
    ['a row copied from the one above', downwards({ 4: '令和7年7月 (令和6年7月)' }), 'A7', '令和7年8月 (令和6年8月)'],
    ['another month in brackets', downwards({ 4: '令和7年8月 (令和6年7月)' }), 'A7', '令和7年8月 (令和6年8月)'],
    ['last year\'s heading twice', compared('令和6年度', '令和6年度'), 'B2', '令和7年度'],
    ['this year\'s heading twice', compared('令和7年度', '令和7年度'), 'C2', '令和6年度'],
    ['this year\'s heading twice where a ratio tells which is last year\'s', [['支給状況'], ['区分', '令和7年度', '令和7年度', '対前年比'], ['A', '100件', '120件', '120.0%'], ['B', '200件', '180件', '90.0%'], ['C', '300件', '330件', '110.0%']], 'B2', '令和6年度'],
    ['last year\'s heading twice, written shortly', compared('R6年度', 'R6年度'), 'B2', 'R7年度'],
    ['a year after the report', compared('令和8年度', '令和6年度'), 'B2', '令和7年度'],
    ['last year\'s month twice', compared('令和6年10月', '令和6年10月'), 'B2', '令和7年10月'],
    ['a date after the report', monthly({}, ['令和7年度　月次管理表', null, '令和8年1月末現在']), 'C1', '令和7年12月末現在'],
    ['a date of last year beside this year\'s title', monthly({}, ['令和7年度　月次管理表', null, '令和6年12月末現在']), 'C1', '令和7年12月末現在'],
    ['a date that the figures have passed', monthly({}, ['令和7年度　月次管理表', null, '令和7年11月末現在']), 'C1', '令和7年12月末現在'],
    ['last year\'s title', monthly({}, ['令和6年度　月次管理表', null, '令和7年12月末現在']), 'A1', '令和7年度 月次管理表'],
    ['a quarter with another quarter\'s months', quarterly('第3四半期', '7～9月'), 'E3', undefined],
  ])('reports %s', (_, rows, cell, expected) => {
    const found = onSheet(rows);
    expect(found.map((finding) => finding.cell)).toEqual([cell]);
    if (expected !== undefined) {
      expect(found[0]!.expected).toBe(expected);
      // The date that is meant by one after the report cannot be known.
      expect(found[0]!.fix?.edits[0] ?? { sheet: '月次', cell }).toMatchObject({ sheet: '月次', cell });
    }
  });

  it.each<[string, CellInput[][]]>([
    ['what has come so far behind the months of the whole year', [['令和7年度　月次管理表'], ['項目', ...MONTHS, '12月末累計'], ['電話応答件数', ...CALLS, null, null, null, 63135], ['文書催告', ...LETTERS, null, null, null, 14795]]],
    ['figures of a year as they stand when the books are closed', monthly({}, ['保険料収納状況（令和7年度　令和8年5月末出納閉鎖時点）'])],
    ['months in order', monthly()],
    ['the day on which the page was written', monthly({}, ['令和7年度　月次管理表', null, '令和8年1月20日現在'])],
    ['a date that fits', monthly({}, ['令和7年度　月次管理表', null, '令和7年12月末現在'])],
    ['the years of a plan in the title', monthly({}, ['第4期計画（令和5年度～令和7年度）の進捗', null, '令和7年12月末現在'])],
    ['months down with last year in brackets', downwards()],
    ['a list that leaves months out', [['送付の状況'], ['実施月', '件数'], ['7月', 2150], ['9月', 2484], ['12月', 1598], ['3月', null]]],
    ['this year beside last', compared('令和7年度', '令和6年度')],
    ['last year beside this', compared('令和6年度', '令和7年度')],
    ['next year\'s target', compared('令和8年度目標', '令和7年度目標')],
    ['平成31年 and 令和元年 in one row', [['令和元年度 実績'], ['項目', '平成31年4月', '令和元年5月', '令和元年6月', '令和元年7月', '令和元年8月'], ['件数', 12, 15, 11, 14, 13], ['人数', 22, 25, 21, 24, 23]]],
    ['a quarter that is not over', quarterly('第3四半期', '10～11月')],
    ['the share of a quarter behind the quarters', [['四半期集計'], ['項目', '第1四半期', '第2四半期', '第3四半期', '第4四半期', '年度計', '構成比（第4四半期）'], ['件数', 12, 15, 11, 14, 52, '26.9%'], ['人数', 22, 25, 21, 24, 92, '26.1%']]],
    ['the dates of columns side by side', [['健康保険委員の状況'], ['区分', '令和7年3月末時点', '令和7年6月末時点', '令和7年9月末時点', '令和7年12月末時点'], ['委員数', 4120, 4205, 4288, 4361], ['事業所数', 3988, 4061, 4133, 4190]]],
  ])('leaves alone %s', (_, rows) => {
    expect(onSheet(rows)).toEqual([]);
  });

  const captioned = (...captions: readonly string[]): CellInput[][] => captions.flatMap((caption): CellInput[][] => [[caption], ['区分', ...MONTHS.slice(0, 6), '計'], ['支部', 12, 15, 11, 14, 13, 16, 81], ['委託', 22, 25, 21, 24, 23, 26, 141], []]);
  it.each<[string, CellInput[][], string[]]>([
    ['last year\'s year over months of this year', captioned('１．令和7年度 健診の実施状況', '２．令和6年度　特定保健指導の実施状況（令和7年4月～9月）'), ['A6']],
    ['this year\'s year', captioned('令和7年度　特定保健指導の実施状況（令和7年4月～9月）'), []],
    ['the months of the year before', captioned('令和6年度　特定保健指導の実施状況（令和6年4月～9月）'), []],
    ['other months than those of the table', captioned('令和6年度　特定保健指導の実施状況（令和7年4月～6月）'), []],
    ['those of the year before, looked at this year', captioned('令和6年度受診者への特定保健指導の実施状況（令和7年4月～9月）'), []],
    ['a settlement', captioned('令和6年度決算の状況（令和7年4月～9月）'), []],
    ['two captions alike', captioned('令和6年度　健診の実施状況（令和7年4月～9月）', '令和6年度　特定保健指導の実施状況（令和7年4月～9月）'), []],
  ])('holds the year of a caption against the months in its brackets: %s', (_, rows, cells) => {
    expect(onSheet(rows, '2025-09').map(({ cell }) => cell)).toEqual(cells);
  });

  it('compares the heading of a month sheet with the sheet\'s name', () => {
    expect(inBook(monthSheets())).toEqual([]);
    const found = inBook(monthSheets({ '10月': '令和7年9月分' }));
    expect(found.map((finding) => [finding.sheet, finding.cell, finding.expected])).toEqual([['10月', 'A2', '令和7年10月分']]);
    expect(found[0]!.fix?.edits).toEqual([{ sheet: '10月', cell: 'A2', value: '令和7年10月分' }]);
    expect(inBook(monthSheets({ '10月': '令和6年10月分' }))[0]).toMatchObject({ sheet: '10月', cell: 'A2', expected: '令和7年10月分' });
  });

  it('compares the sheets of a form that begins after the first month', () => {
    const later = (change: Record<string, string>): SheetSpec[] => monthSheets(change).map((sheet, i) => (i === 0 ? { name: sheet.name, rows: [['4月の実績'], ['決定', 1204], ['窓口', 311], ['郵送', 893]] } : sheet));
    const all = (sheets: readonly SheetSpec[]) => check(buildWorkbook({ sheets }), defaultSettings, { asOf: '2025-12' }).findings;
    expect(all(later({}))).toEqual([]);
    expect(all(later({ '10月': '令和7年9月分' })).map(({ sheet, cell, rule }) => [sheet, cell, rule])).toEqual([['10月', 'A2', 'period-mismatch']]);
  });

  it('compares the month over the columns of a table far down with the sheet\'s name', () => {
    const sheets = (odd: string): SheetSpec[] => ['4月', '5月', '6月', '7月'].map((name, k) => ({ name, rows: [['業務実績'], [], ['１　業務'], ['項目', name, null], [null, '当月', '前年同月'], ['窓口', 10 + k, 9], ['郵送', 90 + k, 80], ['照会', 30 + k, 25], ['電話', 60 + k, 66], [], ['２　保健'], ['項目', k === 2 ? odd : name, null], [null, '当月', '前年同月'], ['健診', 700 + k, 680], ['指導', 50 + k, 41]], merges: ['B4:C4', 'B12:C12'] }));
    expect(inBook(sheets('6月'))).toEqual([]);
    expect(inBook(sheets('5月')).map(({ sheet, cell, expected }) => [sheet, cell, expected])).toEqual([['6月', 'B12', '6月']]);
  });

  it('compares titles that stand on many sheets', () => {
    const sheets = (years: readonly number[]): SheetSpec[] => years.map((year, i) => ({ name: `${'甲乙丙丁戊'[i]}`, rows: [[`令和${year}年度　事業実施状況（支部）`], ['区分', '件数'], ['窓口', 512 + i], ['郵送', 1190 + i]] }));
    expect(inBook(sheets([7, 7, 7, 7, 7]))).toEqual([]);
    expect(inBook(sheets([7, 6, 7, 6, 7]))).toEqual([]);
    expect(inBook(sheets([7, 7, 7, 6, 7])).map((finding) => [finding.sheet, finding.cell, finding.expected])).toEqual([['丁', 'A1', '令和7年度 事業実施状況（支部）']]);
  });

  it.each<[string, readonly string[], string[]]>([
    ['a part of the year behind', ['令和６年度　事業実施状況（上期）', '令和６年度　事業実施状況（上期）', '令和５年度　事業実施状況（上期）', '令和６年度　事業実施状況（上期）'], ['丙!A1']],
    ['the other half of last year', ['令和６年度　事業実施状況（上期）', '令和６年度　事業実施状況（上期）', '令和５年度　事業実施状況（下期）', '令和６年度　事業実施状況（上期）'], []],
    ['a date with a year of its own', ['令和６年度　事業実施状況（令和6年9月末）', '令和６年度　事業実施状況（令和6年9月末）', '令和５年度　事業実施状況（令和5年9月末）', '令和６年度　事業実施状況（令和6年9月末）'], []],
    ['too few sheets', ['令和６年度　事業実施状況（上期）', '令和６年度　事業実施状況（上期）', '令和５年度　事業実施状況（上期）'], []],
  ])('compares titles with %s', (_, titles, expected) => {
    const sheets = titles.map((title, i): SheetSpec => ({ name: '甲乙丙丁'.charAt(i), rows: [[title], ['区分', '件数'], ['窓口', 512 + i], ['郵送', 1190 + i]] }));
    expect(inBook(sheets, '2024-09').map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(expected);
  });

  it('names the copied figures below a copied heading', () => {
    const found = inBook(monthSheets({ '10月': '令和7年9月分' }, (month) => (month === 6 ? 5 : month)));
    expect(found[0]!.evidence).toEqual(expect.arrayContaining(['A2', 'C4', 'D4']));
  });
});

function quarterly(quarter: string, months: string): CellInput[][] {
  return [['催告の実施状況'], ['区分', '第1四半期', '第2四半期', quarter, '第4四半期'], ['', '4～6月', '7～9月', months, '1～3月'], ['文書', 4898, 7017, 873, null], ['電話', 299, 325, 230, null]].map((row, i) => (i === 0 ? row : [row[0]!, '', ...row.slice(1)]));
}

it.each([['86.0%(令和7年12月診療分)', ['B4']], ['86.0%(令和7年6月診療分)', []], ['86.0%(3月診療分)', []], ['86.0%(令和8年3月末見込)', []]])('holds the month of a result against that of the report: %s', (text, cells) => {
  const rows: CellInput[][] = [['令和7年度上期 実施状況'], ['事業計画', '実施状況'], ['・薬局へ情報提供を行う取組を計画的に進める。', '・見える化ツールを薬局702か所へ送付した。'], ['【KPI】ジェネリック医薬品使用割合を85.3%以上とする。', text]];
  expect(onSheet(rows, '2025-09').map((finding) => finding.cell)).toEqual(cells);
});

describe('rewriting a heading', () => {
  it('puts in what is asked for and leaves the rest', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2, max: 30 }), fc.constantFrom('分', '末現在', '実績', ''), (from, to, year, tail) => {
      const text = rewritePeriod(`令和${year}年${from}月${tail}`, { years: 1, month: to });
      expect(text).toBe(`令和${year + 1}年${to}月${tail}`);
      expect(findPeriods(text!)[0]!.period.to).toEqual({ year: 2018 + year + 1, month: to });
    }));
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), fc.integer({ min: -2, max: 2 }), fc.option(fc.integer({ min: 1, max: 12 })), (text, years, month) => {
      rewritePeriod(text, { years, month });
    }));
  });
});

describe('years of KPI lists and budgets', () => {
  const list = (target: string, actual: string, last: string) => [['KPI', target, actual, '達成', last], ['提出率', '80.0％以上', '84.0％', '○', '79.0％'], ['受診率', '60.0％以上', '57.5％', '×', '55.0％'], ['回収率', '50.0％以上', '52.0％', '○', '49.0％']];
  const cells = (rows: readonly (readonly CellInput[])[]) => onSheet(rows).map(({ cell }) => cell);

  it.each([
    ['one heading twice with others between', list('令和7年度目標', '令和7年度実績', '令和7年度実績'), ['E1']],
    ['last year over the only target', list('令和6年度目標', '令和7年度実績', '令和6年度実績'), ['B1']],
    ['last year over the target of the year, next year\'s behind', [['KPI', '令和6年度目標', '令和7年度実績', '達成', '令和6年度実績', '令和8年度目標'], ['提出率', '80.0％以上', '84.0％', '○', '79.0％', '82.0％以上'], ['受診率', '60.0％以上', '57.5％', '×', '55.0％', '61.0％以上'], ['回収率', '50.0％以上', '52.0％', '○', '49.0％', '51.0％以上']], ['B1']],
    ['a budget beside a budget that is a draft', [['区分', '令和7年度予算（案）', '令和7年度予算', '増減'], ['広報', '120', '100', '20'], ['健診', '300', '310', '▲10']], ['C1']],
    ['a year twice with its shares between, where two years are compared', [['', '令和6年度', '構成比', '令和6年度', '増減'], ['給付費', '80', '80.0%', '75', '5'], ['手当金', '20', '20.0%', '22', '▲2']], ['B1']],
    ['a year over two parts of a table without a comparison', [['', '令和6年度', '備考', '令和6年度'], ['給付費', '80', '', '75'], ['手当金', '20', '', '22']], []],
    ['this year beside last year', list('令和7年度目標', '令和7年度実績', '令和6年度実績'), []],
  ] as const)('%s', (_, rows, expected) => {
    expect(cells(rows)).toEqual(expected);
  });
});

describe('period-mismatch of years in two states', () => {
  const stock = (first: string, second: string): CellInput[][] => [['健康保険委員の委嘱状況'], ['基準月', '割合', '委嘱者数'], [first, '53.4%', '6,980人'], [second, '51.8%', '6,733人']];
  it.each<[string, string, string, string | undefined, string[]]>([
    ['this year in mid-year and as a whole', '令和7年度 8月末', '令和7年度', '2025-09', ['A4']],
    ['this year and its own 同期', '令和7年度（8月まで）', '令和7年度（同期）', '2025-09', ['A4']],
    ['this year and its own 前年同期', '令和7年度', '令和7年度（前年同期）', '2025-09', ['A4']],
    ['this year and last', '令和7年度 8月末', '令和6年度', '2025-09', []],
    ['this year in two states after its end', '令和7年度 8月末', '令和7年度', '2026-03', []],
    ['a plan of the year', '令和7年度 8月末', '令和7年度計画', '2025-09', []],
  ])('%s', (_, first, second, asOf, cells) => {
    expect(onSheet(stock(first, second), asOf).map((finding) => finding.cell)).toEqual(cells);
  });

  it('takes last year up to the month and in whole below this year for no slip', () => {
    const rows: CellInput[][] = [['特定健診の実施率'], ['', '対象者数', '受診者数'], ['令和7年度（8月末）', '9,204人', '731人'], ['令和6年度（8月末）', '9,090人', '674人'], ['令和6年度', '9,090人', '1,539人']];
    expect(onSheet(rows, '2025-09')).toEqual([]);
  });

  it('reports a month that is its own last year\'s', () => {
    const rows = downwards({ 2: '令和6年6月 (令和6年6月)' }).slice(0, 5);
    expect(onSheet(rows, '2025-06').map((finding) => finding.cell)).toEqual(['A5']);
    expect(onSheet(downwards().slice(0, 5), '2025-06')).toEqual([]);
  });
});

describe('period-mismatch of the months of a quarter', () => {
  const quarter = (...months: string[]): CellInput[][] => [['第3四半期の実績'], ['項目', ...months.flatMap((month) => [month, null])], [null, ...months.flatMap(() => ['目標', '実績'])], ['受付', ...months.flatMap((_, i) => [100, 90 + i])], ['照会', ...months.flatMap((_, i) => [20, 18 + i])]];
  const found = (...months: string[]) => inBook([{ name: '四半期', rows: quarter(...months), merges: ['B2:C2', 'D2:E2', 'F2:G2'] }]).map((finding) => [finding.cell, finding.expected]);
  it('reports the last month that repeats the one before', () => {
    expect(found('10月', '11月', '11月')).toEqual([['F2', '12月']]);
  });
  it('reports a month in the middle or at the beginning, under one heading of the year', () => {
    const under = (...months: string[]) => inBook([{ name: '四半期', rows: [['第3四半期の実績'], ['項目', '令和7年度', null, null], [null, ...months], ['受付', 100, 90, 80], ['照会', 20, 18, 17]], merges: ['A2:A3', 'B2:D2'] }]).map((finding) => [finding.cell, finding.expected]);
    expect(under('10月', '10月', '12月')).toEqual([['C3', '11月']]);
    expect(under('11月', '11月', '12月')).toEqual([['B3', '10月']]);
    expect(under('10月', '11月', '12月')).toEqual([]);
    expect(inBook([{ name: '一覧', rows: [['研修の開催状況'], ['開催月', '参加者数', '会場数'], ['10月', 20, 2], ['10月', 18, 1], ['12月', 24, 2]] }])).toEqual([]);
  });

  it('takes one month under the headings of two things for no slip', () => {
    const rows = (...outer: (string | null)[]): CellInput[][] => [['事務所別の状況'], ['事務所', ...outer], [null, '10月末', '11月末', '11月末'], ['東', 712, 715, 7812], ['西', 982, 985, 9224]];
    expect(inBook([{ name: '別', rows: rows('事業所数', null, '被保険者数'), merges: ['A2:A3', 'B2:C2'] }])).toEqual([]);
    expect(inBook([{ name: '別', rows: rows('事業所数', null, null), merges: ['A2:A3', 'B2:D2'] }]).map(({ cell }) => cell)).toEqual(['D3']);
  });

  it.each<[string, string, string, string[]]>([
    ['two results of one year', '令和6年度\n結果', '令和6年度\n結果', ['B2']],
    ['last year up to the same time, whose own line bears last year', '令和6年度（12月末）', '（令和6年度同期）', ['B2']],
    ['this year and last', '令和7年度\n結果', '令和6年度\n結果', []],
    ['this year and the same time of last year', '令和7年度（12月末）', '（令和6年度同期）', []],
  ])('looks at years with a word: %s', (_, first, second, cells) => {
    expect(onSheet(compared(first, second)).map(({ cell }) => cell)).toEqual(cells);
  });

  it.each<[string, (string | null)[], [string, string][]]>([
    ['the first copied over the second', ['第１四半期', '第１四半期', '上期計'], [['C3', '第２四半期']]],
    ['the second copied over the third', ['第1四半期', '第2四半期', '第2四半期'], [['D3', '第3四半期']]],
    ['the second copied over the first', ['2Q', '2Q', '3Q'], [['B3', '1Q']]],
    ['the second half named like the first', ['上期', '上期', '計'], [['C3', '下期']]],
    ['quarters that count on', ['第１四半期', '第２四半期', '上期計'], []],
    ['quarters left out', ['第1四半期', '第4四半期', '第4四半期'], []],
    ['one quarter of two years', ['令和7年度第1四半期', '令和6年度第1四半期', '増減'], []],
  ])('looks at the quarters of a table: %s', (_, headings, cells) => {
    const rows: CellInput[][] = [['四半期の実績'], ['項目', '令和7年度', null, null], [null, ...headings], ['受付', 100, 90, 190], ['照会', 20, 18, 38], ['回答', 21, 19, 40]];
    expect(inBook([{ name: '四半期', rows, merges: ['A2:A3', 'B2:D2'] }]).map(({ cell, expected }) => [cell, expected])).toEqual(cells);
  });

  it('takes the order of two years from tables of two years, not from a row of five', () => {
    const rows: CellInput[][] = [
      ['令和7年度の実績'], ['区分', '令和7年度', '令和6年度'], ['健診', 312, 298], ['面談', 41, 38], [],
      ['推移'], ['年度', '健診', '面談'], ...[3, 4, 5, 6, 7].map((year): CellInput[] => [`令和${year}年度`, 250 + 12 * year, 30 + year]), [],
      ['保健指導'], ['区分', '令和7年度', '令和7年度'], ['初回', 402, 388], ['評価', 316, 297],
    ];
    expect(onSheet(rows, '2026-03').map(({ cell, expected }) => [cell, expected])).toEqual([['C15', '令和6年度']]);
  });

  it('takes the state so far behind the months for no month', () => {
    const rows = (last: string): CellInput[][] => [['受付件数の推移'], ['項目', ...MONTHS, last], ['受付', ...CALLS, null, null, null, 63135], ['照会', ...LETTERS, null, null, null, 14895]];
    expect(onSheet(rows('12月末'))).toEqual([]);
    expect(onSheet(rows('12月')).map(({ cell }) => cell)).toEqual(['N2']);
  });

  it('looks at the sums of quarters behind their months', () => {
    const rows = (...names: [string, string]): CellInput[][] => [['受付件数の推移'], ['月', '受付', '照会'], ...['4月', '5月', '6月', names[0], '7月', '8月', '9月', names[1], '上期計', '10月'].map((month, i): CellInput[] => [month, 100 + 7 * i, 20 + 3 * i])];
    const found = (...names: [string, string]) => onSheet(rows(...names), '2025-10').map(({ cell, expected }) => [cell, expected]);
    expect(found('第1四半期', '第2四半期')).toEqual([]);
    expect(found('第1四半期', '第1四半期')).toEqual([['A10', '第2四半期']]);
    expect(found('第1四半期', '第4四半期')).toEqual([['A10', '第2四半期']]);
    // Where none is right the names may be the office's own.
    expect(found('第2四半期', '第3四半期')).toEqual([]);
  });

  it('takes a quarter that stands twice over other columns for no slip', () => {
    const rows = (outer: string | null): CellInput[][] => [['四半期の実績'], ['項目', '件数', outer], [null, '第1四半期', '第1四半期'], ['受付', 100, 90], ['照会', 20, 18], ['回答', 21, 19]];
    expect(inBook([{ name: '別', rows: rows('金額'), merges: ['A2:A3'] }])).toEqual([]);
    const below: CellInput[][] = [['四半期の実績'], ['項目', '第1四半期', '第1四半期'], [null, '件数', '金額'], ['受付', 100, 90], ['照会', 20, 18], ['回答', 21, 19]];
    expect(inBook([{ name: '別', rows: below, merges: ['A2:A3'] }])).toEqual([]);
  });

  it('reports the title of a sheet of another quarter', () => {
    const sheets = (last: string) => ['第1四半期', '第2四半期', '第3四半期'].map((name, i) => ({ name, rows: [['事業実施状況報告'], [i === 2 ? last : name], ['項目', '件数'], ['受付', 100 + i], ['照会', 20 + i]] }));
    expect(inBook(sheets('第3四半期'))).toEqual([]);
    const dated = (last: string) => ['4月～6月', '7月～9月', last].map((months, i) => ({ name: `第${i + 1}四半期`, rows: [[`事業実施状況報告（第${i + 1}四半期）`], [`報告対象期間：令和7年${months}`], ['項目', '件数'], ['受付', 100 + i], ['照会', 20 + i]] }));
    expect(inBook(dated('10月～12月'))).toEqual([]);
    expect(inBook(dated('7月～9月')).map(({ sheet, cell }) => [sheet, cell])).toEqual([['第3四半期', 'A2']]);
    expect(inBook(dated('4月～12月'))).toEqual([]);
    expect(inBook(sheets('第2四半期（10月～12月）')).map(({ sheet, cell }) => [sheet, cell])).toEqual([['第3四半期', 'A2']]);
  });

  it('is silent on months in order and on other headings', () => {
    expect(found('10月', '11月', '12月')).toEqual([]);
    expect(found('10月', '10月', '10月')).toEqual([]);
  });

  it.each<[string, CellInput[][], string | null]>([
    ['a figure of a month to come', [['実施状況'], ['・宣言事業所数 1,272事業所（令和8年1月末）']], 'A2'],
    ['a figure of another era', [['実施状況'], ['・案内送付者数 2,041人（平成7年11月末）']], 'A2'],
    ['a figure expected for a month to come', [['実施状況'], ['・宣言事業所数 1,272事業所の見込み（令和8年3月末）']], null],
    ['a target for a month to come', [['計画'], [], [], [], ['・令和8年3月末現在で1,350事業所以上とする。']], null],
    ['前年度 with the number of this year', [['実施状況'], ['・返納金の回収率 52.1%（前年度（令和7年度） 49.9%）']], 'A2'],
    ['前年度 with its own number', [['実施状況'], ['・返納金の回収率 52.1%（前年度（令和6年度） 49.9%）']], null],
    ['the plan of next year', [['令和8年度計画'], ['・前年度（令和7年度）の回収率 49.9%']], null],
    ['last year among this year', [['実施状況'], ['・案内送付者数 2,041人（令和7年12月末）'], ['・委託対象者数 36,792人（令和7年12月末）'], ['・面談実施者数 22人（令和7年12月末）'], ['・申込者数 72人（令和6年12月末）']], 'A5'],
    ['last year that says so', [['実施状況'], ['・案内送付者数 2,041人（令和7年12月末）'], ['・委託対象者数 36,792人（令和7年12月末）'], ['・面談実施者数 22人（令和7年12月末）'], ['・前年同期の申込者数 72人（令和6年12月末）']], null],
    ['last year of a month before the report', [['実施状況'], ['・案内送付者数 2,041人（令和7年11月末）'], ['・委託対象者数 36,792人（令和7年11月末）'], ['・面談実施者数 22人（令和7年11月末）'], ['0.348%', '(令和6年11月時点)']], 'B5'],
    ['last year at the month of the report among figures of several months', [['実施状況'], ['・二次勧奨 2,118件（令和7年11月末）', '・割合 35.1%（令和7年9月時点）'], ['・面談実施者数 22人（令和7年10月末）'], ['・割合 64.2%（令和6年12月末現在）']], 'A4'],
    ['both years of a month, again and again', [['実施状況'], ['・案内送付者数 2,041人（令和7年11月末）', '2,010人（令和6年11月末）'], ['・委託対象者数 36,792人（令和7年11月末）', '35,010人（令和6年11月末）'], ['・面談実施者数 22人（令和7年11月末）', '20人（令和6年11月末）']], null],
    ['last year among other months', [['実施状況'], ['・案内送付者数 2,041人（令和7年12月末）'], ['・委託対象者数 36,792人（令和7年11月末）'], ['・申込者数 72人（令和6年12月末）']], null],
  ])('reads the dates of notes: %s', (_, rows, cell) => {
    expect(onSheet(rows).map((finding) => finding.cell)).toEqual(cell === null ? [] : [cell]);
  });

  it.each<[string, CellInput[][], string | null]>([
    ['a heading lost among months', monthly({ 4: '' }), 'F2'],
    ['a heading lost above nothing', [['項目', '4月', '5月', '', '7月', '8月'], ['電話応答件数', 7820, 7415, null, 7244, 6700], ['文書催告', 1517, 1627, null, 2665, 2077]], null],
    ['a total between the months', [['項目', '4月', '5月', '6月', '計', '7月', '8月', '9月'], ['電話応答件数', 7820, 7415, 7032, 22267, 7244, 6700, 6718]], null],
  ])('asks for the heading of a month: %s', (_, rows, cell) => {
    expect(onSheet(rows).map((finding) => finding.cell)).toEqual(cell === null ? [] : [cell]);
  });

  it.each<[string, string, string, string[]]>([
    ['each half its own', '上期計', '下期計', []],
    ['the first half twice', '上期計', '上期計', ['O2']],
    ['sums without a part of the year', '計', '計', []],
  ])('compares the heading of a sum with its months: %s', (_, first, second, cells) => {
    const line = (item: string, figures: readonly number[]): CellInput[] => [item, ...figures.slice(0, 6), { f: 'SUM(B{r}:G{r})'.replaceAll('{r}', item === '電話応答件数' ? '3' : '4'), v: figures.slice(0, 6).reduce((a, b) => a + b) }, ...figures.slice(6), { f: 'SUM(I{r}:N{r})'.replaceAll('{r}', item === '電話応答件数' ? '3' : '4'), v: figures.slice(6).reduce((a, b) => a + b) }];
    const rows = [['令和7年度　月次管理表'], ['項目', ...MONTHS.slice(0, 6), first, ...MONTHS.slice(6), second], line('電話応答件数', [...CALLS, 6655, 6702, 6833]), line('文書催告', [...LETTERS, 1120, 1093, 1204])];
    expect(inBook([{ name: '月次', rows }], '2026-03').map((finding) => finding.cell)).toEqual(cells);
  });

  it.each<[string, string, string[]]>([['its own', '下期計', []], ['the first half twice', '上期計', ['A23']]])('compares the heading of a half with the quarters that it adds up: %s', (_, second, cells) => {
    const sum = (f: string, v: number): CellInput => ({ f, v });
    const line = (i: number): CellInput[] => [`${((i + 3) % 12) + 1}月`, 100 + i, 30 + ((i * 7) % 11)];
    const quarter = (n: number, top: number): CellInput[] => [`第${n}四半期`, ...['B', 'C'].map((col) => sum(`SUM(${col}${top}:${col}${top + 2})`, [0, 1, 2].reduce((all, k) => all + Number(line(3 * (n - 1) + k)[col === 'B' ? 1 : 2]), 0)))];
    const half = (name: string, a: number, b: number, first: number): CellInput[] => [name, ...['B', 'C'].map((col) => sum(`SUM(${col}${a},${col}${b})`, Array.from({ length: 6 }, (_, k) => Number(line(first + k)[col === 'B' ? 1 : 2])).reduce((x, y) => x + y, 0)))];
    const months = (from: number): CellInput[][] => [0, 1, 2].map((k) => line(from + k));
    const rows: CellInput[][] = [['令和7年度　月次管理表'], [], [], [], ['月', '窓口', '郵送'], ...months(0), quarter(1, 6), ...months(3), quarter(2, 10), half('上期計', 9, 13, 0), ...months(6), quarter(3, 15), ...months(9), quarter(4, 19), half(second, 18, 22, 6)];
    expect(inBook([{ name: '月次', rows }], '2026-03').map((finding) => finding.cell)).toEqual(cells);
  });

  it.each<[string, string, string[]]>([
    ['last year’s', '前年同月\n（令和6年10月等）', []], ['that of the year before last', '前年同月\n（令和5年10月等）', ['D3']], ['another month, as a rate that comes later has', '前年同月\n（令和5年8月等）', []],
  ])('compares the month of 前年同月 with the year of the report: %s', (_, heading, cells) => {
    const rows: CellInput[][] = [['令和7年度　月別実績　一覧'], [null, null, null, null, '令和7年10月末現在'], ['区分', '指標', '直近月の実績', heading, '前年同月比'], ['相談', '窓口', 731, 759, '96.3%'], ['相談', '電話', 2076, 2262, '91.8%'], ['相談', '文書', 100, 86, '116.3%']];
    expect(inBook([{ name: '一覧', rows }], '2025-10').map((finding) => finding.cell)).toEqual(cells);
  });

  it('names the year of a line that has another one in one of several tables, and no heading below the year', () => {
    const block = (item: string, years: readonly [string, string]): CellInput[][] => [[item], ['年度', null, '4月', '5月', '6月', '7月'], [years[0], '当月', 120, 131, 142, 128], [years[1], '当月', 110, 121, 132, 118], ['対前年同月', '増減', 10, 10, 10, 10], []];
    const rows = (slip: string): CellInput[][] => [['適用等の状況（令和7年7月末現在）'], [], ...block('1．適用事業所数', ['令和7年度', '令和6年度']), ...block('2．被保険者数', ['令和7年度', slip]), ...block('3．受付件数', ['令和7年度', '令和6年度'])];
    expect(inBook([{ name: '状況', rows: rows('令和6年度') }], '2025-07')).toEqual([]);
    const found = inBook([{ name: '状況', rows: rows('令和5年度') }], '2025-07');
    expect(found.map(({ cell, found: text }) => [cell, text])).toEqual([['A12', '令和5年度']]);
    expect(found[0]!.message).not.toContain('当月');
  });

  it.each<[string, string, string, string[]]>([['its own', '上期', '下期', []], ['the first half over the second', '上期', '上期', ['H2']]])('compares the heading over months with them: %s', (_, first, second, cells) => {
    const rows: CellInput[][] = [['令和7年度　月次管理表'], ['項目', first, null, null, null, null, null, second, null, null, null, null, null], [null, ...MONTHS], ['電話応答件数', ...CALLS], ['文書催告', ...LETTERS]];
    expect(inBook([{ name: '月次', rows, merges: ['A2:A3', 'B2:G2', 'H2:M2'] }]).map((finding) => finding.cell)).toEqual(cells);
  });

  it.each<[string, CellInput[][], string[]]>([
    ['one line goes on', [...monthly(), ['窓口受付件数', ...LETTERS.map((value) => value + 31), 1204], ['郵送受付件数', ...CALLS.map((value) => value - 44)]], ['K5']],
    ['all lines go on', [...monthly().slice(0, 2), ['電話応答件数', ...CALLS, 6655], ['文書催告', ...LETTERS, 1120]], []],
    ['a forecast goes on', [...monthly(), ['窓口受付件数（見込み）', ...LETTERS, 1204, 1187, 1220]], []],
  ])('asks about a figure in the month after the report: %s', (_, rows, cells) => {
    expect(onSheet(rows).filter(({ message }) => message.includes('まだ来ていない')).map((finding) => finding.cell)).toEqual(cells);
  });
});

describe('the cover', () => {
  const cells = (lines: readonly string[], year = '令和7年度', state = '令和7年12月末現在') => inBook([
    { name: '表紙', rows: [...lines, '○○支部'].map((line) => [line]) },
    { name: '進捗', rows: [[`${year} 第3四半期 事業計画の進捗`], ['事業計画', '実施状況', '評価'], ['健診の受診勧奨を行う。', '案内を送付し、電話で勧奨した。', '○'], ['広報を行う。', '新聞に広告を掲載した。', '△']] },
    { name: 'KPI', rows: [[`${year} KPI一覧（${state}）`], ['KPI', '目標', '実績'], ['郵送化率', '80.0％以上', '85.0％'], ['提出率', '80.0％以上', '82.0％']] },
  ]).filter(({ sheet }) => sheet === '表紙').map(({ cell }) => cell);

  it.each<[string, readonly string[], string[]]>([
    ['last year\'s', ['令和6年度 第3四半期', '事業計画 進捗報告'], ['A1']],
    ['the quarter before', ['令和7年度', '第2四半期 事業計画進捗報告書'], ['A2']],
    ['the month before', ['令和7年度 事業計画進捗報告書（令和7年9月末現在）'], ['A1']],
    ['the report\'s own', ['令和7年度 第3四半期', '事業計画 進捗報告'], []],
    ['the date of the paper', ['令和7年度 第3四半期', '令和8年1月20日'], []],
    ['the number of a meeting', ['令和7年度 第2回評議会資料', '第4四半期 評議会'], []],
  ])('%s', (_, lines, expected) => {
    expect(cells(lines)).toEqual(expected);
  });

  it('says nothing where the sheets are of the cover\'s year as well', () => {
    expect(cells(['令和8年度 事業計画（案）'], '令和8年度', '令和8年3月末現在')).toEqual([]);
  });
});

describe('period-mismatch of tables of one form below one another', () => {
  const book = (last: (block: number) => string) => inBook([{ name: '月次', rows: [['令和7年度　KPI月次管理表'], ...[0, 1, 2, 3].flatMap((block): CellInput[][] => [[], [`【KPI${block + 1}】指標${block + 1}`], ['区分', '単位', '4月', '5月', '6月', '7月', '計'], ['令和7年度', '人', ...[21, 32, 43, 54].map((n) => n * 10 + block), 1500 + 4 * block], [last(block), '人', ...[20, 31, 44, 51].map((n) => n * 10 + block), 1460 + 4 * block]])] }], '2025-07').map(({ cell, expected }) => [cell, expected]);
  it('reports the one heading of last year that names another year', () => {
    expect(book(() => '令和6年度')).toEqual([]);
    expect(book((block) => (block === 3 ? '令和5年度' : '令和6年度'))).toEqual([['A21', '令和6年度']]);
    expect(book((block) => (block >= 2 ? '令和5年度' : '令和6年度'))).toEqual([]);
  });
});

describe('period-mismatch of days in order', () => {
  const DAYS = ['令和7年7月31日', '令和7年9月1日', '令和7年9月30日', '令和7年10月31日', '令和7年12月1日', '令和7年12月25日', '令和8年2月2日', '令和8年3月2日', '令和8年3月31日'];
  const changed = (change: Record<number, string>): string[] => DAYS.map((day, i) => change[i] ?? day);
  const across = (change: Record<number, string>): CellInput[][] => [['納期限'], ...[0, 3, 6].map((from) => changed(change).slice(from, from + 3).flatMap((day, i) => [`第${from + i + 1}期`, day]))];
  const down = (change: Record<number, string>): CellInput[][] => [['収納の状況'], ['期別', '納期限', '調定額', '収納額'], ...changed(change).map((day, i): CellInput[] => [`第${i + 1}期`, day, 3056 + i * 7, 3032 + i * 5])];
  it.each<[string, CellInput[][], [string, string | undefined][]]>([
    ['last year from row to row', across({ 4: '令和6年12月1日' }), [['D3', '令和7年12月1日']]],
    ['next year down a column', down({ 3: '令和8年10月31日' }), [['B6', '令和7年10月31日']]],
    ['days in order', across({}), []],
    ['days of which two are odd', down({ 3: '令和8年10月31日', 6: '令和7年2月2日' }), []],
    ['a day that fits in no year', down({ 3: '令和6年8月31日' }), []],
    ['two years one after the other', down({ 5: '令和6年4月30日', 6: '令和6年5月31日', 7: '令和6年6月30日', 8: '令和6年7月31日' }), []],
  ])('%s', (_, rows, expected) => {
    expect(onSheet(rows, '2026-03').map(({ cell, expected: wanted }) => [cell, wanted])).toEqual(expected);
  });
});

describe('period-mismatch of the year that 前年度 names', () => {
  const table = (last: string, title = '令和7年度　月次管理表', more: CellInput[] = []): CellInput[][] => [[title], ['項目', ...MONTHS], ['発行件数', ...CALLS], [last, ...CALLS.map((value) => value + 31), 6990, 7020, 7101], ...(more.length > 0 ? [more] : [])];
  it.each<[string, CellInput[][], string[]]>([
    ['two years back', table('前年度（令和5年度）'), ['A4']],
    ['the year before', table('前年度（令和6年度）'), []],
    ['the year before last by its name', table('前々年度（令和5年度）'), []],
    ['below a title of another year', table('前年度（令和5年度）', '令和6年度　月次管理表'), []],
    ['below a title without a year', table('前年度（令和5年度）', '月次管理表'), []],
    ['beside the year that comes after it', table('前年度（令和5年度）', '令和7年度　月次管理表', ['令和6年度', ...CALLS]), []],
  ])('%s', (_, rows, cells) => {
    expect(onSheet(rows).map(({ cell }) => cell)).toEqual(cells);
  });
});

describe('period-mismatch of years under headings of one form', () => {
  const table = (years: readonly (readonly [string, string])[]): SheetSpec => ({
    name: '医療費',
    rows: [['診療月', ...['入院', '入院外', '歯科', '調剤'].slice(0, years.length).flatMap((name) => [name, null, null])], [null, ...years.flatMap(([now, then]) => [now, then, '前年同月比'])], ...CALLS.map((value, i): CellInput[] => [MONTHS[i]!, ...years.flatMap((_, k) => [value + k * 11, value + k * 17 - 40, `${((100 * (value + k * 11)) / (value + k * 17 - 40)).toFixed(1)}%`])])],
    merges: ['A1:A2', ...years.map((_, k) => `${'BEHK'[k]}1:${'DGJM'[k]}1`)],
  });
  const usual = ['令和7年度', '令和6年度'] as const;
  it.each<[string, readonly (readonly [string, string])[], [string, string | undefined][]]>([
    ['one year left behind', [usual, usual, usual, ['令和7年度', '令和5年度']], [['L2', '令和6年度']]],
    ['years without their era', [['7年度', '6年度'], ['7年度', '5年度'], ['7年度', '6年度'], ['7年度', '6年度']], [['F2', '6年度']]],
    ['all alike', [usual, usual, usual, usual], []],
    ['a group of another time', [usual, usual, usual, ['令和6年度', '令和5年度']], []],
    ['two groups alone', [usual, ['令和7年度', '令和5年度']], []],
  ])('%s', (_, years, expected) => {
    expect(inBook([table(years)]).map(({ cell, expected: wanted }) => [cell, wanted])).toEqual(expected);
  });
});

describe('period-mismatch of the years of two groups that a ratio compares', () => {
  const ratioOf = (row: number, of: string, v: number): CellInput => ({ f: `E${row}/${of}${row}`, v, z: '0.0%' });
  const quarters = (second: string, ratios: readonly CellInput[] = [ratioOf(4, 'H', 1), ratioOf(5, 'H', 1.02), ratioOf(6, 'H', 1.05)]): SheetSpec => ({
    name: '給付', rows: [
      ['支給決定件数'], ['種別', '令和7年度', null, null, null, second, null, null, '対前年比'], [null, '第1四半期', '第2四半期', '第3四半期', '計', '第1四半期', '第2四半期', '計', null],
      ['傷病手当金', 40, 41, null, 81, 39, 42, 81, ratios[0]!], ['出産手当金', 150, 156, null, 306, 148, 152, 300, ratios[1]!], ['埋葬料', 60, 66, null, 126, 58, 62, 120, ratios[2]!],
    ], merges: ['A2:A3', 'B2:E2', 'F2:H2', 'I2:I3'],
  });
  const months = (second: string): SheetSpec => ({
    name: '収入', rows: [
      ['保険料収入の状況'], ['月', '令和7年度', null, null, second, null, '収納額の対前年同月比'], [null, '調定額', '収納額', '収納率', '収納額', '収納率', null],
      ...([[738, 723, 695], [744, 727, 704], [745, 737, 698], [751, 738, 695]] as const).map(([due, paid, before], i): CellInput[] => [MONTHS[i]!, due, paid, { v: paid / due, z: '0.0%' }, before, '98.1%', { v: paid / before, z: '0.0%' }]),
    ], merges: ['A2:A3', 'B2:D2', 'E2:F2', 'G2:G3'],
  });
  it.each<[string, SheetSpec, string[][]]>([
    ['quarters', quarters('令和7年度'), [['F2', '令和6年度']]],
    ['quarters of two years', quarters('令和6年度'), []],
    ['quarters whose ratio compares nothing here', quarters('令和7年度', ['91.0%', '92.0%', '97.0%']), []],
    ['months down the side', months('令和7年度'), [['E2', '令和6年度']]],
    ['months of two years', months('令和6年度'), []],
  ])('%s', (_, sheet, expected) => {
    expect(inBook([sheet], '2025-10').map(({ cell, expected: right }) => [cell, right])).toEqual(expected);
  });
});

describe('period-mismatch of the years of two tables side by side', () => {
  const LINES = [[148, 145], [234, 231], [41, 43], [197, 194]];
  const book = (first: readonly string[], second: readonly string[], change = '増減額'): CellInput[][] => [
    ['財政の状況（令和7年度見込・前年度比較）'], ['収入', ...first, change, '構成比', null, '支出', ...second, change, '構成比'],
    ...LINES.map(([now, then], i): CellInput[] => ['甲乙丙丁'.charAt(i), now!, then!, now! - then!, '25.0%', null, '戊己庚辛'.charAt(i), now! + 9, then! + 4, now! - then! + 5, '25.0%']),
  ];
  const [NOW, LAST, BEFORE] = ['令和7年度', '令和6年度', '令和5年度'] as const;
  it.each<[string, CellInput[][], string[][]]>([
    ['one that has kept the year before last', book([NOW, LAST], [NOW, BEFORE]), [['I2', LAST]]],
    ['both of the same years', book([NOW, LAST], [NOW, LAST]), []],
    ['both with the year before last', book([NOW, BEFORE], [NOW, BEFORE]), []],
    ['one of other years altogether', book([NOW, LAST], [LAST, BEFORE]), []],
    ['one that has kept it beside the ratio of the two', book([NOW, LAST], [NOW, BEFORE], '前年比'), [['I2', LAST]]],
    ['both with the year before last beside the ratio', book([NOW, BEFORE], [NOW, BEFORE], '前年比'), []],
    ['tables that do not compare', book([NOW, LAST], [NOW, BEFORE], '備考額'), []],
  ])('%s', (_, rows, expected) => {
    expect(onSheet(rows, '2026-03').map(({ cell, expected: right }) => [cell, right])).toEqual(expected);
  });
});

describe('period-mismatch in the date of a caption', () => {
  const MONTHS_OF_HALF = ['4月末', '5月末', '6月末', '7月末', '8月末', '9月末'];
  const sheet = (caption: string, date: string, years: readonly string[]): Rows => [
    ['令和7年度　上期の実施状況', null, null, null, null, date], [null], [null], [null], [caption],
    ['年度', ...MONTHS_OF_HALF], [years[0]!, 1214, 1226, 1241, 1259, 1273, 1288], [years[1]!, 1087, 1095, 1108, 1120, 1136, 1149],
  ];
  const BOTH = ['令和7年度', '令和6年度'];

  it.each<[string, string, string, readonly string[], string[]]>([
    ['a year behind the sheet and the first line', '【宣言事業所数の推移（令和６年９月末現在）】', '令和７年９月末現在', BOTH, ['A5']],
    ['that of the sheet', '【宣言事業所数の推移（令和７年９月末現在）】', '令和７年９月末現在', BOTH, []],
    ['over last year\'s line first', '【宣言事業所数の推移（令和６年９月末現在）】', '令和７年９月末現在', ['令和6年度', '令和5年度'], []],
    ['of another month', '【宣言事業所数の推移（令和６年３月末現在）】', '令和７年９月末現在', BOTH, []],
    ['named as last year\'s', '【前年同期の宣言事業所数（令和６年９月末現在）】', '令和７年９月末現在', BOTH, []],
    ['on a sheet without a date', '【宣言事業所数の推移（令和６年９月末現在）】', '', BOTH, []],
  ])('%s', (_, caption, date, years, cells) => {
    expect(cellsOf(findingsOf('period-mismatch', sheet(caption, date, years), '2025-09'))).toEqual(cells);
  });

  it('takes two such captions for the way of the report', () => {
    const caption = '【宣言事業所数の推移（令和６年９月末現在）】';
    const one = sheet(caption, '令和７年９月末現在', BOTH);
    expect(findingsOf('period-mismatch', [...one, [null], ...one.slice(4)], '2025-09')).toEqual([]);
  });
});
