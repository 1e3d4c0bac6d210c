import type { Quotient, QuotientChoice, Rounding } from './types';

/** What a part of a formula computes, cells named by their number among the formula's distinct references. */
export type Value = { readonly rounding: Rounding | null; readonly power: number; readonly zeroWhenGuarded: boolean } & (
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'text' }
  | { readonly type: 'area'; readonly cells: number }
  | { readonly type: 'sum'; readonly parts: readonly number[]; readonly minus: readonly number[]; /** True for a single cell that nothing was added to. */ readonly bare: boolean; readonly condition?: number }
  | ({ readonly type: 'ratio' } & Quotient<number>)
  | { readonly type: 'conditional'; readonly condition: number; readonly operator: QuotientChoice; readonly literal: string | number; readonly whenTrue: Quotient<number>; readonly whenFalse: Quotient<number> }
  | { readonly type: 'average' | 'count'; readonly parts: readonly number[] }
);

export type ValueOf<T extends Value['type']> = Extract<Value, { type: T }>;

export const plain = { rounding: null, power: 0, zeroWhenGuarded: false } as const;

/** A sum that every part of a formula may build on; null for anything else. */
export const asSum = (value: Value | null): ValueOf<'sum'> | null => (value?.type === 'sum' && value.rounding === null && !value.zeroWhenGuarded ? value : null);

/** Multiplies by ten to a power; decimals that a rounding left move with the point. */
export function scaled(value: Value, power: number): Value {
  const rounding = value.rounding && { ...value.rounding, digits: value.rounding.digits - power };
  return { ...value, power: value.power + power, rounding };
}

/** Exponent of a power of ten, null for any other number. */
export function powerOfTen(number: number): number | null {
  const power = Math.round(Math.log10(number));
  return Number.isFinite(power) && Math.abs(number / 10 ** power - 1) < 1e-12 ? power : null;
}

/** a+b or a-b of two sums at the same scale. */
export function combined(a: ValueOf<'sum'>, b: ValueOf<'sum'>, sign: 1 | -1): Value | null {
  if (a.power !== b.power || a.condition !== undefined || b.condition !== undefined) return null;
  const [add, subtract] = sign > 0 ? [b.parts, b.minus] : [b.minus, b.parts];
  return { ...plain, power: a.power, type: 'sum', parts: [...a.parts, ...add], minus: [...a.minus, ...subtract], bare: false };
}

const sameCells = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((x) => b.includes(x));

/** a/b of two sums, or (a-b)/b, which is a growth. */
export function divided(a: ValueOf<'sum'>, b: ValueOf<'sum'>): Value | null {
  if (a.condition !== undefined || b.condition !== undefined || b.minus.length > 0 || a.parts.length === 0) return null;
  const minusOne = a.minus.length > 0;
  if (minusOne && !sameCells(a.minus, b.parts)) return null;
  return { ...plain, power: a.power - b.power, type: 'ratio', numerator: a.parts, denominator: b.parts, minusOne };
}
