import { fail } from './errors';
import type { Arguments } from './objectType';

/** Readers of the arguments of a call. Each fails with InvalidArgument where the argument is not what it must be. */
export const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;

export function text(args: Arguments, index: number): string {
  const value = args[index];
  return typeof value === 'string' ? value : fail('InvalidArgument');
}

export const optionalText = (args: Arguments, index: number): string | null => (isAbsent(args[index]) ? null : text(args, index));

export function integer(args: Arguments, index: number): number {
  const value = args[index];
  return typeof value === 'number' && Number.isInteger(value) ? value : fail('InvalidArgument');
}

export const optionalInteger = (args: Arguments, index: number): number | null => (isAbsent(args[index]) ? null : integer(args, index));

export function flag(args: Arguments, index: number): boolean {
  const value = args[index];
  return typeof value === 'boolean' ? value : fail('InvalidArgument');
}

export const optionalFlag = (args: Arguments, index: number, absent = false): boolean => (isAbsent(args[index]) ? absent : flag(args, index));

/** One of a list of words, as Excel's enumerations are sent; letters of either case. */
export function word<const W extends string>(value: unknown, words: readonly W[]): W {
  const found = typeof value === 'string' ? words.find((one) => one.toLowerCase() === value.toLowerCase()) : undefined;
  return found ?? fail('InvalidArgument');
}

export const textValue = (value: unknown): string => (typeof value === 'string' ? value : fail('InvalidArgument'));
export const flagValue = (value: unknown): boolean => (typeof value === 'boolean' ? value : fail('InvalidArgument'));
export const numberValue = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : fail('InvalidArgument'));
