import { integer, isAbsent } from '../args';
import type { HostContext } from '../context';
import { fail } from '../errors';
import { NULL_OBJECT, ObjectType, type Arguments, type HostObject } from '../objectType';
import { findArea } from './addressing';
import { rangeType, rangeOf } from './range';
import type { SheetData } from './worksheet';

function freeze(self: SheetData, host: HostContext, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) fail('InvalidArgument');
  host.model.setFrozen(host.sheet(self.sheetId).id, rows, columns);
  host.wrote();
}

const count = (args: Arguments): number => (isAbsent(args[0]) ? 1 : integer(args, 0));

function location(self: SheetData, host: HostContext): HostObject | null {
  const { rows, columns } = host.sheet(self.sheetId).frozen;
  if (rows === 0 && columns === 0) return null;
  return rangeOf(self.sheetId, { top: 0, left: 0, bottom: rows === 0 ? 1_048_575 : rows - 1, right: columns === 0 ? 16_383 : columns - 1 });
}

/** `Excel.WorksheetFreezePanes`. */
export const freezePanesType = new ObjectType<SheetData>('WorksheetFreezePanes', {
  methods: {
    FreezeRows: (self, args, host) => freeze(self, host, count(args), 0),
    FreezeColumns: (self, args, host) => freeze(self, host, 0, count(args)),
    /** Cells above and left of the range's end stay. */
    FreezeAt: (self, args, host) => {
      const [value] = args;
      const area = rangeType.is(value) ? value.data.area : typeof value === 'string' ? findArea(host, value, self.sheetId).area : fail('InvalidArgument');
      freeze(self, host, area.bottom === 1_048_575 ? 0 : area.bottom + 1, area.right === 16_383 ? 0 : area.right + 1);
    },
    Unfreeze: (self, _args, host) => freeze(self, host, 0, 0),
    GetLocation: (self, _args, host) => location(self, host) ?? fail('ItemNotFound'),
    GetLocationOrNullObject: (self, _args, host) => location(self, host) ?? NULL_OBJECT,
  },
});
