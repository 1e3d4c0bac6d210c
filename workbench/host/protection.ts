import type { Range } from '../../src/core/snapshot/workbook';
import type { SheetModel } from '../model/workbookModel';
import { cellCount } from './area';
import type { HostContext } from './context';
import { fail } from './errors';

/** Whether the sheet's protection was given an option that allows something. */
const allows = (sheet: SheetModel, host: HostContext, option: string): boolean => host.state.protection.get(sheet.id)?.options[option] === true;

/** Ends with AccessDenied where the sheet is protected and its options do not allow this. */
export function refuseFormat(sheet: SheetModel, host: HostContext, option: string): void {
  if (sheet.isProtected && !allows(sheet, host, option)) fail('AccessDenied');
}

/** Ends with AccessDenied where the sheet is protected, whatever its options. */
export function refuseProtected(sheet: SheetModel): void {
  if (sheet.isProtected) fail('AccessDenied');
}

/**
 * Ends with AccessDenied where one of the cells is locked on a protected sheet.
 * Nothing is written then, not even to the cells that are open.
 */
export function refuseLocked(sheet: SheetModel, areas: readonly Range[]): void {
  if (!sheet.isProtected) return;
  for (const area of areas) {
    let open = 0;
    sheet.forEachCell(area, (_row, _col, cell) => {
      if (cell.style.locked === false) open++;
    });
    // A cell that looks plain is locked: that is Excel's default.
    if (open < cellCount(area)) fail('AccessDenied');
  }
}
