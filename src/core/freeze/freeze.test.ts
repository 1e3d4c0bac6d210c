import { buildWorkbook, type CellInput } from '../../../test/support/buildWorkbook';
import { freezeEdits, planFreeze } from './freeze';
import { resultSize } from './resultSize';

const book = (...rows: CellInput[][]) => buildWorkbook({ sheets: [{ name: '報告', rows }, { name: '計算なし', rows: [[1, { f: 'A1+1', v: 2 }]] }] });

describe('planFreeze', () => {
  it('replaces every formula of the add-in by its value, wherever it calls it, and no other', () => {
    const workbook = book(
      ['対象', 100, { f: 'KPI.RATE(B1,200)', v: 0.5, z: '0.0%' }, { f: 'IF(B1="","",ROUND(_xldudf_KPI_RATE(B1,200),3))', v: 0.5 }],
      ['印', { f: 'KPI.MARK(B1,100)', v: '○' }, { f: 'SUM(C1,B1)', v: 100.5 }, { f: 'C1*2', v: 1 }],
      ['空', { f: 'KPI.YOY(B9,C9)', v: '' }, { f: '"KPI.RATE("&B1', v: 'KPI.RATE(100' }, null],
    );
    expect(planFreeze(workbook)).toEqual({
      edits: [
        { sheet: '報告', cell: 'C1', value: 0.5 }, { sheet: '報告', cell: 'D1', value: 0.5 },
        { sheet: '報告', cell: 'B2', value: '○' }, { sheet: '報告', cell: 'B3', value: '' },
      ],
      left: [],
    });
    expect(freezeEdits(workbook)).toEqual(planFreeze(workbook).edits);
  });

  it('leaves formats alone', () => {
    expect(freezeEdits(book([1, { f: 'KPI.RATE(A1,2)', v: 0.5, z: '0.0%' }]))[0]).not.toHaveProperty('numberFormat');
  });

  it('keeps an error that is a result, and leaves a formula that was never computed', () => {
    const workbook = book([0, { f: 'KPI.RATE(1,A1)', v: null, e: '#DIV/0!' }, { f: 'KPI.RATE(1,2)', v: null, e: '#NAME?' }, { f: 'KPI.RATE(1,2)', v: null, e: '#GETTING_DATA' }]);
    expect(planFreeze(workbook)).toEqual({ edits: [{ sheet: '報告', cell: 'B1', value: '#DIV/0!' }], left: ['報告!C1', '報告!D1'] });
  });

  it('writes the cells that a formula fills beside its own, which would vanish with it', () => {
    const workbook = book(
      [300, 1200, { f: 'KPI.RATE(A1:A3,B1:B3)', v: 0.25 }, 'x'],
      [120, 800, 0.15, 'x'],
      [95, 450, 0.211, 'x'],
      [1, 2, 0.5, 'x'],
    );
    expect(freezeEdits(workbook).map(({ cell, value }) => [cell, value])).toEqual([['C1', 0.25], ['C2', 0.15], ['C3', 0.211]]);
  });

  it('writes nothing beside a sum, a whole error or a formula of its own', () => {
    const workbook = book(
      [1, { f: 'KPI.SUM(A1:A3)', v: 6 }, { f: 'KPI.RATE(A1:A2,B1:B3)', v: null, e: '#VALUE!' }, { f: 'KPI.VALUE(A1:A2)', v: 1 }],
      [2, 7, null, { f: 'A2', v: 2 }],
      [3, 8, null, null],
    );
    expect(freezeEdits(workbook).map(({ cell }) => cell)).toEqual(['B1', 'C1', 'D1']);
  });

  it('takes time in proportion to the filled cells, also where formulas name whole columns', () => {
    const rows = Array.from({ length: 3_000 }, (_, i): CellInput[] => [i, i === 0 ? { f: 'KPI.VALUE(A:A)', v: 0 } : i]);
    expect(freezeEdits(book(...rows))).toHaveLength(3_000);
  });
});

describe('resultSize', () => {
  it.each([
    ['KPI.RATE(C5,B5)', 1, 1],
    ['KPI.RATE(C5:C14,B5:B14)', 10, 1],
    ['KPI.RATE(C5:C14,$B$5)', 10, 1],
    ['ROUND(KPI.RATE(C5:E5,C6:E6)*100,1)', 1, 3],
    ['-KPI.DIFF(C5:C6,1)', 2, 1],
    ['@KPI.RATE(C5:C14,B5:B14)', 1, 1],
    ['KPI.SUM(C5:C14)', 1, 1],
    ['SUM(KPI.RATE(C5:C14,B5:B14))', 1, 1],
    ['KPI.MARK(C5,B5,,G1:G4)', 1, 1],
    ['KPI.MARK(C5:C9,B5:B9,,G1:G4)', 5, 1],
    ['KPI.YTD(D6:O6,P1)', 1, 1],
    ['KPI.YTD(D6:O9,12)', 4, 1],
    ['KPI.YTD(D6:F17,12)', 1, 3],
    ['KPI.YTD(D6:O6,D5:O5)', 1, 12],
    ['KPI.PACE(D6:O9,P6:P9,12,D16:O19)', 4, 1],
    ['KPI.MISSING(D6:O6,12,4,D7:O7)', 1, 1],
    ['KPI.FORECAST(D6:O6,12', 1, 1],
  ])('%s fills %i × %i', (formula, rows, columns) => {
    expect(resultSize(formula)).toEqual({ rows, columns });
  });
});
