/** Days and months that a cell gives, as a serial number or in any spelling, and how they are written. */
import { daysIn, fiscalYearOf } from '../reading/calendar';
import { normalise, unspaced } from '../reading/normalise';
import { readPeriod } from '../reading/period';
import { readText } from '../reading/readCell';
import type { Granularity, Period } from '../reading/types';
import { japaneseText } from '../snapshot/display/eras';
import { Fault, nameOf, unreadable, type Argument, type CellResult } from './fault';
import { errorIn, plainValue, quoted } from './inputs';

/** Serial number of 1970-01-01 in the 1900 date system, the one that Excel uses unless a workbook is set to 1904. */
const UNIX_EPOCH = 25569;
const DAY = 86_400_000;

/** Serial numbers of 1927 to 2199: a smaller number is no date of a report but a month, a year or a count. */
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 109_575;

/** A stretch of time as a cell names it; `day` and `month` are null where only the year is named. */
export interface Moment {
  readonly granularity: Granularity;
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
  /** Year and month of its end. */
  readonly endYear: number | null;
  readonly endMonth: number;
  readonly fiscalYear: number | null;
}

/** Serial number of a day in the 1900 date system. */
export const serialOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY + UNIX_EPOCH;

function momentOfSerial(serial: number): Moment {
  const date = new Date((Math.floor(serial) - UNIX_EPOCH) * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  return { granularity: 'day', year, month, day: date.getUTCDate(), endYear: year, endMonth: month, fiscalYear: fiscalYearOf(year, month) };
}

const momentOf = ({ granularity, from, to, day, fiscalYear }: Period): Moment => ({ granularity, year: from.year, month: from.month, day, endYear: to.year, endMonth: to.month, fiscalYear });

const isSerial = (value: number): boolean => value >= FIRST_SERIAL && value < LAST_SERIAL;

/** 13月, 令和7年0月: a month that no year has. */
function namesNoMonth(text: string): boolean {
  return [...normalise(text).matchAll(/(?<![0-9])([0-9]{1,3}) ?月(?!間)/g)].some(([, number]) => Number(number) < 1 || Number(number) > 12);
}

/**
 * The date, month or year in a cell.
 * @returns null for an empty cell and for a placeholder
 */
export function readMoment(given: unknown, argument: Argument): Moment | null | Fault {
  const value = plainValue(given);
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return isSerial(value) ? momentOfSerial(value) : unreadable(`${nameOf(argument)}の ${value} は日付ではありません。日付のセルか「令和7年12月」のような文字を指定してください。`);
  if (typeof value !== 'string') return unreadable(`${nameOf(argument)}の${quoted(value)}は日付ではありません。`);
  return momentOfText(value, argument);
}

function momentOfText(value: string, argument: Argument): Moment | null | Fault {
  const error = errorIn(value);
  if (error) return error;
  const reading = readText(value);
  if (reading.kind === 'empty' || reading.kind === 'placeholder') return null;
  if (reading.kind === 'figure' && reading.figure.unit === '' && isSerial(reading.figure.value)) return momentOfSerial(reading.figure.value);
  const period = reading.kind === 'period' ? reading.period : readPeriod(value);
  if (period !== null) return momentOf(period);
  if (namesNoMonth(value)) return new Fault('#NUM!', '');
  return unreadable(`${nameOf(argument)}の${quoted(value.trim())}は年月日として読めません。「令和7年12月」「R7.12」「2025/12」のように書いてください。`);
}

/**
 * The number of a month: 1 to 12, 12月, 令和7年12月末, a date; of a longer period its last month (第3四半期 → 12).
 * @returns #NUM! for a number that no month has
 */
export function readMonthNumber(given: unknown, argument: Argument): number | null | Fault {
  const value = plainValue(given);
  const number = typeof value === 'number' ? value : typeof value === 'string' ? plainNumber(value) : null;
  if (number !== null && !isSerial(number)) return Number.isInteger(number) && number >= 1 && number <= 12 ? number : new Fault('#NUM!', '');
  const moment = readMoment(value, argument);
  return moment === null || moment instanceof Fault ? moment : moment.endMonth;
}

function plainNumber(text: string): number | null {
  const reading = readText(text);
  return reading.kind === 'figure' && reading.figure.unit === '' ? reading.figure.value : null;
}

/** 年度 of a date, named by the Western year in which it begins. */
export function fiscalYearOfCell(given: unknown, argument: Argument): CellResult {
  const moment = readMoment(given, argument);
  if (moment === null) return '';
  if (moment instanceof Fault) return moment;
  return moment.fiscalYear ?? unreadable(`${nameOf(argument)}の${quoted(plainValue(given))}には年がありません。「令和7年12月」のように年も書いてください。`);
}

/** First day of the month that a cell names, as a serial number. A stretch from April (9月まで) counts as its last month. */
export function monthOfCell(given: unknown, argument: Argument): CellResult {
  const moment = readMoment(given, argument);
  if (moment === null) return '';
  if (moment instanceof Fault) return moment;
  const single = moment.granularity === 'day' || moment.granularity === 'month' || (moment.granularity === 'span' && /(まで|迄)/.test(String(plainValue(given))));
  if (!single) return unreadable(`${nameOf(argument)}の${quoted(plainValue(given))}は一つの月ではありません。`);
  if (moment.endYear === null) return unreadable(`${nameOf(argument)}の${quoted(plainValue(given))}には年がありません。「令和7年4月」のように年も書いてください。`);
  return serialOf(moment.endYear, moment.endMonth, 1);
}

/** How a date is written in the Japanese calendar: how much of it, and whether short (H31.4). */
export interface WarekiStyle {
  readonly parts: 'year' | 'fiscal' | 'month' | 'day' | null;
  readonly short: boolean;
}

const STYLE_WORDS: ReadonlyMap<string, WarekiStyle> = new Map([
  ['年月日', { parts: 'day', short: false }], ['年月', { parts: 'month', short: false }], ['年', { parts: 'year', short: false }], ['年度', { parts: 'fiscal', short: false }],
  ['略', { parts: null, short: true }], ['略記', { parts: null, short: true }],
]);
const SHORT_PARTS = ['year', 'month', 'day'] as const;

/** A style by its name (年月, 年度, 略) or by an example of it (令和元年, H31.4, R7年度). */
export function readWarekiStyle(word: string, argument: Argument): WarekiStyle | Fault {
  const text = unspaced(word);
  if (text === '') return { parts: null, short: false };
  const named = STYLE_WORDS.get(text);
  if (named) return named;
  if (/^[MTSHR]\d{1,2}年度$/i.test(text)) return { parts: 'fiscal', short: true };
  const short = /^[MTSHR]\d{1,2}((?:\.\d{1,2}){0,2})$/i.exec(text);
  if (short) return { parts: SHORT_PARTS[short[1]!.split('.').length - 1]!, short: true };
  const long = /^(?:令和|平成|昭和|大正|明治)(?:\d{1,2}|元)年(度?)(?:(\d{1,2}月)(\d{1,2}日)?)?$/.exec(text);
  if (long) return { parts: long[1] !== '' ? 'fiscal' : long[3] ? 'day' : long[2] ? 'month' : 'year', short: false };
  return unreadable(`${nameOf(argument)}の${quoted(word)}は使えません。「年月日」「年月」「年」「年度」「略」か、「H31.4」のような例で指定してください。`);
}

/** A date, month or year in the Japanese calendar. A fiscal year has the era of its 1 May: 令和元年度 is all of fiscal 2019. */
export function warekiOf(given: unknown, style: WarekiStyle, argument: Argument): CellResult {
  const moment = readMoment(given, argument);
  if (moment === null) return '';
  if (moment instanceof Fault) return moment;
  const { granularity, year, month, day, fiscalYear } = moment;
  if (year === null || fiscalYear === null) return unreadable(`${nameOf(argument)}の${quoted(plainValue(given))}には年がありません。「2025年12月」のように年も書いてください。`);
  const known = granularity === 'day' ? 'day' : granularity === 'year' ? (month === 4 ? 'fiscal' : 'year') : 'month';
  const parts = style.parts ?? known;
  if (parts === 'fiscal') return `${eraYear(fiscalYear, 5, 1, style.short)}年度`;
  if (parts === 'year') return eraYear(year, granularity === 'year' ? 12 : month, day ?? daysIn(year, month), style.short) + (style.short ? '' : '年');
  const tooFine = parts === 'day' ? day === null : known === 'year' || known === 'fiscal';
  if (tooFine) return unreadable(`${nameOf(argument)}の${quoted(plainValue(given))}には${parts === 'day' ? '日' : '月'}がないので、その書き方では表せません。`);
  const head = eraYear(year, month, day ?? daysIn(year, month), style.short);
  if (style.short) return parts === 'day' ? `${head}.${month}.${day}` : `${head}.${month}`;
  return parts === 'day' ? `${head}年${month}月${day}日` : `${head}年${month}月`;
}

/** 令和元, H31. Long names write the first year 元, as laws and documents do; letters count it 1. */
function eraYear(year: number, month: number, day: number, short: boolean): string {
  return short
    ? japaneseText('g', year, month, day, 0) + japaneseText('e', year, month, day, 0)
    : japaneseText('ggg', year, month, day, 0) + japaneseText('gannen', year, month, day, 0);
}
