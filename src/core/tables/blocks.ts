import type { Range } from '../snapshot/workbook';
import { isValueClass } from './cellClass';
import { textOf, type Grid } from './grid';
import { looksLikeCaption, readRows, statesTarget, type BandRow } from './rows';

/** A table found by its geometry: heading rows on top of body rows. */
export interface Block {
  readonly range: Range;
  /** Number of heading rows at the top of `range`. */
  readonly headerRows: number;
  /** Number of heading columns where the user has said it; counted where absent. */
  readonly headerColumns?: number | undefined;
}

/** A longer text above the lines of a table without headings is its caption. */
const LONGEST_GROUP_LABEL = 14;

/** Finds the blocks of figures of a band, stacked and side by side. */
export function findBlocks(grid: Grid, range: Range): Block[] {
  const blocks: Block[] = [];
  for (const run of runsOf(readRows(grid, range))) {
    if (!run.some((row) => row.kind === 'value')) continue;
    const groups = columnGroups(run);
    if (groups.length === 1) blocks.push(...stackedBlocks(grid, run));
    else {
      const top = run[0]!.row;
      const bottom = run[run.length - 1]!.row;
      for (const group of groups) blocks.push(...findBlocks(grid, { top, bottom, left: group.left, right: group.right }));
    }
  }
  return blocks;
}

