/** Brackets of all shapes in normalised text. */

const CLOSE_OF = new Map([
  ['(', ')'],
  ['[', ']'],
  ['〔', '〕'],
  ['〈', '〉'],
  ['<', '>'],
  ['【', '】'],
  ['{', '}'],
]);
const OPEN_OF = new Map([...CLOSE_OF].map(([open, close]) => [close, open]));

/** 1 for the code of an opening bracket, -1 for a closing one, 0 for all else; < and > are left out, being signs of comparison too. */
export function bracketStep(code: number): -1 | 0 | 1 {
  switch (code) {
    case 0x28: case 0x5b: case 0x7b: case 0x3008: case 0x3010: case 0x3014:
      return 1;
    case 0x29: case 0x5d: case 0x7d: case 0x3009: case 0x3011: case 0x3015:
      return -1;
    default:
      return 0;
  }
}

/** The position of the bracket that closes the one at `at`, -1 where it stays open. */
export function closingAt(text: string, at: number, until = text.length): number {
  const open = text.charAt(at);
  const close = CLOSE_OF.get(open);
  if (close === undefined) return -1;
  let depth = 0;
  for (let i = at; i < until; i += 1) {
    const c = text[i];
    if (c === open) depth += 1;
    else if (c === close) {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return -1;
}

/** The position of the bracket that opens the one at `at`, -1 where none does. */
export function openingAt(text: string, at: number): number {
  const close = text.charAt(at);
  const open = OPEN_OF.get(close);
  if (open === undefined) return -1;
  let depth = 0;
  for (let i = at; i >= 0; i -= 1) {
    const c = text[i];
    if (c === close) depth += 1;
    else if (c === open) {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return -1;
}

/** Trims the text and takes off brackets that hold all of it: `（第3四半期）` → `第3四半期`. */
export function withoutOuterBrackets(text: string): { inner: string; bracketed: boolean } {
  let inner = text.trim();
  let bracketed = false;
  // More than three shells are no sentence; the limit keeps the cost linear for rubbish such as 100,000 brackets.
  for (let shells = 0; shells < 3; shells += 1) {
    if (inner.length < 2 || closingAt(inner, 0) !== inner.length - 1) break;
    inner = inner.slice(1, -1).trim();
    bracketed = true;
  }
  return { inner, bracketed };
}
