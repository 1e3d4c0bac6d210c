import { utf8AsText } from './xmlText';

/**
 * Number formats that a file names by id alone, as Excel in Japanese shows them; where SheetJS has English ones or none.
 * Source: ECMA-376 Part 1 §18.8.30 (the ja-jp column for 27 to 36 and 50 to 58); ids 5 to 8, 14, 22 and 37 to 44 follow
 * the Japanese regional settings (yyyy/m/d, ¥, minus without brackets).
 */
const ERA_SHORT = '[$-411]ge.m.d';
const ERA_LONG = '[$-411]ggge"年"m"月"d"日"';
const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';

const CODES: Readonly<Record<number, string>> = {
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  27: ERA_SHORT,
  28: ERA_LONG,
  29: ERA_LONG,
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"時"mm"分"',
  33: 'h"時"mm"分"ss"秒"',
  34: YEAR_MONTH,
  35: MONTH_DAY,
  36: ERA_SHORT,
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  50: ERA_SHORT,
  51: ERA_LONG,
  52: YEAR_MONTH,
  53: MONTH_DAY,
  54: ERA_LONG,
  55: YEAR_MONTH,
  56: MONTH_DAY,
  57: ERA_SHORT,
  58: ERA_LONG,
};

const ELEMENTS = Object.entries(CODES)
  .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${utf8AsText(code.replaceAll('"', '&quot;'))}"/>`)
  .join('');

/** The styles part with these formats written out before the file's own, which therefore win. */
export function withBuiltInFormats(styles: string): string {
  const list = /<(?:\w+:)?numFmts\b[^<>]*>/.exec(styles);
  if (list && !list[0].endsWith('/>')) return insert(styles, list.index + list[0].length, ELEMENTS);
  const root = /<(?:\w+:)?styleSheet\b[^<>]*>/.exec(styles);
  return root && !root[0].endsWith('/>') ? insert(styles, root.index + root[0].length, `<numFmts>${ELEMENTS}</numFmts>`) : styles;
}

const insert = (text: string, at: number, piece: string): string => text.slice(0, at) + piece + text.slice(at);
