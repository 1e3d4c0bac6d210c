import type { Visibility } from '../../../src/core/snapshot/workbook';
import { flagValue, integer, isAbsent, optionalFlag, optionalText, textValue, word } from '../args';
import { cellOf, WHOLE_SHEET } from '../area';
import type { HostContext } from '../context';
import { eventMethods } from '../eventMethods';
import { SHEET_EVENTS } from '../eventNames';
import { VISIBILITY } from '../eventMessages';
import { fail } from '../errors';
import { NULL_OBJECT, ObjectType, type Arguments, type HostObject } from '../objectType';
import { findArea, findAreas } from './addressing';
import { commentsType } from './comments';
import { freezePanesType } from './freezePanes';
import { namesType } from './names';
import { rangeOf } from './range';
import { areasOf } from './rangeAreas';
import { onSheet } from './rangeData';
import { findAll } from './rangeSearch';
import { worksheetProtectionType } from './worksheetProtection';
import { checkSheetName } from './sheetNames';
import { POINTS_PER_PIXEL } from './rangePlace';

export interface SheetData {
  readonly sheetId: string;
}

const MODEL_VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const satisfies Record<string, Visibility>;
const HEX_COLOR = /^#?([0-9a-f]{6})$/i;

/** The sheet, if it is still there and the host may touch it. */
const sheet = (self: SheetData, host: HostContext) => host.sheet(self.sheetId);

/** A workbook shows one sheet at least: the last one that is seen can neither be hidden nor deleted. */
function refuseLastVisible(self: SheetData, host: HostContext): void {
  const others = host.model.sheets.filter(({ id, visibility }) => id !== self.sheetId && visibility === 'visible');
  if (sheet(self, host).visibility === 'visible' && others.length === 0) fail('InvalidOperation');
}

/** Neighbours among the tabs; `step` is 1 or -1. */
function neighbour(self: SheetData, args: Arguments, host: HostContext, step: number): HostObject | null {
  const visibleOnly = optionalFlag(args, 0);
  const { sheets } = host.model;
  for (let index = sheets.findIndex(({ id }) => id === self.sheetId) + step; sheets[index]; index += step) {
    if (!visibleOnly || sheets[index]!.visibility === 'visible') return worksheetType.of({ sheetId: sheets[index]!.id });
  }
  return null;
}

const findOnSheet = async (self: SheetData, args: Arguments, host: HostContext): Promise<HostObject | null> => {
  const found = await findAll({ sheetId: sheet(self, host).id, area: WHOLE_SHEET }, args, host);
  return found.length > 0 ? areasOf(self.sheetId, found) : null;
};

const range = (self: SheetData, args: Arguments, host: HostContext): HostObject => {
  const found = findArea(host, optionalText(args, 0) ?? '', sheet(self, host).id);
  return rangeOf(found.sheetId, found.area);
};

