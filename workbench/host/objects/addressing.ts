import type { SheetModel } from '../../model/workbookModel';
import { parseArea, splitAddress, splitList, WHOLE_SHEET } from '../area';
import type { HostContext } from '../context';
import { fail } from '../errors';
import type { RangeData } from './rangeData';

/** Characters of an address that Excel takes (reference of `Worksheet.getRange`). */
const LONGEST_ADDRESS = 8192;

/** A sheet by its id or by its name, as Excel compares names: letters of either case. */
export function findSheet(host: HostContext, key: string): SheetModel | undefined {
  const name = key.toLowerCase();
  return host.model.sheets.find(({ id, name: own }) => id === key || own.toLowerCase() === name);
}

/** Where a defined name points, seen from a sheet: the sheet's own names come first. Null where it is no plain range. */
export function findName(host: HostContext, name: string, sheetId: string | null): RangeData | null {
  const wanted = name.toLowerCase();
  const sheetName = sheetId === null ? null : (host.model.sheet(sheetId)?.name ?? null);
  const same = host.model.names.filter((one) => one.name.toLowerCase() === wanted);
  const found = same.find(({ sheet }) => sheet !== null && sheet === sheetName) ?? same.find(({ sheet }) => sheet === null);
  if (!found) return null;
  const { sheet, local } = splitAddress(found.formula);
  const area = parseArea(local);
  const target = sheet === null ? undefined : findSheet(host, sheet);
  return area && target ? { sheetId: target.id, area } : null;
}

/**
 * The range of an address or of a defined name.
 * @param sheetId sheet that an address without a sheet is of. InvalidArgument where it is no address.
 */
export function findArea(host: HostContext, address: string, sheetId: string): RangeData {
  if (address.length > LONGEST_ADDRESS) fail('InvalidArgument');
  if (address === '') return { sheetId, area: WHOLE_SHEET };
  const { sheet, local } = splitAddress(address.trim());
  const own = sheet === null ? sheetId : (findSheet(host, sheet)?.id ?? fail('InvalidArgument'));
  const area = parseArea(local);
  if (area) return { sheetId: own, area };
  return findName(host, local, own) ?? fail('InvalidArgument');
}

/** The ranges of a list of addresses, all of one sheet. */
export function findAreas(host: HostContext, addresses: string, sheetId: string): RangeData[] {
  const parts = splitList(addresses).map((part) => findArea(host, part, sheetId));
  if (parts.length === 0) fail('InvalidArgument');
  return parts;
}
