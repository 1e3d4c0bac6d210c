import { isTotalWord } from '../reading/words';
import type { Range } from '../snapshot/workbook';
import { isAnswer } from './cellClass';
import { mayEndInUnit, standsOver } from './unitNotes';
import type { Grid, GridCell } from './grid';
import { looksLikeCaption } from './captionLooks';
import { textOf } from './grid';

/**
 * One row of a band.
 * 'value': holds a figure; 'heading': headings only, two or more; 'single': one heading and nothing else;
 * 'text': running text without figures; 'blank': nothing, or only notes and marks.
 */
export interface BandRow {
  readonly row: number;
  readonly kind: 'value' | 'heading' | 'single' | 'text' | 'blank';
  readonly cells: readonly GridCell[];
  readonly notes: readonly GridCell[];
}

/** Reads the rows of a band; cells of a merged area belong to its first row. */
export function readRows(grid: Grid, range: Range): BandRow[] {
  const rows: BandRow[] = [];
  for (let row = range.top; row <= range.bottom; row++) rows.push(readRow(grid, row, range));
  return rows;
}

function readRow(grid: Grid, row: number, range: Range): BandRow {
  const { cells, notes } = contentOf(grid, row, range);
  if (row < range.bottom && mayEndInUnit(cells)) {
    const below = contentOf(grid, row + 1, range).cells;
    if (kindOf(below) === 'heading' && standsOver(cells, below)) notes.push(cells.pop()!);
  }
  return { row, kind: kindOf(cells), cells, notes };
}

function contentOf(grid: Grid, row: number, range: Range): { readonly cells: GridCell[]; readonly notes: GridCell[] } {
  const cells: GridCell[] = [];
  const notes: GridCell[] = [];
  for (const cell of grid.rowCells(row)) {
    if (cell.col >= range.left && cell.col <= range.right) (cell.cls === 'note' ? notes : cells).push(cell);
  }
  return { cells, notes };
}

function kindOf(cells: readonly GridCell[]): BandRow['kind'] {
  let [values, textValues, dates, sentences, marks] = [0, 0, 0, 0, 0];
  for (const { cls } of cells) {
    if (cls === 'value') values++;
    else if (cls === 'text-value') textValues++;
    else if (cls === 'date') dates++;
    else if (cls === 'sentence') sentences++;
    else if (cls === 'mark') marks++;
  }
  const filled = cells.length - marks;
  if (filled === 0) return 'blank';
  const content = marks === 0 ? cells : cells.filter(({ cls }) => cls !== 'mark');
  if (values >= 4 && isNumberedHeading(content)) return 'heading';
  if (dates >= 3 && isMonthDates(content)) return 'heading';
  if (textValues > 0 && isNamedLimits(content)) return 'heading';
  if (marks >= 2 && textValues + dates === 0 && isCountOfMarks(cells)) return 'heading';
  if (values > 0 && textValues + dates === 0 && isHeadingWithAnswers(content)) return 'heading';
  if (values === 1 && textValues + dates === 0 && isNamedByUnit(content)) return 'heading';
  if (values + textValues > 0) return isLoneFigureInProse(content) ? 'text' : 'value';
  if (dates > 0 && filled > 1) return 'value';
  if (sentences > 0) return 'text';
  return filled === 1 ? 'single' : 'heading';
}

/** A sentence with a dash or a single figure beside it at most is text, not a row of a table. */
const isLoneFigureInProse = (content: readonly GridCell[]): boolean =>
  content.length === 1 && content[0]!.cls === 'text-value';

/** 支給決定件数, うち10日以内, 達成率: a heading may name a number where all others are plain words. */
function isNamedLimits(content: readonly GridCell[]): boolean {
  const named = content.filter(({ cls }) => cls === 'text-value').length;
  const headings = content.filter(({ cls }) => cls === 'heading');
  if (named === 0 || headings.length < Math.max(2, named + 1)) return false;
  // 決定件数, 10日以内, 10日以内支給, 達成率: a bare limit is a heading among names of measures only.
  const measures = headings.filter((cell) => MEASURE_END.test(textOf(cell))).length;
  return content.every((cell) => cell.cls === 'heading' || (cell.cls === 'text-value' && (BEGINS_WITH_WORD.test(textOf(cell)) || AGES.test(textOf(cell)) || (measures >= 2 && LIMIT.test(textOf(cell))))));
}

