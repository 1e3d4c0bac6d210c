import { LAST_COLUMN, LAST_ROW } from '../../../src/core/snapshot/address';
import type { Range } from '../../../src/core/snapshot/workbook';
import { integer, isAbsent, optionalFlag } from '../args';
import { boundingArea, cellOf, columnCount, intersection, rowCount } from '../area';
import type { HostContext } from '../context';
import { fail } from '../errors';
import { NULL_OBJECT, type Arguments, type HostObject } from '../objectType';
import { rangeType, rangeOf } from './range';
import { onSheet, sheetOf, type RangeData } from './rangeData';
import { findArea } from './addressing';

type Method = (self: RangeData, args: Arguments, host: HostContext) => unknown;

/** A method that gives another area of the same sheet. */
const area = (of: (area: Range, args: Arguments) => Range): Method => (self, args) => rangeOf(self.sheetId, onSheet(of(self.area, args)));

const count = (args: Arguments): number => (isAbsent(args[0]) ? 1 : integer(args, 0));

/** Strips beside a range; a count below zero counts from the other side, as documented for rows and columns alike. */
const strip = (of: (area: Range, n: number) => Range): Method => area((from, args) => {
  const n = count(args);
  return n === 0 ? fail('InvalidArgument') : of(from, n);
});

/** The other range of a call: an object of the same sheet or an address. */
function other(self: RangeData, args: Arguments, host: HostContext): Range {
  const value = args[0];
  if (rangeType.is(value)) return value.data.sheetId === self.sheetId ? value.data.area : fail('InvalidArgument');
  if (typeof value !== 'string') fail('InvalidArgument');
  const found = findArea(host, value, self.sheetId);
  return found.sheetId === self.sheetId ? found.area : fail('InvalidArgument');
}

const used = async (self: RangeData, args: Arguments, host: HostContext): Promise<HostObject | null> => {
  await host.settled();
  const valuesOnly = optionalFlag(args, 0);
  const inside = intersectionOfUsed(self, host, valuesOnly);
  return inside && rangeOf(self.sheetId, inside);
};

/** The used cells inside an area, pulled tight round them. */
function intersectionOfUsed(self: RangeData, host: HostContext, valuesOnly: boolean): Range | null {
  const sheet = sheetOf(self, host);
  const all = sheet.usedRange(valuesOnly);
  const part = all && intersection(all, self.area);
  if (!part || (part.top === all.top && part.left === all.left && part.bottom === all.bottom && part.right === all.right)) return part;
  let tight: Range | null = null;
  sheet.forEachCell(part, (row, col, cell) => {
    if (valuesOnly && cell.value === null && cell.error === undefined && cell.formula === undefined) return;
    tight = tight ? boundingArea(tight, cellOf(row, col)) : cellOf(row, col);
  });
  return tight;
}

/** Methods of a range that give another one by its place. */
export const rangeGeometry = {
  GetCell: area((from, args) => cellOf(from.top + integer(args, 0), from.left + integer(args, 1))),
  GetRow: area((from, args) => ({ ...from, top: from.top + integer(args, 0), bottom: from.top + integer(args, 0) })),
  GetColumn: area((from, args) => ({ ...from, left: from.left + integer(args, 0), right: from.left + integer(args, 0) })),
  GetLastCell: area((from) => cellOf(from.bottom, from.right)),
  GetLastRow: area((from) => ({ ...from, top: from.bottom })),
  GetLastColumn: area((from) => ({ ...from, left: from.right })),
  GetEntireRow: area((from) => ({ ...from, left: 0, right: LAST_COLUMN })),
  GetEntireColumn: area((from) => ({ ...from, top: 0, bottom: LAST_ROW })),
  GetOffsetRange: area((from, args) => {
    const [down, right] = [integer(args, 0), integer(args, 1)];
    return { top: from.top + down, bottom: from.bottom + down, left: from.left + right, right: from.right + right };
  }),
  GetResizedRange: area((from, args) => ({ ...from, bottom: from.bottom + integer(args, 0), right: from.right + integer(args, 1) })),
  GetAbsoluteResizedRange: area((from, args) => ({ ...from, bottom: from.top + integer(args, 0) - 1, right: from.left + integer(args, 1) - 1 })),
  GetRowsBelow: strip((from, n) => (n > 0 ? { ...from, top: from.bottom + 1, bottom: from.bottom + n } : { ...from, top: from.top + n, bottom: from.top - 1 })),
  GetRowsAbove: strip((from, n) => (n > 0 ? { ...from, top: from.top - n, bottom: from.top - 1 } : { ...from, top: from.bottom + 1, bottom: from.bottom - n })),
  GetColumnsAfter: strip((from, n) => (n > 0 ? { ...from, left: from.right + 1, right: from.right + n } : { ...from, left: from.left + n, right: from.left - 1 })),
  GetColumnsBefore: strip((from, n) => (n > 0 ? { ...from, left: from.left - n, right: from.left - 1 } : { ...from, left: from.right + 1, right: from.right - n })),
  GetBoundingRect: (self, args, host) => rangeOf(self.sheetId, boundingArea(self.area, other(self, args, host))),
  GetIntersection: (self, args, host) => rangeOf(self.sheetId, intersection(self.area, other(self, args, host)) ?? fail('ItemNotFound')),
  GetIntersectionOrNullObject: (self, args, host) => {
    const shared = intersection(self.area, other(self, args, host));
    return shared ? rangeOf(self.sheetId, shared) : NULL_OBJECT;
  },
  GetUsedRange: async (self, args, host) => (await used(self, args, host)) ?? fail('ItemNotFound'),
  GetUsedRangeOrNullObject: async (self, args, host) => (await used(self, args, host)) ?? NULL_OBJECT,
  /** Sent before a large array is written in parts: is it of the right size? */
  _ValidateArraySize: (self, args) => {
    if (rowCount(self.area) !== integer(args, 0) || columnCount(self.area) !== integer(args, 1)) fail('InvalidArgument');
    return null;
  },
} as const satisfies Record<string, Method>;
