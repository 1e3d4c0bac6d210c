import { readDirection } from '../reading/direction';
import { readTargetCell } from '../reading/target';
import type { Settings } from '../settings';
import { figureOf, textOf, type Grid, type GridCell } from '../tables/grid';
import { labelledLines } from '../tables/labelledLines';
import type { Table } from '../tables/types';
import { buildRate } from './build';
import { insideOperand, operandAt } from './operand';
import type { Operand, RateRelation } from './types';

/**
 * 達成率 of KPIs whose values stand beside their labels (目標 | 62.0％以上 | 実績 | 62.1% | 達成率 | 100.2%): actual ÷ target, and
 * target ÷ actual for an upper bound. Those of a sheet are kept where more than half of them hold.
 */
export function findLabelledRates(grid: Grid, tables: readonly Table[], rounding: Settings['rounding']): RateRelation[] {
  const found = tables.flatMap((table) => (labelledLines(table) ?? []).flatMap(({ fields }) => {
    const [target, actual, achieved] = (['target', 'actual', 'achievement'] as const).map((field) => fields.get(field)?.value ?? null);
    if (!target || !actual || !achieved || achieved.cell.formula !== undefined || figureOf(achieved)?.unit !== '%') return [];
    const [goal, reached] = [targetOperand(grid, target), operandAt(grid, actual.row, actual.col)];
    const [numerator, denominator] = readDirection(textOf(target)) === '<=' ? [goal, reached] : [reached, goal];
    const why = `見出し「${textOf(fields.get('achievement')!.label)}」と、同じ行の目標・実績から`;
    const relation = numerator && denominator ? buildRate({ cell: achieved, sheet: grid.sheet.name, table, why, source: 'words' }, [numerator], [denominator], 'achievement', rounding) : null;
    return relation ? [relation] : [];
  }));
  return found.filter(({ agreement }) => agreement !== 'differs').length * 2 > found.length ? found : [];
}

/** The target as it stands, or the number in its words. */
function targetOperand(grid: Grid, cell: GridCell): Operand | null {
  if (figureOf(cell)) return operandAt(grid, cell.row, cell.col);
  const figure = readTargetCell(textOf(cell), null)?.figure;
  return figure ? insideOperand(grid, cell, figure) : null;
}
