import fc from 'fast-check';
import { cellAddress, LAST_COLUMN, LAST_ROW, rangeAddress } from '../core/snapshot/address';
import { displayText } from '../core/snapshot/display/displayText';
import type { Cell, Range } from '../core/snapshot/workbook';
import { cellCount, parsePlaces } from './areas';
import { takeBlock, type Piece } from './blocks';
import { constantInput } from './cellInput';
import { asError, cellsOf, formulaOf, looksLikeError, type CellArrays } from './cells';
import { DateSystem } from './dateSystem';
import { united } from './merges';

/** Cells of a rectangle as Excel answers for them; null where one is empty. */
function arraysOf(grid: readonly (readonly (Omit<Cell, 'row' | 'col'> | null)[])[], top: number, left: number): CellArrays {
  return {
    top,
    left,
    values: grid.map((row) => row.map((cell) => cell?.value ?? '')),
    formulas: grid.map((row) => row.map((cell) => (cell?.formula === undefined ? (cell?.value ?? '') : `=${cell.formula}`))),
    text: grid.map((row) => row.map((cell) => cell?.text ?? '')),
    numberFormat: grid.map((row) => row.map((cell) => cell?.format ?? 'General')),
  };
}

const FORMATS = ['General', '0', '0.0%', '#,##0;"▲"#,##0', 'yyyy"年"m"月"', '[$-411]ggge', '@'];
const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean(), fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !text.includes('\r')), fc.constantFrom('=A1', "'", '#N/A', '-', '=', '　'));
const cell = fc.record({ value, format: fc.constantFrom(...FORMATS), formula: fc.option(fc.constantFrom('A1+B2', 'SUM(C1:C9)', '"="'), { nil: undefined }) }).map(({ value: v, format, formula }): Omit<Cell, 'row' | 'col'> => ({ value: v, text: displayText(v, format), format, ...(formula === undefined ? {} : { formula }) }));
const grid = fc.integer({ min: 1, max: 6 }).chain((width) => fc.array(fc.array(fc.option(cell, { nil: null }), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

describe("Excel's arrays", () => {
  it('give back the cells that they were made from', () => {
    fc.assert(fc.property(grid, fc.nat(1000), fc.nat(1000), (rows, top, left) => {
      const read: Cell[] = [];
      cellsOf(arraysOf(rows, top, left), read);
      expect(read).toEqual(rows.flatMap((row, r) => row.flatMap((one, c) => (one ? [{ row: top + r, col: left + c, ...one }] : []))));
    }));
  });

  it('never throw, whatever Excel answers', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.anything(), { minLength: 2, maxLength: 2 }), { maxLength: 4 }), (rows) => {
      const read: Cell[] = [];
      cellsOf({ top: 0, left: 0, values: rows, formulas: rows, text: rows.map((row) => row.map(() => 'x')), numberFormat: rows }, read);
      for (const { value: v } of read) expect(v === null || ['string', 'number', 'boolean'].includes(typeof v)).toBe(true);
    }));
  });

  it.each<[string, unknown, unknown, string | undefined]>([
    ['a formula', '=A1', 3, 'A1'],
    ['a formula that shows nothing', '=IF(1,"")', '', 'IF(1,"")'],
    ['a text typed with an apostrophe', '=A1', '=A1', undefined],
    ['a lone sign', '=', '=', undefined],
    ['a number', 3, 3, undefined],
    ['a text', '-', '-', undefined],
    ['a function that this Excel does not know', '=_xlfn._xlws.SORT(A1:A3)', '#NAME?', 'SORT(A1:A3)'],
  ])('tell %s', (_, formula, v, expected) => expect(formulaOf(formula, v)).toBe(expected));

  it('name dates by the region, as a file does, where Excel shows them so', () => {
    const shown = (text: string): string | undefined => {
      const read: Cell[] = [];
      cellsOf({ top: 0, left: 0, values: [[45992]], formulas: [[45992]], text: [[text]], numberFormat: [['m/d/yyyy']] }, read);
      return read[0]?.format;
    };
    expect([shown('2025/12/1'), shown('12/1/2025')]).toEqual(['yyyy/m/d', 'm/d/yyyy']);
  });

  it.each([['#N/A', '#N/A'], ['#SPILL!', '#SPILL!'], ['#BUSY!', '#VALUE!'], ['#FIELD!', '#VALUE!']])('know the error %s', (text, error) => {
    const one: Cell = { row: 0, col: 0, value: text, text, format: 'General' };
    expect(looksLikeError(one)).toBe(true);
    expect(asError(one)).toEqual({ ...one, value: null, error });
  });

  it.each(['#1 窓口', '# 番号', '#', '#hash'])('take %s for no error', (text) => expect(looksLikeError({ row: 0, col: 0, value: text, text, format: 'General' })).toBe(false));
});

