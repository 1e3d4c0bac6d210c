import type { FormulaMeaning } from '../formula';
import type { Grid, GridCell } from '../tables/grid';

/**
 * Before the first month stands the line's name and no figure: the stock of April starts from elsewhere, typed or by its own formula.
 * Behind 上期計, which shows － for a stock, October goes on from September. A pattern that would add to such a place says nothing.
 */
export function addsToNothing(meaning: FormulaMeaning, cell: GridCell, direction: 'row' | 'column', grid: Grid): boolean {
  if (meaning.kind !== 'sum') return false;
  return [...meaning.parts, ...meaning.minus].some(({ sheet, range: { top, left, bottom, right } }) => {
    if (sheet !== null || top !== bottom || left !== right) return false;
    const operand = grid.at(top, left);
    const isInLine = direction === 'column' ? left === cell.col : top === cell.row;
    return isLabel(operand) || (isInLine && operand?.reading.kind === 'placeholder');
  });
}

const isLabel = (cell: GridCell | undefined): boolean => cell !== undefined && (cell.reading.kind === 'text' || cell.reading.kind === 'period');
