/** All figures of a sentence, with their units and places. */
import { amountAt, numberRunAt } from './amount';
import { canonicalUnit, textFigure } from './figureParts';
import { DASHES, isDigitAt, normalise, skipSpaces } from './normalise';
import { findPeriods } from './period';
import type { Figure } from './types';
import { isLatin, unitAt } from './units';
import { remembered } from '../remembered';

/** Texts of a large workbook that are asked for again and again. */
const READ_TEXTS = 20_000;

export interface FigureMatch {
  readonly figure: Figure;
  /** Start and end (exclusive) in the text that was read, sign and unit included. */
  readonly start: number;
  readonly end: number;
}

const APPROXIMATE_BEFORE = ['約', 'およそ', '概ね', 'ほぼ'];
const APPROXIMATE_AFTER = ['程度', '前後', '余'];

/** Ordinals and parts of names: 第78回, 1号, 2次勧奨, 3期, 40代, 10回目. */
const ORDINAL_AFTER = ['次', '号', '期', '回目', '番', '条', '章', '節', '項', '代', '年', '月', 'つ', '者間', '類', '級'];

/**
 * All figures in a text from left to right. Left out: periods and dates, item numbers `1)` `(1)` `3.`, 第2, telephone numbers,
 * clock times, page numbers `12 / 21`, versions, and digits inside a Latin word (STEP1).
 */
export const findFigures = remembered((text: string): readonly FigureMatch[] => {
  const whole = normalise(text);
  if (!/[0-9]/.test(whole)) return [];
  const periods = findPeriods(text);
  const matches: FigureMatch[] = [];
  let nextPeriod = 0;
  for (let i = 0; i < whole.length; ) {
    const period = periods[nextPeriod];
    if (period !== undefined && i >= period.start) {
      i = Math.max(i, period.end);
      nextPeriod += 1;
      continue;
    }
    if (!isNumberStart(whole, i)) {
      i += 1;
      continue;
    }
    const chainEnd = endOfChain(whole, i);
    if (chainEnd > 0) {
      i = chainEnd;
      continue;
    }
    const match = figureAt(whole, i, matches.length > 0 ? (matches[matches.length - 1]?.end ?? 0) : 0);
    if (match === null) i = Math.max(i + 1, numberRunAt(whole, i)?.end ?? 0);
    else {
      if (match.figure !== null) matches.push({ figure: match.figure, start: match.start, end: match.end });
      i = match.end;
    }
  }
  return matches;
}, READ_TEXTS);

function isNumberStart(text: string, at: number): boolean {
  return isDigitAt(text, at) || (text[at] === '.' && isDigitAt(text, at + 1) && !isDigitAt(text, at - 1));
}

/** Digits joined by - / : without spaces, or by a spaced slash: telephone numbers, times, dates, pages. Returns the end, 0 where there is none. */
function endOfChain(text: string, at: number): number {
  let end = at;
  let links = 0;
  for (;;) {
    const run = numberRunAt(text, end);
    if (run === null) break;
    // 29,304/29,305 and 12.3-14.5% are figures.
    if (run.grouped || run.decimals > 0) return links > 1 ? run.end : 0;
    const spaced = skipSpaces(text, run.end);
    const link = text[run.end] ?? '';
    if ('-/:‐—'.includes(link) && link !== '' && isDigitAt(text, run.end + 1)) {
      links += 1;
      end = run.end + 1;
    } else if (text[spaced] === '/' && isDigitAt(text, skipSpaces(text, spaced + 1))) {
      links += 1;
      end = skipSpaces(text, spaced + 1);
    } else {
      end = run.end;
      break;
    }
  }
  return links > 0 ? end : 0;
}

function isItemNumber(text: string, start: number, end: number, floor: number): boolean {
  const length = end - start;
  if (length > 2) return false;
  const before = text[start - 1];
  const after = text[end];
  // 748 (7): last year's figure stands in brackets right behind this year's; any other small number in brackets counts items.
  if (before === '(' && after === ')') return floor === 0 || skipBack(text, start - 1) !== floor;
  const opens = start === 0 || ' 。、\n■●○・▶】)'.includes(before ?? '');
  if (after === ')') return opens && !text.slice(0, start).includes('(');
  return after === '.' && opens && !isDigitAt(text, end + 1);
}

function figureAt(text: string, at: number, floor: number): { figure: Figure | null; start: number; end: number } | null {
  const before = text.charAt(at - 1);
  if (before !== '' && (isLatin(before.charCodeAt(0)) || before === '第' || before === '※' || before === '#' || ('-‐'.includes(before) && isWordChar(text, at - 2) && !isDigitAt(text, at - 2)))) return null;
  if (text[skipBack(text, at) - 1] === '第') return null;
  const amount = amountAt(text, at);
  if (amount === null) return null;
  const unitStart = skipSpaces(text, amount.end);
  const unit = unitAt(text, unitStart);
  const end = unit === '' ? amount.end : unitStart + unit.length;
  if (unit === '' && isItemNumber(text, at, amount.end, floor)) return { figure: null, start: at, end };
  if (ORDINAL_AFTER.some((word) => text.startsWith(word, unitStart)) && unit.length <= 1 && unit !== '%') return { figure: null, start: at, end: amount.end };
  // 認定2019, 方針2022: a year inside a name.
  if (unit === '' && /^(19|20)[0-9]{2}$/.test(amount.run.digits) && amount.end - at === 4) return { figure: null, start: at, end: amount.end };
  let start = at;
  let negative = false;
  if (at > floor) {
    if ('▲△▼+'.includes(before) && before !== '') {
      start -= 1;
      negative = before !== '+';
    } else if (before !== '' && DASHES.includes(before) && before !== 'ー' && !isWordChar(text, at - 2)) {
      start -= 1;
      negative = true;
    }
  }
  const approximate = APPROXIMATE_BEFORE.some((word) => text.endsWith(word, start) || text.slice(Math.max(0, start - word.length), start) === word) || APPROXIMATE_AFTER.some((word) => text.startsWith(word, end));
  const figure = textFigure(amount.digits, amount.exponent, canonicalUnit(unit), {
    negative,
    bracketed: text[start - 1] === '(' && text[skipSpaces(text, end)] === ')',
    approximate,
    provisional: text.slice(Math.max(0, start - 5), start).includes('速報') || text.startsWith('(速報', end),
  });
  return { figure, start, end };
}

function skipBack(text: string, at: number): number {
  let i = at;
  while (i > 0 && text.charCodeAt(i - 1) === 0x20) i -= 1;
  return i;
}

/** A Latin letter or a digit before a hyphen makes it a join (e-3, ①-1), not a minus. */
function isWordChar(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isDigitAt(text, at) || isLatin(code) || (code >= 0x2460 && code <= 0x2473);
}
