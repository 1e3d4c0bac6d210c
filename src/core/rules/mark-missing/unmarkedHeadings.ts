import { addTo } from '../../groups';
import { ratedHeadings, type RatedHeading } from '../../kpi/headingMarks';
import { shortened } from '../../shortened';
import { textOf, type Grid } from '../../tables/grid';
import type { RuleFinding } from '../rule';
import { LONGEST_LABEL } from './labels';

/** So many headings of a book must end in a mark before the only one that does not is a slip. */
const FEWEST_RATED = 5;

/** The one heading of a book without a mark at its end, where every other one of its kind ends in one: 【○】. */
export function unmarkedHeadings(grids: readonly Grid[]): RuleFinding[] {
  const kinds = new Map<string, { grid: Grid; heading: RatedHeading }[]>();
  for (const grid of grids) for (const heading of ratedHeadings(grid)) addTo(kinds, `${heading.cell.col} ${heading.shape}`, { grid, heading });
  return [...kinds.values()].flatMap((all): RuleFinding[] => {
    const [first, ...more] = all.filter(({ heading }) => heading.mark === null);
    if (!first || more.length > 0 || all.length - 1 < FEWEST_RATED) return [];
    const { grid, heading: { cell } } = first;
    // A mark in a cell of its own does as well, and a heading with nothing below it reports nothing.
    if (grid.rowCells(cell.row).some(({ reading }) => reading.kind === 'mark') || !hasBody(first, all)) return [];
    return [{
      sheet: grid.sheet.name, cell, evidence: [],
      message: `見出しに評価の印がありません。同じ形の見出し ${all.length} 件のうち ${all.length - 1} 件は末尾に印がありますが、${cell.address}「${shortened(textOf(cell), LONGEST_LABEL)}」には付いていません。評価を記入してください。`,
      found: '',
    }];
  });
}

/** Whether anything stands between a heading and the next one of its kind. */
function hasBody({ grid, heading }: { readonly grid: Grid; readonly heading: RatedHeading }, all: readonly { readonly grid: Grid; readonly heading: RatedHeading }[]): boolean {
  const next = all.find((other) => other.grid === grid && other.heading.cell.row > heading.cell.row)?.heading.cell.row ?? grid.extent!.bottom + 1;
  for (let row = heading.cell.lastRow + 1; row < next; row++) if (grid.rowCells(row).length > 0) return true;
  return false;
}
