/** Words that are spread over their cell by spaces between the letters, as headings of Japanese tables often are. */

/** Letters of Japanese words; a figure or a mark among them is no letter of the word. */
const SPACED_WORD = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー](?: [\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])+$/u;

/** Longer ones are no headings. */
const LONGEST = 24;

/** `実 績` → 実績, `対 前 年 比` → 対前年比; a text whose words have more than one letter stays as it is. @param text with single spaces */
export function withoutLetterSpacing(text: string): string {
  return text.length <= LONGEST && text.charCodeAt(1) === 0x20 && SPACED_WORD.test(text) ? text.replaceAll(' ', '') : text;
}
