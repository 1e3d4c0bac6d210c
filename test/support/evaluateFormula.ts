import { parse, tokenize, type AstExpression } from '@borgar/fx';
import { functions, type FunctionName } from '../../src/functions/index';
import { parseRange } from '../../src/core/snapshot/address';
import { callMatrix, type Shown } from './callFunction';

/** Values of the cells of a range: rows of columns. */
export type CellLookup = (sheet: string | null, row: number, col: number) => unknown;

const NO_CELLS: CellLookup = (sheet, row, col) => {
  throw new Error(`no cell at ${sheet ?? ''} ${row},${col}`);
};

type Matrix = unknown[][];
const isError = (value: unknown): value is string => typeof value === 'string' && /^#[A-Z/0]+[!?]?/.test(value);

/** A formula (without `=`) of the add-in's functions, constants, cells, arithmetic and ROUND…, as a sheet would compute it. */
export function evaluateFormula(formula: string, cells: CellLookup = NO_CELLS): Shown[][] {
  return evaluate(parse(tokenize(formula, { mergeRefs: true })), cells) as Shown[][];
}

function evaluate(node: AstExpression | null, cells: CellLookup): Matrix {
  if (node === null) return [[null]];
  switch (node.type) {
    case 'Literal':
      return [[node.value]];
    case 'ArrayExpression':
      return node.elements.map((row) => row.map((element) => evaluate(element as AstExpression, cells)[0]![0]));
    case 'ReferenceIdentifier':
      return area(node.value, cells);
    case 'UnaryExpression':
      return evaluate(node.arguments[0] ?? null, cells).map((row) => row.map((value) => (node.operator === '-' ? -Number(value) : node.operator === '%' ? Number(value) / 100 : value)));
    case 'BinaryExpression': {
      const [a, b] = node.arguments.map((argument) => evaluate(argument, cells)[0]![0]);
      return [[isError(a) ? a : isError(b) ? b : operate(node.operator, a, b)]];
    }
    case 'CallExpression':
      return callNamed((node.callee as { name: string }).name.toUpperCase(), node.arguments, cells);
    default:
      throw new Error(`not understood: ${node.type}`);
  }
}

function operate(operator: string, a: unknown, b: unknown): unknown {
  const [x, y] = [Number(a), Number(b)];
  switch (operator) {
    case '+': return x + y;
    case '-': return x - y;
    case '*': return x * y;
    case '/': return y === 0 ? '#DIV/0!' : x / y;
    case '&': return `${String(a)}${String(b)}`;
    default: throw new Error(`no operator ${operator}`);
  }
}

const ROUNDINGS: Readonly<Record<string, (value: number) => number>> = { ROUND: Math.round, ROUNDDOWN: Math.floor, ROUNDUP: Math.ceil };

function callNamed(name: string, args: (AstExpression | null)[], cells: CellLookup): Matrix {
  const own = name.startsWith('KPI.') ? name.slice(4) : '';
  if (own in functions) return callMatrix(own as FunctionName, ...args.map((argument) => (argument === null ? undefined : evaluate(argument, cells))));
  const values = args.map((argument) => evaluate(argument, cells)[0]![0]);
  const rounding = ROUNDINGS[name];
  // Excel rounds on fifteen digits; enough for figures that are no halves.
  if (rounding) return [[Number(`${rounding(Number((Number(values[0]) * 10 ** Number(values[1])).toPrecision(15)))}e-${Number(values[1])}`)]];
  throw new Error(`no function ${name}`);
}

function area(reference: string, cells: CellLookup): Matrix {
  const at = reference.lastIndexOf('!');
  const sheet = at < 0 ? null : reference.slice(0, at).replace(/^'(.*)'$/, '$1').replaceAll("''", "'");
  const range = parseRange(reference.slice(at + 1));
  if (!range) throw new Error(`no reference: ${reference}`);
  const { top, left, bottom, right } = range;
  return Array.from({ length: bottom - top + 1 }, (_, row) => Array.from({ length: right - left + 1 }, (__, col) => cells(sheet, top + row, left + col)));
}
