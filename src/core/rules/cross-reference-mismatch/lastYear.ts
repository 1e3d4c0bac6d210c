import { likeness } from '../../kpi/names';
import type { JudgedKpi, Kpi } from '../../kpi/types';
import { addMonths } from '../../reading/period';
import type { Figure } from '../../reading/types';
import type { GridCell } from '../../tables/grid';
import type { RuleFinding } from '../rule';
import { agree, shown } from './kpiPlaces';

const SAME_NAME = 0.9;

/** Last year's value as the target states it (対前年度以上（43.96%）) and as the results beside it give it. */
export function statedLastYear(kpis: readonly JudgedKpi[]): RuleFinding[] {
  return kpis.flatMap(({ kpi }) => {
    const { target, previous, targetCell, actualAsOf } = kpi;
    const figure = target?.relativeTo === 'previous-year' ? target.figure : null;
    // In March the same period of last year is the whole of it.
    const wholeYear = previous !== null && (!previous.samePeriod || actualAsOf?.endsWith('-03') === true);
    if (!figure || !previous || !wholeYear || !targetCell || previous.cell === targetCell || previous.figure.unit !== figure.unit || agree(figure, previous.figure)) return [];
    // A target may be raised above last year's value; only one that names last year's value repeats it.
    if (!/前年度?\s*[（(]|年度[^。]{0,12}[（(]?[0-9０-９.．]+\s*[％%]?[）)]/u.test(target!.text)) return [];
    return [finding(kpi, targetCell, previous.cell, figure, previous.figure, kpi.targetSheet ?? kpi.sheet, kpi.sheet)];
  });
}

function finding(kpi: Kpi, cell: GridCell, other: GridCell, here: Figure, there: Figure, sheet: string, otherSheet: string): RuleFinding {
  return {
    sheet,
    cell,
    evidence: [cell.address, sheet === otherSheet ? other.address : `${otherSheet}!${other.address}`],
    message: `「${kpi.name}」の目標には前年度の値が${shown(here)}と書かれていますが、実績の欄（${other.address}）の前年度は${shown(there)}です。どちらが正しいか確かめて、そろえてください。`,
    found: shown(here),
  };
}

/** This year's 前年同期 beside the actual of the same month in last year's workbook. */
export function lastYearsBook(kpis: readonly JudgedKpi[], previous: readonly JudgedKpi[]): RuleFinding[] {
  return kpis.flatMap(({ kpi }) => {
    const { previous: last, actualAsOf } = kpi;
    // A rate that a formula takes from other cells follows them; those are compared for themselves.
    if (!last?.samePeriod || actualAsOf === null || last.cell.cell.formula !== undefined) return [];
    const then = previous.find(({ kpi: other }) => other.actual && other.actualAsOf === addMonths(actualAsOf, -12) && other.actual.unit === last.figure.unit && likeness(other.name, kpi.name) >= SAME_NAME)?.kpi;
    if (!then?.actual || !then.actualCell || agree(then.actual, last.figure)) return [];
    return [{
      sheet: kpi.sheet,
      cell: last.cell,
      evidence: [last.cell.address],
      message: `「${kpi.name}」の前年同期は、ここでは${shown(last.figure)}ですが、前年度のブック（シート「${then.sheet}」の${then.actualCell.address}）の実績は${shown(then.actual)}です。どちらが正しいか確かめて、直してください。`,
      found: shown(last.figure),
    }];
  });
}
