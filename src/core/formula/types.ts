import type { Range } from '../snapshot/workbook';

/** Cells that a formula names; `sheet` is null where they stand on the formula's own sheet. */
export interface FormulaReference {
  readonly sheet: string | null;
  /** Whole columns and rows reach to the limits of a worksheet. */
  readonly range: Range;
}

/** What a wrapper leaves of the decimals of a computed value. */
export interface Rounding {
  readonly mode: 'half-up' | 'up' | 'down';
  /** Decimals of the cell's own value that stay: ROUND(a/b,3) → 3, ROUND(a/b*100,1) → 1. */
  readonly digits: number;
}

/** Two sums divided by each other. */
export interface Quotient<R> {
  readonly numerator: readonly R[];
  readonly denominator: readonly R[];
  /** (a-b)/b and a/b-1: how much a has grown. */
  readonly minusOne: boolean;
}

interface Computed {
  readonly rounding: Rounding | null;
  /** The result is multiplied by ten to this power: `*100` → 2, `/1000` → -3. */
  readonly power: number;
  /** True where the formula gives 0, not a text, while its guard holds: IF(A1="",0,…). */
  readonly zeroWhenGuarded: boolean;
}

/** a+b-c, SUM(…), SUBTOTAL(9,…), SUMIF(range,"<>",…). */
export interface SumMeaning<R> extends Computed {
  readonly kind: 'sum';
  readonly parts: readonly R[];
  readonly minus: readonly R[];
  /** Of SUMIF(range,"<>",…): a part counts only where the cell at the same place of this range is not blank. */
  readonly condition?: R;
}

export interface RatioMeaning<R> extends Computed, Quotient<R> {
  readonly kind: 'ratio';
}

/** How a quotient is chosen by a cell: the cell equals a literal or not, or its text says that a target is an upper bound (7日以内). */
export type QuotientChoice = '=' | '<>' | 'at-most';

/** IF(F8="以下",G8/H8,H8/G8), KPI.ACHIEVEMENT(G8,H8,F8). */
export interface ConditionalRatioMeaning<R> extends Computed {
  readonly kind: 'ratio-by-condition';
  readonly condition: R;
  readonly operator: QuotientChoice;
  readonly literal: string | number;
  readonly whenTrue: Quotient<R>;
  readonly whenFalse: Quotient<R>;
}

export interface AverageMeaning<R> extends Computed {
  readonly kind: 'average';
  readonly parts: readonly R[];
}

/** =Sheet!A1, ='Sheet'!A1/100. */
export interface ReferenceMeaning<R> extends Computed {
  readonly kind: 'reference';
  readonly ref: R;
}

export interface PlainMeaning {
  readonly kind: 'count' | 'other';
}

/** What a formula computes; `R` is how it names cells. */
export type Meaning<R> = SumMeaning<R> | RatioMeaning<R> | ConditionalRatioMeaning<R> | AverageMeaning<R> | ReferenceMeaning<R> | PlainMeaning;

export type FormulaMeaning = Meaning<FormulaReference>;
