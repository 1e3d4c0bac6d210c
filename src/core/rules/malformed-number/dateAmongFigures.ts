import { rememberedOf } from '../../remembered';
import { isInBody, othersInColumn, othersInRow } from '../../tables/body';
import type { GridCell } from '../../tables/grid';
import type { AxisEntry, MeasureRole, Table } from '../../tables/types';

/** Figures in the row and the column of a date that show that a figure should stand there. */
const FEWEST_FIGURES = 3;

/** Nobody makes so many in one table. */
const MOST_SLIPS = 3;

/** Headings under which a date may well stand: 開催日, 実施時期, 期間. */
const OF_DATES = /日(?:程|時|付|取り)?(?:[（(].*)?$|年月|時期|期間|期限|期日|時点|いつ|予定|納期/u;

/** Columns beside the figures of a row. */
const ASIDES: ReadonlySet<MeasureRole> = new Set(['remark', 'name', 'unit', 'mark']);

/** True dates in the body of a table where all else in their row and column are figures: 1-1 or 3/4 typed, and read by Excel as a day. */
export const datesAmongFigures = rememberedOf((table: Table): readonly GridCell[] => {
  if (table.kind === 'plan-status' || table.kind === 'list') return [];
  const dates = table.grid.saying('period').filter((one) => typeof one.cell.value === 'number' && one.cell.formula === undefined && isInBody(table, one));
  // More of them are dates.
  if (dates.length > MOST_SLIPS) return [];
  return dates.filter((cell) => {
    const row = table.rows.find(({ index }) => index === cell.row);
    const column = table.columns.find(({ index }) => index === cell.col);
    if (!row || !column || [row, column].some(mayHoldDates)) return false;
    const asides = new Set(table.columns.filter(({ role }) => ASIDES.has(role)).map(({ index }) => index));
    const inRow = othersInRow(table, cell).filter((other) => !asides.has(other.col) && !showsNothing(other));
    const inColumn = othersInColumn(table, cell).filter((other) => !showsNothing(other));
    return [inRow, inColumn].every(areFigures) && inRow.length + inColumn.length >= FEWEST_FIGURES;
  });
});

const mayHoldDates = ({ name, role, period }: AxisEntry): boolean => ASIDES.has(role) || (period === null && OF_DATES.test(name));

/** A formula of a month to come. */
const showsNothing = ({ cell }: GridCell): boolean => cell.value === '';

const areFigures = (cells: readonly GridCell[]): boolean => cells.every(({ reading: { kind } }) => kind === 'figure' || kind === 'placeholder' || kind === 'error');
