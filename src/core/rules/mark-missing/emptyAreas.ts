import type { PlanMarkColumn } from '../../kpi/markColumns';
import { cellAddress, rangeAddress } from '../../snapshot/address';
import type { Range } from '../../snapshot/workbook';
import { rememberedOf } from '../../remembered';
import { shortened } from '../../shortened';
import { textOf } from '../../tables/grid';
import type { RuleFinding } from '../rule';
import { LONGEST_LABEL } from './labels';

/** So many merged areas must hold marks before an empty one is a gap. */
const LEAST_MARKED = 3;
const LEAST_SHARE = 0.8;
const MOST_GAPS = 2;

/**
 * Cells merged for a mark in the column of marks, and left empty where the others are filled in: those of the column, or all of
 * the book where a page has but a few.
 * @param columns all columns of marks in the plan grids of the book
 */
export function emptyAreas(column: PlanMarkColumn, columns: readonly PlanMarkColumn[]): RuleFinding[] {
  const own = mergedAreas(column);
  if (own.empty.length === 0) return [];
  const proof = [own, together(columns.map(mergedAreas))].find(isClear);
  if (!proof) return [];
  const { grid, col, band } = column;
  return own.empty.flatMap((area) => {
    const beside = firstTextBeside(grid, area, band.range);
    if (!beside) return [];
    return [{
      sheet: grid.sheet.name, cell: cellAddress(area.top, col), range: rangeAddress(area), evidence: [beside.address],
      message: `評価の印がありません。印の列で結合されたセル ${proof.marked + proof.empty.length} か所のうち ${proof.marked} か所には印がありますが、${beside.address}「${shortened(textOf(beside), LONGEST_LABEL)}」の欄は空いています。評価を記入してください。`,
      found: '',
    }];
  });
}

interface MergedAreas {
  /** Number of areas with a mark. */
  readonly marked: number;
  readonly empty: readonly Range[];
}

const mergedAreas = rememberedOf(({ grid, col, top, bottom }: PlanMarkColumn): MergedAreas => {
  const areas = grid.sheet.merges.filter((area) => area.left === col && area.right === col && area.bottom > area.top && area.top >= top && area.bottom <= bottom);
  return {
    marked: areas.filter((area) => grid.startingAt(area.top, col)?.reading.kind === 'mark').length,
    empty: areas.filter((area) => grid.startingAt(area.top, col) === undefined),
  };
});

const together = (all: readonly MergedAreas[]): MergedAreas => ({ marked: all.reduce((sum, one) => sum + one.marked, 0), empty: all.flatMap(({ empty }) => empty) });

const isClear = ({ marked, empty }: MergedAreas): boolean => empty.length <= MOST_GAPS && marked >= LEAST_MARKED && marked / (marked + empty.length) >= LEAST_SHARE;

/** The first cell of the status column that stands in the rows of an area. */
function firstTextBeside(grid: PlanMarkColumn['grid'], area: Range, range: Range) {
  for (let row = area.top; row <= area.bottom; row++) {
    const cell = grid.rowCells(row).find((one) => one.col >= range.left && one.col <= range.right && one.col < area.left);
    if (cell) return cell;
  }
  return undefined;
}