const HEADS_FIGURES = /(?:目標|実績|結果|備考)値?$|^(?:KPI|ＫＰＩ|指標)/u;
/** うち10日以内 names a limit; ①100％ and (1) 95.0％ are figures with their numbers. */
const BEGINS_WITH_WORD = /^[^\d①-⑳(（]/u;
/** 75歳以上, 65歳～74歳（障害認定）: people of an age, and no figure. */
const AGES = /^\d+\s*歳?\s*(?:[～~〜－-]\s*\d+\s*歳|歳\s*(?:以上|以下|未満|代|[～~〜－-]))/u;
const MEASURE_END = /(?:件数|人数|者数|回数|日数|金額|割合|率)(?:[（(][^（）()]*[）)])?$/u;
const LIMIT = /^\d+\s*(?:(?:営業)?日|回|件|人|か月|箇月|カ月)(?:以内|以上|以下|未満|超)(?:の?(?:支給|決定|処理|支払い?|受付|回答)(?:分|済み?|件数)?)?$/u;

/** No, KPI, 目標値, 実績, 達成: a word that answers elsewhere heads a column where it stands once among headings that name measures or times. */
function isHeadingWithAnswers(content: readonly GridCell[]): boolean {
  const answers = content.filter(({ cls }) => cls === 'value');
  const headings = content.filter(({ cls }) => cls === 'heading');
  if (isCountOfAnswers(answers, headings)) return true;
  if (answers.length !== 1 || headings.length < 3 || !isAnswer(answers[0]!)) return false;
  const named = headings.filter((cell) => cell.reading.kind === 'period' || HEADS_FIGURES.test(textOf(cell))).length;
  return named >= 2 || (named === 1 && headings.length >= 5);
}

/** 分野 | 達成 | 未達成 | 計 | 達成率: how many items have each answer. */
const isCountOfAnswers = (answers: readonly GridCell[], headings: readonly GridCell[]): boolean =>
  answers.length >= 2 && answers[0]!.reading.kind !== 'figure' && answers.every(isAnswer) && new Set(answers.map(textOf)).size === answers.length && headings.length >= 2 && headings.some((cell) => isTotalWord(textOf(cell)));

/** 章 | ◎ | ○ | △ | × | － | 計: how many items have each mark; the dash is one of them. */
function isCountOfMarks(cells: readonly GridCell[]): boolean {
  const isMark = ({ cls, reading }: GridCell): boolean => cls === 'mark' || reading.kind === 'placeholder';
  const first = cells.findIndex(isMark);
  const marks = cells.filter(isMark);
  const headings = cells.filter(({ cls }) => cls === 'heading');
  return first > 0 && cells.slice(0, first).every(({ cls }) => cls === 'heading') && marks.length + headings.length === cells.length
    && cells.slice(first, first + marks.length).every(isMark) && new Set(marks.map(textOf)).size === marks.length && headings.slice(1).some((cell) => isTotalWord(textOf(cell)));
}

/** 回 | 開催日 | 会場 | 参加者数: a unit in front of headings heads the turns or months below it. */
const isNamedByUnit = ([first, ...others]: readonly GridCell[]): boolean =>
  first !== undefined && first.reading.kind === 'empty' && first.plainText !== '' && others.length >= 2 && others.every(({ cls }) => cls === 'heading');

/** True dates on the first of consecutive months, shown as 4/1 5/1 …, head columns of months. */
function isMonthDates(content: readonly GridCell[]): boolean {
  const dates = content.flatMap(({ reading }) => (reading.kind === 'period' && reading.period.granularity === 'day' ? [reading.period] : []));
  return dates.length >= 3 && dates.length >= content.length - 3 && dates.every((date, i) => date.day === 1 && (i === 0 || date.from.month === (dates[i - 1]!.from.month % 12) + 1));
}

/** Heading rows may consist of numbers: months 4 … 3, or calendar years 2019 … 2025. */
function isNumberedHeading(content: readonly GridCell[]): boolean {
  // A row of figures begins with one that is neither a year nor a month, as a rule: look at two before all are collected.
  const probe = content[content.length - 1]!.reading;
  if (probe.kind !== 'figure' || probe.figure.value > 2100 || !Number.isInteger(probe.figure.value)) return false;
  const numbers = content.map(({ reading }) => (reading.kind === 'figure' && reading.figure.unit === '' ? reading.figure.value : null));
  const values = numbers.filter((n): n is number => n !== null);
  if (values.length < 4 || values.length < content.length - 2) return false;
  const isYears = values.every((n, i) => Number.isInteger(n) && n >= 1950 && n <= 2100 && (i === 0 || n === values[i - 1]! + 1));
  const isMonths = values.length >= 6 && values.every((n, i) => Number.isInteger(n) && n >= 1 && n <= 12 && (i === 0 || n === (values[i - 1]! % 12) + 1));
  return isYears || isMonths;
}

/** `1) 査定率（目標：0.131%以上）` merged over a whole table: the caption of one of several tables side by side. */
export const statesTarget = (cell: GridCell): boolean => cell.lastCol > cell.col && looksLikeCaption(cell) && /(?:目標|KPI|ＫＰＩ).*[0-9０-９].*(?:以上|以下|以内)/u.test(textOf(cell));
