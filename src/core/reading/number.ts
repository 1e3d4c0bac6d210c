/** Figures as text: one in a whole cell, this year's with last year's in brackets, all in a sentence. */
import { amountAt } from './amount';
import { openingAt, withoutOuterBrackets } from './brackets';
import { canonicalUnit, textFigure } from './figureParts';
import { DASHES, isDigitAt, normalise, skipSpaces } from './normalise';
import { readPlaceholder } from './placeholder';
import type { Figure, Placeholder } from './types';
import { unitAt, unlistedUnitLength } from './units';
import { afterSameYearWord } from './words';

export { readNumberCell } from './numberCell';
export { findFigures } from './figuresInText';
export type { FigureMatch } from './figuresInText';

const APPROXIMATE_BEFORE = ['およそ', 'おおよそ', '概ね', 'おおむね', '凡そ', 'ほぼ', '約'];
const APPROXIMATE_AFTER = ['程度', '前後', '余り', '余', '強', '弱', 'ほど', 'くらい'];
const PROVISIONAL = ['速報値', '速報', '見込み', '見込値', '見込', '暫定値', '暫定', '概数'];
/** 12件増, 0.5ポイント減: a difference; 減 is a minus. */
const RISES = ['増加', '増', '上昇', 'アップ'];
const FALLS = ['減少', '減', '低下', 'ダウン'];
/** Words that say how a count was taken and change nothing: 延べ1,234人, 計 20回. */
const COUNT_WORDS = ['延べ', 'のべ', '延', '合計', '総計', '累計', '計', '全'];
const FINAL = ['確定値', '確定', '実績値', '実績'];

interface Traits {
  bracketed: boolean;
  approximate: boolean;
  provisional: boolean;
  falls: boolean;
}

function wordAt(text: string, at: number, words: readonly string[]): string | undefined {
  return words.find((word) => text.startsWith(word, at));
}

/** Skips 約, 速報値, ※ and separators before the number; returns where the number begins. */
function readPrefix(text: string, traits: Traits): number {
  let i = 0;
  for (;;) {
    i = skipSpaces(text, i);
    const approximate = wordAt(text, i, APPROXIMATE_BEFORE);
    const provisional = approximate === undefined ? wordAt(text, i, PROVISIONAL) : undefined;
    const final = approximate === undefined && provisional === undefined ? wordAt(text, i, FINAL) : undefined;
    const word = approximate ?? provisional ?? final ?? wordAt(text, i, COUNT_WORDS);
    if (word === undefined) return i;
    if (approximate !== undefined) traits.approximate = true;
    if (provisional !== undefined) traits.provisional = true;
    i = skipSpaces(text, i + word.length);
    if (text[i] === ':' || text[i] === '、') i += 1;
  }
}

const LONGEST_NOTE = 40;

/** Whether nothing but notes follows: 程度, (速報値), ※1. */
function readSuffix(text: string, at: number, traits: Traits): boolean {
  let i = skipSpaces(text, at);
  while (i < text.length) {
    const approximate = wordAt(text, i, APPROXIMATE_AFTER);
    const bracket = text[i] === '(';
    const inside = bracket ? skipSpaces(text, i + 1) : i;
    const provisional = wordAt(text, inside, PROVISIONAL);
    const final = wordAt(text, inside, FINAL);
    const note = text[inside] === '※' || text[inside] === '*' || text[inside] === '注';
    if (approximate !== undefined) {
      traits.approximate = true;
      i += approximate.length;
    } else if (!bracket && wordAt(text, i, RISES) !== undefined) i += wordAt(text, i, RISES)?.length ?? 1;
    else if (!bracket && wordAt(text, i, FALLS) !== undefined) {
      traits.falls = true;
      i += wordAt(text, i, FALLS)?.length ?? 1;
    } else if (provisional !== undefined || final !== undefined) {
      if (provisional !== undefined) traits.provisional = true;
      i = inside + (provisional ?? final ?? '').length;
      if (bracket && text[i] !== ')') return false;
      if (bracket) i += 1;
    } else if (text[i] === '※' && text.length - i <= LONGEST_NOTE) return true;
    else if (note) {
      i = inside + 1;
      while (isDigitAt(text, i)) i += 1;
      if (bracket && text[i] !== ')') return false;
      if (bracket) i += 1;
    } else return false;
    i = skipSpaces(text, i);
  }
  return true;
}

/** Sign before a number: ▲ △ ▼ and every dash stand for a minus; a plus changes nothing. */
function readSign(text: string, at: number): { negative: boolean; end: number } {
  const c = text.charAt(at);
  if (c === '▲' || c === '△' || c === '▼' || c === '▽') return { negative: true, end: skipSpaces(text, at + 1) };
  if (c !== '' && DASHES.includes(c)) return { negative: true, end: skipSpaces(text, at + 1) };
  return { negative: false, end: c === '+' || c === '±' ? skipSpaces(text, at + 1) : at };
}

