import type { Rule } from '../rule';
import { mismatchFindings } from '../total-mismatch/finding';
import { wrongDirections } from './directions';
import { growthRates } from './growthRates';
import { growthRows } from './growthRows';
import { otherYears } from './otherYear';

/** A 対前年比 or 増減 that differs from the two figures compared, or a word of a sentence that contradicts them. */
export const rule: Rule = {
  id: 'comparison-mismatch',
  title: '対前年比・増減の不一致',
  severity: 'error',
  check: (context) => [...mismatchFindings(context, 'comparison-mismatch'), ...growthRates(context), ...growthRows(context), ...otherYears(context), ...context.grids.flatMap(wrongDirections)],
};
