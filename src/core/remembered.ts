/** Texts kept by default: headings and labels of a large workbook. */
const DEFAULT_LIMIT = 5_000;

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