/** Stretches of rows without a blank row or running text between them. */
function runsOf(rows: readonly BandRow[]): BandRow[][] {
  const runs: BandRow[][] = [];
  let run: BandRow[] = [];
  for (const [i, row] of rows.entries()) {
    if (row.kind === 'text' && isUnfilledItem(run[run.length - 1], row, rows[i + 1])) run.push(row);
    else if (row.kind === 'text' || row.kind === 'blank') {
      if (row.kind === 'blank' && isInsideMerge(run, row)) continue;
      if (run.length > 0) runs.push(run);
      run = [];
    } else {
      if (headsTablesBeside(row) && run.some((above) => above.kind === 'value')) {
        runs.push(run);
        run = [];
      }
      run.push(row);
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** Cells that a line of texts must have in the columns of the lines around it to be one of theirs. */
const FEWEST_TEXTS = 3;

/** 事業 | KPI | 対前年度以上 | (nothing yet) | 課題: an item of a list whose figure is missing stands among items that have theirs. */
function isUnfilledItem(above: BandRow | undefined, { cells }: BandRow, below: BandRow | undefined): boolean {
  if (above?.kind !== 'value' || below?.kind !== 'value' || cells.length < FEWEST_TEXTS) return false;
  const known = new Set([...above.cells, ...below.cells].map(({ col }) => col));
  return cells.every(({ col }) => known.has(col));
}

/** 1) 査定率 … beside 2) 査定額 …, each merged over columns of its own: captions of tables side by side. */
const headsTablesBeside = ({ kind, cells }: BandRow): boolean => kind === 'heading' && cells.length >= 2 && cells.every((cell) => cell.lastCol > cell.col && looksLikeCaption(cell));

/** A row that is empty only because the headings above it are merged downwards does not end a run. */
const isInsideMerge = (run: readonly BandRow[], row: BandRow): boolean =>
  run.length > 0 && row.notes.length === 0 && run.some((above) => above.cells.some((cell) => cell.lastRow >= row.row && cell.lastRow > cell.row && isValueClass(cell.cls)));

interface ColumnGroup {
  readonly left: number;
  readonly right: number;
}

/** Columns that hang together: a column that no cell of the run covers divides two tables, unless only labels stand left of it. */
function columnGroups(run: readonly BandRow[]): ColumnGroup[] {
  // Spans that begin in the same column are one: a table has few columns and many rows.
  const byLeft = new Map<number, { left: number; right: number; hasValue: boolean }>();
  for (const row of run) {
    if (row.kind === 'single') continue;
    for (const { cls, col: left, lastCol: right } of row.cells) {
      if (cls === 'mark') continue;
      const hasValue = isValueClass(cls) || cls === 'date';
      const known = byLeft.get(left);
      if (!known) byLeft.set(left, { left, right, hasValue });
      else {
        if (right > known.right) known.right = right;
        known.hasValue ||= hasValue;
      }
    }
  }
  const spans = [...byLeft.values()].sort((a, b) => a.left - b.left);
  const groups: { left: number; right: number; hasValue: boolean }[] = [];
  for (const span of spans) {
    const last = groups[groups.length - 1];
    if (last && span.left <= last.right + 1) {
      last.right = Math.max(last.right, span.right);
      last.hasValue ||= span.hasValue;
    } else groups.push({ ...span });
  }
  const joined: { left: number; right: number; hasValue: boolean }[] = [];
  for (const group of groups) {
    const last = joined[joined.length - 1];
    if (last && (!last.hasValue || !group.hasValue) && group.left - last.right <= 3) {
      last.right = group.right;
      last.hasValue ||= group.hasValue;
    } else joined.push({ ...group });
  }
  const withValues = joined.filter((group) => group.hasValue);
  return withValues.length > 0 ? withValues : joined;
}

/** Divides a run into blocks where headings follow a body. */
function stackedBlocks(grid: Grid, run: readonly BandRow[]): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  while (start < run.length) {
    const firstValue = run.findIndex((row, i) => i >= start && row.kind === 'value');
    if (firstValue < 0) break;
    let bodyStart = firstValue;
    // ◆ 任意継続 between the headings and its lines is the first line of the body.
    if (bodyStart - 1 > start && run[bodyStart - 1]!.kind === 'single' && run[bodyStart - 2]!.kind === 'heading' && isLabelOver(run[bodyStart - 1]!, run[bodyStart]!)) bodyStart--;
    const headerStart = firstHeadingRow(run, start, bodyStart);
    let end = bodyEnd(run, firstValue, headerStart < bodyStart);
    // A line of figures between two heading rows (bases in brackets under merged headings) is a heading itself.
    const next = run[end + 1];
    if (end === firstValue && next?.kind === 'heading' && headerStart < firstValue && continuesHeading(run, headerStart, firstValue, end + 1)) {
      const body = run.findIndex((row, i) => i > end && row.kind === 'value');
      if (body > 0 && run.slice(end + 1, body).every((row) => row.kind === 'heading')) {
        bodyStart = body;
        end = bodyEnd(run, body, true);
      }
    }
    const rows = run.slice(headerStart, end + 1);
    const block = blockOf(grid, rows, bodyStart - headerStart);
    if (block) blocks.push(block);
    start = end + 1;
  }
  return blocks;
}

/** Heading rows directly above the body; a lone caption above them stays outside. */
function firstHeadingRow(run: readonly BandRow[], start: number, firstValue: number): number {
  let first = firstValue;
  while (first > start && first > firstValue - 4) {
    const row = run[first - 1]!;
    if (first < firstValue && isTitleLine(row, run[first]!)) break;
    if (row.kind === 'heading' && !(first < firstValue && row.cells.length >= 2 && row.cells.every(statesTarget))) first--;
    else if (row.kind === 'single' && (isGroupLabel(row, run[first]!, first === firstValue) || isSpanningHeading(row, run[first]!) || isColumnHeading(row, run[first]!))) first--;
    else break;
  }
  return first;
}

/** The title of a sheet at the left and its date at the right, directly above the headings. */
function isTitleLine({ cells: [title, date, ...more] }: BandRow, below: BandRow): boolean {
  return title !== undefined && date !== undefined && more.length === 0 && below.cells.length >= FEWEST_HEADINGS && date.col > title.lastCol + 1 && /(?:現在|時点|速報)[)）]?$/u.test(textOf(date));
}

/** Headings of a table that is wider than its title line. */
const FEWEST_HEADINGS = 4;

/** `●被保険者` directly above its lines: a label in the label column, not a caption. */
function isGroupLabel(row: BandRow, below: BandRow, aboveBody: boolean): boolean {
  const cell = row.cells[0]!;
  if (!aboveBody || looksLikeCaption(cell)) return false;
  const labels = below.cells[0]!;
  const text = textOf(cell);
  if (!/^[●・]/u.test(text) && text.length > LONGEST_GROUP_LABEL) return false;
  return !isValueClass(labels.cls) && cell.col === labels.col && cell.lastCol <= labels.lastCol;
}

/** A single text that begins where the labels of the next row do. */
const isLabelOver = (row: BandRow, below: BandRow): boolean => row.cells[0]!.col === below.cells[0]!.col && !isValueClass(below.cells[0]!.cls);

/** Most figures of the second row stand in columns of the first. */
function hasSameColumns(first: BandRow, second: BandRow): boolean {
  const columns = new Set(first.cells.filter(({ cls }) => isValueClass(cls)).map(({ col }) => col));
  const figures = second.cells.filter(({ cls }) => isValueClass(cls));
  return figures.length >= 2 && figures.filter(({ col }) => columns.has(col)).length >= figures.length * 0.8;
}

/** One heading exactly over the only column of figures. */
function isColumnHeading(row: BandRow, below: BandRow): boolean {
  const cell = row.cells[0]!;
  const figures = below.cells.filter(({ cls }) => isValueClass(cls));
  return figures.length === 1 && !looksLikeCaption(cell) && cell.col === figures[0]!.col && cell.lastCol === figures[0]!.lastCol;
}

/** One heading merged exactly over all columns that also names a period: 健診受診期間 (H30.4～H31.3). */
function isSpanningHeading(row: BandRow, below: BandRow): boolean {
  const cell = row.cells[0]!;
  if (cell.col === cell.lastCol || below.cells.length < 2 || looksLikeCaption(cell)) return false;
  const left = below.cells[0]!.col;
  const right = below.cells[below.cells.length - 1]!.lastCol;
  return cell.col === left && cell.lastCol === right && /\d\s*月|期間|年度|[HRS]\d/u.test(cell.cell.text);
}

/** Last row of the body that begins at `from`: figures, and labels whose figures are still missing. */
function bodyEnd(run: readonly BandRow[], from: number, hasHeadings: boolean): number {
  let end = from;
  const labelLeft = run[from]!.cells.find(({ cls }) => cls !== 'mark')!.col;
  const firstFigure = firstFigureColumn(run[from]!);
  for (let i = from + 1; i < run.length; i++) {
    const row = run[i]!;
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

/** A line whose figures are still missing beside its texts: all of these stand under texts of the lines above, or state a figure under figures (1,500人以上), and figures go on below. */
function isUnfilledLine(run: readonly BandRow[], from: number, at: number): boolean {
  const next = run[at + 1];
  const above = run.slice(from, at).flatMap((row) => row.cells);
  const under = (col: number, isFigure: boolean): boolean => above.some((cell) => cell.col === col && cell.cls !== 'mark' && isValueClass(cell.cls) === isFigure);
  if (next?.kind !== 'value' || next.cells.filter(({ cls, col }) => isValueClass(cls) && under(col, true)).length < 2) return false;
  return run[at]!.cells.every(({ cell, col }) => (under(col, true) ? /[\d０-９]/u.test(cell.text) : under(col, false)));
}

/** Leftmost figure that stands right of a label (a running number in front of the label is none). */
function firstFigureColumn(row: BandRow): number {
  const label = row.cells.findIndex(({ cls }) => cls === 'heading' || cls === 'sentence');
  const figure = row.cells.find(({ cls }, i) => i > label && isValueClass(cls));
  return figure?.col ?? 0;
}

/** The second heading row continues the first: it has no label of its own, or its cells split merged headings above. */
function continuesHeading(run: readonly BandRow[], headerStart: number, value: number, second: number): boolean {
  const top = run[headerStart]!.cells;
  const line = run[value]!.cells;
  const lower = run[second]!.cells;
  const labelLeft = Math.min(top[0]!.col, line[0]!.col);
  return lower[0]!.col > labelLeft && top.some(({ col, lastCol }) => lastCol > col);
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
