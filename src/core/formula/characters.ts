/** Characters that a formula's text is cut at. */
export const QUOTE = 34;
export const APOSTROPHE = 39;
export const BANG = 33;
export const COLON = 58;
export const OPEN = 40;
export const HASH = 35;
export const BRACKET = 91;
export const BRACKET_END = 93;

/** 1 letters, digits and the like that make up words; 2 white space; 0 the rest. */
const CLASSES = new Uint8Array(128);
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.$\\?') CLASSES[letter.charCodeAt(0)] = 1;
for (const space of ' \t\r\n') CLASSES[space.charCodeAt(0)] = 2;

/** Part of a number, a name, a function or an address; everything beyond ASCII is. */
export const isWord = (code: number): boolean => code >= 128 || CLASSES[code] === 1;
export const isSpace = (code: number): boolean => CLASSES[code] === 2;

/** First place from `from` on that is no part of a word. */
export function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isWord(text.charCodeAt(end))) end++;
  return end;
}

export function hasSmallLetter(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 97 && code <= 122) || code >= 128) return true;
  }
  return false;
}

/**
 * Place after the quote that closes the one at `open`; a doubled quote is part of the text.
 * @returns -1 where it is not closed.
 */
export function afterQuoted(text: string, open: number): number {
  const quote = text.charCodeAt(open);
  for (let at = open + 1; at < text.length; at++) {
    if (text.charCodeAt(at) !== quote) continue;
    if (text.charCodeAt(at + 1) !== quote) return at + 1;
    at++;
  }
  return -1;
}

/** Place after the bracket that closes the one at `open`, -1 where it is not closed. */
export function afterBrackets(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BRACKET) depth++;
    else if (code === BRACKET_END && --depth === 0) return at + 1;
  }
  return -1;
}
