import type { GridCell } from '../tables/grid';
import { addUp, countSums } from './addUp';
import { isRateLine } from './notAdded';
import { FEWEST_PROOFS, isProven, type Tally } from './proof';
import { choicesToProve, isPart, partChoices, type Choice, type KnownTotals } from './sumParts';
import type { Measure, View } from './view';

/** Parts of a total, and in how many lines they add up to it. */
export interface Parts extends Tally {
  readonly measures: readonly Measure[];
  readonly why: string;
}

/** In how many lines each choice adds up to the total. */
const counts = (view: View, measure: Measure, choices: readonly Choice[]): Parts[] =>
  choices
    .map((choice) => ({ ...choice, measures: choice.measures.filter((part) => !isHeadingLine(view, part) && !isOtherSort(view, part, measure)) }))
    .flatMap((choice) => [...new Set([ofOwnYear(choice.measures, measure), choice.measures])].map((measures) => ({ ...choice, measures })))
    .filter((choice) => choice.measures.length >= 2)
    .map((choice) => ({ ...choice, ...countSums(view, measure, choice.measures) }))
    .filter((choice) => choice.computable > 0);

/** What a total most likely adds up; null where no choice of parts is likely. */
export function bestParts(view: View, measure: Measure, saidParts: readonly Measure[], known: KnownTotals): Parts | null {
  const choices = partChoices(view, measure, saidParts);
  let counted = counts(view, measure, choices);
  if (saidParts.length === 0 && !counted.some(({ agreeing, computable }) => agreeing === computable)) counted = [...counted, ...counts(view, measure, choicesToProve(view, measure, choices, known)).filter(isProven)];
  counted.sort((a, b) => b.agreeing - a.agreeing);
  const best = counted[0];
  if (!best) return null;
  if (best.agreeing > 0) return best;
  if (isOfAnotherYear(view, measure, best)) return null;
  const proven = provenRun(view, measure);
  if (proven) return proven;
  // Points have decimals as shares have, and are added up.
  if ((measure.isShare && !/得点/u.test(measure.entry.name)) || saidParts.length > 0 || best.computable >= MOST_WRONG || isOfOthers(view, measure, best.measures) || isMean(view, measure, best.measures)) return null;
  return best;
}

/**
 * 被保険者数: 当月, 前年同月 and 被扶養者数: 当月, 前年同月 before 加入者計: no total mixes two years, nor 現年度 with what stands in
 * brackets below it.
 */
function ofOwnYear(parts: readonly Measure[], { isPrevious, isBracketed }: Measure): readonly Measure[] {
  const own = parts.filter((part) => part.isPrevious === isPrevious && part.isBracketed === isBracketed);
  return own.length >= 2 && own.length < parts.length ? own : parts;
}

/** 前年度計 and 令和5年度計 beside this year's quarters and their 計 add up other figures than these. */
function isOfAnotherYear(view: View, measure: Measure, { measures: parts }: Parts): boolean {
  if (measure.isPrevious && parts.filter((part) => part.isPrevious).length * 2 < parts.length) return true;
  return view.measures.some((other) => {
    if (other === measure || other.role !== 'total' || parts.includes(other)) return false;
    const { agreeing, computable } = countSums(view, other, parts);
    // Behind 計 or 年度計 a total that names a year is another year's, however many of this year's sums are off.
    const isFollowed = NAMES_YEAR.test(measure.entry.name) && other.position < measure.position && parts.every(({ position }) => position < other.position);
    return agreeing > 0 && (agreeing * 2 > computable || isFollowed);
  });
}

/** 28年度計, 令和5年度計, 前年度計, 昨年同期計. */
const NAMES_YEAR = /[0-9０-９元]年度?|前年|昨年/u;

/** 郡部計 below three cities: where in no line of several it comes near the sum, its parts do not stand in the table. */
function isOfOthers(view: View, measure: Measure, parts: readonly Measure[]): boolean {
  let lines = 0;
  for (const line of view.lines) {
    const { published, figures, sum } = addUp(view, measure, parts, line);
    // Three rates of 94% may come near anything.
    if (!published || sum === null || isRateLine(line, figures, parts)) continue;
    if (published.value * FAR_FACTOR > sum && sum * FAR_FACTOR > published.value) return false;
    lines++;
  }
  return lines >= FEWEST_PROOFS;
}

/** 被保険者, 被扶養者 and 全体 of 1人当たり医療費: what lies between its parts in nearly every line is their mean. */
function isMean(view: View, measure: Measure, parts: readonly Measure[]): boolean {
  let [between, others] = [0, 0];
  for (const line of view.lines) {
    const { published, figures } = addUp(view, measure, parts, line);
    if (!published || figures.length < 2) continue;
    const values = figures.map(({ value }) => value);
    if (Math.min(...values) > 0 && published.value <= Math.max(...values) && published.value >= Math.min(...values)) between++;
    else others++;
  }
  // In one of several a part may be a digit short.
  return between >= FEWEST_PROOFS && others * 4 <= between;
}

/** A total that is wrong in so many lines and right in none adds up other figures than these. */
const MOST_WRONG = 6;

/** A sum that is off by more than this factor everywhere is one of other figures. */
const FAR_FACTOR = 2;

/** The last few figures before a total, where they alone add up to it in every line: 事業所数 before them is another thing. */
function provenRun(view: View, measure: Measure): Parts | null {
  const before = view.measures.filter((m) => m.position < measure.position && isPart(m, measure) && m.filled > 0);
  for (let from = 1; from < before.length - 1; from++) {
    const measures = before.slice(from);
    const counted = countSums(view, measure, measures);
    if (counted.agreeing >= FEWEST_PROOFS && counted.agreeing === counted.computable) return { measures, ...counted, why: 'すぐ前の項目を足し合わせる' };
  }
  return null;
}

/** A line of units （件） below headings of which one reaches down into it, or a line over others that are set in below it: no item of its own. */
function isHeadingLine({ direction, table, measures }: View, { filled, position, entry: { index, headings, period } }: Measure): boolean {
  if (filled > 0 || direction !== 'down') return false;
  const heading = headings[headings.length - 1];
  const next = measures[position + 1]?.entry.headings;
  if (period === null && heading && next && isIndented(next[next.length - 1]) && !isIndented(heading)) return true;
  return heading !== undefined && heading.row < index && heading.row < table.range.top + table.headerRows;
}

/** 　支部保健師 below 被保険者. */
const isIndented = (heading: GridCell | undefined): boolean => heading !== undefined && /^[\s\u3000]/u.test(heading.cell.text);

/** Another unit than the total's by both headings, or in every line (事業所数 beside 加入者計). */
function isOtherSort(view: View, part: Measure, total: Measure): boolean {
  if (part.entry.unit !== null && total.entry.unit !== null) return part.entry.unit !== total.entry.unit;
  let lines = 0;
  for (const line of view.lines) {
    // Everything has a 対前年比 in %.
    if (line.role === 'ratio' || line.role === 'rate') continue;
    const [a, b] = [view.figure(part, line), view.figure(total, line)];
    if (!a || !b || a.unit === '' || b.unit === '') continue;
    if (a.unit === b.unit) return false;
    lines++;
  }
  return lines >= 2;
}
