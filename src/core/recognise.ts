import { findRelations, type Relations } from './relations/findRelations';
import type { Settings } from './settings';
import type { Workbook } from './snapshot/workbook';
import { findTables } from './tables/findTables';
import { readGrid, type Grid } from './tables/grid';
import type { Table } from './tables/types';

/** A workbook read once: its grids, tables and relations. */
export interface Recognition extends Relations {
  readonly grids: readonly Grid[];
  readonly tables: readonly Table[];
}

/** Reads every cell, finds the tables, proposes the relations. Sheets that were read before are remembered with all that they say by themselves. */
export function recognise(workbook: Workbook, settings: Settings): Recognition {
  const grids = workbook.sheets.map((sheet, index) => readGrid(sheet, { index, date1904: workbook.date1904 }));
  const tablesOn = new Map(grids.map((grid) => [grid, findTables(grid, settings)]));
  return { grids, tables: [...tablesOn.values()].flat(), ...findRelations(grids, tablesOn, settings) };
}
