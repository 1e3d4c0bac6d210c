/** Months, quarters and halves in normalised text. Every reader looks ahead a bounded number of characters. */
import { isDigitAt, skipSpaces, smallNumberAt } from './normalise';
import { isLatin } from './units';

/** Months and days as written, without a year. */
export interface MonthPart {
  readonly from: number;
  readonly to: number;
  readonly day: number | null;
  readonly kind: 'day' | 'month' | 'span' | 'quarter' | 'half' | 'year';
  readonly end: number;
}

const RANGE_MARKS = ['~', 'から', '-', '—', '‐', 'ー'];

/** The end of a range mark at `at`, -1 where there is none. */
export function rangeMarkAt(text: string, at: number): number {
  for (const mark of RANGE_MARKS) if (text.startsWith(mark, at)) return at + mark.length;
  return -1;
}

function isMonth(value: number): boolean {
  return value >= 1 && value <= 12;
}

/** 月 that counts months or names something else: 6月間, 3月齢, 第2月曜. */
function isMonthSign(text: string, at: number): boolean {
  return text[at] === '月' && !'間齢曜'.includes(text.charAt(at + 1) || ' ');
}

/** Reads 4月, 4~6月, 4月～6月, 4・5月, 6月18日 at `at`. */
export function monthsAt(text: string, at: number): MonthPart | null {
  const first = smallNumberAt(text, at, 2);
  if (first === null || !isMonth(first.value)) return null;
  let i = skipSpaces(text, first.end);
  const firstHasSign = isMonthSign(text, i);
  if (firstHasSign) i += 1;
  const second = secondMonth(text, i, first.value);
  if (second !== null) return { from: first.value, to: second.value, day: null, kind: second.value === first.value ? 'month' : 'span', end: second.end };
  if (!firstHasSign) return null;
  const day = smallNumberAt(text, skipSpaces(text, i), 2);
  if (day !== null) {
    const sign = skipSpaces(text, day.end);
    if (text[sign] === '日' && text[sign + 1] !== '間') {
      if (day.value < 1 || day.value > 31) return null;
      return { from: first.value, to: first.value, day: day.value, kind: 'day', end: sign + 1 };
    }
  }
  return { from: first.value, to: first.value, day: null, kind: 'month', end: i };
}

function secondMonth(text: string, at: number, first: number): { value: number; end: number } | null {
  const mark = skipSpaces(text, at);
  let next = rangeMarkAt(text, mark);
  const adjacent = next < 0 && (text[mark] === '・' || text[mark] === '、' || text[mark] === ',');
  if (adjacent) next = mark + 1;
  if (next < 0) return null;
  const number = smallNumberAt(text, skipSpaces(text, next), 2);
  if (number === null || !isMonth(number.value)) return null;
  const sign = skipSpaces(text, number.end);
  if (!isMonthSign(text, sign)) return null;
  if (adjacent && number.value !== (first % 12) + 1) return null;
  // 4月1日～6月30日 is a stretch of days; the joiner of whole periods reads it.
  const day = smallNumberAt(text, skipSpaces(text, sign + 1), 2);
  if (day !== null && text[skipSpaces(text, day.end)] === '日') return null;
  return { value: number.value, end: sign + 1 };
}

/** Reads 9/19 at `at`: month and day, no spaces, no third part. */
export function slashDateAt(text: string, at: number): MonthPart | null {
  const month = smallNumberAt(text, at, 2);
  if (month === null || text[month.end] !== '/' || !isMonth(month.value)) return null;
  const day = smallNumberAt(text, month.end + 1, 2);
  if (day === null || day.value < 1 || day.value > 31) return null;
  const after = text.charAt(day.end);
  if (after === '/' || after === '%' || ((after === '.' || after === ',') && isDigitAt(text, day.end + 1))) return null;
  return { from: month.value, to: month.value, day: day.value, kind: 'day', end: day.end };
}

const KANJI_QUARTERS = '一二三四';
const QUARTER_START = [4, 7, 10, 1];

function quarterNumber(text: string, at: number): number {
  const c = text.charAt(at);
  if (c >= '1' && c <= '4' && !isDigitAt(text, at + 1)) return Number(c);
  const kanji = c === '' ? -1 : KANJI_QUARTERS.indexOf(c);
  return kanji + 1;
}

/** The later quarter of 第1～第3四半期, 第1・2四半期, 1Q～3Q; `at` is behind the first. */
function lastQuarter(text: string, at: number, first: number): { value: number; end: number } | null {
  const mark = skipSpaces(text, at);
  let next = text[mark] === '・' || text[mark] === '、' ? mark + 1 : rangeMarkAt(text, mark);
  if (next < 0) return null;
  next = skipSpaces(text, next);
  if (text[next] === '第') next = skipSpaces(text, next + 1);
  const value = quarterNumber(text, next);
  if (value <= first || (text[mark] !== '~' && !text.startsWith('から', mark) && value !== first + 1)) return null;
  const sign = skipSpaces(text, next + 1);
  if (text.startsWith('四半期', sign)) return { value, end: sign + 3 };
  return text[next + 1] === 'Q' || text[next + 1] === 'q' ? { value, end: next + 2 } : null;
}

/** Reads 第3四半期, 3Q, Q3, 第3Q at `at`. */
export function quarterAt(text: string, at: number): MonthPart | null {
  let i = at;
  if (text[i] === '第') i = skipSpaces(text, i + 1);
  const letterFirst = (text[i] === 'Q' || text[i] === 'q') && !isLatin(text.charCodeAt(i - 1));
  const quarter = quarterNumber(text, letterFirst ? i + 1 : i);
  if (quarter === 0) return null;
  let end = (letterFirst ? i + 1 : i) + 1;
  if (!letterFirst) {
    end = skipSpaces(text, end);
    const open = lastQuarter(text, i + 1, quarter);
    if (open !== null) return { from: QUARTER_START[quarter - 1] ?? 4, to: ((open.value * 3 + 2) % 12) + 1, day: null, kind: 'span', end: open.end };
    if (text.startsWith('四半期', end)) end += 3;
    else if ((text[end] === 'Q' || text[end] === 'q') && end === i + 1 && !isLatin(text.charCodeAt(end + 1))) end += 1;
    else return null;
  } else if (isLatin(text.charCodeAt(end)) || text.charCodeAt(end) === 0x2d) return null;
  const from = QUARTER_START[quarter - 1] ?? 4;
  const last = letterFirst ? null : lastQuarter(text, end, quarter);
  if (last !== null) return { from, to: ((last.value * 3 + 2) % 12) + 1, day: null, kind: 'span', end: last.end };
  return { from, to: from + 2, day: null, kind: 'quarter', end };
}

const HALVES: readonly [string, number, number][] = [
  ['上半期', 4, 9], ['下半期', 10, 3], ['上期', 4, 9], ['下期', 10, 3],
];

export function halfAt(text: string, at: number): MonthPart | null {
  for (const [word, from, to] of HALVES) if (text.startsWith(word, at)) return { from, to, day: null, kind: 'half', end: at + word.length };
  return null;
}

const WHOLE_YEAR = ['通期', '年間', '通年'];

export function wholeYearAt(text: string, at: number): MonthPart | null {
  const word = WHOLE_YEAR.find((candidate) => text.startsWith(candidate, at));
  return word === undefined ? null : { from: 4, to: 3, day: null, kind: 'year', end: at + word.length };
}
