/** What was to be filled in or taken out before the sheet is handed in: ○○件, 令和●年●月末, 84.6%(要確認), 1,204件?. */
import type { Slip } from './malformedNumbers';

/** A sign for a figure that is yet to come, in the numbers in which it is typed. */
const BLANK = '(?:[○〇◯]{2,4}|●{2,4}|■{2,4}|□{2,4}|◆{2,4}|_{2,8}|\\*{2,4}|×{2,4}|X{2,4}|x{2,4}|\\?{1,4})';
const POINT = '(?:\\.(?:[○〇◯●■□*X×x?]{1,2}))?';
const NO_SIGN = '(?<![○〇◯●■□◆_*×A-Za-z?])';

/** 件 in 件数 and 人 in 人材 are the beginnings of words. */
const WORD_END = '(?!(?!以[上下内]|未満|増|減|程度|超|中|余|前後|開催|実施|参加|送付|行)(?:[\\p{Script=Han}\\p{Script=Katakana}ーあ]))';
const COUNTED = `(?:%|ポイント|(?:件|人|名|円|千円|回|枚)${WORD_END})`;
/** ○○社, ○○部 and ○○事業所 may stand for a name: only where nothing is said of them. */
const NAMED = '(?:社|事業所|団体|部|通)(?=以[上下]|[)、。(]| ?$)';

/** ○ and ● begin the lines of a list: alone they are a blank only behind a word. */
const BEHIND_WORD = '(?<=[\\p{Script=Han}\\p{Script=Hiragana}:~]|[年度] )';
const ONE = '[○〇◯●■□_*×X?]';
const MONTH_END = '(?=末|分|診療|現在|時点|頃|に|か|ま|、|\\)|~|-| ?$|[\\d○〇◯●■□])';

const BLANKS: readonly RegExp[] = [
  new RegExp(`${NO_SIGN}${BLANK}${POINT} ?(?:${COUNTED}|${NAMED})`, 'u'),
  new RegExp(`${NO_SIGN}●(?:\\.●{1,2})? ?%`, 'u'),
  new RegExp(`${BEHIND_WORD}[○〇◯●■□](?:\\.[○●〇◯]{1,2})? ?${COUNTED}`, 'u'),
  // 令和●年●月末, 令和7年__月
  new RegExp(`(?:令和|平成|(?<![A-Z])R) ?${ONE}{1,4} ?年`, 'u'),
  new RegExp(`(?<=年度? ?|[(~はがをで])${ONE}{1,4} ?月${MONTH_END}`, 'u'),
  new RegExp(`第${ONE}{1,3} ?(?:四半期|回|号)`, 'u'),
];
const MAY_BE_BLANK = /[○〇◯●■□◆_*×Xx?](?: ?[%件人名円千回枚社事団部通ポ年月四号])/u;

/** How a form is to be filled in is told with the same signs. */
const OF_FORM = /例[:)）]|[(（]例|記入|記載|様式|凡例/u;

const TASK = '要(?:確認|修正|更新|訂正|追記|再計算|差し?替え?)';
/** A note to oneself in brackets or behind an arrow, or a question mark behind a figure. */
const NOTES: readonly RegExp[] = [
  new RegExp(`[(\\[【〔<《★☆←→⇒][★☆※]?${TASK}(?=[)\\]】〕>》★☆!]| ?$|。)`, 'u'),
  /\d ?(?:%|件|人|名|円|社|事業所|回)\?{1,3}(?=[)(、。,]| |$|[はがをにでとへも以])/u,
];
const MAY_BE_NOTE = /要[確修更訂追再差]|[%件人名円社所回]\?/u;

/** Blanks and notes that were left in a normalised text. */
export function findBlanks(text: string): Slip[] {
  const blank = MAY_BE_BLANK.test(text) && !OF_FORM.test(text) ? first(BLANKS, text) : null;
  if (blank) return [{ ...blank, reason: 'blank-left' }];
  const note = MAY_BE_NOTE.test(text) ? first(NOTES, text) : null;
  return note ? [{ ...note, reason: 'note-left' }] : [];
}

function first(patterns: readonly RegExp[], text: string): { readonly start: number; readonly end: number } | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}
