import type { Rule } from '../rule';
import { mismatchFindings } from '../total-mismatch/finding';

/** A 対前年比 or 増減 that differs from the two figures compared. */
export const rule: Rule = {
  id: 'comparison-mismatch',
  title: '対前年比・増減の不一致',
  severity: 'error',
  check: (context) => mismatchFindings(context, 'comparison-mismatch'),
};
