import { callFunction } from './functions';
import type { Tree } from './tree';
import { asSum, combined, divided, plain, powerOfTen, scaled, type Value } from './value';

/** What a formula's tree computes; null where that is nothing the checker knows. */
export function evaluate(tree: Tree | null): Value | null {
  if (tree === null) return { ...plain, type: 'text' };
  switch (tree.type) {
    case 'literal':
      return typeof tree.value === 'number' ? { ...plain, type: 'number', number: tree.value } : { ...plain, type: 'text' };
    case 'cells':
      return tree.single ? { ...plain, type: 'sum', parts: [tree.identity], minus: [], bare: true } : { ...plain, type: 'area', cells: tree.identity };
    case 'sign':
      return signed(tree.operator, evaluate(tree.operand));
    case 'operator':
      return operated(tree.operator, evaluate(tree.left), evaluate(tree.right));
    case 'call':
      return callFunction(tree, evaluate);
    case 'unknown':
      return null;
  }
}

function signed(operator: string, value: Value | null): Value | null {
  if (!value || operator === '+' || operator === '@') return value;
  if (operator === '%') return value.type === 'number' ? { ...value, number: value.number / 100 } : scaled(value, -2);
  if (operator !== '-') return null;
  if (value.type === 'number') return { ...value, number: -value.number };
  return value.type === 'sum' && value.rounding === null ? { ...value, parts: value.minus, minus: value.parts, bare: false } : null;
}

function operated(operator: string, left: Value | null, right: Value | null): Value | null {
  if (!left || !right) return null;
  switch (operator) {
    case '+':
    case '-':
      return added(left, right, operator === '+' ? 1 : -1);
    case '*':
      return left.type === 'number' ? times(right, left.number) : right.type === 'number' ? times(left, right.number) : null;
    case '/':
      return quotient(left, right);
    case '&':
      // SUM(…)&"件": the text says the same number.
      return left.type === 'text' ? right : right.type === 'text' ? left : null;
    default:
      return null;
  }
}

function times(value: Value, factor: number): Value | null {
  const power = powerOfTen(factor);
  return power === null || value.type === 'number' || value.type === 'area' ? null : scaled(value, power);
}

function added(left: Value, right: Value, sign: 1 | -1): Value | null {
  // a/b-1 says by how much a has grown.
  if (left.type === 'ratio' && !left.minusOne && left.power === 0 && right.type === 'number' && right.number * sign === -1) return { ...left, minusOne: true };
  const a = asSum(left);
  const b = asSum(right);
  return a && b ? combined(a, b, sign) : null;
}

function quotient(left: Value, right: Value): Value | null {
  if (right.type === 'number') return times(left, 1 / right.number);
  const a = asSum(left);
  if (a && right.type === 'count' && a.minus.length === 0 && a.parts.join() === right.parts.join()) return { ...plain, power: a.power, type: 'average', parts: a.parts };
  const b = asSum(right);
  return a && b ? divided(a, b) : null;
}
