import { addTo } from '../groups';
import { findFigures } from '../reading/number';
import { isComparisonRatioWord, isDifferenceWord, isRateWord, sameYearWord } from '../reading/words';
import type { Figure } from '../reading/types';
import type { AxisEntry, Table } from '../tables/types';
import type { GridCell } from '../tables/grid';
import { figureOf, textOf } from '../tables/grid';
import { operandAt } from './operand';
import type { Operand } from './types';

/** A measure of a table with its place on the axis, and what its cells look like. */
export interface Measure {
  readonly entry: AxisEntry;
  readonly position: number;
  /** Headings shared with its neighbours: the outer heading's cell, '' at the top level. */
  readonly group: string;
  readonly role: AxisEntry['role'];
  /** True where most of its figures are percentages or have decimals. */
  readonly isShare: boolean;
  /** 100 where the figures are percentages without a sign, the sign standing in the heading or the unit note. */
  readonly scale: 1 | 100;
  /** True where it is of last year, by its heading or by words in its own cells (前年度126,110件). */
  readonly isPrevious: boolean;
  /** True where its figures stand in brackets, as those of last year do in a row below this year's. */
  readonly isBracketed: boolean;
  readonly filled: number;
  /** True where its figures are multiples (1.05倍). */
  readonly isMultiple: boolean;
  /** True where some figure is typed; formulas say themselves what they compute. */
  readonly isTyped: boolean;
  /** True where none is typed and some of the first are taken over from other cells as they are (='4月'!C8). */
  readonly isShown: boolean;
}

/**
 * A table seen along one axis: `measures` are the columns and `lines` the rows, or the other way round,
 * so that one piece of code finds relations across and down.
 */
export interface View {
  readonly table: Table;
  readonly direction: 'across' | 'down';
  readonly measures: readonly Measure[];
  readonly lines: readonly AxisEntry[];
  operand(measure: Measure, line: AxisEntry): Operand;
  /** The figure at a place, without the rest of an operand: candidates are tried on many. */
  figure(measure: Measure, line: AxisEntry): Figure | null;
  /** Measures of a group that hold figures, in order. */
  filledIn(group: string): readonly Measure[];
}

/** Both views of a table. */
export function viewsOf(table: Table): View[] {
  // Targets written as sentences (59.0％以上) make their column look like one of labels.
  const columns = table.columns.filter((column) => column.index >= table.range.left + table.headerColumns || column.role === 'target' || column.role === 'condition');
  return [viewOf(table, 'across', columns, table.rows), viewOf(table, 'down', table.rows, columns)];
}

function viewOf(table: Table, direction: View['direction'], entries: readonly AxisEntry[], lines: readonly AxisEntry[]): View {
  const { grid } = table;
  const cellAt: CellAt = (entry, line) =>
    direction === 'across' ? grid.at(line.index, entry.index) : grid.at(entry.index, line.index);
  const current = latestYear(entries);
  const measures = entries.map((entry, position) => measureOf(entry, position, lines, cellAt, current, entry.unit ?? percentUnit(table, entry, lines, (line) => cellAt(entry, line)) ?? table.unit));
  let filled: Map<string, Measure[]> | null = null;
  return {
    table, direction, measures, lines,
    filledIn: (group) => (filled ??= filledByGroup(measures)).get(group) ?? NONE,
    operand: ({ entry }, line) => (direction === 'across' ? operandAt(grid, line.index, entry.index) : operandAt(grid, entry.index, line.index)),
    figure: ({ entry }, line) => figureOf(cellAt(entry, line)),
  };
}

const NONE: readonly Measure[] = [];

function filledByGroup(measures: readonly Measure[]): Map<string, Measure[]> {
  const groups = new Map<string, Measure[]>();
  for (const measure of measures) if (measure.filled > 0) addTo(groups, measure.group, measure);
  return groups;
}

/** Shares without a sign: under a unit note that names ％ among others, or where the whole of a 構成比 is written as 100. */
function percentUnit(table: Table, { role, name }: AxisEntry, lines: readonly AxisEntry[], cellAt: (line: AxisEntry) => GridCell | undefined): '%' | null {
  if (role !== 'rate' && role !== 'ratio') return null;
  if (table.hasPercent) return '%';
  return /構成比|割合|比率/u.test(name) && lines.some((line) => line.role === 'total' && isHundred(figureOf(cellAt(line)))) ? '%' : null;
}

