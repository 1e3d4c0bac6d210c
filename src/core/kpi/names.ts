/**
 * How alike two names of a figure are: 「返納金債権（不当請求を除く。）の回収率」 and 「返納金債権回収率」.
 * Names are compared by pairs of characters, because Japanese headings drop particles, brackets and
 * prefixes freely while the characters that carry the meaning stay.
 */

/** Words that the field uses for one thing. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/健康診査/gu, '健診'],
  [/後発医薬品/gu, 'ジェネリック医薬品'],
  [/した者の?割合|割合/gu, '率'],
  [/達成状況/gu, '達成率'],
  [/あたり/gu, '当たり'],
];

/** Signs, bullets and words that say what a line is and not what its figure is. */
const NOISE = /[\s　・,、。．.:：;；\-－―—~〜～/／*＊※■□◆◇●○◎▶▷►➤⇒→【】〔〕［］[\]<>＜＞〈〉《》「」『』"“”'’|｜=＝+＋]/gu;
const KPI_WORD = /(?:KPI|kpi|ＫＰＩ)(?:実績等?|目標|達成状況)?/gu;
const ORDINAL = /^\s*(?:[(（]?\s*(?:\d{1,2}|[ivxIVX]{1,4})\s*[)）]|[①-⑳]|[Ⅰ-Ⅻⅰ-ⅻ]\s*[.)）]?)\s*/u;
const PARTICLES = /(?:における|に対する|にかかる|に係る|について|に占める|による|のうち|の|を|が|は|に|で|と|へ|も|や)/gu;

/** Text without ordinals in front: `(1) 郵送化率` → `郵送化率`. */
export function withoutOrdinal(text: string): string {
  let rest = text;
  for (let i = 0; i < 3; i++) {
    const next = rest.replace(ORDINAL, '');
    if (next === rest) break;
    rest = next;
  }
  return rest;
}

/** Text with what stands in brackets taken out, innermost brackets first. */
export function withoutBrackets(text: string): string {
  let rest = text;
  for (let i = 0; i < 3; i++) {
    const next = rest.replace(/[(（][^()（）]*[)）]/gu, '');
    if (next === rest) break;
    rest = next;
  }
  return rest;
}

/** A name reduced to the characters that carry its meaning. */
export function essence(text: string): string {
  // Numbers in front go first: NFKC would make a plain 3 of ③.
  let rest = withoutOrdinal(text.replace(KPI_WORD, '').replace(/^[■□◆◇●○◎・▶※【】〔〕:：\s]+/u, '')).normalize('NFKC');
  for (const [pattern, word] of SAME) rest = rest.replace(pattern, word);
  return rest.replace(/[()（）]/gu, '').replace(NOISE, '').replace(PARTICLES, '');
}

/** Headings and names repeat; the limit keeps a hostile book from filling the memory. */
const MOST_REMEMBERED = 5000;
const LONGEST_NAME = 300;
const memory = new Map<string, ReadonlySet<string>>();

/** Pairs of neighbouring characters of a text's essence; a single character stands for itself. */
export function bigrams(text: string): ReadonlySet<string> {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const pairs = pairsOf(text.slice(0, LONGEST_NAME));
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(text, pairs);
  return pairs;
}

function pairsOf(text: string): ReadonlySet<string> {
  const chars = [...essence(text)];
  const pairs = new Set<string>();
  if (chars.length === 1) pairs.add(chars[0]!);
  for (let i = 0; i + 1 < chars.length; i++) pairs.add(chars[i]! + chars[i + 1]!);
  // A heading may be no more than 率 or 割合.
  if (chars[chars.length - 1] === '率') pairs.add('率');
  return pairs;
}

/** Weight of a pair of characters: pairs that few names have tell names apart. */
export type Weights = (pair: string) => number;
export const evenWeights: Weights = () => 1;

/** Weights by rarity among names: a pair that n names share counts 1/n. */
export function rarityWeights(names: readonly string[]): Weights {
  const counts = new Map<string, number>();
  for (const name of new Set(names)) for (const pair of bigrams(name)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return (pair) => 1 / (counts.get(pair) ?? 1);
}

/** Share of the weight of `part` that is found in any of `wholes` (0 to 1); 0 where `part` says nothing. */
export function coverage(part: ReadonlySet<string>, wholes: readonly ReadonlySet<string>[], weights: Weights = evenWeights): number {
  let all = 0;
  let found = 0;
  for (const pair of part) {
    const weight = weights(pair);
    all += weight;
    if (wholes.some((whole) => whole.has(pair))) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

/** How alike two texts are as names, 0 to 1: the share of common pairs, brackets optional on either side. */
export function likeness(a: string, b: string): number {
  const compare = (x: string, y: string) => {
    const [p, q] = [bigrams(x), bigrams(y)];
    const shared = coverage(p, [q]) * p.size;
    return p.size + q.size === 0 ? 0 : (2 * shared) / (p.size + q.size);
  };
  const [plainA, plainB] = [withoutBrackets(a), withoutBrackets(b)];
  return Math.max(compare(a, b), compare(plainA, b), compare(a, plainB), compare(plainA, plainB));
}
