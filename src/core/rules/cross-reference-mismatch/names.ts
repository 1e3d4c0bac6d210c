import { bigrams } from '../../kpi/names';

/** So much of the shorter name must stand in the longer one: lists shorten and lengthen names freely. */
const SAME_NAME = 0.8;

/** Pairs of words of which a KPI is about one. */
const OPPOSITES: readonly (readonly [string, string])[] = [['被保険者', '被扶養者'], ['一般', '任意'], ['件数', '金額'], ['上期', '下期']];

/** A name with the pairs of its characters. */
export interface Name {
  readonly text: string;
  /** Pairs of its characters: to go through, and to look up. */
  readonly pairs: readonly string[];
  readonly has: ReadonlySet<string>;
}

/** A name of fewer pairs of characters (対象者) is contained in too many others. */
const SHORTEST_NAME = 4;

/** A text as a name; null where it is too short to tell things apart. */
export function nameOf(text: string): Name | null {
  const has = bigrams(text);
  return has.size < SHORTEST_NAME ? null : { text, has, pairs: [...has] };
}

/** Whether two names are of one thing: the shorter stands in the longer, and neither has a word that the other's opposite excludes. */
export function isSameName(a: Name, b: Name): boolean {
  const [part, whole] = a.pairs.length <= b.pairs.length ? [a, b] : [b, a];
  return isFoundIn(part.pairs, whole.has) && !haveOpposites(a.text, b.text);
}

/** Whether one of two names has a word of a pair that the other lacks. */
export const haveOpposites = (a: string, b: string): boolean => OPPOSITES.flat().some((word) => a.includes(word) !== b.includes(word));

/** Whether most of the pairs stand in the other name; most names differ, which few pairs show. */
function isFoundIn(part: readonly string[], whole: ReadonlySet<string>): boolean {
  let missing = 0;
  for (const pair of part) if (!whole.has(pair) && (part.length - ++missing) / part.length < SAME_NAME) return false;
  return true;
}
