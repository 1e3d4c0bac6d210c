import { treeOf, type ParsedFormula, type Tree } from '../../formula';
import { cellAddress } from '../../snapshot/address';

/** What a cell holds; null where nothing stands. */
export type Held = number | string | null;

/** Longer formulas are no choice between a few marks. */
const LONGEST = 600;
const MOST_NESTED = 12;

/** Value of a leaf of the tree; undefined where it is none that can be told. */
type Read = (tree: Tree) => Held | undefined;

/**
 * The text that `IF(K9>=1.1,"◎",IF(K9>=1,"○","△"))` gives: comparisons of cells and constants, AND and OR of them.
 * @param read what stands in a cell of the formula's own sheet, by its address without `$`
 * @returns null for any other formula
 */
export function nestedIf(formula: string, read: (address: string) => Held | undefined): string | null {
  const parsed = formula.length > LONGEST ? null : treeOf(formula);
  return parsed && textOf(parsed.tree, (tree) => valueOf(tree, parsed, read), 0);
}

function textOf(tree: Tree | null | undefined, read: Read, depth: number): string | null {
  if (tree?.type === 'literal') return typeof tree.value === 'string' ? tree.value : null;
  if (tree?.type !== 'call' || tree.name !== 'IF' || tree.args.length !== 3 || depth >= MOST_NESTED) return null;
  const [condition, then, otherwise] = tree.args;
  const holds = isTrue(condition, read, depth);
  return holds === null ? null : textOf(holds ? then : otherwise, read, depth + 1);
}

function isTrue(tree: Tree | null | undefined, read: Read, depth: number): boolean | null {
  if (tree?.type === 'call' && (tree.name === 'AND' || tree.name === 'OR') && depth < MOST_NESTED) {
    const found = tree.args.map((one) => isTrue(one, read, depth + 1));
    return found.includes(null) ? null : tree.name === 'AND' ? !found.includes(false) : found.includes(true);
  }
  if (tree?.type !== 'operator') return null;
  const [left, right] = [read(tree.left), read(tree.right)];
  if (left === undefined || right === undefined) return null;
  const order = compare(left, right);
  switch (tree.operator) {
    case '>=': return order >= 0;
    case '<=': return order <= 0;
    case '<>': return order !== 0;
    case '>': return order > 0;
    case '<': return order < 0;
    case '=': return order === 0;
    default: return null;
  }
}

/** A number, a text, 105% or a cell of the formula's own sheet. */
function valueOf(tree: Tree, { cellsOf }: ParsedFormula, read: (address: string) => Held | undefined): Held | undefined {
  if (tree.type === 'literal' && typeof tree.value === 'string') return tree.value;
  if (tree.type !== 'cells') return constantOf(tree);
  const { sheet, range } = cellsOf(tree.identity);
  return tree.single && sheet === null ? read(cellAddress(range.top, range.left)) : undefined;
}

function constantOf(tree: Tree): number | undefined {
  if (tree.type === 'literal') return typeof tree.value === 'number' ? tree.value : undefined;
  const operand = tree.type === 'sign' ? constantOf(tree.operand) : undefined;
  if (operand === undefined || tree.type !== 'sign') return undefined;
  return tree.operator === '%' ? operand / 100 : tree.operator === '-' ? -operand : undefined;
}

/** As Excel orders them: numbers before texts; an empty cell is 0 or the empty text. */
function compare(left: Held, right: Held): number {
  const [a, b] = [left ?? (typeof right === 'string' ? '' : 0), right ?? (typeof left === 'string' ? '' : 0)];
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
