import type { Cell } from '../../src/core/snapshot/workbook';
import type { Book, Edit, Place } from './book';
import type { Random } from './random';

/** The first number that a cell shows, sign included: `(34,658件)` → `34,658`, `▲0.03` → `▲0.03`. */
export interface Printed {
  readonly token: string;
  /** As printed: 99.6 for 99.6%. */
  readonly number: number;
  readonly decimals: number;
  readonly isPercent: boolean;
  /** What stands right after the number, spaces left out: 件, 千円, %. */
  readonly unit: string;
}

const NUMBER = /[-+▲△−]?\d[\d,]*(?:\.\d+)?/u;

export function printedIn(text: string): Printed | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const token = match[0];
  const unit = /^\s*([%％\p{L}]*)/u.exec(text.slice(match.index + token.length))![1]!;
  return { token, number: numberOf(token), decimals: /\.(\d+)/u.exec(token)?.[1]?.length ?? 0, isPercent: /^[%％]/u.test(unit), unit };
}

export const numberOf = (token: string): number => Number(token.replaceAll(',', '').replace(/^[▲△−]/u, '-'));

export const printed = (cell: Cell | undefined): Printed | null => (cell ? printedIn(cell.text) : null);

/** The figure as a report holds it: 0.996 for 99.6%. The stored value where it is a true number. */
export function figureOf(cell: Cell | undefined): number | null {
  if (!cell) return null;
  if (typeof cell.value === 'number') return cell.value;
  const found = printed(cell);
  return found && (found.isPercent ? clean(found.number / 100) : found.number);
}

/** Without the binary dust of a multiplication. */
export const clean = (number: number): number => Number(number.toPrecision(12));

/** A number in the shape of a token: same decimals, same grouping, same kind of sign. */
export function tokenLike(token: string, number: number): string {
  const decimals = /\.(\d+)/u.exec(token)?.[1]?.length ?? 0;
  const digits = Math.abs(number).toFixed(decimals);
  const [whole = '', fraction] = digits.split('.');
  const grouped = token.includes(',') || !/\d{4}/u.test(token) ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') : whole;
  const sign = number < 0 ? (/^[-▲△−]/u.exec(token)?.[0] ?? '-') : /^\+/u.test(token) ? '+' : '';
  return sign + grouped + (fraction === undefined ? '' : `.${fraction}`);
}

/** Writes another figure into a cell the way its author would: a number stays a number, a text keeps its words. */
export function withPrinted(book: Book, place: Place, number: number): Edit | null {
  const cell = book.at(place.sheet, place.cell);
  const found = printed(cell);
  if (!cell || !found) return null;
  if (typeof cell.value === 'number') return { ...place, value: clean(found.isPercent ? number / 100 : number) };
  return { ...place, value: cell.text.replace(found.token, tokenLike(found.token, number)) };
}

/** Replaces one number that stands anywhere in a text, at the same precision. @returns null where the text does not hold it. */
export function withNumberInText(book: Book, place: Place, old: number, now: number): Edit | null {
  const cell = book.at(place.sheet, place.cell);
  if (typeof cell?.value !== 'string') return null;
  const token = [...cell.value.matchAll(new RegExp(NUMBER, 'gu'))].map((match) => match[0]).find((candidate) => Math.abs(numberOf(candidate) - old) < 1e-9);
  return token === undefined ? null : { ...place, value: cell.value.replace(token, tokenLike(token, now)) };
}

/** Another digit at one place of the printed number; the first digit never becomes 0. */
export function otherDigit(found: Printed, random: Random, which: 'any' | 'last' | 'leading' = 'any'): number {
  const signs = [...found.token];
  const places = signs.flatMap((sign, i) => (/\d/u.test(sign) ? [i] : []));
  const first = places.find((i) => signs[i] !== '0') ?? places[0]!;
  const significant = places.filter((i) => i >= first);
  const at = which === 'last' ? significant.at(-1)! : which === 'leading' ? random.pick(significant.slice(0, 2)) : random.pick(significant);
  const choices = [...'0123456789'].filter((digit) => digit !== signs[at] && !(at === first && significant.length > 1 && digit === '0'));
  signs[at] = random.pick(choices);
  return numberOf(signs.join(''));
}

/** Units in which figures are printed rounded. */
export const isRoundedUnit = (unit: string): boolean => /^(?:千円|百万|億|万|[%％])/u.test(unit);
