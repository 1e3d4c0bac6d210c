import { isAchievementWord } from '../../reading/kpiWords';
import type { Figure } from '../../reading/types';
import type { GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';

/** The cell of a list's own column of achievement rates (達成率, 進捗率) in the row of a mark. */
export function printedRateCell(table: Table, { row }: GridCell): GridCell | undefined {
  const column = table.columns.find(({ label }) => isAchievementWord(label));
  return column && table.grid.at(row, column.index);
}

/** A printed figure stands for everything that rounds to it; a calculated one for itself. */
export const ends = (figure: Figure): number[] => (figure.source === 'number' ? [figure.value] : [figure.value - figure.step / 2, figure.value, figure.value + figure.step / 2.0001]);
