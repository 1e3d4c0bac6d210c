/** Slips in dates: month 13, 31 April, 令和2年812月, 第3　4四半期. */
import { daysIn, eraAt, westernYear } from './calendar';
import type { Slip } from './malformedNumbers';
import { isDigitAt, skipSpaces, smallNumberAt } from './normalise';
import { yearAt } from './yearParts';

/** Slips among the dates of normalised text; `raw` tells a line break from a space. */
export function findMalformedDates(whole: string, raw: string): Slip[] {
  const slips: Slip[] = [];
  const start = skipSpaces(whole, 0);
  for (let i = start; i < whole.length; i += 1) {
    const slip = slipAt(whole, raw, i, i === start);
    if (slip === null) {
      if (isDigitAt(whole, i)) while (isDigitAt(whole, i + 1)) i += 1;
      continue;
    }
    slips.push(slip);
    i = slip.end - 1;
  }
  return slips.length > 0 || !MAY_REPEAT.test(whole) ? slips : repeatedDates(whole);
}

/** A date right behind a date; most texts have none. */
const MAY_REPEAT = /[年月度末分中日在点でにはの](?:令和|平成|[0-9])|年年度/;
const REPEATED = /((?:(?:令和|平成) ?[0-9]{1,2} ?年度?|(?<![0-9])[0-9]{1,2} ?月(?:末|分|中|[0-9]{1,2}日)?)(?:現在|時点|まで|から|[でにはの])?)\1|[0-9] ?年年度/;

/** 12月末で12月末で, 令和7年度令和7年度, 令和7年年度: what an edit left twice. */
function repeatedDates(text: string): Slip[] {
  const match = REPEATED.exec(text);
  return match ? [{ reason: 'two-readings', start: match.index, end: match.index + match[0].length }] : [];
}

function slipAt(text: string, raw: string, at: number, first: boolean): Slip | null {
  const c = text.charAt(at);
  if (c === '第') return quarterSlip(text, raw, at);
  if (c === '年') return text[at + 1] === '度' || (!isDigitAt(text, at - 1) && text[at - 1] !== '元' && text[at - 1] !== ' ' && text[at - 1] !== ')') ? null : monthSlip(text, raw, at, skipSpaces(text, at + 1), true, yearBefore(text, at));
  if (c === '度' && text[at - 1] === '年') return monthSlip(text, raw, at, skipSpaces(text, at + 1), true, null);
  if (c === '令' || c === '平') return eraSlip(text, raw, at);
  if (isDigitAt(text, at) && !isDigitAt(text, at - 1)) return monthSlip(text, raw, at, at, first, null);
  return null;
}

/** The Western year that ends at `at` (the position of 年), null where it cannot be told. */
function yearBefore(text: string, at: number): number | null {
  for (let start = Math.max(0, at - 8); start < at; start += 1) {
    const year = yearAt(text, start);
    if (year !== null && year.kind === 'calendar' && year.end === at + 1) return year.year;
  }
  return null;
}

/** 第3　4四半期, 第5四半期. */
function quarterSlip(text: string, raw: string, at: number): Slip | null {
  const first = smallNumberAt(text, skipSpaces(text, at + 1), 2);
  if (first === null) return null;
  const next = skipSpaces(text, first.end);
  if (text.startsWith('四半期', next)) return first.value < 1 || first.value > 4 ? { reason: first.value > 9 ? 'two-readings' : 'impossible-date', start: at, end: next + 3 } : null;
  const second = next > first.end && !raw.slice(first.end, next).includes('\n') ? smallNumberAt(text, next, 1) : null;
  if (second === null) return null;
  const word = skipSpaces(text, second.end);
  return text.startsWith('四半期', word) ? { reason: 'two-readings', start: at, end: word + 3 } : null;
}

/** Years of an era that no report of today is about. */
const FAR_YEAR = 20;

