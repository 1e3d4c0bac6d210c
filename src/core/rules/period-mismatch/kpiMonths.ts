import type { JudgedKpi } from '../../kpi/types';
import type { MonthKey } from '../../reading/types';
import { eraMonth } from '../../series/months';
import { textOf } from '../../tables/grid';
import type { RuleFinding } from '../rule';
import { namesYear } from './namesYear';

/** What is expected may well be of a later month. */
const EXPECTED = /見込|予定|予測|推計/u;

/** The result of a KPI that is said to be of a month after the report: 86.0％（12月診療分） in a report of the first half. */
export function kpiMonths(kpis: readonly JudgedKpi[], asOf: MonthKey | null): RuleFinding[] {
  if (asOf === null) return [];
  return kpis.flatMap(({ kpi: { sheet, name, actual, actualCell, actualAsOf } }): RuleFinding[] => {
    if (!actual || !actualCell || actualAsOf === null || actualAsOf <= asOf || EXPECTED.test(actualCell.cell.text) || !namesYear(actualCell.cell.text)) return [];
    return [{
      sheet, cell: actualCell, evidence: [actualCell.address],
      message: `「${name}」の実績（${actualCell.address}「${textOf(actualCell).slice(0, 40)}」）は${eraMonth(actualAsOf)}のものとされていますが、この報告は${eraMonth(asOf)}までです。年月を確かめて直してください。`,
      found: textOf(actualCell),
    }];
  });
}
