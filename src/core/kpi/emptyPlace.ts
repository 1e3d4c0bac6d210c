import { GridCell, type Grid } from '../tables/grid';

/** The place of a figure or a mark where nothing stands, so that a report can point at it: of a merged area its first cell, the only one that can be written to. */
export function emptyPlace(grid: Grid, row: number, col: number): GridCell {
  const area = grid.areaAt(row, col);
  return new GridCell({ row: area.top, col: area.left, value: null, text: '', format: 'General' }, { kind: 'empty' }, area);
}
