import { findRelations } from './relations/findRelations';
import type { Settings } from './settings';
import type { Workbook } from './snapshot/workbook';
import { findTables } from './tables/findTables';
import { buildGrid, type Grid } from './tables/grid';
import type { Table } from './tables/types';
import type { Relations } from './relations/findRelations';

/** A workbook read once: its grids, tables and relations. */
export interface Recognition extends Relations {
  readonly grids: readonly Grid[];
  readonly tables: readonly Table[];
}

/** Reads every cell, finds the tables, proposes the relations. */
export function recognise(workbook: Workbook, settings: Settings): Recognition {
  const grids = workbook.sheets.map(buildGrid);
  const tables = grids.flatMap((grid) => findTables(grid, settings));
  return { grids, tables, ...findRelations(grids, tables, settings) };
}
