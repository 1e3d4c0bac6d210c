import type { GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import { lineCounts, type LineCount } from './lineCounts';
import { toNumber } from './toNumber';

/** True numbers that must stand beside a text figure in its row or column, and their share of the line's other figures. */
const FEWEST_NUMBERS = 3;
const LEAST_SHARE = 0.75;

/**
 * Plain text figures of a table whose neighbours in the row or column are true numbers.
 * 約30部 is text because it must be; a column of rates that are all text is the table's way of writing.
 */
export function textAmongNumbers(table: Table, texts: readonly GridCell[]): GridCell[] {
  const counts = lineCounts(table);
  const targets = new Set(table.kind === 'kpi-list' ? table.columns.filter(({ label }) => label.includes('目標')).map(({ index }) => index) : []);
  return texts.filter((cell) => {
    // 100％ beside or instead of 95.5％以上: targets are texts by nature, where none is a number.
    if (targets.has(cell.col) && counts.column(cell.col).numbers === 0) return false;
    if (isOnlyDifferenceOfShares(table, cell)) return false;
    const lines = [counts.row(cell.row), counts.column(cell.col)];
    return lines.some(isOfNumbers) && !lines.some(isOfTexts) && !isOfSentences(lines[1]!) && toNumber(table.sheet, cell) !== null;
  });
}

const isOfNumbers = ({ numbers, texts }: LineCount): boolean => numbers >= FEWEST_NUMBERS && numbers >= (numbers + texts - 1) * LEAST_SHARE;

/** 100％ in a column of 61.4％以上 and 7.00日以内 is written as they are. */
const isOfSentences = ({ numbers, texts, placeholders, all }: LineCount): boolean => numbers === 0 && all - texts - placeholders >= FEWEST_NUMBERS;

/** Other texts in the line, and no fewer than numbers. */
const isOfTexts = ({ numbers, texts }: LineCount): boolean => texts > 1 && texts - 1 >= numbers;

const POINTS = 'ポイント';

/** 3.05ポイント in a column of counts: the difference of two percentages can only be written so, where no other line of percentages has a number there. */
function isOnlyDifferenceOfShares({ grid, range }: Table, { reading, row, col }: GridCell): boolean {
  if (reading.kind !== 'figure' || reading.figure.unit !== POINTS) return false;
  const isShare = (cell: GridCell | null): boolean => cell?.reading.kind === 'figure' && cell.reading.figure.unit === '%';
  const sharesIn = (at: number): number => grid.rowCells(at).filter((cell) => cell.col >= range.left && cell.col <= range.right && isShare(cell)).length;
  const isNumber = (at: number): boolean => {
    const other = grid.at(at, col);
    return other?.reading.kind === 'figure' && other.reading.figure.source === 'number';
  };
  if (sharesIn(row) < 2) return false;
  for (let other = range.top; other <= range.bottom; other++) if (other !== row && isNumber(other) && sharesIn(other) >= 2) return false;
  return true;
}
