import { isQualitative } from '../../kpi/textTargets';
import type { Kpi } from '../../kpi/types';
import { shortened } from '../../shortened';
import { textOf, type GridCell } from '../../tables/grid';
import type { Rule, RuleFinding } from '../rule';
import { boundsWithoutFigure } from './boundsWithoutFigure';
import { copiedTargets, listsOf, lostInForms, lostTarget, swappedTarget } from './lostTargets';

/** Characters of what stands there that the message quotes. */
const LONGEST_TEXT = 60;

/** A KPI line from which no target can be read: neither a figure, nor 前年度以上, nor something to be done. */
export const rule: Rule = {
  id: 'target-unreadable',
  title: '目標の読み取れない KPI',
  severity: 'warning',
  yieldsTo: ['malformed-number'],
  check: ({ kpis, grids }) => {
    const found = kpis.flatMap(({ kpi }) => checkKpi(kpi) ?? swappedTarget(kpi, kpis) ?? []);
    const known = new Set<GridCell | string>(found.map(({ cell }) => cell));
    const inLists = listsOf(kpis).flatMap((list) => [lostTarget(list), ...copiedTargets(list)].filter((finding) => finding !== null));
    return [...found, ...inLists, ...lostInForms(kpis), ...grids.flatMap((grid) => boundsWithoutFigure(grid).filter((cell) => !known.has(cell)).map((cell) => findingOf(grid.sheet.name, cell, [])))];
  },
};

function checkKpi(kpi: Kpi): ReturnType<typeof findingOf> | null {
  const { target, targetCell } = kpi;
  if (!target || !targetCell || target.operator !== null || target.value !== null || target.relativeTo !== null) return null;
  if (isQualitative(target.text) || (kpi.table !== null && !/[0-9０-９%％]|以[上下内]/u.test(target.text))) return null;
  return findingOf(kpi.targetSheet ?? kpi.sheet, targetCell, kpi.actualCell ? [kpi.actualCell.address] : []);
}

function findingOf(sheet: string, cell: GridCell, evidence: readonly string[]): RuleFinding & { readonly cell: GridCell } {
  const found = textOf(cell);
  return {
    sheet, cell, evidence,
    message: `KPI の行ですが、目標の値が読み取れません（「${shortened(found, LONGEST_TEXT)}」）。「○○率を 85.0％以上とする」「前年度以上とする」のように、何をどこまで達成するかを書いてください。`,
    found,
  };
}
