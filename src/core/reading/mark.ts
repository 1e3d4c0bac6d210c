/** Marks that stand alone in a cell, and legends that explain them. */
import { markOf } from './markSigns';
import { normalise } from './normalise';
import type { MarkReading } from './types';

export { readLegend } from './legend';

// Emoji marks often carry an invisible variation selector.
const VARIATION = /[\ufe0e\ufe0f]/g;

/**
 * Reads a whole cell as a mark, spaces around it allowed. A ○ before words is a bullet and no mark.
 * Whether the cell stands in a column of marks is for the caller to know: `0`, `x` and `－` say other things elsewhere.
 */
export function readMark(text: string): MarkReading | null {
  if (text.length > 40) return null;
  const first = trimFullWidth(text.length > 1 ? text.replace(VARIATION, '') : text);
  if (first.length === 0 || first.length > 2 || first.length !== String.fromCodePoint(first.codePointAt(0) ?? 0).length) return null;
  return markOf(first);
}

function trimFullWidth(text: string): string {
  const spaces = normalise(text);
  let start = 0;
  let end = text.length;
  while (start < end && spaces[start] === ' ') start += 1;
  while (end > start && spaces[end - 1] === ' ') end -= 1;
  return text.slice(start, end);
}
