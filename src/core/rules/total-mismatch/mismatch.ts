import type { AnyRelation, Operand, RateRelation } from '../../relations/types';
import type { GridCell } from '../../tables/grid';
import type { BlankCell } from './blanks';
import type { SlippedOperand } from './slippedOperands';
import type { WrongCell } from './wrongCells';

/** Figures that do not agree, taken together where one cause explains them. */
export interface Mismatch {
  /** The one to report. */
  readonly relation: AnyRelation;
  /** Others that the same cause explains. */
  readonly others: readonly AnyRelation[];
  /** Text figures that the total's formula skips. */
  readonly skipped: readonly Operand[];
  /** Subtotals that the total's formula adds to what they add up themselves. */
  readonly twice: readonly GridCell[];
  /** The one cell that makes all of them wrong, where it is not the reported relation's own. */
  readonly wrong: WrongCell | null;
  /** The empty cell that makes all of them wrong. */
  readonly blank: BlankCell | null;
  /** Counts behind a rate of which one may have been mistyped, in place of the rate. */
  readonly slipped: readonly SlippedOperand[];
  /** Cells that go on from the wrong figure, such as the following months' 累計. */
  readonly carriedOnBy: readonly AnyRelation[];
}

/** One figure by itself. */
export const alone = (relation: AnyRelation): Mismatch => ({ relation, others: [], skipped: [], twice: [], wrong: null, blank: null, slipped: [], carriedOnBy: [] });

/** A rate that does not agree, by itself. */
export const isOneRate = (mismatch: Mismatch): mismatch is Mismatch & { readonly relation: RateRelation } =>
  mismatch.relation.kind === 'rate' && mismatch.wrong === null && mismatch.blank === null && mismatch.others.length === 0;
