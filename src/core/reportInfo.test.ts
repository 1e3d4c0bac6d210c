import { buildWorkbook, type CellInput } from '../../test/support/buildWorkbook';
import { check } from './check';
import { inferReportInfo } from './reportInfo';
import { defaultSettings, settingsSchema } from './settings';
import { buildGrid } from './tables/grid';

type Sheets = Readonly<Record<string, readonly (readonly CellInput[])[]>>;
const grids = (sheets: Sheets) => buildWorkbook({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) }).sheets.map((sheet, i) => buildGrid(sheet, i));
const info = (sheets: Sheets) => inferReportInfo(grids(sheets), defaultSettings);

describe('inferReportInfo', () => {
  it.each<[string, Sheets, number | null, string | null, string | null]>([
    ['a quarter on the cover', { 表紙: [['2025（令和7）年度'], ['あおば支部事業計画実施状況'], ['（第3四半期）']], a: [['令和 7 年度 実施状況'], ['照会の処理件数（令和7年11月末の件数）']] }, 2025, '2025-12', '表紙!A3'],
    ['the first half', { 表紙: [['令和5年度上期 事業計画の進捗状況について']] }, 2023, '2023-09', '表紙!A1'],
    ['a date in a title', { 総括: [['令和7年度 進捗総括表', '令和7年12月末現在'], ['項目', '件数'], ['a', 1]] }, 2025, '2025-12', '総括!B1'],
    ['a report over the year', { 表紙: [['令和元年度実施結果・令和2年度具体的施策']], a: [['3. 令和元年度 事業計画の実施報告']], b: [['3. 令和元年度 事業計画の実施報告']] }, 2019, '2020-03', '表紙!A1'],
    ['a note that is only about one figure', { a: [['令和元年度 事業計画の実施報告'], ['① 回収の強化 (※令和元年度は令和2年1月末現在)']] }, 2019, '2020-03', 'a!A1'],
    ['one month a sheet', { '4月': [['令和6年度 管理表'], ['令和6年4月分'], ['件数', 1]], '5月': [['令和6年度 管理表'], ['令和6年5月分'], ['件数', 2]] }, 2024, '2024-05', '5月!A2'],
    ['months of sheet names', { '4月': [['令和6年度 管理表'], ['件数', 1]], '5月': [['令和6年度 管理表'], ['件数', 2]], '6月': [['令和6年度 管理表'], ['件数']] }, 2024, '2024-05', '5月!A1'],
    ['the day of the report', { a: [['令和7年度 実施状況'], ['報告日：令和8年1月15日']] }, 2025, '2025-12', 'a!A2'],
    ['what texts give as their state', { a: [['令和5年度 事業計画'], [], [], [], [], [], ['100%(令和5年8月時点)'], ['98.3%(令和5年9月時点)']] }, 2023, '2023-09', 'a!A8'],
    ['the latest month with figures', { a: [['令和7年度 月次管理表'], ['項目', '4月', '5月', '6月', '7月'], ['件数', 10, 12, 11]] }, 2025, '2025-06', 'a!D2'],
    ['the later of two years that head the rows, as far as it is filled', { a: [['LINE友だち登録者数'], ['', '4月', '5月', '6月'], ['令和6年度', 30, 31, 32], ['令和7年度', 38, 39]] }, 2025, '2025-05', 'a!C2'],
    ['the later of two years that head the columns', { a: [['登録者数'], ['', '令和6年度', '令和7年度'], ['4月', 30, 38], ['5月', 31, 39], ['6月', 32]] }, 2025, '2025-05', 'a!A4'],
    ['this year beside a year of plans', { a: [['登録者数'], ['', '令和7年度', '令和8年度計画'], ['件数', 30, 38]] }, 2025, null, null],
    ['nothing', { a: [['memo'], ['x', 1]] }, null, null, null],
  ])('takes %s', (_, sheets, fiscalYear, asOf, source) => {
    const found = info(sheets);
    expect([found.fiscalYear, found.asOf, found.asOfSource]).toEqual([fiscalYear, asOf, source]);
  });

  it('lets the caller and the settings say the month', () => {
    const book = grids({ 表紙: [['令和7年度 実施状況'], ['（第3四半期）']] });
    expect(inferReportInfo(book, defaultSettings, { asOf: '2025-09' })).toMatchObject({ fiscalYear: 2025, asOf: '2025-09', asOfSource: 'argument' });
    expect(inferReportInfo(book, settingsSchema.parse({ asOf: '2025-06' }))).toMatchObject({ asOf: '2025-06', asOfSource: 'argument' });
    expect(inferReportInfo(grids({ a: [['x']] }), defaultSettings, { asOf: '2026-02' })).toMatchObject({ fiscalYear: 2025 });
  });

  it.each<[string, Sheets, string | null]>([
    ['a branch', { a: [['令和7年度 管理表（あおば支部）'], ['他支部の事例を参考に、本部支部間の連携を強める。']] }, 'あおば支部'],
    ['the full name', { a: [['全国健康保険協会 青葉支部'], ['青葉支部の取組'], ['青葉支部']] }, '全国健康保険協会 青葉支部'],
    ['a society', { a: [['みどり製作所健康保険組合 事業報告']] }, 'みどり製作所健康保険組合'],
    ['a society behind what the paper is', { a: [['〔組合会報告資料〕みどり精密機械健康保険組合']] }, 'みどり精密機械健康保険組合'],
    ['a federation', { a: [['青葉県国民健康保険団体連合会', '令和7年12月末現在'], ['国保連合会経由のため除く。']] }, '青葉県国民健康保険団体連合会'],
    ['a union of an area', { a: [['青葉県後期高齢者医療広域連合　保健事業の評価']] }, '青葉県後期高齢者医療広域連合'],
    ['the department for seamen', { a: [['全国健康保険協会 船員保険部']] }, '全国健康保険協会 船員保険部'],
    ['nobody where unions are only spoken of', { a: [['後期高齢者医療広域連合の担当者会議に出席した。'], ['国民健康保険団体連合会と協議した。']] }, null],
    ['nobody', { a: [['各支部において全支部の状況を確認する。']] }, null],
  ])('names %s', (_, sheets, organisation) => {
    expect(info(sheets).organisation).toBe(organisation);
  });
});

it.each([
  ['1900', false, 45_748],
  ['1904', true, 44_286],
])('true dates of the system of %s head the months that they show', (_, date1904, april) => {
  const heads = [0, 30, 61, 91].map((days): CellInput => ({ v: april + days, z: 'yyyy"年"m"月"' }));
  const workbook = buildWorkbook({ date1904, sheets: [{ name: '月次', rows: [['令和7年度 月次管理表'], ['項目', ...heads], ['受付件数', 10, 12, 11, 14], ['処理件数', 9, 12, 10, 13]] }] });
  const { series } = check(workbook, defaultSettings);
  expect(series.map(({ months }) => months.filter(({ state }) => state === 'filled').map(({ month }) => month))).toEqual(Array(2).fill(['2025-04', '2025-05', '2025-06', '2025-07']));
});
