import { LAST_COLUMN, LAST_ROW } from '../../../src/core/snapshot/address';
import type { Range } from '../../../src/core/snapshot/workbook';
import { integer, optionalFlag } from '../args';
import { cellCount, intersection, isWholeColumns, isWholeRows, sheetAddress } from '../area';
import type { HostContext } from '../context';
import { fail } from '../errors';
import { NULL_OBJECT, ObjectType, type Arguments, type HostObject, type Instance } from '../objectType';
import { findAreas } from './addressing';
import { clearAreas } from './clearAreas';
import { conditionalFormatsType } from './conditionalFormats';
import { rangeType, rangeOf } from './range';
import { onSheet, sheetOf } from './rangeData';
import { rangeFormatType } from './rangeFormat';
import { specialCells } from './specialCells';
import { worksheetType } from './worksheet';

export interface AreasData {
  readonly sheetId: string;
  readonly areas: readonly Range[];
}

const address = (self: AreasData, host: HostContext): string => {
  const { name } = sheetOf(self, host);
  return self.areas.map((area) => sheetAddress(name, area)).join(',');
};

/** `Excel.RangeCollection`: the single areas of a RangeAreas. */
const rangeCollectionType = new ObjectType<AreasData>('RangeCollection', {
  items: (self) => self.areas.map((area) => rangeOf(self.sheetId, area)),
  methods: {
    GetCount: (self) => self.areas.length,
    GetItemAt: (self, args) => rangeOf(self.sheetId, self.areas[integer(args, 0)] ?? fail('InvalidArgument')),
  },
});

/** The areas of the other side of a call: an object or addresses. */
function others(self: AreasData, args: Arguments, host: HostContext): readonly Range[] {
  const [value] = args;
  if (rangeType.is(value)) return value.data.sheetId === self.sheetId ? [value.data.area] : [];
  if (rangeAreasType.is(value)) return value.data.sheetId === self.sheetId ? value.data.areas : [];
  return typeof value === 'string' ? findAreas(host, value, self.sheetId).map(({ area }) => area) : fail('InvalidArgument');
}

const shared = (self: AreasData, args: Arguments, host: HostContext): Range[] =>
  others(self, args, host).flatMap((other) => self.areas.flatMap((area) => intersection(area, other) ?? []));

const used = async (self: AreasData, args: Arguments, host: HostContext): Promise<Range[]> => {
  await host.settled();
  const all = sheetOf(self, host).usedRange(optionalFlag(args, 0));
  return all ? self.areas.flatMap((area) => intersection(area, all) ?? []) : [];
};

const orNull = (sheetId: string, areas: readonly Range[] | null): HostObject => (areas && areas.length > 0 ? areasOf(sheetId, areas) : NULL_OBJECT);
const orNotFound = (sheetId: string, areas: readonly Range[] | null): HostObject => (areas && areas.length > 0 ? areasOf(sheetId, areas) : fail('ItemNotFound'));

/** `Excel.RangeAreas`. */
export const rangeAreasType = new ObjectType<AreasData>('RangeAreas', {
  tracked: true,
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
    IsEntireColumn: { get: ({ areas }) => areas.every(isWholeColumns) },
    IsEntireRow: { get: ({ areas }) => areas.every(isWholeRows) },
  },
  navigation: {
    Areas: (self) => rangeCollectionType.of(self),
    Format: (self) => rangeFormatType.of(self),
    Worksheet: (self) => worksheetType.of(self),
    ConditionalFormats: (self) => conditionalFormatsType.of(self),
  },
  methods: {
    GetEntireRow: (self) => areasOf(self.sheetId, self.areas.map((area) => ({ ...area, left: 0, right: LAST_COLUMN }))),
    GetEntireColumn: (self) => areasOf(self.sheetId, self.areas.map((area) => ({ ...area, top: 0, bottom: LAST_ROW }))),
    GetOffsetRangeAreas: (self, args) => {
      const [down, right] = [integer(args, 0), integer(args, 1)];
      return areasOf(self.sheetId, self.areas.map((area) => onSheet({ top: area.top + down, bottom: area.bottom + down, left: area.left + right, right: area.right + right })));
    },
    GetIntersection: (self, args, host) => orNotFound(self.sheetId, shared(self, args, host)),
    GetIntersectionOrNullObject: (self, args, host) => orNull(self.sheetId, shared(self, args, host)),
    GetUsedRangeAreas: async (self, args, host) => orNotFound(self.sheetId, await used(self, args, host)),
    GetUsedRangeAreasOrNullObject: async (self, args, host) => orNull(self.sheetId, await used(self, args, host)),
    GetSpecialCells: async (self, args, host) => orNotFound(self.sheetId, await specialCells(self, args, host)),
    GetSpecialCellsOrNullObject: async (self, args, host) => orNull(self.sheetId, await specialCells(self, args, host)),
    Clear: clearAreas,
  },
});

export const areasOf = (sheetId: string, areas: readonly Range[]): Instance<AreasData> => rangeAreasType.of({ sheetId, areas });
