import type { CellValue } from '../core/snapshot/workbook';

/** Only of such characters can Excel make a number, a date, a time or an amount of money out of a text. */
const MAY_BECOME_NUMBER = /^[\s\d０-９.,:/\-−－+%％¥￥$€()（）Ee年月日時分秒令和平成昭大正明治元午前後RHSTMAPJFDNOVCGULYBrhstmapjfdnovcgulyb．，：／]*$/u;
const HAS_DIGIT = /[\d０-９元]/;
const HAS_MEANING = /^(?:true|false|#.*)$/iu;

/**
 * What is written into `Range.formulas` so that Excel keeps a constant as it is. A text that Excel would take for
 * something else gets the apostrophe that a user would type (Excel shows it nowhere); null empties the cell.
 * @param format number format that the cell will have; in a cell for text (`@`) figures stay texts.
 */
export function constantInput(value: CellValue, format: string): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'string' && needsApostrophe(value, format) ? `'${value}` : value;
}

export const formulaInput = (formula: string): string => `=${formula}`;

function needsApostrophe(text: string, format: string): boolean {
  if (/^[=+\-@'＝＋－＠]/u.test(text)) return true;
  if (format === '@') return false;
  return HAS_MEANING.test(text) || (HAS_DIGIT.test(text) && MAY_BECOME_NUMBER.test(text));
}
