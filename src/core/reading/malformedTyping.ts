/** Slips of the hand in figures: another sign for the comma or the point, a bracket lost, a sign twice, a unit in front. */
import type { Slip } from './malformedNumbers';
import type { MalformedReason } from './types';

const COUNT = '(?:件|人|名|社|事業所|通|部|枚|団体|円|千円)';
const NOT_IN_WORD = '(?![数名員当あ/\\p{Script=Katakana}])';

/** What tells a slip: the whole match is the slip. */
const SLIPS: readonly (readonly [RegExp, MalformedReason])[] = [
  // 6、739事業所, and 5、120 as a whole cell
  [new RegExp(`(?<![\\d.,、])\\d{1,3}、\\d{3} ?${COUNT}${NOT_IN_WORD}`, 'u'), 'misplaced-comma'],
  [/^\d{1,3}、\d{3}$/u, 'misplaced-comma'],
  // 104.802件: nothing that is counted has three decimals, but averages have.
  [/(?<![\d.,])[1-9]\d{0,2}\.\d{3} ?(?:件|人|名|社|事業所|団体)(?![数名員当あ/])/u, 'misplaced-comma'],
  // 7。6%, 10・3%
  [/(?<![\d.,])\d{1,3}。\d{1,2} ?%/u, 'broken-number'],
  [/(?<![\d.,・])\d{2,3}・\d ?%/u, 'broken-number'],
  [/^\d・\d{1,2} ?%$/u, 'broken-number'],
  // 39. 46%
  [/^\d{1,3}\. \d{1,2} ?%$/u, 'broken-number'],
  // 5,94日, 6,06日: no day of a list of days.
  [/(?<![\d.,])\d{1,2},(?:0\d|3[2-9]|[4-9]\d) ?日/u, 'misplaced-comma'],
  // ▲▲0.3, ▲-0.3
  [/(?<![▲△▼○◎×+-])(?:▲[▲+-]|△[△+]|▼[▼+-]) ?\d[\d,]*(?:\.\d+)?/u, 'broken-number'],
  // %84.6, 件1,204
  [/^(?:%|件|人|名|円|千円|社|事業所) ?\d[\d,]*\d(?:\.\d+)?$/u, 'broken-number'],
  [/(?:^|(?<=[\p{Script=Han}\p{Script=Hiragana}:(]) ?)%\d+\.\d+(?![\d%])/u, 'broken-number'],
  // .8%: the digits before the point are gone.
  [/(?<![\d.,A-Za-z])\.\d{1,3} ?%/u, 'broken-number'],
  // 0. 138%, and 80. 1% behind a word
  [/(?<![\d.,])0\. \d{1,3} ?%/u, 'broken-number'],
  [/(?<=[\p{Script=Han}\p{Script=Hiragana}:(] ?)\d{2,3}\. \d{1,2} ?%/u, 'broken-number'],
  // 各5 100部, 電話を4 011件
  [new RegExp(`(?<=[はをにで数各約計者:(、] ?)\\d{1,3} \\d{3} ?${COUNT}${NOT_IN_WORD}`, 'u'), 'broken-number'],
];

/** Most texts hold none of the signs. */
const MAY_SLIP = /\d[、。・]\d|\d\. \d|\d,(?:0\d|[3-9]\d) ?日|\d\.\d{3} ?[件人名社事団]|[▲△▼][▲△▼+-]|%\d|^[%件人名円千社事] ?\d|(?<!\d)\.\d|\d \d{3} ?[件人名社事通部枚団円千]/u;
const PER_HEAD = /当たり|あたり|平均|係数|指数/u;

/** 9,543通 7,991通), 2,200部 ((2,200部): the brackets around last year's figure do not close. */
const WITH_BRACKETS = /^\d[\d,.]* ?[^\d\s(),.]{1,4} ?\({0,2}\d[\d,.]* ?[^\d\s(),.]{1,4}\){0,2}$/u;
const LONGEST_FIGURE = 30;

/** Slips of the hand in normalised text. */
export function findTypingSlips(whole: string): Slip[] {
  const text = whole.trim();
  const start = whole.length - whole.trimStart().length;
  if (text.length <= LONGEST_FIGURE && /[()]/u.test(text) && text.split('(').length !== text.split(')').length && WITH_BRACKETS.test(text)) return [{ reason: 'broken-number', start, end: start + text.length }];
  if (!MAY_SLIP.test(text)) return [];
  for (const [pattern, reason] of SLIPS) {
    const match = pattern.exec(text);
    if (match && !(reason === 'misplaced-comma' && match[0].includes('.') && (PER_HEAD.test(text) || (match[0].length === text.length && match[0].indexOf('.') < 2)))) return [{ reason, start: start + match.index, end: start + match.index + match[0].length }];
  }
  return [];
}
