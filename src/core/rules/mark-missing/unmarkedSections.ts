import { ratedCells, type PlanMarkColumn } from '../../kpi/markColumns';
import { leadingOrdinals } from '../../kpi/splitText';
import { normalise } from '../../reading/normalise';
import { rememberedOf } from '../../remembered';
import { cellAddress } from '../../snapshot/address';
import { shortened } from '../../shortened';
import { textOf, type Grid, type GridCell } from '../../tables/grid';
import type { RuleFinding } from '../rule';
import { LONGEST_LABEL } from './labels';

/** So many sections, of the column or of the book, must have their mark: all but one, or so large a share. */
const FEWEST_MARKED = 3;
const LEAST_SHARE = 0.85;
/** A shorter text is a heading and reports nothing. */
const SHORTEST_REPORT = 8;

interface Section {
  readonly heading: GridCell;
  readonly top: number;
  readonly bottom: number;
  /** Row of the heading of another kind that it stands under: (4) over ①. */
  readonly outer: number | null;
}

/**
 * Sections under counted headings (①, (1), i)) of which one has no mark while every other has one: at the item, or at any line of
 * it. A chapter may fill a sheet with two sections, so the sections of the other sheets count as well.
 * @param columns all columns of marks in the plan grids of the book
 */
export function unmarkedSections(column: PlanMarkColumn, columns: readonly PlanMarkColumn[]): RuleFinding[] {
  for (const own of reportingSections(column)) {
    const { shape, filled, empty } = own;
    if (filled.length === 0 || empty.length === 0) continue;
    const alike = columns.flatMap((other) => reportingSections(other).filter((one) => one.shape === shape));
    const proof = [tally([own]), tally(alike)].find(isClear);
    if (!proof) continue;
    const offset = usualOffset(filled.map(({ section, mark }) => Math.max(0, mark.row - section.top)));
    return empty.map((section) => findingOf(column, section, offset, proof));
  }
  return [];
}

/** Sections with a mark among all that report something. */
interface Tally {
  readonly marked: number;
  readonly all: number;
}

function tally(sections: readonly Reporting[]): Tally {
  const marked = sections.reduce((sum, one) => sum + one.filled.length, 0);
  return { marked, all: sections.reduce((sum, one) => sum + one.empty.length + one.outside, marked) };
}

const isClear = ({ marked, all }: Tally): boolean => marked >= FEWEST_MARKED && (all - marked <= 1 || marked / all >= LEAST_SHARE);

interface Reporting {
  /** How the headings are counted. */
  readonly shape: string;
  readonly filled: readonly { readonly section: Section; readonly mark: GridCell }[];
  readonly empty: readonly Section[];
  /** How many more are rated only by the mark of what they stand under: where they are many, no section needs its own. */
  readonly outside: number;
}

/** Sections that report something, with their marks. */
const reportingSections = rememberedOf((column: PlanMarkColumn): readonly Reporting[] => {
  const marks = ratedCells(column);
  return countedSections(column).map(({ shape, sections }) => {
    // A mark beside (4) is the mark of all that is counted under it.
    const ratedOutside = (section: Section): boolean => section.outer !== null && marks.some((mark) => mark.row <= section.outer! && mark.lastRow >= section.outer!);
    const placed = sections.map((section) => ({ section, mark: marks.find((mark) => mark.row <= section.bottom && mark.lastRow >= section.top) }));
    const unmarked = placed.filter(({ section, mark }) => !mark && reports(column, section)).map(({ section }) => section);
    return {
      shape,
      filled: placed.flatMap(({ section, mark }) => (mark ? [{ section, mark }] : [])),
      empty: unmarked.filter((section) => !ratedOutside(section)),
      outside: unmarked.filter(ratedOutside).length,
    };
  });
});

