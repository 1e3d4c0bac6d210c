import type { Figure, MonthKey } from '../reading/types';
import type { AxisEntry, MeasureRole, Table } from '../tables/types';
import type { GridCell } from '../tables/grid';

/** A cell on any sheet of the workbook. */
export interface PlacedCell {
  readonly sheet: string;
  /** A1 address on that sheet. */
  readonly address: string;
  readonly row: number;
  readonly col: number;
  /** Undefined where nothing stands there. */
  readonly cell: GridCell | undefined;
}

/** One place of a series of months or quarters. */
export interface SeriesPoint extends PlacedCell {
  /** The month, or the last month of the quarter. */
  readonly month: MonthKey;
  /** The number that stands there; where the cell only shows a cell of another sheet, the number of that cell. */
  readonly figure: Figure | null;
  /**
   * 'empty': nothing, spaces, or only a unit; 'formula-empty': a formula that shows nothing;
   * 'placeholder': －, 集計中 …; 'figure'; 'text': anything else.
   */
  readonly content: 'figure' | 'placeholder' | 'empty' | 'formula-empty' | 'text';
  /** The cell that is typed in: the point itself, or the cell of another sheet to which it only refers ('8月'!F6). */
  readonly source: PlacedCell;
}

/** The figures of one item month by month (or quarter by quarter) within one fiscal year. */
export interface MonthSeries {
  readonly table: Table;
  readonly sheet: string;
  /** Heading of the item, with its group: 柔整療養費 請求件数 実績. */
  readonly label: string;
  /** The item without year, unit and measure: equal for 実績, 前年同月, 累計 … of one item of a table. */
  readonly item: string;
  readonly entry: AxisEntry;
  /** What the figures are, by the innermost heading: actual, target, cumulative … */
  readonly role: MeasureRole;
  readonly fiscalYear: number | null;
  /** True for the row or column that gives last year's figures (前年同月, R6年度). */
  readonly isPrevious: boolean;
  /** True where the months run across: the series is a row. */
  readonly across: boolean;
  readonly cumulative: boolean;
  readonly quarterly: boolean;
  /** True where another series of the item or the table gives what this one is computed from (対前年比, 達成率, 累計, 登録率). */
  readonly derived: boolean;
  /** In the order of the months. */
  readonly points: readonly SeriesPoint[];
  /** The series of last year that stands beside it in the same table, if any. */
  readonly previous: MonthSeries | null;
  /** Figures of last year in brackets in the same cells, by month of this year; null where the bracket holds a dash. */
  readonly bracketed: ReadonlyMap<MonthKey, Figure | null>;
  /** Reporting lag in months, from the settings or from a note on the sheet. */
  readonly lag: number;
  /** Last month that a note or heading of the table says the series runs to (10月まで), null where none does. */
  readonly runsUntil: MonthKey | null;
}
