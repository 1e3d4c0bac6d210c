import { gradeLetter, readGradeLegend, type GradeEntry } from '../reading/grades';
import { thresholds } from '../reading/legend';
import { normalise } from '../reading/normalise';
import { isAchievementWord } from '../reading/kpiWords';
import { rememberedOf } from '../remembered';
import { textOf, type Grid, type GridCell } from '../tables/grid';
import { hasThresholds } from './mark';

/** From which achievement rate on each letter is given: a table of criteria, or a line of text. */
export interface GradeCriteria {
  readonly grid: Grid;
  /** Its first letter, or the line. */
  readonly cell: GridCell;
  readonly entries: readonly Pick<GradeEntry, 'letter' | 'written' | 'atLeast' | 'below'>[];
}

const FEWEST_LETTERS = 3;
const ORDER = 'SABCDEF';
/** A bound is short: 95％以上100％未満. */
const LONGEST_BOUND = 40;

/** Criteria with bounds on a sheet: 判定 | 対計画値 over S | 120％以上, A | 100％以上120％未満 …, and legends in one cell. */
export const gradeCriteria = rememberedOf((grid: Grid): readonly GradeCriteria[] => {
  const found: GradeCriteria[] = [];
  for (const cell of grid.texts) {
    const { text } = cell.cell;
    const criteria = text.trim().length === 1 ? tableFrom(grid, cell) : lineOf(grid, cell);
    if (criteria) found.push(criteria);
  }
  return found;
});

/** The criteria that hold for a whole book: the only ones that it has. */
export function criteriaOf(grids: readonly Grid[]): GradeCriteria | null {
  const [only = null, ...others] = grids.flatMap(gradeCriteria);
  return others.length === 0 ? only : null;
}

function lineOf(grid: Grid, cell: GridCell): GradeCriteria | null {
  const legend = readGradeLegend(cell.cell.text);
  return legend && hasThresholds(legend) ? { grid, cell, entries: legend.entries } : null;
}

/** Letters in their order below one another, each with its bounds in one and the same column. */
function tableFrom(grid: Grid, first: GridCell): GradeCriteria | null {
  const letter = gradeLetter(first.cell.text);
  if (letter !== 'S' && letter !== 'A') return null;
  const above = grid.at(first.row - 1, first.col);
  // A below S goes with it.
  if (above && gradeLetter(above.cell.text) !== null) return null;
  const letters = [first];
  for (let next = grid.startingAt(first.lastRow + 1, first.col); next && ORDER.indexOf(gradeLetter(next.cell.text) ?? '?') === ORDER.indexOf(letter) + letters.length; next = grid.startingAt(next.lastRow + 1, first.col)) letters.push(next);
  if (letters.length < FEWEST_LETTERS) return null;
  const col = grid.rowCells(first.row - 1).find((heading) => heading.col > first.col && isAchievementWord(textOf(heading).replace(/[（(].*$/u, '')))?.col;
  if (col === undefined) return null;
  const entries = letters.map((cell) => {
    const bound = textOf(grid.at(cell.row, col));
    return { letter: gradeLetter(cell.cell.text)!, written: cell.cell.text.trim(), ...thresholds(bound.length > LONGEST_BOUND ? '' : normalise(bound)) };
  });
  return entries.every(({ atLeast, below }) => atLeast !== null || below !== null) && coverEachOnce(entries) ? { grid, cell: first, entries } : null;
}

/** Each letter ends where the one before begins. */
const coverEachOnce = (entries: GradeCriteria['entries']): boolean =>
  entries.every(({ atLeast, below }, i) => {
    const before = entries[i - 1];
    return (i === 0 ? atLeast !== null : below === null || below === before!.atLeast) && (i === entries.length - 1 || (atLeast !== null && (i === 0 || atLeast < before!.atLeast!)));
  });
