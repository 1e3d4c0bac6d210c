/** A figure with a remark in brackets that is not last year's: `0.84%(令和5年8月時点)`, `12.0%(180人)`. */
import { openingAt } from './brackets';
import { normalise } from './normalise';
import { readFigure } from './number';
import { readPeriod } from './period';
import { readPlaceholder } from './placeholder';
import type { Reading } from './types';

// 95.46%(全国9位), 12件（うち新規3件）; a longer bracket makes the cell a sentence.
const LONGEST_REMARK = 24;

/** Reads figure and remark; null where the text is anything else. */
export function splitAside(text: string): Reading | null {
  const whole = normalise(text).trim();
  if (whole.length > 80 || !whole.endsWith(')')) return null;
  const open = openingAt(whole, whole.length - 1);
  if (open <= 0) return null;
  const figure = readFigure(whole.slice(0, open));
  const inside = whole.slice(open + 1, -1);
  const asOf = readPeriod(inside.replace(/(速報値|速報|確定値)$/, ''));
  if (figure === null) {
    const placeholder = asOf === null ? null : readPlaceholder(whole.slice(0, open));
    return placeholder === null || asOf === null ? null : { kind: 'placeholder', placeholder, asOf };
  }
  if (asOf !== null) return { kind: 'figure', figure: inside.includes('速報') ? { ...figure, provisional: true } : figure, asOf };
  const aside = readFigure(inside);
  if (aside !== null) return { kind: 'figure', figure, aside };
  return inside.length <= LONGEST_REMARK ? { kind: 'figure', figure } : null;
}
