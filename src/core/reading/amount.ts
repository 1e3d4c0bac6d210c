/** The bare number inside a text: digits, grouping, decimal point, 万 and 億. All positions are in normalised text. */
import { addDigits } from './decimalText';
import { isDigitAt, skipSpaces } from './normalise';
import { unitAt } from './units';

/** A run of digits, commas and points that ends in a digit. */
export interface NumberRun {
  readonly start: number;
  readonly end: number;
  /** Digits alone, '' unless `valid`. */
  readonly digits: string;
  readonly decimals: number;
  /** At most one point, commas only every three digits before it, and no more digits than a figure can have. */
  readonly valid: boolean;
  readonly grouped: boolean;
}

// No published figure has more digits; a longer run is an identifier or rubbish and would overflow a double.
const MOST_DIGITS = 24;

const COMMA = 0x2c;
const POINT = 0x2e;

/** Reads the longest run of digits, commas and points at `at`; null where no number begins there. */
export function numberRunAt(text: string, at: number): NumberRun | null {
  if (!isDigitAt(text, at) && !(text.charCodeAt(at) === POINT && isDigitAt(text, at + 1))) return null;
  let i = at;
  let groupLength = 0;
  let commas = 0;
  let points = 0;
  let wellGrouped = true;
  let digitCount = 0;
  let decimals = 0;
  for (; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) {
      digitCount += 1;
      groupLength += 1;
      if (points > 0) decimals += 1;
      continue;
    }
    if ((code !== COMMA && code !== POINT) || !isDigitAt(text, i + 1)) break;
    if (code === COMMA) {
      if (points > 0 || (commas === 0 ? groupLength < 1 || groupLength > 3 : groupLength !== 3)) wellGrouped = false;
      commas += 1;
    } else {
      if (commas > 0 && points === 0 && groupLength !== 3) wellGrouped = false;
      points += 1;
    }
    groupLength = 0;
  }
  if (commas > 0 && points === 0 && groupLength !== 3) wellGrouped = false;
  const valid = wellGrouped && points <= 1 && digitCount <= MOST_DIGITS;
  return { start: at, end: i, digits: valid ? text.slice(at, i).replaceAll(',', '').replace('.', '') : '', decimals, valid, grouped: commas > 0 };
}

/** An unsigned amount: digits × 10^exponent; the exponent is also the weight of the last printed digit. */
export interface Amount {
  readonly digits: string;
  readonly exponent: number;
  readonly end: number;
  readonly run: NumberRun;
}

/** 8千3百万円, 8千300万円: the 万 or 億 behind the hundreds is the thousands' own, too. */
function powerBehindHundreds(text: string, from: number): number {
  let at = from;
  while (isDigitAt(text, at)) at += 1;
  const unit = text[at] === '百' ? text[at + 1] : text[at];
  return unit === '万' ? 4 : unit === '億' ? 8 : 0;
}

function multiplierAt(text: string, at: number, first: boolean): { power: number; end: number } | null {
  const c = text[at];
  if (c === '兆') return { power: 12, end: at + 1 };
  if (c === '億') return { power: 8, end: at + 1 };
  if (c === '万') return { power: 4, end: at + 1 };
  if (c === '千' && text[at + 1] === '万') return { power: 7, end: at + 2 };
  // 百万円 and 千円 are units of account and stay units; 3千件 and 1万3千円 are spelled-out numbers.
  if (c === '百' && text[at + 1] === '万') return text[at + 2] === '円' && first ? null : { power: 6, end: at + 2 };
  if (c === '百' && !first) return { power: 2, end: at + 1 };
  if (c === '千' && isDigitAt(text, at + 1)) return { power: 3 + powerBehindHundreds(text, at + 1), end: at + 1 };
  if (c === '千' && (text[at + 1] !== '円' || !first) && (at + 1 >= text.length || unitAt(text, at + 1) !== '' || ' )。、'.includes(text.charAt(at + 1)))) return { power: 3, end: at + 1 };
  return null;
}

/** Reads `2億3,000万`, `1万3千`, `37,145`, `.5` at `at`. */
export function amountAt(text: string, at: number): Amount | null {
  const run = numberRunAt(text, at);
  if (run === null || !run.valid) return null;
  let total: { digits: string; exponent: number } | null = null;
  let end = run.end;
  let lowest = Infinity;
  let part: NumberRun | null = run;
  while (part !== null && part.valid) {
    const multiplier = multiplierAt(text, skipSpaces(text, part.end), total === null);
    const power: number = multiplier?.power ?? 0;
    if (power >= lowest) break;
    const added = { digits: part.digits, exponent: power - part.decimals };
    total = total === null ? added : addDigits(total, added);
    end = multiplier?.end ?? part.end;
    if (multiplier === null) break;
    lowest = power;
    part = numberRunAt(text, end);
  }
  return total === null ? null : { digits: total.digits, exponent: total.exponent, end, run };
}
