/** One period at a place in normalised text: year, then months, then words such as 末, まで, 時点. */
import { daysIn, fiscalYearOf, yearInFiscal } from './calendar';
import { isDigitAt, skipSpaces, smallNumberAt } from './normalise';
import { halfAt, monthsAt, quarterAt, rangeMarkAt, slashDateAt, wholeYearAt, type MonthPart } from './periodParts';
import type { Granularity, PeriodMonth } from './types';
import { yearAt, type YearPart } from './yearParts';

export interface ScannedPeriod {
  readonly granularity: Granularity;
  readonly from: PeriodMonth;
  readonly to: PeriodMonth;
  readonly day: number | null;
  readonly until: boolean;
  readonly end: number;
}

/** Words that belong to a date. まで (迄) makes the months from April on the period, the others name its end or its kind. */
const SUFFIXES = ['診療分', '請求分', '支給分', '受付分', '処理分', '実施分', '反映分', '決定分', '調定分', '末日', '末', 'まで', '迄', '時点', '現在', '現時点', '分', '号', '度', '期'];
const UNTIL = new Set(['末日', '末', 'まで', '迄', '時点', '現在', '現時点']);

/** Reads the period that begins exactly at `at`. `whole`: the text is a cell of its own, where R7, 7年度 and 通期 are periods too. */
export function periodAt(text: string, at: number, whole: boolean): ScannedPeriod | null {
  const first = singleAt(text, at, whole);
  if (first === null) return null;
  const joined = joinRange(text, first, whole);
  return withSuffix(text, joined ?? first);
}

/** 平成31年4月～令和元年12月, 令和5年4月～9月, 4/1～6/30: two dates make a span of months. */
function joinRange(text: string, left: ScannedPeriod, whole: boolean): ScannedPeriod | null {
  if (left.granularity !== 'month' && left.granularity !== 'day') return null;
  const mark = rangeMarkAt(text, skipSpaces(text, left.end));
  if (mark < 0) return null;
  const right = singleAt(text, skipSpaces(text, mark), whole);
  if (right === null || (right.granularity !== 'month' && right.granularity !== 'day')) return null;
  let toYear = right.to.year;
  if (toYear === null && left.from.year !== null) toYear = right.to.month < left.from.month ? left.from.year + 1 : left.from.year;
  if (left.from.year === null && toYear !== null) return null;
  if (left.from.year !== null && toYear !== null && toYear * 12 + right.to.month < left.from.year * 12 + left.from.month) return null;
  return { granularity: 'span', from: left.from, to: { year: toYear, month: right.to.month }, day: null, until: false, end: right.end };
}

function singleAt(text: string, at: number, whole: boolean): ScannedPeriod | null {
  const year = yearAt(text, at) ?? (whole ? shortFiscalYear(text, at) : null);
  if (year !== null) return withYear(text, year, whole);
  const part = slashDateAt(text, at) ?? quarterAt(text, at) ?? monthsAt(text, at) ?? halfAt(text, at) ?? (whole ? wholeYearAt(text, at) : null);
  if (part === null) return null;
  const months = withStatedMonths(text, part, whole);
  if (months.day !== null && months.day > daysIn(null, months.from)) return null;
  return { granularity: months.kind, from: { year: null, month: months.from }, to: { year: null, month: months.to }, day: months.day, until: false, end: months.end };
}

/** 7年度 without an era: Reiwa up to 20, Heisei above; only where nothing else stands in the cell. */
function shortFiscalYear(text: string, at: number): YearPart | null {
  const number = smallNumberAt(text, at, 2);
  const end = text[at] === '元' ? at + 1 : (number?.end ?? -1);
  if (end < 0 || !text.startsWith('年度', skipSpaces(text, end))) return null;
  const value = number?.value ?? 1;
  if (value < 1 || value > 31) return null;
  return { year: (value <= 20 ? 2018 : 1988) + value, kind: 'fiscal', end: skipSpaces(text, end) + 2 };
}

function withYear(text: string, part: YearPart, whole: boolean): ScannedPeriod | null {
  if (part.kind === 'joined') return joinedDate(text, part);
  const fiscal = part.kind !== 'calendar';
  const sub = subPeriodAt(text, part.end, whole);
  if (sub === null) {
    if (part.kind === 'bare' && !whole) return null;
    if (fiscal) return { granularity: 'year', from: { year: part.year, month: 4 }, to: { year: part.year + 1, month: 3 }, day: null, until: false, end: part.end };
    return { granularity: 'year', from: { year: part.year, month: 1 }, to: { year: part.year, month: 12 }, day: null, until: false, end: part.end };
  }
  // Quarters, halves and the full year are of the fiscal year even after 令和5年.
  const byFiscal = fiscal || sub.kind === 'quarter' || sub.kind === 'half' || sub.kind === 'year';
  const fromYear = byFiscal ? yearInFiscal(part.year, sub.from) : part.year;
  const toYear = sub.to < sub.from ? fromYear + 1 : fromYear;
  if (sub.day !== null && sub.day > daysIn(fromYear, sub.from)) return null;
  const scanned = { granularity: sub.kind, from: { year: fromYear, month: sub.from }, to: { year: toYear, month: sub.to }, day: sub.day, until: false, end: sub.end };
  return sub.closing === undefined ? scanned : { ...withSuffix(text, scanned), end: sub.closing };
}