const range = fc.record({ top: fc.nat(60), left: fc.nat(60), height: fc.integer({ min: 1, max: 40 }), width: fc.integer({ min: 1, max: 40 }) }).map(({ top, left, height, width }): Range => ({ top, left, bottom: top + height - 1, right: left + width - 1 }));

describe('blocks', () => {
  it('cover every cell once, in order, within the budget', () => {
    fc.assert(fc.property(fc.array(range, { maxLength: 5 }), fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 1 }), (ranges, budgets) => {
      const queue: Piece<number>[] = ranges.map((one, of) => ({ of, range: one }));
      const seen: string[] = [];
      for (let i = 0; queue.length > 0; i++) {
        const budget = budgets[i % budgets.length]!;
        const block = takeBlock(queue, budget);
        expect(block.length).toBeGreaterThan(0);
        expect(block.reduce((sum, piece) => sum + cellCount(piece.range), 0)).toBeLessThanOrEqual(budget);
        for (const piece of block) seen.push(...cellsIn(piece.range).map((address) => `${piece.of}!${address}`));
      }
      expect(seen).toEqual(ranges.flatMap((one, of) => cellsIn(one).map((address) => `${of}!${address}`)));
    }), { numRuns: 60 });
  });

  const cellsIn = ({ top, left, bottom, right }: Range): string[] => {
    const list: string[] = [];
    for (let row = top; row <= bottom; row++) for (let col = left; col <= right; col++) list.push(cellAddress(row, col));
    return list;
  };
});

describe('addresses of Excel', () => {
  const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

  it('are read whatever the sheet is called', () => {
    fc.assert(fc.property(fc.array(fc.record({ name: fc.string({ minLength: 1, unit: 'grapheme' }), range }), { minLength: 1, maxLength: 4 }), (places) => {
      const address = places.map((place) => `${quoted(place.name)}!${rangeAddress(place.range)}`).join(',');
      expect(parsePlaces(address)).toEqual(places.map((place) => ({ sheet: place.name, range: place.range })));
    }));
  });

  it.each<[string, (string | null)[], Range[]]>([
    ['B2:C3', [null], [{ top: 1, left: 1, bottom: 2, right: 2 }]],
    ['集計!$A$1, 集計!3:4', ['集計', '集計'], [{ top: 0, left: 0, bottom: 0, right: 0 }, { top: 2, left: 0, bottom: 3, right: LAST_COLUMN }]],
    ['S!B:C', ['S'], [{ top: 0, left: 1, bottom: LAST_ROW, right: 2 }]],
  ])('%s', (address, sheets, ranges) => expect(parsePlaces(address)).toEqual(ranges.map((one, i) => ({ sheet: sheets[i], range: one }))));

  it.each(['', 'x', "'a!A1", 'S!'])('%p is none', (address) => expect(parsePlaces(address)).toBeNull());
});

describe('merged areas seen in pieces', () => {
  it('are whole again', () => {
    const seen = [{ top: 0, left: 0, bottom: 5, right: 0 }, { top: 5, left: 0, bottom: 9, right: 0 }, { top: 10, left: 0, bottom: 11, right: 0 }, { top: 10, left: 0, bottom: 10, right: 0 }, { top: 2, left: 3, bottom: 4, right: 4 }, { top: 2, left: 3, bottom: 4, right: 4 }];
    expect(united(seen)).toEqual([{ top: 0, left: 0, bottom: 9, right: 0 }, { top: 2, left: 3, bottom: 4, right: 4 }, { top: 10, left: 0, bottom: 11, right: 0 }]);
  });
});

describe('what is typed for a constant', () => {
  it.each(['=1', "'x", '-', '@x', '2025/12/1', '12月1日', '１２３', '1.5E3', '¥100', 'true', '#N/A', '令和7年12月'])('%s gets an apostrophe', (text) => expect(constantInput(text, 'General')).toBe(`'${text}`));
  it.each(['集計', '12月末現在', '85.0件', '◎', 'abc'])('%s does not', (text) => expect(constantInput(text, 'General')).toBe(text));
  it('leaves figures in a text cell as they are, and signs of formulas not', () => {
    expect([constantInput('012', '@'), constantInput('=1', '@'), constantInput(null, '@'), constantInput(5, 'General')]).toEqual(['012', "'=1", '', 5]);
  });
});

it('tells the date system by most of the dates that differ', () => {
  const dates = new DateSystem();
  const date = (text: string): Cell => ({ row: 0, col: 0, value: 44530, text, format: 'yyyy/m/d' });
  dates.observe(date('?'));
  expect(dates.is1904).toBe(false);
  dates.observe(date(displayText(44530, 'yyyy/m/d', true)));
  expect(dates.is1904).toBe(true);
});
