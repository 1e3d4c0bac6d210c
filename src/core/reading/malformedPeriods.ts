/** Periods that end before they begin, days of the week that a date does not fall on, years whose two names differ. */
import { fiscalPosition, westernYear } from './calendar';
import type { Slip } from './malformedNumbers';

const MONTHS = /(?<![\d.])(\d{1,2}) ?月(?:末|分)? ?[~〜] ?(\d{1,2}) ?月(?! ?\d)/gu;
/** 9月~7月 would be eleven months: nobody says so of two thirds of a year and more. A whole year may begin anywhere. */
const LONGEST = 9;

const ERA_YEAR = '(令和|平成) ?(\\d{1,2}|元) ?年';
const DATED = new RegExp(`${ERA_YEAR} ?(\\d{1,2}) ?月(?: ?(\\d{1,2}) ?日)?(?:末|分)? ?[~〜] ?${ERA_YEAR} ?(\\d{1,2}) ?月(?: ?(\\d{1,2}) ?日)?`, 'u');
const WEEKDAY = new RegExp(`(?:${ERA_YEAR}|(\\d{4}) ?年) ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日 ?\\(([日月火水木金土])(?:曜日?)?\\)`, 'u');
const TWO_NAMES = new RegExp(`${ERA_YEAR}(?:度)? ?\\((\\d{4})(?:年度?)?\\)`, 'u');

/** Slips in the periods of normalised text. */
export function findPeriodSlips(text: string): Slip[] {
  if (!/月|年/u.test(text)) return [];
  const slips: Slip[] = [];
  if (/月[末分]? ?[~〜]/u.test(text)) for (const match of text.matchAll(MONTHS)) if (isBackward(Number(match[1]), Number(match[2]))) slips.push(toSlip(match, 'impossible-period'));
  if (/[~〜] ?[令平]/u.test(text)) slips.push(...matching(DATED, text, endsBefore, 'impossible-period'));
  if (/日 ?\([日月火水木金土]/u.test(text)) slips.push(...matching(WEEKDAY, text, isOtherWeekday, 'wrong-weekday'));
  if (/年度? ?\([12]\d{3}/u.test(text)) slips.push(...matching(TWO_NAMES, text, isOtherYear, 'impossible-date'));
  return slips;
}

const toSlip = (match: RegExpExecArray, reason: Slip['reason']): Slip => ({ reason, start: match.index, end: match.index + match[0].length });

function matching(pattern: RegExp, text: string, isWrong: (match: RegExpExecArray) => boolean, reason: Slip['reason']): Slip[] {
  const match = pattern.exec(text);
  return match && isWrong(match) ? [toSlip(match, reason)] : [];
}

const isMonth = (month: number): boolean => month >= 1 && month <= 12;

/** Backward in the calendar and in the fiscal year, or from a month to itself. */
function isBackward(from: number, to: number): boolean {
  if (!isMonth(from) || !isMonth(to)) return false;
  const length = ((to - from + 12) % 12) + 1;
  return from === to || (to < from && fiscalPosition(to) < fiscalPosition(from) && length >= LONGEST && length < 12);
}

const yearOf = (era: string | undefined, year: string | undefined): number | null => westernYear(era ?? '', year === '元' ? 1 : Number(year));

function endsBefore([, era, year, month, day, laterEra, laterYear, laterMonth, laterDay]: RegExpExecArray): boolean {
  const [from, to] = [yearOf(era, year), yearOf(laterEra, laterYear)];
  if (from === null || to === null) return false;
  const [begin, end] = [from * 12 + Number(month), to * 12 + Number(laterMonth)];
  return end < begin || (end === begin && (day === undefined || laterDay === undefined || Number(laterDay) < Number(day)));
}

function isOtherWeekday([, era, eraYear, western, month, day, weekday]: RegExpExecArray): boolean {
  const year = western === undefined ? yearOf(era, eraYear) : Number(western);
  if (year === null) return false;
  const date = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDay() !== '日月火水木金土'.indexOf(weekday ?? '');
}

function isOtherYear([, era, year, western]: RegExpExecArray): boolean {
  const named = yearOf(era, year);
  return named !== null && named !== Number(western);
}
