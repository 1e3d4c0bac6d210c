import { parseValue } from 'numfmt';
import type { ErrorCode } from '../../src/core/snapshot/workbook';
import type { CellInput } from '../model/content';
import { fail } from './errors';
import { isFormula } from './formulaText';

/** What typing a value into a cell does to it. */
export interface Typed {
  /** null empties the cell. */
  readonly content: CellInput | null;
  /** Number format that Excel chooses for what was typed, where the cell has none yet. */
  readonly format?: string;
}

const ERRORS: ReadonlySet<string> = new Set<ErrorCode>(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!', '#GETTING_DATA']);
const isErrorCode = (text: string): text is ErrorCode => ERRORS.has(text);

/** Days from the first day of the 1900 system to that of the 1904 system. */
const DAYS_1904 = 1462;

/** What the cell may be given, from a written array: null is handled before, objects are not for cells. */
export function typedValue(value: unknown, format: string, date1904: boolean): Typed {
  switch (typeof value) {
    case 'number':
      return { content: { value } };
    case 'boolean':
      return { content: { value } };
    case 'string':
      return typedText(value, format, date1904);
    default:
      return fail('InvalidArgument');
  }
}

/**
 * What Excel makes of a text that is typed into a cell: a formula, a number, a date, a truth value, an error or a text.
 * @param format the cell's number format; in a cell of text (`@`) everything stays as it was typed.
 */
export function typedText(text: string, format: string, date1904: boolean): Typed {
  if (text === '') return { content: null };
  if (text.startsWith("'")) return { content: { value: text.slice(1) } };
  if (format === '@') return { content: { value: text } };
  if (text.startsWith('=') && text.length > 1) return { content: { value: null, formula: text.slice(1) } };
  const upper = text.trim().toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { content: { value: upper === 'TRUE' } };
  if (isErrorCode(upper)) return { content: { value: null, error: upper } };
  const number = japaneseDate(text) ?? parseNumber(text);
  if (!number) return { content: isTypedFormula(text) ? { value: null, formula: text.startsWith('+') ? text.slice(1) : text } : { value: text } };
  const value = date1904 && number.dated ? number.value - DAYS_1904 : number.value;
  return { content: { value }, ...(format === 'General' && number.format !== undefined ? { format: number.format } : {}) };
}

/** A text with a sign in front is a formula where it can be one: `+A1`, `-(1+2)`. */
const isTypedFormula = (text: string): boolean => /^[+-]/.test(text) && isFormula(text);

interface TypedNumber {
  readonly value: number;
  readonly format?: string;
  readonly dated: boolean;
}

/** Formats that Excel with Japanese settings gives to what was typed, by the number of the built-in format. */
const BUILT_IN = new Map<number, string>([
  [3, '#,##0'],
  [4, '#,##0.00'],
  [6, '"¥"#,##0;[Red]"¥"-#,##0'],
  [8, '"¥"#,##0.00;[Red]"¥"-#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'm"月"d"日"'],
  [17, 'mmm-yy'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [46, '[h]:mm:ss'],
]);
const DATED = new Set([14, 15, 16, 17, 22]);

const FULL_WIDTH = /[！-～]/gu;
/** Figures typed in full width count as figures in Japanese Excel; the yen sign has two shapes. */
const halfWidth = (text: string): string =>
  text.replace(FULL_WIDTH, (sign) => String.fromCodePoint(sign.codePointAt(0)! - 0xfee0)).replace('￥', '¥').replace(/^(-?)\\(?=\d)/, '$1¥');

function parseNumber(text: string): TypedNumber | null {
  const parsed = parseValue(halfWidth(text), { locale: 'ja-JP' });
  if (!parsed || typeof parsed.value !== 'number') return null;
  const id = parsed.formatId;
  const format = id === undefined ? undefined : BUILT_IN.get(id);
  return { value: parsed.value, dated: id !== undefined && DATED.has(id), ...(format === undefined ? {} : { format }) };
}

const DATE_WITH_SIGNS = /^(?:(\d{4})|(明治|大正|昭和|平成|令和)(\d{1,2}|元))年(\d{1,2})月(\d{1,2})日$/;
const ERA_WITH_POINTS = /^([MTSHR])(\d{1,2})[./](\d{1,2})[./](\d{1,2})$/i;
/** The year before the first year of each era. */
const ERAS = new Map<string, number>([
  ['明治', 1867], ['大正', 1911], ['昭和', 1925], ['平成', 1988], ['令和', 2018],
  ['M', 1867], ['T', 1911], ['S', 1925], ['H', 1988], ['R', 2018],
]);

/** Dates as they are typed in Japan, which the number library does not read: 2025年4月1日, 令和7年4月1日, R7.4.1. */
function japaneseDate(text: string): TypedNumber | null {
  const typed = halfWidth(text.trim());
  const signs = DATE_WITH_SIGNS.exec(typed);
  if (signs) {
    const [, western, era, eraYear, month, day] = signs;
    const year = western === undefined ? (ERAS.get(era!) ?? 0) + (eraYear === '元' ? 1 : Number(eraYear)) : Number(western);
    return dateOf(year, Number(month), Number(day), western === undefined ? '[$-ja-JP]ggge"年"m"月"d"日"' : 'yyyy"年"m"月"d"日"');
  }
  const points = ERA_WITH_POINTS.exec(typed);
  return points && dateOf((ERAS.get(points[1]!.toUpperCase()) ?? 0) + Number(points[2]), Number(points[3]), Number(points[4]), '[$-ja-JP]ge.m.d');
}

function dateOf(year: number, month: number, day: number, format: string): TypedNumber | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1901 || date.getUTCMonth() !== month - 1) return null;
  return { value: date.getTime() / 86_400_000 + 25_569, format, dated: true };
}
