import type { Range } from '../snapshot/workbook';
import { isMarkWord } from '../reading/kpiWords';
import { remembered } from '../remembered';
import type { Grid, GridCell } from './grid';
import { textOf } from './grid';
import { isTableAcross } from './tableAcross';

/** A strip of the sheet that is searched for tables by itself: a column of a plan grid, or the whole width. */
export interface Band {
  readonly range: Range;
  /** The plan grid that the band is a column of, null outside of plan grids. */
  readonly plan: PlanGrid | null;
  /** The band's own heading cell. */
  readonly heading: GridCell | null;
}

/** The main grid of a report: 項目 / 事業計画 / 実施状況 / 評価. */
export interface PlanGrid {
  readonly range: Range;
  readonly headings: readonly GridCell[];
}

const PLAN_WORD = /計画$|の(?:実績|予定|状況|取組|対応)$|^重点施策|^(?:事業)?計画(?:の?内容)?$|^(?:事業|実施|取組|主な取組)(?:計画|内容|項目)等?$|^(?:主な)?(?:実施|取組|進捗|達成)(?:状況|結果|内容)|^具体的(?:な)?施策|^事業計画に対する|^今後の|^(?:実施状況|事業計画|事業実績)|^取組(?:み|事項)?$|^(?:課題|成果|結果)(?:と|及び|・)|^(?:[上下]半?期|第[1-4]四半期)の(?:実施|取組|進捗)(?:状況|結果)/u;
const WEAK_PLAN_WORD = /^(?:項目|担当|区分|施策|重点施策|備考|進捗)$/u;
const KPI_LIST_WORD = /^(?:目標|実績|目標値|実績値|KPI|ＫＰＩ|KPI(?:設定)?項目|達成率|年度目標)$/u;

/** Splits a sheet into bands: plan grids by their columns, everything else over the full width. */
export function findBands(grid: Grid): Band[] {
  if (!grid.extent) return [];
  const { left, right, bottom } = grid.extent;
  const bands: Band[] = [];
  let free = grid.extent.top;
  for (let row = grid.extent.top; row <= bottom; row++) {
    const headings = planHeadings(grid, row);
    if (headings === null) continue;
    const end = planEnd(grid, row, headings);
    if (row > free) bands.push({ range: { top: free, left, bottom: row - 1, right }, plan: null, heading: null });
    const first = headings[0]!;
    const plan: PlanGrid = { range: { top: row, left: Math.min(left, first.col), bottom: end, right }, headings };
    if (first.col > left) bands.push({ range: { top: row, left, bottom: end, right: first.col - 1 }, plan, heading: null });
    headings.forEach((heading, i) => {
      const next = headings[i + 1];
      const range = { top: heading.lastRow + 1, left: heading.col, bottom: end, right: next ? next.col - 1 : right };
      if (range.top <= end) bands.push({ range, plan, heading });
    });
    free = end + 1;
    row = end;
  }
  if (free <= bottom) bands.push({ range: { top: free, left, bottom, right }, plan: null, heading: null });
  return bands;
}

/** Headings of a plan grid that begin in this row, or null. */
function planHeadings(grid: Grid, row: number): GridCell[] | null {
  const cells = grid.rowCells(row);
  if (cells.length < 2 || cells.length > 10) return null;
  let strong = 0;
  let weak = 0;
  for (const cell of cells) {
    if (typeof cell.cell.value === 'number') return null;
    const word = planWordIn(textOf(cell));
    if (word === 'kpi-list') return null;
    if (word === 'strong') strong++;
    else if (word === 'weak') weak++;
  }
  // The title of an item that plan and status both begin with heads the item alone; 評価 may follow each of two halves of the year.
  const titles = cells.map(textOf).filter((text) => planWordIn(text) !== 'weak');
  if (strong === 0 || strong + weak < 2 || new Set(titles).size < titles.length) return null;
  return holdsSentences(grid, row, cells, strong >= 2) ? [...cells] : null;
}

/** A bullet or a full stop: running text and no heading, whatever its words. */
const SENTENCE = /^\s*[・･●◆■]|。/u;

