import { marksIn, type PlanMarkColumn } from '../../kpi/markColumns';
import { leadingOrdinals } from '../../kpi/splitText';
import { normalise } from '../../reading/normalise';
import { cellAddress } from '../../snapshot/address';
import { shortened } from '../../shortened';
import { textOf, type GridCell } from '../../tables/grid';
import type { RuleFinding } from '../rule';
import { LONGEST_LABEL } from './labels';

/** So many other sections must have their mark, all but one in so many. */
const FEWEST_MARKED = 3;
const LEAST_SHARE = 0.85;
/** A shorter text is a heading and reports nothing. */
const SHORTEST_REPORT = 8;

interface Section {
  readonly heading: GridCell;
  readonly top: number;
  readonly bottom: number;
}

/** Sections under counted headings (①, (1), i)) of which one has no mark while every other has one: at the item, or at any line of it. */
export function unmarkedSections(column: PlanMarkColumn): RuleFinding[] {
  const marks = marksIn(column).filter(({ mark }) => mark !== null).map(({ cell }) => cell);
  const marked = ({ top, bottom }: Section): GridCell | undefined => marks.find(({ area }) => area.top <= bottom && area.bottom >= top);
  for (const sections of countedSections(column)) {
    const reporting = sections.filter((section) => marked(section) !== undefined || reports(column, section));
    const empty = reporting.filter((section) => !marked(section));
    const filled = reporting.length - empty.length;
    if (filled < FEWEST_MARKED || empty.length === 0 || (empty.length > 1 && filled / reporting.length < LEAST_SHARE)) continue;
    const offset = usualOffset(reporting.flatMap((section) => (marked(section) ? [Math.max(0, marked(section)!.row - section.top)] : [])));
    return empty.map((section) => findingOf(column, section, offset, filled, reporting.length));
  }
  return [];
}

/** Headings that count on from each other in one column, shape by shape, with the rows up to the next of them. */
function countedSections({ grid, col, top, bottom, band }: PlanMarkColumn): Section[][] {
  const groups = new Map<string, { cell: GridCell; ordinal: number }[]>();
  const left = band.plan?.headings[0]?.area.left ?? band.range.left;
  for (const cell of grid.texts) {
    if (cell.row < top || cell.row > bottom || cell.col < left || cell.col >= col || cell.col > band.range.left) continue;
    const heading = counted(cell);
    if (!heading) continue;
    const key = `${cell.col} ${heading.shape}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    const last = group[group.length - 1]?.ordinal ?? 0;
    if (heading.ordinal === last + 1 || (heading.ordinal === 1 && last > 1)) group.push({ cell, ordinal: heading.ordinal });
  }
  return [...groups.values()].filter((group) => group.length > FEWEST_MARKED).map((group) => group.map(({ cell }, i) => ({ heading: cell, top: cell.row, bottom: (group[i + 1]?.cell.row ?? bottom + 1) - 1 })));
}

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

function findingOf({ grid, col }: PlanMarkColumn, { heading, top, bottom }: Section, offset: number, filled: number, all: number): RuleFinding {
  const text = textOf(heading).length > 2 ? textOf(heading) : textOf(grid.rowCells(top).find((cell) => cell.col > heading.col));
  return {
    sheet: grid.sheet.name, cell: cellAddress(Math.min(bottom, top + offset), col), range: `${cellAddress(top, col)}:${cellAddress(bottom, col)}`, evidence: [heading.address],
    message: `評価の印がありません。番号の付いた ${all} 項目のうち ${filled} 項目には印がありますが、${heading.address}「${shortened(text, LONGEST_LABEL)}」には付いていません。評価を記入してください。`,
    found: '',
  };
}
