import { gapFindings } from '../inconsistent-formula/gapFindings';
import { placeOf } from '../placeOf';
import type { Rule } from '../rule';
import { mismatchFindings } from './finding';

/** A total, subtotal or cumulative figure that differs from its parts beyond rounding. */
export const rule: Rule = {
  id: 'total-mismatch',
  title: '合計の不一致',
  severity: 'error',
  yieldsTo: ['missing-month'],
  check: (context) => {
    const found = mismatchFindings(context, 'total-mismatch');
    const places = new Set(found.map(placeOf));
    return [...found, ...gapFindings(context).totals.filter((gap) => !places.has(placeOf(gap)))];
  },
};
