import type { Grid } from './grid';

const KEY = /^\(?(?:[A-Za-z]|[①-⑳])(?:[-+/÷×*=−](?:[A-Za-z]|[①-⑳]|100))*\)?$/u;
const COMPOUND_KEY = /[-+/÷×*=−]/u;
const LONGEST_KEY = 12;
/** How far Ａ lies behind A. */
const FULL_WIDTH = 0xfee0;

/** A row of letters or numbers in circles, at least one of which says how its column is computed. */
export function isKeyRow(grid: Grid, row: number, left: number, right: number): boolean {
  let compound = false;
  for (const cell of grid.rowCells(row)) {
    if (cell.row !== row || cell.col < left || cell.col > right) continue;
    const { text } = cell.cell;
    const key = text.length > LONGEST_KEY ? '' : text.replace(/\s/gu, '').replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH));
    if (!KEY.test(key)) return false;
    compound ||= COMPOUND_KEY.test(key);
  }
  return compound;
}
