import type { Figure } from '../reading/types';
import type { GridCell } from '../tables/grid';
import type { Table } from '../tables/types';

/** A place that takes part in a relation; `cell` is undefined where it is empty. */
export interface Operand {
  readonly sheet: string;
  /** A1 address on its own sheet. */
  readonly address: string;
  readonly row: number;
  readonly col: number;
  readonly cell: GridCell | undefined;
  readonly figure: Figure | null;
  /** True where the figure stands inside a text (a heading's 649,279人 or a bracket) and not as the cell's own value. */
  readonly inside: boolean;
}

/** How a figure compares with what its operands give (CONTRACT: What counts as agreeing). */
export type Agreement =
  | 'agrees'
  /** Only truncation gives the printed figure. */
  | 'truncated'
  /** Some unrounded operands within half a unit give it. */
  | 'rounded-operands'
  | 'differs';

interface Relation {
  readonly sheet: string;
  readonly cell: GridCell;
  readonly table: Table | null;
  /** As printed (the stored value where it is a true number). */
  readonly published: Figure;
  readonly agreement: Agreement;
  /** Japanese: why the relation was proposed (--explain). */
  readonly why: string;
  /** From the cell's own formula, from the pattern of its neighbours' formulas, from words and shape, or from a correction of the user. */
  readonly source: 'formula' | 'pattern' | 'words' | 'arithmetic' | 'setting';
}

export interface RateRelation extends Relation {
  readonly kind: 'rate';
  /** 'comparison' for this year against last (対前年比, 対比). */
  readonly sense: 'rate' | 'comparison' | 'achievement';
  readonly numerator: readonly Operand[];
  readonly denominator: readonly Operand[];
  /** Quotient, unrounded; null where the denominator is 0. */
  readonly computed: number | null;
  /** The figure that should be printed, rounded at the printed precision, as text with unit for messages ('84.6%'); null where the published one agrees. */
  readonly expectedText: string | null;
}

export interface TotalRelation extends Relation {
  readonly kind: 'total';
  /** 'comparison' for a difference against last year (増減, 対前年差). */
  readonly sense: 'total' | 'subtotal' | 'cumulative' | 'difference' | 'comparison';
  readonly parts: readonly Operand[];
  readonly minus: readonly Operand[];
  readonly computed: number;
  /** As in RateRelation. */
  readonly expectedText: string | null;
}

export type AnyRelation = RateRelation | TotalRelation;
