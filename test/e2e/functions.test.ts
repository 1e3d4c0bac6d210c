import { cellAddress } from '../../src/core/snapshot/address';
import { areWritten, type Example, exampleSheet, examples, failures, pages } from '../support/helpPages';
import { bookOf } from './support/books';
import { workbenchForFile } from './support/workbench';

/** The functions in cells of the workbench: the page's grid calls the add-in's page through Microsoft's own custom-functions runtime. */
declare global {
  interface Window {
    givenToMark?: unknown[];
  }
}

/** Cells filled at once. */
const MANY = 10_000;

// An empty text would be a cell that holds something.
const examplesOf = (text: string) => exampleSheet(text).map((row) => row.map((cell) => (cell === '' ? null : cell)));
const content = bookOf({ ...Object.fromEntries(pages.map(({ name, text }) => [name, examplesOf(text)])), 多数: Array.from({ length: MANY }, (_, i) => [i, 10_000 + i]) });
const workbench = workbenchForFile({ book: { name: '関数.xlsx', content } });
const { grid } = workbench;

interface Entered { readonly row: number; readonly col: number; readonly formula?: string; readonly value?: string | number | null }

/** Enters formulas and constants (row and column from 0) as the user does, and waits until all is calculated. */
const enter = (sheet: string, cells: readonly Entered[]): Promise<void> => grid.write(sheet, Object.fromEntries(cells.map(({ row, col, formula, value }) => [cellAddress(row, col), formula === undefined && value == null ? null : { value: value ?? null, ...(formula === undefined ? {} : { formula }) }])));

/** What cells show, row by row; an error as its text. */
const shown = (sheet: string, area: { top: number; left: number; bottom: number; right: number }): Promise<unknown[][]> => workbench.page.evaluate(([name, { top, left, bottom, right }]) => {
  const found = window.workbench?.model?.sheets.find((one) => one.name === name);
  return Array.from({ length: bottom - top + 1 }, (_, r) => Array.from({ length: right - left + 1 }, (_, c) => {
    const cell = found?.cell(top + r, left + c);
    return cell?.error ?? cell?.value ?? null;
  }));
}, [sheet, area] as const);

/** Examples of one page below its little sheet, each with room for what it spills. */
const FIRST_ROW = 20;
const ROOM = 6;
const COLUMN = 2;
const rowOf = (index: number): number => FIRST_ROW + index * ROOM;

/** What an example shows: as many cells as the page writes, and the next one, which must be empty. */
async function resultOf({ name, result }: Example, index: number): Promise<unknown[]> {
  const count = result.split(' ; ').length;
  const top = rowOf(index);
  const block = await shown(name, { top, left: COLUMN, bottom: top + ROOM - 1, right: COLUMN + 3 });
  const down = block.map((row) => row[0]);
  const across = block[0]!;
  const cells = count > 1 && across[1] !== null ? across : down;
  expect(cells.slice(count).every((value) => value === null)).toBe(true);
  return cells.slice(0, count);
}

describe.each(pages)('KPI.$name in cells', ({ name }) => {
  const own = [...examples, ...failures].filter((example) => example.name === name);

  beforeAll(() => enter(name, own.map(({ formula }, i) => ({ row: rowOf(i), col: COLUMN, formula }))));

  it.each(own)('=$formula: $result', async (example) => {
    const given = await resultOf(example, own.indexOf(example));
    expect([given, areWritten(given, example.result)]).toEqual([given, true]);
  });
});

describe('calculating', () => {
  it('a result follows its operands', async () => {
    await enter('DIFF', [{ row: 0, col: 5, value: 10 }, { row: 1, col: 5, value: 40 }, { row: 2, col: 5, formula: 'KPI.RATE(F1,F2)' }, { row: 3, col: 5, formula: 'IF(F3="","",F3*100)' }]);
    expect(await shown('DIFF', { top: 2, left: 5, bottom: 3, right: 5 })).toEqual([[0.25], [25]]);
    await enter('DIFF', [{ row: 0, col: 5, value: '２０人' }]);
    expect(await shown('DIFF', { top: 2, left: 5, bottom: 3, right: 5 })).toEqual([[0.5], [50]]);
    await enter('DIFF', [{ row: 0, col: 5, value: null }]);
    expect(await shown('DIFF', { top: 2, left: 5, bottom: 3, right: 5 })).toEqual([[''], ['']]);
    await enter('DIFF', [{ row: 0, col: 5, value: 5 }, { row: 1, col: 5, value: 0 }]);
    expect(await shown('DIFF', { top: 2, left: 5, bottom: 2, right: 5 })).toEqual([['#DIV/0!']]);
  });

  it('an error among the operands is the result', async () => {
    await enter('DIFF', [{ row: 0, col: 6, formula: '1/0' }, { row: 1, col: 6, formula: 'KPI.RATE(G1,2)' }]);
    expect(await shown('DIFF', { top: 1, left: 6, bottom: 1, right: 6 })).toEqual([['#DIV/0!']]);
  });

  it('too few and too many arguments are refused before the call', async () => {
    await enter('DIFF', [{ row: 0, col: 7, formula: 'KPI.RATE(1)' }, { row: 1, col: 7, formula: 'KPI.VALUE(1,2)' }]);
    expect((await shown('DIFF', { top: 0, left: 7, bottom: 1, right: 7 })).flat().every((value) => typeof value === 'string' && value.startsWith('#'))).toBe(true);
  });

  it('typed with the keyboard', async () => {
    await grid.type('RATE', 'I1', '=KPI.RATE(C2,B2)');
    await workbench.page.waitForFunction(() => window.workbench?.model?.sheets.find((one) => one.name === 'RATE')?.cell(0, 8)?.value === 0.25);
  });

  it(`${MANY} cells filled at once are all right`, async () => {
    const started = Date.now();
    await enter('多数', Array.from({ length: MANY }, (_, i) => ({ row: i, col: 2, formula: `KPI.RATE(A${i + 1},B${i + 1})` })));
    const took = Date.now() - started;
    process.stderr.write(`${MANY} cells: ${took} ms\n`);
    const results = (await shown('多数', { top: 0, left: 2, bottom: MANY - 1, right: 2 })).flat();
    expect(results.map((value, i) => ({ i, value })).filter(({ i, value }) => typeof value !== 'number' || Math.abs(value - i / (10_000 + i)) > 0.000_500_1)).toEqual([]);
  });
});

it('a function is given single cells as matrices, and null for what is left out', async () => {
  // Last of all: it puts something else in the place of a function.
  await workbench.pane.evaluate(() => {
    CustomFunctions.associate('MARK', (...given: unknown[]) => {
      window.givenToMark = given.slice(0, 4);
      return [['']];
    });
  });
  await enter('MARK', [{ row: 0, col: 8, formula: 'KPI.MARK(C4,1350,,E2:E3)' }]);
  expect(await workbench.pane.evaluate(() => window.givenToMark)).toEqual([[[1500]], [[1350]], null, [['◎ 110%以上'], ['○ 100%以上']]]);
  await enter('MARK', [{ row: 0, col: 8, formula: 'KPI.MARK(C5,"")' }]);
  const [actual, target, ...rest] = await workbench.pane.evaluate(() => window.givenToMark) ?? [];
  expect([actual, target]).toEqual([[[null]], [['']]]);
  expect(rest).toEqual([null, null]);
});
