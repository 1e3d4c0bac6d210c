import { dateFromSerial, format as formatWith, getFormatDateInfo, isValidFormat } from 'numfmt';
import type { CellValue } from '../workbook';
import { japaneseText } from './eras';
import { inScript } from './kanjiNumbers';
import { codeOfMark, MARKS, translate, type Translated } from './translate';

/** Workbooks have dozens of formats; the limit only bounds memory where a file brings thousands. */
const CACHE_SIZE = 2000;
/** Excel accepts no longer code; one that a file brings all the same counts as General. */
const LONGEST_CODE = 255;
/** Days from 1900-01-00 to 1904-01-01, the first day of the 1904 system. */
const DAYS_1904 = 1462;
/** Serial of 10000-01-01, the first day that Excel cannot show. */
const END_OF_TIME = 2_958_466;
/** What Excel shows of a date that it cannot show, in a column of ordinary width. */
const HASHES = '########';

const OPTIONS = { overflow: HASHES, invalid: HASHES, dateErrorNumber: false, dateSpanLarge: false } as const;
const SYSTEM_OPTIONS = { ...OPTIONS, locale: 'ja-JP' } as const;

interface Compiled extends Translated {
  /** Whether a day, month or year is shown: only then does the date system matter. */
  readonly dated: boolean;
  /** Whether a text is shown as it is. */
  readonly plainText: boolean;
}

const compiled = new Map<string, Compiled>();

/**
 * What the user sees of a value under a number format code, in Excel with Japanese settings.
 * @param value a date is its serial number; null is an empty cell.
 * @param format code as a file stores it (`#,##0;"▲"#,##0`, `[$-411]ggge"年"m"月"`); '' counts as General.
 * @param date1904 whether serials count from 1904-01-01.
 * @returns '' for an empty cell and for what the format hides (`;;;`); hashes where Excel can show no date.
 * Colours and the width of the column are not regarded. Never throws, whatever the code.
 */
export function displayText(value: CellValue, format: string, date1904 = false): string {
  if (value === null || value === '') return '';
  const general = format === 'General' || format === '';
  if (typeof value === 'number') {
    // The commonest cell of all is shown as it is; integers of twelve digits and more turn to exponents.
    if (general && Number.isInteger(value) && value < 1e11 && value > -1e11) return value === 0 ? '0' : String(value);
    if (!Number.isFinite(value)) return String(value);
    return numberText(value, general ? GENERAL : formatOf(format), date1904);
  }
  // A truth value ignores the number sections and follows the one for text.
  const text = typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
  if (general) return text;
  const code = formatOf(format);
  return code.plainText ? text : formatWith(code.pattern, text, OPTIONS);
}

function numberText(value: number, code: Compiled, date1904: boolean): string {
  const serial = date1904 && code.dated ? value + DAYS_1904 : value;
  const text = formatWith(code.pattern, serial, code.system ? SYSTEM_OPTIONS : OPTIONS);
  const japanese = code.marked ? withJapanese(text, serial) : text;
  return code.dbNum === 0 ? japanese : inScript(japanese, code.dbNum, code.dated);
}

/** Puts era and weekday in the place of their marks. */
function withJapanese(text: string, serial: number): string {
  if (!MARKS.test(text)) return text;
  MARKS.lastIndex = 0;
  if (serial < 0 || serial >= END_OF_TIME) return HASHES;
  const [year, month, day] = dateFromSerial(serial);
  const weekday = (Math.floor(serial) + 6) % 7;
  return text.replace(MARKS, (mark) => japaneseText(codeOfMark(mark), year, month, day, weekday));
}

function formatOf(code: string): Compiled {
  let format = compiled.get(code);
  if (!format) {
    if (compiled.size >= CACHE_SIZE) compiled.clear();
    format = code.length > LONGEST_CODE ? GENERAL : compile(code);
    compiled.set(code, format);
  }
  return format;
}

/** A code that Excel would not have accepted counts as General. */
function compile(code: string): Compiled {
  const translated = translate(code);
  if (!isValidFormat(translated.pattern)) return GENERAL;
  const { year, month, day } = getFormatDateInfo(translated.pattern);
  const dated = year || month || day || translated.marked || translated.system;
  const sections = translated.pattern.split(';').length;
  return { ...translated, dated, plainText: sections < 4 && !translated.pattern.includes('@') };
}

const GENERAL: Compiled = { pattern: 'General', marked: false, dbNum: 0, system: false, dated: false, plainText: true };
