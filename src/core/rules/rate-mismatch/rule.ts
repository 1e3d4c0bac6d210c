import { mismatchFindings } from '../total-mismatch/finding';
import type { Rule } from '../rule';
import { sortedColumns } from './sortedColumns';

/** A rate that differs from the quotient of its operands beyond rounding. */
export const rule: Rule = {
  id: 'rate-mismatch',
  title: '率の不一致',
  severity: 'error',
  check: (context) => {
    const sorted = sortedColumns(context.rates);
    const known = new Set<unknown>(sorted.flatMap(({ cells }) => cells));
    return [...sorted.map(({ finding }) => finding), ...mismatchFindings(context, 'rate-mismatch').filter(({ cell }) => !known.has(cell))];
  },
};
