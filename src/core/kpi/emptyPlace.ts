import { GridCell, type Grid } from '../tables/grid';

/** The place of a figure where nothing stands, so that a report can point at it. */
export const emptyPlace = (grid: Grid, row: number, col: number): GridCell =>
  new GridCell({ row, col, value: null, text: '', format: 'General' }, { kind: 'empty' }, grid.areaAt(row, col));
