import type { FormulaReference } from '../formula';
import type { Grid, GridCell } from '../tables/grid';
import { figureOf } from '../tables/grid';

/** Fewer figures may have their mean or their last one as a total by chance of a slip. */
const FEWEST = 6;
/** A mean is rounded, and weighted at times. */
const NEAR_MEAN = 0.01;

/** 事業所数 at the end of the year, or the year's average, typed among sums of the months: as large as the last month or as their mean, and meant so. */
export function isStateOfMonths(cell: GridCell, [summed, ...more]: readonly FormulaReference[], grid: Grid): boolean {
  const own = figureOf(cell);
  if (!own || !summed || more.length > 0 || (summed.sheet !== null && summed.sheet !== grid.sheet.name)) return false;
  const { top, left, bottom, right } = summed.range;
  if (top !== bottom && left !== right) return false;
  const values: number[] = [];
  for (let row = top; row <= bottom; row++) for (let col = left; col <= right; col++) {
    const figure = figureOf(grid.startingAt(row, col));
    if (figure && figure.value <= 0) return false;
    if (figure) values.push(figure.value);
  }
  return isStateOf(own.value, values);
}

/** As large as the last of several figures or as their mean. */
export function isStateOf(own: number, values: readonly number[]): boolean {
  if (values.length < FEWEST || values.some((value) => value <= 0)) return false;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return own === values[values.length - 1] || Math.abs(own - mean) <= mean * NEAR_MEAN;
}
