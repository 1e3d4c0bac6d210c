import type { Range } from '../../src/core/snapshot/workbook';
import { cellOf, parseArea, splitList } from '../../workbench/host/area';
import { formatOf } from '../../workbench/host/cells';
import { PAYLOAD_LIMIT } from '../../workbench/host/faults';
import { functionsOf } from '../../workbench/host/functionMetadata';
import type { Host } from '../../workbench/host/host';
import { refuseLocked } from '../../workbench/host/protection';
import { typedValue } from '../../workbench/host/typed';
import type { ChangeSource, SheetModel, WorkbookModel } from '../../workbench/model/workbookModel';
import type { HostControls, TypedValue } from './cases/types';

function sheetOf(model: WorkbookModel, name: string): SheetModel {
  const sheet = model.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

function areaOf(address: string): Range {
  const area = parseArea(address);
  if (!area) throw new Error(`${address} is no address.`);
  return area;
}

/** The workbook's own side of the cases, the same for a run in Node and for one in a page. */
export function controlsOf(host: Host): HostControls {
  const { model, faults } = host;
  const then = async (change: () => void): Promise<void> => {
    change();
    await model.settled();
    // Events go out in a turn of their own.
    await new Promise((resolve) => setTimeout(resolve));
  };
  const edit = (source: ChangeSource) => (sheetName: string, address: string, value: TypedValue) =>
    then(() => {
      const sheet = sheetOf(model, sheetName);
      const { top, left } = areaOf(address);
      if (isLocked(sheet, top, left)) return;
      const { content, format } = value === null ? { content: null } : typedValue(value, formatOf(sheet.cell(top, left)), model.date1904);
      model.writeCells(sheet.id, [{ row: top, col: left, content, ...(format === undefined ? {} : { format }) }], source);
    });
  return {
    userEdits: edit('user'),
    otherAuthorEdits: edit('other-author'),
    userSelects: (sheet, address) => then(() => model.select(sheetOf(model, sheet).id, splitList(address).map(areaOf))),
    userActivates: (sheet) => then(() => model.activate(sheetOf(model, sheet).id)),
    // A sheet that the user adds is the one that he then sees.
    userAddsSheet: (name) => then(() => model.activate(model.addSheet(name, 'user'))),
    userRenamesSheet: (from, to) => then(() => model.renameSheet(sheetOf(model, from).id, to, 'user')),
    userDeletesSheet: (name) => then(() => model.deleteSheet(sheetOf(model, name).id, 'user')),
    protect: (sheet) => then(() => host.setProtected(sheetOf(model, sheet).id, true)),
    unprotect: (sheet) => then(() => host.setProtected(sheetOf(model, sheet).id, false)),
    cellEditMode: (on) => then(() => { faults.cellEditMode = on; }),
    failNext: (code) => then(() => faults.failRequest(1, code)),
    delay: (milliseconds) => then(() => { faults.delay = milliseconds; }),
    limitPayload: (bytes) => then(() => { faults.payloadLimit = bytes ?? PAYLOAD_LIMIT; }),
    missingMembers: () => Promise.resolve(host.log.entries.filter(({ kind }) => kind === 'missing').map(({ type, member }) => `${type}.${member}`)),
    declareFunctions: (namespace, functions) => then(() => model.registerFunctions(functionsOf(namespace, { functions }, host.customFunctions))),
  };
}

function isLocked(sheet: SheetModel, row: number, col: number): boolean {
  try {
    refuseLocked(sheet, [cellOf(row, col)]);
    return false;
  } catch {
    return true;
  }
}