/** 令和0年, 令和77年, 令和6　7年度. Only the two eras that reports are dated in: 昭和100年 is a jubilee, not a slip. */
function eraSlip(text: string, raw: string, at: number): Slip | null {
  const era = eraAt(text, at);
  const number = era.length === 2 ? smallNumberAt(text, skipSpaces(text, at + 2), 3) : null;
  if (number === null) return null;
  const sign = skipSpaces(text, number.end);
  if (text[sign] === '年') {
    // 令和3４年: one digit typed beside the one it was to replace. Plans look ahead to 令和22年, but to no month of it.
    const digits = raw.slice(skipSpaces(text, at + 2), number.end);
    const isMixed = /[0-9]/.test(digits) && /[０-９]/.test(digits);
    if (number.value >= FAR_YEAR && (isMixed || (era === '令和' && /^ ?[0-9]{1,2} ?月/.test(text.slice(sign + 1, sign + 6))))) return { reason: 'two-readings', start: at, end: sign + 1 };
    // 令和55年度, 令和77年度: the digit typed twice; what is foreseen so far ahead is told by years.
    if (era === '令和' && number.value > 30 && number.value % 11 === 0 && text[sign + 1] === '度' && westernYear(era, number.value) !== null) return { reason: 'two-readings', start: at, end: sign + 2 };
    return westernYear(era, number.value) === null ? { reason: 'impossible-date', start: at, end: sign + 1 } : null;
  }
  const second = sign > number.end && !raw.slice(number.end, sign).includes('\n') ? smallNumberAt(text, sign, 2) : null;
  const year = second === null ? -1 : skipSpaces(text, second.end);
  return year >= 0 && text[year] === '年' ? { reason: 'two-readings', start: at, end: year + 1 } : null;
}

/**
 * The month (and day) that begins at `at`. `dated`: a year stands before it or it opens the text; without that only a day behind it
 * makes 13月 a date, because numbers before 月 are rare but possible elsewhere.
 */
function monthSlip(text: string, raw: string, from: number, at: number, dated: boolean, year: number | null): Slip | null {
  let end = at;
  while (isDigitAt(text, end) && end - at < 6) end += 1;
  const length = end - at;
  if (length === 0 || isDigitAt(text, end)) return null;
  if (at > 0 && '.,/-~:'.includes(text.charAt(at - 1))) return null;
  const sign = skipSpaces(text, end);
  if (text[sign] !== '月') return dated ? twoMonths(text, raw, from, at, end) : null;
  if ('間齢曜額'.includes(text.charAt(sign + 1) || ' ')) return null;
  const month = Number(text.slice(at, end));
  const start = startOfDate(text, from);
  if (length >= 3) {
    if (!dated || length > 4) return null;
    return { reason: splitsIntoMonths(text.slice(at, end)) ? 'two-readings' : 'impossible-date', start, end: sign + 1 };
  }
  const day = smallNumberAt(text, skipSpaces(text, sign + 1), 2);
  const daySign = day === null ? -1 : skipSpaces(text, day.end);
  const hasDay = day !== null && text[daySign] === '日' && text[daySign + 1] !== '間' && text[daySign + 1] !== '以';
  if (month < 1 || month > 12) {
    if (hasDay) return { reason: 'impossible-date', start, end: daySign + 1 };
    return dated ? { reason: 'impossible-date', start, end: sign + 1 } : null;
  }
  if (hasDay && (day.value < 1 || day.value > daysIn(year, month))) return { reason: 'impossible-date', start, end: daySign + 1 };
  return null;
}

/** 令和2年8 12月: two months side by side with the sign written once. */
function twoMonths(text: string, raw: string, from: number, at: number, end: number): Slip | null {
  const next = skipSpaces(text, end);
  if (next === end || from === at || raw.slice(end, next).includes('\n')) return null;
  const second = smallNumberAt(text, next, 2);
  const first = Number(text.slice(at, end));
  if (second === null || first < 1 || first > 12 || second.value < 1 || second.value > 12) return null;
  const sign = skipSpaces(text, second.end);
  return text[sign] === '月' && text[sign + 1] !== '間' ? { reason: 'two-readings', start: startOfDate(text, from), end: sign + 1 } : null;
}

function splitsIntoMonths(digits: string): boolean {
  for (let cut = 1; cut < digits.length; cut += 1) {
    const left = digits.slice(0, cut);
    const right = digits.slice(cut);
    if (left.length > 2 || right.length > 2 || left.startsWith('0') || right.startsWith('0')) continue;
    if (Number(left) <= 12 && Number(right) <= 12) return true;
  }
  return false;
}

/** Start of the year before the position of 年 or 度, so that the slip shows the whole date. */
function startOfDate(text: string, from: number): number {
  if (text[from] !== '年' && text[from] !== '度') return from;
  for (let start = Math.max(0, from - 10); start < from; start += 1) {
    const year = yearAt(text, start);
    if (year !== null && year.end === from + 1) return start;
  }
  return from;
}
