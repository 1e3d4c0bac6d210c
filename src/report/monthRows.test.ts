import { sampleReport } from '../../test/report/sampleReport';
import { hasGap, monthRows, monthTables } from './monthRows';

it('gives a series that runs over two fiscal years a line for each', () => {
  const [series] = sampleReport.series;
  const months = ['2025-02', '2025-03', '2025-04'].map((month, i) => ({ month, cell: `C${i}`, state: i === 1 ? 'missing' as const : 'filled' as const }));
  const rows = monthRows([{ ...series!, months }]);
  expect(rows.map(({ fiscalYear, months: line }) => [fiscalYear, [...line.keys()]])).toEqual([[2024, [2, 3]], [2025, [4]]]);
  expect(rows.map(hasGap)).toEqual([true, false]);
});

it('groups lines by their table, also where the report does not list it', () => {
  const rows = monthRows([...sampleReport.series, { ...sampleReport.series[0]!, table: 'gone' }]);
  expect(monthTables(rows, sampleReport).map(({ sheet, table, rows: lines }) => [sheet, table?.range ?? null, lines.length])).toEqual([['1 健診', 'B4:P9', 3], ['2 業務', 'B3:H12', 1], ['1 健診', null, 1]]);
});