const isHundred = (figure: Figure | null): boolean => figure !== null && figure.unit === '' && figure.value === 100;

/** Latest fiscal year among headings that are no comparison words; two years stand side by side only where this differs. */
function latestYear(entries: readonly AxisEntry[]): number | null {
  const years = entries.filter((entry) => entry.sameYear === null).map((entry) => entry.fiscalYear).filter((year): year is number => year !== null);
  return years.length > 0 ? Math.max(...years) : null;
}

/** Cells looked at to learn what a long row or column holds. */
const SAMPLE = 40;

/** In a row or column of so few figures the cells themselves may say what they are: 前年度比96%. */
const MOST_WITH_WORDS = 3;

type CellAt = (entry: AxisEntry, line: AxisEntry) => GridCell | undefined;

function measureOf(entry: AxisEntry, position: number, lines: readonly AxisEntry[], cellAt: CellAt, current: number | null, unit: string | null): Measure {
  // The first cells are kept for their words; of the others counts will do.
  const first: GridCell[] = [];
  let [filled, shares, bracketed, isMultiple, isTyped, isShown] = [0, 0, 0, unit === '倍', false, false];
  // 構成比 beside each count says nothing of the counts.
  let [inRates, sharesInRates] = [0, 0];
  for (let i = 0; i < lines.length && (i < SAMPLE || !isTyped); i++) {
    const line = lines[i]!;
    const cell = cellAt(entry, line);
    if (cell?.reading.kind !== 'figure') continue;
    isTyped ||= cell.cell.formula === undefined;
    if (i >= SAMPLE) continue;
    isShown ||= !isTyped && isReference(cell);
    if (filled++ < MOST_WITH_WORDS) first.push(cell);
    const { figure } = cell.reading;
    if (figure.bracketed) bracketed++;
    const isShare = isShareFigure(figure);
    if (isShare) shares++;
    else if (figure.unit === '倍') isMultiple = true;
    if (line.role !== 'rate' && line.role !== 'ratio') continue;
    inRates++;
    if (isShare) sharesInRates++;
  }
  const others = filled - inRates;
  const inline = filled <= MOST_WITH_WORDS ? inlineWords(first) : '';
  const role = inlineRole(entry.role, inline);
  return {
    entry,
    position,
    group: groupOf(entry),
    role,
    isShare: filled > 0 && ((others > 0 ? (shares - sharesInRates) * 2 > others : shares * 2 > filled) || unit === '%'),
    scale: unit === '%' && shares === 0 ? 100 : 1,
    isPrevious: entry.sameYear === 'previous-year' || sameYearWord(inline) === 'previous-year' || (entry.fiscalYear !== null && current !== null && entry.fiscalYear < current && entry.sameYear !== 'reference'),
    isBracketed: bracketed > 0 && bracketed * 2 > filled,
    filled,
    isMultiple,
    isTyped,
    isShown: isShown && !isTyped,
  };
}

/** A figure that nothing computes. */
export const isTypedIn = ({ cell }: GridCell): boolean => cell.formula === undefined;

/** A cell that takes over another one's figure as it is. */
export const isReference = ({ cell, meaningKind }: GridCell): boolean => cell.formula !== undefined && meaningKind === 'reference';

/** The outer headings' cells; most entries have one at most. */
function groupOf({ headings }: AxisEntry): string {
  if (headings.length < 2) return '';
  return headings.length === 2 ? headings[0]!.address : headings.slice(0, -1).map(({ address }) => address).join('/');
}

const isShareFigure = (figure: Figure): boolean => figure.unit === '%' || figure.unit === '‰';

/** Words that a cell carries beside its figure: 前年度比96% → 前年度比. */
function inlineWords(cells: readonly (GridCell | undefined)[]): string {
  return cells.map(wordsOf).find((words) => words !== '') ?? '';
}

function wordsOf(cell: GridCell | undefined): string {
  const text = textOf(cell);
  const figure = findFigures(text)[0];
  return figure ? text.slice(0, figure.start).replace(/[（(\s]/gu, '') : '';
}

function inlineRole(role: AxisEntry['role'], inline: string): AxisEntry['role'] {
  if (role !== 'value' || inline === '') return role;
  if (isComparisonRatioWord(inline)) return 'ratio';
  if (isDifferenceWord(inline)) return 'difference';
  return isRateWord(inline) ? 'rate' : role;
}
