import type { KpiReport, LegendReport } from '../report';
import type { JudgedKpi, PlacedLegend } from './types';

/** The report's entry for a judged KPI; cells are addresses on the entry's own sheet. */
export function toReport({ kpi, met, standing, standingReason, suggestedMark, suggestedReason }: JudgedKpi): KpiReport {
  const { target, actual } = kpi;
  return {
    name: kpi.name,
    sheet: kpi.sheet,
    targetCell: kpi.targetCell?.address ?? null,
    ...(kpi.targetSheet !== null && kpi.targetSheet !== kpi.sheet ? { targetSheet: kpi.targetSheet } : {}),
    target: target && { text: target.text, operator: target.operator, value: target.value, unit: target.unit, relativeTo: target.relativeTo },
    actualCell: kpi.actualCell?.address ?? null,
    actual: actual && { value: actual.value, unit: actual.unit, asOf: kpi.actualAsOf, provisional: actual.provisional },
    monthlyTarget: kpi.monthlyTarget?.figure.value ?? null,
    previous: kpi.previous?.figure.value ?? null,
    met,
    markCell: kpi.markCell?.address ?? null,
    mark: kpi.mark,
    suggestedMark,
    suggestedReason,
    standing,
    standingReason,
  };
}

/** The report's entry for a legend. */
export const legendReport = ({ legend, sheet, cell }: PlacedLegend): LegendReport => ({
  sheet,
  cell: cell?.address ?? null,
  entries: legend.entries.map(({ sign, written, meaning, atLeast, below }) => ({ mark: sign, written, meaning, atLeast, below })),
});
