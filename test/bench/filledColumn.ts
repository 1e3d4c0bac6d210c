import { functions } from '../../src/functions/index';
import type { CellContent, WorkbookContent } from '../../workbench/model/content';
import { openModel } from '../../workbench/model/openModel';
import type { CellEdit, WorkbookModel } from '../../workbench/model/workbookModel';
import { median, tidy, type Row } from './measure';

const CELLS = 10_000;
const ROUNDS = 3;
const SHEET = '率';

/** Two columns of counts and none of rates yet. */
function counts(): WorkbookContent {
  const cells = Array.from({ length: CELLS }, (_, row): CellContent[] => [{ row, col: 0, value: row % 997 }, { row, col: 1, value: 1000 + (row % 89) }]).flat();
  return {
    name: 'bench.xlsx', date1904: false, styles: [], names: [], settings: {}, activeSheet: 0,
    sheets: [{
      name: SHEET, visibility: 'visible', cells, merges: [], rowHeights: {}, columnWidths: {}, defaultRowHeight: 15, defaultColumnWidth: 64, hiddenRows: [], hiddenColumns: [],
      notes: {}, tabColor: null, isProtected: false, frozen: { rows: 0, columns: 0 }, showGridlines: true,
    }],
  };
}

/** Time in milliseconds until all cells of the column show their results. */
async function fill(model: WorkbookModel, col: number, formula: (line: number) => string): Promise<number> {
  const { id } = model.sheets[0]!;
  const edits = Array.from({ length: CELLS }, (_, row): CellEdit => ({ row, col, content: { value: null, formula: formula(row + 1) } }));
  tidy();
  const start = performance.now();
  model.writeCells(id, edits, 'user');
  await model.settled();
  const ms = performance.now() - start;
  const last = model.sheet(id)?.cell(CELLS - 1, col)?.value;
  if (typeof last !== 'number') throw new Error(`${formula(CELLS)} gave ${String(last)}`);
  return ms;
}

/** A column of 10,000 cells filled with `=KPI.RATE(…)` beside the same column of `=ROUND(…)`, in one engine and one run. */
export async function measureFilledColumn(): Promise<Row> {
  const ours: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const model = await openModel(counts());
    model.registerFunctions([{
      name: 'KPI.RATE', description: '', returnsMatrix: true,
      parameters: ['numerator', 'denominator', 'digits', 'rounding'].map((name, i) => ({ name, description: '', optional: i > 1, repeating: false, isRange: true })),
      call: ([numerator, denominator]) => Promise.resolve(functions.RATE(numerator as unknown[][], denominator as unknown[][])),
    }]);
    const rounded = await fill(model, 2, (line) => `ROUND(A${line}/B${line},3)`);
    const rated = await fill(model, 3, (line) => `KPI.RATE(A${line},B${line})`);
    model.dispose();
    // The first round is not counted.
    if (round > 0) {
      plain.push(rounded);
      ours.push(rated);
    }
  }
  return { what: `${CELLS} cells of =KPI.RATE in the workbench's engine`, ms: median(ours), against: '=ROUND(a/b,3) in as many', againstMs: median(plain), limit: 3 };
}
