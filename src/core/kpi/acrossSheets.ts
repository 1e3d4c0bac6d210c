import type { Candidate } from './candidates';
import { likeness } from './names';
import type { Kpi } from './types';
import { asShare, namesShare, unitsAgree } from './units';

/** KPIs of a sheet with the places of results that its text and tables offer. */
export interface SheetKpis {
  readonly kpis: readonly Kpi[];
  readonly candidates: readonly Candidate[];
  /** A plan of a year that has not begun. */
  readonly later: boolean;
}

/** Names on different sheets must be nearly the same; nothing else speaks for such a pair. */
const LEAST_LIKENESS = 0.75;

/**
 * Pairs targets of a sheet that has no result for them (a plan) with lines of results on another sheet (■ KPI実績)
 * that no target of their own sheet has claimed.
 */
export function pairAcrossSheets(sheets: readonly SheetKpis[]): SheetKpis[] {
  const used = new Set(sheets.flatMap(({ kpis }) => kpis.flatMap((kpi) => (kpi.actualCell ? [kpi.actualCell] : []))));
  const free = sheets.flatMap(({ candidates, later }) => (later ? [] : candidates.filter((one) => isKpiResult(one) && !used.has(one.cell))));
  if (free.length === 0) return [...sheets];
  return sheets.map((sheet) => (sheet.later ? sheet : { ...sheet, kpis: sheet.kpis.map((kpi) => completed(kpi, free)) }));
}

const isKpiResult = (one: Candidate): boolean => one.content === 'figure' && one.table === null && (one.block !== null || (one.line?.mentionsKpi ?? false));

function completed(kpi: Kpi, free: Candidate[]): Kpi {
  if (kpi.actualCell !== null || kpi.target === null || kpi.target.operator === null || kpi.rivals.length > 0 || !kpi.targetCell) return kpi;
  const unit = kpi.target.unit !== '' ? kpi.target.unit : namesShare(kpi.name) ? '%' : '';
  let best: Candidate | null = null;
  let most = LEAST_LIKENESS;
  for (const one of free) {
    const alike = one.sheet === kpi.sheet || !one.figures.some(({ figure }) => unitsAgree(figure.unit, unit)) ? 0 : likeness(kpi.name, one.label);
    if (alike > most) [best, most] = [one, alike];
  }
  if (!best) return kpi;
  free.splice(free.indexOf(best), 1);
  const { figure } = best.figures.find((one) => unitsAgree(one.figure.unit, unit))!;
  return {
    ...kpi, sheet: best.sheet, targetSheet: kpi.sheet, actualCell: best.cell,
    actual: unit === '%' ? asShare(figure, kpi.target.value) : figure, actualAsOf: best.asOf,
    monthlyTarget: best.monthlyTarget, previous: best.previous,
    why: `${kpi.sheet} の目標（${kpi.targetCell.address}）と、名前の同じ ${best.sheet} の実績（${best.cell.address}）`,
  };
}
