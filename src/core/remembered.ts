/** Texts kept by default: headings and labels of a large workbook. */
const DEFAULT_LIMIT = 20_000;

/** Longer texts do not repeat, and would make the memory large. */
const LONGEST_KEPT = 2_000;

/**
 * A function of one text that keeps its answers. When full it forgets everything: bounded, and cheaper than an order of use.
 * @param compute pure; its results must not be changed by callers
 */
export function remembered<T>(compute: (text: string) => T, limit = DEFAULT_LIMIT): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_KEPT) return compute(text);
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= limit) answers.clear();
    const answer = compute(text);
    answers.set(text, answer);
    return answer;
  };
}

/** A function of one object that keeps its answer as long as the object lives. @param compute as in `rememberedFor` */
export function rememberedOf<K extends object, T>(compute: (of: K) => T): (of: K) => T {
  const answer = rememberedFor<K, null, T>(compute, () => true);
  return (of) => answer(of, null);
}

/**
 * A function of one object that keeps its last answer as long as the object lives, so that checking a workbook again
 * costs what has changed in it. Snapshots and what is read from them never change, so the object itself stands for its content.
 * @param compute pure; its results must not be changed by callers
 * @param isSame whether what else was given is the same as before
 */
export function rememberedFor<K extends object, G, T>(compute: (of: K, given: G) => T, isSame: (before: G, now: G) => boolean): (of: K, given: G) => T {
  const answers = new WeakMap<K, { readonly given: G; readonly answer: T }>();
  return (of, given) => {
    const known = answers.get(of);
    if (known && isSame(known.given, given)) return known.answer;
    const answer = compute(of, given);
    answers.set(of, { given, answer });
    return answer;
  };
}

/** Whether two lists hold the same objects. */
export const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean => a === b || (a.length === b.length && a.every((one, i) => one === b[i]));

/** Whether two parts of the settings say the same. */
export const isSameJson = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
