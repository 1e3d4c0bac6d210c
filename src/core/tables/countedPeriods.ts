import { aYearOn, fiscalYearOf } from '../reading/period';
import type { Period, PeriodMonth } from '../reading/types';
import type { Grid, GridCell } from './grid';

const NONE: ReadonlyMap<number, Period> = new Map();

/** Fewer numbers are no order. */
const FEWEST_COUNTED = 2;
/** One number in so many may be a slip. */
const FEWEST_PER_SLIP = 4;

/**
 * What bare numbers below a year or a month in a column of labels stand for, by row: 24, 25 below 平成23年度, 5, 6 … 12 below 平成27年 4月.
 * Empty where a number does not go on from the label above it.
 */
export function countedPeriods(grid: Grid, col: number, top: number, bottom: number): ReadonlyMap<number, Period> {
  let last = opened(grid.startingAt(top, col), null);
  if (!last) return NONE;
  const found = new Map<number, Period>();
  let slips = 0;
  for (let row = top + 1; row <= bottom; row++) {
    const cell = grid.startingAt(row, col);
    if (cell?.reading.kind === 'period') {
      last = opened(cell, last);
      if (!last) return NONE;
    } else if (cell?.reading.kind === 'figure') {
      const next = counted(cell, last);
      if (!next) return NONE;
      if (next.isSlip) slips++;
      last = next.label;
      found.set(row, next.period);
    } else if (cell && cell.cls !== 'heading') return NONE;
  }
  return found.size >= FEWEST_COUNTED && slips * FEWEST_PER_SLIP <= found.size ? found : NONE;
}

/** A year or a month with the number that the next label counts on from. */
interface Label {
  readonly period: Period;
  readonly number: number;
}

/** A label that names its year or month itself. */
function opened(cell: GridCell | undefined, above: Label | null): Label | null {
  if (cell?.reading.kind !== 'period') return null;
  const { period } = cell.reading;
  if (period.granularity === 'year') {
    const number = /(\d{1,4}|元)\s*年/u.exec(cell.plainText)?.[1];
    return number === undefined ? null : { period, number: number === '元' ? 1 : Number(number) };
  }
  if (period.granularity !== 'month') return null;
  const next = above?.period.granularity === 'month' ? following(above.period.from) : null;
  // 平成27年 1月 below 12: the year was not brought up to date, and the months below go on from the right one.
  const isStale = next !== null && next.month === 1 && period.from.month === 1 && next.year !== null && period.from.year === next.year - 1;
  return { period: isStale ? { ...period, from: next, to: next } : period, number: period.from.month };
}

/** What a bare number below a label names, and the label that the next one goes on from; null where the number cannot be one of them. */
function counted(cell: GridCell, { period, number }: Label): { readonly period: Period; readonly label: Label; readonly isSlip: boolean } | null {
  if (cell.reading.kind !== 'figure') return null;
  const { value, unit } = cell.reading.figure;
  if (unit !== '' || !Number.isInteger(value)) return null;
  const text = cell.plainText;
  if (period.granularity === 'year') {
    // 12 below 2011年度 is 2012.
    if (value !== number + 1 && value !== (number % 100) + 1) return null;
    const next = { ...aYearOn(period), text };
    return { period: next, label: { period: next, number: value }, isSlip: false };
  }
  if (value < 1 || value > 12) return null;
  const next = following(period.from);
  const monthOf = (from: PeriodMonth): Period => ({ ...period, from, to: from, fiscalYear: from.year === null ? null : fiscalYearOf(from.year, from.month), until: false, text });
  return { period: monthOf({ ...next, month: value }), label: { period: monthOf(next), number: next.month }, isSlip: value !== next.month };
}

const following = ({ year, month }: PeriodMonth): PeriodMonth => (month === 12 ? { year: year === null ? null : year + 1, month: 1 } : { year, month: month + 1 });

/** The words that a counted label stands for: 5月, 24年度. */
export const wordsOf = ({ granularity, from, text }: Period): string => `${text}${granularity === 'month' ? '月' : from.month === 4 ? '年度' : '年'}`;
