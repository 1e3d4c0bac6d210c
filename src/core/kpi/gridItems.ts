import type { Grid } from '../tables/grid';
import { textOf } from '../tables/grid';
import type { Heading } from './outline';
import { leadingOrdinals } from './splitText';
import type { TextBand } from './textBands';

/** Shape of the headings that a column of items gives. */
export const ITEM_SHAPE = 'item';

/** A longer text tells of an item and does not name it. */
const LONGEST_ITEM = 60;
/** Items of a line each need no heading: what stands in a row belongs together anyway. */
const LEAST_LINES = 1.5;

/**
 * The items that divide the rows of a plan grid, as the outermost headings of its other columns: 項目 | 実施計画 | 実施状況,
 * where ② サービス水準の向上 governs the rows down to ③.
 * @returns top to bottom; empty where the grid has no column of items before its plan
 */
export function gridItems(grid: Grid, band: TextBand, bands: readonly TextBand[]): Heading[] {
  const { plan } = band;
  const own = bands.filter((other) => plan !== null && other.plan === plan);
  const first = own.find(({ role }) => role === 'plan');
  const column = own.filter(({ role, range }) => role === 'item' && first && range.right < first.range.left).pop();
  if (!column || band.range.left <= column.range.right) return [];
  const items: Heading[] = [];
  const lines = new Set<number>();
  const { top, bottom, left, right } = column.range;
  for (let row = top; row <= bottom; row++) {
    const cells = grid.rowCells(row);
    if (cells.length > 0) lines.add(row);
    const cell = cells.find(({ col }) => col >= left && col <= right);
    const text = textOf(cell);
    if (!cell || text === '' || text.length > LONGEST_ITEM) continue;
    if (items.length > 0) items[items.length - 1]!.bottom = row - 1;
    items.push({ text, shape: ITEM_SHAPE, ordinal: leadingOrdinals(text).ordinals[0] ?? null, top: row, bottom });
  }
  return items.length >= 2 && lines.size >= items.length * LEAST_LINES ? items : [];
}
