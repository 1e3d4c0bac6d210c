import { conditional } from './conditional';
import { NAMESPACE } from './kpiCalls';
import { callKpiFunction } from './kpiFunctions';
import type { Tree } from './tree';
import type { Rounding } from './types';
import { asSum, combined, plain, type Value, type ValueOf } from './value';

export type Call = Extract<Tree, { type: 'call' }>;
export type Evaluate = (tree: Tree | null) => Value | null;

const ROUNDINGS: Readonly<Record<string, Rounding['mode']>> = { ROUND: 'half-up', ROUNDUP: 'up', ROUNDDOWN: 'down', TRUNC: 'down', INT: 'down' };

/** What a call of a worksheet function computes; null for functions that say nothing about sums and quotients. */
export function callFunction(call: Call, evaluate: Evaluate): Value | null {
  const [first = null, second = null, third = null] = call.args;
  const mode = ROUNDINGS[call.name];
  if (mode) return rounded(evaluate(first), mode, call.args.length > 1 ? evaluate(second) : { ...plain, type: 'number', number: 0 });
  switch (call.name) {
    case 'SUM':
      return sum(call.args, evaluate);
    case 'SUBTOTAL':
      // 9 and 109 add up; 109 leaves hidden rows out.
      return isNumber(evaluate(first), 9, 109) ? sum(call.args.slice(1), evaluate) : null;
    case 'AGGREGATE':
      return isNumber(evaluate(first), 9) ? sum(call.args.slice(2), evaluate) : null;
    case 'SUMIF':
      return sumWhereFilled(first, second, third);
    case 'SUMIFS':
      return call.args.length === 3 ? sumWhereFilled(second, third, first) : null;
    case 'AVERAGE':
      return average(call.args, evaluate);
    case 'COUNT':
    case 'COUNTA':
    case 'COUNTIF':
    case 'COUNTIFS':
    case 'COUNTBLANK':
      return { ...plain, type: 'count', parts: call.name === 'COUNT' ? (cellsOf(call.args, evaluate) ?? []) : [] };
    case 'IF':
      return conditional(call, evaluate);
    case 'IFERROR':
    case 'IFNA': {
      const value = evaluate(first);
      return value && isNumber(evaluate(second), 0) ? { ...value, zeroWhenGuarded: true } : value;
    }
    case 'VALUE':
    case 'N':
    case 'TEXT':
    case 'SINGLE':
      return evaluate(first);
    default:
      return call.name.startsWith(NAMESPACE) ? callKpiFunction(call, evaluate, sum) : null;
  }
}

const isNumber = (value: Value | null, ...numbers: readonly number[]): boolean => value?.type === 'number' && numbers.includes(value.number);

function rounded(value: Value | null, mode: Rounding['mode'], digits: Value | null): Value | null {
  if (!value || value.type === 'area' || digits?.type !== 'number') return null;
  return { ...value, rounding: { mode, digits: Math.trunc(digits.number) } };
}

/** The arguments as sums; an area is the sum of its cells. */
function sum(args: readonly (Tree | null)[], evaluate: Evaluate): Value | null {
  let result: ValueOf<'sum'> = { ...plain, type: 'sum', parts: [], minus: [], bare: false };
  for (const arg of flatten(args)) {
    const value = evaluate(arg);
    const term = value?.type === 'area' ? ({ ...plain, type: 'sum', parts: [value.cells], minus: [], bare: false } as const) : asSum(value);
    const next = term && asSum(combined(result, term, 1));
    if (!next) return null;
    result = next;
  }
  return result.parts.length > 0 ? result : null;
}

/** Unions such as SUM((A1,B1)) are read as several arguments. */
function flatten(args: readonly (Tree | null)[]): readonly Tree[] {
  return args.flatMap((arg) => (arg === null ? [] : arg.type === 'operator' && arg.operator === ',' ? flatten([arg.left, arg.right]) : [arg]));
}

function cellsOf(args: readonly (Tree | null)[], evaluate: Evaluate): readonly number[] | null {
  const value = asSum(sum(args, evaluate));
  return value && value.minus.length === 0 ? value.parts : null;
}

function average(args: readonly (Tree | null)[], evaluate: Evaluate): Value | null {
  const parts = cellsOf(args, evaluate);
  return parts && { ...plain, type: 'average', parts };
}

/** SUMIF(range,"<>",cells) adds the cells beside which something stands. */
function sumWhereFilled(range: Tree | null, criterion: Tree | null, cells: Tree | null): Value | null {
  if (range?.type !== 'cells' || cells?.type !== 'cells' || criterion?.type !== 'literal' || criterion.value !== '<>') return null;
  return { ...plain, type: 'sum', parts: [cells.identity], minus: [], bare: false, condition: range.identity };
}