/** Headings that count on from each other in one column, shape by shape, with the rows up to the next of them. */
function countedSections({ grid, col, top, bottom, band }: PlanMarkColumn): { shape: string; sections: Section[] }[] {
  const groups = new Map<string, { cell: GridCell; ordinal: number; outer: number | null }[]>();
  const nesting = new Nesting();
  const left = band.plan?.headings[0]?.area.left ?? band.range.left;
  for (const cell of grid.texts) {
    if (cell.row < top || cell.row > bottom || cell.col < left || cell.col >= col || cell.col > band.range.left) continue;
    const heading = counted(cell);
    if (!heading || countsFigure(grid, cell)) continue;
    const key = `${cell.col} ${heading.shape}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    const last = group[group.length - 1];
    // A sheet may go on from the one before: (5), (6), (7).
    if (last === undefined || heading.ordinal === last.ordinal + 1 || heading.ordinal === 1) group.push({ cell, ordinal: heading.ordinal, outer: outerOf(heading, last, nesting) });
    nesting.add(heading.shape, cell.row);
  }
  // Plan and status may both begin with the heading.
  const longest = new Map<string, readonly { readonly cell: GridCell; readonly outer: number | null }[]>();
  for (const [key, group] of groups) {
    const shape = key.slice(key.indexOf(' ') + 1);
    if (group.length > (longest.get(shape)?.length ?? 0)) longest.set(shape, group);
  }
  return [...longest].map(([shape, group]) => ({ shape, sections: group.map(({ cell, outer }, i) => ({ heading: cell, top: cell.row, bottom: Math.min(group[i + 1]?.cell.row ?? bottom + 1, newOuter(group[i + 1], outer) ?? bottom + 1) - 1, outer })) }));
}

/** Row of the heading that a count begins under; it holds for those that count on. What goes on from the sheet before has its own there. */
function outerOf({ shape, ordinal }: { shape: string; ordinal: number }, before: { readonly cell: GridCell; readonly outer: number | null } | undefined, nesting: Nesting): number | null {
  return ordinal === 1 ? nesting.outerOf(shape, before?.cell.row ?? -1) : (before?.outer ?? null);
}

/** Which shape of heading stands under which: ① under (1). */
class Nesting {
  /** Row of the last heading of each shape. */
  private readonly latest = new Map<string, number>();
  /** The shape that the first count of a shape began under; never two under each other. */
  private readonly above = new Map<string, string>();

  add(shape: string, row: number): void {
    this.latest.set(shape, row);
  }

  /** Row of the nearest heading that a count of a shape begins under, behind the row of the count before; null where none stands there. */
  outerOf(shape: string, after: number): number | null {
    let nearest: readonly [string, number] | null = null;
    for (const [other, row] of this.latest) if (other !== shape && row > after && row > (nearest?.[1] ?? -1) && !this.isUnder(other, shape)) nearest = [other, row];
    if (nearest && !this.above.has(shape)) this.above.set(shape, nearest[0]);
    return nearest && nearest[1];
  }

  private isUnder(shape: string, outer: string): boolean {
    for (let at = this.above.get(shape); at !== undefined; at = this.above.get(at)) if (at === outer) return true;
    return false;
  }
}

/** A section ends where the heading over the next count begins. */
const newOuter = (next: { readonly outer: number | null } | undefined, outer: number | null): number | null => (next && next.outer !== outer ? next.outer : null);

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** The number in front of a heading and the sign that it is written with. */
function counted(cell: GridCell): { shape: string; ordinal: number } | null {
  const text = normalise(cell.cell.text).trimStart();
  // 1) …率を 24.5%以上とする: a target, whose item has the mark.
  const first = normalise(cell.cell.text.trim().split('\n')[0]!);
  if (/\d\s*(?:%|件|事業所|社|名|人|日)?(?:以上|以下|以内|とする)|前年度?以[上下]/u.test(first)) return null;
  const roman = /^\(?([ivx]{1,4})\)/u.exec(text)?.[1];
  if (roman) return ROMAN.includes(roman) ? { shape: 'roman', ordinal: ROMAN.indexOf(roman) + 1 } : null;
  const { ordinals } = leadingOrdinals(text);
  const shape = /^[①-⑳]/u.test(text) ? 'circled' : text.startsWith('(') ? 'paren' : 'half-paren';
  return ordinals.length === 1 ? { shape, ordinal: ordinals[0]! } : null;
}

/** (1) in a cell of its own before a figure: one of several results of an item. */
const countsFigure = (grid: Grid, cell: GridCell): boolean => cell.plainText.length < SHORTEST_REPORT && grid.startingAt(cell.row, cell.lastCol + 1)?.reading.kind === 'figure';

/** Whether the status column says anything of its own in the rows of a section, or gives figures. */
function reports({ grid, band }: PlanMarkColumn, { heading, top, bottom }: Section): boolean {
  for (let row = top; row <= bottom; row++) {
    const own = grid.rowCells(row).some((cell) => cell !== heading && cell.col >= band.range.left && cell.col <= band.range.right && (cell.plainText.length >= SHORTEST_REPORT || cell.reading.kind === 'figure') && counted(cell) === null);
    if (own) return true;
  }
  return false;
}

/** Rows between a section's first row and its mark, as in most sections. */
function usualOffset(offsets: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const offset of offsets) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function findingOf({ grid, col }: PlanMarkColumn, { heading, top, bottom }: Section, offset: number, { marked, all }: Tally): RuleFinding {
  const text = textOf(heading).length > 2 ? textOf(heading) : textOf(grid.rowCells(top).find((cell) => cell.col > heading.col));
  // In an area merged for the mark only the first cell can be written to.
  const place = grid.areaAt(Math.min(bottom, top + offset), col);
  return {
    sheet: grid.sheet.name, cell: cellAddress(place.top, col), range: `${cellAddress(Math.min(top, place.top), col)}:${cellAddress(bottom, col)}`, evidence: [heading.address],
    message: `評価の印がありません。番号の付いた ${all} 項目のうち ${marked} 項目には印がありますが、${heading.address}「${shortened(text, LONGEST_LABEL)}」には付いていません。評価を記入してください。`,
    found: '',
  };
}
