/** Marks that follow their figures show how a table is rated: so many at least, and all but this part of them. */
const FEWEST_FOLLOWING = 2;
const MOST_ASTRAY = 0.34;

/** Whether so few of some marks stray that these are slips. */
export const areFew = (astray: number, all: number): boolean => astray <= all * MOST_ASTRAY;

/** Whether the marks of a table follow their figures but for a few. */
export const mostFollow = (astray: number, all: number): boolean => all - astray >= FEWEST_FOLLOWING && areFew(astray, all);
