import { findPeriods } from '../../reading/period';
import type { JudgedKpi } from '../../kpi/types';
import type { RuleFinding } from '../rule';
import { agree, shown } from './kpiPlaces';

/** A target that the plan gives and that stands above its results with another figure of the same year. */
export function disputedTargets(kpis: readonly JudgedKpi[]): RuleFinding[] {
  return kpis.flatMap(({ kpi: { sheet, name, target, targetCell, targetSheet, fiscalYear, disputed = [] } }): RuleFinding[] => disputed.flatMap(({ figure, cell }): RuleFinding[] => {
    if (!target?.figure || !targetCell || targetSheet !== null || targetCell === cell || figure.unit !== target.figure.unit || agree(figure, target.figure)) return [];
    // 令和6年度目標 beside the plan of 令和7年度.
    if (findPeriods(cell.cell.text).some(({ period }) => period.fiscalYear !== null && fiscalYear !== null && period.fiscalYear !== fiscalYear)) return [];
    return [{
      sheet, cell, evidence: [cell.address, targetCell.address],
      message: `「${name}」の目標が、ここでは${shown(figure)}、${targetCell.address}の計画では${shown(target.figure)}です。どちらが正しいか確かめて、そろえてください。`,
      found: shown(figure),
    }];
  }));
}
