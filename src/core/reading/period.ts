/** Months, quarters, halves, fiscal years and days in headers and sentences. */
import { withoutOuterBrackets } from './brackets';
import { eraAt, fiscalYearOf } from './calendar';
import { isDigitAt, normalise, skipSpaces } from './normalise';
import { periodAt, type ScannedPeriod } from './periodScan';
import type { Period, PeriodMatch, PeriodMonth } from './types';
import { afterSameYearWord } from './words';
import { remembered } from '../remembered';

/** Texts of a large workbook that are asked for again and again. */
const READ_TEXTS = 20_000;

export { addMonths, fiscalPosition, fiscalYearOf, monthKey, monthsOf, yearInFiscal } from './calendar';

function toPeriod(scanned: ScannedPeriod, text: string): Period {
  const { granularity, from, to, day, until } = scanned;
  return { granularity, from, to, fiscalYear: from.year === null ? null : fiscalYearOf(from.year, from.month), day, until, text };
}

function mayBegin(text: string, at: number): boolean {
  const c = text.charAt(at);
  if (isDigitAt(text, at)) {
    const before = text.charAt(at - 1);
    // 1.4月, 2,4月 with a digit before the point or comma are the rest of a number.
    if ('.,'.includes(before) && before !== '' && isDigitAt(text, at - 2)) return before === ',' && text[at - 2] !== undefined && !isDigitAt(text, at - 3);
    return !isDigitAt(text, at - 1) && before !== '第' && before !== '/';
  }
  return c === '第' || c === '上' || c === '下' || c === 'Q' || c === 'F' || c === 'f' || eraAt(text, at) !== '';
}

/** All periods of a text from left to right, without overlap. */
export const findPeriods = remembered((text: string): readonly PeriodMatch[] => {
  const whole = normalise(text);
  const matches: PeriodMatch[] = [];
  for (let i = 0; i < whole.length; ) {
    const scanned = mayBegin(whole, i) ? periodAt(whole, i, false) : null;
    if (scanned !== null && scanned.end > i) {
      matches.push({ period: toPeriod(scanned, text.slice(i, scanned.end)), start: i, end: scanned.end });
      i = scanned.end;
    } else if (isDigitAt(whole, i)) {
      while (isDigitAt(whole, i)) i += 1;
    } else i += 1;
  }
  return matches;
}, READ_TEXTS);

/** Words that may stand around a period in a header without changing it. */
const NOTES = ['実績値', '実績', '速報値', '速報', '確定値', '確定', '見込み', '見込', '参考', '暫定', '同期', '同月'];
const LONGEST_HEADER = 80;

/** Whether nothing but notes stands from `at` on: 実績, ※, (前年同期), (速報値), ※速報値. */
function onlyNotes(text: string, at: number): boolean {
  let i = skipSpaces(text, at);
  while (i < text.length) {
    const note = NOTES.find((word) => text.startsWith(word, i));
    if (note !== undefined) i += note.length;
    else if (text[i] === '※' || text[i] === '*' || text[i] === ':') {
      i += 1;
      while (isDigitAt(text, i)) i += 1;
    } else if (text[i] === '(' || text[i] === '【') {
      const close = text.indexOf(text[i] === '(' ? ')' : '】', i);
      const inside = close < 0 ? '' : text.slice(i + 1, close).trim();
      if (inside === '' || !(NOTES.includes(inside) || afterSameYearWord(inside) === '' || /^[※*注][0-9]{0,2}$/.test(inside))) return false;
      i = close + 1;
    } else return false;
    i = skipSpaces(text, i);
  }
  return true;
}

/** Takes 【参考】, (参考), 前年度 before the period off; what is left may stand in brackets. */
function withoutLead(text: string): string {
  let rest = text.replace(/^[【(<〈]?参考[】)>〉:]? ?/, '');
  rest = rest.replace(/^[※■●◆]{1,2} ?/, '').trim();
  const after = afterSameYearWord(rest);
  return after !== rest && after.startsWith('(') ? withoutOuterBrackets(after).inner : rest;
}

/**
 * The period that the whole text is, with decoration allowed: `４月分`, `第3四半期\n10~12月`, `【参考】R6年度実績`, `令和6年度 (昨年同期)`;
 * null for anything else. 第3四半期 10~11月 keeps the granularity of the quarter and has the months given.
 */
export function readPeriod(text: string): Period | null {
  if (text.length > 4 * LONGEST_HEADER) return null;
  const outer = withoutOuterBrackets(normalise(text)).inner;
  if (outer.length > LONGEST_HEADER) return null;
  const inner = withoutOuterBrackets(withoutLead(outer)).inner;
  const scanned = periodAt(inner, 0, true);
  if (scanned === null || !onlyNotes(inner, scanned.end)) return null;
  return toPeriod(scanned, text.trim());
}

export interface PeriodPair {
  readonly current: Period;
  readonly previous: Period;
}

/** A header that names this year's period and last year's in brackets: `令和7年4月 (令和6年4月)`. */
export function readPeriodPair(text: string): PeriodPair | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_HEADER) return null;
  const whole = normalise(trimmed);
  if (!whole.endsWith(')')) return null;
  const open = whole.lastIndexOf('(');
  if (open <= 0) return null;
  const current = readPeriod(trimmed.slice(0, open));
  const previous = readPeriod(afterSameYearWord(whole.slice(open + 1, -1).trim()));
  if (current === null || previous === null || current.from.year === null || previous.from.year === null) return null;
  return previous.from.year < current.from.year || (previous.fiscalYear ?? 0) < (current.fiscalYear ?? 0) ? { current, previous } : null;
}

/** The same months a year later; its text stays as it was read. */
export function aYearOn(period: Period): Period {
  const later = ({ year, month }: PeriodMonth): PeriodMonth => ({ year: year === null ? null : year + 1, month });
  return { ...period, from: later(period.from), to: later(period.to), fiscalYear: period.fiscalYear === null ? null : period.fiscalYear + 1 };
}
