import type { Rule } from '../rule';
import { mismatchFindings } from '../total-mismatch/finding';

/** A rate that differs from the quotient of its operands beyond rounding. */
export const rule: Rule = {
  id: 'rate-mismatch',
  title: '率の不一致',
  severity: 'error',
  check: (context) => mismatchFindings(context, 'rate-mismatch'),
};
