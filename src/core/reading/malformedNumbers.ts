/** Slips in figures: two points, commas out of place, letters and kanji among digits, two readings or two bounds side by side. */
import { numberRunAt, type NumberRun } from './amount';
import { numberGrammar } from './numberGrammar';
import { isDigitAt, skipSpaces } from './normalise';
import type { MalformedReason } from './types';
import { AMOUNT_UNITS, isLatin, unitAt } from './units';

export interface Slip {
  readonly reason: MalformedReason;
  readonly start: number;
  readonly end: number;
}

/** The text without its outer spaces. */
interface Extent {
  readonly first: number;
  readonly last: number;
}

/** Slips among the numbers of normalised text; `raw` tells a line break from a space. */
export function findMalformedNumbers(whole: string, raw: string): Slip[] {
  const extent = { first: skipSpaces(whole, 0), last: whole.trimEnd().length };
  const letters = letterSlip(whole, extent);
  if (letters !== null) return [letters];
  const slips: Slip[] = [];
  for (let i = extent.first; i < extent.last; ) {
    if (isDigitAt(whole, i) || (whole[i] === '.' && isDigitAt(whole, i + 1))) {
      let end = i;
      while (isDigitAt(whole, end) || whole[end] === ',' || whole[end] === '.') end += 1;
      const slip = isPartOfName(whole, i) ? null : (letterAmongDigits(whole, i, end) ?? numberSlip(whole, raw, i, end, extent));
      if (slip !== null) slips.push(slip);
      i = Math.max(slip?.end ?? 0, end);
    } else {
      const slip = kanjiDigitSlip(whole, i, extent) ?? (KANJI_DIGITS.includes(whole.charAt(i)) ? joinedKanjiSlip(whole, i) : null);
      if (slip !== null) slips.push(slip);
      i = Math.max(i + 1, slip?.end ?? 0);
    }
  }
  const bounds = boundsSlip(whole);
  return bounds === null ? slips : [...slips, bounds];
}

const BOUND = '(?:以上|以下|以内|未満)';
const TWO_BOUNDS = new RegExp(`(?:\\d[\\d,.]{0,12} ?[^\\d\\s、。]{0,4}|年度末?|同期|同月)(?:\\(※\\d?\\))? ?${BOUND}${BOUND}(?!余白)`, 'u');

