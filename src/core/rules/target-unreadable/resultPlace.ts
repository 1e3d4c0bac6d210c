import type { JudgedKpi, Kpi } from '../../kpi/types';
import { normalise } from '../../reading/normalise';
import { textOf, type GridCell } from '../../tables/grid';

/** 57.0%以上, all that a cell holds. */
export const BOUND_FIGURE = /^[\d,.]+ ?[^\d\s]{1,4} ?以[上下内](?:とする)?$/u;

/** Results of other items in a column that make it the one of this item's result, too. */
const FEWEST_OTHERS = 3;

/** Where a target stands in place of a KPI's result, though an earlier month may have one; null where none does. */
export function targetAmongResults(kpi: Kpi, kpis: readonly JudgedKpi[]): GridCell | null {
  const { actual, actualCell, targetCell, table } = kpi;
  if (!targetCell || targetCell === actualCell) return null;
  if (actual === null) return actualCell && isBound(actualCell) ? actualCell : null;
  if (!table || actualCell?.row !== targetCell.row || kpi.sheet !== table.sheet) return null;
  const place = table.grid.rowCells(targetCell.row).find((cell) => cell !== targetCell && cell !== actualCell && isBound(cell));
  const others = kpis.filter((other) => other.kpi.table === table && other.kpi.actualCell?.col === place?.col && other.kpi.targetCell?.col === targetCell.col);
  return place && others.length >= FEWEST_OTHERS ? place : null;
}

const isBound = (cell: GridCell): boolean => BOUND_FIGURE.test(normalise(textOf(cell)).trim());
