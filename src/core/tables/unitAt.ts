import { figureOf, type GridCell } from './grid';
import type { AxisEntry, Table } from './types';

/** The entries of the row and of the column that a cell of a table stands in. */
export const entriesAt = ({ rows, columns }: Pick<Table, 'rows' | 'columns'>, { row, col }: GridCell): readonly [AxisEntry | undefined, AxisEntry | undefined] =>
  [rows.find(({ index }) => index === row), columns.find(({ index }) => index === col)];

/** The unit of a figure of a table: its own, else that of its headings, else that of the whole table; '' where nothing says it. */
export function unitAt(table: Table, cell: GridCell, entries: readonly (AxisEntry | undefined)[] = entriesAt(table, cell)): string {
  const own = figureOf(cell)?.unit ?? '';
  return own !== '' ? own : (entries.find((entry) => entry?.unit)?.unit ?? table.unit ?? '');
}
