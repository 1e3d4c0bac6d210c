import type { Measure, View } from './view';

/** Wholes that the field knows by their names, each with its parts. */
const FIELD_WHOLES: readonly (readonly [whole: RegExp, parts: readonly RegExp[]])[] = [[/^加入者数?計?$/u, [/^被保険者数?$/u, /^被扶養者数?$/u]]];

/** A heading without its unit: 加入者数（人）. */
const bareName = ({ entry }: Measure): string => entry.name.replace(/[（(][^（()）]{1,4}[)）]\s*$/u, '').trim();

/** Figures that a heading names as its parts: 協会+基金 beside 協会 and 基金; 加入者 are 被保険者 and 被扶養者. Null where one of them is not there. */
export function namedParts(view: View, measure: Measure): Measure[] | null {
  const name = bareName(measure);
  const names = name.split(/[+＋]/u).map((part) => part.trim());
  const wanted = names.length >= 2 ? names.map((part) => (other: string) => other === part) : FIELD_WHOLES.find(([whole]) => whole.test(name))?.[1].map((part) => (other: string) => part.test(other));
  if (!wanted) return null;
  const parts = wanted.map((is) => view.measures.filter((m) => m !== measure && (names.length >= 2 || m.group === measure.group) && is(bareName(m))));
  return parts.every((found) => found.length > 0) && (names.length >= 2 || parts.every((found) => found.length === 1)) ? parts.flat() : null;
}
