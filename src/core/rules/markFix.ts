import type { Fix } from '../report';
import type { GridCell } from '../tables/grid';

/** Puts another mark in the place of a typed one; what a formula gives is for the formula to change. */
export const markFix = (sheet: string, cell: GridCell, wanted: string): { fix?: Fix } =>
  cell.cell.formula === undefined ? { fix: { label: `「${wanted}」に直す`, edits: [{ sheet, cell: cell.address, value: wanted }] } } : {};
