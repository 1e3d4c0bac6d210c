/**
 * One spelling for the many widths and dashes of Japanese office text.
 * Every UTF-16 unit is replaced by exactly one unit, so that a position in the result is the same position in the input.
 */

const replacements = new Map<number, number>();

function replace(from: string, to: string): void {
  for (let i = 0; i < from.length; i += 1) replacements.set(from.charCodeAt(i), to.charCodeAt(0));
}

// Full-width ASCII (U+FF01..U+FF5E) lies at a fixed distance from ASCII; － becomes the minus '-' and ～ becomes '~' with it.
for (let code = 0xff01; code <= 0xff5e; code += 1) replacements.set(code, code - 0xfee0);
// Kangxi radicals come out of PDF conversion in place of the ordinary 月, 日, 一.
for (let code = 0x2f00; code <= 0x2fd5; code += 1) replacements.set(code, String.fromCharCode(code).normalize('NFKC').charCodeAt(0));
replace('\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff', ' ');
replace('\u2212\ufe63', '-');
replace('\u2010\u2011', '\u2010');
replace('\u2012\u2013\u2014\u2015\u2500\u2501\u2e3a', '\u2014');
replace('\u301c\u223c\u223e', '~');
replace('\u332b\ufe6a\u066a', '%');
replace('\uffe5', '\u00a5');
replace('\ufe50', ',');
replace('\uff61', '。');
replace('\uff64', '、');
replace('\uff65', '・');

/**
 * Full-width digits, letters, punctuation and spaces to half-width; ～〜 to '~'; minus signs (－ − ﹣) to '-'.
 * Hyphens (‐ ‑) become '‐' and longer dashes (– — ― ─) become '—', so that neither is taken for a minus unasked;
 * ー stays, being a letter of katakana words. Line breaks become spaces.
 * The result has the same length as the input, unit by unit.
 */
export function normalise(written: string): string {
  const text = written.includes('パーセント') ? withPercentSigns(written) : written;
  let result = '';
  let copied = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x20 && code < 0x80) continue;
    const to = replacements.get(code);
    if (to === undefined) continue;
    result += text.slice(copied, i) + String.fromCharCode(to);
    copied = i + 1;
  }
  return copied === 0 ? text : result + text.slice(copied);
}

/** 85.0パーセント → 85.0%, with spaces for the letters that are gone. */
const withPercentSigns = (text: string): string => text.replaceAll('パーセントポイント', 'ポイント     ').replaceAll('パーセント', '%    ');

/** In one spelling, line by line: its line breaks stay. */
export const normaliseLines = (text: string): string => text.split('\n').map(normalise).join('\n');

/** In one spelling and without spaces, as headings and names are compared: 実　績 and 実績 are the same. */
export const unspaced = (text: string): string => normalise(text).replaceAll(' ', '');

/** ８８.０％以上 → 88.0％以上: what stays is as it is written. */
export function withHalfWidthDigits(text: string): string {
  return /[０-９]/u.test(text) ? text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)) : text;
}

/** Every character that people type for "nothing here": hyphens, minus signs, dashes, box lines, long vowel marks. */
export const DASHES = '-\u2010\u2014ー\uff70\u2212\uff0d\u2011\u2012\u2013\u2015\u2500\u2501\u4e28';

/** Whether the unit at `at` is an ASCII digit (call on normalised text). */
export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** First position from `at` on that is not a space (normalised text). */
export function skipSpaces(text: string, at: number): number {
  let i = at;
  while (text.charCodeAt(i) === 0x20) i += 1;
  return i;
}

/** A small whole number of at most `most` digits at `at`, full run; null where the run is longer or absent. */
export function smallNumberAt(text: string, at: number, most: number): { value: number; end: number } | null {
  let end = at;
  while (end - at <= most && isDigitAt(text, end)) end += 1;
  if (end === at || end - at > most) return null;
  return { value: Number(text.slice(at, end)), end };
}