/** 前年度以下(0.82%以上): the number in brackets is that of last year, with the other bound. */
const CONTRARY = /前年[^()\d、。]{0,8}(?:以上 ?\([^()、\d]{0,20}[\d.,]{1,12}[^()\d]{0,6}以下|以下 ?\([^()、\d]{0,20}[\d.,]{1,12}[^()\d]{0,6}以上)\)/u;

/** 96.0%以上以下, 前年度以下(0.82%以上): the bound of before an edit and the one of after it. */
function boundsSlip(text: string): Slip | null {
  // Most texts name no bound at all.
  const match = /[上下内満](?:以[上下内]|未満)/u.test(text) ? TWO_BOUNDS.exec(text) : /以[上下] ?\(/u.test(text) ? CONTRARY.exec(text) : null;
  return match && { reason: 'two-readings', start: match.index, end: match.index + match[0].length };
}

/** Digits that belong to a telephone number, a version, an address, an era date: joined to a letter or a hyphen. */
function isPartOfName(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (before === '' || before === ':') return before === ':' && /[\da-z]/iu.test(text.charAt(at - 2));
  return isLatin(before.charCodeAt(0)) || '-/_#@.'.includes(before) || (before === '‐' && isDigitAt(text, at - 2));
}

const KANJI_DIGITS = '一二三四五六七八九〇';
// 統一%, 約一%, and numbers written in kanji throughout (二十一%) are words, not slips.
const BEFORE_KANJI_DIGIT = '一二三四五六七八九十百千万第統唯単同均随逐画約年月日毎各僅数';

/**
 * A dash typed as the kanji 一 (一%), or a blank that was never filled in (〇%). Other kanji digits can be read; they are slips only
 * where they are all that a cell holds.
 */
function kanjiDigitSlip(text: string, at: number, extent: Extent): Slip | null {
  const c = text.charAt(at);
  if (!KANJI_DIGITS.includes(c)) return null;
  let last = at;
  while (c === '〇' && text[last + 1] === '〇' && last - at < 8) last += 1;
  const percent = skipSpaces(text, last + 1);
  if (text[percent] !== '%' || percent - last > 2) return null;
  const before = text.charAt(at - 1);
  if (before !== '' && (BEFORE_KANJI_DIGIT.includes(before) || isDigitAt(text, at - 1) || before === '〇')) return null;
  const alone = at === extent.first && percent + 1 === extent.last;
  if (!alone && c !== '一' && c !== '〇') return null;
  if (!alone && /^ ?(以|未満|程度|超|増|減|前後|の|ず|弱|強)/.test(text.slice(percent + 1, percent + 4))) return null;
  return { reason: 'kanji-digit', start: at, end: percent + 1 };
}

/** Longest figure that is looked at for a kanji digit among its others. */
const LONGEST_JOINED = 16;
const JOINED = /^(?=.*\d)[\d〇一二三四五六七八九]{1,3}(?:,[\d〇一二三四五六七八九]{3})*(?:\.[\d〇一二三四五六七八九]+)?$/u;

/**
 * A kanji digit in a figure that has a point or a comma, before a unit or another digit: 6.二1日, 八,373円. A number and a word (1.一般管理,
 * 2.三者協議) and the count of a list are none.
 */
function joinedKanjiSlip(text: string, at: number): Slip | null {
  const belongs = (index: number): boolean => isDigitAt(text, index) || (text.charAt(index) !== '' && `.,${KANJI_DIGITS}`.includes(text.charAt(index)));
  let start = at;
  while (at - start < LONGEST_JOINED && belongs(start - 1)) start -= 1;
  let end = at + 1;
  while (end - at < LONGEST_JOINED && belongs(end)) end += 1;
  const run = text.slice(start, end);
  if (!/[.,]/.test(run) || !JOINED.test(run) || [...run].filter((c) => KANJI_DIGITS.includes(c)).length > 1) return null;
  const before = text.charAt(start - 1);
  if (before !== '' && (BEFORE_KANJI_DIGIT.includes(before) || isPartOfName(text, start))) return null;
  const unitStart = skipSpaces(text, end);
  const unit = unitAt(text, unitStart);
  const unitEnd = unitStart + unit.length;
  const isAmong = at > start && isDigitAt(text, at + 1);
  if (!isAmong && (!AMOUNT_UNITS.has(unit) || (unit !== '%' && (/^\d+\.\D$/u.test(run) || !isWordEnd(text, unitEnd, true))))) return null;
  return { reason: 'kanji-digit', start, end: unitEnd };
}

/** 1O5件, l,234件, 1〇5人, 七7人, 6.2一 日: letters and kanji in the place of digits, where the cell is nothing but the figure. */
function letterSlip(text: string, extent: Extent): Slip | null {
  if (extent.last - extent.first > 24) return null;
  const match = /^([0-9,.OoIl〇○一二三四五六七八九]+) ?([^0-9 ]{1,4})$/.exec(text.slice(extent.first, extent.last));
  const [, figure = '', unit = ''] = match ?? [];
  const isKanji = /[一二三四五六七八九]/.test(figure);
  if (!(AMOUNT_UNITS.has(unit) || (isKanji && unit === '日')) || !/[0-9]/.test(figure) || !/[^0-9,.]/.test(figure)) return null;
  // 3三者, 1.一件: the number of an item and a word.
  if (isKanji && /^[0-9]{1,2}\.?[一二三四五六七八九]+$/.test(figure)) return null;
  return { reason: isKanji ? 'kanji-digit' : 'broken-number', start: extent.first, end: extent.last };
}

/** 83.O%, 1,12O事業所, 10O件: the letter in the place of a zero, before a unit. */
function letterAmongDigits(text: string, start: number, from: number): Slip | null {
  if (text[from] !== 'O' && text[from] !== 'o') return null;
  let end = from;
  while (end - from < LONGEST_JOINED && (isDigitAt(text, end) || 'Oo,.'.includes(text.charAt(end) || ' '))) end += 1;
  const unitStart = skipSpaces(text, end);
  const unit = unitAt(text, unitStart);
  return AMOUNT_UNITS.has(unit) && (unit === '%' || isWordEnd(text, unitStart + unit.length, true)) ? { reason: 'broken-number', start, end: unitStart + unit.length } : null;
}

function numberSlip(text: string, raw: string, start: number, end: number, extent: Extent): Slip | null {
  if ('-/:'.includes(text.charAt(end) || ' ') && isDigitAt(text, end + 1)) return null;
  const unitStart = skipSpaces(text, end);
  const unit = unitAt(text, unitStart);
  const unitEnd = unit === '' ? end : unitStart + unit.length;
  const amount = AMOUNT_UNITS.has(unit) && (unit === '%' || isWordEnd(text, unitEnd, text.slice(start, end).includes(',')));
  const alone = start === extent.first && unitEnd === extent.last;
  const reason = numberGrammar(text.slice(start, end), { amount, percent: unit === '%', alone: alone && (unit === '' || amount) });
  if (reason !== null) return { reason, start, end: unitEnd };
  const run = numberRunAt(text, start);
  if (run === null || !run.valid || run.end !== end) return null;
  if (unit === '%' && text[unitEnd] === '%') return { reason: 'broken-number', start, end: unitEnd + 1 };
  // 1,204件件, 20事業所所: the unit typed once more.
  const again = AMOUNT_UNITS.has(unit) ? [unit, unit.slice(-1)].find((part) => text.startsWith(part, unitEnd) && isWordEnd(text, unitEnd + part.length, true)) : undefined;
  if (again !== undefined) return { reason: 'broken-number', start, end: unitEnd + again.length };
  const second = amount ? repeatedAmount(text, unitEnd, unit) : -1;
  // Three in a row are columns that lost their lines, not an edit.
  if (second >= 0 && !isDigitAt(text, second) && !text.endsWith(unit, start)) return { reason: 'two-readings', start, end: second };
  return unit === '' ? twoReadings(text, raw, run) : null;
}

/** The end of another amount in the same unit right at `at`, -1 where none follows: 20%20%, 9,388円9,388円. */
function repeatedAmount(text: string, at: number, unit: string): number {
  const second = numberRunAt(text, at);
  if (second === null || !second.valid || unitAt(text, second.end) !== unit) return -1;
  const end = second.end + unit.length;
  return unit === '%' || isDigitAt(text, end) || isWordEnd(text, end, true) ? end : -1;
}

/**
 * Whether a unit is not the beginning of a longer word or phrase (件 in 1.2 件名, 機関 in 1.1.2 機関の概要).
 * A particle may follow where the number has commas, which no heading has: 12,3456件の.
 */
function isWordEnd(text: string, at: number, particles: boolean): boolean {
  const code = text.charCodeAt(at);
  const letter = (!particles && code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fc) || (code >= 0x4e00 && code <= 0x9fff) || isLatin(code);
  return !letter || /^(以上|以下|以内|未満|超|程度|前後|増|減|余)/.test(text.slice(at, at + 2));
}

/** `2,499　3,295事業所`: an old and a new reading side by side, the unit written once. */
function twoReadings(text: string, raw: string, first: NumberRun): Slip | null {
  const next = skipSpaces(text, first.end);
  if (next === first.end || raw.slice(first.end, next).includes('\n')) return null;
  const second = numberRunAt(text, next);
  if (second === null || !second.valid) return null;
  const unitStart = skipSpaces(text, second.end);
  const unit = unitAt(text, unitStart);
  if (!AMOUNT_UNITS.has(unit) || !isWordEnd(text, unitStart + unit.length, true)) return null;
  const alike = (first.grouped && second.grouped) || (first.decimals > 0 && first.decimals === second.decimals);
  if (!alike) return null;
  // Three or more in a row are columns that lost their lines, not an edit.
  let before = first.start;
  while (before > 0 && text[before - 1] === ' ') before -= 1;
  if (before > 0 && before < first.start && isDigitAt(text, before - 1)) return null;
  return { reason: 'two-readings', start: first.start, end: unitStart + unit.length };
}
