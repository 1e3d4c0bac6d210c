import type { FormulaReference } from '../formula';
import { findFigures } from '../reading/number';
import { readTargetCell } from '../reading/target';
import type { Figure } from '../reading/types';
import { cellAddress } from '../snapshot/address';
import type { FindGrid } from '../otherSheets';
import type { Grid, GridCell } from '../tables/grid';
import { figureOf, textOf } from '../tables/grid';
import type { Operand } from './types';

/** A range of more cells than this is no sum that a person checks by hand; it is left to the formula rules. */
const LARGEST_RANGE = 4_000;

/** A filled cell as an operand; it holds nothing but the cell, for sums of a large workbook have hundreds of thousands. */
class CellOperand implements Operand {
  readonly inside = false;
  constructor(readonly sheet: string, readonly cell: GridCell) {}

  get row(): number {
    return this.cell.row;
  }

  get col(): number {
    return this.cell.col;
  }

  get address(): string {
    return this.cell.address;
  }

  get figure(): Figure | null {
    return figureOf(this.cell);
  }
}

/** A place where nothing stands, as an operand. */
const emptyOperand = (sheet: string, row: number, col: number): Operand => ({ sheet, address: cellAddress(row, col), row, col, cell: undefined, figure: null, inside: false });

/** Operand at a place of a grid; a place inside a merged area stands for the area's own cell. */
export function operandAt(grid: Grid, row: number, col: number): Operand {
  const cell = grid.at(row, col);
  return cell ? new CellOperand(grid.sheet.name, cell) : emptyOperand(grid.sheet.name, row, col);
}

/** Operand for a figure that stands inside a text, such as a heading's base. */
export const insideOperand = (grid: Grid, cell: GridCell, figure: Figure): Operand => ({
  sheet: grid.sheet.name, address: cell.address, row: cell.row, col: cell.col, cell, figure, inside: true,
});

/** An operand that is a target written as a sentence (59.0％以上) stands for the number in it, which KPI.ACHIEVEMENT and KPI.TARGET read. */
export function withTarget(operand: Operand): Operand {
  const { cell } = operand;
  if (operand.figure || cell?.reading.kind !== 'text' || typeof cell.cell.value !== 'string') return operand;
  const figure = readTargetCell(cell.cell.value, null)?.figure ?? null;
  return figure ? { sheet: operand.sheet, address: cell.address, row: cell.row, col: cell.col, cell, figure, inside: true } : operand;
}

/** An operand that the user has named and that is no figure by itself stands for the one inside its text: 被保険者（649,279人）, 85.0％以上. */
export function withFigureInText(grid: Grid, operand: Operand): Operand {
  const { cell } = operand;
  if (!cell || operand.figure) return operand;
  const text = textOf(cell);
  const opening = text.search(/[（(]/u);
  const figures = findFigures(text);
  const found = figures.find(({ start }) => opening >= 0 && start > opening) ?? figures[0];
  return found ? insideOperand(grid, cell, found.figure) : withTarget(operand);
}

/**
 * Cells that references of a formula name.
 * @returns null where a sheet does not exist or a range is too large to be the parts of a printed total.
 */
export function operandsOf(references: readonly FormulaReference[], own: Grid, find: FindGrid): readonly Operand[] | null {
  if (references.length === 0) return NONE;
  if (references.length === 1) return operandsIn(references[0]!, own, find);
  const operands: Operand[] = [];
  for (const reference of references) {
    const some = operandsIn(reference, own, find);
    if (!some) return null;
    for (const operand of some) operands.push(operand);
  }
  return operands;
}

const NONE: readonly Operand[] = [];

function operandsIn({ sheet, range }: FormulaReference, own: Grid, find: FindGrid): readonly Operand[] | null {
  const grid = sheet === null ? own : find(sheet);
  if (!grid) return null;
  const { top, left, bottom, right } = range;
  if (top === bottom && left === right) return [operandAt(grid, top, left)];
  if ((bottom - top + 1) * (right - left + 1) > LARGEST_RANGE) return null;
  const operands: Operand[] = [];
  for (let row = top; row <= bottom; row++) for (let col = left; col <= right; col++) operands.push(operandAt(grid, row, col));
  return operands;
}
