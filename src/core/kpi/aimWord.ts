import { unspaced } from '../reading/normalise';
import type { AxisEntry } from '../tables/types';

/** What a target of a month is called where its heading does not say. */
export const MONTHLY_TARGET = '月次目標';

const AIM = /目標|目安|計画/u;
const LONGEST_WORD = 12;
const BRACKET = /[（(][^（()）]*[)）]$/u;

/** What a book calls the target for a part of the year: 上期目標, 12月末目安; 計画 under 9月末 is 9月末の計画. */
export function aimWord({ name, period }: AxisEntry): string {
  const plain = unspaced(name).replace(BRACKET, '');
  const word = period && !plain.includes(unspaced(period.text)) && /^(?:目標|計画)値?$/u.test(plain) ? `${unspaced(period.text)}の${plain}` : plain;
  return AIM.test(word) && word.length <= LONGEST_WORD && !/^(?:目標|計画|目安)値?$/u.test(word) ? word : MONTHLY_TARGET;
}
