/** Dates written with slashes and dots that no calendar has: 2025/13/5, R7.2.30, 集計日：10/32. */
import { daysIn, westernYear } from './calendar';
import type { Slip } from './malformedNumbers';

/** Three numbers with a year of four digits or an era's letter in front. */
const WHOLE = /(?<![0-9A-Za-z/.])(?:((?:19|20)[0-9]{2})\/([0-9]{1,2})\/([0-9]{1,2})|([RH])([0-9]{1,2})([./])([0-9]{1,2})\6([0-9]{1,2}))(?![0-9/]|\.[0-9])/g;
/** Month and day alone may as well be so many of so many: a word for a day in front or a weekday behind tells. */
const SHORT = /(?:(?<=日付?: ?)([0-9]{1,2})\/([0-9]{1,2})(?![0-9/])|(?<![0-9/.])([0-9]{1,2})\/([0-9]{1,2}) ?\([月火水木金土日](?:曜日?)?\))/g;

/** The impossible ones among the dates of normalised text. */
export function findSlashDates(text: string): Slip[] {
  if (!/[0-9][/.][0-9]/.test(text)) return [];
  const slip = (match: RegExpExecArray, year: number | null, month: string | undefined, day: string | undefined): Slip[] =>
    (isImpossible(year, Number(month), Number(day)) ? [{ reason: 'impossible-date', start: match.index, end: match.index + match[0].length }] : []);
  return [
    ...[...text.matchAll(WHOLE)].flatMap((match) => (match[4] ? slip(match, westernYear(match[4], Number(match[5])), match[7], match[8]) : slip(match, Number(match[1]), match[2], match[3]))),
    ...[...text.matchAll(SHORT)].flatMap((match) => slip(match, null, match[1] ?? match[3], match[2] ?? match[4])),
  ];
}

/** Whether no calendar has a day. */
export const isImpossible = (year: number | null, month: number, day: number): boolean => month < 1 || month > 12 || day < 1 || day > daysIn(year, month);
