import type { Figure, MonthKey, Period, SameYearWord } from '../reading/types';
import type { TableKind } from '../report';
import type { Range } from '../snapshot/workbook';
import type { Grid, GridCell } from './grid';

/**
 * What a row or a column of a table holds, by its heading.
 * 'ratio' is this year against last (対前年比, 対比); 'rate' any other quotient (率, 割合, 達成率, 進捗率).
 */
export type MeasureRole = 'value' | 'total' | 'cumulative' | 'average' | 'rate' | 'ratio' | 'difference' | 'target' | 'actual' | 'mark' | 'unit' | 'condition' | 'remark' | 'name' | 'number';

/** One row or one column of a table with all that its heading says. */
export interface AxisEntry {
  /** Row or column of the sheet, from 0. */
  readonly index: number;
  /** Heading cells, outermost first. */
  readonly headings: readonly GridCell[];
  /** Texts of the headings, outermost first, joined by a space. */
  readonly label: string;
  /** The innermost heading's text. */
  readonly name: string;
  readonly role: MeasureRole;
  /** Month, quarter or year that the entry is about; the innermost heading that names one wins, years of outer ones fill in. */
  readonly period: Period | null;
  /** Second period in brackets: `令和7年4月 (令和6年4月)`. */
  readonly previousPeriod: Period | null;
  readonly sameYear: SameYearWord;
  /** Fiscal year that the figures are of: from the period, from 前年 words, else null (the report's own). */
  readonly fiscalYear: number | null;
  readonly unit: string | null;
  /** A figure that stands inside a heading: 被保険者（649,279人）. */
  readonly headingFigure: { readonly figure: Figure; readonly cell: GridCell } | null;
}

export interface Table {
  readonly id: string;
  readonly grid: Grid;
  readonly sheet: string;
  /** Header rows and body; caption, unit note above and ※ notes below stay outside. */
  readonly range: Range;
  /** Number of heading rows at the top and heading columns at the left of `range`. */
  readonly headerRows: number;
  readonly headerColumns: number;
  readonly kind: TableKind;
  /** What the table is called: the nearest text above it that is a name. */
  readonly title: string | null;
  /** The text right above the table, whatever it says: a name, a sentence, a date. */
  readonly titleCell: GridCell | null;
  readonly unit: string | null;
  /** The unit note names percent among others: rates are then written without a sign. */
  readonly hasPercent?: boolean;
  readonly fiscalYears: readonly number[];
  readonly months?: readonly MonthKey[];
  /** Body rows and columns, in order. */
  readonly rows: readonly AxisEntry[];
  readonly columns: readonly AxisEntry[];
  /** ※ and （注） lines that belong to the table. */
  readonly notes: readonly GridCell[];
  /** Why the table was recognised, for --explain (Japanese). */
  readonly why: string;
}
