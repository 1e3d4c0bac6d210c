import { cellAddress, cellKey } from '../../../src/core/snapshot/address';
import { loadBooks } from '../book';
import { evaluateFormula } from './evaluate';
import { Failure, round, toNumber, type Value } from './values';

/** The plants are only as real as the recalculation: every formula of every fixture must give what Excel saved. */
test.each(loadBooks().map((book) => [book.name, book] as const))('%s: calculating anew changes nothing', (_name, book) => {
  const wrong: string[] = [];
  for (const sheet of book.workbook.sheets) {
    for (const cell of sheet.cells) {
      if (cell.formula === undefined) continue;
      const value = book.calculated.get(sheet.name)!.get(cellKey(cell.row, cell.col));
      const saved = cell.error ?? cell.value;
      const agrees = typeof value === 'number' && typeof saved === 'number' ? Math.abs(value - saved) <= 1e-9 * Math.max(1, Math.abs(saved)) : (value instanceof Failure ? value.code : value) === (saved ?? '');
      if (!agrees) wrong.push(`${sheet.name}!${cellAddress(cell.row, cell.col)} =${cell.formula}: saved ${String(saved)}, calculated ${value instanceof Failure ? value.code : String(value)}`);
    }
  }
  expect(wrong).toEqual([]);
});

describe('evaluation', () => {
  const cells: Record<string, Value> = { A1: 3, A2: '４', A3: null, A4: '5件', B1: 0.5, B2: new Failure('#REF!') };
  const lookup = (_sheet: string, row: number, col: number): Value => cells[cellAddress(row, col)] ?? null;
  test.each<[string, Value]>([
    ['SUM(A1:A4)', 3],
    ['A1+A2', 7],
    ['A4*1', new Failure('#VALUE!')],
    ['IF(A3="","",A1/A3)', ''],
    ['IF(A1>=3,"達成","未達")', '達成'],
    ['IFERROR(A1/A3,"－")', '－'],
    ['ROUND(0.285,2)', 0.29],
    ['SUMIF(A1:A4,"<>",A1:A4)', 3],
    ['-A1^2', 9],
    ['A1&"件"', '3件'],
    ['Sheet!$A$1*50%', 1.5],
    ['A3', 0],
    ['SUM(A1,B2)', new Failure('#REF!')],
    ['#REF!+1', new Failure('#REF!')],
  ])('%s', (formula, expected) => {
    expect(evaluateFormula(formula, 'S', lookup)).toEqual(expected);
  });

  test('rounds as Excel does', () => {
    expect([round(2.5, 0), round(-2.5, 0), round(1.005, 2), round(1234, -2)]).toEqual([3, -3, 1.01, 1200]);
    expect(toNumber('１，２３４')).toBe(1234);
  });
});