const planWordIn = remembered((text: string): 'kpi-list' | 'strong' | 'weak' | 'none' => {
  if (SENTENCE.test(text)) return 'none';
  const words = text.replace(/\s/gu, '').replace(/[（(].*$/u, '');
  if (KPI_LIST_WORD.test(words)) return 'kpi-list';
  if (PLAN_WORD.test(words)) return 'strong';
  return WEAK_PLAN_WORD.test(words) || isMarkWord(words) ? 'weak' : 'none';
});

/** A plan grid has running text below its headings; a table of figures has not. */
function holdsSentences(grid: Grid, row: number, headings: readonly GridCell[], isCertain: boolean): boolean {
  const left = headings[0]!.col;
  const right = headings[headings.length - 1]!.lastCol;
  let sentences = 0;
  let filled = 0;
  for (let r = row + 1; r <= row + 12; r++) {
    for (const cell of grid.rowCells(r)) {
      if (cell.col < left || cell.col > right) continue;
      filled++;
      if (cell.cell.text.length >= 18 && typeof cell.cell.value === 'string') sentences++;
    }
  }
  return isCertain ? sentences > 0 : sentences >= 2 && sentences >= filled * 0.2;
}

/** A heading over the whole width between two lines of the grid: text alone, with the grid's columns above and below it. */
function isChapter(grid: Grid, row: number, headings: readonly GridCell[]): boolean {
  const cells = grid.rowCells(row);
  if (cells.length !== 1 || typeof cells[0]!.cell.value !== 'string' || cells[0]!.cell.text.length > LONGEST_CHAPTER) return false;
  if (cells[0]!.col > headings[0]!.col || cells[0]!.lastCol < headings[headings.length - 1]!.lastCol) return false;
  return filledColumns(grid, row + 1, headings) >= Math.max(2, headings.length - 1) && planHeadings(grid, row + 1) === null && !isListHead(grid, row + 1, headings);
}

const LONGEST_CHAPTER = 40;

/** How many of the grid's columns have a cell of their own in a row. */
const filledColumns = (grid: Grid, row: number, headings: readonly GridCell[]): number => headings.filter((heading) => grid.startingAt(row, heading.col) !== undefined).length;

/** KPI | 目標 | 実績 | 達成状況 in the grid's own columns: below its lines a list of KPIs begins. */
const isListHead = (grid: Grid, row: number, headings: readonly GridCell[]): boolean =>
  grid.rowCells(row).filter((cell) => planWordIn(textOf(cell)) === 'kpi-list').length >= 2 && grid.startingAt(row, headings[0]!.col) !== undefined && filledColumns(grid, row, headings) >= Math.max(2, headings.length - 1);

/** A ※ line across the columns is about what stands above it: the grid goes on where its columns begin again soon below. */
function isNoteWithin(grid: Grid, row: number, headings: readonly GridCell[]): boolean {
  const cells = grid.rowCells(row);
  if (cells.length !== 1 || cells[0]!.cls !== 'note') return false;
  for (let r = row + 1; r <= row + LONGEST_REST; r++) {
    if (filledColumns(grid, r, headings) >= Math.max(2, headings.length - 1)) return planHeadings(grid, r) === null;
    if (grid.rowCells(r).some((cell) => headings.slice(1).some(({ col }) => cell.col < col && cell.lastCol >= col))) return false;
  }
  return false;
}

const LONGEST_REST = 4;

/** The grid ends above the next heading row of a plan grid, above a cell that runs across its columns, or above a table or a list that does. */
function planEnd(grid: Grid, row: number, headings: readonly GridCell[]): number {
  const starts = headings.slice(1).map((heading) => heading.col);
  for (let r = row + 1; r <= grid.extent!.bottom; r++) {
    const cells = grid.rowCells(r);
    const crosses = cells.some((cell) => starts.some((start) => cell.col < start && cell.lastCol >= start));
    if (planHeadings(grid, r) !== null || (crosses && !isChapter(grid, r, headings) && !isNoteWithin(grid, r, headings)) || isTableAcross(grid, r, headings) || isListHead(grid, r, headings)) return r - 1;
  }
  return grid.extent!.bottom;
}
