import { normalise } from '../reading/normalise';
import type { PlanGrid } from '../tables/bands';
import type { Grid, GridCell } from '../tables/grid';
import { textOf } from '../tables/grid';
import type { Range } from '../snapshot/workbook';
import { essence, withoutBrackets, withoutOrdinal } from './names';

/** A grid of plans and results with short texts, found by its headings and by targets in one of its columns. */
export interface HeadedGrid {
  readonly plan: PlanGrid;
  /** Index of the heading under which the targets stand. */
  readonly targets: number;
}

const TARGET_HEADING = /計画|目標|KPI|指標|内容|項目|事項|取組/u;
const RESULT_HEADING = /実績|結果|状況|成果|評価/u;
const LONGEST_HEADING = 25;
/** A target with its name: 窓口受付率 5.5％以下, ［目標］参加者 3,000名, 回収率 前年度を上回る. */
const STATES_TARGET = /\d[\d,.]*\s*(?:%|[^\d\s]{0,4})\s*(?:以上|以下|以内|未満|とする|を維持)|前年度?(?:末)?(?:以[上下]|を(?:上|下)回)|[【[〔(]?(?:KPI|目標)[】\]〕)]?.{0,40}\d|(?:率|割合|数|状況)\s*:?\s*\d[\d,.]*\s*%?\s*$/u;
/** A heading that promises targets: one text that states one is enough below it. */
const NAMES_TARGETS = /^(?:KPI|(?:数値)?目標)/u;
const LEAST_SHARE = 0.4;
const LONGEST_GAP = 2;

/** Grids of a strip whose headings name a plan and a result and whose plan column states targets by name. */
export function headedGrids(grid: Grid, range: Range): HeadedGrid[] {
  const found: HeadedGrid[] = [];
  let from = range.top;
  for (let row = range.top; row < range.bottom; row++) {
    if (row < from) continue;
    const headings = headingRow(grid, row, range);
    if (!headings) continue;
    const bottom = bottomOf(grid, row, range, headings);
    const targets = targetColumn(grid, headings, row, bottom);
    if (targets < 0) continue;
    found.push({ plan: { range: { top: row, left: headings[0]!.col, bottom, right: range.right }, headings }, targets });
    from = bottom + 1;
  }
  return found;
}

function headingRow(grid: Grid, row: number, range: Range): GridCell[] | null {
  const inRow = grid.rowCells(row);
  if (inRow.length < 2) return null;
  const cells = inRow.filter((cell) => cell.col >= range.left && cell.col <= range.right);
  if (cells.length < 2 || cells.length > 10 || cells.some((cell) => cell.reading.kind === 'figure')) return null;
  const texts = cells.map((cell) => normalise(textOf(cell)));
  if (texts.some((text) => text.length > LONGEST_HEADING || /[。:]$/u.test(text))) return null;
  const target = texts.findIndex((text) => TARGET_HEADING.test(text));
  return target >= 0 && texts.some((text, i) => i > target && RESULT_HEADING.test(withoutBrackets(text))) ? cells : null;
}

/** The grid goes on until two rows are empty or a row lies across its columns. */
function bottomOf(grid: Grid, top: number, range: Range, headings: readonly GridCell[]): number {
  let last = top;
  for (let row = top + 1; row <= range.bottom; row++) {
    const cells = grid.rowCells(row).filter((cell) => cell.col >= range.left && cell.col <= range.right);
    if (cells.some((cell) => headings.some((heading) => cell.col < heading.col && cell.lastCol >= heading.col))) break;
    if (cells.length > 0) last = Math.max(last, ...cells.map((cell) => Math.min(cell.lastRow, range.bottom)));
    else if (row > last + LONGEST_GAP) break;
  }
  return last;
}

/** The leftmost column before a result heading in which a good part of the texts state targets with their names; -1 where none does. */
function targetColumn(grid: Grid, headings: readonly GridCell[], top: number, bottom: number): number {
  return headings.findIndex((heading, i) => {
    const words = normalise(textOf(heading));
    if (!TARGET_HEADING.test(words) || !headings.some((other, k) => k > i && RESULT_HEADING.test(normalise(textOf(other))))) return false;
    let texts = 0;
    let stating = 0;
    for (let row = top + 1; row <= bottom; row++) {
      const cell = grid.startingAt(row, heading.col);
      if (!cell || typeof cell.cell.value !== 'string') continue;
      texts++;
      const text = normalise(cell.cell.text);
      // A bare 53.2%以上 has its name in another column: that is a list of KPIs.
      if (STATES_TARGET.test(text) && essence(withoutOrdinal(text).replace(/[\d,.%]+[^]*$/u, '')).length >= 3) stating++;
    }
    return texts >= (NAMES_TARGETS.test(words) ? 1 : 2) && stating / texts >= LEAST_SHARE;
  });
}
