import fc from 'fast-check';
import { buildWorkbook, type CellInput } from '../../../../test/support/buildWorkbook';
import { check } from '../../check';
import { defaultSettings } from '../../settings';

const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '1月', '2月', '3月'];

const CALLS = [7820, 7415, 7032, 7244, 6700, 6718, 7105, 6490, 6611];
const SEASONAL = [8837, 22312, 32919, 32184, 26891, 35258, 33204, 31876, 27415];
const SEASONAL_LAST = [9471, 22924, 34015, 31126, 28354, 38498, 27571, 26749, 24743, 19402, 18323, 21467];
const GROWING = [423, 1039, 1779, 2560, 2923, 3006, 3340, 3738, 5440];
const GROWING_LAST = [410, 1101, 1690, 2610, 2800, 3150, 3300, 3801, 5210, 6489, 7896, 9367];

function onSheet(rows: readonly (readonly CellInput[])[]) {
  const sheet = [['令和7年度　月次管理表'], ['項目', '区分', ...MONTHS], ...rows.map((row) => [...row, ...Array<CellInput>(14 - row.length).fill(null)])];
  return check(buildWorkbook({ sheets: [{ name: '月次', rows: sheet }] }), defaultSettings, { asOf: '2025-12' }).findings.filter((finding) => finding.rule === 'outlier');
}

const slip = (values: readonly number[], at: number, factor: number): number[] => values.map((value, i) => (i === at ? Math.round(value * factor) : value));

