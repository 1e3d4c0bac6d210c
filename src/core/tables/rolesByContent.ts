import { unspaced } from '../reading/normalise';
import type { Grid, GridCell } from './grid';
import type { AxisEntry } from './types';

/** 指導: 初回 | 評価 counts who was seen to the end: figures too large for the points of a rating. */
export function holdsCounts(grid: Grid, top: number, bottom: number, col: number): boolean {
  let counts = 0;
  for (let row = top; row <= bottom; row++) {
    const cell = grid.startingAt(row, col);
    if (cell?.reading.kind === 'figure' && cell.reading.figure.value > LARGEST_POINT) counts++;
    else if (cell && cell.cell.text.trim() !== '' && cell.reading.kind !== 'figure' && cell.reading.kind !== 'placeholder') return false;
  }
  return counts >= FEWEST_COUNTS;
}

/** 対前年（累計） says neither 比 nor 差. */
const AGAINST_LAST_YEAR = /^対(?:前|昨)年(?:度|同期|同月|度同期|度同月)?(?:[（(](?:累計|当月|単月|[%％])[）)])?$/u;
/** Percentages about the whole are this year's ÷ last year's; a difference of percentages lies about nothing. */
const LEAST_RATIO = 0.5;
const MOST_RATIO = 2;
const FEWEST_RATIOS = 2;

/** 対前年 over percentages of which most lie about 100% holds ratios. @param cells of the entry's row or column */
export function withRatio(entry: AxisEntry, cells: () => readonly (GridCell | undefined)[]): AxisEntry {
  if ((entry.role !== 'value' && entry.role !== 'cumulative' && entry.role !== 'difference') || !AGAINST_LAST_YEAR.test(unspaced(entry.name))) return entry;
  const figures = cells().flatMap((cell) => (cell?.reading.kind === 'figure' ? [cell.reading.figure] : []));
  if (figures.some(({ unit }) => unit !== '%')) return entry;
  const ratios = figures.filter(({ value }) => value >= LEAST_RATIO && value <= MOST_RATIO).length;
  return ratios >= FEWEST_RATIOS && ratios * 4 >= figures.length * 3 ? { ...entry, role: 'ratio' } : entry;
}

const LARGEST_POINT = 10;
const FEWEST_COUNTS = 3;

/** 計画 before 実績 in the lines of an item is what they are held against. */
export function withPlans(rows: AxisEntry[]): AxisEntry[] {
  const isPlan = ({ role, name }: AxisEntry): boolean => role === 'value' && name === '計画';
  return rows.some(isPlan) && rows.some(({ role }) => role === 'actual') ? rows.map((row) => (isPlan(row) ? { ...row, role: 'target' } : row)) : rows;
}
