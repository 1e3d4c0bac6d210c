import type { Range } from '../snapshot/workbook';
import { isValueClass } from './cellClass';
import type { Grid } from './grid';
import { continuesHeading, firstHeadingRow, isLabelOver } from './headingRows';
import { looksLikeCaption } from './captionLooks';
import { goesOnWithList, OpenList } from './innerTables';
import { readRows, type BandRow } from './rows';
import { columnGroups, runsOf } from './runs';

/** A table found by its geometry: heading rows on top of body rows. */
export interface Block {
  readonly range: Range;
  /** Number of heading rows at the top of `range`. */
  readonly headerRows: number;
  /** Number of heading columns where the user has said it; counted where absent. */
  readonly headerColumns?: number | undefined;
}

/** Finds the blocks of figures of a band, stacked and side by side. */
export function findBlocks(grid: Grid, range: Range): Block[] {
  const blocks: Block[] = [];
  const list = new OpenList(grid);
  for (const run of runsOf(readRows(grid, range))) {
    if (!run.some((row) => row.kind === 'value')) continue;
    const groups = columnGroups(run);
    if (groups.length === 1) blocks.push(...stackedBlocks(grid, run, list));
    else {
      const top = run[0]!.row;
      const bottom = run[run.length - 1]!.row;
      for (const group of groups) blocks.push(...findBlocks(grid, { top, bottom, left: group.left, right: group.right }));
    }
  }
  return blocks;
}

/** Divides a run into blocks where headings follow a body. */
function stackedBlocks(grid: Grid, run: readonly BandRow[], list: OpenList): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  while (start < run.length) {
    const firstValue = run.findIndex((row, i) => i >= start && row.kind === 'value');
    if (firstValue < 0) break;
    let bodyStart = firstValue;
    // ◆ 任意継続 between the headings and its lines is the first line of the body.
    if (bodyStart - 1 > start && run[bodyStart - 1]!.kind === 'single' && run[bodyStart - 2]!.kind === 'heading' && isLabelOver(run[bodyStart - 1]!, run[bodyStart]!)) bodyStart--;
    const headerStart = firstHeadingRow(run, start, bodyStart);
    const last = list.lastRowWithin(run[headerStart]!);
    let end = bodyEnd(run, firstValue, headerStart < bodyStart, last);
    // A line of figures between two heading rows (bases in brackets under merged headings) is a heading itself.
    const next = run[end + 1];
    if (end === firstValue && next?.kind === 'heading' && headerStart < firstValue && continuesHeading(run, headerStart, firstValue, end + 1)) {
      const body = run.findIndex((row, i) => i > end && row.kind === 'value');
      if (body > 0 && run.slice(end + 1, body).every((row) => row.kind === 'heading')) {
        bodyStart = body;
        end = bodyEnd(run, body, true, last);
      }
    }
    const rows = run.slice(headerStart, end + 1);
    const block = headerStart === bodyStart && list.holdsLine(run[bodyStart]!, run[end]!) ? null : blockOf(grid, rows, bodyStart - headerStart);
    if (block) blocks.push(block);
    if (last !== null) list.addTable(run[firstValue]!, run[end]!, run[end + 1], last);
    else if (block && block.headerRows > 0) list.begin(rows[0]!, block.range);
    start = end + 1;
  }
  return blocks;
}

/** Most figures of the second row stand in columns of the first. */
function hasSameColumns(first: BandRow, second: BandRow): boolean {
  const columns = new Set(first.cells.filter(({ cls }) => isValueClass(cls)).map(({ col }) => col));
  const figures = second.cells.filter(({ cls }) => isValueClass(cls));
  return figures.length >= 2 && figures.filter(({ col }) => columns.has(col)).length >= figures.length * 0.8;
}

/**
 * Last row of the body that begins at `from`: figures, and labels whose figures are still missing.
 * @param last last row of the sheet that the body can have inside the item of a list; null where it stands in none
 */
