import type { SheetModel } from '../../model/workbookModel';
import { optionalFlag, optionalText, text } from '../args';
import type { HostContext } from '../context';
import { eventMethods } from '../eventMethods';
import { EVENTS, WORKBOOK_TARGET } from '../eventNames';
import { fail } from '../errors';
import { NULL_OBJECT, ObjectType, type Arguments, type HostObject } from '../objectType';
import { findSheet } from './addressing';
import { checkSheetName, freeSheetName } from './sheetNames';
import { worksheetType } from './worksheet';

const sheetObject = ({ id }: SheetModel): HostObject => worksheetType.of({ sheetId: id });

const listed = (args: Arguments, host: HostContext): readonly SheetModel[] =>
  optionalFlag(args, 0) ? host.model.sheets.filter(({ visibility }) => visibility === 'visible') : host.model.sheets;

/** `Excel.WorksheetCollection`. */
export const worksheetsType = new ObjectType<null>('WorksheetCollection', {
  items: (_self, host) => host.model.sheets.map(sheetObject),
  item: (_self, args, host) => sheetObject(findSheet(host, text(args, 0)) ?? fail('ItemNotFound')),
  methods: {
    ...eventMethods<null>(EVENTS, () => WORKBOOK_TARGET),
    GetItem: (_self, args, host) => sheetObject(findSheet(host, text(args, 0)) ?? fail('ItemNotFound')),
    GetItemOrNullObject: (_self, args, host) => {
      const found = findSheet(host, text(args, 0));
      return found ? sheetObject(found) : NULL_OBJECT;
    },
    GetActiveWorksheet: (_self, _args, host) => worksheetType.of({ sheetId: host.model.activeSheetId }),
    GetCount: (_self, args, host) => listed(args, host).length,
    GetFirst: (_self, args, host) => sheetObject(listed(args, host)[0] ?? fail('ItemNotFound')),
    GetLast: (_self, args, host) => sheetObject(listed(args, host).at(-1) ?? fail('ItemNotFound')),
    Add: (_self, args, host) => {
      const name = optionalText(args, 0) ?? freeSheetName(host);
      checkSheetName(host, name, null);
      const sheetId = host.model.addSheet(name, 'add-in');
      host.wrote();
      return worksheetType.of({ sheetId });
    },
  },
});
