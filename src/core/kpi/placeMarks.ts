import { withoutOuterBrackets } from '../reading/brackets';
import { isMarkWord } from '../reading/kpiWords';
import { normalise, unspaced } from '../reading/normalise';
import type { PlanGrid } from '../tables/bands';
import type { Grid, GridCell } from '../tables/grid';
import type { Range } from '../snapshot/workbook';
import type { TextBand } from './textBands';
import { ITEM_SHAPE } from './gridItems';
import type { Heading, TextLine } from './outline';
import { sameSection } from './sections';

/** Where marks of a plan grid are looked up. */
export interface MarkFinder {
  /** The mark of a result: in its own rows, in those of its table, in the row of the heading right above it, or beside the words on it below its table (（回収率）▶ …). */
  ofResult(line: TextLine | null, name: string, area: Range, table: Range | null): GridCell | null;
  /** The mark whose rows are exactly those of a target: a grid ruled row by row. Of several columns of marks that of the result's own column comes first. */
  ofTarget(line: TextLine, result: TextLine | null): GridCell | null;
  /** The mark of the item that begins with a target: merged over the rows of the target and of the text below it. */
  ofItem(line: TextLine): GridCell | null;
  /** The one mark of a result's section, where every section has one in the same line and none for each of its lines. */
  ofWholeSection(line: TextLine | null): GridCell | null;
  /** The mark of a section without a result: in the row of the status heading that repeats the plan's. */
  ofSection(headings: readonly Heading[]): GridCell | null;
}

/** Headings that head sections; ○ and ● are mostly bullets of single items. */
const NUMBERED = new Set(['roman', 'circled', 'lower-roman', 'paren', 'number']);

/** （回収率）: nothing but a bracket with the end of a KPI's name. */
function namesPart(text: string, name: string): boolean {
  if (text.length > LONGEST_PART) return false;
  const { inner, bracketed } = withoutOuterBrackets(normalise(text).trim());
  return bracketed && inner.length >= 2 && unspaced(name).endsWith(inner);
}

const LONGEST_PART = 24;

