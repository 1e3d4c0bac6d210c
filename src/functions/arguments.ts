import type { Argument } from '../core/figures/fault';

/** Arguments by the name that the formula bar shows, with what they are for messages. */
const argument = (name: string, label: string): Argument => ({ name, label });

export const NUMERATOR = argument('numerator', '分子');
export const DENOMINATOR = argument('denominator', '分母');
export const DIGITS = argument('digits', '小数の桁');
export const ROUNDING = argument('rounding', '端数処理');
export const ACTUAL = argument('actual', '実績');
export const TARGET = argument('target', '目標');
export const DIRECTION = argument('direction', '目標の向き');
export const THRESHOLDS = argument('thresholds', '凡例');
export const TEXT = argument('text', '文字');
export const BASE = argument('base', '前年度の値');
export const CURRENT = argument('current', '今年の値');
export const PREVIOUS = argument('previous', '前年の値');
export const RANGE = argument('range', '範囲');
export const MONTHS = argument('months', '各月の数字');
export const AS_OF = argument('asOf', '報告時点の月');
export const PREVIOUS_MONTHS = argument('previousMonths', '前年の各月の数字');
export const FIRST_MONTH = argument('firstMonth', '最初の月');
export const DATE = argument('date', '日付');
export const STYLE = argument('style', '書き方');
