import type { Arguments } from '../objectType';
import type { HostContext } from '../context';
import { propertiesOf, setProperties } from '../cellProperties';
import { columnCount, rowCount } from '../area';
import { rangeOf } from './range';
import { sheetOf, type RangeData } from './rangeData';

type Method = (self: RangeData, args: Arguments, host: HostContext) => unknown;

/** Cell by cell, row by row and column by column: many formats in one call. */
export const rangeCellProperties = {
  GetCellProperties: async (self, args, host) => {
    await host.settled();
    sheetOf(self, host);
    const { top, left } = self.area;
    return grid(rowCount(self.area), columnCount(self.area), (r, c) => propertiesOf(rangeOf(self.sheetId, { top: top + r, bottom: top + r, left: left + c, right: left + c }), args[0], host));
  },
  GetRowProperties: async (self, args, host) => {
    await host.settled();
    const { area } = self;
    return list(rowCount(area), (r) => propertiesOf(rangeOf(self.sheetId, { ...area, top: area.top + r, bottom: area.top + r }), args[0], host));
  },
  GetColumnProperties: async (self, args, host) => {
    await host.settled();
    const { area } = self;
    return list(columnCount(area), (c) => propertiesOf(rangeOf(self.sheetId, { ...area, left: area.left + c, right: area.left + c }), args[0], host));
  },
  SetCellProperties: (self, args, host) => setProperties(args[0], [rowCount(self.area), columnCount(self.area)], host, (r, c) => {
    const { top, left } = self.area;
    return rangeOf(self.sheetId, { top: top + r, bottom: top + r, left: left + c, right: left + c });
  }),
  SetRowProperties: (self, args, host) => setProperties(args[0], [rowCount(self.area)], host, (r) => rangeOf(self.sheetId, { ...self.area, top: self.area.top + r, bottom: self.area.top + r })),
  SetColumnProperties: (self, args, host) => setProperties(args[0], [columnCount(self.area)], host, (c) => rangeOf(self.sheetId, { ...self.area, left: self.area.left + c, right: self.area.left + c })),
} as const satisfies Record<string, Method>;

async function list(count: number, of: (index: number) => Promise<unknown>): Promise<unknown[]> {
  const result: unknown[] = [];
  for (let index = 0; index < count; index++) result.push(await of(index));
  return result;
}

const grid = (rows: number, columns: number, of: (row: number, col: number) => Promise<unknown>): Promise<unknown[]> => list(rows, (r) => list(columns, (c) => of(r, c)));
