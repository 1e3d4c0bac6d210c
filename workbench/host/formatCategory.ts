import { getFormatInfo } from 'numfmt';

/** Categories of Excel's dialog by the types of the format library. */
const CATEGORIES: Readonly<Record<string, string>> = {
  general: 'General',
  number: 'Number',
  grouped: 'Number',
  currency: 'Currency',
  date: 'Date',
  datetime: 'Date',
  time: 'Time',
  percent: 'Percentage',
  fraction: 'Fraction',
  scientific: 'Scientific',
  text: 'Text',
};

/** `Excel.NumberFormatCategory` of a format code. */
export function categoryOf(format: string): string {
  if (format === 'General' || format === '') return 'General';
  // Formats with sections of their own for negative numbers or text are the user's, unless they are all of one type.
  if (/(^|\])g{1,3}e/i.test(format)) return 'Date';
  try {
    return CATEGORIES[getFormatInfo(format).type] ?? 'Custom';
  } catch {
    return 'Custom';
  }
}
