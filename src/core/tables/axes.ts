import { findFigures } from '../reading/number';
import type { Period } from '../reading/types';
import { isAge, isOfAges } from './ages';
import type { Block } from './blocks';
import { isValueClass } from './cellClass';
import { countedPeriods, wordsOf } from './countedPeriods';
import type { Grid, GridCell } from './grid';
import { textOf } from './grid';
import { readHeading, type HeadingText } from './headingText';
import { isKeyRow } from './keyRows';
import { withLastYearBelow } from './pairedLines';
import { holdsCounts, withPlans, withRatio } from './rolesByContent';
import { firstLine, sectionsOf, type NamedLine } from './sectionRows';
import type { AxisEntry, MeasureRole } from './types';

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
  const headerColumns = block.headerColumns === undefined ? countHeaderColumns(grid, block) : Math.min(block.headerColumns, range.right - range.left);
  const bodyTop = range.top + headerRows;
  // Ａ, Ｂ, Ａ－Ｂ below the headings name columns for each other; what they hold stands above.
  const headingBottom = headerRows >= 2 && isKeyRow(grid, bodyTop - 1, range.left, range.right) ? bodyTop - 2 : bodyTop - 1;
  const columns: AxisEntry[] = [];
  const lineTop = firstLine(grid, bodyTop, range);
  for (let col = range.left; col <= range.right; col++) {
    const area = grid.areaAt(lineTop, col);
    if (area.left !== col && area.left >= range.left) continue;
    const entry = withRatio(entryOf(col, columnHeadings(grid, range.top, headingBottom, col)), () => indices(bodyTop, range.bottom).map((row) => grid.startingAt(row, col)));
    columns.push(entry.role === 'mark' && holdsCounts(grid, bodyTop, range.bottom, col) ? { ...entry, role: 'value' } : entry);
  }
  const shared = headerColumns === 0 && beside ? countHeaderColumns(grid, beside) : 0;
  const [labelLeft, labelColumns] = shared > 0 ? [beside!.range.left, shared] : [range.left, headerColumns];
  const counted = labelColumns > 0 ? countedPeriods(grid, labelLeft, bodyTop, range.bottom) : NONE_COUNTED;
  const lines: NamedLine[] = [];
  for (let row = bodyTop; row <= range.bottom; row++) {
    const headings = rowHeadings(grid, row, labelLeft, labelLeft + labelColumns - 1);
    lines.push({ row, headings: counted.has(row) ? [grid.startingAt(row, labelLeft)!, ...headings] : headings });
  }
  const sections = sectionsOf(grid, lines, range);
  const figuresOf = (row: number) => (): readonly GridCell[] => grid.rowCells(row).filter(({ col }) => col >= range.left + headerColumns && col <= range.right);
  const rows = lines.map(({ row, headings }) => withRatio(entryOf(row, headings, sections.get(row), counted.get(row)), figuresOf(row)));
  return { headerColumns, rows: withPlans([...withLastYearBelow(grid, range.top, rows)]), columns };
}

const NONE_COUNTED: ReadonlyMap<number, Period> = new Map();

const indices = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

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
      const cls = cell.cls;
      if (isValueClass(cls) || cls === 'date') {
        values++;
        const value = cell.reading.kind === 'figure' ? cell.reading.figure.value : NaN;
        if (value !== previous + 1) numbering = false;
        previous = value;
      } else if (cls !== 'mark') labels++;
    }
    if (values === 0 || labels > values) continue;
    if (labels > 0 && col === range.left && countedPeriods(grid, col, bodyTop, range.bottom).size > 0) continue;
    if (numbering && values >= 2 && hasLabelsRightOf(grid, range.right, bodyTop, range.bottom, col)) continue;
    if (isOfItems(grid, range.right, bodyTop, range.bottom, col)) continue;
    if (isOfAges(grid, col, bodyTop, range.bottom)) continue;
    return height > 0 ? col - range.left : 0;
  }
  return 0;
}

/** A figure or a unit of the item itself (年度目標, 件), merged over the item's rows, before the column that tells the rows apart (目標, 実績, 差). */
function isOfItems(grid: Grid, right: number, top: number, bottom: number, col: number): boolean {
  let merged = 0;
  let next = col;
  for (let row = top; row <= bottom; row++) {
    const area = grid.areaAt(row, col);
    if (area.bottom > area.top) merged++;
    next = Math.max(next, area.right + 1);
  }
  if (next > right || merged * 2 <= bottom - top + 1) return false;
  for (let row = top; row <= bottom; row++) if (grid.startingAt(row, next)?.cls !== 'heading') return isOfItems(grid, right, top, bottom, next);
  return true;
}

