import { LAST_COLUMN, LAST_ROW } from '../../../src/core/snapshot/address';
import { cellCount, columnCount, isWholeColumns, isWholeRows, rowCount, sheetAddress } from '../area';
import type { HostContext } from '../context';
import { flagValue } from '../args';
import { refuseFormat } from '../protection';
import type { Property } from '../objectType';
import { sheetOf, type RangeData } from './rangeData';

const address = (self: RangeData, host: HostContext): string => sheetAddress(sheetOf(self, host).name, self.area);

/** Largest count that Excel gives; of more cells it says -1. */
const LARGEST_COUNT = 2 ** 31 - 1;

/** True, false, or null where some are and some are not. */
function allOrSome(from: number, to: number, test: (index: number) => boolean): boolean | null {
  const first = test(from);
  for (let index = from + 1; index <= to; index++) if (test(index) !== first) return null;
  return first;
}

/** Plain rows look like each other: one of them is asked, that a whole column costs no million questions. */
const rowsHidden = (self: RangeData, host: HostContext): boolean | null => {
  const sheet = sheetOf(self, host);
  const { top, bottom } = self.area;
  return allOrSome(top, Math.min(bottom, Math.max(top, sheet.firstPlainRow)), (row) => sheet.isRowHidden(row));
};
const columnsHidden = (self: RangeData, host: HostContext): boolean | null => {
  const sheet = sheetOf(self, host);
  return allOrSome(self.area.left, self.area.right, (col) => sheet.isColumnHidden(col));
};

/** Where a range is, how large, and whether it is seen. */
export const rangePlaceProperties = {
  Address: { get: address },
  AddressLocal: { get: address },
  CellCount: { get: ({ area }) => (cellCount(area) > LARGEST_COUNT ? -1 : cellCount(area)) },
  RowCount: { get: ({ area }) => rowCount(area) },
  ColumnCount: { get: ({ area }) => columnCount(area) },
  RowIndex: { get: ({ area }) => area.top },
  ColumnIndex: { get: ({ area }) => area.left },
  IsEntireRow: { get: ({ area }) => isWholeRows(area) },
  IsEntireColumn: { get: ({ area }) => isWholeColumns(area) },
  Hidden: {
    get: (self, host) => {
      const rows = rowsHidden(self, host);
      const columns = columnsHidden(self, host);
      return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
    },
  },
  RowHidden: {
    get: rowsHidden,
    set: (self, value, host) => {
      refuseFormat(sheetOf(self, host), host, 'allowFormatRows');
      host.model.setRowsHidden(self.sheetId, self.area.top, self.area.bottom, flagValue(value));
      host.wrote();
    },
  },
  ColumnHidden: {
    get: columnsHidden,
    set: (self, value, host) => {
      refuseFormat(sheetOf(self, host), host, 'allowFormatColumns');
      host.model.setColumnsHidden(self.sheetId, self.area.left, self.area.right, flagValue(value));
      host.wrote();
    },
  },
  Top: { get: (self, host) => span(0, self.area.top - 1, LAST_ROW, (row) => (sheetOf(self, host).isRowHidden(row) ? 0 : sheetOf(self, host).rowHeight(row))) },
  Height: { get: (self, host) => span(self.area.top, self.area.bottom, LAST_ROW, (row) => (sheetOf(self, host).isRowHidden(row) ? 0 : sheetOf(self, host).rowHeight(row))) },
  Left: { get: (self, host) => span(0, self.area.left - 1, LAST_COLUMN, (col) => columnPoints(self, host, col)) },
  Width: { get: (self, host) => span(self.area.left, self.area.right, LAST_COLUMN, (col) => columnPoints(self, host, col)) },
} as const satisfies Record<string, Property<RangeData>>;

/** Points of a pixel at 100%. */
export const POINTS_PER_PIXEL = 0.75;

const columnPoints = (self: RangeData, host: HostContext, col: number): number =>
  sheetOf(self, host).isColumnHidden(col) ? 0 : sheetOf(self, host).columnWidth(col) * POINTS_PER_PIXEL;

function span(from: number, to: number, last: number, size: (index: number) => number): number {
  let sum = 0;
  for (let index = from; index <= Math.min(to, last); index++) sum += size(index);
  return sum;
}
