import type { JudgedKpi } from '../../kpi/types';
import { figureText, targetText } from '../../kpi/wording';
import { isAchievementWord } from '../../reading/kpiWords';
import { isComparisonRatioWord } from '../../reading/words';
import type { RuleFinding } from '../rule';

/** Results above 100% are as far from their target as this where a point is lost: 347% beside a target of 35.0%. */
const FAR_ABOVE = 2;
/** Of their KPIs such shares may well be more than a whole. */
const OPEN_END = /伸び|増加|増減|前年|倍/u;

/**
 * Results of KPIs that are shares of a whole and exceed it by far, the target being one that does not.
 * @param known cells that are reported already
 */
export function kpisAboveWhole(kpis: readonly JudgedKpi[], known: ReadonlySet<unknown>): RuleFinding[] {
  return kpis.flatMap(({ kpi: { sheet, name, actual, actualCell, target, targetCell } }): RuleFinding[] => {
    if (!actual || !actualCell || known.has(actualCell) || actual.unit !== '%' || actual.value <= 1) return [];
    if (target?.unit !== '%' || target.value === null || target.value > 1 || actual.value < target.value * FAR_ABOVE) return [];
    if (isAchievementWord(name) || isComparisonRatioWord(name) || OPEN_END.test(name)) return [];
    return [{
      sheet, cell: actualCell, evidence: targetCell && targetCell !== actualCell ? [targetCell.address] : [],
      message: `「${name}」の実績${figureText(actual)}は100%を超えています。目標は${targetText(target)}なので、小数点の抜けか違う数字と思われます。元の資料で確かめて直してください。`,
      found: figureText(actual),
    }];
  });
}
