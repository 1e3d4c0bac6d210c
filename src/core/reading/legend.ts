/** Legends: what each mark means, as a workbook states it. */
import { closingAt } from './brackets';
import { amountAt } from './amount';
import { markOf } from './markSigns';
import { DASHES, normalise, skipSpaces } from './normalise';
import type { Legend, LegendEntry } from './types';

const SEPARATORS = '、,;/|。・';
const AFTER_SIGN = ':=…→⇒';
const LONGEST_LEGEND = 2000;
const LONGEST_MEANING = 60;

/** Characters that mean a mark only where words explain them at once: `－(実施予定)`, `x：未実施`. */
function needsExplanation(written: string): boolean {
  return DASHES.includes(written) || !'◎○△×〇◯✕✖╳◉'.includes(written);
}

interface Found {
  readonly entry: LegendEntry;
  readonly start: number;
  readonly end: number;
  /** Whether something other than the next word sets the entry off: brackets, a separator, a space. */
  readonly setOff: boolean;
}

/** Reads the legend that a text states; null where it states none (two marks at least, each with its meaning). */
export function readLegend(text: string): Legend | null {
  if (text.length > LONGEST_LEGEND || !/[◎○△×〇◯]/.test(text)) return null;
  const whole = normalise(text);
  const found: Found[] = [];
  for (let i = 0; i < text.length; ) {
    const entry = entryAt(text, whole, i, found.length >= FEWEST_BEFORE_DASH);
    if (entry === null) {
      i += 1;
      continue;
    }
    found.push(entry);
    i = entry.end;
  }
  const signs = new Set(found.map((one) => one.entry.sign));
  if (signs.size < 2 || signs.size < found.length) return null;
  if (signs.size < 3 && !found.slice(0, -1).every((one) => one.setOff)) return null;
  return { entries: found.map((one) => one.entry), text };
}

/** So many marks must be explained before a bare dash in front of a word is one: ◎順調　○概ね順調　△遅れ　－対象外. */
const FEWEST_BEFORE_DASH = 2;

function entryAt(text: string, whole: string, at: number, mayBeDash: boolean): Found | null {
  const written = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const mark = markOf(written);
  if (mark === null) return null;
  const before = whole.charAt(skipBackSpaces(whole, at) - 1);
  const opensHere = at === 0 || before === '' || `${SEPARATORS}:()】〕]>`.includes(before) || whole[at - 1] === ' ';
  let i = skipSpaces(whole, at + written.length);
  const explained = AFTER_SIGN.includes(whole.charAt(i)) && i < whole.length;
  if (needsExplanation(written) && !(opensHere && (explained || whole[i] === '(' || (mayBeDash && (isBareDash(whole, at) || isTriangle(text, whole, at)))))) return null;
  if (explained) i = skipSpaces(whole, i + 1);
  // ◎ ○ △ × in a row, ○○ and △△ for names left out: marks without a meaning.
  if (startsMark(text, i) || startsMark(text, at - 1)) return null;
  if (whole[i] === '(') {
    const close = closingAt(whole, i);
    const end = close < 0 ? whole.length : close;
    return found(mark, written, text.slice(i + 1, end), at, Math.min(end + 1, whole.length), true);
  }
  const end = endOfMeaning(text, whole, i);
  const meaning = text.slice(i, end);
  const next = whole.charAt(end);
  return found(mark, written, meaning, at, end, next === '' || next === ' ' || SEPARATORS.includes(next) || next === ')');
}

function found(mark: { sign: LegendEntry['sign'] }, written: string, raw: string, start: number, end: number, setOff: boolean): Found | null {
  const meaning = raw.replace(/\s{1,200}/g, ' ').trim();
  if (meaning === '' || meaning.length > LONGEST_MEANING) return null;
  return { entry: { sign: mark.sign, written, meaning, ...thresholds(normalise(meaning)) }, start, end: Math.max(end, start + 1), setOff };
}

