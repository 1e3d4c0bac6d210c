/** Figures that a text gives as reached, by when: 12月末：52.1％, ⇒ 12月末 52.1％, → 52.1％（12月末）. A month names when, never what. */
import { directionAt } from './direction';
import { findFigures, type FigureMatch } from './figuresInText';
import { normalise, skipSpaces } from './normalise';
import { findPeriods } from './period';

const ARROW = /^[ 、]*[→⇒➡⇨➔➜]/u;
/** What ends a target before its result. */
const SET = /^ ?(?:とする|を維持する|を達成する)/u;
/** What may stand between a month and its figure. */
const STATE = /^ ?(?:時点|現在)?(?:の?実績値?|速報値?|累計)?(?:\([^()]{0,20}\))? ?(:)? ?$/u;
const RESULT = /^(?:実績|結果)値? ?:? ?$/u;
const AHEAD = /見込|予定|目指|目標|予測|今後|計画|参考|全国|平均/u;
/** とする behind a figure makes a target of it. */
const SETS = /^ ?(?:とする|を(?:維持|達成|目|確保)|に(?:する|引|向))/u;
const LONGEST_LEAD = 40;
const LONGEST_BRACKET = 30;

/** The bracket right behind a figure, '' where none stands there; and where it ends. */
function bracketBehind(text: string, at: number): { inside: string; end: number } {
  const open = skipSpaces(text, at);
  const close = text[open] === '(' ? text.indexOf(')', open) : -1;
  return close < 0 || close - open > LONGEST_BRACKET ? { inside: '', end: at } : { inside: text.slice(open + 1, close), end: close + 1 };
}

const namesMonth = (text: string): boolean => findPeriods(text).some(({ period }) => period.granularity === 'month' || period.granularity === 'day' || period.granularity === 'span');

/**
 * Whether the words between `from` and a figure, and the bracket behind it, tell no more than when it was reached.
 * @param text normalised text
 */
export function isReached(text: string, from: number, { start, end }: Pick<FigureMatch, 'start' | 'end'>): boolean {
  const lead = text.slice(from, start).replace(SET, '');
  if (lead.length > LONGEST_LEAD || !/[:→⇒➡⇨➔➜]|実績/u.test(lead) || AHEAD.test(lead)) return false;
  const { inside, end: behind } = bracketBehind(text, end);
  if (directionAt(text, skipSpaces(text, behind)) !== null || directionAt(text, skipSpaces(text, end)) !== null || SETS.test(text.slice(behind, behind + 8))) return false;
  const arrow = ARROW.exec(lead);
  const words = lead.slice(arrow?.[0].length ?? 0).trim();
  const isDated = !AHEAD.test(inside) && (namesMonth(inside) || inside.includes('実績'));
  if (words === '') return arrow !== null && isDated;
  if (RESULT.test(words)) return isDated || (inside === '' && (arrow !== null || words.includes(':')));
  const when = findPeriods(words)[0];
  if (!when || when.start > 0 || !namesMonth(words.slice(0, when.end))) return false;
  const state = words.slice(when.end);
  return STATE.test(state) && (arrow !== null || state.includes(':') || state.includes('実績'));
}

/** The figure that a sentence gives as reached behind its own target: 63.4％以上 → 52.1％（12月末）, 対前年度以上　12月末：52.1％. */
export function reachedBehindTarget(text: string): FigureMatch | null {
  const whole = normalise(text);
  let from = 0;
  for (const figure of findFigures(text)) {
    let condition = -1;
    for (let i = from; i < figure.start; i += 1) {
      const direction = directionAt(whole, i);
      if (direction === null) continue;
      condition = direction.end;
      i = direction.end - 1;
    }
    if (condition >= 0 && isReached(whole, condition, figure)) return figure;
    from = figure.end;
  }
  return null;
}

/** The figure of a line that says no more than when it was reached: ⇒ 12月末 52.1％, ・10月診療分：81.2％（前年同月 80.1％）. */
export function reachedAlone(text: string): FigureMatch | null {
  const whole = normalise(text);
  const [first] = findFigures(text);
  const from = /^[\s・○●]*/u.exec(whole)![0].length;
  return first && isReached(whole, from, first) ? first : null;
}
