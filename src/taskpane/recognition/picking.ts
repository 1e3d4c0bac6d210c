import type { Correction } from '../../core/settings';
import { cellAddress, parseRange, rangeContains } from '../../core/snapshot/address';
import type { Range, Sheet, Workbook } from '../../core/snapshot/workbook';
import { cellAt } from '../../report/cellText';
import type { Selection } from '../../excel/selection';

export interface CellPlace {
  readonly sheet: string;
  /** A1 address of the cell; of a merged area its first. */
  readonly cell: string;
}

/** What the user is asked to pick in the sheet. */
export type Picking =
  /** One side of a rate; the other side is known, or asked for afterwards. */
  | { readonly what: 'numerator' | 'denominator'; readonly of: CellPlace; readonly other: readonly string[] | null }
  | { readonly what: 'target'; readonly of: CellPlace }
  | { readonly what: 'actual'; readonly of: CellPlace };

export type PickProblem = 'nothing' | 'itself' | 'several' | 'too-many' | 'unknown-sheet';

export type Picked = { readonly correction: Correction } | { readonly next: Picking } | { readonly problem: PickProblem };

/** More cells than this are no operands that a person checks by hand. */
const MOST_CELLS = 500;

/** The single cell that is selected; null where several are. A merged area is one cell. */
export function selectedCell({ sheet, areas }: Selection, workbook: Workbook): CellPlace | null {
  const range = areas.length === 1 ? parseRange(areas[0]!) : null;
  if (!range) return null;
  const isOne = range.top === range.bottom && range.left === range.right;
  const merge = workbook.sheets.find(({ name }) => name === sheet)?.merges.find((area) => rangeContains(area, range.top, range.left));
  if (merge && (isOne || isSame(merge, range))) return { sheet, cell: cellAddress(merge.top, merge.left) };
  return isOne ? { sheet, cell: cellAddress(range.top, range.left) } : null;
}

const isSame = (a: Range, b: Range): boolean => a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** What follows from the user's pick: the correction, the next thing to pick, or why the selection does not serve. */
export function picked(picking: Picking, selection: Selection, workbook: Workbook): Picked {
  const sheet = workbook.sheets.find(({ name }) => name === selection.sheet);
  if (!sheet) return { problem: 'unknown-sheet' };
  const cells = filledCells(selection, sheet);
  if (cells === null) return { problem: 'too-many' };
  if (cells.length === 0) return { problem: 'nothing' };
  if (selection.sheet === picking.of.sheet && cells.includes(picking.of.cell)) return { problem: 'itself' };
  if (picking.what === 'target' || picking.what === 'actual') {
    if (cells.length > 1) return { problem: 'several' };
    const place = { sheet: selection.sheet, cell: cells[0]! };
    return { correction: { type: 'kpi-target', ...(picking.what === 'target' ? { actual: picking.of, target: place } : { actual: place, target: picking.of }) } };
  }
  const operands = cells.map((cell) => (selection.sheet === picking.of.sheet ? cell : `${selection.sheet}!${cell}`));
  const other = picking.what === 'numerator' ? 'denominator' : 'numerator';
  if (!picking.other) return { next: { what: other, of: picking.of, other: operands } };
  return { correction: { type: 'rate', sheet: picking.of.sheet, cell: picking.of.cell, ...(picking.what === 'numerator' ? { numerator: operands, denominator: [...picking.other] } : { numerator: [...picking.other], denominator: operands }) } };
}

/** Cells of the selection that hold something, merged areas once; null where there are too many. */
function filledCells({ areas }: Selection, sheet: Sheet): string[] | null {
  const found = new Set<string>();
  const ranges = areas.flatMap((area) => parseRange(area) ?? []);
  if (ranges.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0) > MOST_CELLS) return null;
  for (const { top, left, bottom, right } of ranges) {
    for (let row = top; row <= bottom; row++) {
      for (let col = left; col <= right; col++) {
        const merge = sheet.merges.find((area) => rangeContains(area, row, col));
        const [r, c] = merge ? [merge.top, merge.left] : [row, col];
        if (cellAt(sheet, r, c)?.text.trim()) found.add(cellAddress(r, c));
      }
    }
  }
  return [...found];
}
