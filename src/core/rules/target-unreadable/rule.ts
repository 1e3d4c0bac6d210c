import { isQualitative } from '../../kpi/textTargets';
import type { Kpi } from '../../kpi/types';
import { shortened } from '../../shortened';
import { textOf } from '../../tables/grid';
import type { Rule, RuleFinding } from '../rule';

/** Characters of what stands there that the message quotes. */
const LONGEST_TEXT = 60;

/** A KPI line from which no target can be read: neither a figure, nor 前年度以上, nor something to be done. */
export const rule: Rule = {
  id: 'target-unreadable',
  title: '目標の読み取れない KPI',
  severity: 'warning',
  yieldsTo: ['malformed-number'],
  check: (context) => context.kpis.flatMap(({ kpi }) => {
    const finding = checkKpi(kpi);
    return finding ? [finding] : [];
  }),
};

function checkKpi(kpi: Kpi): RuleFinding | null {
  const { target, targetCell } = kpi;
  if (!target || !targetCell || target.operator !== null || target.value !== null || target.relativeTo !== null) return null;
  if (isQualitative(target.text) || (kpi.table !== null && !/[0-9０-９%％]/u.test(target.text))) return null;
  const found = textOf(targetCell);
  return {
    sheet: kpi.targetSheet ?? kpi.sheet, cell: targetCell, evidence: kpi.actualCell ? [kpi.actualCell.address] : [],
    message: `KPI の行ですが、目標の値が読み取れません（「${shortened(found, LONGEST_TEXT)}」）。「○○率を 85.0％以上とする」「前年度以上とする」のように、何をどこまで達成するかを書いてください。`,
    found,
  };
}
