/** Grades in letters and words (Ａ：計画どおり …, 達成 / 未達成), which some branches use in place of the five marks. */
import { thresholds } from './legend';
import { normalise, unspaced } from './normalise';
import type { MarkSign } from './types';

export interface GradeEntry {
  /** The letter as normal width: A. */
  readonly letter: string;
  /** As the legend writes it. */
  readonly written: string;
  readonly meaning: string;
  /** The mark that means the same; null where the words leave it open. */
  readonly sign: MarkSign | null;
  /** Bounds of the achievement rate that the meaning states (90％以上100％未満), as fractions. */
  readonly atLeast: number | null;
  readonly below: number | null;
}

export interface GradeLegend {
  readonly entries: readonly GradeEntry[];
  readonly text: string;
}

const LONGEST_LEGEND = 400;
const FEWEST_ENTRIES = 3;
const ORDER = 'SABCDEF';

/** Reads a legend of letters (Ａ：…　Ｂ：…　Ｃ：…); null where the text states none: three letters in their order, each with its meaning. */
export function readGradeLegend(text: string): GradeLegend | null {
  // Most texts have no letter.
  if (text.length > LONGEST_LEGEND || !/[SA-FＳＡ-Ｆ]/u.test(text)) return null;
  const whole = normalise(text);
  const starts = [...whole.matchAll(/(?<![A-Za-z0-9])([SABCDEF]) ?(?=[:=(→…])/gu)];
  if (starts.length < FEWEST_ENTRIES) return null;
  const entries = starts.map((match, i): GradeEntry => {
    const from = match.index + match[0].length;
    const meaning = whole.slice(from, starts[i + 1]?.index ?? whole.length).replace(/^[:=(→…\s]+|[)、,;/・\s(「【[]+$/gu, '');
    const bounds = thresholds(meaning);
    return { letter: match[1]!, written: text.charAt(match.index), meaning, sign: signOfBounds(bounds) ?? signOfMeaning(meaning), ...bounds };
  });
  const places = entries.map(({ letter }) => ORDER.indexOf(letter));
  const isInOrder = places.every((place, i) => i === 0 || place === places[i - 1]! + 1);
  return isInOrder && entries.every(({ meaning }) => meaning !== '' && meaning.length <= 60) ? { entries, text } : null;
}

/** From 100% on a target is reached, whatever the words beside the bounds are. */
function signOfBounds({ atLeast, below }: Pick<GradeEntry, 'atLeast' | 'below'>): MarkSign | null {
  if (atLeast !== null && atLeast >= 1) return atLeast > 1 ? '◎' : '○';
  return below !== null && below <= 1 ? '△' : null;
}

/** What words of a rating mean as a mark. */
function signOfMeaning(meaning: string): MarkSign | null {
  if (/未着手|未実施|実施して(?:い)?ない|見送|中止/u.test(meaning)) return '×';
  if (/予定|対象外|該当/u.test(meaning)) return '－';
  if (/下回|遅|未達|不十分|達(?:し|成し)て(?:い)?ない|達成でき|できなか|届かな/u.test(meaning)) return '△';
  // Nearly reached is neither.
  if (/おおむね達|概ね達|ほぼ達/u.test(meaning)) return null;
  if (/上回|大幅|超え/u.test(meaning)) return '◎';
  return /どおり|通り|達成|順調|概ね|(?:目標|計画)値?に(?:到達|達)(?:した|して(?:い)?る)/u.test(meaning) ? '○' : null;
}

/** The letter of a cell that holds one alone, in normal width; null for all else. */
export function gradeLetter(text: string): string | null {
  const plain = normalise(text).trim();
  return /^[A-Z]$/u.test(plain) ? plain : null;
}

/** 達成 and 未達成 as marks: a target reached, a target missed. */
export function signOfAnswer(text: string): MarkSign | null {
  const plain = unspaced(text);
  if (/^(?:達成|目標達成|達成済み?)$/u.test(plain)) return '○';
  return /^(?:未達成?|目標未達成?|不達成)$/u.test(plain) ? '×' : null;
}
