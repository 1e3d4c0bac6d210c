/** What a number format adds to a number: unit, brackets, decimals shown, percent, date. Read once a format and kept. */
import { normalise } from './normalise';
import { canonicalUnit } from './figureParts';
import { KNOWN_UNITS } from './units';

export interface FormatSection {
  /** Digits after the point; -1 where the section shows no digit place at all. */
  readonly decimals: number;
  readonly percent: boolean;
  /** Commas behind the last digit place: each divides what is shown by 1,000. */
  readonly thousands: number;
  readonly unit: string;
  /** Words before the number, without brackets: 前年度, 実施率, 対前年同月. */
  readonly label: string;
  readonly bracketed: boolean;
  readonly general: boolean;
}

export type DateParts = 'day' | 'month' | 'year' | null;

export interface FormatInfo {
  readonly sections: readonly FormatSection[];
  /** The smallest part of a date that is shown; null where the format shows a number (or a time of day alone). */
  readonly date: DateParts;
  /** A time of day or a duration: [h]:mm. */
  readonly time: boolean;
}

const cache = new Map<string, FormatInfo>();
const MOST_FORMATS = 4096;
// Excel accepts format codes of up to 255 characters; anything longer is not worth reading.
const LONGEST_FORMAT = 1024;

/** Reads a number format code (ECMA-376 part 1, 18.8.31). */
export function formatInfo(code: string): FormatInfo {
  const known = cache.get(code);
  if (known !== undefined) return known;
  const info = readFormat(code.slice(0, LONGEST_FORMAT));
  if (cache.size >= MOST_FORMATS) cache.clear();
  cache.set(code, info);
  return info;
}

interface Pieces {
  before: string;
  after: string;
  digits: string;
  dates: string;
  general: boolean;
}

function splitSections(code: string): Pieces[] {
  const pieces: Pieces[] = [];
  let current: Pieces = { before: '', after: '', digits: '', dates: '', general: false };
  const literal = (text: string): void => {
    if (current.digits === '' && !current.general) current.before += text;
    else current.after += text;
  };
  for (let i = 0; i < code.length; i += 1) {
    const c = code.charAt(i);
    if (c === '"') {
      const close = code.indexOf('"', i + 1);
      const end = close < 0 ? code.length : close;
      literal(code.slice(i + 1, end));
      i = end;
    } else if (c === '\\') {
      literal(code.charAt(i + 1));
      i += 1;
    } else if (c === '_') i += 1;
    else if (c === '*') i += 1;
    else if (c === '[') {
      const close = code.indexOf(']', i + 1);
      const end = close < 0 ? code.length : close;
      const inside = code.slice(i + 1, end);
      if (/^[hmsHMS]{1,4}$/.test(inside)) current.dates += 'h';
      else if (inside.startsWith('$')) literal(inside.slice(1).split('-')[0] ?? '');
      i = end;
    } else if (c === ';') {
      pieces.push(current);
      current = { before: '', after: '', digits: '', dates: '', general: false };
    } else if (code.startsWith('General', i) || code.startsWith('G/標準', i)) {
      current.general = true;
      i += c === 'G' && code.charAt(i + 1) === '/' ? 3 : 6;
    } else if ('0#?.,%/'.includes(c) || ((c === 'E' || c === 'e') && '+-'.includes(code.charAt(i + 1)) && current.digits !== '')) {
      if (c === '/' && current.dates !== '') continue;
      current.digits += c;
    } else if ('ymdgehsaYMDGHSAbB'.includes(c)) current.dates += c.toLowerCase();
    else literal(c);
  }
  pieces.push(current);
  return pieces;
}

function readFormat(code: string): FormatInfo {
  const pieces = splitSections(code);
  const first = pieces[0]?.dates ?? '';
  const shows = (part: string): boolean => first.includes(part);
  const time = shows('h') || shows('s');
  const isDate = first !== '' && (shows('y') || shows('g') || shows('e') || shows('d') || shows('a') || (shows('m') && !time));
  const date: DateParts = !isDate ? null : shows('d') || shows('a') ? 'day' : shows('m') ? 'month' : 'year';
  return { sections: pieces.map(readSection), date, time: time && !isDate };
}

function readSection(piece: Pieces): FormatSection {
  const digits = piece.digits;
  const point = digits.indexOf('.');
  const fraction = point < 0 ? '' : digits.slice(point + 1);
  const places = [...digits].filter((c) => '0#?'.includes(c)).length;
  let decimals = 0;
  for (const c of fraction) {
    if (!'0#?'.includes(c)) break;
    decimals += 1;
  }
  const trailing = /[0#?](,+)(?=[.%]|$)/.exec(digits)?.[1]?.length ?? 0;
  const before = normalise(piece.before);
  const after = normalise(piece.after);
  const percent = digits.includes('%') || after.trim().startsWith('%');
  return {
    decimals: places === 0 ? -1 : decimals,
    percent: digits.includes('%'),
    thousands: trailing,
    unit: unitOf(after, before, percent),
    label: before.replace(/[()[\]:+\-▲△¥ ]/g, '').trim(),
    bracketed: before.trim().startsWith('(') && after.trim().endsWith(')'),
    general: piece.general,
  };
}

/** The unit among the words behind the number: `" 円 以上"` → 円, `"人)"` → 人. */
function unitOf(after: string, before: string, percent: boolean): string {
  if (percent) return '%';
  const cleaned = after.replace(/[()[\]※]/g, ' ').trim();
  const word = cleaned.split(' ')[0] ?? '';
  if (KNOWN_UNITS.has(word)) return canonicalUnit(word);
  const bare = word.replace(/(以上|以下|以内|未満|程度|超)$/, '');
  if (bare !== '' && bare.length <= 8 && !/[0-9。、]/.test(bare)) return canonicalUnit(bare);
  return bare === '' && /[¥円]/.test(before) ? '円' : '';
}
