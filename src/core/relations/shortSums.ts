import { addTo } from '../groups';
import type { Range } from '../snapshot/workbook';
import { figureOf, type GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import { meaningOf } from './meaning';
import type { PatternMeaning } from './pattern';

/** Sums beside an odd one that must add up the same lines; rates and differences may stand between them. */
const FEWEST_BESIDE = 2;
/** Lines that a range may have lost at its end. */
const MOST_LOST = 2;

interface ColumnSum {
  readonly total: GridCell;
  readonly range: Range;
}

/**
 * SUM(D15:D18) in a line where all other sums go down to line 19, right above the total: too few for a pattern of neighbours,
 * but the same columns add up the same lines in another total of the table.
 */
export function findShortSums(table: Table): Map<GridCell, PatternMeaning> {
  const lines = sumsByRow(table);
  const found = new Map<GridCell, PatternMeaning>();
  if (lines.size < 2) return found;
  for (const [row, sums] of lines) {
    const short = sums.filter(({ range }) => range.bottom < row - 1);
    const [odd] = short;
    const others = sums.filter((one) => one !== odd);
    const [example] = others;
    if (short.length !== 1 || !odd || !example || others.length < FEWEST_BESIDE || !others.every(({ range }) => range.top === odd.range.top && range.bottom === row - 1)) continue;
    const lost = row - 1 - odd.range.bottom;
    if (lost > MOST_LOST || lost * 2 > odd.range.bottom - odd.range.top + 1 || !areFigures(table, odd, row)) continue;
    if (![...lines].some(([other, beside]) => other !== row && isAlike(beside, sums))) continue;
    const meaning = meaningOf(odd.total);
    if (meaning?.kind !== 'sum' || meaning.condition || meaning.minus.length > 0 || meaning.parts.length !== 1) continue;
    found.set(odd.total, { meaning: { ...meaning, parts: [{ sheet: null, range: { ...odd.range, bottom: row - 1 } }] }, example: example.total, direction: 'row' });
  }
  return found;
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

/** Whether what was lost are figures in the unit of the last one that was not. */
function areFigures({ grid }: Table, { range, total }: ColumnSum, row: number): boolean {
  const unit = figureOf(grid.startingAt(range.bottom, total.col))?.unit;
  for (let index = range.bottom + 1; index < row; index++) if (unit === undefined || figureOf(grid.startingAt(index, total.col))?.unit !== unit) return false;
  return true;
}

/** Whether a line has sums in the same columns, all over the same lines. */
const isAlike = (line: readonly ColumnSum[], sums: readonly ColumnSum[]): boolean =>
  sums.every(({ total }) => line.some((one) => one.total.col === total.col)) && line.every(({ range }) => range.top === line[0]!.range.top && range.bottom === line[0]!.range.bottom);
