import { isValueClass } from './cellClass';
import { textOf } from './grid';
import { looksLikeCaption } from './captionLooks';
import { statesTarget, type BandRow } from './rows';

/** A longer text above the lines of a table without headings is its caption. */
const LONGEST_GROUP_LABEL = 14;

/** Heading rows directly above the body; a lone caption above them stays outside. */
export function firstHeadingRow(run: readonly BandRow[], start: number, firstValue: number): number {
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
export const isLabelOver = (row: BandRow, below: BandRow): boolean => row.cells[0]!.col === below.cells[0]!.col && !isValueClass(below.cells[0]!.cls);

/** One heading exactly over the only column of figures. */
function isColumnHeading(row: BandRow, below: BandRow): boolean {
  const cell = row.cells[0]!;
  const figures = below.cells.filter(({ cls }) => isValueClass(cls));
  return figures.length === 1 && !looksLikeCaption(cell) && cell.col === figures[0]!.col && cell.lastCol === figures[0]!.lastCol;
}

/** 回収率　38.72％（令和7年8月末現在） reports and heads nothing. */
const TELLS_FIGURE = /[\d０-９]\s*(?:[%％円件人名社]|事業所)/u;

/** One heading merged exactly over all columns that also names a period: 健診受診期間 (H30.4～H31.3). */
function isSpanningHeading(row: BandRow, below: BandRow): boolean {
  const cell = row.cells[0]!;
  if (cell.col === cell.lastCol || below.cells.length < 2 || looksLikeCaption(cell)) return false;
  const left = below.cells[0]!.col;
  const right = below.cells[below.cells.length - 1]!.lastCol;
  return cell.col === left && cell.lastCol === right && /\d\s*月|期間|年度|[HRS]\d/u.test(cell.cell.text) && !TELLS_FIGURE.test(cell.cell.text);
}

/** The second heading row continues the first: it has no label of its own, its cells split merged headings above, and they reach as far as the figures between. */
export function continuesHeading(run: readonly BandRow[], headerStart: number, value: number, second: number): boolean {
  const top = run[headerStart]!.cells;
  const line = run[value]!.cells;
  const lower = run[second]!.cells;
  const labelLeft = Math.min(top[0]!.col, line[0]!.col);
  const figures = line.filter(({ cls }) => isValueClass(cls));
  // The list of a KPI and a table of other columns right below it.
  if (lower[lower.length - 1]!.lastCol < figures[figures.length - 1]!.col) return false;
  return lower[0]!.col > labelLeft && top.some(({ col, lastCol }) => lastCol > col);
}