describe('outlier', () => {
  it.each<[string, CellInput[][], string]>([
    ['ten times among steady months', [['電話応答件数', '実績', ...slip(CALLS, 4, 10)]], 'G3'],
    ['a tenth among steady months', [['電話応答件数', '実績', ...slip(CALLS, 4, 0.1)]], 'G3'],
    ['ten times in the last month of a steady series', [['電話応答件数', '実績', ...slip(CALLS, 8, 10)]], 'K3'],
    ['ten times in a month that last year shows to be low', [['健診 受診者数', '実績', ...slip(SEASONAL, 0, 10)], ['健診 受診者数', '前年同月', ...SEASONAL_LAST]], 'C3'],
    ['a tenth in a growing series', [['データ 取得者数', '実績', ...slip(GROWING, 7, 0.1)], ['データ 取得者数', '前年同月', ...GROWING_LAST]], 'J3'],
    ['ten times in last year\'s row', [['健診 受診者数', '実績', ...SEASONAL], ['健診 受診者数', '前年同月', ...slip(SEASONAL_LAST, 5, 10)]], 'H4'],
    ['ten times in a target that is the same every month', [['電話応答件数', '実績', ...CALLS], ['電話応答件数', '月次目標', ...slip(CALLS.map(() => 7000), 3, 10)]], 'F4'],
    ['ten times in a stock that is called a running total', [['宣言事業所数', '実績（累計）', ...slip([902, 910, 921, 933, 940, 951, 960, 971, 980], 4, 10)]], 'G3'],
    ['a tenth in the first month of a stock', [['宣言事業所数', '実績', ...slip([902, 910, 921, 933, 940, 951, 960, 971, 980], 0, 0.1)]], 'C3'],
    ['ten times beside last year in brackets', [['電話応答件数', '実績', ...slip(CALLS, 4, 10).map((value, i) => `${value}件 (${CALLS[i]! - 200 - i}件)`)]], 'G3'],
  ])('reports %s', (_, rows, cell) => {
    const found = onSheet(rows);
    expect(found.map((finding) => finding.cell)).toEqual([cell]);
    expect(found[0]!.message).toMatch(/10倍|10分の1/);
  });

  it('reports an average that is 0 in one month', () => {
    expect(onSheet([['平均標準報酬月額（円）', '', ...[391204, 392509, 390122, 389769, 0, 391877, 390441, 391015, 390860]]]).map(({ cell }) => cell)).toEqual(['G3']);
  });

  it('compares with the same item on the sheet of last year', () => {
    const book = (now: readonly number[], name = '健診 受診者数') => ['R7', 'R6'].map((sheet, i) => ({ name: sheet, rows: [[`令和${7 - i}年度　月次管理表`], ['項目', ...MONTHS], [i === 0 ? '健診 受診者数' : name, ...(i === 0 ? [...now, null, null, null] : SEASONAL_LAST)]] }));
    const found = (sheets: ReturnType<typeof book>) => check(buildWorkbook({ sheets }), defaultSettings, { asOf: '2025-12' }).findings.filter((finding) => finding.rule === 'outlier').map(({ sheet, cell }) => [sheet, cell]);
    expect(found(book(SEASONAL))).toEqual([]);
    expect(found(book(slip(SEASONAL, 0, 10)))).toEqual([['R7', 'B3']]);
    expect(found(book(slip(SEASONAL, 0, 10), '特定健診 受診者数'))).toEqual([]);
  });

  it.each<[string, CellInput[][]]>([
    ['ordinary seasons', [['健診 受診者数', '実績', ...SEASONAL], ['健診 受診者数', '前年同月', ...SEASONAL_LAST]]],
    ['a series that starts small', [['友だち配信数', '実績', 9, 27, 48, 301, 584, 1411, 2129, 2312, 2338]]],
    ['a series that started last year', [['友だち配信数', '実績', 219, 301, 584, 1411, 2129, 2223, 2312, 2338], ['友だち配信数', '前年同月', '－', '－', '－', '－', '－', '－', 9, 27, 48, 77, 120, 168]]],
    ['handfuls of cases', [['一般競争入札', '実績', 2, 1, 2, 1, 0, 1, 2, 10, 1]]],
    ['months without cases', [['委員登録勧奨', '実績', 0, 0, 1254, 1938, 1623, 1607, 2050, 1575, 2378]]],
    ['twice as much', [['電話応答件数', '実績', ...slip(CALLS, 4, 2.3)]]],
    ['two figures only', [['電話応答件数', '実績', 700, 7100]]],
  ])('leaves alone %s', (_, rows) => {
    expect(onSheet(rows)).toEqual([]);
  });

  it('reads rates that nothing computes', () => {
    const share = (v: number): CellInput => ({ v, z: '0.0%' });
    const rates = [0.802, 0.804, 0.805, 0.807, 0.806, 0.809, 0.811, 0.813, 0.812];
    const found = onSheet([['ジェネリック医薬品使用割合', '実績', ...slip(rates.map((v) => v * 1e4), 4, 0.1).map((v) => share(v / 1e4))]]);
    expect(found.map((finding) => finding.cell)).toEqual(['G3']);
    expect(found[0]!.message).toMatch(/約81%の10分の1/);
    expect(onSheet([['ジェネリック医薬品使用割合', '実績', ...rates.map(share)], ['実施率（累計）', '実績', ...[0.004, 0.069, 0.13, 0.186, 0.235, 0.299, 0.354, 0.398, 0.438].map(share)]])).toEqual([]);
  });

  describe('this year beside last year', () => {
    const beside = (change: Record<string, CellInput>): CellInput[][] => [
      ['基準月', '被保険者数割合', '委嘱者数', '委嘱事業所数'],
      ['令和7年度', '50.0%', change.now ?? '13,026人', '12,825事業所'],
      ['令和6年度', '48.0%', change.last ?? '12,331人', '11,936事業所'],
    ];
    const found = (rows: CellInput[][]) => check(buildWorkbook({ sheets: [{ name: '委員', rows: [['健康保険委員の委嘱状況'], ...rows] }] }), defaultSettings, { asOf: '2025-12' }).findings.filter((finding) => finding.rule === 'outlier');

    it('reports a figure ten times the other year\'s where the other pairs are near', () => {
      expect(found(beside({}))).toEqual([]);
      expect(found(beside({ last: '123,310人' }))[0]).toMatchObject({ cell: 'C3', evidence: ['C3', 'C4'] });
      expect(found(beside({ now: '130,260人' }))[0]).toMatchObject({ cell: 'C3' });
    });

    it('sees that two rows are exchanged', () => {
      const rows = (a: string, b: string): CellInput[][] => [['', '令和7年度', '令和6年度'], ['請求件数', a, '319,116件'], ['照会件数', b, '11,084件']];
      expect(found(rows('317,955件', '9,482件'))).toEqual([]);
      expect(found(rows('9,482件', '317,955件'))[0]).toMatchObject({ cell: 'B3', evidence: ['B3', 'B4', 'C3', 'C4'] });
    });

    it('names the lines by their direction where the years run down', () => {
      const rows = (a: string, b: string): CellInput[][] => [['', '請求件数', '照会件数'], ['令和7年度', a, b], ['令和6年度', '319,116件', '11,084件']];
      expect(found(rows('9,482件', '317,955件'))[0]).toMatchObject({ cell: 'B3', message: expect.stringContaining('列を取り違えて') as string });
      expect(found([['', '令和7年度', '令和6年度'], ['請求件数', '9,482件', '319,116件'], ['照会件数', '317,955件', '11,084件']])[0]!.message).toContain('行を取り違えて');
    });

    it('holds the latest of several years against the one before', () => {
      const rows = (now: string): CellInput[][] => [['', '令和5年度', '令和6年度', '令和7年度'], ['受付', '1,204件', '1,187件', now], ['照会', '8,120件', '8,044件', '8,311件'], ['催告', '905件', '961件', '933件'], ['訪問', '610件', '588件', '601件']];
      expect(found(rows('1,230件'))).toEqual([]);
      expect(found(rows('12,300件')).map(({ cell }) => cell)).toEqual(['D3']);
    });

    it('leaves alone what has grown as it pleases', () => {
      expect(found(beside({ now: '24,331人' }))).toEqual([]);
      expect(found(beside({ now: '1,302人', last: '5人' }))).toEqual([]);
    });
  });

  it('finds any slip among months that differ by a third at most, and none without one', () => {
    const steady = fc.array(fc.integer({ min: 3000, max: 4000 }), { minLength: 9, maxLength: 9 });
    fc.assert(fc.property(steady, fc.integer({ min: 1, max: 7 }), (values, at) => {
      expect(onSheet([['電話応答件数', '実績', ...values]])).toEqual([]);
      expect(onSheet([['電話応答件数', '実績', ...slip(values, at, 10)]])).toHaveLength(1);
    }), { numRuns: 15 });
  });
});

