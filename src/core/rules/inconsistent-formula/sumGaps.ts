import { rememberedOf } from '../../remembered';
import { fiscalPosition } from '../../reading/period';
import { isOfWhichWord, isSubtotalWord, isTotalWord } from '../../reading/words';
import { cellAddress } from '../../snapshot/address';
import type { Range } from '../../snapshot/workbook';
import type { GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';

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
      if (!summed) continue;
      const across = summed.top === summed.bottom && summed.top === total.row && summed.right < total.col;
      const down = summed.left === summed.right && summed.left === total.col && summed.bottom < total.row;
      if (!across && !down) continue;
      const entries = across ? columns : rows;
      const left = leftOut(table, total, summed, across, entries);
      if (left.length > 0) gaps.push({ total, range: summed, left });
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

const isSameSort = (entry: AxisEntry, model: AxisEntry): boolean =>
  entry.role === model.role && entry.unit === model.unit && (entry.period === null) === (model.period === null) &&
  !isOfWhichWord(entry.name) && !isTotalWord(entry.name) && !/参考|除く|予備|合算/u.test(entry.label);

/** Both typed or both computed, and in one unit. */
function isSameFigure(cell: GridCell, model: GridCell): boolean {
  if (model.reading.kind !== 'figure') return cell.cell.formula === undefined;
  if (cell.reading.kind !== 'figure' || cell.reading.figure.unit !== model.reading.figure.unit) return false;
  return (cell.cell.formula === undefined) === (model.cell.formula === undefined);
}

/** A1 range of what the sum should reach to. */
export const wholeRange = ({ range, left, total }: SumGap): string => {
  const last = left[left.length - 1]!;
  const down = range.left === range.right && last.row > range.bottom;
  return `${cellAddress(range.top, range.left)}:${down ? cellAddress(last.row, total.col) : cellAddress(total.row, last.col)}`;
};
