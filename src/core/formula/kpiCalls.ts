/** Calls of the add-in's own worksheet functions inside formulas. */
import { afterQuoted, APOSTROPHE, isWord, OPEN, QUOTE, wordEnd } from './characters';

export const NAMESPACE = 'KPI.';

/** How Excel writes custom functions into a file, and shows them while the add-in that has them is not there: _xldudf_KPI_RATE. */
const STORED = /_xldudf_KPI_/gi;

/** A formula with the add-in's functions under the names that a user types. */
export const withTypedNames = (formula: string): string => (formula.includes('_') ? formula.replace(STORED, NAMESPACE) : formula);

interface Call {
  readonly start: number;
  /** Behind the closing bracket, or the end of the formula where there is none. */
  readonly end: number;
}

/** Outermost calls of the add-in's functions, texts and quoted sheets left out. */
function kpiCalls(formula: string): Call[] {
  const calls: Call[] = [];
  for (let at = 0; at < formula.length; ) {
    const code = formula.charCodeAt(at);
    if (code === QUOTE || code === APOSTROPHE) {
      const end = afterQuoted(formula, at);
      at = end < 0 ? formula.length : end;
    } else if (isWord(code)) {
      const end = wordEnd(formula, at);
      const isCall = formula.charCodeAt(end) === OPEN && formula.slice(at, at + NAMESPACE.length).toUpperCase() === NAMESPACE;
      const close = isCall ? afterBracket(formula, end) : end;
      if (isCall) calls.push({ start: at, end: close });
      at = close;
    } else at++;
  }
  return calls;
}

const CLOSE = 41;

/** Place behind the bracket that closes the one at `open`. */
function afterBracket(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at++) {
    const code = formula.charCodeAt(at);
    if (code === QUOTE || code === APOSTROPHE) {
      const end = afterQuoted(formula, at);
      if (end < 0) return formula.length;
      at = end - 1;
    } else if (code === OPEN) depth++;
    else if (code === CLOSE && --depth === 0) return at + 1;
  }
  return formula.length;
}

const mayCall = (formula: string): boolean => /KPI[._]/i.test(formula);

/** Whether a formula (without `=`) calls a function of the add-in anywhere. */
export const callsKpi = (formula: string): boolean => mayCall(formula) && kpiCalls(withTypedNames(formula)).length > 0;

/** A formula with a number in the place of each call: what Excel's own functions and operators make of cells. */
export function withoutKpiCalls(formula: string): string {
  if (!mayCall(formula)) return formula;
  const typed = withTypedNames(formula);
  let rest = '';
  let from = 0;
  for (const { start, end } of kpiCalls(typed)) {
    rest += `${typed.slice(from, start)}0`;
    from = end;
  }
  return rest + typed.slice(from);
}
