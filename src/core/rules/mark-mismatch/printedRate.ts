import { isAchievementWord } from '../../reading/kpiWords';
import type { Figure } from '../../reading/types';
import type { GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';

/** Columns of achievement rates (達成率, 進捗率). */
export const rateColumns = ({ columns }: Table): number[] => columns.filter(({ label }) => isAchievementWord(label)).map(({ index }) => index);

/** The cell of a list's own column of achievement rates in the row of a mark. */
export function printedRateCell(table: Table, { row }: GridCell): GridCell | undefined {
  const [column] = rateColumns(table);
  return column === undefined ? undefined : table.grid.at(row, column);
}

/** A printed figure stands for everything that rounds to it; a calculated one for itself. */
export const ends = (figure: Figure): number[] => (figure.source === 'number' ? [figure.value] : [figure.value - figure.step / 2, figure.value, figure.value + figure.step / 2.0001]);
