import { parseValue } from 'numfmt';
import type { CellValue } from '../../src/core/snapshot/workbook';
import { displayText } from '../../src/core/snapshot/display/displayText';

/** What Excel makes of a typed text: a value, and the format that a cell without one takes on. */
export interface Typed {
  readonly value: CellValue;
  readonly format?: string;
}

/** The built-in formats that typing brings about, as Excel with Japanese settings writes them. */
const FORMATS: Readonly<Record<number, string>> = {
  3: '#,##0',
  4: '#,##0.00',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'm"月"d"日"',
  17: 'yyyy"年"m"月"',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  46: '[h]:mm:ss',
};

/** Last year before the era. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867, r: 2018, h: 1988, s: 1925, t: 1911, m: 1867 };
const SHORT_ERA = /^([rhstm])(\d{1,2})[./-](\d{1,2})[./-](\d{1,2})$/i;
const LONG_ERA = /^(令和|平成|昭和|大正|明治)(\d{1,2}|元)年(\d{1,2})月(\d{1,2})日$/;
const KANJI_DATE = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/;
const KANJI_MONTH = /^(\d{4})年(\d{1,2})月$/;
/** Days from the start of one date system to that of the other. */
const DAYS_1904 = 1462;

/**
 * Reads what a user typed as Excel with Japanese settings does: numbers, also in wide digits, percentages, dates in either
 * calendar, times, truth values; anything else is text. A formula or a leading apostrophe is the caller's business.
 * @param text not empty.
 */
export function readTyped(text: string, date1904 = false): Typed {
  const plain = text.normalize('NFKC').trim();
  const date = kanjiDate(plain);
  const parsed = date ?? parsedBy(plain);
  if (!parsed) return { value: text };
  const { value, format, dated } = parsed;
  const serial = dated && date1904 && typeof value === 'number' ? value - DAYS_1904 : value;
  return format === undefined ? { value: serial } : { value: serial, format };
}

interface Parsed extends Typed {
  readonly dated: boolean;
}

function parsedBy(text: string): Parsed | null {
  // The parser is not exact in the last digits.
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return { value: Number(text), dated: false };
  if (/^[+-]?\d+\.?\d*e[+-]?\d+$/i.test(text) && Number.isFinite(Number(text))) return { value: Number(text), format: FORMATS[11]!, dated: false };
  const parsed = parseValue(text, { locale: 'ja-JP' });
  if (!parsed) return null;
  const { value } = parsed;
  const formatId = 'formatId' in parsed ? parsed.formatId : undefined;
  const format = formatId === undefined ? undefined : FORMATS[formatId];
  const dated = formatId !== undefined && formatId >= 14 && formatId <= 22 && Number(value) >= 1;
  return { value, dated, ...(format === undefined ? {} : { format }) };
}

function kanjiDate(text: string): Parsed | null {
  const short = SHORT_ERA.exec(text);
  if (short) return dateOf(ERAS[short[1]!.toLowerCase()]! + Number(short[2]), short[3]!, short[4]!, '[$-ja-JP]ge.m.d');
  const long = LONG_ERA.exec(text);
  if (long) return dateOf(ERAS[long[1]!]! + (long[2] === '元' ? 1 : Number(long[2])), long[3]!, long[4]!, '[$-ja-JP]ggge"年"m"月"d"日"');
  const day = KANJI_DATE.exec(text);
  if (day) return dateOf(day[1] === undefined ? new Date().getFullYear() : Number(day[1]), day[2]!, day[3]!, day[1] === undefined ? FORMATS[16]! : 'yyyy"年"m"月"d"日"');
  const month = KANJI_MONTH.exec(text);
  return month ? dateOf(Number(month[1]), month[2]!, '1', FORMATS[17]!) : null;
}

function dateOf(year: number, month: string, day: string, format: string): Parsed | null {
  const parsed = parseValue(`${year}/${month}/${day}`);
  return typeof parsed?.value === 'number' ? { value: parsed.value, format, dated: true } : null;
}

/** What the editor shows of a value, so that typing it back gives the same: a date as date, a share in percent, all digits. */
export function editText(value: number, format: string, date1904 = false): string {
  const code = format.replace(/"[^"]*"|\\.|\[(?!\$|h|m|s)[^\]]*\]/gi, '');
  if (code.includes('%')) return `${Number((value * 100).toPrecision(15))}%`;
  const dated = /[ydge]|m(?!:)/i.test(code.replace(/General|E[+-]/gi, '').replace(/\[\$[^\]]*\]/g, ''));
  const timed = /[hs]/i.test(code.replace(/\[\$[^\]]*\]/g, ''));
  if (value >= 0 && (dated || timed)) {
    const days = Math.floor(value);
    const rest = value - days;
    const shown = dated && days > 0 ? displayText(value, rest > 0 ? 'yyyy/m/d h:mm:ss' : 'yyyy/m/d', date1904) : displayText(value, days > 0 ? '[h]:mm:ss' : 'h:mm:ss', date1904);
    return shown;
  }
  return String(Number(value.toPrecision(15)));
}
