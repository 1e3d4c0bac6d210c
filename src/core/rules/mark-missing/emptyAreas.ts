import type { PlanMarkColumn } from '../../kpi/markColumns';
import { cellAddress, rangeAddress } from '../../snapshot/address';
import type { Range } from '../../snapshot/workbook';
import { shortened } from '../../shortened';
import { textOf } from '../../tables/grid';
import type { RuleFinding } from '../rule';
import { LONGEST_LABEL } from './labels';

/** So many merged areas of the column must hold marks before an empty one is a gap. */
const LEAST_MARKED = 3;
const LEAST_SHARE = 0.8;
const MOST_GAPS = 2;

/** Cells merged for a mark in the column of marks, and left empty where the others are filled in. */
export function emptyAreas({ grid, col, top, bottom, band }: PlanMarkColumn): RuleFinding[] {
  const areas = grid.sheet.merges.filter((area) => area.left === col && area.right === col && area.bottom > area.top && area.top >= top && area.bottom <= bottom);
  const marked = areas.filter((area) => grid.startingAt(area.top, col)?.reading.kind === 'mark');
  const empty = areas.filter((area) => grid.startingAt(area.top, col) === undefined);
  if (empty.length === 0 || empty.length > MOST_GAPS || marked.length < LEAST_MARKED || marked.length / (marked.length + empty.length) < LEAST_SHARE) return [];
  return empty.flatMap((area) => {
    const beside = firstTextBeside(grid, area, band.range);
    if (!beside) return [];
    return [{
      sheet: grid.sheet.name, cell: cellAddress(area.top, col), range: rangeAddress(area), evidence: [beside.address],
      message: `評価の印がありません。印の列で結合されたセル ${marked.length + empty.length} か所のうち ${marked.length} か所には印がありますが、${beside.address}「${shortened(textOf(beside), LONGEST_LABEL)}」の欄は空いています。評価を記入してください。`,
      found: '',
    }];
  });
}

/** The first cell of the status column that stands in the rows of an area. */
function firstTextBeside(grid: PlanMarkColumn['grid'], area: Range, range: Range) {
  for (let row = area.top; row <= area.bottom; row++) {
    const cell = grid.rowCells(row).find((one) => one.col >= range.left && one.col <= range.right && one.col < area.left);
    if (cell) return cell;
  }
  return undefined;
}
