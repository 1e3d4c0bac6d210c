import type { WorkbookModel } from '../model/workbookModel';
import { parseArea, splitList, cellOf } from './area';
import { functionsOf } from './functionMetadata';
import type { Host } from './host';
import { refuseLocked } from './protection';
import { formatOf } from './cells';
import { typedValue } from './typed';
import { PAYLOAD_LIMIT } from './faults';
import type { ChangeSource, SheetModel } from '../model/workbookModel';
import type { Range } from '../../src/core/snapshot/workbook';

/** What happens to the workbook from outside the add-in, for tests: the user, another author, faults. */
export interface TestControls {
  userEdits(sheet: string, address: string, value: string | number | boolean | null): Promise<void>;
  otherAuthorEdits(sheet: string, address: string, value: string | number | boolean | null): Promise<void>;
  userSelects(sheet: string, address: string): Promise<void>;
  userActivates(sheet: string): Promise<void>;
  userAddsSheet(name: string): Promise<void>;
  userRenamesSheet(from: string, to: string): Promise<void>;
  userDeletesSheet(name: string): Promise<void>;
  protect(sheet: string): Promise<void>;
  unprotect(sheet: string): Promise<void>;
  cellEditMode(on: boolean): Promise<void>;
  failNext(code: string): Promise<void>;
  delay(milliseconds: number): Promise<void>;
  limitPayload(bytes: number | null): Promise<void>;
  missingMembers(): Promise<readonly string[]>;
  declareFunctions(namespace: string, functions: readonly unknown[]): Promise<void>;
}

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

/** The same for a test in Node and for a page: plain data in and out; each resolves when the workbook has settled. */
export function testControls(host: Host): TestControls {
  const { model, faults } = host;
  const then = async (change: () => void): Promise<void> => {
    change();
    await model.settled();
    // Events go out in a turn of their own.
    await new Promise((resolve) => setTimeout(resolve));
  };
  const edit = (source: ChangeSource) => (sheetName: string, address: string, value: string | number | boolean | null) =>
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
    userAddsSheet: (name) => then(() => void model.addSheet(name, 'user')),
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
