import { readMark } from '../../core/reading/mark';
import type { KpiReport } from '../../core/report';
import { figureWords } from '../../report/figures';
import { texts } from '../texts';
import type { MarkSlot } from './markSlots';

/** Longer texts are sentences in which the figure stands. */
const LONGEST_FIGURE = 16;

/** The actual as its cell shows it (3.0%, 6.16日) where that is the figure with its unit; else as the checker has read it. */
export function actualWords({ value, unit }: NonNullable<KpiReport['actual']>, text: string | null): string {
  const shown = text?.trim() ?? '';
  const saysAll = shown !== '' && shown.length <= LONGEST_FIGURE && /^[\d０-９▲△+-]/u.test(shown) && shown.replace('％', '%').endsWith(unit.replace('％', '%'));
  return saysAll ? shown : value === null ? texts.kpis.noActual : figureWords(value, unit);
}

/** Why a mark is suggested, or why none is; that a look-alike stands there cannot be seen and is said. */
export function reasonWords({ suggestion, reasons, kpis, mark }: MarkSlot): string {
  const why = reasons.join('');
  if (!suggestion) return `${kpis.some(({ suggestedMark }) => suggestedMark !== null) ? texts.kpis.marks.severalSuggestions : texts.kpis.marks.noSuggestion}${why}`;
  const isLookAlike = mark !== null && mark !== suggestion.written && readMark(mark)?.sign === suggestion.sign;
  return `${isLookAlike ? texts.kpis.lookAlike(suggestion.written) : ''}${why}`;
}
