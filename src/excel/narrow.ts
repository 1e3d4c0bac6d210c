import type { Range } from '../core/snapshot/workbook';
import { boundsOf, cellCount, loadBounds, rangeOf } from './areas';
import type { CountingContext } from './countingContext';

/** A used range of more cells than this is mostly empty: a stray value far away stretches it. */
export const WIDE = 1_000_000;
const PARTS = 32;

export interface Wide {
  readonly sheet: Excel.Worksheet;
  readonly range: Range;
}

/**
 * Finds the filled parts of ranges that are too wide to be read: each is cut into strips, Excel tells what is used of
 * each strip, and what is still too wide is cut again.
 * @returns filled rectangles by sheet; every filled cell lies in exactly one of them.
 */
export async function narrow(context: CountingContext, wide: readonly Wide[]): Promise<Map<Excel.Worksheet, Range[]>> {
  const found = new Map<Excel.Worksheet, Range[]>();
  let strips = wide.flatMap(stripsOf);
  while (strips.length > 0) {
    const asked = strips.map(({ sheet, range }) => {
      const used = loadBounds(rangeOf(sheet, range).getUsedRangeOrNullObject(true));
      return { sheet, strip: range, used };
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each pass cuts what the one before has found too wide
    await context.sync();
    strips = asked.flatMap(({ sheet, strip, used }) => {
      if (used.isNullObject) return [];
      const range = boundsOf(used);
      if (!isReadable(range, strip)) return stripsOf({ sheet, range });
      found.set(sheet, [...(found.get(sheet) ?? []), range]);
      return [];
    });
  }
  return found;
}

/** Small, or filled so well that cutting would not help. */
const isReadable = (range: Range, strip: Range): boolean => cellCount(range) <= WIDE / PARTS || (cellCount(range) <= WIDE && 2 * cellCount(range) > cellCount(strip));

/** Strips across the longer side. */
function stripsOf({ sheet, range }: Wide): Wide[] {
  const height = range.bottom - range.top + 1;
  const width = range.right - range.left + 1;
  const down = height >= width;
  const size = Math.ceil((down ? height : width) / PARTS);
  return Array.from({ length: PARTS }, (_, i) => i * size)
    .filter((offset) => offset < (down ? height : width))
    .map((offset) => ({
      sheet,
      range: down
        ? { ...range, top: range.top + offset, bottom: Math.min(range.bottom, range.top + offset + size - 1) }
        : { ...range, left: range.left + offset, right: Math.min(range.right, range.left + offset + size - 1) },
    }));
}