it('leaves the small beginning of a share that adds up over the year alone', () => {
  expect(onSheet([['取得率', '実績', 0.1, null, 0.7, 1.1, 1.6, 2.1, 2.6]])).toEqual([]);
});

describe('results of KPIs', () => {
  const list = (actual: string, last: string, target = '15.5％以上', name = '被扶養者の特定保健指導実施率'): CellInput[][] => [['令和7年度 KPI一覧'], ['KPI', '目標', '実績', '前年同期'], [name, target, actual, last], ['郵送化率', '95.0％以上', '96.1％', '95.2％']];
  it.each<[string, CellInput[][], string[]]>([
    ['ten times last year and far beyond the target', list('57％', '5.9％'), ['C3']],
    ['a tenth of last year', list('9.66％', '96.2％', '95.0％以上', '申請書の郵送化率'), ['C3']],
    ['nearly twice last year', list('10.9％', '5.9％'), []],
    ['ten times a figure of few steps', list('3.0％', '0.3％', '1.5％以上'), []],
    ['ten times last year and short of the target', list('14.9％', '1.5％'), []],
    ['a tenth of last year, as the target asks', list('9.66％', '96.2％', '9.5％以上', '申請書の郵送化率'), []],
    ['a tenth of a figure that grows over the year', list('0.59％', '5.9％'), []],
  ])('%s', (_, rows, cells) => {
    const found = check(buildWorkbook({ sheets: [{ name: 'S', rows }] }), defaultSettings, { asOf: '2025-09' }).findings.filter((finding) => finding.rule === 'outlier');
    expect(found.map((finding) => finding.cell)).toEqual(cells);
  });
});

