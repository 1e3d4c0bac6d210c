/** What is wrong with a run of digits, commas and points in itself. */
import { isDigitAt } from './normalise';
import type { MalformedReason } from './types';

export interface NumberSetting {
  /** A unit such as 件 or % follows and ends the word: the run is meant as an amount. */
  readonly amount: boolean;
  readonly percent: boolean;
  /** The run, with its unit, is all that the text holds. */
  readonly alone: boolean;
}

/** Why the run is no number; null where it is one, or may be a list, a version, an address, a date. */
export function numberGrammar(run: string, setting: NumberSetting): MalformedReason | null {
  const points = count(run, '.');
  const commas = count(run, ',');
  // 0342%: the point is gone. So it is in 0,342%, whose groups would be right.
  if (setting.percent && points === 0 && /^0\d*[1-9]/.test(run.replace(',', ''))) return commas === 0 ? 'broken-number' : 'misplaced-comma';
  if (points === 0 && commas === 0) return null;
  const ends = isDigitAt(run, run.length - 1);
  if (/[.,][.,]/.test(run)) return ends && !run.includes('...') && (setting.amount || setting.alone) ? 'broken-number' : null;
  if (!ends) return setting.amount ? 'broken-number' : null;
  if (points >= 2) return twoPoints(run, points, commas, setting);
  return commas === 0 ? null : grouping(run, points, setting);
}

/** 1.51.45％ is no number; 1.2.3 is a section, 192.168.0.1 an address, 25.12.01 a date, 1.5,2.5% a list: only a unit tells. */
function twoPoints(run: string, points: number, commas: number, setting: NumberSetting): MalformedReason | null {
  if (!setting.amount || points > 3 || run.length > 20) return null;
  if (commas > 0 && run.split(',').every((part) => count(part, '.') <= 1)) return null;
  return setting.percent || setting.alone ? 'two-decimal-points' : null;
}

function grouping(run: string, points: number, setting: NumberSetting): MalformedReason | null {
  const point = run.indexOf('.');
  if (point >= 0 && run.lastIndexOf(',') > point) return setting.alone && setting.amount ? 'misplaced-comma' : null;
  const groups = (point < 0 ? run : run.slice(0, point)).split(',');
  const first = groups[0] ?? '';
  const later = groups.slice(1);
  if (first.length <= 3 && later.every((group) => group.length === 3)) return null;
  // 12,5% and 9,9% have a comma for their point; 5,10% is a list, which rises.
  if (setting.percent && groups.length === 2 && first.length >= (later[0] ?? '').length && !isRisingList(groups)) return 'misplaced-comma';
  // 1,2,3件 and 35,40人 are lists; a decimal at the end (12,34.5) makes it one number.
  if (groups.every((group) => group.length === 1)) return points === 1 && setting.alone ? 'misplaced-comma' : null;
  if (points === 1) return setting.amount || setting.alone ? 'misplaced-comma' : null;
  const mixed = first.length <= 3 && (later.some((group) => group.length === 3) || later.some((group) => group.length > 3));
  if (mixed) return setting.amount || setting.alone ? 'misplaced-comma' : null;
  // 7,50社 in a sentence: a list would rise in numbers of one length, or go on.
  const isShort = groups.length === 2 && later[0]!.length === 2 && (first.length > 1 || Number(later[0]) > LAST_OF_LIST);
  return setting.amount && (setting.alone || isShort) && !isRisingList(groups) ? 'misplaced-comma' : null;
}

/** 8,10件 may be two months or items. */
const LAST_OF_LIST = 31;

/** 10,20人 and 2023,2024: rising numbers of one length. */
function isRisingList(groups: readonly string[]): boolean {
  return groups.every((group, i) => group.length === (groups[0] ?? '').length && (i === 0 || Number(group) > Number(groups[i - 1])));
}

function count(text: string, character: string): number {
  let found = 0;
  for (const c of text) if (c === character) found += 1;
  return found;
}