/** A meaning without brackets ends at a separator, two spaces, an unmatched bracket, or the next mark. */
function endOfMeaning(text: string, whole: string, from: number): number {
  let i = from;
  while (i < whole.length) {
    const c = whole.charAt(i);
    if (c === '(') {
      const close = closingAt(whole, i);
      // A bracket after a space explains the legend as a whole, one joined to the meaning belongs to it.
      if (close < 0 || (whole[i - 1] === ' ' && !boundsOnNextLine(text, whole, i - 1))) return i;
      i = close + 1;
      continue;
    }
    if (c === ')' || c === '】' || c === '※' || SEPARATORS.replace('・', '').includes(c)) return i;
    if (c === ' ' && !boundsOnNextLine(text, whole, i) && (whole[i + 1] === ' ' || text[i] === '\n' || startsMark(text, i + 1) || isTriangle(text, whole, i + 1) || isExplainedDash(whole, i + 1) || isBareDash(whole, i + 1) || whole[i + 1] === '/')) return i;
    if (i > from && startsMark(text, i)) return i;
    i += 1;
  }
  return i;
}

/** ◎計画を上回る ⏎（目標比105%以上）: the bounds of a mark on a line of their own. */
function boundsOnNextLine(text: string, whole: string, at: number): boolean {
  if (text[at] !== '\n' || whole[at + 1] !== '(') return false;
  const close = closingAt(whole, at + 1);
  return close > 0 && close - at <= LONGEST_MEANING && /[0-9]%?(?:以上|以下|未満|超)/.test(whole.slice(at, close));
}

function startsMark(text: string, at: number): boolean {
  const c = text.charAt(at);
  return c !== '' && '◎○△×〇◯✕'.includes(c);
}

/** ▲ after a space as a mark of its own (▲：90％以上, ▲ 90％未満), and not before a number that it makes negative. */
const isTriangle = (text: string, whole: string, at: number): boolean => text[at] === '▲' && whole[at - 1] === ' ' && !/[0-9]/.test(whole.charAt(at + 1));

/** －：対象外, -(実施予定) after a space. */
function isExplainedDash(whole: string, at: number): boolean {
  const c = whole.charAt(at);
  return c !== '' && DASHES.includes(c) && (whole[at + 1] === '(' || AFTER_SIGN.includes(whole.charAt(at + 1) || ' '));
}

/** A dash between a space and a word. */
const isBareDash = (whole: string, at: number): boolean => DASHES.includes(whole.charAt(at) || '?') && whole[at - 1] === ' ' && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(whole.charAt(at + 1));

function skipBackSpaces(text: string, at: number): number {
  let i = at;
  while (i > 0 && text[i - 1] === ' ') i -= 1;
  return i;
}

/** Numeric bounds in a meaning: 110%以上, 80%以上100%未満, 80%未満, 1.1以上. */
export function thresholds(meaning: string): { atLeast: number | null; below: number | null } {
  let atLeast: number | null = null;
  let below: number | null = null;
  for (let i = 0; i < meaning.length; i += 1) {
    const amount = amountAt(meaning, i);
    if (amount === null) continue;
    const unitAt = skipSpaces(meaning, amount.end);
    const percent = meaning[unitAt] === '%';
    const after = skipSpaces(meaning, percent ? unitAt + 1 : unitAt);
    const number = Number(`${amount.digits}e${amount.exponent}`);
    const ratio = percent ? Number(`${amount.digits}e${amount.exponent - 2}`) : number <= 3 ? number : null;
    i = amount.end - 1;
    if (ratio === null) continue;
    if (/^(以上|超|を上回|を超)/.test(meaning.slice(after, after + 4))) atLeast = ratio;
    else if (/^(未満|以下|を下回)/.test(meaning.slice(after, after + 4))) below = ratio;
    else if (percent && meaning[after] === '~') atLeast = ratio;
  }
  return { atLeast, below };
}
