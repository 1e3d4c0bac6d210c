import { Cache } from '../cache';
import { evaluate } from './evaluate';
import { cellsOf, firstOf, type Scan } from './reference';
import { scanned } from './scanned';
import { parseTree } from './tree';
import type { FormulaMeaning, FormulaReference, Meaning, Quotient } from './types';
import type { Value } from './value';

const OTHER = { kind: 'other' } as const;

/** Meanings by skeleton: a book has some dozens, whatever its size. */
const templates = new Cache<Meaning<number>>(4_000);

/**
 * What a formula computes, seen through its wrappers: IF(x="","",…), IFERROR(…,…), ROUND(…,n), `*100`.
 * Never throws: what is not understood is 'other'.
 * @param formula A1 notation without the leading `=`.
 */
export function readFormula(formula: string): FormulaMeaning {
  const scan = scanned(formula);
  return fill(templateOf(formula, scan), (identity) => cellsOf(firstOf(scan.references, identity)));
}

/** What a formula computes, its cells named by their identity in its scan. */
export function templateOf(formula: string, scan: Scan): Meaning<number> {
  if (scan.references.length === 0 || !scan.sound) return OTHER;
  return templates.get(scan.skeleton) ?? templates.set(scan.skeleton, readTemplate(formula, scan));
}

function readTemplate(formula: string, scan: Scan): Meaning<number> {
  // A cell of another workbook cannot be seen: nothing can be said of what is computed from it.
  if (scan.references.some((reference) => reference.identity < 0)) return OTHER;
  const tree = parseTree(formula, scan.references);
  return tree ? toMeaning(evaluate(tree)) : OTHER;
}

function toMeaning(value: Value | null): Meaning<number> {
  if (!value) return OTHER;
  const { rounding, power, zeroWhenGuarded } = value;
  const computed = { rounding, power, zeroWhenGuarded };
  switch (value.type) {
    case 'sum':
      if (value.parts.length === 0) return OTHER;
      if (value.bare) return { kind: 'reference', ...computed, ref: value.parts[0]! };
      return { kind: 'sum', ...computed, parts: value.parts, minus: value.minus, ...(value.condition === undefined ? {} : { condition: value.condition }) };
    case 'ratio':
      return { kind: 'ratio', ...computed, numerator: value.numerator, denominator: value.denominator, minusOne: value.minusOne };
    case 'conditional':
      return { kind: 'ratio-by-condition', ...computed, condition: value.condition, operator: value.operator, literal: value.literal, whenTrue: value.whenTrue, whenFalse: value.whenFalse };
    case 'average':
      return { kind: 'average', ...computed, parts: value.parts };
    case 'count':
      return { kind: 'count' };
    default:
      return OTHER;
  }
}

/** Puts the cells of one formula into what all formulas of its skeleton mean. @param one cells of an identity */
export function fill(template: Meaning<number>, one: (identity: number) => FormulaReference): FormulaMeaning {
  switch (template.kind) {
    case 'sum': {
      const { kind, rounding, power, zeroWhenGuarded, condition } = template;
      const sum = { kind, rounding, power, zeroWhenGuarded, parts: all(template.parts, one), minus: all(template.minus, one) };
      return condition === undefined ? sum : { ...sum, condition: one(condition) };
    }
    case 'ratio': {
      const { kind, rounding, power, zeroWhenGuarded, minusOne } = template;
      return { kind, rounding, power, zeroWhenGuarded, numerator: all(template.numerator, one), denominator: all(template.denominator, one), minusOne };
    }
    case 'ratio-by-condition':
      return { ...template, condition: one(template.condition), whenTrue: quotient(template.whenTrue, one), whenFalse: quotient(template.whenFalse, one) };
    case 'average':
      return { ...template, parts: all(template.parts, one) };
    case 'reference':
      return { ...template, ref: one(template.ref) };
    default:
      return template;
  }
}

const NONE: readonly FormulaReference[] = [];

const all = (identities: readonly number[], one: (identity: number) => FormulaReference): readonly FormulaReference[] =>
  identities.length === 0 ? NONE : identities.length === 1 ? [one(identities[0]!)] : identities.map(one);

const quotient = ({ numerator, denominator, minusOne }: Quotient<number>, one: (identity: number) => FormulaReference): Quotient<FormulaReference> =>
  ({ numerator: all(numerator, one), denominator: all(denominator, one), minusOne });
