import type { Grid } from './grid';
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

const LARGEST_POINT = 10;
const FEWEST_COUNTS = 3;

/** 計画 before 実績 in the lines of an item is what they are held against. */
export function withPlans(rows: AxisEntry[]): AxisEntry[] {
  const isPlan = ({ role, name }: AxisEntry): boolean => role === 'value' && name === '計画';
  return rows.some(isPlan) && rows.some(({ role }) => role === 'actual') ? rows.map((row) => (isPlan(row) ? { ...row, role: 'target' } : row)) : rows;
}
