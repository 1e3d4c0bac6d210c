import { findFigures } from '../reading/number';
import { findPeriods, readPeriodPair } from '../reading/period';
import type { Period } from '../reading/types';
import { sameYearWord, unitNote } from '../reading/words';
import type { Block } from './blocks';
import { classify, isValueClass } from './cellClass';
import type { Grid, GridCell } from './grid';
import { textOf } from './grid';
import { roleOfHeading } from './measure';
import type { AxisEntry } from './types';

/** Rows and columns of a block with what their headings say. */
export interface Axes {
  readonly headerColumns: number;
  readonly rows: AxisEntry[];
  readonly columns: AxisEntry[];
}

/**
 * Reads the headings of a block.
 * @param beside block to the left whose row labels serve where the block has none of its own
 */
export function readAxes(grid: Grid, block: Block, beside: Block | null = null): Axes {
  const { range, headerRows } = block;
  const headerColumns = countHeaderColumns(grid, block);
  const bodyTop = range.top + headerRows;
  const columns: AxisEntry[] = [];
  for (let col = range.left; col <= range.right; col++) {
    const area = grid.areaAt(bodyTop, col);
    if (area.left !== col && area.left >= range.left) continue;
    columns.push(entryOf(col, columnHeadings(grid, range.top, bodyTop - 1, col)));
  }
  const shared = headerColumns === 0 && beside ? countHeaderColumns(grid, beside) : 0;
  const [labelLeft, labelColumns] = shared > 0 ? [beside!.range.left, shared] : [range.left, headerColumns];
  const rows: AxisEntry[] = [];
  for (let row = bodyTop; row <= range.bottom; row++) {
    rows.push(entryOf(row, rowHeadings(grid, row, labelLeft, labelLeft + labelColumns - 1)));
  }
  return { headerColumns, rows, columns };
}

/** Heading columns end where the first column begins whose body holds figures; running numbers in front do not count. */
function countHeaderColumns(grid: Grid, { range, headerRows }: Block): number {
  const bodyTop = range.top + headerRows;
  const height = range.bottom - bodyTop + 1;
  for (let col = range.left; col <= range.right; col++) {
    let values = 0;
    let labels = 0;
    let numbering = true;
    let previous = 0;
    for (let row = bodyTop; row <= range.bottom; row++) {
      const cell = grid.startingAt(row, col);
      if (!cell) continue;
      const cls = classify(cell);
      if (isValueClass(cls) || cls === 'date') {
        values++;
        const value = cell.reading.kind === 'figure' ? cell.reading.figure.value : NaN;
        if (value !== previous + 1) numbering = false;
        previous = value;
      } else if (cls !== 'mark') labels++;
    }
    if (values === 0 || labels > values) continue;
    if (numbering && values >= 2 && hasLabelsRightOf(grid, range.right, bodyTop, range.bottom, col)) continue;
    return height > 0 ? col - range.left : 0;
  }
  return 0;
}

function hasLabelsRightOf(grid: Grid, right: number, top: number, bottom: number, col: number): boolean {
  for (let row = top; row <= bottom; row++) {
    const next = grid.rowCells(row).find((cell) => cell.col > col && cell.col <= right);
    if (next && classify(next) !== 'heading' && classify(next) !== 'sentence') return false;
  }
  return true;
}

function columnHeadings(grid: Grid, top: number, bottom: number, col: number): GridCell[] {
  const headings: GridCell[] = [];
  for (let row = top; row <= bottom; row++) {
    const cell = grid.at(row, col);
    if (cell && headings[headings.length - 1] !== cell) headings.push(cell);
  }
  return headings;
}

function rowHeadings(grid: Grid, row: number, left: number, right: number): GridCell[] {
  const headings: GridCell[] = [];
  for (let col = left; col <= right; col++) {
    const cell = grid.at(row, col);
    if (cell && headings[headings.length - 1] !== cell && cell.reading.kind !== 'figure') headings.push(cell);
  }
  return headings;
}

