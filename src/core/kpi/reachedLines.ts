import { reachedAlone } from '../reading/reached';
import type { MonthKey } from '../reading/types';
import { fiscalYearOfMonth, monthInText } from './months';
import { parseLine } from './lineCandidates';
import { leadingOrdinals } from './splitText';

interface Year {
  readonly fiscalYear: number | null;
  readonly asOf: MonthKey | null;
}

/** No line that gives a result and nothing else is longer. */
const LONGEST = 120;

/** Whether a line gives a month and a figure and nothing that the figure is of. */
export const namesWhen = (text: string): boolean => text.length <= LONGEST && reachedAlone(leadingOrdinals(text).rest) !== null;

/** 10月診療分：81.2％, ⇒ 12月末 52.1％: a line that says when a figure of the report's year was reached; ３月末：30.2％ in December is yet to be. */
export function isReachedLine(text: string, { fiscalYear, asOf }: Year): boolean {
  if (!namesWhen(text) || !tellsOne(text)) return false;
  const month = monthInText(text, fiscalYear);
  if (month === null) return true;
  return (asOf === null || month <= asOf) && (fiscalYear === null || fiscalYearOfMonth(month) === fiscalYear);
}

/** 9月末：1,809事業所、12月末：1,902事業所 leaves open which is meant; counts of another unit (4,318人／21,457人) explain the figure. */
function tellsOne(text: string): boolean {
  const [first, ...others] = parseLine(text).offered;
  return first !== undefined && others.every(({ figure }) => figure.unit !== first.figure.unit);
}