describe('months of nothing', () => {
  it.each<[string, CellInput[], string[]]>([
    ['a 0 among thousands', ['電話応答件数', '実績', 7820, 7415, 0, 7244, 6700, 6718, 7105], ['E3']],
    ['a 0 among handfuls', ['異議申出', '実績', 12, 9, 0, 14, 11, 8, 10], []],
    ['campaigns', ['文書発送', '実績', 7820, 0, 0, 7244, 0, 6718, 0], []],
    ['a 0 in the first month', ['電話応答件数', '実績', 0, 7415, 7032, 7244, 6700, 6718, 7105], []],
    ['two of them', ['電話応答件数', '実績', 7820, 7415, 0, 7244, 0, 6718, 7105, 6490], []],
    ['a 0 by a formula', ['電話応答件数', '実績', 7820, 7415, { f: 'C3*0', v: 0 }, 7244, 6700, 6718, 7105], []],
    ['a 0 after the report', ['電話応答件数', '実績', 7820, 7415, 7032, 7244, 6700, 6718, 7105, 6490, 6611, 0], []],
  ])('%s', (_, row, cells) => {
    expect(onSheet([row]).map((finding) => finding.cell)).toEqual(cells);
  });
});

it('leaves alone a month that was nothing last year, too', () => {
  const last = [7701, 7390, 0, 7150, 6800, 6650, 7011];
  expect(onSheet([['健診受付件数', '実績', 7820, 7415, 0, 7244, 6700, 6718, 7105], ['健診受付件数', '前年同月', ...last]]).map(({ cell }) => cell)).not.toContain('E3');
  expect(onSheet([['健診受付件数', '実績', 7820, 7415, 0, 7244, 6700, 6718, 7105], ['健診受付件数', '前年同月', ...last.map((figure) => figure || 7020)]]).map(({ cell }) => cell)).toEqual(['E3']);
});

describe('rows that are out by one', () => {
  const rows = (last: readonly number[]): CellInput[][] => [['', '令和7年度', '令和6年度'], ...[['受付', 127955], ['照会', 11084], ['催告', 905], ['訪問', 64210], ['面談', 4120]].map(([item, now], i): CellInput[] => [item!, now!, last[i]!])];
  const found = (last: readonly number[]) => check(buildWorkbook({ sheets: [{ name: '比較', rows: rows(last) }] }), defaultSettings, { asOf: '2025-12' }).findings.filter((finding) => finding.rule === 'outlier');
  it('reports the first and the run', () => {
    expect(found([119116, 10482, 961, 60988, 4377])).toEqual([]);
    expect(found([119116, 119116, 10482, 961, 60988])[0]).toMatchObject({ cell: 'C3', range: 'C3:C6' });
    expect(found([119116, 961, 60988, 4377, 4377])).toHaveLength(1);
  });
  it('leaves alone what has changed by much in many ways', () => {
    expect(found([1191, 104, 96100, 60988, 437])).toEqual([]);
  });
});

it('asks for the result of a KPI that is nothing where last year had thousands', () => {
  const rows = (actual: string): CellInput[][] => [['令和7年度 KPI一覧'], ['KPI', '目標', '実績', '前年同期'], ['健康宣言事業所数', '1,350事業所以上', actual, '1,204事業所'], ['郵送化率', '95.0％以上', '96.1％', '95.2％']];
  const found = (actual: string) => check(buildWorkbook({ sheets: [{ name: 'S', rows: rows(actual) }] }), defaultSettings, { asOf: '2025-09' }).findings.filter((finding) => finding.rule === 'outlier');
  expect(found('0事業所').map((finding) => finding.cell)).toEqual(['C3']);
  expect(found('1,284事業所')).toEqual([]);
});
