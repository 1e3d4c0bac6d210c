import { rememberedOf } from '../../remembered';
import { fiscalPosition } from '../../reading/period';
import { isOfWhichWord, isSubtotalWord, isTotalWord } from '../../reading/words';
import { cellAddress, rangeContains } from '../../snapshot/address';
import type { Range } from '../../snapshot/workbook';
import type { GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import { isAsFarAsActual } from './asFarAsActual';

/** A sum whose range ends before the last figure that stands between it and the total. */
export interface SumGap {
  readonly total: GridCell;
  readonly range: Range;
  /** The figures left out, nearest to the range first. */
  readonly left: readonly GridCell[];
}

/** Cells between a range and its total beyond which it is no slip but another table. */
const WIDEST_GAP = 12;

/**
 * Sums in their own row or column that leave out figures of the same sort beside their range.
 * Parts already inside another figure (再掲, うち), subtotals and figures in another unit are left out on purpose.
 */
export const findSumGaps = rememberedOf((table: Table): readonly SumGap[] => {
  if (table.kind === 'plan-status' || table.kind === 'list') return [];
  const { grid, range } = table;
  const rows = new Map(table.rows.map((entry) => [entry.index, entry]));
  const columns = new Map(table.columns.map((entry) => [entry.index, entry]));
  const gaps: SumGap[] = [];
  for (let row = range.top + table.headerRows; row <= range.bottom; row++) {
    for (const total of grid.rowCells(row)) {
      if (total.col < range.left + table.headerColumns || total.col > range.right) continue;
      const summed = summedRange(total);
      if (!summed) {
        const hole = holeIn(table, total, rows);
        if (hole) gaps.push(hole);
        continue;
      }
      const across = summed.top === summed.bottom && summed.top === total.row && summed.right < total.col;
      const down = summed.left === summed.right && summed.left === total.col && summed.bottom < total.row;
      if (!across && !down) continue;
      const entries = across ? columns : rows;
      const beyond = leftOut(table, total, summed, across, entries);
      const left = across && beyond.length > 0 && isAsFarAsActual(table, row, { own: summed, right: total.col - 1 }) ? [] : beyond;
      const first = left.length > 0 ? [] : leftOutBefore(table, total, summed, across ? columns : rows, across);
      if (left.length + first.length > 0) gaps.push({ total, range: summed, left: [...left, ...first] });
    }
  }
  return gaps;
});

/** The one range of more than one cell that a formula adds up. */
function summedRange(cell: GridCell): Range | null {
  const { addedUp } = cell;
  if (!addedUp) return null;
  const { sheet, range } = addedUp;
  return sheet === null && (range.top !== range.bottom || range.left !== range.right) ? range : null;
}

/** Months of a heading in the order of the fiscal year, April being 0. */
function monthsOf(entry: AxisEntry | undefined): { first: number; last: number } | null {
  if (!entry?.period) return null;
  return { first: fiscalPosition(entry.period.from.month), last: fiscalPosition(entry.period.to.month) };
}

/** 上期計 and 4～9月 leave out what lies beyond on purpose; a subtotal without months may. */
function belongsTo(total: AxisEntry | undefined, entry: AxisEntry): boolean {
  if (!total) return true;
  const whole = monthsOf(total);
  const part = monthsOf(entry);
  if (whole && part && total.period?.granularity !== 'month') return part.first >= whole.first && part.last <= whole.last;
  return whole === null && !isSubtotalWord(total.name);
}

function leftOut(table: Table, total: GridCell, summed: Range, across: boolean, entries: ReadonlyMap<number, AxisEntry>): GridCell[] {
  const last = across ? summed.right : summed.bottom;
  const end = across ? total.col : total.row;
  if (end - last - 1 > WIDEST_GAP) return [];
  const model = entries.get(last);
  const modelCell = table.grid.startingAt(summed.bottom, summed.right);
  const left: GridCell[] = [];
  for (let index = last + 1; index < end; index++) {
    const cell = across ? table.grid.startingAt(total.row, index) : table.grid.startingAt(index, total.col);
    if (!cell || cell.reading.kind !== 'figure') continue;
    const entry = entries.get(index);
    if (!entry || !model || !belongsTo(entries.get(end), entry) || !isSameSort(entry, model) || (modelCell && !isSameFigure(cell, modelCell))) return [];
    left.push(cell);
  }
  return left;
}

/** Lines before a range that are no slip when there are more of them. */
const MOST_BEFORE = 2;

/**
 * The first figures of a table before a range, where the table itself counts them in: it divides them by the total as it does the
 * others, or the total beside it begins with their line.
 */
function leftOutBefore(table: Table, total: GridCell, summed: Range, entries: ReadonlyMap<number, AxisEntry>, across: boolean): GridCell[] {
  const start = across ? summed.left : summed.top;
  const model = entries.get(start);
  const modelCell = table.grid.startingAt(summed.top, summed.left);
  const earliest = across ? table.range.left + table.headerColumns : table.range.top + table.headerRows;
  const counted = siblingStart(table, total, summed, across);
  const from = counted ?? (across ? firstOfYear(entries, start, total.col) : earliest);
  const isCounted = counted !== null || across;
  // The months to come are empty: only the totals beside it tell where its range should begin.
  if (from >= start || start - from > MOST_BEFORE || !model || (!modelCell && !isCounted)) return [];
  const left: GridCell[] = [];
  for (let index = start - 1; index >= from; index--) {
    const cell = across ? table.grid.startingAt(total.row, index) : table.grid.startingAt(index, total.col);
    const entry = entries.get(index);
    if (!cell || cell.reading.kind !== 'figure' || !entry || !isSameSort(entry, model) || (modelCell && !isSameFigure(cell, modelCell)) || !(isCounted || isDividedBy(table, cell, total))) return [];
    left.push(cell);
  }
  return left;
}

/** Where the months or quarters before a range begin that count up to it from April without a gap (4～6月 before 7～9月); the range's own start where they do not. */
function firstOfYear(entries: ReadonlyMap<number, AxisEntry>, start: number, total: number): number {
  let index = start;
  for (let own = monthsOf(entries.get(index)); own && own.first > 0; own = monthsOf(entries.get(index))) {
    const before = entries.get(index - 1);
    const months = monthsOf(before);
    if (!before || !months || months.last !== own.first - 1 || !belongsTo(entries.get(total), before)) return start;
    index--;
  }
  return index;
}

/** Where the ranges of the totals beside a total begin, if all of them begin before its own and end with it; null where they do not. */
function siblingStart(table: Table, total: GridCell, summed: Range, across: boolean): number | null {
  const { grid, range } = table;
  let first: number | null = null;
  const [from, to] = across ? [range.top + table.headerRows, range.bottom] : [range.left + table.headerColumns, range.right];
  for (let index = from; index <= to; index++) {
    const cell = across ? grid.startingAt(index, total.col) : grid.startingAt(total.row, index);
    const other = cell && cell !== total && cell.cell.formula !== undefined ? summedRange(cell) : null;
    if (!cell || !other) continue;
    const isOwnLine = across ? other.top === cell.row && other.bottom === cell.row && other.right === summed.right : other.left === cell.col && other.right === cell.col && other.bottom === summed.bottom;
    if (!isOwnLine) continue;
    const start = across ? other.left : other.top;
    if (start >= (across ? summed.left : summed.top) || (first !== null && first !== start)) return null;
    first = start;
  }
  return first;
}

/** A formula in the row of a figure divides that figure by the total. */
const isDividedBy = ({ grid, range }: Table, part: GridCell, total: GridCell): boolean => grid.rowCells(part.row).some((cell) => {
  const meaning = cell.col >= range.left && cell.col <= range.right && cell.meaningKind === 'ratio' ? cell.meaning : null;
  const is = (place: GridCell) => ({ sheet, range: at }: { sheet: string | null; range: Range }): boolean => sheet === null && at.top === place.row && at.left === place.col;
  return meaning?.kind === 'ratio' && meaning.numerator.some(is(part)) && meaning.denominator.some(is(total));
});

/** A sum of several parts of one column is more than a choice of figures where it has at least so many, and at most a third as many left out. */
const FEWEST_PARTS = 4;

/** SUM(B5:B9)+B11 without B10: a hole in what is otherwise the whole column above a total. */
function holeIn(table: Table, total: GridCell, rows: ReadonlyMap<number, AxisEntry>): SumGap | null {
  const meaning = total.meaningKind === 'sum' ? total.meaning : null;
  if (meaning?.kind !== 'sum' || meaning.minus.length > 0 || meaning.condition || meaning.parts.length < 2) return null;
  if (meaning.parts.some(({ sheet, range }) => sheet !== null || range.left !== total.col || range.right !== total.col || range.bottom >= total.row)) return null;
  const summed = new Set(meaning.parts.flatMap(({ range }) => Array.from({ length: range.bottom - range.top + 1 }, (_, i) => range.top + i)));
  const top = Math.min(...summed);
  const bottom = Math.max(...summed);
  const model = rows.get(top);
  const modelCell = table.grid.startingAt(top, total.col);
  if (!model || !modelCell || summed.size < FEWEST_PARTS || bottom - top > LONGEST_COLUMN) return null;
  const left: GridCell[] = [];
  for (let row = top; row <= bottom; row++) {
    const cell = summed.has(row) ? undefined : table.grid.startingAt(row, total.col);
    if (!cell || cell.reading.kind !== 'figure') continue;
    const entry = rows.get(row);
    if (!entry || !isSameSort(entry, model) || !isSameFigure(cell, modelCell)) return null;
    left.push(cell);
  }
  return left.length > 0 && left.length * 3 <= summed.size ? { total, range: { top, left: total.col, bottom, right: total.col }, left } : null;
}

const LONGEST_COLUMN = 200;

const isSameSort = (entry: AxisEntry, model: AxisEntry): boolean =>
  entry.role === model.role && entry.unit === model.unit && (entry.period === null) === (model.period === null) &&
  !isOfWhichWord(entry.name) && !isTotalWord(entry.name) && !/参考|除く|予備|合算/u.test(entry.label);

/** Both typed or both computed, and in one unit. */
function isSameFigure(cell: GridCell, model: GridCell): boolean {
  if (model.reading.kind !== 'figure') return cell.cell.formula === undefined;
  if (cell.reading.kind !== 'figure' || cell.reading.figure.unit !== model.reading.figure.unit) return false;
  return (cell.cell.formula === undefined) === (model.cell.formula === undefined);
}

/** True where the figures left out stand between the parts, and not beside them. */
export const isHole = ({ range, left }: SumGap): boolean => left.every(({ row, col }) => rangeContains(range, row, col));

/** A1 range of what the sum should reach to. */
export const wholeRange = ({ range, left, total }: SumGap): string => {
  const last = left[left.length - 1]!;
  if (last.row < range.top || last.col < range.left) return `${cellAddress(last.row, last.col)}:${cellAddress(range.bottom, range.right)}`;
  const down = range.left === range.right && last.row > range.bottom;
  return `${cellAddress(range.top, range.left)}:${down ? cellAddress(last.row, total.col) : cellAddress(total.row, last.col)}`;
};
