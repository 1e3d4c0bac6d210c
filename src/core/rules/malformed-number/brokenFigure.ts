import type { MalformedReason } from '../../reading/types';

const KANJI_DIGITS = '〇一二三四五六七八九';
const UNIT = '(?:[^\\d.,\\s]{1,4})?';
const SLIPS: readonly (readonly [RegExp, MalformedReason])[] = [
  [new RegExp(`^[\\d.,${KANJI_DIGITS}]*(?:[\\d.,][${KANJI_DIGITS}]|[${KANJI_DIGITS}][\\d.,])[\\d.,${KANJI_DIGITS}]*${UNIT}$`, 'u'), 'kanji-digit'],
  [new RegExp(`^[${KANJI_DIGITS}](?:%|件|人|名|円|千円|社|部|通)$`, 'u'), 'kanji-digit'],
  // A lone 一 is often a dash.
  [/^[二三四五六七八九]$/u, 'kanji-digit'],
  [new RegExp(`^\\d+\\.\\d+\\.\\d+${UNIT}$`, 'u'), 'two-decimal-points'],
  // A comma behind the point: 53.11,8.
  [new RegExp(`^\\d[\\d,]*\\.\\d*,[\\d,]*\\d${UNIT}$`, 'u'), 'misplaced-comma'],
  [new RegExp(`^\\d[\\d,]* \\d[\\d,]*${UNIT}$`, 'u'), 'two-readings'],
  // A blank of the form, or a note to oneself. x and ? say that a figure is not known.
  [/^(?:[○〇◯]{2,4}|●{2,4}|■{2,4}|□{2,4}|◆{2,4}|_{2,8})$/u, 'blank-left'],
  [/^[★※]?(?:要(?:確認|修正|更新|訂正|追記|入力|再計算)|後(?:日|で)(?:確認|入力|記入|追記)?)[!?]{0,2}$/u, 'note-left'],
];
const GROUPED = /^\d[\d,]*,\d+$/u;
const WELL_GROUPED = /^\d{1,3}(?:,\d{3})+$/u;
const WITH_FRACTION = new RegExp(`^(\\d[\\d,]*)(?:\\.\\d+)?${UNIT}$`, 'u');

/** A cell with more characters is no figure. */
const LONGEST_FIGURE = 24;

/** Longer than any unit and made of no digits: running text, told before its widths are brought into line. */
const WORDS = /(?:(?![一二三四五六七八九])[ぁ-んァ-ヶ一-龥]){5}/u;

/**
 * What is wrong with a text that stands where only a figure can stand: in a line of figures.
 * There even 12,34 and 2五 are slips, which elsewhere may be a list or a name. Works on the widths of normal digits.
 */
export function brokenFigure(text: string): MalformedReason | null {
  if (WORDS.test(text)) return null;
  const figure = text.normalize('NFKC').replace(/^[\s(▲△+-]+|[\s)]+$/gu, '').replace(/\s+/gu, ' ').replace(/ (?=[^\d.])/gu, '');
  if (/^\s*[▲△]\s*[一二三四五六七八九]\s*$/u.test(text)) return 'kanji-digit';
  if (figure.length === 0 || figure.length > LONGEST_FIGURE) return null;
  const slip = SLIPS.find(([pattern]) => pattern.test(figure));
  if (slip) return slip[1];
  const whole = WITH_FRACTION.exec(figure)?.[1];
  return whole !== undefined && GROUPED.test(whole) && !WELL_GROUPED.test(whole) ? 'misplaced-comma' : null;
}
