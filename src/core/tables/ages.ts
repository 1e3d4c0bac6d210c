import { unspaced } from '../reading/normalise';
import { textOf, type Grid, type GridCell } from './grid';

/** Fewer ages are no column of them. */
const FEWEST_AGES = 2;

/** 75歳 names the line of those who are 75 as 40～74歳 does. */
export const isAge = ({ reading }: GridCell): boolean => reading.kind === 'figure' && /^[歳才]$/u.test(reading.figure.unit) && Number.isInteger(reading.figure.value);

/** What a column of ages is called, if anything; 平均年齢 and 健康寿命 hold figures. */
const HEADING = /^$|^(?:(?:健診|受診|到達|対象)?(?:時|者)?の?年齢(?:区分|別|階級|層)?|区分|種別|対象者?)$/u;

/**
 * A column in which whole ages name the lines: they rise from line to line, or begin again with each group, and nothing but labels (計) stands between them.
 * @param top first line below the headings
 */
export function isOfAges(grid: Grid, col: number, top: number, bottom: number): boolean {
  if (!HEADING.test(unspaced(textOf(grid.at(top - 1, col))))) return false;
  let count = 0;
  let [first, last] = [0, 0];
  for (let row = top; row <= bottom; row++) {
    const cell = grid.startingAt(row, col);
    if (!cell || cell.cls === 'heading') continue;
    if (cell.reading.kind !== 'figure' || !isAge(cell)) return false;
    const { value } = cell.reading.figure;
    if (count === 0) first = value;
    else if (value <= last && value !== first) return false;
    last = value;
    count++;
  }
  return count >= FEWEST_AGES && last > first;
}
