import { applyEdits } from '../../src/excel/applyEdits';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { UndoStack } from '../../src/excel/undoStack';
import { cellAddress } from '../../src/core/snapshot/address';
import type { Fix } from '../../src/core/report';
import type { Workbook } from '../../src/core/snapshot/workbook';
import type { WireError } from '../../workbench/host/wire';
import type { CellInput } from '../support/buildWorkbook';
import { excelForEach } from './excel';

/** Fixes of thousands of cells at once, as 値に固定 makes them: in few requests, and all or nothing in several as in one. */
jest.setTimeout(180_000);

const excel = excelForEach();
let seen: Workbook;

const open = async (rows: readonly (readonly CellInput[])[]): Promise<void> => {
  await excel.open({ sheets: [{ name: '月次', rows }, { name: '別', rows: rows.slice(0, 3) }] });
  for (const { id, name } of excel.model.sheets) {
    const edits = (name === '別' ? rows.slice(0, 3) : rows).flatMap((cells, row) => cells.flatMap((cell, col) => (typeof cell === 'object' && cell?.f !== undefined ? [{ row, col, content: { value: null, formula: cell.f } }] : [])));
    excel.model.writeCells(id, edits, 'user');
  }
  await excel.model.settled();
  seen = await readWorkbook();
};
const everything = (): unknown => excel.model.content().sheets.map(({ name, cells }) => ({ name, cells: cells.filter((cell) => cell.value !== null || cell.formula !== undefined || cell.error !== undefined) }));

/** Every formula of the book becomes its value, and so does what it fills. */
function frozen(filled: readonly string[] = []): Fix {
  const edits = seen.sheets.flatMap((sheet) => sheet.cells.filter(({ formula, row, col }) => formula !== undefined || filled.includes(cellAddress(row, col))).map(({ row, col, value }) => ({ sheet: sheet.name, cell: cellAddress(row, col), value: Number(value) })));
  return { label: '値に固定', edits };
}
const freeze = async (fix: Fix): Promise<UndoStack> => {
  const stack = new UndoStack();
  stack.push(await applyEdits(fix, seen, { replacesFormulas: true }));
  return stack;
};
/** What work ended with; null where it did not fail. */
const failure = (work: Promise<unknown>): Promise<unknown> => work.then(() => null, (reason: unknown) => reason);
const formulaCount = (): number => excel.model.content().sheets.flatMap(({ cells }) => cells).filter(({ formula }) => formula !== undefined).length;

const column = (length: number): CellInput[][] => Array.from({ length }, (_, i) => [i, 2 * length, { f: `ROUND(A${i + 1}/B${i + 1},3)`, v: 0, z: '0.0%' }]);
/** Formulas that have no formula beside them. */
const scattered = (length: number): CellInput[][] => Array.from({ length }, (_, i) => [0, 1, 2, 3, 4, 5].map((col) => ((i + col) % 2 === 0 ? i + col : { f: `${i}+${col}`, v: 0 })));

/** Sizes of the requests since. */
const measured = (): number[] => {
  const sizes: number[] = [];
  excel.intercept(async (_, request, pass) => {
    sizes.push(JSON.stringify(request).length);
    return pass(request);
  });
  return sizes;
};

it('thousands of formulas of a column become values in a handful of requests and come back', async () => {
  await open(column(3_000));
  const before = everything();
  const sizes = measured();
  const stack = await freeze(frozen());
  expect(sizes.length).toBeLessThanOrEqual(4);
  expect(Math.max(...sizes)).toBeLessThan(300_000);
  expect(formulaCount()).toBe(0);
  expect(excel.sheet('月次').cell(2_999, 2)).toMatchObject({ value: 0.5, format: '0.0%' });
  sizes.length = 0;
  await stack.undo();
  expect(sizes.length).toBeLessThanOrEqual(4);
  expect(everything()).toEqual(before);
});

it('formulas without neighbours go in several requests where one would be too large', async () => {
  await open(scattered(120));
  const before = everything();
  excel.host.faults.payloadLimit = 100_000;
  const stack = await freeze(frozen());
  expect(formulaCount()).toBe(0);
  await stack.undo();
  expect(everything()).toEqual(before);
});

it('halves what Excel finds too large', async () => {
  await open(column(600));
  const before = everything();
  excel.host.faults.payloadLimit = 20_000;
  const stack = await freeze(frozen());
  expect(formulaCount()).toBe(0);
  await stack.undo();
  expect(everything()).toEqual(before);
});

describe.each([
  ['is refused', false],
  ['is done and its answer lost', true],
])('where the request %s', (_, isDone) => {
  const lost: WireError = { Code: 'GeneralException', Message: '', HttpStatusCode: 500, ActionIndex: 0, Location: '' };
  /** Fails the k-th request from now on. */
  const failing = (k: number): void => {
    excel.intercept(async (nth, request, pass) => {
      if (nth !== k) return pass(request);
      if (isDone) await pass(request);
      return { Results: [], Error: lost };
    });
  };
  it('the book is as before, whichever request of the fix it was', async () => {
    await open([...column(60), ...scattered(10)]);
    const before = everything();
    const fix = frozen();
    excel.host.faults.payloadLimit = 12_000;
    let k = 1;
    for (; k < 100; k++) {
      failing(k);
      const error = await failure(freeze(fix));
      // Behind the work the library tells Excel what to forget; where that fails nothing is lost.
      if (error === null) break;
      expect([k, error]).toEqual([k, expect.objectContaining({ code: 'GeneralException' })]);
      excel.intercept(null);
      expect([k, everything()]).toEqual([k, before]);
    }
    expect(k).toBeGreaterThan(8);
    expect(formulaCount()).toBe(0);
  });

  it('the values stay, whichever request of the undo it was, and the undo can be tried again', async () => {
    await open([...column(80), [1, 2, { f: 'A1:A3*2', v: 0 }]]);
    expect([81, 82].map((row) => excel.sheet('月次').cell(row, 2)?.value)).toEqual([2, 4]);
    const before = everything();
    const stack = await freeze(frozen(['C82', 'C83']));
    const values = everything();
    excel.host.faults.payloadLimit = 3_500;
    let k = 1;
    for (; k < 100; k++) {
      failing(k);
      const error = await failure(stack.undo());
      // Behind the work the library tells Excel what to forget; where that fails nothing is lost.
      if (error === null) break;
      expect([k, error]).toEqual([k, expect.objectContaining({ code: 'GeneralException' })]);
      excel.intercept(null);
      expect([k, everything()]).toEqual([k, values]);
    }
    expect(k).toBeGreaterThan(6);
    expect(everything()).toEqual(before);
  });
});