function bodyEnd(run: readonly BandRow[], from: number, hasHeadings: boolean, last: number | null): number {
  let end = from;
  const labelLeft = run[from]!.cells.find(({ cls }) => cls !== 'mark')!.col;
  const firstFigure = firstFigureColumn(run[from]!);
  for (let i = from + 1; i < run.length; i++) {
    const row = run[i]!;
    if (last !== null && (row.row > last || goesOnWithList(row, run[from]!))) break;
    if (row.kind === 'value') end = i;
    else if (row.kind === 'heading') {
      if (!row.cells.every(({ lastCol }) => lastCol < firstFigure) && !(hasHeadings && isUnfilledLine(run, from, i))) break;
      end = i;
    } else {
      const cell = row.cells.find(({ cls }) => cls !== 'mark')!;
      const next = run[i + 1];
      const opensGroup = hasHeadings && next?.kind === 'value' && isLabelOver(row, next) && hasSameColumns(run[from]!, next);
      if (!opensGroup && (looksLikeCaption(cell) || cell.col > labelLeft + 3)) break;
      // A month without figures belongs to the table; another label only where figures follow.
      if (cell.reading.kind === 'period') end = i;
    }
  }
  return end;
}

/** So many periods side by side are headings. */
const FEWEST_TIMES = 2;

/** A line whose figures are still missing beside its texts: all of these stand under texts of the lines above, or state a figure under figures (1,500人以上), and figures go on below. */
function isUnfilledLine(run: readonly BandRow[], from: number, at: number): boolean {
  const next = run[at + 1];
  const above = run.slice(from, at).flatMap((row) => row.cells);
  const under = (col: number, isFigure: boolean): boolean => above.some((cell) => cell.col === col && cell.cls !== 'mark' && isValueClass(cell.cls) === isFigure);
  if (next?.kind !== 'value' || next.cells.filter(({ cls, col }) => isValueClass(cls) && under(col, true)).length < 2) return false;
  // 区分 | 4月 | 5月 below figures heads the next table.
  if (run[at]!.cells.filter(({ reading }) => reading.kind === 'period').length >= FEWEST_TIMES) return false;
  return run[at]!.cells.every(({ cell, col }) => (under(col, true) ? /[\d０-９]/u.test(cell.text) : under(col, false)));
}

/** Leftmost figure that stands right of a label (a running number in front of the label is none). */
function firstFigureColumn(row: BandRow): number {
  const label = row.cells.findIndex(({ cls }) => cls === 'heading' || cls === 'sentence');
  const figure = row.cells.find(({ cls }, i) => i > label && isValueClass(cls));
  return figure?.col ?? 0;
}

function blockOf(grid: Grid, rows: readonly BandRow[], headerRows: number): Block | null {
  let left = Infinity;
  let right = -Infinity;
  let values = 0;
  let dates = 0;
  let labels = 0;
  for (const [i, row] of rows.entries()) {
    const inBody = i >= headerRows;
    for (const { cls, col, lastCol } of row.cells) {
      if (cls === 'mark') continue;
      const isValue = isValueClass(cls);
      if (inBody && !isValue && cls !== 'date') labels++;
      if (row.kind === 'single' && i > 0 && lastCol > right && right > -Infinity) continue;
      left = Math.min(left, col);
      right = Math.max(right, lastCol);
      if (inBody && isValue) values++;
      if (inBody && cls === 'date') dates++;
    }
  }
  if (values + dates === 0 || (values + dates < 2 && headerRows === 0)) return null;
  if (headerRows === 0 && labels * 2 < rows.length) return null;
  const last = rows[rows.length - 1]!;
  const bottom = Math.max(last.row, ...last.cells.filter(({ cls }) => isValueClass(cls)).map(({ lastRow }) => lastRow));
  const range = { top: rows[0]!.row, left, bottom: Math.min(bottom, grid.extent!.bottom), right };
  const firstBody = rows[headerRows]!;
  return { range, headerRows: firstBody.row - rows[0]!.row };
}
