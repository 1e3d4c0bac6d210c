import { textOf, type Grid, type GridCell } from './grid';

/** Fewer ages are no column of them. */
const FEWEST_AGES = 2;

/** 75歳 names the line of those who are 75 as 40～74歳 does. */
export const isAge = ({ reading }: GridCell): boolean => reading.kind === 'figure' && /^[歳才]$/u.test(reading.figure.unit) && Number.isInteger(reading.figure.value);

/** 平均年齢 holds figures. */
const IS_FIGURE = /平均|最[高低]|中央/u;

/**
 * A column in which whole ages name the lines: they rise from line to line, or begin again with each group, and nothing but labels (計) stands between them.
 * @param top first line below the headings
 */
export function isOfAges(grid: Grid, col: number, top: number, bottom: number): boolean {
  if (IS_FIGURE.test(textOf(grid.at(top - 1, col)))) return false;
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
