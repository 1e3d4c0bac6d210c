import type { Range } from '../../../src/core/snapshot/workbook';
import type { SheetModel } from '../../model/workbookModel';
import { isOnSheet } from '../area';
import type { HostContext } from '../context';
import { fail } from '../errors';

/** A range as the client holds it: a place on a sheet. */
export interface RangeData {
  readonly sheetId: string;
  readonly area: Range;
}

/** The sheet of a range; InvalidReference where it was deleted meanwhile. */
export const sheetOf = (self: { readonly sheetId: string }, host: HostContext): SheetModel => host.model.sheet(self.sheetId) ?? fail('InvalidReference');

/** The area, if it lies on the sheet; InvalidArgument as Excel answers where it does not. */
export const onSheet = (area: Range): Range => (isOnSheet(area) ? area : fail('InvalidArgument'));
