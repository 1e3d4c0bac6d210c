import { reachedAlone } from '../reading/reached';
import type { MonthKey } from '../reading/types';
import { fiscalYearOfMonth, monthInText } from './months';
import { leadingOrdinals } from './splitText';

interface Year {
  readonly fiscalYear: number | null;
  readonly asOf: MonthKey | null;
}

/** No line that gives a result and nothing else is longer. */
const LONGEST = 120;

/** 10月診療分：81.2％, ⇒ 12月末 52.1％: a line that says when a figure of the report's year was reached; ３月末：30.2％ in December is yet to be. */
export function isReachedLine(text: string, { fiscalYear, asOf }: Year): boolean {
  if (text.length > LONGEST || reachedAlone(leadingOrdinals(text).rest) === null) return false;
  const month = monthInText(text, fiscalYear);
  if (month === null) return true;
  return (asOf === null || month <= asOf) && (fiscalYear === null || fiscalYearOfMonth(month) === fiscalYear);
}
