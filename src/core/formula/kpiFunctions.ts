import { normalise } from '../reading/normalise';
import { readDirection } from '../reading/direction';
import type { Call, Evaluate } from './functions';
import type { Tree } from './tree';
import type { Rounding } from './types';
import { asSum, combined, divided, plain, type Value } from './value';

/** Decimals of the percentage where a rate is called without them (docs/functions/rate.md). */
const USUAL_DIGITS = 1;

/**
 * What a call of the add-in's own functions computes: the cells that it divides, adds or subtracts.
 * @param sum adds up arguments as SUM does
 * @returns null for functions that say nothing about sums and quotients (marks, months, dates)
 */
export function callKpiFunction({ name, args }: Call, evaluate: Evaluate, sum: (args: readonly (Tree | null)[], evaluate: Evaluate) => Value | null): Value | null {
  const [first = null, second = null, third = null, fourth = null] = args;
  switch (name) {
    case 'KPI.RATE':
      return rounded(quotient(evaluate(first), evaluate(second)), third, fourth);
    case 'KPI.YOY':
      return rounded(quotient(evaluate(first), evaluate(second)), third, null);
    case 'KPI.ACHIEVEMENT':
      return achievement(first, second, third, evaluate);
    case 'KPI.DIFF': {
      const [a, b] = [asSum(evaluate(first)), asSum(evaluate(second))];
      return a && b ? combined(a, b, -1) : null;
    }
    case 'KPI.SUM':
      return sum(args, evaluate);
    case 'KPI.VALUE':
    case 'KPI.TARGET':
      return evaluate(first);
    default:
      return null;
  }
}

function quotient(a: Value | null, b: Value | null): Value | null {
  const [top, bottom] = [asSum(a), asSum(b)];
  // A difference over its base is a growth where a formula is written out; here it is a part of something.
  return top && bottom && top.minus.length === 0 ? divided(top, bottom) : null;
}

const literalOf = (tree: Tree | null): unknown => (tree?.type === 'literal' ? tree.value : tree === null ? null : undefined);

/** A rate keeps its decimals; where they, or the rounding, stand in a cell nothing is said of them. */
function rounded(value: Value | null, digits: Tree | null, word: Tree | null): Value | null {
  if (!value) return null;
  const places = literalOf(digits) ?? (digits === null ? USUAL_DIGITS : null);
  const mode = modeOf(literalOf(word));
  return typeof places === 'number' && mode ? { ...value, rounding: { mode, digits: Math.trunc(places) + 2 } } : value;
}

function modeOf(word: unknown): Rounding['mode'] | null {
  if (word === null || word === '') return 'half-up';
  if (typeof word !== 'string') return null;
  return word.includes('捨') ? 'down' : word.includes('上') ? 'up' : 'half-up';
}

/** 実績 ÷ 目標, or 目標 ÷ 実績 where the direction (or the target's own sentence) says 以下. */
function achievement(actual: Tree | null, target: Tree | null, direction: Tree | null, evaluate: Evaluate): Value | null {
  const atLeast = quotient(evaluate(actual), evaluate(target));
  const atMost = quotient(evaluate(target), evaluate(actual));
  if (atLeast?.type !== 'ratio' || atMost?.type !== 'ratio') return null;
  const word = literalOf(direction);
  if (typeof word === 'string' && word !== '') return readDirection(normalise(word)) === '<=' ? atMost : atLeast;
  const chooser = direction ?? target;
  // KPI.TARGET(B5) has lost the direction of B5: what it gives is a plain number.
  if (chooser?.type !== 'cells') return direction === null ? atLeast : null;
  return chooser.single ? { ...plain, power: atLeast.power, type: 'conditional', condition: chooser.identity, operator: 'at-most', literal: '', whenTrue: atMost, whenFalse: atLeast } : null;
}
