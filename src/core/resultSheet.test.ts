import { buildWorkbook, type CellInput, type SheetSpec } from '../../test/support/buildWorkbook';
import { check } from './check';
import { explain } from './explain';
import { isResultSheet, RESULT_TITLE, withoutResultSheets } from './resultSheet';
import { defaultSettings } from './settings';

/** A table whose total is wrong. */
const figures: CellInput[][] = [['区分', '件数'], ['甲', 100], ['乙', 200], ['丙', 50], ['計', 351]];
const user: SheetSpec = { name: '実績', rows: figures };
const result = (name: string): SheetSpec => ({ name, rows: [[RESULT_TITLE], [], ...figures] });

it.each([
  ['our title in the first cell', [[RESULT_TITLE], ['x']], true],
  ['another title', [['KPI 点検の結果']], false],
  ['our title elsewhere', [[null, RESULT_TITLE], [RESULT_TITLE]], false],
  ['nothing', [], false],
])('a sheet with %s', (_, rows, expected) => {
  expect(isResultSheet(buildWorkbook({ sheets: [{ name: '点検結果', rows }] }).sheets[0]!)).toBe(expected);
});

it('results of earlier checks are not checked, whatever their names; the report is as without them', () => {
  const alone = buildWorkbook({ sheets: [user] });
  const report = check(alone, defaultSettings);
  expect(report.findings.map(({ rule, cell }) => [rule, cell])).toEqual([['total-mismatch', 'B5']]);
  expect(check(buildWorkbook({ sheets: [result('点検結果'), user, result('写し')] }), defaultSettings)).toEqual(report);
  expect(check(alone, defaultSettings, { previous: buildWorkbook({ sheets: [result('点検結果')] }) })).toEqual(report);
});

it("a sheet of the user's that is only called so is checked", () => {
  expect(check(buildWorkbook({ sheets: [{ ...user, name: '点検結果' }] }), defaultSettings).findings).toHaveLength(1);
});

it('--explain says why it knows nothing of such a sheet', () => {
  const book = buildWorkbook({ sheets: [user, result('点検結果')] });
  expect(explain(book, defaultSettings, {}, '点検結果!B7')).toEqual(['セル: 点検結果!B7', '点検の結果のシートなので、調べていません。']);
  expect(explain(book, defaultSettings, {}, '実績!B5')!.join()).toContain('計算');
});

it('a book without such a sheet stays as it is', () => {
  const book = buildWorkbook({ sheets: [user] });
  expect(withoutResultSheets(book)).toBe(book);
});
