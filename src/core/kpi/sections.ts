import { likeness } from './names';
import type { Heading } from './outline';

/** Two headings of one section: the same number and words in common, or nearly the same words. */
function sameHeading(a: Heading, b: Heading): boolean {
  const alike = likeness(a.text.slice(0, 60), b.text.slice(0, 60));
  return alike >= 0.6 || (a.ordinal !== null && a.ordinal === b.ordinal && a.shape === b.shape && alike >= 0.2);
}

const alikeHeadings = new WeakMap<Heading, WeakMap<Heading, boolean>>();

/** Whether two headings of different columns head the same section; remembered, for few headings meet many places. */
export function sameSection(a: Heading, b: Heading): boolean {
  const known = alikeHeadings.get(a) ?? new WeakMap<Heading, boolean>();
  if (!alikeHeadings.has(a)) alikeHeadings.set(a, known);
  let same = known.get(b);
  if (same === undefined) known.set(b, (same = sameHeading(a, b)));
  return same;
}
