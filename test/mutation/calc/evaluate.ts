import { parseAddress } from '../../../src/core/snapshot/address';
import { callFunction, type Argument } from './functions';
import { parseFormula, type Node } from './parse';
import { compare, Failure, toNumber, type Value } from './values';

/** Value of a cell, computed where it holds a formula; null where it is empty. */
export type Lookup = (sheet: string, row: number, col: number) => Value;

/** Value that a formula on a sheet gives. @throws Error for a formula of another kind than the fixtures have. */
export function evaluateFormula(formula: string, sheet: string, lookup: Lookup): Value {
  const value = new Evaluator(sheet, lookup).value(parseFormula(formula));
  // A formula that points at an empty cell shows 0.
  return value ?? 0;
}

class Evaluator {
  constructor(private readonly sheet: string, private readonly lookup: Lookup) {}

  value(node: Node): Value {
    switch (node.type) {
      case 'number':
      case 'text':
        return node.value;
      case 'error':
        return new Failure(node.code);
      case 'cells':
        return this.area(node).values[0] ?? null;
      case 'call':
        return this.call(node.name, node.args);
      case 'unary':
        return this.unary(node.operator, this.value(node.operand));
      case 'binary':
        return binary(node.operator, this.value(node.left), this.value(node.right));
    }
  }

  private call(name: string, args: readonly Node[]): Value {
    if (name === 'IF') {
      const condition = this.value(args[0]!);
      if (condition instanceof Failure) return condition;
      const chosen = condition !== null && condition !== false && condition !== 0 ? args[1] : args[2];
      return chosen ? this.value(chosen) : false;
    }
    if (name === 'IFERROR') {
      const value = this.value(args[0]!);
      return value instanceof Failure ? this.value(args[1]!) : value;
    }
    return callFunction(name, args.map((arg) => (arg.type === 'cells' ? this.area(arg) : { isArea: false, values: [this.value(arg)] })));
  }

  private area(node: Extract<Node, { type: 'cells' }>): Argument {
    const from = parseAddress(node.first)!;
    const to = parseAddress(node.last ?? node.first)!;
    const values: Value[] = [];
    for (let row = from.row; row <= to.row; row++) {
      for (let col = from.col; col <= to.col; col++) values.push(this.lookup(node.sheet ?? this.sheet, row, col));
    }
    return { isArea: true, values };
  }

  private unary(operator: string, operand: Value): Value {
    const number = toNumber(operand);
    if (number instanceof Failure) return number;
    return operator === '-' ? -number : operator === '%' ? number / 100 : number;
  }
}

function binary(operator: string, a: Value, b: Value): Value {
  if (a instanceof Failure) return a;
  if (b instanceof Failure) return b;
  switch (operator) {
    case '=': return compare(a, b) === 0;
    case '<>': return compare(a, b) !== 0;
    case '<': return compare(a, b) < 0;
    case '>': return compare(a, b) > 0;
    case '<=': return compare(a, b) <= 0;
    case '>=': return compare(a, b) >= 0;
    case '&': return `${a ?? ''}${b ?? ''}`;
    default: return arithmetic(operator, toNumber(a), toNumber(b));
  }
}

function arithmetic(operator: string, a: number | Failure, b: number | Failure): Value {
  if (a instanceof Failure) return a;
  if (b instanceof Failure) return b;
  switch (operator) {
    case '+': return a + b;
    case '-': return a - b;
    case '*': return a * b;
    case '/': return b === 0 ? new Failure('#DIV/0!') : a / b;
    default: return a ** b;
  }
}

/** Cells that a formula names, areas cell by cell. */
export function cellsOf(formula: string, sheet: string): { sheet: string; row: number; col: number }[] {
  const found: { sheet: string; row: number; col: number }[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'cells') {
      const from = parseAddress(node.first)!;
      const to = parseAddress(node.last ?? node.first)!;
      for (let row = from.row; row <= to.row; row++) for (let col = from.col; col <= to.col; col++) found.push({ sheet: node.sheet ?? sheet, row, col });
    } else if (node.type === 'call') node.args.forEach(visit);
    else if (node.type === 'unary') visit(node.operand);
    else if (node.type === 'binary') [node.left, node.right].forEach(visit);
  };
  visit(parseFormula(formula));
  return found;
}
