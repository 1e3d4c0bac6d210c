import type { KpiReport } from '../core/report';

/** What a bar is measured by: the year's target, or last year's figure where the target only says 対前年度. */
export type BarBasis = 'target' | 'limit' | 'previous';

/** A KPI's actual drawn against its target; lengths are shares of the bar's whole width. */
export interface KpiBar {
  readonly basis: BarBasis;
  /** Actual ÷ goal: 0.597 is 59.7%. */
  readonly share: number;
  readonly value: number;
  readonly goal: number;
  /** The month's own target and last year's figure; null where there is none. */
  readonly month: number | null;
  readonly previous: number | null;
  /** The actual is beyond the end of the bar. */
  readonly isCut: boolean;
  /** Actual ÷ last year's figure; null where there is none. */
  readonly ofPrevious: number | null;
}

/** The bar ends at this multiple of the goal, so that the goals of all bars stand one below the other. */
const END = 1.25;

/** @returns null where there is nothing to draw: no figures, or a goal of zero, of which nothing is a share. */
export function kpiBar({ actual, target, monthlyTarget = null, previous = null }: Pick<KpiReport, 'actual' | 'target' | 'monthlyTarget' | 'previous'>): KpiBar | null {
  const value = actual?.value ?? null;
  const own = target?.value ?? null;
  const goal = own ?? (target?.relativeTo === 'previous-year' ? previous : null);
  if (value === null || value < 0 || goal === null || goal <= 0) return null;
  const place = (figure: number): number => Math.min(1, figure / goal / END);
  const mark = (figure: number | null): number | null => (figure === null || figure <= 0 ? null : place(figure));
  return {
    basis: target?.operator === '<=' ? 'limit' : own === null ? 'previous' : 'target',
    share: value / goal,
    value: place(value),
    goal: place(goal),
    month: mark(monthlyTarget),
    previous: own === null ? null : mark(previous),
    isCut: value / goal > END,
    ofPrevious: previous === null || previous <= 0 ? null : value / previous,
  };
}