function hasLabelsRightOf(grid: Grid, right: number, top: number, bottom: number, col: number): boolean {
  for (let row = top; row <= bottom; row++) {
    // 計 below the running numbers, merged over the names.
    const own = grid.startingAt(row, col);
    if (own && !isValueClass(own.cls)) continue;
    const next = grid.rowCells(row).find((cell) => cell.col > col && cell.col <= right);
    if (next && next.cls !== 'heading' && next.cls !== 'sentence') return false;
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
    if (cell && headings[headings.length - 1] !== cell && (cell.reading.kind !== 'figure' || isAge(cell)) && !(isValueClass(cell.cls) && cell.lastRow > cell.row)) headings.push(cell);
  }
  return headings;
}

/**
 * @param section heading of a section above the line; its words say nothing of what the line holds
 * @param counted what a bare number that is the line's first heading stands for
 */
function entryOf(index: number, own: readonly GridCell[], section?: GridCell, counted?: Period): AxisEntry {
  const headings = section ? [section, ...own] : own;
  const texts = headings.map((cell) => (counted && cell === own[0] ? wordsOf(counted) : textOf(cell)));
  const readings = texts.map(readHeading);
  const name = texts[texts.length - 1] ?? '';
  const inner = readHeading(name);
  const outer = readings.slice(0, -1);
  const period = counted ?? completeYear(inner.pair ? inner.pair.current : periodOfCell(headings[headings.length - 1], inner), outer) ?? outerPeriod(outer);
  return {
    index,
    headings,
    label: texts.join(' '),
    name,
    role: roleOfEntry(inner, section ? outer.slice(1) : outer),
    period,
    previousPeriod: inner.pair ? inner.pair.previous : null,
    sameYear: inner.sameYear ?? outer.find((reading) => reading.sameYear !== null)?.sameYear ?? null,
    fiscalYear: period?.fiscalYear ?? outerPeriod(outer)?.fiscalYear ?? null,
    unit: [...readings].reverse().find((reading) => reading.unit !== null)?.unit ?? null,
    headingFigure: headingFigure(headings),
  };
}

/** Innermost heading first; an outer 対前年比 over 当月・累計 still decides. */
function roleOfEntry(own: HeadingText, outer: readonly HeadingText[]): AxisEntry['role'] {
  const decides = (roles: readonly MeasureRole[]): MeasureRole | undefined => [...outer].reverse().find(({ role }) => roles.includes(role))?.role;
  const computed = own.role === 'value' || own.role === 'cumulative' || own.role === 'total' ? decides(['rate', 'ratio', 'difference']) : undefined;
  if (computed) return computed;
  // 前年度差: 受診者数 | 実施率（ポイント）; without ポイント it may be the rate of growth.
  if (own.role === 'rate' && own.unit === 'ポイント' && outer.at(-1)?.role === 'difference') return 'difference';
  return (own.role === 'value' ? decides(['target', 'actual', 'cumulative', 'average']) : undefined) ?? own.role;
}

/** What a heading cell names; a date on the first of a month stands for the month. */
function periodOfCell(cell: GridCell | undefined, own: HeadingText): Period | null {
  if (cell?.reading.kind === 'period' && cell.reading.period.day === 1) return { ...cell.reading.period, granularity: 'month', day: null };
  return own.period;
}

/** A month without a year takes it from the heading above: 令和7年 over 4月, R7年度 beside 4月. */
function completeYear(period: Period | null, outer: readonly HeadingText[]): Period | null {
  if (!period || period.from.year !== null) return period;
  for (let i = outer.length - 1; i >= 0; i--) {
    const above = outer[i]!.period;
    if (!above || above.granularity !== 'year' || above.from.year === null) continue;
    const isFiscal = above.from.month === 4;
    const yearOf = (month: number): number => (isFiscal && month < 4 ? above.from.year! + 1 : above.from.year!);
    const from = { year: yearOf(period.from.month), month: period.from.month };
    const to = { year: yearOf(period.to.month) + (period.to.month < period.from.month && !isFiscal ? 1 : 0), month: period.to.month };
    return { ...period, from, to, fiscalYear: from.month >= 4 ? from.year : from.year - 1 };
  }
  return period;
}

const outerPeriod = (outer: readonly HeadingText[]): Period | null => [...outer].reverse().find(({ period }) => period !== null)?.period ?? null;

function headingFigure(headings: readonly GridCell[]): AxisEntry['headingFigure'] {
  for (let i = headings.length - 1; i >= 0; i--) {
    const cell = headings[i]!;
    if (isAge(cell)) continue;
    if (cell.reading.kind === 'figure') return { figure: cell.reading.figure, cell };
    const text = textOf(cell);
    const opening = text.search(/[（(]/u);
    if (opening < 0) continue;
    const match = findFigures(text).find((found) => found.start > opening && found.figure.value >= 100);
    if (match) return { figure: match.figure, cell };
  }
  return null;
}
