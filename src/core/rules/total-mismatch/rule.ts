import type { Rule } from '../rule';
import { mismatchFindings } from './finding';

/** A total, subtotal or cumulative figure that differs from its parts beyond rounding. */
export const rule: Rule = {
  id: 'total-mismatch',
  title: '合計の不一致',
  severity: 'error',
  check: (context) => mismatchFindings(context, 'total-mismatch'),
};
