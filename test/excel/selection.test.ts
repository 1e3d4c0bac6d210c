import { readSelection, type Selection, watchSelection } from '../../src/excel/selection';
import { excelForEach } from './excel';

jest.setTimeout(60_000);

const excel = excelForEach({ sheets: [{ name: "計画's, 1", rows: [['4月', 100], ['5月', 200]] }, { name: '実績', rows: [[1, 2, 3]] }] });
const cell = (row: number, col: number): { top: number; left: number; bottom: number; right: number } => ({ top: row, left: col, bottom: row, right: col });

it.each([
  ['a cell', [cell(1, 1)], ['B2']],
  ['a range', [{ top: 0, left: 0, bottom: 1, right: 1 }], ['A1:B2']],
  ['several areas', [cell(0, 1), { top: 3, left: 0, bottom: 4, right: 0 }], ['B1', 'A4:A5']],
])('reads %s', async (_, ranges, areas) => {
  excel.model.select(excel.sheet("計画's, 1").id, ranges);
  expect(await readSelection()).toEqual({ sheet: "計画's, 1", areas });
});

it('tells the present selection and each later one, until it is stopped', async () => {
  const told: Selection[] = [];
  const stop = await watchSelection((selection) => { told.push(selection); });
  expect(told).toHaveLength(1);
  excel.model.select(excel.sheet('実績').id, [cell(0, 2)]);
  await new Promise((resolve) => { setTimeout(resolve, 100); });
  expect(told.at(-1)).toEqual({ sheet: '実績', areas: ['C1'] });
  await stop();
  const before = told.length;
  excel.model.select(excel.sheet('実績').id, [cell(0, 0)]);
  await new Promise((resolve) => { setTimeout(resolve, 100); });
  expect(told).toHaveLength(before);
});
