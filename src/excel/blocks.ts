import type { Range } from '../core/snapshot/workbook';
import { cellCount } from './areas';

/** A rectangle to be read, and whose it is. */
export interface Piece<T> {
  readonly of: T;
  readonly range: Range;
}

/**
 * Takes pieces from the front of the queue until `budget` cells are reached; what goes beyond is cut off and stays.
 * Something is always taken, if only a single cell.
 */
export function takeBlock<T>(queue: Piece<T>[], budget: number): Piece<T>[] {
  const block: Piece<T>[] = [];
  let room = Math.max(1, Math.floor(budget));
  for (let piece = queue[0]; piece && room > 0; piece = queue[0]) {
    const { of, range } = piece;
    const size = cellCount(range);
    const [taken, ...rest] = size <= room ? [range] : cutOff(range, room);
    // Part of a row is only taken where nothing else fits.
    if (block.length > 0 && range.right > taken.right) break;
    queue.splice(0, 1, ...rest.map((part) => ({ of, range: part })));
    block.push({ of, range: taken });
    room -= size;
  }
  return block;
}

/** The first cells of a rectangle, at most `budget`, in whole rows where one fits; then what remains, in order. */
function cutOff(range: Range, budget: number): [Range, ...Range[]] {
  const { top, left, bottom, right } = range;
  const rows = Math.floor(budget / (right - left + 1));
  if (rows >= 1) return [{ ...range, bottom: top + rows - 1 }, { ...range, top: top + rows }];
  const below = bottom > top ? [{ ...range, top: top + 1 }] : [];
  return [{ top, left, bottom: top, right: left + budget - 1 }, { top, left: left + budget, bottom: top, right }, ...below];
}
