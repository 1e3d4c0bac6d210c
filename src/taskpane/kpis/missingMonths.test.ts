import { buildWorkbook, type CellInput, type SheetSpec } from '../../../test/support/buildWorkbook';
import type { KpiReport, SeriesReport } from '../../core/report';
import { missingMonthsFinder } from './missingMonths';

const COLUMNS = ['B', 'C', 'D', 'E'];
const MONTHS = ['2025-04', '2025-05', '2025-06', '2025-07'];

const series = (sheet: string, row: number, label: string, missing: readonly number[]): SeriesReport => ({
  table: 't', sheet, label, fiscalYear: 2025, lag: 0,
  months: MONTHS.map((month, i) => ({ month, cell: `${COLUMNS[i]!}${row}`, state: missing.includes(i) ? 'missing' : 'filled' })),
});

const kpi = (actualCell: string | null): KpiReport => ({
  name: '実施率', sheet: '総括', targetCell: null, target: null, actualCell, actual: null, met: null, markCell: null, mark: null, suggestedMark: null, standing: 'unknown',
});

const sheets = (formula: string): SheetSpec[] => {
  const summary: CellInput[][] = [['実施率', { f: formula, v: 1 }]];
  return [{ name: '総括', rows: summary }, { name: '業務', rows: [['項目', '4月', '5月', '6月', '7月', '計'], ['件数', 1, null, 3, 4, { f: 'SUM(B2:E2)', v: 8 }], ['照会', 1, 2, null, null, { f: 'SUM(B3:E3)', v: 3 }]] }];
};
const all = [series('業務', 2, '件数', [1]), series('業務', 3, '照会', [2, 3])];

it.each<[string, string, [string, string[]][]]>([
  ['a month itself', '業務!C2', [['件数', ['2025-05']]]],
  ['through a total', "'業務'!F2", [['件数', ['2025-05']]]],
  ['a rate of two series', 'ROUND(業務!F3/業務!F2,3)', [['件数', ['2025-05']], ['照会', ['2025-06', '2025-07']]]],
  ['something else', '業務!A2', []],
  ['a whole column, which says nothing of one series', 'SUM(業務!B:B)', []],
  ['itself', 'B1', []],
])('follows a formula to %s', (_, formula, wanted) => {
  const found = missingMonthsFinder({ series: all }, buildWorkbook({ sheets: sheets(formula) }))(kpi('B1'));
  expect(found.map((one): [string, string[]] => [one.series.label, one.months.map(({ month }) => month)]).sort()).toEqual([...wanted].sort());
});

it('finds the series in which the actual stands, and leaves one without a gap out', () => {
  const own = { ...series('総括', 1, '実施率', [2]) };
  const find = missingMonthsFinder({ series: [own, series('総括', 2, '別', [])] }, buildWorkbook({ sheets: [{ name: '総括', rows: [['実施率', 1, 2]] }] }));
  expect(find(kpi('C1')).map((one) => one.months.map(({ cell }) => cell))).toEqual([['D1']]);
  expect(find(kpi('C2'))).toEqual([]);
  expect(find(kpi(null))).toEqual([]);
});
