import { markOf } from '../reading/markSigns';
import { unspaced } from '../reading/normalise';
import type { Legend } from '../reading/types';

/** 年度目標に対する９月末の進捗率: the rate of the legend is one of the year's target, whatever the month. */
const YEARS_TARGET = /(?:年度|年間|通期)の?目標値?に対する[^。、◎○]{0,20}(?:進捗率|達成率|到達率)/u;

/** Whether a legend says itself that its rates are of the year's target, in the middle of the year too. */
export const isOfYearsTarget = ({ text }: Pick<Legend, 'text'>): boolean => YEARS_TARGET.test(unspaced(text.slice(0, LONGEST_HEAD)));

const LONGEST_HEAD = 200;
const LONGEST_NOTE = 300;

/** 「以下」を目標とする指標は、目標の範囲内であれば◎、範囲外であれば△とする。 */
const LIMITS = /(?:以下|以内)[^。◎○△×]{0,40}範囲内[^。◎○△×]{0,10}([◎○])[^。◎○△×]{0,10}範囲外[^。◎○△×]{0,10}([△×])/u;

/** The marks that a note gives to what should be little: one within the target, one beyond it; null where it gives none. */
export function limitsIn(text: string): NonNullable<Legend['limits']> | null {
  if (text.length > LONGEST_NOTE || !text.includes('範囲')) return null;
  const found = LIMITS.exec(unspaced(text));
  const [within, beyond] = found ? [markOf(found[1]!), markOf(found[2]!)] : [null, null];
  return within && beyond ? { within: within.sign, beyond: beyond.sign } : null;
}