interface SubPeriod extends MonthPart {
  /** End of the bracket that holds the months: 令和7年度 (9 月まで). */
  readonly closing?: number;
}

function subPeriodAt(text: string, at: number, whole: boolean): SubPeriod | null {
  let i = skipSpaces(text, at);
  const bracketed = text[i] === '(';
  if (bracketed) i = skipSpaces(text, i + 1);
  const part = quarterAt(text, i) ?? monthsAt(text, i) ?? halfAt(text, i) ?? (whole ? wholeYearAt(text, i) : null);
  if (part === null) return null;
  const months = withStatedMonths(text, part, whole);
  if (!bracketed) return months;
  const end = skipNotes(text, suffixEnd(text, months.end).end);
  return text[end] === ')' ? { ...months, closing: end + 1 } : null;
}

const BRACKET_NOTES = ['実績値', '実績', '速報値', '速報', '確定値', '見込み', '見込', '累計', '計'];

/** Steps over 実績, 速報値, 累計 behind the months in a bracket: 令和7年度（4～12月累計）. */
function skipNotes(text: string, at: number): number {
  const next = skipSpaces(text, at);
  const note = BRACKET_NOTES.find((word) => text.startsWith(word, next));
  return note === undefined ? next : skipSpaces(text, next + note.length);
}

/** 第3四半期 10~11月: the months that are given win over those that the name implies. */
function withStatedMonths(text: string, part: MonthPart, whole: boolean): MonthPart {
  if (part.kind !== 'quarter' && part.kind !== 'half' && part.kind !== 'year') return part;
  let i = skipSpaces(text, part.end);
  const bracketed = text[i] === '(';
  if (bracketed) i = skipSpaces(text, i + 1);
  const months = monthsAt(text, i);
  if (months === null || months.kind === 'day' || (months.kind === 'month' && !bracketed && !whole)) return part;
  if (!bracketed) return { ...months, kind: part.kind };
  const end = skipSpaces(text, suffixEnd(text, months.end).end);
  return text[end] === ')' ? { ...months, kind: part.kind, end: end + 1 } : part;
}

/** R2.4, H31.4.1, 2020/4, 2020-04-01, R7.11 月. */
function joinedDate(text: string, part: YearPart): ScannedPeriod | null {
  const joint = text.charAt(part.end - 1);
  const month = smallNumberAt(text, part.end, 2);
  if (month === null || month.value < 1 || month.value > 12) return null;
  const from = { year: part.year, month: month.value };
  if (text[month.end] === joint && isDigitAt(text, month.end + 1)) {
    const day = smallNumberAt(text, month.end + 1, 2);
    if (day === null || day.value < 1 || day.value > daysIn(part.year, month.value)) return null;
    if (text[day.end] === joint && isDigitAt(text, day.end + 1)) return null;
    return { granularity: 'day', from, to: from, day: day.value, until: false, end: day.end };
  }
  const sign = skipSpaces(text, month.end);
  if (text[month.end] === '%' || text[month.end] === ',') return null;
  return { granularity: 'month', from, to: from, day: null, until: false, end: text[sign] === '月' ? sign + 1 : month.end };
}

function suffixEnd(text: string, at: number): { end: number; until: boolean; from: boolean } {
  let end = at;
  let until = false;
  let from = false;
  for (let count = 0; count < 4; count += 1) {
    const next = skipSpaces(text, end);
    const word = SUFFIXES.find((candidate) => text.startsWith(candidate, next));
    if (word === undefined || (word === '分' && '析類布野割担'.includes(text.charAt(next + 1) || ' '))) break;
    if (word === '期' && text[next - 1] !== '月') break;
    if (UNTIL.has(word)) until = true;
    if (word === 'まで' || word === '迄') from = true;
    end = next + word.length;
  }
  return { end, until, from };
}

function withSuffix(text: string, period: ScannedPeriod): ScannedPeriod {
  const suffix = suffixEnd(text, period.end);
  if (suffix.end === period.end) return period;
  const until = period.until || suffix.until;
  if (!suffix.from || period.granularity !== 'month') return { ...period, until, end: suffix.end };
  // 9月まで sums from the beginning of the fiscal year.
  const { year, month } = period.to;
  const from = { year: year === null ? null : fiscalYearOf(year, month), month: 4 };
  return { ...period, granularity: month === 4 ? 'month' : 'span', from, until, end: suffix.end };
}
