import type { JudgedKpi, PlacedLegend } from '../kpi/types';
import type { MonthKey } from '../reading/types';
import type { RateRelation, TotalRelation } from '../relations/types';
import type { Finding, Fix, Severity } from '../report';
import type { MonthSeries } from '../series/types';
import type { Settings } from '../settings';
import type { Workbook } from '../snapshot/workbook';
import type { Grid, GridCell } from '../tables/grid';
import type { Table } from '../tables/types';

/** Everything a rule may look at. Rules only read. */
export interface RuleContext {
  readonly workbook: Workbook;
  readonly grids: readonly Grid[];
  readonly tables: readonly Table[];
  readonly rates: readonly RateRelation[];
  readonly totals: readonly TotalRelation[];
  readonly series: readonly MonthSeries[];
  readonly kpis: readonly JudgedKpi[];
  readonly legends: readonly PlacedLegend[];
  /** Fiscal year that the report is about; null where nothing says it. */
  readonly fiscalYear: number | null;
  readonly asOf: MonthKey | null;
  readonly settings: Settings;
  /** Last year's workbook, read in the same way, where the caller gave one. */
  readonly previous: Pick<RuleContext, 'grids' | 'tables' | 'series' | 'kpis' | 'fiscalYear'> | null;
  /** Tables that cover a place, innermost (smallest) first. */
  tablesAt(sheet: string, row: number, col: number): readonly Table[];
}

/** What a rule hands back; `check` adds the rule's id and its severity from the settings. */
export interface RuleFinding {
  readonly sheet: string;
  readonly cell: GridCell | string;
  readonly range?: string;
  /** Addresses on the finding's own sheet, or `SHEET!A1` on another. */
  readonly evidence: readonly string[];
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
  readonly fix?: Fix;
  /** Other ways to put the same thing right, for the user to choose; only beside `fix`. */
  readonly alternatives?: Fix[];
  /** Where a rule has more than one severity; the rule's own where absent. */
  readonly severity?: Severity;
}

export interface Rule {
  readonly id: string;
  /** Japanese title, as in docs/rules/README.md. */
  readonly title: string;
  readonly severity: Severity;
  /** Rules that explain this one's findings on the same cell: when one of them has fired there, this one stays silent (one cause gives one finding). */
  readonly yieldsTo?: readonly string[];
  /** Its fixes change how something is written and no figure that a reader sees: they may be applied many at a time. */
  readonly hasSafeFixes?: boolean;
  check(context: RuleContext): readonly RuleFinding[];
}

export type { Finding };
