import { KNOWN_UNITS } from '../reading/units';
import { isValueClass } from './cellClass';
import { textOf, type GridCell } from './grid';
import { looksLikeCaption } from './captionLooks';
import type { BandRow } from './rows';

/** Stretches of rows without a blank row or running text between them. */
export function runsOf(rows: readonly BandRow[]): BandRow[][] {
  const runs: BandRow[][] = [];
  let run: BandRow[] = [];
  for (const [i, row] of rows.entries()) {
    if (row.kind === 'text' && isUnfilledItem(run[run.length - 1], row, rows[i + 1])) run.push(row);
    else if (row.kind === 'text' || row.kind === 'blank') {
      if (row.kind === 'blank' && (isInsideMerge(run, row) || goesOnBelow(run, row, rows[i + 1]))) continue;
      if (run.length > 0) runs.push(run);
      run = [];
    } else {
      if ((headsTablesBeside(row) || standsOverTablesBeside(row, rows[i + 1])) && run.some((above) => above.kind === 'value')) {
        runs.push(run);
        run = [];
      }
      run.push(row);
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** Years, an empty row, and their months under the same headings: 平成26年度, 27, (nothing), 平成27年 4月, 5, 6. */
function goesOnBelow(run: readonly BandRow[], { cells, notes }: BandRow, below: BandRow | undefined): boolean {
  const above = run[run.length - 1];
  if (cells.length + notes.length > 0 || above?.kind !== 'value' || below?.kind !== 'value' || !run.some(({ kind }) => kind === 'heading')) return false;
  const [label, next] = [above.cells[0]!, below.cells[0]!];
  if (label.col !== next.col || !isTime(next) || !(isTime(label) || isCounted(label))) return false;
  const figures = new Map(above.cells.flatMap((cell) => (cell !== label && isValueClass(cell.cls) ? [[cell.col, unitOf(cell)] as const] : [])));
  const others = below.cells.filter((cell) => cell !== next && isValueClass(cell.cls));
  const alike = others.filter((cell) => figures.get(cell.col) === unitOf(cell)).length;
  return alike >= FEWEST_FIGURES && alike >= Math.max(figures.size, others.length) * MOST_ALIKE;
}

const isTime = ({ reading }: GridCell): boolean => reading.kind === 'period' && (reading.period.granularity === 'month' || reading.period.granularity === 'year');
/** 27 below 平成26年度. */
const isCounted = ({ reading }: GridCell): boolean => reading.kind === 'figure' && reading.figure.unit === '' && Number.isInteger(reading.figure.value) && reading.figure.value > 0 && reading.figure.value < 100;
const unitOf = ({ reading }: GridCell): string => (reading.kind === 'figure' ? reading.figure.unit : '');

/** So many columns must hold figures above and below the empty row, and nearly all of them. */
const FEWEST_FIGURES = 3;
const MOST_ALIKE = 0.8;

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

/** ○健診 and ○指導, each over the first of its own headings, and an empty column before these: captions of tables side by side that are not merged. */
function standsOverTablesBeside({ kind, cells }: BandRow, below: BandRow | undefined): boolean {
  if (kind !== 'heading' || below?.kind !== 'heading' || cells.length < 2 || !cells.every(isSignedCaption)) return false;
  return cells.every(({ col }, i) => {
    const next = cells[i + 1]?.col ?? Infinity;
    const own = below.cells.filter((cell) => cell.col >= col && cell.col < next);
    return own.length >= FEWEST_HEADINGS && own[0]!.col === col && own[own.length - 1]!.lastCol < next - 1;
  });
}

/** Headings of each of several tables side by side. */
const FEWEST_HEADINGS = 3;

const isSignedCaption = (cell: GridCell): boolean => looksLikeCaption(cell) || /^[○●◎〇・▼△]\s*\S{2}/u.test(textOf(cell));

/** A row that is empty only because the headings above it are merged downwards does not end a run. */
const isInsideMerge = (run: readonly BandRow[], row: BandRow): boolean =>
  run.length > 0 && row.notes.length === 0 && (run.some((above) => above.cells.some((cell) => cell.lastRow >= row.row && cell.lastRow > cell.row && isValueClass(cell.cls))) || isSecondOfMonth(run, row));

/** The second row of a month without figures, where the month above it is merged over its rows as those with figures are. */
function isSecondOfMonth(run: readonly BandRow[], { row }: BandRow): boolean {
  const [month] = run[run.length - 1]!.cells;
  if (!month || month.reading.kind !== 'period' || month.lastRow < row) return false;
  return run.some(({ kind, cells: [label] }) => kind === 'value' && label?.reading.kind === 'period' && label.col === month.col && label.lastRow - label.row === month.lastRow - month.row);
}

/** Columns that hang together, while they are put together. */
interface Span {
  left: number;
  right: number;
  hasValue: boolean;
  /** True where it holds more than bare units (件). */
  hasFigure: boolean;
  /** True where no line of figures has a text in its first column. */
  beginsWithFigures: boolean;
}

/** 種別 | 単位 (件, 件 …), an empty column, and figures without names: the names and units are theirs. */
const areOneTable = (names: Span, figures: Span): boolean => !names.hasFigure && figures.hasFigure && figures.beginsWithFigures;

interface ColumnGroup {
  readonly left: number;
  readonly right: number;
}

/** Columns that hang together: a column that no cell of the run covers divides two tables, unless only labels stand left of it. */
export function columnGroups(run: readonly BandRow[]): ColumnGroup[] {
  // Spans that begin in the same column are one: a table has few columns and many rows.
  const byLeft = new Map<number, Span>();
  for (const row of run) {
    if (row.kind === 'single') continue;
    for (const { cell, cls, col: left, lastCol: right } of row.cells) {
      if (cls === 'mark') continue;
      const hasValue = isValueClass(cls) || cls === 'date';
      const isBareUnit = hasValue && KNOWN_UNITS.has(cell.text.trim());
      const hasLabel = !hasValue && row.kind === 'value';
      const known = byLeft.get(left);
      if (!known) byLeft.set(left, { left, right, hasValue, hasFigure: hasValue && !isBareUnit, beginsWithFigures: !hasLabel });
      else {
        if (right > known.right) known.right = right;
        known.hasValue ||= hasValue;
        known.hasFigure ||= hasValue && !isBareUnit;
        known.beginsWithFigures &&= !hasLabel;
      }
    }
  }
  const spans = [...byLeft.values()].sort((a, b) => a.left - b.left);
  const groups: Span[] = [];
  for (const span of spans) {
    const last = groups[groups.length - 1];
    if (last && span.left <= last.right + 1) {
      last.right = Math.max(last.right, span.right);
      last.hasValue ||= span.hasValue;
      last.hasFigure ||= span.hasFigure;
    } else groups.push({ ...span });
  }
  const joined: Span[] = [];
  for (const group of groups) {
    const last = joined[joined.length - 1];
    if (last && (!last.hasValue || !group.hasValue || areOneTable(last, group)) && group.left - last.right <= 3) {
      last.right = group.right;
      last.hasValue ||= group.hasValue;
      last.hasFigure ||= group.hasFigure;
    } else joined.push({ ...group });
  }
  const withValues = joined.filter((group) => group.hasValue);
  return withValues.length > 0 ? withValues : joined;
}
