import type { TableReport } from '../../core/report';
import type { Correction } from '../../core/settings';
import { shortened } from '../../core/shortened';
import { fiscalYearWords, KIND_WORDS, monthWords } from '../../report/words';
import { texts } from '../texts';
import type { RecognisedTable } from './recognised';

const words = texts.recognition;

/** What a correction says, as one line. */
export function correctionWords(correction: Correction): string {
  switch (correction.type) {
    case 'no-table': return words.what['no-table'](words.place(correction.sheet, correction.range));
    case 'table': return words.what.table(words.place(correction.sheet, correction.range), KIND_WORDS[correction.kind], correction.headerRows ?? null, correction.headerColumns ?? null);
    case 'rate': return words.what.rate(words.place(correction.sheet, correction.cell), words.list(correction.numerator), words.list(correction.denominator));
    case 'no-relation': return words.what['no-relation'](words.place(correction.sheet, correction.cell));
    case 'kpi-target': return words.what['kpi-target'](words.place(correction.actual.sheet, correction.actual.cell), words.place(correction.target.sheet, correction.target.cell));
  }
}

/** A caption may be a whole legend or sentence; this much tells it from others. */
const LONGEST_TITLE = 40;

/** A table's title, cut short where it is long. */
export const shortTitle = (title: string | null): string => (title === null ? words.untitled : shortened(title, LONGEST_TITLE));

export const titleWords = (title: string | null): string => (title === null ? '' : words.titled(shortTitle(title)));

/** Months or years, rates and totals of a table. */
export function tableFacts({ table, rates, totals }: RecognisedTable): string {
  const wrong = (list: readonly { readonly agrees: boolean }[]): number => list.filter(({ agrees }) => !agrees).length;
  return [
    timeWords(table),
    rates.length > 0 ? words.rates(rates.length, wrong(rates)) : '',
    totals.length > 0 ? words.totals(totals.length, wrong(totals)) : '',
  ].filter((fact) => fact !== '').join(words.facts);
}

function timeWords({ months, fiscalYears }: TableReport): string {
  const sorted = [...(months ?? [])].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first !== undefined && last !== undefined) return words.months(monthWords(first), monthWords(last), sorted.length);
  return words.years([...fiscalYears].sort((a, b) => b - a).map(fiscalYearWords));
}
