import { readMark } from '../reading/mark';
import type { MarkReading } from '../reading/types';
import { rememberedOf } from '../remembered';
import { textOf, type Grid, type GridCell } from '../tables/grid';
import { shapeOf } from './headingShape';
import type { Heading } from './outline';

/** A mark in brackets at the end of a heading: (1) サービス水準の向上 【○】. */
const AT_END = /[【〔［[（(]\s?(\S{1,2})\s?[】〕］\])）]\s*$/u;
/** A longer text is no heading. */
const LONGEST_HEADING = 80;
const HEADS = new Set(['roman', 'circled', 'paren', 'half-paren', 'number', 'square', 'diamond']);

/** The mark that ends a heading; null where none does. */
export function markAtEnd(text: string): MarkReading | null {
  if (text.length > LONGEST_HEADING) return null;
  const inner = AT_END.exec(text)?.[1];
  const mark = inner === undefined ? null : readMark(inner);
  // （0）, （一）: a number or a word as well.
  return mark && (mark.proper || '〇◯'.includes(mark.written)) && mark.sign !== '－' ? mark : null;
}

/** A heading of a sheet whose headings end in marks, with its own; null where it has none. */
export interface RatedHeading {
  readonly cell: GridCell;
  /** Sign in front of it. */
  readonly shape: string;
  readonly mark: MarkReading | null;
}

/** So many headings of a sheet that end in marks are no chance. */
const FEWEST_RATED = 2;

/** Headings of one shape in one column of a sheet, where several of them end in a mark. */
export const ratedHeadings = rememberedOf((grid: Grid): readonly RatedHeading[] => {
  if (!grid.texts.some((cell) => markAtEnd(textOf(cell)) !== null)) return [];
  const found = grid.texts.flatMap((cell): RatedHeading[] => {
    const text = textOf(cell);
    const shape = text.length > LONGEST_HEADING || text.includes('。') ? null : shapeOf(text);
    return shape !== null && HEADS.has(shape) ? [{ cell, shape, mark: markAtEnd(text) }] : [];
  });
  const kindOf = ({ cell, shape }: RatedHeading): string => `${cell.col} ${shape}`;
  const counts = new Map<string, number>();
  for (const one of found) if (one.mark) counts.set(kindOf(one), (counts.get(kindOf(one)) ?? 0) + 1);
  return found.filter((one) => (counts.get(kindOf(one)) ?? 0) >= FEWEST_RATED);
});

/** The innermost of some headings that ends in a mark, as those beside it do. */
export function ratingHeading(grid: Grid, path: readonly Heading[]): { readonly cell: GridCell; readonly mark: MarkReading } | null {
  const rated = path.length > 0 ? ratedHeadings(grid) : [];
  for (const { top, text } of rated.length > 0 ? [...path].reverse() : []) {
    const own = rated.find(({ cell }) => cell.row === top && cell.cell.text.includes(text));
    if (own) return own.mark && { cell: own.cell, mark: own.mark };
  }
  return null;
}
