/** This year's figure with last year's in brackets behind it, and what a sentence says of the two: 1,204件（前年同期 1,084件、120件増）. */
import type { FigureMatch } from '../reading/number';
import type { Sentence } from './sentenceParts';

/** Two years' figures of one thing. */
export interface YearPair {
  readonly now: FigureMatch;
  readonly then: FigureMatch;
}

/** What is said of them in figures. */
export interface StatedChange extends YearPair {
  readonly change: FigureMatch;
  readonly kind: 'difference' | 'ratio';
  /** Whether the change is told as a fall: 120件減, 3.1ポイント下回る. */
  readonly falls: boolean;
}

const LAST_YEAR = /^[^\d。()]{0,10}[(] ?(?:対?(?:前年|昨年)(?:度末|度|同期末|同期|同月末|同月|同時期|末)?(?:の?実績)?)[ :は、]{0,3}$/u;
const OF_POINTS = /^(?:ポイント|ﾎﾟｲﾝﾄ|pt|Pt|PT|pp|P|%)$/u;
const CHANGE_WORD = /^ ?(?:の?(?:大幅)?な?(?:増|減|上昇|低下|アップ|ダウン)|(?:を)?(?:上回|下回)|高い|低い)/u;
const FALLS = /^ ?(?:の?(?:大幅)?な?(?:減|低下|ダウン)|(?:を)?下回|低い)/u;
const COMPARED = /(?:前年|昨年)[^\d。]{0,6}(?:比|差|対比)(?:で|は|[: (])?$/u;
const SIGNS = '+-−－▲△';

/** Pairs of a sentence whose bracket names last year. */
export const yearPairsIn = ({ text, figures }: Sentence): YearPair[] =>
  figures.flatMap((now, i): YearPair[] => {
    const then = figures[i + 1];
    if (!then || then.figure.unit !== now.figure.unit || now.figure.unit === '' || !LAST_YEAR.test(text.slice(now.end, then.start))) return [];
    return CHANGE_WORD.test(text.slice(then.end, then.end + 8)) ? [] : [{ now, then }];
  });

/** The one change that a sentence with one such pair tells of it. */
export function changeIn(sentence: Sentence): StatedChange | null {
  const pairs = yearPairsIn(sentence);
  const [pair] = pairs;
  if (!pair || pairs.length > 1) return null;
  const { text, figures } = sentence;
  const { now, then } = pair;
  const changes = figures.flatMap((change): StatedChange[] => {
    if (change === now || change === then || change.start < then.end) return [];
    const [before, behind] = [text.slice(0, change.start), text.slice(change.end, change.end + 8)];
    const isSigned = SIGNS.includes(text.charAt(change.start)) || SIGNS.includes(text.charAt(change.start - 1) || ' ');
    const isTold = CHANGE_WORD.test(behind) || isSigned;
    const { unit } = change.figure;
    const sameUnit = now.figure.unit === '%' ? OF_POINTS.test(unit) && unit !== '%' : unit === now.figure.unit;
    if (sameUnit && (isTold || COMPARED.test(before))) return [{ now, then, change, kind: 'difference', falls: FALLS.test(behind) && change.figure.value > 0 }];
    return unit === '%' && now.figure.unit !== '%' && !isTold && COMPARED.test(before) ? [{ now, then, change, kind: 'ratio', falls: false }] : [];
  });
  return changes.length === 1 ? changes[0]! : null;
}
