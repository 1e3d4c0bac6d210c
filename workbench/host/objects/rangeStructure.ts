import { rangesTouch } from '../../../src/core/snapshot/address';
import type { CellEdit } from '../../model/workbookModel';
import { optionalFlag } from '../args';
import { isSingleCell, sameArea } from '../area';
import type { HostContext } from '../context';
import { fail } from '../errors';
import type { Arguments } from '../objectType';
import { refuseProtected } from '../protection';
import { clearAreas } from './clearAreas';
import { sheetOf, type RangeData } from './rangeData';

type Method = (self: RangeData, args: Arguments, host: HostContext) => unknown;

/** Joins the cells; only the first one keeps what it holds. */
function merge(self: RangeData, args: Arguments, host: HostContext): void {
  const sheet = sheetOf(self, host);
  refuseProtected(sheet);
  const { area } = self;
  const areas = optionalFlag(args, 0) ? Array.from({ length: area.bottom - area.top + 1 }, (_, i) => ({ ...area, top: area.top + i, bottom: area.top + i })) : [area];
  for (const one of areas) {
    if (isSingleCell(one) || sheet.merges.some((known) => sameArea(known, one))) continue;
    for (const known of sheet.merges.filter((other) => rangesTouch(other, one))) host.model.unmerge(self.sheetId, known, 'add-in');
    const lost: CellEdit[] = [];
    sheet.forEachCell(one, (row, col, cell) => {
      const holds = cell.value !== null || cell.formula !== undefined || cell.error !== undefined;
      if (holds && !(row === one.top && col === one.left)) lost.push({ row, col, content: null });
    });
    if (lost.length > 0) host.model.writeCells(self.sheetId, lost, 'add-in');
    host.model.merge(self.sheetId, one, 'add-in');
  }
  host.wrote(true);
}

/** Methods of a range that change the sheet round the cells. */
export const rangeStructure = {
  Merge: merge,
  Unmerge: (self, _args, host) => {
    const sheet = sheetOf(self, host);
    refuseProtected(sheet);
    for (const known of sheet.merges.filter((other) => rangesTouch(other, self.area))) host.model.unmerge(self.sheetId, known, 'add-in');
    host.wrote(true);
  },
  Clear: (self, args, host) => clearAreas({ sheetId: self.sheetId, areas: [self.area] }, args, host),
  /** Selects the range and shows its sheet; a hidden sheet cannot be shown. */
  Select: (self, _args, host) => {
    if (sheetOf(self, host).visibility !== 'visible') fail('InvalidOperation');
    host.model.select(self.sheetId, [self.area]);
    host.wrote();
  },
} as const satisfies Record<string, Method>;
