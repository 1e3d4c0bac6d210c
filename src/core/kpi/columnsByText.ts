import { addTo } from '../groups';
import { isNote } from '../reading/noteSign';
import type { PlanGrid } from '../tables/bands';
import type { Grid, GridCell } from '../tables/grid';
import type { Range } from '../snapshot/workbook';

/** A column of running text in a strip of a sheet without known headings. */
export interface TextColumn {
  readonly range: Range;
  /** The text in it tells what shall be done, and not what was done. */
  readonly isPlan: boolean;
  /** Short text above the first running text, which may be the column's heading. */
  readonly heading: GridCell | null;
  readonly plan: PlanGrid;
}

const LONG_TEXT = 18;
const LEAST_TEXTS = 3;
const LEAST_SHARE = 0.12;

/** 「…を図る。」 is a plan, 「…を実施した。」「…を実施。」「…している。」 tells what was done. */
const PLANNED = /(?<!て|で|った|した)(?:する|図る|行う|める|げる|ねる|せる|れる|なる|とる|こと|いく)。?\s*$/u;
const DONE = /(?:した|った|いた|けた|れた|せた|ている|ており|でいる|実施中?|報告|開催|発送|送付|締結|掲載|案内|受講|済み?|配布|作成|依頼|提出)[。）)]?\s*$/u;

/** Columns of running text that stand side by side; empty where the strip has fewer than two. */
export function columnsByText(grid: Grid, range: Range): TextColumn[] {
  const groups = new Map<number, GridCell[]>();
  let all = 0;
  for (const cell of grid.saying('text')) {
    if (cell.row < range.top || cell.row > range.bottom || cell.col < range.left || cell.col > range.right) continue;
    if (cell.cell.text.length < LONG_TEXT || isNote(cell.cell.text)) continue;
    all++;
    addTo(groups, cell.col, cell);
  }
  const filled = [...groups].filter(([, cells]) => cells.length >= Math.max(LEAST_TEXTS, all * LEAST_SHARE)).sort(([a], [b]) => a - b);
  const columns = filled.filter(([, cells], i) => !isIndented(cells, filled[i + 1]?.[0]));
  if (columns.length < 2) return [];
  const plan: PlanGrid = { range, headings: [] };
  return columns.map(([left, cells], i) => {
    const next = columns[i + 1];
    const planned = cells.filter((cell) => PLANNED.test(cell.cell.text)).length;
    const done = cells.filter((cell) => DONE.test(cell.cell.text)).length;
    return { range: { ...range, left, right: next ? next[0] - 1 : range.right }, isPlan: planned > done, heading: headingOver(grid, cells[0]!, range), plan };
  });
}

/** Headings that run across the next column of text stand above its lines and not beside them. */
const isIndented = (cells: readonly GridCell[], next: number | undefined): boolean => next !== undefined && cells.every(({ lastCol }) => lastCol >= next);

/** The nearest short text above the first running text of a column. */
function headingOver(grid: Grid, first: GridCell, range: Range): GridCell | null {
  for (let row = first.row - 1; row >= Math.max(range.top, first.row - 6); row--) {
    const cell = grid.startingAt(row, first.col);
    if (cell && cell.reading.kind === 'text' && cell.cell.text.length < LONG_TEXT && !/^[\s①-⑳(（○〇・■【]/u.test(cell.cell.text)) return cell;
  }
  return null;
}
