/** In how many lines of a table a way to compute its figures gives what is printed, and in how many it can be computed. */
export interface Tally {
  readonly agreeing: number;
  readonly computable: number;
}

/** Lines that must agree before arithmetic alone tells how figures belong together, */
export const FEWEST_PROOFS = 3;
/** and their share of all: one slip in four is allowed. */
export const LEAST_PROVEN = 0.75;
/** With more lines than this and hardly one that agrees, the headings mean something else. */
export const MOST_UNCONFIRMED_LINES = 3;

/** What holds in nearly all lines holds in the others too, however far off their figures are. */
export const isProven = ({ agreeing, computable }: Tally): boolean => agreeing >= FEWEST_PROOFS && agreeing >= computable * LEAST_PROVEN;