/** `Excel.Worksheet`. */
export const worksheetType: ObjectType<SheetData> = new ObjectType<SheetData>('Worksheet', {
  identity: (self, host) => ({ Id: sheet(self, host).id }),
  properties: {
    Id: { get: (self, host) => sheet(self, host).id },
    Name: {
      get: (self, host) => sheet(self, host).name,
      set: (self, value, host) => {
        const name = textValue(value);
        checkSheetName(host, name, self.sheetId);
        host.model.renameSheet(self.sheetId, name, 'add-in');
        host.wrote();
      },
    },
    Position: {
      get: (self, host) => host.model.sheets.findIndex(({ id }) => id === sheet(self, host).id),
      set: (self, value, host) => {
        if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value >= host.model.sheets.length) fail('InvalidArgument');
        host.model.moveSheet(sheet(self, host).id, value, 'add-in');
        host.wrote();
      },
    },
    Visibility: {
      get: (self, host) => VISIBILITY[sheet(self, host).visibility],
      set: (self, value, host) => {
        const visibility = MODEL_VISIBILITY[word(value, ['Visible', 'Hidden', 'VeryHidden'])];
        if (visibility !== 'visible') refuseLastVisible(self, host);
        host.model.setVisibility(sheet(self, host).id, visibility, 'add-in');
        host.wrote();
      },
    },
    TabColor: {
      // Excel's reference: null on a sheet that is not seen.
      get: (self, host) => (sheet(self, host).visibility === 'visible' ? (sheet(self, host).tabColor ?? '') : null),
      set: (self, value, host) => {
        const color = textValue(value);
        const hex = HEX_COLOR.exec(color);
        if (color !== '' && !hex) fail('InvalidArgument');
        host.model.setTabColor(sheet(self, host).id, hex ? `#${hex[1]!.toUpperCase()}` : null);
        host.wrote();
      },
    },
    // The client sets this property under another name than it reads it.
    ShowGridlines: { get: (self, host) => sheet(self, host).showGridlines },
    Gridlines: {
      set: (self, value, host) => {
        host.model.setShowGridlines(sheet(self, host).id, flagValue(value));
        host.wrote();
      },
    },
    StandardHeight: { get: (self, host) => sheet(self, host).defaultRowHeight },
    StandardWidth: { get: (self, host) => sheet(self, host).defaultColumnWidth * POINTS_PER_PIXEL },
  },
  navigation: {
    Protection: (self) => worksheetProtectionType.of(self),
    Names: (self) => namesType.of(self),
    Comments: (self) => commentsType.of(self),
    FreezePanes: (self) => freezePanesType.of(self),
  },
  methods: {
    ...eventMethods<SheetData>(SHEET_EVENTS, (self) => self.sheetId),
    GetRange: range,
    GetRanges: (self, args, host) => {
      const address = optionalText(args, 0);
      if (address === null) return areasOf(sheet(self, host).id, [WHOLE_SHEET]);
      const found = findAreas(host, address, sheet(self, host).id);
      return areasOf(found[0]!.sheetId, found.map(({ area }) => area));
    },
    GetCell: (self, args, host) => rangeOf(sheet(self, host).id, onSheet(cellOf(integer(args, 0), integer(args, 1)))),
    GetRangeByIndexes: (self, args, host) => {
      const [top, left] = [integer(args, 0), integer(args, 1)];
      return rangeOf(sheet(self, host).id, onSheet({ top, left, bottom: top + integer(args, 2) - 1, right: left + integer(args, 3) - 1 }));
    },
    GetUsedRange: async (self, args, host) => {
      await host.settled();
      return rangeOf(self.sheetId, sheet(self, host).usedRange(optionalFlag(args, 0)) ?? cellOf(0, 0));
    },
    GetUsedRangeOrNullObject: async (self, args, host) => {
      await host.settled();
      const used = sheet(self, host).usedRange(optionalFlag(args, 0));
      return used ? rangeOf(self.sheetId, used) : NULL_OBJECT;
    },
    FindAll: async (self, args, host) => (await findOnSheet(self, args, host)) ?? fail('ItemNotFound'),
    FindAllOrNullObject: async (self, args, host) => (await findOnSheet(self, args, host)) ?? NULL_OBJECT,
    GetNext: (self, args, host) => neighbour(self, args, host, 1) ?? fail('ItemNotFound'),
    GetNextOrNullObject: (self, args, host) => neighbour(self, args, host, 1) ?? NULL_OBJECT,
    GetPrevious: (self, args, host) => neighbour(self, args, host, -1) ?? fail('ItemNotFound'),
    GetPreviousOrNullObject: (self, args, host) => neighbour(self, args, host, -1) ?? NULL_OBJECT,
    Activate: (self, _args, host) => {
      // A hidden sheet cannot be shown by activating it.
      if (sheet(self, host).visibility !== 'visible') fail('InvalidOperation');
      host.model.activate(self.sheetId);
      host.wrote();
    },
    Delete: (self, _args, host) => {
      // Excel's reference: a sheet that is very hidden fails with InvalidOperation.
      if (sheet(self, host).visibility === 'veryHidden') fail('InvalidOperation');
      refuseLastVisible(self, host);
      host.model.deleteSheet(self.sheetId, 'add-in');
      host.wrote();
    },
    /** Formulas are always calculated: the model has no cells that wait to be marked. */
    Calculate: async (_self, args, host) => {
      if (!isAbsent(args[0])) flagValue(args[0]);
      await host.settled();
    },
  },
});
