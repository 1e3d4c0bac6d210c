import { parse, tokenize } from '@borgar/fx';
import { fail } from './errors';

/** Longest formula in characters (Excel specifications and limits). */
const LONGEST = 8192;

/** Whether Excel would take the text in as a formula. @param formula without `=`. */
export function isFormula(formula: string): boolean {
  if (formula.length > LONGEST) return false;
  try {
    parse(tokenize(`=${formula}`, { mergeRefs: true }));
    return true;
  } catch {
    // The parser reports bad syntax by throwing.
    return false;
  }
}

/** Ends with InvalidArgument where Excel would not take the formula in. */
export function checkFormula(formula: string): void {
  if (!isFormula(formula)) fail('InvalidArgument');
}
