import { normalise } from '../reading/normalise';

/** Signs in front of headings; headings of one shape replace each other. */
const SHAPES: readonly (readonly [string, RegExp])[] = [
  ['roman', /^[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]/u],
  ['circled', /^[①-⑳]/u],
  ['lower-roman', /^(?:[ivx]{1,4}\)|[ⅰ-ⅹ])/iu],
  ['paren', /^\(\s?\d{1,2}\s?\)/u],
  ['half-paren', /^\d{1,2}\s?\)/u],
  ['number', /^\d{1,2}(?:\s?[.、]\s?\D|\s+(?!事業所|機関|か所|ポイント)[一-龥ぁ-んァ-ヶ]{2})/u],
  ['kana', /^\(?[ア-ン]\)/u],
  ['letter', /^\(?[A-Z]\)/u],
  ['shell', /^〔/u],
  ['lens', /^【/u],
  ['angle', /^[<〈≪《]/u],
  ['square', /^[■□]/u],
  ['diamond', /^[◆◇]/u],
  ['disc', /^●/u],
  ['circle', /^[○〇◯]/u],
];

/** Letters that no sign begins with: most texts need not be compared with every shape. */
const BEGINS_PLAINLY = /^\s*[ぁ-ん一-龥・]/u;

/** Shape of the sign in front of a heading; null for running text. */
export function shapeOf(text: string): string | null {
  if (BEGINS_PLAINLY.test(text)) return null;
  const plain = normalise(text).trimStart();
  return SHAPES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
