import type { Figure, Legend, MonthKey, Operator, TargetReading } from '../reading/types';
import type { KpiReport } from '../report';
import type { GridCell } from '../tables/grid';
import type { Table } from '../tables/types';

/** A key performance indicator as the workbook gives it: one entry per place where an actual (or, without one, a target) stands. */
export interface Kpi {
  readonly name: string;
  /** Sheet of the actual, or of the target where there is no actual. */
  readonly sheet: string;
  readonly targetCell: GridCell | null;
  /** Sheet of the target where it is another one. */
  readonly targetSheet: string | null;
  readonly target: TargetReading | null;
  readonly actualCell: GridCell | null;
  readonly actual: Figure | null;
  /** Month that the actual is of. */
  readonly actualAsOf: MonthKey | null;
  /** Where the sheet gives the target again with another figure. */
  readonly disputed?: readonly { readonly figure: Figure; readonly cell: GridCell }[];
  /** Fiscal year that target and actual are of; a plan for a later year has no actual yet. */
  readonly fiscalYear: number | null;
  /** Last month of the period that the target itself is for (上期目標), where that is less than the year. */
  readonly targetUntil?: MonthKey | null;
  readonly monthlyTarget: { readonly figure: Figure; readonly cell: GridCell; /** As its heading calls it. */ readonly word?: string } | null;
  /** Last year's value of the same period, or of the whole year for a 対前年度 target. */
  readonly previous: { readonly figure: Figure; readonly cell: GridCell; readonly samePeriod: boolean } | null;
  readonly markCell: GridCell | null;
  readonly mark: string | null;
  /** The mark is the KPI's own of several in its cell: ①達成②未達. */
  readonly isPartOfMark?: boolean;
  /** The heading that holds the mark at its end (【○】), where it has no cell of its own. */
  readonly ratedIn?: GridCell;
  /** KPI list the entry stands in, null for KPI lines in text. */
  readonly table: Table | null;
  /** Where no actual was found: places in the same section that might hold it all the same. */
  readonly rivals: readonly GridCell[];
  /** Why target and actual were paired, for --explain (Japanese). */
  readonly why: string;
}

/** With what an actual was compared to judge its standing. */
export type StandingBasis =
  /** The year's target, after the year. */
  | 'year-end'
  /** The year's target during the year, where nothing that follows can change the answer: a sum only grows. */
  | 'final'
  | 'monthly-target'
  | 'previous-year'
  /** The year's target during the year, for a figure that does not accumulate (平均所要日数, 使用割合). */
  | 'level';

/** A KPI with everything judged from it. */
export interface JudgedKpi {
  readonly kpi: Kpi;
  readonly met: boolean | null;
  readonly standing: KpiReport['standing'];
  readonly standingReason: string;
  /** Null where the standing is unknown. */
  readonly basis: StandingBasis | null;
  readonly suggestedMark: KpiReport['suggestedMark'];
  readonly suggestedReason: string;
  /** The figure and the legend that gave the mark; null where none is suggested. */
  readonly markBasis: { readonly value: number; readonly operator: Operator; readonly legend: Legend | null } | null;
}

/** A legend with the cell it was read from. */
export interface PlacedLegend {
  readonly legend: Legend;
  /** '' for a legend of the settings, which holds for every sheet. */
  readonly sheet: string;
  readonly cell: GridCell | null;
}
