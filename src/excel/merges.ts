import { LAST_COLUMN, LAST_ROW, rangesTouch } from '../core/snapshot/address';
import type { Range } from '../core/snapshot/workbook';
import { boundsOf, cellCount, parsePlaces, rangeOf } from './areas';
import { mayBeTooMuch } from './officeErrors';
import type { CountingContext } from './countingContext';

/**
 * Asks for the merged areas of a range. Excel answers for at most 512 of them
 * (https://learn.microsoft.com/javascript/api/excel/excel.range, getMergedAreasOrNullObject).
 */
export function askMerges(range: Excel.Range): Excel.RangeAreas {
  const merged = range.getMergedAreasOrNullObject();
  merged.load('address,areaCount');
  return merged;
}

/** Reads what `askMerges` has asked for, after a sync. @returns null where the answer does not tell the areas: then they are asked for in pieces. */
export function readMerges(merged: Excel.RangeAreas): Range[] | null {
  if (merged.isNullObject) return [];
  const places = typeof merged.address === 'string' ? parsePlaces(merged.address) : null;
  // Some versions name only the first cell of each area (https://github.com/OfficeDev/office-js/issues/1590).
  if (places?.length !== merged.areaCount || places.some((place) => cellCount(place.range) === 1)) return null;
  return places.map((place) => place.range);
}

/** A sheet with too many merged areas for one answer, and how far its cells and formats go. */
export interface CrowdedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Range | null;
  readonly formatted: Range | null;
}

interface Task {
  readonly sheet: Excel.Worksheet;
  readonly range: Range;
}

/**
 * Merged areas of sheets that have too many of them for one answer. Tasks are halved until Excel answers; pieces share
 * a row or column, so that an area across the cut is seen whole from what either half tells of it, whether Excel
 * names areas that begin in the range, areas that touch it or only their part inside.
 * @returns by sheet, in reading order.
 * @throws what Excel answers where a single row cannot be read either.
 */
export async function mergesInPieces(context: CountingContext, crowded: readonly CrowdedSheet[]): Promise<Map<Excel.Worksheet, Range[]>> {
  const found = new Map<Excel.Worksheet, Range[]>();
  const waiting: Task[][] = crowded.length > 0 ? [crowded.flatMap(tasksOf)] : [];
  for (let group = waiting.pop(); group; group = waiting.pop()) {
    const answers = await ask(context, group);
    if (answers) answers.forEach(({ sheet, areas }) => found.set(sheet, [...(found.get(sheet) ?? []), ...areas]));
    else waiting.push(...halves(group));
  }
  return new Map([...found].map(([sheet, areas]) => [sheet, united(areas)]));
}

/** The part with cells and formats, and what lies below and beside it, where hardly anything is merged. */
function tasksOf({ sheet, used, formatted }: CrowdedSheet): Task[] {
  const bottom = Math.max(used?.bottom ?? 0, formatted?.bottom ?? 0);
  const right = Math.max(used?.right ?? 0, formatted?.right ?? 0);
  return [
    { sheet, range: { top: 0, left: 0, bottom, right } },
    { sheet, range: { top: bottom, left: 0, bottom: LAST_ROW, right: LAST_COLUMN } },
    { sheet, range: { top: 0, left: right, bottom, right: LAST_COLUMN } },
  ];
}

async function ask(context: CountingContext, group: readonly Task[]): Promise<{ sheet: Excel.Worksheet; areas: Range[] }[] | null> {
  const questions = group.map(({ sheet, range }) => {
    const merged = rangeOf(sheet, range).getMergedAreasOrNullObject();
    merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    return { sheet, merged };
  });
  try {
    await context.sync();
  } catch (error) {
    const single = group.length === 1 && group[0]!.range.bottom === group[0]!.range.top;
    if (single || !mayBeTooMuch(error)) throw error;
    return null;
  }
  return questions.map(({ sheet, merged }) => ({ sheet, areas: merged.isNullObject ? [] : merged.areas.items.map(boundsOf) }));
}

function halves(group: readonly Task[]): Task[][] {
  if (group.length > 1) {
    const middle = Math.ceil(group.length / 2);
    return [group.slice(0, middle), group.slice(middle)];
  }
  const { sheet, range } = group[0]!;
  const middle = Math.floor((range.top + range.bottom) / 2);
  // Two rows cannot share one and still become fewer.
  const lower = range.bottom - range.top === 1 ? range.bottom : middle;
  return [[{ sheet, range: { ...range, bottom: middle } }], [{ sheet, range: { ...range, top: lower } }]];
}

/** Areas that overlap are the same one, seen from two sides. */
export function united(areas: readonly Range[]): Range[] {
  const done: Range[] = [];
  let reaching: Range[] = [];
  for (const area of areas.filter((one) => cellCount(one) > 1).sort(inReadingOrder)) {
    done.push(...reaching.filter((other) => other.bottom < area.top));
    reaching = reaching.filter((other) => other.bottom >= area.top);
    const known = reaching.findIndex((other) => rangesTouch(other, area));
    if (known < 0) reaching.push(area);
    else reaching[known] = hull(reaching[known]!, area);
  }
  return [...done, ...reaching].sort(inReadingOrder);
}

const hull = (a: Range, b: Range): Range => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

export const inReadingOrder = (a: Range, b: Range): number => a.top - b.top || a.left - b.left;
