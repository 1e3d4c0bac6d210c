import { isInBody } from '../../tables/body';
import type { GridCell } from '../../tables/grid';
import { lineCounts, type LineCount } from '../number-as-text/lineCounts';
import type { RuleContext } from '../rule';

/** Figures that must stand in the row or the column, and their share of what stands there. */
const FEWEST_FIGURES = 2;
const LEAST_SHARE = 0.6;

/** Whether a cell stands among figures: in a line of a table of figures, or with figures at two of its sides. */
export const standsAmongFigures = (sheet: string, cell: GridCell, context: RuleContext): boolean => isInFigureLine(sheet, cell, context) || hasFiguresAround(sheet, cell, context);

/** The slip may have kept the table from being recognised as far as here. */
function hasFiguresAround(sheet: string, { row, col, lastRow, lastCol }: GridCell, { grids }: RuleContext): boolean {
  const grid = grids.find((other) => other.sheet.name === sheet)!;
  const around = [grid.at(row - 1, col), grid.at(lastRow + 1, col), grid.at(row, col - 1), grid.at(row, lastCol + 1)];
  // A formula that reads the slip shows an error.
  return around.filter((other) => other?.reading.kind === 'figure' || other?.reading.kind === 'error').length >= FEWEST_FIGURES;
}

/** Whether a cell stands in the body of a table of figures, in a row or column of which most others are figures. */
function isInFigureLine(sheet: string, cell: GridCell, context: RuleContext): boolean {
  const { row, col } = cell;
  const table = context.tablesAt(sheet, row, col).find(({ kind }) => kind !== 'plan-status' && kind !== 'list');
  if (!table || !isInBody(table, cell)) return false;
  const counts = lineCounts(table);
  return isOfFigures(counts.row(row)) || isOfFigures(counts.column(col));
}

/** The cell itself counts as no figure: it is taken off what stands there. */
function isOfFigures({ numbers, texts, placeholders, all }: LineCount): boolean {
  const figures = numbers + texts;
  return figures >= FEWEST_FIGURES && figures >= (all - 1 - placeholders) * LEAST_SHARE;
}
