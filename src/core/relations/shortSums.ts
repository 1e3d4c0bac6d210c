import { addTo } from '../groups';
import { isOfWhichWord, isSubtotalWord } from '../reading/words';
import type { Range } from '../snapshot/workbook';
import { figureOf, type GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import { meaningOf } from './meaning';
import { asBeside, type PatternMeaning } from './pattern';

/** Sums beside an odd one that must add up the same lines; rates and differences may stand between them. */
const FEWEST_BESIDE = 2;
/** Lines that a range may have lost at its end. */
const MOST_LOST = 2;

interface ColumnSum {
  readonly total: GridCell;
  readonly range: Range;
}

/**
 * SUM(D15:D18) where line 19 stands right above the total, too. Neighbours of a formula are too few to tell, but
 * - the same columns add up the same lines in another total of the table, or
 * - the line is called the total of all, what was lost is an item like the others, and a sum beside it goes down to the end, or
 *   all stop before a line that was put in below their ranges.
 */
export function findShortSums(table: Table): Map<GridCell, PatternMeaning> {
  const lines = sumsByRow(table);
  const found = new Map<GridCell, PatternMeaning>();
  for (const [row, sums] of lines) {
    const [odd, ...more] = sums.filter(({ range }) => range.bottom < row - 1);
    if (!odd) continue;
    const others = sums.filter((one) => one !== odd);
    const lost = row - 1 - odd.range.bottom;
    if (lost > MOST_LOST || lost * 2 > odd.range.bottom - odd.range.top + 1 || !areFigures(table, odd, row)) continue;
    const [example] = others;
    if (more.length > 0 && more.length === others.length) {
      if (!areAlike(sums) || !isWhole(table, row) || !areOrdinary(table, odd, row)) continue;
      const put = odd.range.bottom + 1;
      for (const one of sums) if (areFigures(table, one, row)) set(one, row, `合計の範囲のすぐ下にある ${put === row - 1 ? `${put} 行目` : `${put}～${row - 1} 行目`}も足すと`);
      continue;
    }
    if (more.length > 0 || !example || !others.every(({ range }) => range.top === odd.range.top && range.bottom === row - 1)) continue;
    const isTold = others.length >= FEWEST_BESIDE && [...lines].some(([other, beside]) => other !== row && isAlike(beside, sums));
    if (isTold || (isWhole(table, row) && areOrdinary(table, odd, row))) set(odd, row, asBeside(example.total, 'row'));
  }
  return found;

  function set({ total, range }: ColumnSum, row: number, evidence: string): void {
    const meaning = meaningOf(total);
    if (meaning?.kind !== 'sum' || meaning.condition || meaning.minus.length > 0 || meaning.parts.length !== 1) return;
    found.set(total, { meaning: { ...meaning, parts: [{ sheet: null, range: { ...range, bottom: row - 1 } }] }, evidence });
  }
}

/** Sums of the lines above, in their own column, by the row of the total. */
function sumsByRow({ grid, range, headerRows, headerColumns }: Table): Map<number, ColumnSum[]> {
  const lines = new Map<number, ColumnSum[]>();
  for (let row = range.top + headerRows; row <= range.bottom; row++) {
    for (const total of grid.rowCells(row)) {
      const { addedUp } = total;
      if (!addedUp || addedUp.sheet !== null || total.col < range.left + headerColumns || total.col > range.right) continue;
      if (addedUp.range.left === total.col && addedUp.range.right === total.col && addedUp.range.bottom < row) addTo(lines, row, { total, range: addedUp.range });
    }
  }
  return lines;
}

/** 合計, and no 小計 that may well leave a line to the next one. */
const isWhole = ({ rows }: Table, row: number): boolean => rows.some(({ index, role, name }) => index === row && role === 'total' && !isSubtotalWord(name));

/** Whether the lines that were lost say nothing that would keep them out of a total. */
function areOrdinary({ rows }: Table, { range }: ColumnSum, row: number): boolean {
  const model = rows.find(({ index }) => index === range.bottom);
  const lost = rows.filter(({ index }) => index > range.bottom && index < row);
  return model !== undefined && lost.length > 0 && lost.every(({ role, unit, label, sameYear }) => role === model.role && unit === model.unit && sameYear === null && !isOfWhichWord(label) && !OUTSIDE.test(label));
}

const OUTSIDE = /参考|除く|予備|合算|別掲|外数/u;

/** Whether what was lost are figures in the unit of the last one that was not. */
function areFigures({ grid }: Table, { range, total }: ColumnSum, row: number): boolean {
  const unit = figureOf(grid.startingAt(range.bottom, total.col))?.unit;
  for (let index = range.bottom + 1; index < row; index++) if (unit === undefined || figureOf(grid.startingAt(index, total.col))?.unit !== unit) return false;
  return true;
}

/** Whether a line has sums in the same columns, all over the same lines. */
const isAlike = (line: readonly ColumnSum[], sums: readonly ColumnSum[]): boolean => sums.every(({ total }) => line.some((one) => one.total.col === total.col)) && areAlike(line);

/** Whether sums go over the same lines. */
const areAlike = (sums: readonly ColumnSum[]): boolean => sums.every(({ range }) => range.top === sums[0]!.range.top && range.bottom === sums[0]!.range.bottom);
