import { Cache } from './cache';
import { evaluate } from './evaluate';
import { cellsOf, firstOf, type Scan, type ScannedReference } from './reference';
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
  return fill(template, scan.references);
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
function fill(template: Meaning<number>, references: readonly ScannedReference[]): FormulaMeaning {
  switch (template.kind) {
    case 'sum': {
      const { kind, rounding, power, zeroWhenGuarded, condition } = template;
      const sum = { kind, rounding, power, zeroWhenGuarded, parts: all(template.parts, references), minus: all(template.minus, references) };
      return condition === undefined ? sum : { ...sum, condition: one(condition, references) };
    }
    case 'ratio': {
      const { kind, rounding, power, zeroWhenGuarded, minusOne } = template;
      return { kind, rounding, power, zeroWhenGuarded, numerator: all(template.numerator, references), denominator: all(template.denominator, references), minusOne };
    }
    case 'ratio-by-condition':
      return { ...template, condition: one(template.condition, references), whenTrue: quotient(template.whenTrue, references), whenFalse: quotient(template.whenFalse, references) };
    case 'average':
      return { ...template, parts: all(template.parts, references) };
    case 'reference':
      return { ...template, ref: one(template.ref, references) };
    default:
      return template;
  }
}

const one = (identity: number, references: readonly ScannedReference[]): FormulaReference => cellsOf(firstOf(references, identity));

const NONE: readonly FormulaReference[] = [];

const all = (identities: readonly number[], references: readonly ScannedReference[]): readonly FormulaReference[] =>
  identities.length === 0 ? NONE : identities.length === 1 ? [one(identities[0]!, references)] : identities.map((identity) => one(identity, references));

const quotient = ({ numerator, denominator, minusOne }: Quotient<number>, references: readonly ScannedReference[]): Quotient<FormulaReference> =>
  ({ numerator: all(numerator, references), denominator: all(denominator, references), minusOne });
