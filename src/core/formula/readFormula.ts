import { Cache } from './cache';
import { evaluate } from './evaluate';
import { cellsOf, type Scan, type ScannedReference } from './reference';
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
  if (scan.references.length === 0 || !scan.sound) return OTHER;
  const template = templates.get(scan.skeleton) ?? templates.set(scan.skeleton, readTemplate(formula, scan));
  return fill(template, scan.distinct);
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

/** Puts the cells of one formula into what all formulas of its skeleton mean. */
function fill(template: Meaning<number>, distinct: readonly ScannedReference[]): FormulaMeaning {
  const one = (identity: number): FormulaReference => cellsOf(distinct[identity]!);
  const all = (identities: readonly number[]): readonly FormulaReference[] => identities.map(one);
  const quotient = ({ numerator, denominator, minusOne }: Quotient<number>): Quotient<FormulaReference> => ({ numerator: all(numerator), denominator: all(denominator), minusOne });
  switch (template.kind) {
    case 'sum': {
      const { condition, ...rest } = template;
      return { ...rest, parts: all(template.parts), minus: all(template.minus), ...(condition === undefined ? {} : { condition: one(condition) }) };
    }
    case 'ratio':
      return { ...template, ...quotient(template) };
    case 'ratio-by-condition':
      return { ...template, condition: one(template.condition), whenTrue: quotient(template.whenTrue), whenFalse: quotient(template.whenFalse) };
    case 'average':
      return { ...template, parts: all(template.parts) };
    case 'reference':
      return { ...template, ref: one(template.ref) };
    default:
      return template;
  }
}
