import type { Figure, MonthKey } from '../reading/types';
import type { GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import type { Heading, KpiBlock, TextLine } from './outline';

/** A figure with its cell. */
export interface PlacedFigure {
  readonly figure: Figure;
  readonly cell: GridCell;
}

/** A place that may be the actual of a target. */
export interface Candidate {
  readonly sheet: string;
  readonly cell: GridCell;
  /** Position among the items of the cell, so that two actuals may share a cell. */
  readonly part: number;
  /** Figures that the place offers; several where a sentence holds several. */
  readonly figures: readonly Offered[];
  /** 'placeholder' where －, 集計中 … stands; 'words' where only words do; 'empty' for a place of a table that was left out. */
  readonly content: 'figure' | 'placeholder' | 'words' | 'empty';
  /** Unit of the figures around an empty place; null for every other place. */
  readonly peerUnit: string | null;
  /** What stands next to the figure: its line, or the headings of its row and column. */
  readonly label: string;
  /** Headings of the row and of the column by themselves, for a place of a table. */
  readonly headings: readonly string[];
  /** What stands around it: title and headings. */
  readonly context: string;
  readonly path: readonly Heading[];
  readonly ordinals: readonly number[];
  /** Numbers that the row of a table carries: ②事業者健診データ. */
  readonly rowOrdinals?: readonly number[];
  readonly block: KpiBlock | null;
  /** Line that leads to the figure: the line itself, or the one above its table. */
  readonly line: TextLine | null;
  readonly table: Table | null;
  readonly row: number;
  readonly asOf: MonthKey | null;
  readonly provisional: boolean;
  readonly monthlyTarget: PlacedFigure | null;
  readonly previous: (PlacedFigure & { readonly samePeriod: boolean }) | null;
  /** 計, 協会+基金, the row below all others: the figure for all of them together. */
  readonly total: boolean;
}

export interface Offered {
  readonly figure: Figure;
  /** Words right before the figure. */
  readonly before: string;
}