/** Column that holds the marks of a plan grid: the one with most of them. */
export function markColumn(grid: Grid, top: number, bottom: number, left: number, right: number): number | null {
  const counts = new Map<number, number>();
  for (const cell of grid.saying('mark')) {
    if (cell.row < top || cell.row > bottom || cell.col < left || cell.col > right) continue;
    counts.set(cell.col, (counts.get(cell.col) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [col, count] of counts) if (count >= 2 && (best === null || count > counts.get(best)!)) best = col;
  return best;
}

/** Column of the marks of a status column: before the next status column (上期 | 評価 | 下期 | 評価), else anywhere to its right, else to its left (計画 | 評価 | 実施状況). */
export function markColumnOf(grid: Grid, { plan, range }: TextBand, bands: readonly TextBand[]): number | null {
  const rights = bands.filter((other) => other.plan === plan && other.range.left > range.right);
  const next = rights.filter((other) => other.role === 'status').map((other) => other.range.left - 1);
  const end = Math.max(range.right, ...rights.map((other) => other.range.right));
  const own = next.length > 0 ? markColumn(grid, range.top, range.bottom, range.left, Math.min(...next)) : null;
  return own ?? markColumn(grid, range.top, range.bottom, range.left, end) ?? headedColumn(grid, range, plan, bands);
}

/** 事業計画 | 評価 | 実施状況: the column before a status column whose heading says that marks stand in it. */
function headedColumn(grid: Grid, range: Range, plan: PlanGrid | null, bands: readonly TextBand[]): number | null {
  if (plan === null) return null;
  const before = Math.max(-1, ...bands.filter((other) => other.plan === plan && other.role === 'status' && other.range.right < range.left).map((other) => other.range.right));
  const heading = [...plan.headings].reverse().find((one) => one.lastCol < range.left && one.col > before && isMarkWord(one.plainText));
  return heading ? markColumn(grid, range.top, range.bottom, heading.col, heading.lastCol) : null;
}

/**
 * The first of the marks of one column that stands in some rows.
 * @param marks top to bottom; their areas do not overlap, so that the place can be found by halving
 */
export function markWithin(marks: readonly GridCell[], top: number, bottom: number): GridCell | null {
  let [from, to] = [0, marks.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (marks[middle]!.lastRow < top) from = middle + 1;
    else to = middle;
  }
  const mark = marks[from];
  return mark && mark.row <= bottom ? mark : null;
}

/** The innermost heading that heads a section. */
const numbered = (headings: readonly Heading[]): Heading | null => [...headings].reverse().find((one) => NUMBERED.has(one.shape)) ?? null;

/** So many sections show where their marks stand. */
const FEWEST_SECTIONS = 3;
/** A section of fewer lines may well have a mark for each of them. */
const FEWEST_LINES = 3;

/** A mark with the rows of the section that it rates. */
interface SectionMark {
  readonly top: number;
  readonly bottom: number;
  readonly mark: GridCell;
}

/** Of items that a column of their own names, so many have a mark; － stands beside one that has not begun. */
const LEAST_MARKED = 0.6;

/** The marks of the items of a grid, where all of them stand beside the item's own cell. */
function itemMarks({ plan }: TextBand, marks: readonly GridCell[], lines: readonly TextLine[]): readonly SectionMark[] {
  const items = new Map<number, Heading>();
  for (const { path: [item], band } of lines) if (item?.shape === ITEM_SHAPE && band.plan === plan) items.set(item.top, item);
  const sections = marks.flatMap((mark) => {
    const item = items.get(mark.row);
    return item && mark.lastRow <= item.bottom ? [{ top: item.top, bottom: item.bottom, mark }] : [];
  });
  return marks.length >= 2 && sections.length === marks.length && marks.length >= items.size * LEAST_MARKED ? sections : [];
}

/** The marks of sections, where each of them has exactly one, all of them in the same line below their headings. */
function sectionMarks(band: TextBand, marks: readonly GridCell[], lines: readonly TextLine[]): readonly SectionMark[] {
  const ofItems = itemMarks(band, marks, lines);
  if (ofItems.length > 0 || marks.length < FEWEST_SECTIONS) return ofItems;
  const headings = new Map<string, Set<number>>();
  const rows = new Set<number>();
  for (const { heading, band: own, cell } of lines) {
    if (heading && own.plan === band.plan && NUMBERED.has(heading.shape)) headings.set(heading.shape, (headings.get(heading.shape) ?? new Set()).add(cell.row));
    if (!heading && own === band) rows.add(cell.row);
  }
  const isCounted = ([, tops]: readonly [string, ReadonlySet<number>]): boolean => tops.size === marks.length;
  const tops = [...([...headings].find(isCounted)?.[1] ?? [])].sort((a, b) => a - b);
  const sections = tops.map((top, i) => ({ top, bottom: (tops[i + 1] ?? band.range.bottom + 1) - 1, mark: marks[i]!, lines: 0 }));
  let at = -1;
  for (const row of [...rows].sort((a, b) => a - b)) {
    while (at + 1 < tops.length && tops[at + 1]! < row) at += 1;
    if (at >= 0 && row <= sections[at]!.bottom) sections[at]!.lines += 1;
  }
  const offset = (section: SectionMark): number => section.mark.row - section.top;
  const isWhole = (section: SectionMark): boolean => offset(section) === offset(sections[0]!) && section.mark.row >= section.top && section.mark.lastRow <= section.bottom;
  return sections.every((section) => section.lines >= FEWEST_LINES && isWhole(section)) ? sections : [];
}

/** Finds the marks that stand beside results; one that is only somewhere above them says nothing about them. */
export function markFinder(grid: Grid, bands: readonly TextBand[], lines: readonly TextLine[]): MarkFinder {
  const columns = new Map<TextBand, readonly GridCell[]>();
  for (const band of bands) {
    if (band.role !== 'status') continue;
    const col = markColumnOf(grid, band, bands);
    columns.set(band, col === null ? [] : grid.saying('mark').filter((cell) => cell.col === col && cell.row >= band.range.top && cell.row <= band.range.bottom));
  }
  const beside = (band: TextBand, top: number, bottom: number) => markWithin(columns.get(band) ?? [], top, bottom);
  const besideLine = (line: TextLine | undefined) => (line ? beside(line.band, line.cell.row, line.cell.lastRow) : null);
  const wholes = new Map<TextBand, readonly SectionMark[]>();
  const wholesOf = (band: TextBand): readonly SectionMark[] => {
    const known = wholes.get(band) ?? sectionMarks(band, columns.get(band) ?? [], lines);
    wholes.set(band, known);
    return known;
  };
  return {
    ofWholeSection: (line) => (line && wholesOf(line.band).find(({ top, bottom }) => line.cell.row >= top && line.cell.row <= bottom)?.mark) ?? null,
    ofResult: (line, name, area, table) => {
      if (!line) return null;
      const own = beside(line.band, area.top, area.bottom) ?? (table ? beside(line.band, table.top, table.bottom) : null);
      const heading = numbered([...line.path, ...(line.heading ? [line.heading] : [])]);
      if (own || !heading) return own;
      const words = (): TextLine | undefined => lines.find((one) => one.band === line.band && one.cell.row > area.bottom && one.cell.row <= heading.bottom && namesPart(one.text, name));
      return beside(line.band, heading.top, heading.top) ?? (table ? besideLine(words()) : null);
    },
    ofItem: ({ band, cell }) => {
      for (const [other, marks] of columns) {
        const mark = other.plan !== null && other.plan === band.plan ? markWithin(marks, cell.row, cell.row) : null;
        if (mark && mark.row === cell.row && mark.lastRow > cell.lastRow) return mark;
      }
      return null;
    },
    ofTarget: ({ band, cell }, result) => {
      const own = result ? columns.get(result.band) : undefined;
      for (const [other, marks] of own ? [[result!.band, own] as const, ...columns] : columns) {
        const mark = other.plan !== null && other.plan === band.plan ? markWithin(marks, cell.row, cell.row) : null;
        if (mark && mark.row === cell.row && mark.lastRow === cell.lastRow) return mark;
      }
      return null;
    },
    ofSection: (headings) => {
      const inner = headings[headings.length - 1];
      const same = inner && lines.find((line) => line.band.role === 'status' && line.heading && sameSection(line.heading, inner));
      return same ? beside(same.band, same.heading!.top, same.heading!.top) : null;
    },
  };
}
