/** What a cell holds; null where nothing stands. */
export type Held = number | string | null;

/** Longer formulas are no choice between a few marks. */
const LONGEST = 600;
const MOST_NESTED = 12;

/**
 * The text that `IF(K9>=1.1,"◎",IF(K9>=1,"○","△"))` gives: comparisons of cells and constants, AND and OR of them.
 * @param read what stands in a cell of the formula's own sheet, by its address without `$`
 * @returns null for any other formula
 */
export function nestedIf(formula: string, read: (address: string) => Held | undefined): string | null {
  return formula.length > LONGEST ? null : textOf(formula.trim(), read, 0);
}

type Read = (address: string) => Held | undefined;

function textOf(expression: string, read: Read, depth: number): string | null {
  const literal = /^"([^"]*)"$/u.exec(expression);
  if (literal) return literal[1]!;
  const [condition, then, otherwise, ...more] = argumentsOf('IF', expression) ?? [];
  if (condition === undefined || then === undefined || otherwise === undefined || more.length > 0 || depth >= MOST_NESTED) return null;
  const holds = isTrue(condition, read, depth);
  return holds === null ? null : textOf(holds ? then : otherwise, read, depth + 1);
}

function isTrue(condition: string, read: Read, depth: number): boolean | null {
  for (const [name, every] of [['AND', true], ['OR', false]] as const) {
    const list = depth < MOST_NESTED ? argumentsOf(name, condition) : null;
    if (!list) continue;
    const found = list.map((one) => isTrue(one, read, depth + 1));
    return found.includes(null) ? null : every ? !found.includes(false) : found.includes(true);
  }
  const match = /^([^<>=]+)(>=|<=|<>|>|<|=)([^<>=]+)$/u.exec(condition);
  const [left, right] = match ? [valueOf(match[1]!.trim(), read), valueOf(match[3]!.trim(), read)] : [undefined, undefined];
  if (!match || left === undefined || right === undefined) return null;
  const order = compare(left, right);
  switch (match[2]) {
    case '>=': return order >= 0;
    case '<=': return order <= 0;
    case '<>': return order !== 0;
    case '>': return order > 0;
    case '<': return order < 0;
    default: return order === 0;
  }
}

function valueOf(text: string, read: Read): Held | undefined {
  if (/^-?\d+(?:\.\d+)?%?$/u.test(text)) return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  const literal = /^"([^"]*)"$/u.exec(text);
  if (literal) return literal[1]!;
  return /^\$?[A-Z]{1,3}\$?\d{1,7}$/u.test(text) ? read(text.replaceAll('$', '')) : undefined;
}

/** As Excel orders them: numbers before texts; an empty cell is 0 or the empty text. */
function compare(left: Held, right: Held): number {
  const [a, b] = [left ?? (typeof right === 'string' ? '' : 0), right ?? (typeof left === 'string' ? '' : 0)];
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The arguments of a call that is the whole expression; null for anything else. */
function argumentsOf(name: string, expression: string): string[] | null {
  if (!expression.toUpperCase().startsWith(`${name}(`) || !expression.endsWith(')')) return null;
  const list: string[] = [];
  let [depth, quoted, from] = [0, false, name.length + 1];
  for (let i = from; i < expression.length - 1; i++) {
    const sign = expression[i];
    if (sign === '"') quoted = !quoted;
    if (quoted) continue;
    if (sign === '(') depth++;
    else if (sign === ')' && --depth < 0) return null;
    else if (sign === ',' && depth === 0) {
      list.push(expression.slice(from, i).trim());
      from = i + 1;
    }
  }
  list.push(expression.slice(from, -1).trim());
  return list;
}
