import type { Call, Evaluate } from './functions';
import type { Tree } from './tree';
import { plain, type Value } from './value';

/**
 * IF(condition, a, b). Where the condition only asks whether there is anything to compute
 * (a cell is empty, 0, a dash or an error) and one branch shows nothing, the other branch is what the formula computes.
 */
export function conditional(call: Call, evaluate: Evaluate): Value | null {
  const [condition = null, whenTrue = null, whenFalse = null] = call.args;
  const a = evaluate(whenTrue);
  const b = evaluate(whenFalse);
  if (!a || !b) return null;
  if (showsNothing(a) !== showsNothing(b)) {
    const [nothing, value] = showsNothing(a) ? [a, b] : [b, a];
    if (!condition || !isGuard(condition)) return null;
    return nothing.type === 'number' ? { ...value, zeroWhenGuarded: true } : value;
  }
  return a.type === 'ratio' && b.type === 'ratio' && condition ? byCondition(condition, a, b) : null;
}

/** "", "－" and the like, an argument left out, or 0. */
const showsNothing = (value: Value): boolean => value.type === 'text' || (value.type === 'number' && value.number === 0);

const COMPARISONS = new Set(['=', '<>', '<', '>', '<=', '>=']);
const EMPTINESS = new Set(['ISBLANK', 'ISERROR', 'ISERR', 'ISNA', 'ISNUMBER', 'ISTEXT']);
const SIZES = new Set(['COUNT', 'COUNTA', 'COUNTBLANK', 'LEN', 'SUM', 'TRIM', 'N', 'ROWS']);

/** Whether a condition asks only for the presence of figures. One that compares figures decides what is shown. */
function isGuard(tree: Tree): boolean {
  if (tree.type === 'cells') return true;
  if (tree.type === 'call') {
    if (tree.name === 'AND' || tree.name === 'OR' || tree.name === 'NOT') return tree.args.every((arg) => arg !== null && isGuard(arg));
    return EMPTINESS.has(tree.name) || SIZES.has(tree.name);
  }
  if (tree.type !== 'operator' || !COMPARISONS.has(tree.operator)) return false;
  const [literal, other] = tree.right.type === 'literal' ? [tree.right, tree.left] : [tree.left, tree.right];
  if (literal.type !== 'literal') return false;
  const counts = other.type === 'call' && other.name.startsWith('COUNT');
  if (typeof literal.value === 'number' && literal.value !== 0) return counts;
  return other.type === 'cells' || other.type === 'operator' || (other.type === 'call' && (SIZES.has(other.name) || counts));
}

/** IF(F8="以下",G8/H8,H8/G8): the direction of the target decides which way to divide. */
function byCondition(condition: Tree, a: Value, b: Value): Value | null {
  if (a.type !== 'ratio' || b.type !== 'ratio' || a.power !== b.power || a.zeroWhenGuarded || b.zeroWhenGuarded) return null;
  if (condition.type !== 'operator' || (condition.operator !== '=' && condition.operator !== '<>')) return null;
  const [literal, cell] = condition.right.type === 'literal' ? [condition.right, condition.left] : [condition.left, condition.right];
  if (literal.type !== 'literal' || cell.type !== 'cells' || !cell.single) return null;
  if (typeof literal.value !== 'string' && typeof literal.value !== 'number') return null;
  const sameRounding = a.rounding?.mode === b.rounding?.mode && a.rounding?.digits === b.rounding?.digits;
  if (!sameRounding) return null;
  return { ...plain, rounding: a.rounding, power: a.power, type: 'conditional', condition: cell.identity, operator: condition.operator, literal: literal.value, whenTrue: a, whenFalse: b };
}
