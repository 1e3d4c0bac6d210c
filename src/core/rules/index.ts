import type { Rule } from './rule';
import { rule as formulaError } from './formula-error/rule';
import { rule as malformedNumber } from './malformed-number/rule';
import { rule as totalMismatch } from './total-mismatch/rule';
import { rule as rateMismatch } from './rate-mismatch/rule';
import { rule as comparisonMismatch } from './comparison-mismatch/rule';
import { rule as unitMismatch } from './unit-mismatch/rule';
import { rule as missingMonth } from './missing-month/rule';
import { rule as markInvalid } from './mark-invalid/rule';
import { rule as markMissing } from './mark-missing/rule';
import { rule as markMismatch } from './mark-mismatch/rule';
import { rule as actualMissing } from './actual-missing/rule';
import { rule as targetUnreadable } from './target-unreadable/rule';
import { rule as crossReferenceMismatch } from './cross-reference-mismatch/rule';
import { rule as periodMismatch } from './period-mismatch/rule';
import { rule as outOfRange } from './out-of-range/rule';
import { rule as decreasingCumulative } from './decreasing-cumulative/rule';
import { rule as duplicateFigures } from './duplicate-figures/rule';
import { rule as outlier } from './outlier/rule';
import { rule as inconsistentFormula } from './inconsistent-formula/rule';
import { rule as hardcodedFigure } from './hardcoded-figure/rule';
import { rule as numberAsText } from './number-as-text/rule';
import { rule as unitInCell } from './unit-in-cell/rule';
import { rule as truncatedRate } from './truncated-rate/rule';
import { rule as roundingDifference } from './rounding-difference/rule';
import { rule as mergedInTable } from './merged-in-table/rule';
import { rule as hiddenFigures } from './hidden-figures/rule';

/** All rules, in the order of docs/rules/README.md: errors of figures first, remarks last. */
export const rules: readonly Rule[] = [
  formulaError,
  malformedNumber,
  totalMismatch,
  rateMismatch,
  comparisonMismatch,
  unitMismatch,
  missingMonth,
  markInvalid,
  markMissing,
  markMismatch,
  actualMissing,
  targetUnreadable,
  crossReferenceMismatch,
  periodMismatch,
  outOfRange,
  decreasingCumulative,
  duplicateFigures,
  outlier,
  inconsistentFormula,
  hardcodedFigure,
  numberAsText,
  unitInCell,
  truncatedRate,
  roundingDifference,
  mergedInTable,
  hiddenFigures,
];