function entryOf(index: number, headings: readonly GridCell[]): AxisEntry {
  const texts = headings.map(textOf);
  const name = texts[texts.length - 1] ?? '';
  const outer = texts.slice(0, -1);
  const pair = readPeriodPair(name);
  const period = completeYear(pair ? pair.current : periodOfCell(headings[headings.length - 1], name), outer) ?? outerPeriod(outer);
  const sameYear = sameYearWord(name) ?? (outer.map(sameYearWord).find((word) => word !== null) ?? null);
  return {
    index,
    headings,
    label: texts.join(' '),
    name,
    role: roleOfEntry(texts),
    period,
    previousPeriod: pair ? pair.previous : null,
    sameYear,
    fiscalYear: fiscalYearOf(period, outer),
    unit: headingUnit(texts),
    headingFigure: headingFigure(headings),
  };
}

/** Innermost heading first; an outer 対前年比 over 当月・累計 still decides. */
function roleOfEntry(texts: readonly string[]): AxisEntry['role'] {
  const inner = roleOfHeading(texts[texts.length - 1] ?? '');
  const outer = texts.slice(0, -1).map(roleOfHeading).reverse();
  if (inner === 'value' || inner === 'cumulative' || inner === 'total') {
    const deciding = outer.find((role) => role === 'rate' || role === 'ratio' || role === 'difference');
    if (deciding) return deciding;
  }
  if (inner === 'value') {
    const deciding = outer.find((role) => role === 'target' || role === 'actual' || role === 'cumulative' || role === 'average');
    if (deciding) return deciding;
  }
  return inner;
}

const periodIn = (text: string): Period | null => findPeriods(text)[0]?.period ?? null;

/** What a heading cell names; a date on the first of a month stands for the month. */
function periodOfCell(cell: GridCell | undefined, name: string): Period | null {
  if (cell?.reading.kind === 'period' && cell.reading.period.day === 1) return { ...cell.reading.period, granularity: 'month', day: null };
  return periodIn(name);
}

/** A month without a year takes it from the heading above: 令和7年 over 4月, R7年度 beside 4月. */
function completeYear(period: Period | null, outer: readonly string[]): Period | null {
  if (!period || period.from.year !== null) return period;
  for (let i = outer.length - 1; i >= 0; i--) {
    const above = periodIn(outer[i]!);
    if (!above || above.granularity !== 'year' || above.from.year === null) continue;
    const isFiscal = above.from.month === 4;
    const yearOf = (month: number): number => (isFiscal && month < 4 ? above.from.year! + 1 : above.from.year!);
    const from = { year: yearOf(period.from.month), month: period.from.month };
    const to = { year: yearOf(period.to.month) + (period.to.month < period.from.month && !isFiscal ? 1 : 0), month: period.to.month };
    return { ...period, from, to, fiscalYear: from.month >= 4 ? from.year : from.year - 1 };
  }
  return period;
}

function outerPeriod(outer: readonly string[]): Period | null {
  for (let i = outer.length - 1; i >= 0; i--) {
    const period = periodIn(outer[i]!);
    if (period) return period;
  }
  return null;
}

function fiscalYearOf(period: Period | null, outer: readonly string[]): number | null {
  if (period?.fiscalYear != null) return period.fiscalYear;
  return outerPeriod(outer)?.fiscalYear ?? null;
}

function headingUnit(texts: readonly string[]): string | null {
  for (let i = texts.length - 1; i >= 0; i--) {
    const unit = unitNote(texts[i]!) ?? unitInHeading(texts[i]!);
    if (unit) return unit;
  }
  return null;
}

/** 請求件数（件）, 対象者数(人), SS平均所要日数 （日） */
function unitInHeading(text: string): string | null {
  const match = /[（(［[]\s*(?:単位[:：]?)?\s*(%|％|人|名|件|円|千円|百万円|万円|億円|日|回|通|部|社|枚|事業所|機関|団体|市町村|者|ポイント|点|時間|分|歳|箇所|か所)\s*[）)］\]]\s*$/u.exec(text);
  return match ? match[1]!.replace('％', '%') : null;
}

function headingFigure(headings: readonly GridCell[]): AxisEntry['headingFigure'] {
  for (let i = headings.length - 1; i >= 0; i--) {
    const cell = headings[i]!;
    if (cell.reading.kind === 'figure') return { figure: cell.reading.figure, cell };
    const text = textOf(cell);
    const opening = text.search(/[（(]/u);
    if (opening < 0) continue;
    const match = findFigures(text).find((found) => found.start > opening && found.figure.value >= 100);
    if (match) return { figure: match.figure, cell };
  }
  return null;
}