/** Numbers in brackets with at most two digits and no unit are item numbers: (1), (12). */
function isOrdinal(figure: Figure, bracketed: boolean): boolean {
  return bracketed && figure.unit === '' && figure.step === 1 && figure.value >= 1 && figure.value <= 20;
}

/**
 * The one figure that the whole text is, with an optional sign, unit, brackets and words such as 約, 速報値; null for anything else.
 * `△` alone is a mark, `4月` a period, `7日以内` a target, `(1)` an item number: none of them is a figure.
 */
export function readFigure(text: string): Figure | null {
  return readNormalisedFigure(normalise(text));
}

function readNormalisedFigure(text: string): Figure | null {
  // A figure with every word allowed around it is short; a longer text is a sentence.
  if (text.length > 200) return text.trim().length > 60 ? null : readNormalisedFigure(text.trim());
  const { inner, bracketed } = withoutOuterBrackets(text);
  const traits: Traits = { bracketed, approximate: false, provisional: false, falls: false };
  let i = readPrefix(inner, traits);
  const sign = readSign(inner, i);
  i = sign.end;
  const yen = inner[i] === '¥';
  if (yen) i = skipSpaces(inner, i + 1);
  const amount = amountAt(inner, i);
  if (amount === null) return null;
  // 0120 and 007 are codes; 05件 is a number.
  const unitStart = skipSpaces(inner, amount.end);
  const unit = wholeUnit(inner, unitStart);
  // 4 参考資料 numbers a heading.
  if (unitStart > amount.end && unit !== '' && unitAt(inner, unitStart) === '' && amount.run.digits.length <= 2) return null;
  if (amount.run.digits.length > 1 && inner[i] === '0' && amount.run.decimals === 0 && unit === '') return null;
  if (!readSuffix(inner, unitStart + unit.length, traits)) return null;
  const figure = textFigure(amount.digits, amount.exponent, yen && unit === '' ? '円' : canonicalUnit(unit), { ...traits, negative: sign.negative || traits.falls });
  return isOrdinal(figure, bracketed) && !sign.negative ? null : figure;
}

const PER = '月年日回件人社名時';

function wholeUnit(text: string, at: number): string {
  const known = unitAt(text, at);
  if (known !== '') {
    // 50,000部/月: an amount per something.
    const slash = at + known.length;
    return text[slash] === '/' && slash + 1 < text.length && PER.includes(text.charAt(slash + 1)) ? text.slice(at, slash + 2) : known;
  }
  if (at >= text.length || [APPROXIMATE_AFTER, PROVISIONAL, FINAL, RISES, FALLS].some((words) => wordAt(text, at, words) !== undefined)) return '';
  return text.slice(at, at + unlistedUnitLength(text, at));
}

/** A figure with the words before it: 対前年度比110.0%, (月次目標 28.7%), 登録者数13,041件. */
export interface LabelledFigure {
  readonly label: string;
  readonly figure: Figure;
}

const LONGEST_LABEL = 40;

/** Reads a text that is a label and then one figure; null where the text is a plain figure or anything else. */
export function readLabelledFigure(text: string): LabelledFigure | null {
  const { inner, bracketed } = withoutOuterBrackets(normalise(text).slice(0, 400));
  let start = 0;
  while (start < inner.length && start <= LONGEST_LABEL && !isDigitAt(inner, start)) start += 1;
  if (start >= inner.length || start > LONGEST_LABEL) return null;
  const before = inner[start - 1];
  if (before !== undefined && '▲△▼-+約.'.includes(before)) start -= 1;
  const label = inner.slice(0, start).replace(/[:： ]{1,40}$/, '');
  if (label === '' || label.endsWith('第')) return null;
  const figure = readNormalisedFigure(inner.slice(start));
  return figure === null ? null : { label, figure: bracketed ? { ...figure, bracketed } : figure };
}

export interface FigurePair {
  readonly current: Figure | Placeholder;
  readonly previous: Figure | Placeholder;
}

/** A figure with last year's in brackets behind it, either of them perhaps a placeholder: `9,543通 (7,991通)`, `— (11,203部)`. */
export function readFigurePair(text: string): FigurePair | null {
  const whole = normalise(text).trim().replace(/ {0,3}[※*]\d{0,2}$/, '');
  if (whole.length > 80 || !whole.endsWith(')')) return null;
  const open = openingAt(whole, whole.length - 1);
  if (open <= 0) return null;
  const current = figureOrPlaceholder(whole.slice(0, open));
  const inside = whole.slice(open + 1, -1).trim();
  const previous = current === null ? null : figureOrPlaceholder(afterSameYearWord(inside));
  if (current === null || previous === null) return null;
  // 12.0%(180人) says one thing in two units; it is no comparison.
  if (typeof current === 'object' && typeof previous === 'object' && current.unit !== previous.unit && current.unit !== '' && previous.unit !== '') return null;
  return { current, previous: typeof previous === 'object' ? { ...previous, bracketed: true } : previous };
}

function figureOrPlaceholder(text: string): Figure | Placeholder | null {
  return readNormalisedFigure(text) ?? readPlaceholder(text);
}
